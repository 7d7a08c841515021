import type { Knex } from "knex";
import type { Instant } from "~/lib/clock";
import { newId } from "~/lib/id";
import { insertRows } from "~db/insert-rows";
import type { AmendmentClauseRow } from "~db/tables";
import { scopeOf } from "./amended-work.server";
import { clauseKind, type NamedClause } from "./clause";

// The tasks and periods to which an amendment gave a day: their work, or what is assigned of them later.
async function scopesGiven(trx: Knex.Transaction, amendmentId: string): Promise<Set<string>> {
  const moved: { taskId: string; occurrence: string }[] = await trx("due_days")
    .join("assignments", "assignments.id", "due_days.assignment_id")
    .where("due_days.origin_id", amendmentId)
    .distinct({ taskId: "assignments.task_id", occurrence: "assignments.occurrence" });
  const changed: { taskId: string; occurrence: string }[] = await trx("amended_deadlines")
    .where({ amendment_id: amendmentId })
    .distinct({ taskId: "task_id", occurrence: "occurrence" });
  return new Set([...moved, ...changed].map(scopeOf));
}

/** Keeps the clauses that gave no work a day, each once however often its document is applied. The caller holds the plan. */
export async function recordClauses(
  trx: Knex.Transaction,
  amendmentId: string,
  clauses: readonly NamedClause[],
  now: Instant,
): Promise<void> {
  if (clauses.length === 0) return;
  const given = await scopesGiven(trx, amendmentId);
  const known: string[] = await trx("amendment_clauses").where({ amendment_id: amendmentId }).pluck("words");
  const left = clauses.filter(({ words, scopes }) => !(known.includes(words) || scopes.some((scope) => given.has(scope))));
  await insertRows(
    trx,
    "amendment_clauses",
    left.map(({ words, becomes, place }, index) => ({
      id: newId(),
      amendment_id: amendmentId,
      position: known.length + index + 1,
      words,
      becomes,
      kind: clauseKind(words),
      place,
      recorded_at: now,
    })),
  );
}

/** A clause of an amendment of this plan; null for none. */
export async function findClause(
  db: Knex,
  { planId, amendmentId, clauseId }: { planId: string; amendmentId: string; clauseId: string },
): Promise<(AmendmentClauseRow & { number: string }) | null> {
  const row: (AmendmentClauseRow & { number: string }) | undefined = await db("amendment_clauses")
    .join("plan_amendments", "plan_amendments.id", "amendment_clauses.amendment_id")
    .where({ "amendment_clauses.id": clauseId, "plan_amendments.id": amendmentId, "plan_amendments.plan_id": planId })
    .first("amendment_clauses.*", "plan_amendments.number");
  return row ?? null;
}
