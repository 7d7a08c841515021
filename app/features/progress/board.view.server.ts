import type { Knex } from "knex";
import type { ViewContext } from "~/features/accounts/context";
import { daysLeft, shownState } from "~/features/assignments/shown-state";
import { urgencyOf } from "~/features/assignments/urgency";
import { occurrenceName } from "~/features/calendar/occurrence-name";
import { placeOf } from "~/features/plans/place";
import { planHeadView } from "~/features/plans/plan-head.view.server";
import type { CalendarDate } from "~/lib/calendar-date";
import { groupBy } from "~/lib/group-by";
import type { FactRow } from "./assignment-facts.server";
import type { AssignmentFilters } from "./assignment-filters";
import { linePageSize } from "./assignment-lines.server";
import { type Board, type BoardCell, type BoardColumn, commonOccurrences, shownOccurrence } from "./board";
import { facetsOf } from "./facets";
import { momentOf } from "./moment.server";
import { openableOf, planSight, whereAsked, whereNamed } from "./plan-sight.server";
import { readFacets } from "./read-facets.server";

type LoadedMoment = Awaited<ReturnType<typeof momentOf>>;
type ColumnRow = {
  taskId: string;
  occurrence: string;
  task: string;
  passageId: string | null;
  passageCode: string | null;
  section: string;
  dueOn: CalendarDate | null;
  open: number | string;
  count: number | string;
};

async function readColumns(db: Knex, query: Knex.QueryBuilder, { today }: LoadedMoment) {
  const rows: ColumnRow[] = await query
    .leftJoin("passages", "passages.id", "tasks.passage_id")
    .groupBy(
      "facts.task_id",
      "facts.occurrence",
      "facts.due_on",
      "tasks.text",
      "tasks.section",
      "tasks.position",
      "tasks.passage_id",
      "passages.code",
    )
    .orderBy("tasks.position")
    .select(
      "facts.task_id as taskId",
      "facts.occurrence",
      "tasks.text as task",
      "tasks.section",
      "tasks.passage_id as passageId",
      "passages.code as passageCode",
      "facts.due_on as dueOn",
      db.raw("count(*) as count"),
      db.raw("count(case when facts.official_group in ('openOverdue', 'openInTime', 'noDeadline') then 1 end) as open"),
    );
  const counted = rows.map((row) => ({ ...row, open: Number(row.open), count: Number(row.count) }));
  return [...groupBy(counted, (row) => row.taskId).values()].map((days) => {
    const {
      open: _open,
      count: _count,
      occurrence,
      passageId,
      passageCode,
      ...shown
    } = shownOccurrence(commonOccurrences(days), today);
    const left = daysLeft({ workState: "in-progress", dueOn: shown.dueOn, today });
    return {
      key: occurrence,
      column: { ...shown, passage: placeOf(passageId, passageCode), occurrence: occurrenceName(occurrence), daysLeft: left },
    };
  });
}

async function readLeads(
  query: Knex.QueryBuilder,
  page: number,
): Promise<{ id: string; name: string; total: number | string }[]> {
  return query
    .groupBy("lead.id", "lead.name", "lead.sort_key")
    .orderBy([{ column: "lead.sort_key" }, { column: "lead.id" }])
    .limit(linePageSize)
    .offset((page - 1) * linePageSize)
    .select("lead.id", "lead.name", query.client.raw("count(*) over () as total"));
}

type Around = { readonly column: BoardColumn | undefined; readonly isOpenable: boolean };

function toCell(row: FactRow, { today, calendar }: LoadedMoment, { column, isOpenable }: Around): BoardCell {
  const marked = { urgency: urgencyOf(row.urgency) };
  const facts = { workState: row.work_state, dueOn: row.due_on, countsOn: row.counts_on, today, calendar, ...marked };
  const [first, on] = [row.original_due_on, row.due_on];
  const isOwn = isOpenable && on !== null && (on !== first || on !== column?.dueOn);
  const ownDay = isOwn ? { on, first: first === on ? null : first } : null;
  return { id: row.id, taskId: row.task_id, state: shownState(facts), isOpenable, ownDay };
}

/**
 * Agencies by tasks: who stands where with what; nine statements at most.
 * @throws NotFound when the actor may not read the plan
 */
export async function boardView(view: ViewContext, planId: string, filters: AssignmentFilters): Promise<Board> {
  const head = await planHeadView(view, planId);
  const [sight, moment] = [await planSight(view, planId), await momentOf(view)];
  const asked = () => whereAsked(sight.facts(moment), filters, view);
  const facets = facetsOf(await readFacets(view.db, whereNamed(sight.facts(moment), filters, view)), filters);
  const columns = await readColumns(view.db, asked(), moment);
  const onBoard = (query: Knex.QueryBuilder) =>
    query.where((where) => {
      where.whereRaw("1 = 0");
      for (const { key, column } of columns) where.orWhere({ "facts.task_id": column.taskId, "facts.occurrence": key });
    });
  const leads = await readLeads(onBoard(asked()), filters.page);
  const found: FactRow[] = await onBoard(asked())
    .whereIn(
      "facts.lead_id",
      leads.map((lead) => lead.id),
    )
    .select("facts.*");
  const openable = sight.seesAll
    ? null
    : await openableOf(
        view,
        found.map((row) => row.id),
      );
  const byLead = groupBy(found, (row) => row.lead_id);
  const columnOf = new Map(columns.map(({ column }) => [column.taskId, column]));
  const around = (row: FactRow) => ({ column: columnOf.get(row.task_id), isOpenable: openable?.has(row.id) ?? true });
  const cellsOf = (leadId: string) => (byLead.get(leadId) ?? []).map((row) => toCell(row, moment, around(row)));
  return {
    head,
    seesAll: sight.seesAll,
    filters,
    facets,
    columns: columns.map(({ column }) => column),
    rows: leads.map((lead) => ({ lead: { id: lead.id, name: lead.name }, cells: cellsOf(lead.id) })),
    agencies: Number(leads[0]?.total ?? 0),
    pageSize: linePageSize,
  };
}
