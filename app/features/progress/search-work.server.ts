/** Searching for the work and the reports of an agency that is named; what is found is read for one page alone. */
import type { Knex } from "knex";
import type { ViewContext } from "~/features/accounts/context";
import { whereAssignmentVisible } from "~/features/accounts/scope.server";
import { occurrenceName } from "~/features/calendar/occurrence-name";
import { type PlanNameRow, planNameColumns, planNameOf } from "~/features/plans/plan-name.server";
import { decidedThen, decisionThen, joinDecision } from "~/features/reports/decision-then.server";
import { type VersionFacts, versionState } from "~/features/reports/version-state";
import type { Instant } from "~/lib/clock";
import { searchPattern } from "~/lib/vietnamese-text";
import { everyAssignmentFacts } from "./assignment-facts.server";
import type { AssignmentLine } from "./assignment-line";
import { answerKinds } from "./assignment-line";
import { joinAroundFacts, lineOrders, readLines } from "./assignment-lines.server";
import { momentOf } from "./moment.server";
import type { Found, FoundReport } from "./search";
import { orderByPhrase, searchedWords, type Window, windowed } from "./search-words.server";

/**
 * The actor's assignments whose lead or task holds every word, and whose lead holds at least one: else the task itself is
 * the answer. Names are compared once per agency and task, not once per assignment.
 */
function workNaming({ db, actor, now }: ViewContext, q: string): Knex.QueryBuilder {
  const patterns = searchedWords(q).map(searchPattern);
  const like = "search_text like ? escape '\\'";
  const query = whereAssignmentVisible(
    db("assignments")
      .join("plans", "plans.id", "assignments.plan_id")
      .join("tasks", "tasks.id", "assignments.task_id")
      .join("agencies as lead", "lead.id", "assignments.lead_id"),
    actor,
  ).whereExists((begun) =>
    begun
      .select("assignment_events.id")
      .from("assignment_events")
      .whereRaw("assignment_events.assignment_id = assignments.id")
      .andWhere("assignment_events.at", "<=", now),
  );
  const anyWord = patterns.map(() => `named.${like}`).join(" or ");
  query.whereRaw(`assignments.lead_id in (select named.id from agencies as named where ${anyWord})`, patterns);
  for (const pattern of patterns)
    query.where((either) =>
      either
        .whereRaw(`assignments.lead_id in (select named.id from agencies as named where named.${like})`, [pattern])
        .orWhereRaw(`assignments.task_id in (select meant.id from tasks as meant where meant.${like})`, [pattern]),
    );
  return orderByPhrase(query, "lead.search_text", q);
}

/** The work of the agency that `q` names; three statements. */
export async function findAssignments(view: ViewContext, q: string, window: Window): Promise<Found<AssignmentLine>> {
  const query = workNaming(view, q)
    .orderByRaw("plans.effective_on desc, plans.id, tasks.position, lead.sort_key, assignments.id")
    .select("assignments.id");
  const { total, rows } = await windowed<{ id: string }>(query, window);
  const ids = rows.map((row) => row.id);
  const moment = await momentOf(view);
  const facts = everyAssignmentFacts(view.db, moment).whereIn("assignments.id", ids);
  const page = { order: lineOrders.plan, kinds: answerKinds, limit: window.limit };
  const lines = await readLines(view.db, joinAroundFacts(view.db, facts), moment, page);
  return { total, items: lines.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id)) };
}

type ReportRow = VersionFacts & PlanNameRow & { assignment_id: string; occurrence: string; task: string; lead: string };

/** What the agency that `q` names has submitted, the newest version of each report; one statement. */
export async function findReports(view: ViewContext, q: string, window: Window): Promise<Found<FoundReport>> {
  const { db, now } = view;
  const query = workNaming(view, q)
    .join("reports", "reports.assignment_id", "assignments.id")
    .join("report_versions as version", "version.report_id", "reports.id")
    .whereRaw(
      `version.number = (select max(sent.number) from report_versions as sent
        where sent.report_id = reports.id and sent.submitted_at <= ?)`,
      [now],
    )
    .orderByRaw("version.submitted_at desc, assignments.id");
  joinDecision(query, "version", now).select(
    "version.number",
    "version.saved_at",
    "version.submitted_at",
    db.raw(`${decisionThen("version")} as decision`),
    db.raw(`${decidedThen("version")} as decided_at`),
    "assignments.id as assignment_id",
    "assignments.occurrence",
    "tasks.text as task",
    "lead.name as lead",
    ...planNameColumns(db),
  );
  const { total, rows } = await windowed<ReportRow>(query, window);
  const items = rows.map((row) => ({
    assignmentId: row.assignment_id,
    number: row.number,
    state: versionState(row, now),
    submittedAt: row.submitted_at as Instant,
    task: row.task,
    occurrence: occurrenceName(row.occurrence),
    lead: row.lead,
    plan: planNameOf(row),
  }));
  return { total, items };
}
