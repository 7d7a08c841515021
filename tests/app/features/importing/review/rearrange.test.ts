import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { workCalendar } from "~/features/calendar/work-calendar";
import { perhapsByForm } from "~/features/importing/from-reading/items-of-reading";
import { clauseEach, fromOne, isOfSplitting, severalDeadlines } from "~/features/importing/from-reading/split-doubts";
import { type DraftItem, fieldOf, type ReadItem } from "~/features/importing/items/draft-item";
import { noLead } from "~/features/importing/items/no-lead";
import type { ReadWords } from "~/features/importing/review/half";
import { apart, doubtsOfJoining, joinItems, splitItem } from "~/features/importing/review/rearrange";
import { readDuty } from "~/features/reading/tasks/duty";
import { draftItem } from "~tests/support/draft-item";

const calendar = workCalendar([]);
const read: ReadWords = (words) =>
  readDuty({ text: words, owners: [], source: { path: [], line: 1, words } }, { year: 2026, issuedOn: null, calendar });

const deadline = (kind: string, words: string, before: string) => ({
  "deadline.kind": [kind],
  "deadline.words": [words],
  "deadline.before": [before],
});

const item = (fields: Record<string, string[]>): DraftItem => draftItem({ fields: { "deadline.kind": ["none"], ...fields } });

