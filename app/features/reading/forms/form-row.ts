// A row of a form is an indicator with its number or point, a word that begins its parts ("Trong đó:"), or a heading.

import { comparable, tidy } from "~/lib/vietnamese-text";
import type { Block, Paragraph } from "../block";
import { isPoint, type Marker, takeMarker } from "../outline/marker";
import { isCapitalHeading } from "../outline/tree";
import { wholeText } from "../parts/paragraphs";
import { type GridRow, gridOf } from "../tables/grid";
import { bodyRows } from "./body-rows";
import { type FormColumn, formColumn, unitOfName, valueColumn } from "./form-columns";
import { type FormHeader, formHeader } from "./form-header";

export type Division = "some" | "all";

export type FormRow = {
  /** By which the row nests; null for a row without number or point. */
  readonly marker: Marker | null;
  /** The number in a column of its own, or before the words. */
  readonly code: string | null;
  readonly label: string;
  readonly unit: string | null;
  readonly value: string;
  /** Whether this row makes the rows that follow parts of the total before it: some of them ("Trong đó"), or all ("Chia ra"). */
  readonly opensParts: Division | null;
  readonly table: number | null;
  readonly row: number | null;
  readonly line: number;
};

const PARTS = /^(?:[-+*]\s*)?(?:trong đó|trong tổng số|bao gồm|chia ra|cụ thể|gồm)(?:\s*(?:có|gồm))?\s*[:.,]?\s*/u;
const UNIT_IN_LABEL =
  /\s*\((?:đơn vị tính|đvt|đơn vị)\s*:?\s*(?<unit>[^)]+)\)\s*$|\s*\((?<sign>%)\)\s*$|\s*\((?<yesno>có\s*(?:hoặc|\/|,|-)\s*không)\)\s*$/iu;

/**
 * The rows of a run of tables with the headings between them; a table without a head goes on with the one before it.
 * @param unit what every figure is counted in when the tables have no column of units; null when no line says so
 */
export function formRows(blocks: readonly Block[], unit: string | null = null): FormRow[] {
  let header: FormHeader | null = null;
  return blocks.flatMap((block) => {
    if (block.kind === "paragraph") return headingRow(block);
    const own = formHeader(block);
    const grid = gridOf(block);
    header = own ?? (header && header.names.length === grid[0]?.cells.length ? { ...header, height: 0 } : null);
    const current = header;
    const rows = current === null ? [] : grid.slice(current.height).filter((row) => !repeatsHead(row, current));
    return current === null ? [] : rows.flatMap((row) => rowsOf(row, current, block.table, unit));
  });
}

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

function rowsOf(row: GridRow, header: FormHeader, table: number, unitAbove: string | null): FormRow[] {
  const { columns, names, isByBody } = header;
  const cell = (role: FormColumn) => row.cells[columns.get(role) ?? -1]?.text ?? "";
  const index = cell("index");
  const own = takeMarker(tidy(cell(isByBody ? "body" : "label")));
  // "02 | - Nữ": the point nests the row, the number names it.
  const isPointed = own.marker !== null && isPoint(own.marker) && /^\d/.test(index);
  const indexed = takeMarker(tidy(cell(isByBody ? "body" : "label")), indexMarker(index));
  const { marker, text } = isPointed ? own : indexed;
  const place = { table, row: row.row, line: row.line };
  if (isByBody) return bodyRows(row, header, { marker, code: codeOf(marker), label: text }, place, unitAbove);
  const words = PARTS.exec(comparable(text));
  const opens = words !== null && (words[0].length >= text.length || /^(?:[-+*]\s*)?(?:trong đó|chia ra)/u.test(words[0]));
  const part = opens ? takeMarker(text.slice(words?.[0].length ?? 0)) : null;
  const label = part?.text ?? text;
  const named = splitUnit(label);
  const covers = (row.cells[columns.get("label") ?? 0]?.columns ?? 1) > 1;
  const figure = covers ? null : figureColumn(columns, names);
  const value = figure === null ? "" : (row.cells[figure]?.text ?? "");
  // Without a column of units the name of the figures tells it: "Số tiền (triệu đồng)".
  const counted = figure === null || columns.has("unit") ? null : (unitOfName(names[figure] ?? "").unit ?? unitAbove);
  return [
    {
      // "Trong đó: - Đàn trâu" is a point like those that follow.
      marker: marker ?? part?.marker ?? null,
      code: isPointed ? index.replace(/[.)]$/, "") : codeOf(marker),
      label: named.label,
      unit: covers ? named.unit : tidy(cell("unit")) || named.unit || (named.label === "" ? null : counted),
      value,
      opensParts: opens ? (/chia ra|gồm/u.test(words?.[0] ?? "") ? "all" : "some") : null,
      ...place,
    },
  ];
}

const codeOf = (marker: Marker | null) => (marker === null || isPoint(marker) ? null : marker.code);

// The number in a column of its own: "1", "1.1", "I", "a".
function indexMarker(index: string): string | null {
  const text = index.trim();
  if (text === "" || /^[-+*]$/u.test(text)) return text === "" ? null : text;
  return /[.)]$/u.test(text) ? text : `${text}.`;
}

// The figure stands in the column that is named for it, or in the first one without another meaning, or in the only one.
function figureColumn(columns: FormHeader["columns"], names: readonly string[]): number | null {
  const named = valueColumn(names);
  if (named !== null) return named;
  const first = columns.get("unit") ?? columns.get("label") ?? 0;
  const free = names.findIndex((name, column) => column > first && formColumn(name) === null);
  return free >= 0 ? free : (columns.get("other") ?? null);
}

function splitUnit(label: string): { label: string; unit: string | null } {
  const match = UNIT_IN_LABEL.exec(label);
  if (!match?.groups) return { label, unit: null };
  return {
    label: label.slice(0, match.index),
    unit: tidy(match.groups.unit ?? match.groups.sign ?? match.groups.yesno ?? "") || null,
  };
}
