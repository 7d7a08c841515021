import type { Knex } from "knex";
import { newId } from "~/lib/id";
import { insertRows } from "~db/insert-rows";
import type { IndicatorRow, ReportRow, ReportValueRow, ReportVersionRow } from "~db/tables";
import { toIndicator } from "./form.store.server";
import type { Indicator } from "./indicator";
import { emptyContent, type ReportContent } from "./report-content";
import { type ReportValue, valueOfCell } from "./report-value";

function toValue({ state, number_value: number, text_value: text }: ReportValueRow): ReportValue | null {
  return valueOfCell({ state, number, text });
}

function entriesOf<T>(rows: readonly [string, T | null][]): Record<string, T> {
  return Object.fromEntries(rows.filter((row): row is [string, T] => row[1] !== null));
}

/** What each of the versions holds, in two statements. */
export async function readContents(db: Knex, versionIds: readonly string[]): Promise<ReadonlyMap<string, ReportContent>> {
  const values: ReportValueRow[] = await db("report_values").whereIn("version_id", versionIds);
  const words: { version_id: string; outline_item_id: string; words: string }[] = await db("report_narratives").whereIn(
    "version_id",
    versionIds,
  );
  return new Map(
    versionIds.map((id) => {
      const own = values.filter((row) => row.version_id === id);
      const sections = words.filter((row) => row.version_id === id);
      return [
        id,
        {
          values: entriesOf(own.map((row) => [row.indicator_id, toValue(row)])),
          unread: entriesOf(own.map((row) => [row.indicator_id, row.state === "unread" ? row.text_value : null])),
          explanations: entriesOf(own.map((row) => [row.indicator_id, row.explanation])),
          narratives: entriesOf(sections.map((row) => [row.outline_item_id, row.words])),
        },
      ];
    }),
  );
}

/** What one version holds. */
export async function readContent(db: Knex, versionId: string): Promise<ReportContent> {
  return (await readContents(db, [versionId])).get(versionId) ?? emptyContent;
}

const noValue = { number_value: null, text_value: null };

function cellOf({ values, unread, explanations }: ReportContent, id: string) {
  const value = values[id];
  if (value && "number" in value) return { ...noValue, state: value.state, number_value: value.number };
  if (value && "text" in value) return { ...noValue, state: value.state, text_value: value.text };
  if (value) return { ...noValue, state: value.state };
  if (unread[id]) return { ...noValue, state: "unread", text_value: unread[id] };
  return explanations[id] ? { ...noValue, state: "blank" } : null;
}

type Filled = IndicatorRow & Pick<ReportValueRow, "number_value" | "text_value"> & { state: string | null };

/** The rows of the form of a version in printed order, with the values that it holds; one statement. */
export async function readFilled(
  db: Knex,
  { id, form_version_id }: Pick<ReportVersionRow, "id"> & Pick<ReportRow, "form_version_id">,
): Promise<{ indicators: Indicator[]; values: Record<string, ReportValue> }> {
  const rows: Filled[] = await db("indicators")
    .leftJoin("report_values", (on) =>
      on.on("report_values.indicator_id", "indicators.id").andOnVal("report_values.version_id", id),
    )
    .where("indicators.form_version_id", form_version_id)
    .orderBy("indicators.position")
    .select("indicators.*", "report_values.state", "report_values.number_value", "report_values.text_value");
  const values = rows.map((row): [string, ReportValue | null] => {
    const { state, number_value: number, text_value: text } = row;
    return [row.id, state === null ? null : valueOfCell({ state, number, text })];
  });
  return { indicators: rows.map(toIndicator), values: entriesOf(values) };
}

/** The row that a cell is kept in; null for a cell that holds nothing, not even an explanation. */
function valueRow(versionId: string, indicatorId: string, content: ReportContent): ReportValueRow | null {
  const cell = cellOf(content, indicatorId);
  if (!cell) return null;
  return { version_id: versionId, indicator_id: indicatorId, ...cell, explanation: content.explanations[indicatorId] ?? null };
}

const differs = (a: unknown, b: unknown) => JSON.stringify(a ?? null) !== JSON.stringify(b ?? null);

const cellIdsOf = (...contents: readonly ReportContent[]) => [
  ...new Set(contents.flatMap(({ values, unread, explanations }) => [values, unread, explanations].flatMap(Object.keys))),
];

/** Brings a version from what it holds to what it should hold, touching only what changed. */
export async function writeContent(trx: Knex.Transaction, versionId: string, before: ReportContent, after: ReportContent) {
  const cells = cellIdsOf(before, after).filter((id) => differs(valueRow("", id, before), valueRow("", id, after)));
  const sections = [...new Set([...Object.keys(before.narratives), ...Object.keys(after.narratives)])].filter((id) =>
    differs(before.narratives[id], after.narratives[id]),
  );
  await trx("report_values").where({ version_id: versionId }).whereIn("indicator_id", cells).delete();
  await trx("report_narratives").where({ version_id: versionId }).whereIn("outline_item_id", sections).delete();
  const rows = cells.map((id) => valueRow(versionId, id, after)).filter((row) => row !== null);
  const words = sections.flatMap((id) => {
    const text = after.narratives[id];
    return text ? [{ version_id: versionId, outline_item_id: id, words: text }] : [];
  });
  await insertRows(trx, "report_values", rows);
  await insertRows(trx, "report_narratives", words);
  return { cells, sections };
}

export type ReportWithNewest = { readonly report: ReportRow; readonly newest: ReportVersionRow };

/** The report of an assignment and its newest version, or null before anything was saved. */
export async function readNewest(db: Knex, assignmentId: string): Promise<ReportWithNewest | null> {
  const report: ReportRow | undefined = await db("reports").where({ assignment_id: assignmentId }).first();
  if (!report) return null;
  const newest: ReportVersionRow = await db("report_versions").where({ report_id: report.id }).orderBy("number", "desc").first();
  return { report, newest };
}

export type NewVersion = Pick<ReportVersionRow, "report_id" | "number" | "begun_at" | "saved_by">;

/** Adds a draft. @returns its row */
export async function insertVersion(trx: Knex.Transaction, version: NewVersion): Promise<ReportVersionRow> {
  const row: ReportVersionRow = {
    ...version,
    id: newId(),
    revision: 1,
    saved_at: version.begun_at,
    submitted_at: null,
    submitted_by: null,
    decision: null,
    decided_at: null,
    decided_by: null,
    reason: null,
  };
  await trx("report_versions").insert(row);
  return row;
}
