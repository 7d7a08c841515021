import fc from "fast-check";
import { expect, test } from "vitest";
import {
  alignRows,
  boundedAlign,
  fitOf,
  type NamedRow,
  pairSameNames,
  sameNamesIn,
} from "~/features/importing/from-reading/align-rows";

const row = (label: string, under: string | null = null): NamedRow => ({ label, under });
const form = [
  row("Tổng số nhân viên"),
  row("Số người là nữ", "Tổng số nhân viên"),
  row("Tổng số khách"),
  row("Số người là nữ", "Tổng số khách"),
];

test("rows find their partners by name, also with another spelling of a word", () => {
  const read = [row("Tổng số nhân viên làm việc"), row("Tổng số khách")];
  expect(alignRows(read, form)).toEqual([0, 2]);
});

test("a row of the same name is told apart by the total that it stands under", () => {
  expect(alignRows([row("Số người là nữ", "Tổng số khách")], form)).toEqual([3]);
  expect(alignRows([row("Số người là nữ", "Tổng số nhân viên")], form)).toEqual([1]);
});

test("a row that the form does not have has no partner, and shifts no other", () => {
  const read = [row("Tổng số nhân viên"), row("Diện tích rừng mới"), row("Tổng số khách")];
  const partners = alignRows(read, form);
  expect(partners).toEqual([0, null, 2]);
  expect(fitOf(partners, form.length)).toBeCloseTo(4 / 7);
});

const words = fc.constantFrom("cây", "hộ", "vốn", "đường", "trường", "trạm", "giếng", "cầu");
const label = fc.uniqueArray(words, { minLength: 1, maxLength: 4 }).map((list) => list.join(" "));
const rows = fc.array(
  label.map((own) => row(own)),
  { maxLength: 12 },
);

test("partners never cross, and none is taken twice", () => {
  fc.assert(
    fc.property(rows, rows, (read, known) => {
      const taken = alignRows(read, known).filter((partner) => partner !== null);
      expect(taken).toEqual([...new Set(taken)].sort((a, b) => a - b));
    }),
  );
});

test("a form fits itself row by row, and what is left of it finds its own rows", () => {
  const distinct = fc.uniqueArray(fc.integer({ min: 0, max: 999 }), { minLength: 1, maxLength: 15 });
  fc.assert(
    fc.property(distinct, fc.func(fc.boolean()), (numbers, keeps) => {
      const known = numbers.map((number) => row(`chỉ số ${number} mã${number} tên${number} loại${number}`));
      const kept = known.flatMap((each, index) => (keeps(index) ? [{ each, index }] : []));
      expect(alignRows(known, known)).toEqual(known.map((_row, index) => index));
      expect(
        alignRows(
          kept.map(({ each }) => each),
          known,
        ),
      ).toEqual(kept.map(({ index }) => index));
    }),
  );
});

const numbered = (count: number) => Array.from({ length: count }, (_each, index) => row(`mã${index}`));

test("tables are aligned one after another until too many pairs were looked at", () => {
  const align = boundedAlign();
  expect(align(numbered(3), numbered(3))).toEqual([0, 1, 2]);
  expect(align(numbered(1_000), numbered(1_000))).toBeNull();
  expect(align(numbered(800), numbered(800))).toHaveLength(800);
  expect(align(numbered(800), numbered(800))).toBeNull();
  expect(align(numbered(3), numbered(3))).toEqual([0, 1, 2]);
});

test("rows of very long tables are paired by the same name below the same one, in order", () => {
  const read = [row("Số người là nữ", "Tổng số khách"), row("Tổng số nhân viên"), row("Tổng số")];
  expect(pairSameNames(read, form)).toEqual([3, null, null]);
  expect(pairSameNames(form, form)).toEqual([0, 1, 2, 3]);
  expect(sameNamesIn(form)(read)).toBe(2);
});

test("pairs of the same names never cross either, and a table finds all of itself", () => {
  fc.assert(
    fc.property(rows, rows, (read, known) => {
      const taken = pairSameNames(read, known).filter((partner) => partner !== null);
      expect(taken).toEqual([...new Set(taken)].sort((a, b) => a - b));
      expect(pairSameNames(known, known)).toEqual(known.map((_row, index) => index));
    }),
  );
});
