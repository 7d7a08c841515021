import { describe, expect, it } from "vitest";
import { readDocument } from "~/features/reading/read-document";
import { processorTime } from "~tests/support/processor-time";
import { paper } from "~tests/support/reading/paper";
import { plantingPlanWith } from "~tests/support/reading/planting-plan";

const plan = plantingPlanWith(`
II. NHIỆM VỤ
- Chuẩn bị đất và cây giống tại các vườn ươm.
III. TỔ CHỨC THỰC HIỆN
1. Sở Nông nghiệp và Môi trường: Chủ trì, phối hợp với Sở Tài chính và các đơn vị liên quan hướng dẫn kỹ thuật, hoàn thành trước ngày 15/4/2026.
2. Sở Tài chính
Phối hợp với Sở Nông nghiệp và Môi trường thẩm định dự toán trong tháng 4.
3. Đề nghị Tỉnh đoàn, Hội Nông dân tỉnh
- Vận động hội viên trồng cây.
4. UBND các xã, phường: Báo cáo kết quả gửi UBND tỉnh (qua Sở Nông nghiệp và Môi trường) trước ngày 20 tháng 6 và 20 tháng 12 hằng năm.
`);
const { document, tasks } = readDocument(plan);

describe("a plan", () => {
  it("says who issued it, when, where, with which number and until when it runs", () => {
    expect(document).toMatchObject({
      kind: "plan",
      number: "57/KH-UBND",
      issuedOn: "2026-03-09",
      place: "Hòa An",
      issuer: "Ủy ban nhân dân tỉnh Hòa An",
      title: "TRỒNG CÂY PHÂN TÁN NĂM 2026",
      signer: "Lê Thị Hoa Ban",
      period: { from: "2026-01-01", to: "2026-12-31" },
      bases: [{ number: "524/QĐ-TTg", issuedOn: "2021-04-01" }],
      recipients: ["Như trên", "Lưu: VT, NL"],
    });
  });

  it("gives duties to the agencies above them, and none for its purposes", () => {
    expect(tasks.map(({ lead, source }) => [source.path.join("."), lead])).toEqual([
      ["II", []],
      ["III.1", ["Sở Nông nghiệp và Môi trường"]],
      ["III.2", ["Sở Nông nghiệp và Môi trường"]],
      ["III.3", ["Tỉnh đoàn", "Hội Nông dân tỉnh"]],
      ["III.4", ["UBND các xã, phường"]],
    ]);
  });

  it("names the supporting agencies, and makes one that only takes part a supporter of the one it names", () => {
    expect(tasks[1]?.support).toEqual(["Sở Tài chính", "Các đơn vị liên quan"]);
    expect(tasks[2]?.support).toEqual(["Sở Tài chính"]);
  });

  it("keeps the words of every deadline; a month without a year takes the plan's", () => {
    expect(tasks[1]?.deadlines).toEqual([{ kind: "before", words: "trước ngày 15/4/2026", date: "2026-04-15", every: null }]);
    expect(tasks[2]?.deadlines).toEqual([{ kind: "month", words: "trong tháng 4", date: "2026-04-30", every: null }]);
    expect(tasks[4]?.deadlines.map(({ kind, every }) => [kind, every])).toEqual([
      ["periodic", "year"],
      ["periodic", "year"],
    ]);
  });

  it("says to whom a result goes and who collects it", () => {
    expect(tasks[4]).toMatchObject({ sendTo: "UBND tỉnh", via: "Sở Nông nghiệp và Môi trường" });
  });
});

describe("a letter", () => {
  const letter = readDocument(
    paper(`
BỘ Y TẾ
Số: 2210/BYT-DP
V/v báo cáo kết quả phòng, chống sốt xuất huyết
Hà Nội, ngày 14 tháng 5 năm 2025
Kính gửi: Sở Y tế các tỉnh
Thực hiện Luật Phòng bệnh số 114/2025/QH-15 và Kế hoạch số 310/KH-BYT ngày 20/3/2025, Bộ Y tế đề nghị Sở Y tế các tỉnh:
1. Đánh giá kết quả thực hiện 6 tháng đầu năm.
2. Báo cáo số liệu theo biểu mẫu.
Báo cáo gửi về Bộ Y tế (qua Cục Phòng bệnh) trước ngày 04/7/2025.
Nơi nhận:
- Như trên.
KT. BỘ TRƯỞNG
THỨ TRƯỞNG
Đỗ Văn Dự
`),
  );

  it("has its own number, not that of the plan it carries out; QH-15 is QH15", () => {
    expect(letter.document).toMatchObject({ kind: "other", number: "2210/BYT-DP", issuedOn: "2025-05-14" });
    expect(letter.document.bases.map(({ number }) => number)).toEqual(["114/2025/QH15", "310/KH-BYT"]);
  });

  it("asks the same bodies for every point that names nobody; results of half a year are no deadline", () => {
    expect(letter.tasks.map(({ lead, deadlines }) => [lead, deadlines.map(({ date }) => date)])).toEqual([
      [["Sở Y tế các tỉnh"], []],
      [["Sở Y tế các tỉnh"], []],
      [["Sở Y tế các tỉnh"], ["2025-07-04"]],
    ]);
  });
});

describe("a paper that nobody would write", () => {
  it.each(["1 ", "TM. ỦY BAN ", "((((", "6 tháng ", "trước ngày ", "Sở Y tế, "])(
    "of %j without end is read in seconds of work",
    async (words) => {
      const text = words.repeat(20_000);
      const strange = paper(
        ["KẾ HOẠCH", text, "I. CHỈ TIÊU", `1. ${text}`, "II. TỔ CHỨC THỰC HIỆN", `- ${text}`, "Nơi nhận:", text].join("\n"),
      );
      const read = () => expect(readDocument(strange).document.kind).toBe("plan");
      expect(await processorTime(read)).toBeLessThan(10_000);
    },
  );

  it("without a word is read as nothing", () => {
    expect(readDocument([])).toMatchObject({ document: { kind: "other", number: null }, tasks: [], targets: [], forms: [] });
  });
});
