import type { Occurrence } from "~/features/calendar/occurrences";
import type { CalendarDate } from "~/lib/calendar-date";
import { newId } from "~/lib/id";
import type { AssignmentRow } from "~db/tables";

type Of = {
  readonly task: { readonly id: string };
  readonly plan: { readonly id: string; readonly cut_off_on: CalendarDate | null };
  readonly occurrence: Occurrence;
  readonly leadId: string;
  readonly groupId: string | null;
  readonly on: CalendarDate;
};

/** The row of a new assignment: one task, one occurrence, one lead, with the deadline as it stands now. */
export function newAssignmentRow({ task, plan, occurrence, leadId, groupId, on }: Of): Omit<AssignmentRow, "version"> {
  return {
    id: newId(),
    plan_id: plan.id,
    task_id: task.id,
    lead_id: leadId,
    occurrence: occurrence.key,
    group_id: groupId,
    period_from: occurrence.period?.from ?? null,
    period_to: occurrence.period?.to ?? null,
    cut_off_on: occurrence.cutOffOn ?? plan.cut_off_on,
    nominal_on: occurrence.deadline.nominalOn,
    due_on: occurrence.deadline.effectiveOn,
    due_rules: JSON.stringify(occurrence.deadline.rules),
    assigned_on: on,
  };
}
