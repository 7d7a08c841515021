// A form whose cells were copied one to a line, the empty ones left out: what a line holds tells its column. A number begins a row,
// words name it, then come its unit and its figures; a figure that goes on counting where words follow is the number of a row.

import { groupBy } from "~/lib/group-by";
import { comparable } from "~/lib/vietnamese-text";
import type { Row } from "../block";
import { letterAt, letterPlace, romanAt, romanValue } from "../outline/marker";
import { isAnnexOpening } from "../parts/opening";
import { beginsItem, isCapitals } from "../repair/line-shape";
import type { Line } from "../repair/wraps";
import { namesIndicators, numbersRows } from "../tables/head-names";
import { isUnitName } from "../targets/units";
import { isBelowTable } from "./table-marks";
import { plainRow } from "./text-rows";

type Found = { readonly rows: readonly Row[]; readonly next: number };

const namesRows = (text: string) => namesIndicators(text) || /^Mục tiêu(?!\p{L})/iu.test(text);
const UNIT = /^(?:Đơn vị tính|ĐVT|Đơn vị|ĐV tính)$/iu;
const NOTE = /^Ghi chú$/iu;
const NUMBER = /^(?:\d{1,3}(?:\.\d{1,2}){0,3}|[IVX]{1,6}|[A-HĐ]|[a-hđ])[.)]?$/u;
const FIGURE = /^(?:[≥≤<>~+-]?\s?\d[\d.,]*\s*%?|[-–—]|[….]{2,}|có|không|x)$/iu;
const MEASURE = /^%$|^có\s*(?:\/|hoặc|hay|,)\s*không$|^(?:1\.000 ?|(?:triệu|nghìn|ngàn|tỷ|trăm) )?(?:đồng|đ)$|^tr\.? ?đ/u;
const [mostColumns, fewestRows, longestLabel] = [9, 3, 400];

// "Tin, bài", "Tờ/cái".
const isKnownUnit = (text: string) =>
  text.split(/[,/]/u).every((part) => isUnitName(part.trim())) || MEASURE.test(comparable(text));

type Columns = {
  readonly names: readonly string[];
  readonly isCounted: boolean;
  readonly unit: number;
  /** The first column of figures, and how many there are. */
  readonly first: number;
  readonly figures: number;
  readonly note: number;
};

/** The names at a line, one below the other, up to the first row; null when they are not those of a form. */
function columnsAt(lines: readonly Line[], from: number): { readonly columns: Columns; readonly next: number } | null {
  const isCounted = numbersRows(lines[from]?.text ?? "");
  if (!isCounted && !namesRows(lines[from]?.text ?? "")) return null;
  const names: string[] = [];
  let next = from;
  for (; next < lines.length && names.length <= mostColumns; next += 1) {
    const { text = "" } = lines[next] ?? {};
    if (text === "") continue;
    if (names.length > 1 && (NUMBER.test(text) || beginsItem(text))) break;
    if (text.length > 60 || text.includes("\t") || /[.;:]$/u.test(text)) return null;
    if (names.length > 0 && /^[\p{Ll}(]/u.test(text)) names[names.length - 1] += ` ${text}`;
    else names.push(text);
  }
  const unit = names.findIndex((name) => UNIT.test(name));
  const note = names.findIndex((name) => NOTE.test(name));
  const label = isCounted ? 1 : 0;
  const first = (unit < 0 ? label : unit) + 1;
  const figures = (note < 0 ? names.length : note) - first;
  const isForm = unit === label + 1 && namesRows(names[label] ?? "") && figures >= 1 && names.length <= mostColumns;
  return isForm ? { columns: { names, isCounted, unit, first, figures, note }, next } : null;
}

const bareNumber = (number: string) => number.replace(/[.)]$/u, "");

// The numbers that may come after one: "2" and "1.1" after "1", "II" after "I", and those of the levels above.
function mayFollow(number: string, before: readonly string[]): boolean {
  const plain = bareNumber(number);
  if (/^(?:1|I|A|a)$/u.test(plain) || /\.1$/u.test(plain)) return true;
  return before.some((each) => successorsOf(bareNumber(each)).includes(plain));
}

/** What counts on from a number. After "d" some write "đ", others "e". */
function successorsOf(number: string): readonly string[] {
  const roman = romanValue(number);
  if (roman !== null) return [romanAt(roman + 1) ?? ""];
  if (/^\p{L}$/u.test(number)) {
    const [lower, inAlphabet] = [number.toLowerCase(), String.fromCharCode(number.charCodeAt(0) + 1)];
    const inList = letterAt(Math.floor(letterPlace(lower)) + 1);
    return [inAlphabet, lower === number ? inList : inList.toUpperCase()];
  }
  const parts = number.split(".");
  return [[...parts.slice(0, -1), String(Number(parts.at(-1)) + 1)].join(".")];
}

const levelOf = (number: string) => {
  const plain = bareNumber(number);
  if (romanValue(plain) !== null) return "I";
  return /^\p{L}$/u.test(plain) ? (plain === plain.toUpperCase() ? "A" : "a") : "1".repeat(plain.split(".").length);
};

// Some forms count on over their groups, others begin anew: the last number of each level is kept.
function count(numbers: string[], number: string): void {
  const level = numbers.findIndex((each) => levelOf(each) === levelOf(number));
  numbers.splice(level < 0 ? numbers.length : level, 1, number);
}

type Reader = {
  readonly lines: readonly Line[];
  readonly columns: Columns;
  readonly numbers: string[];
  /** Short words that stand alone on several lines name what is counted. */
  readonly repeated: ReadonlySet<string>;
};

