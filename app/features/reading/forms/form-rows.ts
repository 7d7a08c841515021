// The rows of a table, and the headings between tables, become the rows of a form.

import { comparable, tidy } from "~/lib/vietnamese-text";
import type { Block, Paragraph } from "../block";
import { isPoint, type Marked, type Marker, takeMarker } from "../outline/marker";
import { isCapitalHeading } from "../outline/tree";
import { wholeText } from "../parts/paragraphs";
import { unitOfFigure } from "../parts/unit-line";
import { type GridRow, gridOf } from "../tables/grid";
import { areParts, listedRows } from "../tables/listed-rows";
import { isUnitName } from "../targets/units";
import { askedInLine } from "./blank-lines";
import { bodyRows } from "./body-rows";
import { crossColumns, type FormColumn, unitOfName } from "./form-columns";
import { type FormHeader, formHeader } from "./form-header";
import type { FormRow } from "./form-row";

const PARTS =
  /^(?:[-+*]\s*)?(?:trong đó|tr\.?\s?đó|trong tổng số|bao gồm|chia ra|chia theo [\p{L}\s]{2,30}(?=:)|cụ thể|gồm)(?:\s*(?:có|gồm))?\s*[:.,]?\s*/u;
const UNIT_IN_LABEL =
  /\s*\((?:đơn vị tính|đvt|đơn vị)\s*:?\s*(?<unit>[^)]+)\)\s*$|\s*\((?<sign>%)\)\s*$|\s*\((?<yesno>có\s*(?:hoặc|\/|,|-)\s*không)\)\s*$/iu;

/**
 * The rows of a run of tables with the headings between them; a table without a head goes on with the one before it.
 * @param unit what every figure is counted in when the tables have no column of units; null when no line says so
 */
export function formRows(blocks: readonly Block[], unit: string | null = null): FormRow[] {
  let header: FormHeader | null = null;
  // What stands below the last table is no heading of it.
  return blocks.slice(0, blocks.findLastIndex(({ kind }) => kind === "table") + 1).flatMap((block) => {
    if (block.kind === "paragraph") return askedInLine(block) ?? headingRow(block);
    const own = formHeader(block);
    const grid = gridOf(block);
    header = own ?? (header && header.names.length === grid[0]?.cells.length ? { ...header, height: 0 } : null);
    const current = header;
    if (current === null) return [];
    const rows = grid
      .slice(current.height)
      .filter((row) => !repeatsHead(row, current))
      .flatMap((row) => listedRows(row, listOf(current)));
    const isFilled = rows.some(({ cells }) => cells.some(({ text }, column) => column > labelOf(current) && /^\d/u.test(text)));
    return rows.flatMap((row) => rowsOf(row, { header: current, table: block.table, unitAbove: unit, isFilled }));
  });
}

const listOf = (header: FormHeader) => ({
  words: labelOf(header),
  forAll: [header.columns.get("unit") ?? -1],
  loose: [header.columns.get("note") ?? -1],
  beside: null,
  index: header.columns.get("index"),
  isListed: areParts,
});

// The head is printed again after a turned page.
const repeatsHead = ({ cells }: GridRow, { names, columns }: FormHeader) =>
  [...columns.values()].every((column) => comparable(cells[column]?.text ?? "") === comparable(names[column] ?? ""));

