import { describe, expect, it } from "vitest";
import { rowsOfHead } from "~/features/reading/files/bar-head";
import { withoutBars } from "~/features/reading/files/bar-lines";
import { readText } from "~/features/reading/files/read-text";
import { readDocument } from "~/features/reading/read-document";
import { rolesIn } from "~/features/reading/tasks/supporters";
import { plantingPlanWith } from "~tests/support/reading/planting-plan";

// Were a rule to try every way of parting what is said again, these would not end.
describe("words that are said over and over", () => {
  it.each(["tham gia", "tiếp tục", "phối hợp", "đề nghị", "hằng năm", "đồng chí", "và", "("])("end in a duty: %s", (words) => {
    const duty = `1. Sở Y tế chủ trì trồng cây; ${`${words} `.repeat(300)}chăm cây.`;
    expect(readDocument(plantingPlanWith(`II. TỔ CHỨC THỰC HIỆN\n${duty}`)).tasks[0]?.lead).toEqual(["Sở Y tế"]);
  });

  it("end before the body with which one works", () => {
    const roles = rolesIn(`${"tham gia ".repeat(300)}trồng cây, chủ động phối hợp với Sở Y tế`, ["UBND các xã"]);
    expect(roles).toEqual({ lead: ["UBND các xã"], support: ["Sở Y tế"] });
  });

  it("end in the name of a column", () => {
    const level = (...names: readonly string[]) => names.map((text) => ({ line: 1, text, isBold: false, bars: 1 }));
    const rows = rowsOfHead([level("TT", "Nội dung", `Quý ${"iv".repeat(300)}.`, "Tổng số"), level("Nam", "Nữ")], 5);
    expect(rows?.[0]?.cells.map(({ columns }) => columns)).toEqual([1, 1, 2, 1]);
  });

  it("end in a cell that is one word of many letters", () => {
    const row = (at: number) => `${at}\t${"a".repeat(10_000)}\tSở Y tế\tTháng ${at}`;
    const [table] = readText(`TT\tMục\tChủ trì\tThời gian\n${row(1)}\n${row(2)}`);
    expect(readDocument(table === undefined ? [] : [table]).tasks).toEqual([]);
  });
});

describe("a table between bars", () => {
  it("has as many rows as were written, a hundred and fifty thousand too", () => {
    const lines = Array.from({ length: 150_000 }, (_row, line) => ({
      line,
      text: "| Trồng cây | Sở Y tế |",
      isBlankCell: false,
    }));
    const rows = withoutBars(lines);
    expect([rows.length, rows.at(-1)]).toEqual([150_000, { line: 149_999, text: "Trồng cây\tSở Y tế", isBlankCell: false }]);
  });
});