const isUnit = ({ repeated }: Reader, text: string) => isKnownUnit(text) || repeated.has(text);
const [mostFormLines, fewestTimes] = [600, 3];

function repeatedWords(lines: readonly Line[]): Set<string> {
  const times = groupBy(
    lines.map(({ text }) => text).filter((text) => /^\p{L}{2}/u.test(text) && text.length <= 25 && !/[:.;]$/u.test(text)),
    (text) => text,
  );
  return new Set([...times].flatMap(([text, all]) => (all.length >= fewestTimes ? [text] : [])));
}

const nextAt = (lines: readonly Line[], at: number) => {
  let next = at;
  while (next < lines.length && lines[next]?.text === "") next += 1;
  return next;
};

/** Whether the number of a row stands at a line: words follow it, and it goes on counting. */
function isNumberAt({ lines, columns, numbers }: Reader, at: number): boolean {
  const text = lines[at]?.text ?? "";
  const behind = lines[nextAt(lines, at + 1)]?.text ?? "";
  return (
    columns.isCounted && NUMBER.test(text) && /\p{L}{2}/u.test(behind) && !/^\p{Ll}/u.test(behind) && mayFollow(text, numbers)
  );
}

/** Where the words of a row end that begin at a line, wrapped ones with them. */
function labelFrom(reader: Reader, at: number): { readonly label: string; readonly next: number } {
  const { lines } = reader;
  let label = lines[at]?.text ?? "";
  let next = nextAt(lines, at + 1);
  const goesOn = (text: string) =>
    text !== "" && !isUnit(reader, text) && !FIGURE.test(text) && /^[\p{Ll}(,]/u.test(text) && !beginsItem(text);
  while (goesOn(lines[next]?.text ?? "") && label.length < longestLabel) {
    label = `${label} ${lines[next]?.text}`;
    next = nextAt(lines, next + 1);
  }
  return { label, next };
}

type RowRead = { readonly cells: readonly string[]; readonly line: number; readonly next: number; readonly isMeasured: boolean };

function rowAt(reader: Reader, from: number): RowRead | null {
  const { lines, columns, numbers } = reader;
  const cells = columns.names.map(() => "");
  let at = nextAt(lines, from);
  const { line = 0, text: begin = "" } = lines[at] ?? {};
  const isNumbered = isNumberAt(reader, at);
  if (isNumbered) {
    cells[0] = begin;
    count(numbers, begin);
    at = nextAt(lines, at + 1);
  }
  const words = lines[at]?.text ?? "";
  if (!/\p{L}{2}/u.test(words) || words.includes("\t") || isBelowTable(words) || isAnnexOpening(words)) return null;
  const { label, next } = labelFrom(reader, at);
  cells[columns.unit - 1] = label;
  at = next;
  const unit = lines[at]?.text ?? "";
  const isFigureBehind = FIGURE.test(lines[nextAt(lines, at + 1)]?.text ?? "");
  const isMeasured =
    isUnit(reader, unit) ||
    (unit.length <= 25 && /\p{L}/u.test(unit) && !beginsItem(unit) && !FIGURE.test(unit) && isFigureBehind);
  if (isMeasured) {
    cells[columns.unit] = unit;
    at = nextAt(lines, at + 1);
  }
  let figures = 0;
  for (; figures < columns.figures && FIGURE.test(lines[at]?.text ?? "") && !isNumberAt(reader, at); figures += 1) {
    cells[columns.first + figures] = lines[at]?.text ?? "";
    at = nextAt(lines, at + 1);
  }
  const isHeading = isNumbered || beginsItem(words) || isCapitals(words) || /^trong đó/u.test(comparable(words));
  if (!isMeasured && figures === 0 && !isHeading) return null;
  return { cells, line, next: at, isMeasured: isMeasured || figures > 0 };
}

// A remark behind the figures is neither number nor point, and no unit or figure follows it.
function noteAt(reader: Reader, at: number, { isMeasured }: RowRead): string | null {
  const { lines, columns } = reader;
  const text = lines[at]?.text ?? "";
  const behind = lines[nextAt(lines, at + 1)]?.text ?? "";
  const isNote = columns.note >= 0 && isMeasured && /\p{L}{2}/u.test(text) && text.length <= 60 && !NUMBER.test(text);
  return isNote && !beginsItem(text) && !isCapitals(text) && !isUnit(reader, behind) && !/^trong đó/u.test(comparable(text))
    ? text
    : null;
}

/** The form that begins with the names of its columns at a line; null when too few rows with a unit or a figure follow. */
export function lineFormFrom(lines: readonly Line[], from: number): Found | null {
  const head = columnsAt(lines, from);
  if (head === null) return null;
  const repeated = repeatedWords(lines.slice(head.next, head.next + mostFormLines));
  const reader: Reader = { lines, columns: head.columns, numbers: [], repeated };
  const rows = [plainRow(lines[from]?.line ?? 0, head.columns.names)];
  let [at, measured] = [head.next, 0];
  for (let row = rowAt(reader, at); row !== null; row = rowAt(reader, at)) {
    const note = noteAt(reader, row.next, row);
    const cells = note === null ? row.cells : row.cells.map((cell, column) => (column === head.columns.note ? note : cell));
    rows.push(plainRow(row.line, cells));
    at = note === null ? row.next : nextAt(lines, row.next + 1);
    if (row.isMeasured) measured += 1;
  }
  return measured >= fewestRows ? { rows, next: at } : null;
}
