import type { Knex } from "knex";
import type { EventKind } from "~/features/assignments/assignment-event";
import { shownState } from "~/features/assignments/shown-state";
import { dueDistance } from "~/features/calendar/deadline-state";
import type { WorkCalendar } from "~/features/calendar/work-calendar";
import type { Instant } from "~/lib/clock";
import type { FactRow, Moment } from "./assignment-facts.server";
import type { AssignmentLine } from "./assignment-line";
import { occurrenceName } from "./occurrence-name";

export const linePageSize = 50;

/** Orders of a list, in SQL over `facts`, `tasks` and `lead`; each ends in a key, so that pages never overlap. */
export const lineOrders = {
  /** Longest overdue first, then nearest deadline, then work without a deadline. */
  urgency: "case when facts.due_on is null then 1 else 0 end, facts.due_on, lead.sort_key, tasks.position, facts.id",
  plan: "tasks.position, facts.occurrence, lead.sort_key, facts.id",
  lead: "lead.sort_key, tasks.position, facts.occurrence, facts.id",
  lastDone: "facts.counts_on desc, facts.id",
} as const;

type LineRow = FactRow & {
  task: string;
  section: string;
  passage: string | null;
  plan_number: string | null;
  plan_title: string;
  lead: string;
  event_kind: EventKind | null;
  event_at: Instant | null;
  event_words: string | null;
};

/** Joins what lists filter and sort by to `facts`. */
export function joinAroundFacts(db: Knex, facts: Knex.QueryBuilder): Knex.QueryBuilder {
  return db
    .from(facts.as("facts"))
    .join("tasks", "tasks.id", "facts.task_id")
    .join("agencies as lead", "lead.id", "facts.lead_id");
}

type Page = { readonly order: string; readonly kinds: readonly EventKind[]; readonly limit?: number; readonly offset?: number };

/** One page of a query made by `joinAroundFacts`, in one statement; the last event is looked up for that page alone. */
async function readRows(
  db: Knex,
  query: Knex.QueryBuilder,
  now: Instant,
  { order, kinds, limit = linePageSize, offset = 0 }: Page,
): Promise<LineRow[]> {
  const page = query
    .join("plans", "plans.id", "facts.plan_id")
    .leftJoin("passages", "passages.id", "tasks.passage_id")
    .select(
      "facts.*",
      "tasks.text as task",
      "tasks.section",
      "passages.code as passage",
      "plans.number as plan_number",
      "plans.title as plan_title",
      "lead.name as lead",
      db.raw(`row_number() over (order by ${order}) as place`),
    )
    .orderBy("place")
    .limit(limit)
    .offset(offset);
  const lastEvent = `left join assignment_events as event on event.assignment_id = line.id and event.seq = (
    select max(seen.seq) from assignment_events as seen
    where seen.assignment_id = line.id and seen.at <= ? and seen.kind in (${kinds.map(() => "?").join(", ")}))`;
  return db
    .from(page.as("line"))
    .joinRaw(lastEvent, [now, ...kinds])
    .orderBy("line.place")
    .select("line.*", "event.kind as event_kind", "event.at as event_at", "event.words as event_words");
}

function toLine(row: LineRow, { today, calendar }: LineMoment): AssignmentLine {
  const isDone = row.work_state === "completed" || row.work_state === "cancelled";
  return {
    id: row.id,
    plan: { id: row.plan_id, name: row.plan_number ?? row.plan_title },
    task: { id: row.task_id, text: row.task, section: row.section, passage: row.passage },
    occurrence: occurrenceName(row.occurrence),
    lead: { id: row.lead_id, name: row.lead },
    dueOn: row.due_on,
    workingDaysLeft: row.due_on === null || isDone ? null : dueDistance({ dueOn: row.due_on, today, calendar }).workingDays,
    state: shownState({ workState: row.work_state, dueOn: row.due_on, countsOn: row.counts_on, today, calendar }),
    event: row.event_kind && row.event_at && { kind: row.event_kind, at: row.event_at, words: row.event_words },
  };
}

type LineMoment = Moment & { readonly calendar: WorkCalendar };

/** One page of a list, as the screen shows it; `query` is made by `joinAroundFacts`. */
export async function readLines(db: Knex, query: Knex.QueryBuilder, moment: LineMoment, page: Page): Promise<AssignmentLine[]> {
  return (await readRows(db, query, moment.now, page)).map((row) => toLine(row, moment));
}
