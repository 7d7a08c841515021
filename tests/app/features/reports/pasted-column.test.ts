import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { flattenTree, type IndicatorTree } from "~/features/reports/indicator";
import { pastedColumn, pastedRows, placePasted, shownInCell } from "~/features/reports/pasted-column";
import { readTyped } from "~/features/reports/report-value";

const count = (key: string): IndicatorTree => ({ key, label: key, unit: "Người", kind: "number" });
const heading = (key: string, ...children: IndicatorTree[]): IndicatorTree => ({ key, label: key, kind: "heading", children });
const form = flattenTree([heading("A", count("a"), count("b")), heading("B", count("c"), heading("B1", count("d")))], () => "");
const rows = form.map((row) => ({ ...row, id: row.key }));
const placed = (from: string, cells: string[]) => {
  const { cells: own, left } = placePasted(rows, from, cells);
  return [Object.fromEntries(own.map(({ indicator, typed }) => [indicator.key, typed])), left];
};

describe("a column copied from a sheet", () => {
  it("is split at lines and tabs; the line break at its end makes no further cell, a blank in its midst is one", () => {
    expect(pastedRows("1\r\n2\r\n")).toEqual([["1"], ["2"]]);
    expect(pastedRows("1\n\n3\n")).toEqual([["1"], [""], ["3"]]);
    expect(pastedRows("1\t2\t\n")).toEqual([["1", "2", ""]]);
    expect(pastedRows('"hai\ndòng"\t"có ""nháy"""\n3"\n')).toEqual([["hai dòng", 'có "nháy"'], ['3"']]);
  });

  it("of one cell is nothing to lay out", () => {
    expect([pastedColumn("19.810"), pastedColumn("19.810\r\n"), pastedColumn("")]).toEqual([null, null, null]);
  });

  it("copied with its labels gives its last column, and says how many there were; a row gives its cells", () => {
    expect(pastedColumn("Cơ sở\t108\t\nVũ trường\t\t\n")).toEqual({ cells: ["108", ""], columns: 3 });
    expect(pastedColumn("1\t2\t3")).toEqual({ cells: ["1", "2", "3"], columns: 1 });
  });

  it("fills the rows downwards and passes headings over", () => {
    expect(placed("a", ["1", "2", "3", "4"])).toEqual([{ a: "1", b: "2", c: "3", d: "4" }, 0]);
    expect(placed("b", ["2", "3"])).toEqual([{ b: "2", c: "3" }, 0]);
  });

  it("that has a blank at every heading is passed over it row by row; a blank elsewhere stays a blank", () => {
    expect(placed("a", ["1", "2", "", "3", "", "4"])).toEqual([{ a: "1", b: "2", c: "3", d: "4" }, 0]);
    expect(placed("a", ["1", "", "3", "4"])).toEqual([{ a: "1", b: "", c: "3", d: "4" }, 0]);
  });

  it("longer than the form says how many cells are left over", () => {
    expect(placed("c", ["3", "4", "5", "6"])).toEqual([{ c: "3", d: "4" }, 2]);
  });

  it("keeps blank, dash and zero apart, reads Vietnamese numbers, and leaves what cannot be read as it was", () => {
    const read = (typed: string) => readTyped(count("a") as never, typed);
    const { cells } = pastedColumn("19.810\r\n1,5\r\n -   \r\n\r\n0\r\nkhoảng 20\r\n") ?? { cells: [] };
    expect(cells).toEqual(["19.810", "1,5", "-", "", "0", "khoảng 20"]);
    expect(cells.map((cell) => read(cell))).toMatchObject([
      { value: { number: 19_810 } },
      { value: { number: 1.5 } },
      { value: { state: "dash" } },
      { ok: true, value: null },
      { value: { number: 0 } },
      { ok: false },
    ]);
  });

  it("finds yes and no by their words; other words are no choice", () => {
    const choice = { kind: "yesno", unit: null } as const;
    const shown = ["Có", "KHÔNG", "-", "", "3"].map((typed) => shownInCell(choice, typed));
    expect(shown).toEqual(["yes", "no", "–", "", null]);
    expect(shownInCell({ kind: "number", unit: "Người" }, "khoảng 20")).toBe("khoảng 20");
  });

  it("comes back from a sheet cell by cell, whatever stands in it", () => {
    const cell = fc.string({ unit: fc.constantFrom("1", ".", ",", "a", "đ", '"', " ") });
    const quoted = (text: string) => (/["\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 6 }), (sheet) => {
        const text = sheet.map((row) => `${row.map(quoted).join("\t")}\r\n`).join("");
        expect(pastedRows(text)).toEqual(sheet.map((row) => row.map((one) => one.replace(/ +/g, " ").trim())));
      }),
    );
  });
});