function headingRow(paragraph: Paragraph): FormRow[] {
  const { marker, text } = takeMarker(paragraph.text, paragraph.marker);
  const isHeading = (marker !== null && marker.number !== null && !/[.;]$/.test(text)) || isCapitalHeading(wholeText(paragraph));
  const place = { table: null, row: null, line: paragraph.line };
  return isHeading && text.length < 200 && !/^\(|^người lập|^thủ trưởng/iu.test(text)
    ? [{ marker, code: codeOf(marker), label: text, unit: null, value: "", opensParts: null, ...place }]
    : [];
}

type Within = {
  readonly header: FormHeader;
  readonly table: number;
  readonly unitAbove: string | null;
  /** Whether the table is filled in. */
  readonly isFilled: boolean;
};

function rowsOf(row: GridRow, within: Within): FormRow[] {
  const { header, table, unitAbove } = within;
  const place = { table, row: row.row, line: row.line };
  const group = groupOf(row, header);
  if (group !== "") {
    const { marker, text } = takeMarker(group, hasIndexBehind(header) ? null : indexMarker(textIn(row, header, "index")));
    const heading = {
      // Without a number of its own it stands above the numbers of its rows.
      marker: marker ?? GROUP,
      code: codeOf(marker),
      label: text,
      unit: null,
      value: "",
      isBody: true,
      opensParts: null,
      ...place,
    };
    return [heading, ...rowsOf(withoutGroup(row, header), within)];
  }
  const { marker, code, text } = numberedWords(row, header);
  const words = PARTS.exec(comparable(text))?.[0] ?? "";
  const opens =
    words !== "" && (words.length >= text.length || /^(?:[-+*]\s*)?(?:trong đó|tr\.?\s?đó|chia ra|chia theo .+:)/u.test(words));
  const part = opens ? takeMarker(text.slice(words.length)) : null;
  if (header.isByBody) {
    const named = { marker: marker ?? part?.marker ?? null, code, label: part?.text ?? text };
    return bodyRows(row, header, named, place, { unitAbove, isFilled: within.isFilled });
  }
  const isUncounted = unitAbove === null && !header.columns.has("unit");
  const { label, unit } = splitUnit(part?.text ?? text, isUncounted);
  const covers = coversFigures(row, header);
  const counted = label === "" ? null : unitOfFigures(label, header, unitAbove);
  const figure = measured(covers ? "" : figureIn(row, header));
  return [
    {
      // "Trong đó: - Đàn trâu" is a point like those that follow.
      marker: (code === null ? null : pointOf(part)) ?? marker ?? part?.marker ?? null,
      code,
      label,
      unit: covers ? unit : tidy(textIn(row, header, "unit")) || unit || counted || figure.unit,
      value: figure.value,
      opensParts: opens ? (/chia|gồm/u.test(words) ? "all" : "some") : null,
      ...place,
    },
  ];
}

const pointOf = (part: Marked | null) => (part && isPoint(part.marker) ? part.marker : null);

// The words of a group go over the columns beside them; a page may count the one of the words as two.
function coversFigures({ cells }: GridRow, { columns, names }: FormHeader): boolean {
  const label = columns.get("label") ?? 0;
  const beside = names.findIndex((name, column) => column > label && name !== names[label]);
  return beside >= 0 && label + (cells[label]?.columns ?? 1) > beside;
}

// The words of a column of groups stand in the first row of each.
function groupOf(row: GridRow, { groups }: FormHeader): string {
  const cell = groups === null ? undefined : row.cells[groups];
  return cell?.isOwn ? tidy(cell.text) : "";
}

const hasIndexBehind = ({ groups, columns }: FormHeader) => groups !== null && (columns.get("index") ?? -1) > groups;

// The number before the words of the group is not that of its first row.
function withoutGroup(row: GridRow, header: FormHeader): GridRow {
  const taken = [header.groups, hasIndexBehind(header) ? null : header.columns.get("index")];
  return { ...row, cells: row.cells.map((cell, column) => (taken.includes(column) ? { ...cell, text: "" } : cell)) };
}

const labelOf = ({ columns, isByBody }: FormHeader) => (isByBody ? columns.get("body") : undefined) ?? columns.get("label") ?? 0;

const textIn = ({ cells }: GridRow, { columns }: FormHeader, role: FormColumn) => cells[columns.get(role) ?? -1]?.text ?? "";

/** The words of a row with their number or point, which may stand in a column of its own. */
function numberedWords(row: GridRow, header: FormHeader) {
  const isMerged = row.cells[labelOf(header)]?.isOwn === false;
  const index = isMerged ? "" : textIn(row, header, "index");
  const words = tidy(row.cells[labelOf(header)]?.text ?? "");
  const own = takeMarker(words);
  const mark = index === "" && !isMerged ? secondCode(row, header) : "";
  if (words !== "" && CODE.test(mark)) return { marker: own.marker, text: own.text, code: mark };
  if (words === "") return withCode(takeMarker(index.trim()));
  if (index !== "" && takeMarker("x", indexMarker(index)).marker === null) return namedWords(index.trim(), own);
  // "02 | - Nữ", "02 | 1. Tổng số": the point or number before the words nests the row, that of the column names it.
  const isPointed = own.marker !== null && (isPoint(own.marker) ? /^\d/.test(index) : /^\d{2,}$/.test(index.trim()));
  const { marker, text } = isPointed ? own : takeMarker(words, indexMarker(index));
  return { marker, text, code: isPointed ? index.replace(/[.)]$/, "") : codeOf(marker) };
}

