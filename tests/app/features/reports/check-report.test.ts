import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkReport } from "~/features/reports/check-report";
import { checkTree, flattenTree, type Indicator, type IndicatorTree, isCount } from "~/features/reports/indicator";
import { obstacles, progressOf } from "~/features/reports/readiness";
import { emptyContent } from "~/features/reports/report-content";
import { type ReportValue, readTyped } from "~/features/reports/report-value";

const rows = (...trees: IndicatorTree[]): Indicator[] => {
  const ids = flattenTree(trees, () => "");
  const keys = ids.map((row) => row.key);
  let next = 0;
  return flattenTree(trees, () => keys[next++] as string);
};
const fill = (typed: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(typed).flatMap(([key, text]) => {
      const read = readTyped({ kind: "number", unit: null }, text);
      return read.ok && read.value ? [[key, read.value]] : [];
    }),
  ) as Record<string, ReportValue>;

const holding = (values: Record<string, ReportValue>, explanations: Record<string, string> = {}) => ({
  ...emptyContent,
  values,
  explanations,
});

const places = (key: string, label: string, rest: Partial<IndicatorTree> = {}): IndicatorTree => ({
  key,
  label,
  unit: "Cơ sở",
  kind: "number",
  ...rest,
});
const establishments = (parts: "sum" | "within", rest: Partial<IndicatorTree> = {}) =>
  rows({
    key: "h",
    code: "1.1",
    label: "Cơ sở kinh doanh dịch vụ",
    kind: "heading",
    children: [
      places("total", "Tổng số cơ sở", {
        parts,
        ...rest,
        children: [
          places("a", "Cơ sở lưu trú"),
          places("b", "Nhà hàng karaoke"),
          places("c", "Vũ trường"),
          places("d", "Loại hình khác"),
          { key: "fine", label: "Số tiền phạt", unit: "Triệu đồng", kind: "money", notInSum: true },
        ],
      }),
    ],
  });

describe("parts that make up a total", () => {
  const form = establishments("sum");

  test("the annex of a commune: 74 + 17 + 0 + 18 is not 108", () => {
    const [finding] = checkReport(form, fill({ total: "108", a: "74", b: "17", c: "0", d: "18", fine: "1.234,5" }));
    expect(finding?.text.vi).toBe(
      "1.1 Tổng số cơ sở: 108, cộng các dòng “Trong đó” là 109 (74 + 17 + 0 + 18). Sửa tổng hoặc sửa các dòng.",
    );
    expect(finding).toMatchObject({ indicatorId: "total", severity: "error", parts: ["a", "b", "c", "d"], difference: 1 });
  });

  test("a dash counts as zero", () =>
    expect(checkReport(form, fill({ total: "108", a: "74", b: "16", c: "-", d: "18" }))).toEqual([]));

  test("nothing is said of a total whose parts are not all filled", () => {
    expect(checkReport(form, fill({ total: "108", a: "74" }))).toEqual([]);
  });

  test("parts that already exceed the total are told before the last is filled", () => {
    expect(checkReport(form, fill({ total: "50", a: "74" })).map((finding) => finding.difference)).toEqual([24]);
  });

  test("parts without a total are not judged", () =>
    expect(checkReport(form, fill({ a: "1", b: "1", c: "1", d: "1" }))).toEqual([]));

  test("decimals are compared as people add them", () => {
    const money = rows({
      key: "t",
      label: "Kinh phí",
      unit: "Triệu đồng",
      kind: "money",
      parts: "sum",
      children: ["x", "y"].map((key) => ({ key, label: key, kind: "money" as const })),
    });
    expect(checkReport(money, fill({ t: "0,3", x: "0,1", y: "0,2" }))).toEqual([]);
  });
});

describe("parts that overlap", () => {
  test("each is at most the total; together they may be more", () => {
    const found = checkReport(establishments("within"), fill({ total: "10", a: "10", b: "9", c: "11", d: "0" }));
    expect(found.map((finding) => finding.indicatorId)).toEqual(["c"]);
    expect(found[0]?.text.vi).toContain("lớn hơn tổng");
  });
});

