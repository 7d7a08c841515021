import type { Knex } from "knex";
import { parseDisclosure } from "~/features/plans/disclosure.schema";
import { NotFound } from "~/lib/errors";
import { groupBy } from "~/lib/group-by";
import type { FormVersionRow, IndicatorRow, OutlineItemRow } from "~db/tables";
import type { Indicator, IndicatorKind, PartsRule, Severity } from "./indicator";
import type { FormVersion } from "./report-shown";

/** An indicator from its row. */
export function toIndicator(row: IndicatorRow): Indicator {
  return {
    id: row.id,
    parentId: row.parent_id,
    key: row.key,
    code: row.code,
    label: row.label,
    unit: row.unit,
    kind: row.kind as IndicatorKind,
    partsRule: row.parts_rule as PartsRule | null,
    partsSeverity: (row.parts_severity ?? "error") as Severity,
    isInSum: Boolean(row.in_sum),
    isSensitive: Boolean(row.is_sensitive),
  };
}

/** The row of an indicator, for writing. */
export function indicatorRow(formVersionId: string, indicator: Indicator, position: number): IndicatorRow {
  return {
    id: indicator.id,
    form_version_id: formVersionId,
    position,
    parent_id: indicator.parentId,
    key: indicator.key,
    code: indicator.code,
    label: indicator.label,
    unit: indicator.unit,
    kind: indicator.kind,
    parts_rule: indicator.partsRule,
    parts_severity: indicator.partsRule ? indicator.partsSeverity : null,
    in_sum: indicator.isInSum ? 1 : 0,
    is_sensitive: indicator.isSensitive ? 1 : 0,
  };
}

/** The indicators of a form version in printed order. */
async function readIndicators(db: Knex, formVersionId: string): Promise<Indicator[]> {
  const rows: IndicatorRow[] = await db("indicators").where({ form_version_id: formVersionId }).orderBy("position");
  return rows.map(toIndicator);
}

/** What a report may be filled with: the indicators and the sections of its form. */
export async function readFormParts(db: Knex, formVersionId: string) {
  const indicators = await readIndicators(db, formVersionId);
  const outlineIds: string[] = await db("outline_items")
    .where({ form_version_id: formVersionId })
    .orderBy("position")
    .pluck("id");
  return { indicators, outlineIds };
}

type HeadRow = FormVersionRow & { code: string };

/** Published forms with their rows and sections by the id of the version, in three statements however many; those that are not there are left out. */
export async function readForms(db: Knex, versionIds: readonly string[]): Promise<ReadonlyMap<string, FormVersion>> {
  const heads: HeadRow[] = await db("form_versions")
    .join("forms", "forms.id", "form_versions.form_id")
    .whereIn("form_versions.id", versionIds)
    .select("form_versions.*", "forms.code");
  const rows: IndicatorRow[] = await db("indicators").whereIn("form_version_id", versionIds).orderBy("position");
  const items: OutlineItemRow[] = await db("outline_items").whereIn("form_version_id", versionIds).orderBy("position");
  const [rowsOf, itemsOf] = [groupBy(rows, (row) => row.form_version_id), groupBy(items, (item) => item.form_version_id)];
  return new Map(heads.map((head) => [head.id, formVersion(head, rowsOf.get(head.id) ?? [], itemsOf.get(head.id) ?? [])]));
}

function formVersion(head: HeadRow, rows: readonly IndicatorRow[], items: readonly OutlineItemRow[]): FormVersion {
  const outline = items.map(({ id, code, title, guidance }) => ({ id, code, title, guidance }));
  const { id, form_id: formId, code, title, number, cut_off_on: cutOffOn } = head;
  return { id, formId, code, title, number, cutOffOn, ...parseDisclosure(head), indicators: rows.map(toIndicator), outline };
}

/** A published form with its rows and sections, in three statements. @throws NotFound when there is none */
export async function readForm(db: Knex, formVersionId: string): Promise<FormVersion> {
  const form = (await readForms(db, [formVersionId])).get(formVersionId);
  if (!form) throw new NotFound();
  return form;
}