// "Mã số" beside "STT" names the rows that have no number.
function secondCode({ cells }: GridRow, { names, columns }: FormHeader): string {
  const column = names.findIndex((name, at) => at !== columns.get("index") && /^mã(?: số)?$/u.test(comparable(name)));
  return column < 0 ? "" : tidy(cells[column]?.text ?? "");
}

const GROUP: Marker = { kind: "upper", style: "group", number: null, code: "" };
const CODED = "code";
const CODE = /^(?=.*\d)[\p{L}\d./-]{1,12}$/u;

// "Cộng", "II. Tài liệu" in the column of numbers are all that a row says.
const withCode = ({ marker, text }: Marked) => ({ marker, text, code: codeOf(marker) });

// "0101", "KT-02" only name the row.
function namedWords(index: string, own: Marked) {
  const isCode = CODE.test(index);
  const coded: Marker | null = isCode ? { kind: "decimal", style: CODED, number: 1, code: index } : null;
  return { marker: own.marker ?? coded, text: own.text, code: isCode ? index : codeOf(own.marker) };
}

function figureIn(row: GridRow, header: FormHeader): string {
  const crosses = crossColumns(header.names);
  if (crosses !== null) return crossIn(row, crosses);
  return header.figure === null ? "" : (row.cells[header.figure]?.text ?? "");
}

// Without a column of units the name of the figures tells theirs, "Số tiền (triệu đồng)", or the line above the table.
function unitOfFigures(label: string, header: FormHeader, unitAbove: string | null): string | null {
  if (header.columns.has("unit")) return null;
  if (crossColumns(header.names) !== null) return "Có/Không";
  const named = unitOfName(header.names[header.figure ?? -1] ?? "").unit;
  return named ?? (/^chia (?:theo|ra)(?!\p{L})/u.test(comparable(label)) ? null : unitOfFigure(unitAbove, label));
}

// A cross, or anything else, in one of the two columns answers the question.
function crossIn({ cells }: GridRow, { yes, no }: { readonly yes: number; readonly no: number }): string {
  if ((cells[yes]?.text ?? "") !== "") return "Có";
  return (cells[no]?.text ?? "") === "" ? "" : "Không";
}

const codeOf = (marker: Marker | null) => (marker === null || isPoint(marker) ? null : marker.code);

// The number in a column of its own: "1", "1.1", "I", "a".
function indexMarker(index: string): string | null {
  const text = index.trim();
  if (text === "" || /^[-+*]$/u.test(text)) return text === "" ? null : text;
  return /[.)]$/u.test(text) ? text : `${text}.`;
}

// "01 xã", "1.250 hộ", "72%": a figure that names its unit itself.
function measured(value: string): { readonly value: string; readonly unit: string | null } {
  const [, figure, unit = ""] = /^([\d.,]+)\s*(%|(?<=\s)\p{L}[\p{L}\s]{0,20})$/u.exec(tidy(value)) ?? [];
  return figure !== undefined && (unit === "%" || isUnitName(unit)) ? { value: figure, unit } : { value, unit: null };
}

// "Số cuộc kiểm tra (cuộc)" names its unit where nothing else does.
function splitUnit(label: string, isUncounted: boolean): { label: string; unit: string | null } {
  const match = UNIT_IN_LABEL.exec(label);
  if (!match?.groups) {
    const [brackets = "", named = ""] = /\s*\(([^()]{1,24})\)\s*$/u.exec(label) ?? [];
    return isUncounted && isUnitName(named) ? { label: label.slice(0, -brackets.length), unit: named } : { label, unit: null };
  }
  return {
    label: label.slice(0, match.index),
    unit: tidy(match.groups.unit ?? match.groups.sign ?? match.groups.yesno ?? "") || null,
  };
}
