import type { ViewContext } from "~/features/accounts/context";
import { occurrenceName } from "~/features/calendar/occurrence-name";
import type { CalendarDayRow } from "~/features/calendar/work-calendar";
import { type PlanNameRow, planNameColumns, planNameOf } from "~/features/plans/plan-name.server";
import type { CalendarDate } from "~/lib/calendar-date";
import type { Instant } from "~/lib/clock";
import { NotFound } from "~/lib/errors";
import { groupBy } from "~/lib/group-by";
import type { Text } from "~/lib/i18n/text";
import { type ChangeOrigin, type DayDifference, differences } from "./calendar-change";
import type { CalendarChange } from "./change.store.server";
import { type MovedDeadline, movedDeadlines } from "./moved-deadlines.server";
import { loadChange } from "./require-change.server";

export type ChangeHead = {
  readonly id: string;
  readonly year: number;
  readonly origin: ChangeOrigin;
  readonly appliedAt: Instant | null;
  readonly version: number;
  readonly differences: readonly DayDifference[];
};
export type ChangeView = ChangeHead & {
  /** The table as it shall be. */
  readonly days: readonly CalendarDayRow[];
  /** How many open deadlines would move. */
  readonly moves: number;
};

function headOf({ id, year, origin, appliedAt, version, before, after }: CalendarChange): ChangeHead {
  return { id, year, origin, appliedAt, version, differences: differences(before, after) };
}

/** A change of the calendar with the number of deadlines that it would move; four statements. @throws Forbidden, NotFound */
export async function changeView({ db, actor, now }: ViewContext, changeId: string): Promise<ChangeView> {
  const change = await loadChange(db, actor, changeId);
  const moved = await movedDeadlines(db, now, change);
  return { ...headOf(change), days: change.after, moves: moved.length };
}

/** One day of a change, for its form; null for a new one. @throws Forbidden, NotFound */
export async function changeDayView({ db, actor }: ViewContext, changeId: string, on: string | null) {
  const change = await loadChange(db, actor, changeId);
  const day = on === null ? null : (change.after.find((row) => row.on === on) ?? null);
  if (on !== null && day === null) throw new NotFound();
  return { ...headOf(change), day };
}

const effectsPageSize = 50;

export type EffectLine = {
  readonly id: string;
  readonly task: string;
  readonly lead: string;
  readonly plan: string;
  readonly occurrence: Text | null;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** How the new day comes about. */
  readonly why: readonly Text[];
};
export type MonthOfMoves = { readonly month: string; readonly count: number };
export type EffectsView = ChangeHead & {
  readonly lines: readonly EffectLine[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
  readonly months: readonly MonthOfMoves[];
  /** Deadlines that this change has moved already. */
  readonly movedBefore: number;
};

type Named = PlanNameRow & { id: string; occurrence: string; task: string; lead: string };

async function linesOf(view: ViewContext, moved: readonly MovedDeadline[]): Promise<EffectLine[]> {
  if (moved.length === 0) return [];
  const rows: Named[] = await view
    .db("assignments")
    .join("tasks", "tasks.id", "assignments.task_id")
    .join("plans", "plans.id", "assignments.plan_id")
    .join("agencies", "agencies.id", "assignments.lead_id")
    .whereIn(
      "assignments.id",
      moved.map((one) => one.assignmentId),
    )
    .select(
      "assignments.id",
      "assignments.occurrence",
      "tasks.text as task",
      "agencies.name as lead",
      ...planNameColumns(view.db),
    );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return moved.flatMap(({ assignmentId, from, dueOn, rules }) => {
    const row = byId.get(assignmentId);
    if (!row) return [];
    const { id, task, lead } = row;
    return [
      {
        id,
        task,
        lead,
        plan: planNameOf(row),
        occurrence: occurrenceName(row.occurrence),
        from,
        to: dueOn,
        why: rules.map((rule) => rule.text),
      },
    ];
  });
}

/**
 * The open deadlines that a change would move, of every plan: who edits the calendar operates the installation, and decides on
 * each of them. Fifty a page; of one in force, those that were not moved with it.
 * @throws Forbidden, NotFound
 */
export async function effectsView(view: ViewContext, changeId: string, page: number): Promise<EffectsView> {
  const { db, actor, now } = view;
  const change = await loadChange(db, actor, changeId);
  const moved = await movedDeadlines(db, now, change);
  const [done] = await db("due_days").where({ origin: "calendar", origin_id: change.id }).count({ count: "*" });
  const months = groupBy(moved, (one) => one.from.slice(0, 7));
  return {
    ...headOf(change),
    lines: await linesOf(view, moved.slice((page - 1) * effectsPageSize, page * effectsPageSize)),
    total: moved.length,
    page,
    pageSize: effectsPageSize,
    months: [...months].map(([month, list]) => ({ month, count: list.length })),
    movedBefore: Number(done?.count ?? 0),
  };
}
