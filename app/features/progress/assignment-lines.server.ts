import type { Knex } from "knex";
import type { EventKind } from "~/features/assignments/assignment-event";
import { currentDueRules, joinCurrentDue } from "~/features/assignments/current-due.server";
import { daysLeft, shownState } from "~/features/assignments/shown-state";
import { urgencyOf } from "~/features/assignments/urgency";
import { rollOf } from "~/features/calendar/deadline-rules";
import { occurrenceName } from "~/features/calendar/occurrence-name";
import type { WorkCalendar } from "~/features/calendar/work-calendar";
import { placeOf } from "~/features/plans/place";
import { type PlanNameRow, planNameColumns, planNameOf } from "~/features/plans/plan-name.server";
import type { Instant } from "~/lib/clock";
import type { FactRow, Moment } from "./assignment-facts.server";
import type { AssignmentLine } from "./assignment-line";
import { type LateFactsRow, lateFactColumns, reasonsOf } from "./late-facts.server";

export const linePageSize = 50;

/** Orders of a list, in SQL over `facts`, `tasks` and `lead`; each ends in a key, so that pages never overlap. */
export const lineOrders = {
  /** Longest overdue first, then nearest deadline, then work without a deadline; what is marked as urgent first of each day. */
  urgency:
    "case when facts.due_on is null then 1 else 0 end, facts.due_on, facts.urgency desc, lead.sort_key, tasks.position, facts.id",
  plan: "tasks.position, facts.occurrence, facts.urgency desc, lead.sort_key, facts.id",
  lead: "lead.sort_key, tasks.position, facts.occurrence, facts.id",
  lastDone: "facts.counts_on desc, facts.id",
} as const;

type LineRow = FactRow &
  PlanNameRow &
  Partial<LateFactsRow> & {
    task: string;
    section: string;
    passage_id: string | null;
    passage: string | null;
    plan_title: string;
    lead: string;
    event_kind: EventKind | null;
    event_at: Instant | null;
    event_words: string | null;
    /** JSON of the rules that led to the day that counts, where a day off moved it. */
    due_rules: string | null;
  };

/** Joins what lists filter and sort by to `facts`. */
export function joinAroundFacts(db: Knex, facts: Knex.QueryBuilder): Knex.QueryBuilder {
  return db
    .from(facts.as("facts"))
    .join("tasks", "tasks.id", "facts.task_id")
    .join("agencies as lead", "lead.id", "facts.lead_id");
}

type Page = {
  readonly order: string;
  /** Agencies whose work stands before that of others. */
  readonly first?: readonly string[];
  readonly limit?: number;
  readonly offset?: number;
};

/** What is looked up for each line alone: the last event of `kinds`, and why it is late if `hasReasons`. */
type Details = { readonly kinds: readonly EventKind[]; readonly hasReasons?: boolean };

const firstOf = (ids: readonly string[]) =>
  ids.length === 0 ? "" : `case when facts.lead_id in (${ids.map(() => "?").join(", ")}) then 0 else 1 end, `;

/** One page of a query made by `joinAroundFacts`; its lines carry `list` and their `place` in it. */
function pageOf(
  db: Knex,
  list: string,
  query: Knex.QueryBuilder,
  { order, first = [], limit = linePageSize, offset = 0 }: Page,
): Knex.QueryBuilder {
  return query
    .join("plans", "plans.id", "facts.plan_id")
    .leftJoin("passages", "passages.id", "tasks.passage_id")
    .select(
      "facts.*",
      "tasks.text as task",
      "tasks.section",
      "tasks.passage_id",
      "passages.code as passage",
      ...planNameColumns(db),
      "plans.title as plan_title",
      "lead.name as lead",
      db.raw("cast(? as text) as list", [list]),
      db.raw(`row_number() over (order by ${firstOf(first)}${order}) as place`, first),
    )
    .orderBy("place")
    .limit(limit)
    .offset(offset);
}

