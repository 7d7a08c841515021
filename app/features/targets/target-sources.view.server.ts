import type { Knex } from "knex";
import type { ViewContext } from "~/features/accounts/context";
import { can } from "~/features/accounts/permission";
import { whereAssignmentVisible } from "~/features/accounts/scope.server";
import { planLinkOf } from "~/features/plans/plan-name.server";
import { loadVisiblePlan } from "~/features/plans/plan-object.server";
import { indicatorsOf } from "~/features/plans/target";
import { type ReportValue, valueOfCell } from "~/features/reports/report-value";
import { seesSensitive } from "~/features/reports/sensitive";
import { NotFound } from "~/lib/errors";
import type { TargetRow } from "~db/tables";
import type { RoundMasks } from "./read-round-masks.server";
import { readTargetValues } from "./read-target-values.server";
import { completionCells, indicatorCells, isTaken, type Measured, type Scope } from "./target-cells.server";
import type { Round, RoundKey } from "./target-round";
import type { RoundChoice, SourceIndicator, SourcesAsked, TargetSource, TargetSources } from "./target-shown";
import type { CellStatus } from "./target-value";

export const sourcePageSize = 50;

type Side = "first" | "second";
type SourceRow = { id: string; lead_id: string; lead: string; status: CellStatus; version: number | null } & {
  [column in `${Side}_state` | `${Side}_text`]: string | null;
} & { [column in `${Side}_number`]: number | null };

function readingOf(row: SourceRow, side: Side): ReportValue | null {
  return valueOfCell({ state: row[`${side}_state`], number: row[`${side}_number`], text: row[`${side}_text`] });
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

type Shown = { readonly measured: Measured; readonly round: RoundKey; readonly scope: Scope; readonly masks: RoundMasks };

async function readSources(
  { db, now }: ViewContext,
  { measured, round, scope, masks }: Shown,
  { status, page }: SourcesAsked,
): Promise<TargetSource[]> {
  const isReport = measured.measure.kind !== "share-completed";
  const cells = (isReport ? indicatorCells : completionCells)(db, now, [measured], scope);
  if (!cells) return [];
  const all = cells
    .join("agencies as lead", "lead.id", "assignments.lead_id")
    .where({ "assignments.task_id": round.taskId, "assignments.occurrence": round.occurrence })
    .select("assignments.id", "assignments.lead_id", "lead.name as lead", "lead.sort_key", ...cellColumns(db, isReport));
  const query = db
    .from(all.as("cells"))
    .orderBy(["cells.sort_key", "cells.id"])
    .limit(sourcePageSize)
    .offset((page - 1) * sourcePageSize);
  const rows: SourceRow[] = await (status ? query.where("cells.status", status) : query).select("cells.*");
  const [first, second] = indicatorsOf(measured.measure);
  return rows.map((row) => {
    const hasReading = row.status === "accepted" && isReport;
    const maskOf = (indicator: { id: string } | undefined) => (indicator ? masks.cell(row.id, indicator.id) : null);
    const own = { first: maskOf(first), second: maskOf(second) };
    const read = (side: Side) => (own[side] === null ? readingOf(row, side) : null);
    return {
      assignmentId: row.id,
      lead: { id: row.lead_id, name: row.lead },
      status: row.status,
      version: row.version ?? null,
      reading: hasReading ? { first: read("first"), second: read("second") } : null,
      masks: own,
    };
  });
}

async function readSourceIndicators(db: Knex, measured: Measured): Promise<SourceIndicator[]> {
  const ids = indicatorsOf(measured.measure).map((indicator) => indicator.id);
  if (ids.length === 0) return [];
  const rows: SourceIndicator[] = await db("indicators").whereIn("id", ids).select("id", "code", "label", "unit", "kind");
  return ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
}

/** The rounds that can be looked at, newest first; of several tasks each says which it is. */
async function readChoices(db: Knex, rounds: readonly Round[]): Promise<RoundChoice[]> {
  const ids = [...new Set(rounds.map((round) => round.taskId))];
  const tasks: { id: string; text: string }[] = ids.length < 2 ? [] : await db("tasks").whereIn("id", ids).select("id", "text");
  const textOf = new Map(tasks.map((task) => [task.id, task.text]));
  return rounds.map(({ taskId, occurrence }) => ({ taskId, occurrence, task: textOf.get(taskId) ?? null })).reverse();
}

/**
 * Where a target's figure comes from, agency by agency (rule 10), or what was written down for it; about eight statements.
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
  const scope: Scope = (query) => whereAssignmentVisible(query, actor);
  const { values, rounds, figures, masks } = await readTargetValues(db, [row], {
    now,
    today,
    scope,
    sees: (object, roles) => seesSensitive(actor, object, roles),
    isWhole: () => can(actor, "assignment.read", permission),
    chosen: asked.round,
  });
  const [target] = values;
  if (!target) throw new NotFound();
  const { measure } = target.facts;
  const measured = isTaken(measure) ? { targetId, measure } : null;
  const { round } = target;
  const sources = measured && round ? await readSources(view, { measured, round, scope, masks }, asked) : [];
  const isMasked = target.mask !== null || sources.some((source) => source.masks.first ?? source.masks.second);
  return {
    plan: planLinkOf(object),
    target,
    rounds: await readChoices(db, rounds.get(targetId) ?? []),
    indicators: measured ? await readSourceIndicators(db, measured) : [],
    status: asked.status,
    page: asked.page,
    sources,
    figures: figures.get(targetId) ?? [],
    canRecord: measure.kind === "manual" && can(actor, "target.measure", permission),
    disclosure: measured && isMasked ? masks.disclosure(measured) : null,
  };
}
