import type { ViewContext } from "~/features/accounts/context";
import { requirePermission } from "~/features/accounts/require-permission";
import { occurrenceName } from "~/features/calendar/occurrence-name";
import { loadVisiblePlan } from "~/features/plans/plan-object.server";
import type { CalendarDate } from "~/lib/calendar-date";
import type { Text } from "~/lib/i18n/text";
import { laterWorks } from "./later-works.view.server";

/** All of a plan (`value` empty), a task, or one occurrence of it; and the closing day in force there. */
export type ClosingScope = {
  readonly value: string;
  readonly task: string | null;
  readonly occurrence: Text | null;
  readonly closesOn: CalendarDate | null;
  readonly reason: string | null;
};

type Scope = { task_id: string | null; occurrence: string | null };
type Row = Scope & { closes_on: CalendarDate | null; reason: string | null };

const scopeValue = ({ task_id, occurrence }: Scope) => [task_id, occurrence].filter((part) => part !== null).join(" ");

/** The task and occurrence that a `value` names. */
export function readScope(value: string): { taskId: string | null; occurrence: string | null } {
  const [taskId = "", ...rest] = value.split(" ");
  return { taskId: taskId || null, occurrence: rest.length > 0 ? rest.join(" ") : null };
}

/**
 * What of a plan can be closed, and the closing days in force at the moment looked at; five statements.
 * @throws Forbidden when the plan is not for the actor to close
 */
export async function closingsView({ db, actor, now }: ViewContext, planId: string) {
  const { plan, permission } = await loadVisiblePlan(db, actor, planId);
  requirePermission(actor, "closing.set", permission, { seen: true });
  const tasks: { id: string; text: string }[] = await db("tasks")
    .where({ plan_id: planId })
    .whereNull("removed_at")
    .orderBy("position")
    .select("id", "text");
  const times: { task_id: string; occurrence: string }[] = await db("assignments")
    .where({ plan_id: planId })
    .whereNot("occurrence", "")
    .distinct("task_id", "occurrence")
    .orderBy("occurrence");
  const rows: Row[] = await db("closings")
    .where({ plan_id: planId })
    .where("set_at", "<=", now)
    .orderBy([
      { column: "set_at", order: "desc" },
      { column: "id", order: "desc" },
    ]);
  const inForce = (scope: Scope) => rows.find((row) => scopeValue(row) === scopeValue(scope));
  const scopeOf = (scope: Scope, task: string | null): ClosingScope => ({
    value: scopeValue(scope),
    task,
    occurrence: scope.occurrence === null ? null : occurrenceName(scope.occurrence),
    closesOn: inForce(scope)?.closes_on ?? null,
    reason: inForce(scope)?.reason ?? null,
  });
  const scopes = [
    scopeOf({ task_id: null, occurrence: null }, null),
    ...tasks.flatMap((task) => [
      scopeOf({ task_id: task.id, occurrence: null }, task.text),
      ...times.filter((time) => time.task_id === task.id).map((time) => scopeOf(time, task.text)),
    ]),
  ];
  const later = await laterWorks(db, { planId, now });
  return { plan: { id: plan.id, number: plan.number, title: plan.title }, scopes, later };
}
