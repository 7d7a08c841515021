import { describe, expect, it } from "vitest";
import { workCalendar } from "~/features/calendar/work-calendar";
import { givenByLine, itemsOfLine, placeOfLine, type TakenKind } from "~/features/importing/from-reading/items-of-line";
import { wordsOfLine } from "~/features/importing/from-reading/words-of-line";
import { type DraftItem, fieldOf, type ItemKind } from "~/features/importing/items/draft-item";
import { isNoLead } from "~/features/importing/items/no-lead";
import type { Block } from "~/features/reading/block";
import { calendarDate } from "~/lib/calendar-date";
import { draftItem } from "~tests/support/draft-item";
import { paper } from "~tests/support/reading/paper";

const item = (kind: ItemKind, line: number | null, position: number, more: Partial<DraftItem> = {}): DraftItem =>
  draftItem({ id: `${position}`, kind, position, source: line === null ? null : { path: [], line, words: "" }, ...more });

const around = (items: readonly DraftItem[] = []) => ({
  items,
  context: { year: 2026, issuedOn: null, calendar: workCalendar([]), periodTo: calendarDate("2026-12-31") },
  named: (name: string) => ({ name, doubt: null }),
  section: (code: string) => code,
  heading: () => "II. NHIỆM VỤ",
  document: { signer: "Lê Thị Hoa Ban", signerTitle: null },
  hasForm: false,
});

function taken(kind: TakenKind, blocks: readonly Block[], line: number, items: readonly DraftItem[] = []) {
  const words = wordsOfLine(blocks, line);
  if (words === null) throw new Error(`No words on line ${line}`);
  return itemsOfLine(kind, words, around(items));
}
const facts = (made: ReturnType<typeof taken>, ...names: string[]) =>
  made.map(({ fields }) => names.map((name) => fieldOf(fields, name)));

const document = paper(`
II. NHIỆM VỤ
1. Sở Tài chính
a) Thẩm định dự toán.
b) Bố trí kinh phí trước ngày 15/4/2026.
c) Phối hợp với Sở Y tế lập danh sách hộ nghèo.
2. Việc chung
- Sở Y tế chủ trì, phối hợp với Công an tỉnh xây dựng Báo cáo tổng kết, gửi UBND tỉnh trước ngày 30/6/2026.
- Vệ sinh nơi trồng cây.
3. Phấn đấu đến năm 2026
- Tỷ lệ sống của cây đạt 85%, che phủ đạt 40%.
- Không còn đất trống quanh trường học.
`);

describe("a line that is taken as a task", () => {
  it("says who leads, with whom, by when, with which result and to whom, as its words do", () => {
    const [made] = taken("task", document, 7);
    expect(made?.fields).toMatchObject({
      "leads[]": ["Sở Y tế"],
      "supports[]": ["Công an tỉnh"],
      "deadline.before": ["30/06/2026"],
      section: ["II"],
      sendTo: ["UBND tỉnh"],
    });
    expect(made).toMatchObject({ kind: "task", heading: "II. NHIỆM VỤ", doubts: [], source: { line: 7, path: ["II", "2"] } });
  });

  it("is led by the agency of the heading above it where its words name none, and says so", () => {
    const [made] = taken("task", document, 4);
    expect(made?.fields).toMatchObject({ "leads[]": ["Sở Tài chính"], "deadline.before": ["15/04/2026"] });
    expect(made?.doubts.map(({ vi }) => vi)).toEqual([expect.stringContaining("đề mục “1. Sở Tài chính”")]);
  });

  it("is help of that agency where its words say with whom to work", () => {
    const [made] = taken("task", document, 5);
    expect(made?.fields).toMatchObject({ "leads[]": ["Sở Y tế"], "supports[]": ["Sở Tài chính"] });
  });

  it("is led as the other work under its heading, when all of that is led by the same, and by nobody otherwise", () => {
    const led = (name: string, position: number) =>
      item("task", 7, position, { fields: { "leads[]": [name] }, source: { path: ["II", "2"], line: 7, words: "" } });
    const [alike] = taken("task", document, 8, [led("Sở Y tế", 1), led("Sở Y tế", 2)]);
    expect(alike?.fields["leads[]"]).toEqual(["Sở Y tế"]);
    expect(alike?.doubts[0]?.vi).toContain("“Sở Y tế” như các việc khác cùng mục");
    const [mixed] = taken("task", document, 8, [led("Sở Y tế", 1), led("Công an tỉnh", 2)]);
    expect(mixed?.fields["leads[]"]).toEqual([]);
    expect(mixed?.doubts.some(isNoLead)).toBe(true);
  });

  it("is one for each of its deadlines", () => {
    const twice = paper("1. Sở Y tế lập danh sách trước ngày 15/4/2026; cấp phát cây giống trước ngày 30/5/2026.");
    expect(facts(taken("task", twice, 1), "deadline.before")).toEqual([["15/04/2026"], ["30/05/2026"]]);
  });
});