/** Adds to each line its details and why it is due on a day; looked up for these lines alone. */
function withDetails(db: Knex, lines: Knex.QueryBuilder, now: Instant, { kinds, hasReasons }: Details): Knex.QueryBuilder {
  const lastEvent = `left join assignment_events as event on event.assignment_id = line.id and event.seq = (
    select max(seen.seq) from assignment_events as seen
    where seen.assignment_id = line.id and seen.at <= ? and seen.kind in (${kinds.map(() => "?").join(", ")}))`;
  const query = db
    .from(lines.as("line"))
    .join("assignments", "assignments.id", "line.id")
    .joinRaw(lastEvent, [now, ...kinds]);
  return joinCurrentDue(query, now)
    .orderBy("line.place")
    .select("line.*", "event.kind as event_kind", "event.at as event_at", "event.words as event_words")
    .select(db.raw(`case when ${currentDueRules} like '%"rolled-%' then ${currentDueRules} end as due_rules`))
    .select(hasReasons ? lateFactColumns(db, "line.id", now) : []);
}

const isWithReasons = (row: LineRow): row is LineRow & LateFactsRow => row.assigned_at !== undefined;

function toLine(row: LineRow, { today, calendar }: LineMoment): AssignmentLine {
  const facts = { workState: row.work_state, dueOn: row.due_on, countsOn: row.counts_on, urgency: urgencyOf(row.urgency) };
  const state = shownState({ ...facts, today, calendar });
  return {
    id: row.id,
    plan: { id: row.plan_id, name: planNameOf(row), title: row.plan_title },
    task: { id: row.task_id, text: row.task, section: row.section, passage: placeOf(row.passage_id, row.passage) },
    occurrence: occurrenceName(row.occurrence),
    lead: { id: row.lead_id, name: row.lead },
    dueOn: row.due_on,
    movedFrom: row.due_on === row.original_due_on ? null : row.original_due_on,
    roll: row.due_rules === null ? null : rollOf(JSON.parse(row.due_rules)),
    daysLeft: daysLeft({ workState: row.work_state, dueOn: row.due_on, today }),
    state,
    event: row.event_kind && row.event_at && { kind: row.event_kind, at: row.event_at, words: row.event_words },
    whyLate: state.deadlineState === "overdue" && isWithReasons(row) ? reasonsOf(row, row.work_state) : [],
  };
}

type LineMoment = Moment & { readonly calendar: WorkCalendar };

/** One page of a list, as the screen shows it; `query` is made by `joinAroundFacts`. */
export async function readLines(
  db: Knex,
  query: Knex.QueryBuilder,
  moment: LineMoment,
  { kinds, hasReasons, ...page }: Page & Details,
): Promise<AssignmentLine[]> {
  const rows: LineRow[] = await withDetails(db, pageOf(db, "", query, page), moment.now, { kinds, hasReasons });
  return rows.map((row) => toLine(row, moment));
}

type List = Page & { readonly query: Knex.QueryBuilder };

/** The first page of several lists, in one statement. */
export async function readLists<Name extends string>(
  db: Knex,
  lists: Readonly<Record<Name, List>>,
  moment: LineMoment,
  details: Details,
): Promise<Record<Name, AssignmentLine[]>> {
  const names = Object.keys(lists) as Name[];
  // A limit inside a union needs a table of its own.
  const pages = names.map((name) => db.select("*").from(pageOf(db, name, lists[name].query, lists[name]).as(name)));
  const [first, ...others] = pages;
  const all = first?.unionAll(others) ?? db.select();
  const rows: (LineRow & { list: string })[] = await withDetails(db, all, moment.now, details);
  const linesOf = (name: Name) => rows.filter((row) => row.list === name).map((row) => toLine(row, moment));
  return Object.fromEntries(names.map((name) => [name, linesOf(name)])) as Record<Name, AssignmentLine[]>;
}