describe("single rows", () => {
  const form = rows(places("n", "Số cơ sở"), { key: "p", label: "Tỷ lệ", unit: "%", kind: "percent" });
  const said = (typed: Record<string, string>) => checkReport(form, fill(typed)).map((finding) => finding.text.vi);

  test("a negative number is refused", () => expect(said({ n: "-5" })[0]).toContain("số âm"));
  test("the sentence for the row itself leaves out the name of the row, which the summary needs", () => {
    const [finding] = checkReport(form, fill({ n: "-5" }));
    expect(finding?.inRow.vi).toMatch(/^-5 là số âm/u);
    expect(finding?.text.vi).toMatch(/^.*Số cơ sở: -5 là số âm/u);
  });
  test("a share lies between 0 and 100", () => expect(said({ p: "100,1" })[0]).toContain("vượt quá 100%"));
  test("what is counted is whole", () => expect(said({ n: "1,5" })[0]).toContain("1,5 có phần lẻ"));
  test("what is measured is not", () =>
    expect(["Triệu đồng", "ha", "km", "%"].map((unit) => isCount({ kind: "number", unit }))).toEqual([
      false,
      false,
      false,
      false,
    ]));
});

describe("before submitting", () => {
  const form = establishments("sum", { partsSeverity: "warning" });
  const full = { a: "74", b: "17", c: "0", d: "18", fine: "0" };

  test("every blank row that needs a number is listed at its field", () => {
    const fields = obstacles(form, holding(fill({ total: "109", ...full, d: "" }))).map((problem) => problem.field);
    expect(fields).toEqual(["v.d"]);
  });

  test("a warning asks for a word of explanation, and is content with one", () => {
    const values = fill({ total: "108", ...full });
    expect(obstacles(form, holding(values)).map((problem) => problem.field)).toEqual(["x.total"]);
    expect(obstacles(form, holding(values, { total: "Một cơ sở có hai loại hình." }))).toEqual([]);
  });

  test("a cell that cannot be read is told as such, not as blank", () => {
    const content = { ...holding(fill({ total: "109", ...full, d: "" })), unread: { d: "khoảng 20" } };
    expect(obstacles(form, content).map(({ field, text }) => [field, text.vi])).toEqual([
      ["v.d", "“khoảng 20” không phải là số. Chỉ ghi chữ số, ví dụ 1.234."],
    ]);
  });

  test("headings and free text do not count as rows to fill", () => {
    expect(progressOf(form, fill({ total: "1" }))).toEqual({ filled: 1, total: 6 });
  });
});

const leaf = (key: string): IndicatorTree => ({ key, label: `Dòng ${key}`, unit: "Người", kind: "number" });
const anyTree: fc.Arbitrary<IndicatorTree> = fc
  .array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 5 })
  .map((sizes) => ({
    ...leaf("t"),
    parts: "sum" as const,
    children: sizes.map((size, index) => ({
      ...leaf(`t${index}`),
      ...(size > 0
        ? { parts: "sum" as const, children: Array.from({ length: size }, (_, part) => leaf(`t${index}-${part}`)) }
        : {}),
    })),
  }));

// Fills the leaves and adds every total up from below.
function rolledUp(tree: IndicatorTree, leaves: () => number, values: Record<string, ReportValue>): number {
  const sum = tree.children ? tree.children.reduce((total, child) => total + rolledUp(child, leaves, values), 0) : leaves();
  values[tree.key] = sum === 0 ? { state: "dash" } : { state: "value", number: sum };
  return sum;
}

describe("any tree", () => {
  test("whose totals are added up from below has nothing to object to; one total moved by one is always found", () => {
    fc.assert(
      fc.property(anyTree, fc.infiniteStream(fc.nat(1000)), (tree, numbers) => {
        const values: Record<string, ReportValue> = {};
        const sum = rolledUp(tree, () => numbers.next().value as number, values);
        expect(checkReport(rows(tree), values)).toEqual([]);
        const moved = { ...values, t: { state: "value" as const, number: sum + 1 } };
        expect(checkReport(rows(tree), moved).map((finding) => finding.indicatorId)).toEqual(["t"]);
      }),
    );
  });

  test("keeps its order, and every row lies below the row it belongs to", () => {
    fc.assert(
      fc.property(anyTree, (tree) => {
        const flat = rows(tree);
        for (const [index, row] of flat.entries())
          expect(row.parentId === null || flat.findIndex(({ id }) => id === row.parentId) < index).toBe(true);
      }),
    );
  });
});

test("two rows with one key, and words with parts, are refused before publishing", () => {
  expect(checkTree([leaf("a"), leaf("a")])).toHaveLength(1);
  expect(checkTree([{ key: "w", label: "Nhận xét", kind: "text", children: [leaf("b")] }])).toHaveLength(1);
});