describe("a line that is taken as a target", () => {
  it("is one for each measure, by the end of the period unless it says another day", () => {
    const made = taken("target", document, 10);
    expect(facts(made, "comparator", "value", "unit", "horizonOn")).toEqual([
      [">=", "85", "%", "31/12/2026"],
      [">=", "40", "%", "31/12/2026"],
    ]);
    expect(made.flatMap(({ doubts }) => doubts)).toEqual([]);
  });

  it("that names no figure is only reached or not, which somebody has to look at", () => {
    const [made] = taken("target", document, 11);
    expect(made && facts([made], "text", "value")).toEqual([["Không còn đất trống quanh trường học", ""]]);
    expect(made?.doubts[0]?.vi).toContain("không nêu con số nào");
  });
});

describe("a row of a table", () => {
  const cells = (...texts: string[]) => texts.map((text, column) => ({ column, columns: 1, rows: 1, text, isBold: false }));
  const table = (...rows: string[][]): Block[] => [
    {
      kind: "table",
      line: 1,
      table: 1,
      doubtful: [],
      rows: rows.map((texts, index) => ({ line: index + 1, cells: cells(...texts) })),
    },
  ];

  it("takes who leads, who helps and by when from the columns beside the work", () => {
    const work = table(
      ["TT", "Nội dung công việc", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian hoàn thành"],
      ["1", "Kiểm kê cây giống", "Sở Y tế", "Công an tỉnh", "Trước ngày 15/4/2026"],
    );
    const before = item("task", 1, 1, { source: { path: ["I", "1"], line: 1, words: "", table: 1, row: 1 } });
    const [made] = taken("task", work, 2, [before]);
    expect(made?.fields).toMatchObject({
      text: ["Kiểm kê cây giống"],
      "leads[]": ["Sở Y tế"],
      "supports[]": ["Công an tỉnh"],
      "deadline.before": ["15/04/2026"],
    });
    expect(made?.source).toEqual({
      path: ["I", "1"],
      line: 2,
      table: 1,
      row: 2,
      words: "1 | Kiểm kê cây giống | Sở Y tế | Công an tỉnh | Trước ngày 15/4/2026",
    });
  });

  it("takes the figure of a target from the last column with one, and says so", () => {
    const goals = table(["TT", "Tên chỉ tiêu", "ĐVT", "Năm 2025", "Năm 2026"], ["1", "Diện tích trồng mới", "ha", "90", "120,5"]);
    const [made] = taken("target", goals, 2);
    expect(made && facts([made], "text", "value", "unit")).toEqual([["Diện tích trồng mới", "120,5", "ha"]]);
    expect(made?.doubts[0]?.vi).toContain("“Năm 2026”");
  });
});

describe("the place of what is taken", () => {
  const items = [item("plan", null, 0), item("target", 4, 1), item("task", 6, 2), item("task", 9, 3), item("form", 20, 4)];

  it("is that of its line among the items of its kind: the plan, targets, tasks, forms", () => {
    expect([5, 6, 7, 12].map((line) => placeOfLine(items, "task", line))).toEqual([1, 2, 2, 3]);
    expect([2, 15].map((line) => placeOfLine(items, "target", line))).toEqual([0, 1]);
  });

  it("counts what a line has given without what was left out", () => {
    const twice = [...items, item("task", 9, 5), item("task", 9, 6, { state: "left-out" })];
    expect([9, 10].map((line) => givenByLine(twice, line))).toEqual([2, 0]);
  });

  it("is none for a line that the document does not have", () => {
    expect([0, 99].map((line) => wordsOfLine(document, line))).toEqual([null, null]);
  });
});
