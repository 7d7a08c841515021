// What a task names must be there, and the day it asks for must come after the plan was issued.
import { resolveDeadline } from "~/features/calendar/deadline";
import type { DeadlinePolicy } from "~/features/calendar/deadline-spec";
import type { WorkCalendar } from "~/features/calendar/work-calendar";
import type { CalendarDate } from "~/lib/calendar-date";
import { type Problem, problemsOf, type Verdict } from "~/lib/errors";
import { checkTask, type TaskFacts } from "./task";

/** What tasks are held against: how their plan reads deadlines, and the ids that are there of all that they name. */
export type TaskGround = {
  readonly issuedOn: CalendarDate | null;
  readonly policy: DeadlinePolicy;
  readonly calendar: WorkCalendar;
  readonly passageIds: ReadonlySet<string>;
  readonly formVersionIds: ReadonlySet<string>;
  readonly agencyIds: ReadonlySet<string>;
};

const gone = (field: string): Problem => ({
  field,
  text: {
    vi: "Mục đã chọn không còn trong danh sách. Hãy chọn lại.",
    en: "What was chosen is no longer in the list. Choose again.",
  },
});

function missing(task: TaskFacts, { passageIds, formVersionIds, agencyIds }: TaskGround): Problem[] {
  const isGone = (id: string | null, there: ReadonlySet<string>) => id !== null && !there.has(id);
  return [
    ...(isGone(task.passageId, passageIds) ? [gone("passageId")] : []),
    ...(isGone(task.formVersionId, formVersionIds) ? [gone("formVersionId")] : []),
    ...(isGone(task.viaId, agencyIds) ? [gone("via")] : []),
    ...(task.supportIds.some((id) => isGone(id, agencyIds)) ? [gone("supports")] : []),
  ];
}

/** Whether a task may stand in its plan; each problem at its field. */
export function checkTaskInPlan(task: TaskFacts, ground: TaskGround): Verdict {
  const { issuedOn, policy, calendar } = ground;
  const dueOn = resolveDeadline(task.deadline, { calendar, policy }).effectiveOn;
  const problems = [...problemsOf(checkTask(task, { dueOn, issuedOn })), ...missing(task, ground)];
  return problems.length === 0 ? { ok: true } : { ok: false, problems };
}
