import type { Knex } from "knex";
import { currentDueOn, joinCurrentDue } from "~/features/assignments/current-due.server";
import { joinCurrentState } from "~/features/assignments/current-state.server";
import type { WorkState } from "~/features/calendar/deadline-state";
import type { CalendarDate } from "~/lib/calendar-date";
import type { Instant } from "~/lib/clock";
import { NotFound, violation } from "~/lib/errors";

export type OuterWork = { readonly dueOn: CalendarDate | null };

/** Until when the whole is due of which parts are given. @throws NotFound when it was not yet made */
export async function readOuterWork(db: Knex, assignmentId: string, now: Instant): Promise<OuterWork> {
  const row: OuterWork | undefined = await joinCurrentDue(db("assignments"), now)
    .where("assignments.id", assignmentId)
    .first(db.raw(`${currentDueOn} as ??`, ["dueOn"]));
  if (!row) throw new NotFound();
  return row;
}

/** @throws RuleViolation when one of the wholes is finished or cancelled: its inside then stays as it is */
export async function mustBeUnfinished(db: Knex, assignmentIds: readonly string[], now: Instant): Promise<void> {
  const over = await joinCurrentState(db("assignments"), now)
    .whereIn("assignments.id", assignmentIds)
    .whereIn("state.work_state", ["completed", "cancelled"] satisfies WorkState[])
    .first("assignments.id");
  if (over)
    throw violation(null, {
      vi: "Phần việc chung đã hoàn thành hoặc đã hủy, nên không phân công thêm và phần giao nội bộ giữ nguyên như hiện nay.",
      en: "The whole is completed or cancelled, so nothing more is given and its inner parts stay as they are.",
    });
}
