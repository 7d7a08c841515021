// Assigning a task makes one assignment for each occurrence and lead agency; what is assigned already is left as it is.

import type { DayRange } from "~/features/calendar/day-range";
import type { DeadlineContext, DeadlineSpec } from "~/features/calendar/deadline-spec";
import { type Occurrence, specForLevel } from "~/features/calendar/occurrences";
import type { CalendarDate } from "~/lib/calendar-date";
import type { AssignmentRow, PlanRow } from "~db/tables";
import type { AmendedDeadline } from "./amended-deadline";
import type { Lead } from "./lead";
import { newAssignmentRow } from "./new-assignment";
import { plannedOccurrences } from "./planned-occurrence";

/** What the assignments of one plan have in common. */
export type PlanOfWork = {
  readonly plan: Pick<PlanRow, "id" | "cut_off_on" | "issued_on">;
  readonly period: DayRange;
  readonly context: DeadlineContext;
  /** The day they take effect. */
  readonly on: CalendarDate;
  /** The day from which periods are owed; `on`, or later where somebody chose that what fell due before is left out. */
  readonly owedFrom: CalendarDate;
  /** Periodic work due later is made later. */
  readonly until: CalendarDate;
};

/** What is asked of one task. */
export type TaskOfWork = {
  readonly taskId: string;
  readonly spec: DeadlineSpec;
  readonly amended: readonly AmendedDeadline[];
  readonly leads: readonly Lead[];
  /** The ids of its assignments, by `placeOf`. */
  readonly present: ReadonlyMap<string, string>;
};

export type NewAssignmentRow = Omit<AssignmentRow, "version">;
export type TaskAssignments = {
  readonly rows: readonly NewAssignmentRow[];
  /** What is there already, beside what it would be, were it new. */
  readonly existing: readonly { readonly id: string; readonly now: NewAssignmentRow }[];
};

/** The one place that an assignment has in its task. */
export const placeOf = ({ occurrence, lead_id }: Pick<AssignmentRow, "occurrence" | "lead_id">) => `${occurrence} ${lead_id}`;

/** The occurrences of a task that a lead of each of these levels owes. */
export function occurrencesByLevel(
  { spec, amended }: Pick<TaskOfWork, "spec" | "amended">,
  levels: readonly string[],
  { plan, period, owedFrom, until, context }: PlanOfWork,
): ReadonlyMap<string, readonly Occurrence[]> {
  const bounds = { period, issuedOn: plan.issued_on, amended, on: owedFrom, until };
  const owed = (level: string) => plannedOccurrences(specForLevel(spec, level), bounds, context);
  return new Map([...new Set(levels)].map((level) => [level, owed(level)]));
}

/** What each lead of a task owes, one after the other. */
export function owedByLeads(work: Pick<TaskOfWork, "spec" | "amended" | "leads">, of: PlanOfWork) {
  const levels = work.leads.map(({ level }) => level);
  const byLevel = occurrencesByLevel(work, levels, of);
  return work.leads.flatMap((lead) => (byLevel.get(lead.level) ?? []).map((occurrence) => ({ lead, occurrence })));
}

/** What assigning a task to its leads makes. */
export function assignmentsOf(work: TaskOfWork, of: PlanOfWork): TaskAssignments {
  const task = { id: work.taskId };
  // The periods that follow are generated from the day that the first of them remembers.
  const on = work.spec.kind === "periodic" ? of.owedFrom : of.on;
  const wanted = owedByLeads(work, of).map(({ lead: { id: leadId, groupId }, occurrence }) =>
    newAssignmentRow({ task, plan: of.plan, occurrence, leadId, groupId, on }),
  );
  const idOf = (row: NewAssignmentRow) => work.present.get(placeOf(row));
  return {
    rows: wanted.filter((row) => idOf(row) === undefined),
    existing: wanted.flatMap((row) => {
      const id = idOf(row);
      return id === undefined ? [] : [{ id, now: row }];
    }),
  };
}