describe("splitting", () => {
  const halves = (whole: DraftItem) => splitItem(whole, apart(fieldOf(whole.fields, "text")) ?? ["", ""], read);
  const facts = (name: string, items: readonly ReadItem[]) => items.map(({ fields }) => fieldOf(fields, name));

  it("parts the words at the first sentence, and keeps in both halves who was named", () => {
    const [first, second] = halves(item({ text: ["Lập danh sách. gửi về Sở."], "leads[]": ["Sở Tài chính"] }));
    expect(facts("text", [first, second])).toEqual(["Lập danh sách", "Gửi về Sở"]);
    expect([first, second].map(({ fields }) => fields["leads[]"])).toEqual([["Sở Tài chính"], ["Sở Tài chính"]]);
    expect(first.doubts[0]?.vi).toContain("Tách từ một mục");
  });

  it("gives each half the deadline and the product that its words name", () => {
    const text = "Lập dự toán kinh phí trước ngày 30/3/2026; xây dựng Báo cáo tổng kết trước ngày 15/12/2026.";
    const both = halves(item({ text: [text], ...deadline("before", "trước ngày 30/3/2026", "30/03/2026") }));
    expect(facts("deadline.before", both)).toEqual(["30/03/2026", "15/12/2026"]);
    expect(facts("deadline.words", both)).toEqual(["trước ngày 30/3/2026", "trước ngày 15/12/2026"]);
  });

  it("leaves a half without the deadline that only the other half names", () => {
    const text = "Kiểm tra giống cây; trồng cây trước ngày 30/6/2026.";
    const both = halves(item({ text: [text], ...deadline("before", "trước ngày 30/6/2026", "30/06/2026") }));
    expect(facts("deadline.kind", both)).toEqual(["none", "before"]);
  });

  it("leaves with both halves what neither names: it stood in a column of its own", () => {
    const column = { ...deadline("month", "tháng 4", ""), deliverable: ["Quyết định"], sendTo: ["UBND tỉnh"] };
    const both = halves(item({ text: ["Thẩm định dự toán. Cấp kinh phí."], ...column }));
    for (const name of ["deadline.words", "deliverable", "sendTo"]) expect(new Set(facts(name, both)).size).toBe(1);
    expect(facts("deliverable", both)).toEqual(["Quyết định", "Quyết định"]);
  });

  it("sends both halves to the same body where both are reports and only one says to whom", () => {
    const text = "Báo cáo Sở Y tế trước ngày 05/12/2026; báo cáo tổng kết trước ngày 15/12/2026";
    const both = halves(
      item({ text: [text], sendTo: ["Sở Y tế"], ...deadline("before", "trước ngày 05/12/2026", "05/12/2026") }),
    );
    expect(facts("sendTo", both)).toEqual(["Sở Y tế", "Sở Y tế"]);
  });

  it("keeps a day that a person corrected with the half whose words name it", () => {
    const text = "Lập danh sách trước ngày 30/3/2026; trồng cây.";
    const [first, second] = halves(item({ text: [text], ...deadline("before", "trước ngày 30/3/2026", "31/03/2026") }));
    expect(facts("deadline.before", [first, second])).toEqual(["31/03/2026", ""]);
  });

  it("keeps what a person corrected with the half whose words were corrected, and tells a day from the end of another", () => {
    const text = "Đạt 80% trường chuẩn; sửa 12 phòng học.";
    const goal = { comparator: [">="], value: ["85"], unit: ["%"] };
    expect(facts("value", halves({ ...item({ text: [text], ...goal }), kind: "target" }))).toEqual(["85", "12"]);
    const sent = item({ text: ["Báo cáo Sở Y tế kết quả; kiểm tra bếp ăn."], sendTo: ["Sở Tài chính"] });
    expect(facts("sendTo", halves(sent))).toEqual(["Sở Tài chính", ""]);
    const column = item({ text: ["Lập sổ trước ngày 15/6/2026; trồng cây."], ...deadline("before", "5/6/2026", "05/06/2026") });
    expect(facts("deadline.before", halves(column))).toEqual(["15/06/2026", "05/06/2026"]);
  });

  it("gives a half that begins with a body's name to that body, with its deadline and without its name", () => {
    const whole = item({ text: ["Bố trí kinh phí; Sở Y tế kiểm tra bếp ăn hằng tháng."], "leads[]": ["Sở Tài chính"] });
    const acting = { leads: [{ name: "Sở Y tế", doubt: null }], supports: [], text: "Kiểm tra bếp ăn hằng tháng" };
    const both = splitItem(whole, apart(fieldOf(whole.fields, "text")) ?? ["", ""], (words) =>
      words.startsWith("Sở Y tế") ? { ...read(words), acting } : read(words),
    );
    expect(facts("leads[]", both)).toEqual(["Sở Tài chính", "Sở Y tế"]);
    expect(facts("text", both)).toEqual(["Bố trí kinh phí", "Kiểm tra bếp ăn hằng tháng"]);
    expect(facts("deadline.kind", both)).toEqual(["none", "periodic"]);
    expect(both[1].doubts[0]?.vi).toContain("theo lời của nửa này");
  });

  it("gives each half of a target its own figure", () => {
    const whole = {
      ...item({ text: ["Trồng mới ít nhất 350 ha rừng; tỷ lệ cây sống đạt 85%."], value: ["350"] }),
      kind: "target",
    } as const;
    const both = halves(whole);
    expect(facts("value", both)).toEqual(["350", "85"]);
    expect(facts("unit", both)).toEqual(["ha", "%"]);
  });

  it.each(["Lập danh sách theo mẫu", "Chi 1.500 triệu đồng", "Trước ngày 15.6"])("leaves “%s” whole", (text) => {
    expect(apart(text)).toBeNull();
  });
});

