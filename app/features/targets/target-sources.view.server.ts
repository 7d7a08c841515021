import type { Knex } from "knex";
import type { ViewContext } from "~/features/accounts/context";
import { can, type PermissionObject } from "~/features/accounts/permission";
import { whereAssignmentVisible } from "~/features/accounts/scope.server";
import { planLinkOf } from "~/features/plans/plan-name.server";
import { loadVisiblePlan } from "~/features/plans/plan-object.server";
import { indicatorsOf } from "~/features/plans/target";
import type { ReportValue } from "~/features/reports/report-value";
import { seesSensitive } from "~/features/reports/sensitive";
import { NotFound } from "~/lib/errors";
import type { TargetRow } from "~db/tables";
import { readTargetRounds } from "./read-target-rounds.server";
import { completionCells, indicatorCells, type Measured } from "./target-cells.server";
import type { SourceIndicator, SourcesAsked, TargetSource, TargetSources } from "./target-shown";
import type { CellStatus } from "./target-value";
import { measuredOf, toTargetValue } from "./target-values.view.server";

export const sourcePageSize = 50;

type SourceRow = {
  id: string;
  lead_id: string;
  lead: string;
  lead_path: string;
  status: CellStatus;
  version: number | null;
} & Record<`${"first" | "second"}_${"state" | "number" | "text"}`, string | number | null>;

function readingOf(row: SourceRow, side: "first" | "second"): ReportValue | null {
  const [state, number, text] = [row[`${side}_state`], row[`${side}_number`], row[`${side}_text`]];
  if (state === "dash" || state === "not-applicable") return { state };
  if (number !== null) return { state: "value", number: Number(number) };
  return text === null ? null : { state: "value", text: String(text) };
}

function cellColumns(db: Knex, isReport: boolean): (string | Knex.Raw)[] {
  const accepted = isReport ? "accepted.id is not null" : "state.work_state = 'completed'";
  const status = `case when ${accepted} then 'accepted' when state.work_state = 'awaiting-confirmation' then 'submitted' else 'missing' end as status`;
  const reading = (side: string) => [
    `${side}.state as ${side}_state`,
    `${side}.number_value as ${side}_number`,
    `${side}.text_value as ${side}_text`,
  ];
  return [db.raw(status), ...(isReport ? ["accepted.number as version", ...reading("first"), ...reading("second")] : [])];
}

async function readSources(
  view: ViewContext,
  measured: Measured,
  occurrence: string,
  { status, page }: SourcesAsked,
  isOpen: (lead: PermissionObject["lead"]) => boolean,
): Promise<TargetSource[]> {
  const { db, actor, now } = view;
  const isReport = measured.measure.kind !== "share-completed";
  const cells = (isReport ? indicatorCells : completionCells)(db, now, [measured], (query) =>
    whereAssignmentVisible(query, actor),
  );
  if (!cells) return [];
  const all = cells
    .join("agencies as lead", "lead.id", "assignments.lead_id")
    .where("assignments.occurrence", occurrence)
    .select(
      "assignments.id",
      "assignments.lead_id",
      "lead.name as lead",
      "lead.path as lead_path",
      "lead.sort_key",
      ...cellColumns(db, isReport),
    );
  const query = db
    .from(all.as("cells"))
    .orderBy(["cells.sort_key", "cells.id"])
    .limit(sourcePageSize)
    .offset((page - 1) * sourcePageSize);
  const rows: SourceRow[] = await (status ? query.where("cells.status", status) : query).select("cells.*");
  return rows.map((row) => {
    const hasReading = row.status === "accepted" && isReport;
    const isHidden = hasReading && !isOpen({ id: row.lead_id, path: row.lead_path });
    return {
      assignmentId: row.id,
      lead: { id: row.lead_id, name: row.lead },
      status: row.status,
      version: row.version ?? null,
      reading: hasReading && !isHidden ? { first: readingOf(row, "first"), second: readingOf(row, "second") } : null,
      isHidden,
    };
  });
}

async function readSourceIndicators(
  db: Knex,
  measured: Measured,
): Promise<{ indicators: SourceIndicator[]; isSensitive: boolean }> {
  const ids = indicatorsOf(measured.measure).map((indicator) => indicator.id);
  const rows: (SourceIndicator & { is_sensitive: number })[] = await db("indicators")
    .whereIn("id", ids)
    .select("id", "code", "label", "unit", "kind", "is_sensitive");
  const named = ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
  const indicators = named.map(({ is_sensitive, ...indicator }) => indicator);
  return { indicators, isSensitive: rows.some((row) => row.is_sensitive === 1) };
}

/**
 * Where a target's figure comes from, agency by agency (design rule 10); about six statements.
 * @throws NotFound when the actor may not read the plan, or it has no such target
 */
export async function targetSourcesView(
  view: ViewContext,
  planId: string,
  targetId: string,
  asked: SourcesAsked,
): Promise<TargetSources> {
  const { db, actor, now, today } = view;
  const object = await loadVisiblePlan(db, actor, planId);
  const { permission } = object;
  const row: TargetRow | undefined = await db("targets").where({ id: targetId, plan_id: planId }).whereNull("removed_at").first();
  if (!row) throw new NotFound();
  const [measured] = measuredOf([row]);
  const rounds = measured
    ? ((await readTargetRounds(db, now, [measured], (query) => whereAssignmentVisible(query, actor))).get(targetId) ?? [])
    : [];
  const isWhole = can(actor, "assignment.read", permission);
  const target = toTargetValue(row, rounds, { today, isWhole, occurrence: asked.occurrence });
  const { indicators, isSensitive } = measured
    ? await readSourceIndicators(db, measured)
    : { indicators: [], isSensitive: false };
  const isOpen = (lead: PermissionObject["lead"]) => !isSensitive || seesSensitive(actor, { ...permission, lead });
  return {
    plan: planLinkOf(object),
    target,
    occurrences: rounds.map((round) => round.occurrence).reverse(),
    indicators,
    status: asked.status,
    page: asked.page,
    sources: measured ? await readSources(view, measured, target.occurrence, asked, isOpen) : [],
  };
}
