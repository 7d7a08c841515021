// A row of a form is an indicator with its number or point, a word that begins its parts ("Trong đó:"), or a heading.

import { comparable, tidy } from "~/lib/vietnamese-text";
import type { Block, Paragraph, Table } from "../block";
import { isPoint, type Marker, takeMarker } from "../outline/marker";
import { isCapitalHeading } from "../outline/tree";
import { wholeText } from "../parts/paragraphs";
import { type GridRow, gridOf, type Header, headerOf } from "../tables/grid";
import { type FormColumn, formColumn, valueColumn } from "./form-columns";

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

type FormHeader = Header<FormColumn>;

/** Whether a table is a form of figures, with the columns that it has. */
export function formHeader(table: Table): FormHeader | null {
  const header = headerOf(gridOf(table), formColumn);
  if (!header?.columns.has("label")) return null;
  return header.columns.has("unit") || header.columns.has("value") ? header : null;
}

/** The rows of a run of tables with the headings between them; a table without a head goes on with the one before it. */
export function formRows(blocks: readonly Block[]): FormRow[] {
  let header: FormHeader | null = null;
  return blocks.flatMap((block) => {
    if (block.kind === "paragraph") return headingRow(block);
    const own = formHeader(block);
    const grid = gridOf(block);
    header = own ?? (header && header.names.length === grid[0]?.cells.length ? { ...header, height: 0 } : null);
    const current = header;
    const rows = current === null ? [] : grid.slice(current.height).filter((row) => !repeatsHead(row, current));
    return current === null ? [] : rows.flatMap((row) => rowsOf(row, current, block.table));
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

function rowsOf(row: GridRow, { columns, names }: FormHeader, table: number): FormRow[] {
  const cell = (role: FormColumn) => row.cells[columns.get(role) ?? -1]?.text ?? "";
  const index = cell("index");
  const own = takeMarker(tidy(cell("label")));
  // "02 | - Nữ": the point nests the row, the number names it.
  const isPointed = own.marker !== null && isPoint(own.marker) && /^\d/.test(index);
  const indexed = takeMarker(tidy(cell("label")), indexMarker(index));
  const { marker, text } = isPointed ? own : indexed;
  const place = { table, row: row.row, line: row.line };
  const words = PARTS.exec(comparable(text));
  const opens = words !== null && (words[0].length >= text.length || /^(?:[-+*]\s*)?(?:trong đó|chia ra)/u.test(words[0]));
  const part = opens ? takeMarker(text.slice(words?.[0].length ?? 0)) : null;
  const label = part?.text ?? text;
  const named = splitUnit(label);
  const covers = (row.cells[columns.get("label") ?? 0]?.columns ?? 1) > 1;
  const value = covers ? "" : figureIn(row, columns, names);
  return [
    {
      // "Trong đó: - Đàn trâu" is a point like those that follow.
      marker: marker ?? part?.marker ?? null,
      code: isPointed ? index.replace(/[.)]$/, "") : codeOf(marker),
      label: named.label,
      unit: covers ? named.unit : tidy(cell("unit")) || named.unit,
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

// The figure stands in the column that is named for it, or in the first one without another meaning.
function figureIn({ cells }: GridRow, columns: FormHeader["columns"], names: readonly string[]): string {
  const named = valueColumn(names);
  if (named !== null) return cells[named]?.text ?? "";
  const free = names.findIndex(
    (name, column) => column > (columns.get("unit") ?? columns.get("label") ?? 0) && formColumn(name) === null,
  );
  return cells[free]?.text ?? "";
}

function splitUnit(label: string): { label: string; unit: string | null } {
  const match = UNIT_IN_LABEL.exec(label);
  if (!match?.groups) return { label, unit: null };
  return {
    label: label.slice(0, match.index),
    unit: tidy(match.groups.unit ?? match.groups.sign ?? match.groups.yesno ?? "") || null,
  };
}