describe("joining", () => {
  const names = fc.uniqueArray(fc.constantFrom("Sở A", "Sở B", "Sở C", "Sở D"), { maxLength: 4 });

  it("loses nobody who was named, and nobody both leads and supports", () => {
    fc.assert(
      fc.property(names, names, names, names, (leads, supports, otherLeads, otherSupports) => {
        const joined = joinItems(
          item({ text: ["a"], "leads[]": leads, "supports[]": supports }),
          item({ text: ["b"], "leads[]": otherLeads, "supports[]": otherSupports }),
        );
        const [allLeads, allSupports] = [joined["leads[]"] ?? [], joined["supports[]"] ?? []];
        expect(new Set([...allLeads, ...allSupports])).toEqual(new Set([...leads, ...supports, ...otherLeads, ...otherSupports]));
        expect(allLeads.filter((name) => allSupports.includes(name))).toEqual([]);
      }),
    );
  });

  it("gives the words of one line back as the document has them, with whom a part begins with", () => {
    const words = "Bố trí kinh phí; Sở Y tế kiểm tra bếp ăn hằng tháng.";
    const source = { path: [], line: 4, words };
    const part = (text: string): DraftItem => draftItem({ source, fields: { "deadline.kind": ["none"], text: [text] } });
    const joined = (one: string, other: string) => joinItems(part(one), part(other)).text;
    expect(joined("Bố trí kinh phí", "Kiểm tra bếp ăn hằng tháng")).toEqual([
      "Bố trí kinh phí; Sở Y tế kiểm tra bếp ăn hằng tháng",
    ]);
    expect(joined("Bố trí kinh phí", "Kiểm tra trường học")).toEqual(["Bố trí kinh phí. Kiểm tra trường học"]);
  });

  it("takes the deadline of the one that has one", () => {
    const dated = { "deadline.kind": ["before"], "deadline.before": ["15/06/2026"] };
    const joined = joinItems(item({ text: ["a;"] }), item({ text: ["b"], ...dated }));
    expect([joined.text, joined["deadline.before"]]).toEqual([["a; b"], ["15/06/2026"]]);
  });

  it("says whose leads were put together and which deadline was given up", () => {
    const one = item({ text: ["a"], "leads[]": ["Sở A"], ...deadline("before", "trước ngày 30/3", "30/03/2026") });
    const other = item({ text: ["b"], "leads[]": ["Sở B"], ...deadline("before", "trước ngày 15/6", "15/06/2026") });
    const [leads, due] = doubtsOfJoining(one, other).map(({ vi }) => vi);
    expect(leads).toContain("“Sở A” chủ trì với việc do “Sở B” chủ trì");
    expect(due).toContain("đã giữ “trước ngày 30/3”, bỏ “trước ngày 15/6”");
    expect(doubtsOfJoining(one, { ...one, id: "y" })).toEqual([]);
  });

  it.each([
    ["goes on in small letters as the document does", "Lập dự toán; trồng cây trước 30/6.", "Lập dự toán; trồng cây trước 30/6"],
    ["begins a new sentence where it begins with a name", "Lập dự toán; Sở Y tế trồng cây.", "Lập dự toán. Trồng cây trước 30/6"],
  ])("%s", (_, words, joined) => {
    const source = { path: [], line: 1, words };
    const second = { ...item({ text: ["Trồng cây trước 30/6"] }), source };
    expect(joinItems({ ...item({ text: ["Lập dự toán"] }), source }, second).text).toEqual([joined]);
  });

  it("is undone by splitting: each half has its deadline again, and nothing is said of one that was lost", () => {
    const text = "Báo cáo kết quả trước ngày 05/12/2026; vận động các hộ trước ngày 15/12/2026";
    const due = deadline("before", "trước ngày 05/12/2026", "05/12/2026");
    const other = item(deadline("before", "trước ngày 15/12/2026", "15/12/2026"));
    const dayOff = { vi: "Thời hạn “trước ngày 05/12/2026” rơi vào thứ Bảy 05/12/2026.", en: "" };
    const doubts = [...doubtsOfJoining(item(due), other), perhapsByForm, dayOff];
    const joined = { ...item({ text: [text], usesForm: ["BM1"], ...due }), doubts };
    const [report, rest] = splitItem(joined, apart(text) ?? ["", ""], read);
    expect([report, rest].map(({ fields }) => fieldOf(fields, "deadline.before"))).toEqual(["05/12/2026", "15/12/2026"]);
    expect(report.doubts).toEqual([fromOne, perhapsByForm, dayOff]);
    expect([rest.doubts, fieldOf(rest.fields, "usesForm")]).toEqual([[fromOne], ""]);
  });

  it("ends what was said of the splitting, whoever split it", () => {
    const said = [fromOne, severalDeadlines(2), clauseEach(3)];
    expect(said.map(isOfSplitting)).toEqual([true, true, true]);
    expect(isOfSplitting(noLead)).toBe(false);
  });

  it("keeps both products, and the same words once", () => {
    const joined = joinItems(item({ text: ["a."], deliverable: ["Danh sách"] }), item({ text: ["a"], deliverable: ["Báo cáo"] }));
    expect([joined.text, joined.deliverable]).toEqual([["a"], ["Danh sách; Báo cáo"]]);
  });
});
