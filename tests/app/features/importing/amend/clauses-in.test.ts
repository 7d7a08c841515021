import { describe, expect, it } from "vitest";
import { clauseKind } from "~/features/amendments/clause";
import { amendedBy } from "~/features/importing/amend/amended-days";
import { withAnnouncements } from "~/features/importing/amend/announcements";
import { clausesIn } from "~/features/importing/amend/clauses-in";
import type { Block } from "~/features/reading/block";
import { readDocument } from "~/features/reading/read-document";
import { calendarDate, formatDate } from "~/lib/calendar-date";
import { draftItem } from "~tests/support/draft-item";
import { paper } from "~tests/support/reading/paper";

const amending = (body: string) =>
  paper(`
ỦY BAN NHÂN DÂN
TỈNH HÒA AN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 93/QĐ-UBND
Hòa An, ngày 20 tháng 3 năm 2026
QUYẾT ĐỊNH
Sửa đổi, bổ sung Kế hoạch số 57/KH-UBND ngày 09/3/2026 về trồng cây phân tán
Điều 1. Sửa đổi, bổ sung một số nội dung của Kế hoạch số 57/KH-UBND như sau:
${body.trim()}
Điều 9. Quyết định này có hiệu lực kể từ ngày ký.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Lê Thị Hoa Ban
`);

/** What is read of the blocks, as the items of a draft. */
const itemsOf = (blocks: readonly Block[]) =>
  readDocument(blocks).tasks.flatMap(({ text, deadlines, source }, index) =>
    (deadlines.length === 0 ? [null] : deadlines).map((deadline, part) =>
      draftItem({
        id: `${index}.${part}`,
        source,
        fields: { text: [text], "deadline.before": [deadline?.date ? formatDate(deadline.date) : ""] },
      }),
    ),
  );

const clausesOf = (body: string) => {
  const blocks = amending(body);
  return clausesIn(itemsOf(blocks), blocks, []).map(({ words, place }) => [clauseKind(words), place, words]);
};

const reports = {
  value: "reports",
  task: "Tổng hợp kết quả, báo cáo Ủy ban nhân dân tỉnh",
  place: { id: "p", code: "V.1" },
  occurrence: null,
  open: 1,
  days: [calendarDate("2026-06-25")],
};

const daysOf = (body: string, scopes = [reports]) => {
  const blocks = amending(body);
  return amendedBy(withAnnouncements(itemsOf(blocks), blocks), scopes).map(({ scope, on }) => [scope, on]);
};

describe("the clauses of a document that amends a plan", () => {
  it("say what they do and to which place in the sentence that announces them, which stands with their words", () => {
    const clauses = clausesOf(`
1. Sửa đổi điểm b khoản 1 Mục II như sau:
“b) Ủy ban nhân dân các xã phát cây giống, hoàn thành trước ngày 15/5/2026.”
2. Bổ sung điểm c vào khoản 3 Mục II như sau:
“c) Sở Y tế chủ trì kiểm tra nước tưới, hoàn thành trước ngày 10/6/2026.”
`);
    expect(clauses).toEqual([
      ["changes", "II.1.b", expect.stringMatching(/^1\. Sửa đổi điểm b .*:\n“b\) Ủy ban nhân dân/u)],
      ["adds", "II.3.c", expect.stringMatching(/^2\. Bổ sung điểm c .*:\n“c\) Sở Y tế/u)],
    ]);
  });

  it("are one clause where two deadlines of a sentence became two tasks, and of “từ … thành …” only the new one is read", () => {
    const both =
      "1. Sửa đổi khoản 4 Mục II: Sở Tài chính cấp vốn đợt 1 trước ngày 10/4/2026; cấp vốn đợt 2 trước ngày 20/6/2026.";
    expect(clausesOf(both)).toHaveLength(1);
    const moved = "1. Điều chỉnh thời hạn nhiệm vụ số 1 Phụ lục I từ “Trước 31/5/2026” thành “Trước 30/6/2026”.";
    const { tasks } = readDocument(amending(moved));
    expect(tasks.flatMap(({ deadlines }) => deadlines.map(({ date }) => date))).toEqual(["2026-06-30"]);
    expect(clausesOf(moved)).toEqual([["changes", "Phụ lục I.1", moved]]);
  });

  it("are every sentence that changes the plan, whatever its verb and wherever it stands; the rest that stays as it was is none", () => {
    const clauses = clausesOf(`
1. Bãi bỏ khoản 4 Mục II.
Điều 2. Các nội dung khác của Kế hoạch số 57/KH-UBND giữ nguyên. Kinh phí nêu tại điểm c khoản 2 Mục III chi làm hai đợt.
Điều 3. Việc quyết toán làm theo khoản 2 Điều 5 Luật Ngân sách nhà nước. Quyết định này thi hành từ ngày ký.
`);
    expect(clauses).toEqual([
      ["drops", "II.4", "1. Bãi bỏ khoản 4 Mục II."],
      ["other", "III.2.c", "Kinh phí nêu tại điểm c khoản 2 Mục III chi làm hai đợt."],
    ]);
  });

  it("are kept with new words of which no task was read", () => {
    const clauses = clausesOf(`
1. Bổ sung khoản 5 vào Mục I như sau:
“5. Cây được trồng là cây bản địa.”
2. Bãi bỏ khoản 4 Mục II.
`);
    expect(clauses.map(([kind, place]) => [kind, place])).toEqual([
      ["adds", "I.5"],
      ["drops", "II.4"],
    ]);
    expect(clauses[0]?.[2]).toContain("cây bản địa");
  });
});

describe("a clause that adds", () => {
  it("moves no deadline, however like a task of the plan its words are and whatever announces it", () => {
    const said = "báo cáo Ủy ban nhân dân tỉnh kết quả, hoàn thành trước ngày 10/7/2026.”";
    expect(daysOf(`1. Bổ sung điểm c vào khoản 3 Mục II như sau:\n“c) Sở Y tế tổng hợp kết quả, ${said}`)).toEqual([]);
    expect(daysOf(`1. Bổ sung khoản 1 Mục V: “1. Sở Y tế tổng hợp kết quả, ${said}`)).toEqual([]);
    expect(daysOf(`1. Sửa đổi khoản 1 Mục V như sau:\n“1. Sở Y tế tổng hợp kết quả, ${said}`)).toEqual([
      ["reports", "2026-07-10"],
    ]);
  });

  it("adds also what stands below it in several points, until the next clause", () => {
    const added = `
1. Bổ sung các nhiệm vụ vào Mục V như sau:
a) Sở Y tế tổng hợp kết quả, báo cáo Ủy ban nhân dân tỉnh trước ngày 10/7/2026.
b) Sở Tài chính tổng hợp kết quả, báo cáo Ủy ban nhân dân tỉnh trước ngày 11/7/2026.
`;
    expect(daysOf(added)).toEqual([]);
    expect(daysOf(`${added}2. Sở Nội vụ tổng hợp kết quả, báo cáo Ủy ban nhân dân tỉnh trước ngày 12/7/2026.`)).toEqual([
      ["reports", "2026-07-12"],
    ]);
  });
});
