import type { Knex } from "knex";
import { currentDueOn, joinCurrentDue } from "~/features/assignments/current-due.server";
import { joinCurrentState } from "~/features/assignments/current-state.server";
import type { WorkState } from "~/features/calendar/deadline-state";
import type { CalendarDate } from "~/lib/calendar-date";
import type { Instant } from "~/lib/clock";
import { NotFound, violation } from "~/lib/errors";

export type OuterWork = { readonly workState: WorkState; readonly dueOn: CalendarDate | null };

/** How the whole stands of which parts are given. @throws NotFound when it was not yet made */
export async function readOuterWork(db: Knex, assignmentId: string, now: Instant): Promise<OuterWork> {
  const row: OuterWork | undefined = await joinCurrentDue(joinCurrentState(db("assignments"), now), now)
    .where("assignments.id", assignmentId)
    .first("state.work_state as workState", db.raw(`${currentDueOn} as ??`, ["dueOn"]));
  if (!row) throw new NotFound();
  return row;
}

/** @throws RuleViolation when the whole is finished or cancelled */
export function mustBeUnfinished({ workState }: OuterWork): void {
  if (workState === "completed" || workState === "cancelled")
    throw violation(null, {
      vi: "Phần việc chung đã hoàn thành hoặc đã huỷ, nên không phân công thêm.",
      en: "The whole is completed or cancelled, so nothing more is given.",
    });
}
