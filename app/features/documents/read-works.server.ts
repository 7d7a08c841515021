import type { Knex } from "knex";
import { currentDueOn, joinCurrentDue, originalDueOn } from "~/features/assignments/current-due.server";
import { joinCurrentState } from "~/features/assignments/current-state.server";
import { shownState } from "~/features/assignments/shown-state";
import { parseDeadlineSpec } from "~/features/calendar/deadline.schema";
import type { WorkState } from "~/features/calendar/deadline-state";
import { loadWorkCalendar } from "~/features/calendar/load-work-calendar.server";
import { occurrenceName } from "~/features/calendar/occurrence-name";
import { quotedWords } from "~/features/calendar/words-of-deadline";
import type { CalendarDate } from "~/lib/calendar-date";
import type { Instant } from "~/lib/clock";
import { groupBy } from "~/lib/group-by";
import type { LetterWork } from "./letter-work";

const columns = {
  id: "assignments.id",
  taskId: "assignments.task_id",
  occurrence: "assignments.occurrence",
  leadId: "lead.id",
  leadName: "lead.name",
  text: "tasks.text",
  section: "tasks.section",
  position: "tasks.position",
  deadline: "tasks.deadline",
  deliverable: "tasks.deliverable",
  passage: "passages.code",
  planId: "plans.id",
  planNumber: "plans.number",
  planTitle: "plans.title",
  planIssuedOn: "plans.issued_on",
  issuerName: "issuer.name",
  workState: "state.work_state",
  countsOn: "state.counts_on",
} as const;

type Nullable = "deliverable" | "passage" | "planNumber" | "planIssuedOn" | "countsOn";
type Row = Record<Exclude<keyof typeof columns, Nullable | "workState" | "position">, string> & {
  position: number;
  deliverable: string | null;
  passage: string | null;
  planNumber: string | null;
  planIssuedOn: CalendarDate | null;
  countsOn: CalendarDate | null;
  dueOn: CalendarDate | null;
  originalDueOn: CalendarDate | null;
  workState: WorkState;
};

export type Moment = { readonly now: Instant; readonly today: CalendarDate };

async function supportsOf(db: Knex, taskIds: readonly string[]): Promise<Map<string, { name: string }[]>> {
  const rows: { taskId: string; name: string }[] = await db("task_supports")
    .join("agencies", "agencies.id", "task_supports.agency_id")
    .whereIn("task_supports.task_id", [...new Set(taskIds)])
    .orderBy("agencies.sort_key")
    .select("task_supports.task_id as taskId", "agencies.name");
  return groupBy(rows, (row) => row.taskId);
}

/**
 * The assignments that `chosen` keeps, as they stood at the moment, by agency and place in the plan; three statements.
 * @param chosen adds conditions to a query over `assignments`, `tasks`, `plans`, `lead` and `state`
 */
export async function readWorks(
  db: Knex,
  { now, today }: Moment,
  chosen: (query: Knex.QueryBuilder) => void,
): Promise<LetterWork[]> {
  const query = db("assignments")
    .join("plans", "plans.id", "assignments.plan_id")
    .join("tasks", "tasks.id", "assignments.task_id")
    .join("agencies as lead", "lead.id", "assignments.lead_id")
    .join("agencies as issuer", "issuer.id", "plans.issuer_id")
    .leftJoin("passages", "passages.id", "tasks.passage_id")
    .orderByRaw("lead.sort_key, lead.id, plans.id, tasks.position, assignments.occurrence, assignments.id")
    .select({ ...columns, dueOn: db.raw(currentDueOn), originalDueOn: db.raw(originalDueOn) });
  chosen(query);
  const rows = (await joinCurrentDue(joinCurrentState(query, now), now)) as unknown as Row[];
  const calendar = await loadWorkCalendar(db);
  const supports = await supportsOf(
    db,
    rows.map((row) => row.taskId),
  );
  return rows.map((row) => {
    const { workState, dueOn, countsOn } = row;
    const lateBy = (due: CalendarDate | null) => shownState({ workState, dueOn: due, countsOn, today, calendar }).daysLate;
    const { planId, planNumber, planTitle, planIssuedOn, issuerName } = row;
    return {
      id: row.id,
      taskId: row.taskId,
      plan: { id: planId, number: planNumber, title: planTitle, issuedOn: planIssuedOn, issuerName },
      lead: { id: row.leadId, name: row.leadName },
      text: row.text,
      section: row.section,
      position: row.position,
      passage: row.passage,
      deliverable: row.deliverable,
      supports: (supports.get(row.taskId) ?? []).map(({ name }) => name),
      dueOn,
      originalDueOn: row.originalDueOn,
      dueWords: quotedWords(parseDeadlineSpec(row.deadline))?.vi ?? "",
      occurrence: occurrenceName(row.occurrence)?.vi ?? null,
      workState,
      countsOn,
      daysLate: lateBy(dueOn),
      daysLateByOriginal: lateBy(row.originalDueOn),
    };
  });
}
