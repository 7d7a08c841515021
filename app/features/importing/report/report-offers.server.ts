/** A report that was handed in is laid beside the work whose form it fits: by its rows, its agency and its period. */
import type { Knex } from "knex";
import type { Actor } from "~/features/accounts/actor";
import type { ViewContext } from "~/features/accounts/context";
import { whereAssignmentVisible } from "~/features/accounts/scope.server";
import { joinCurrentState } from "~/features/assignments/current-state.server";
import { namedDays, occurrenceName } from "~/features/calendar/occurrence-name";
import { isUnfinished } from "~/features/progress/assignment-facts.server";
import { agencyMatcher } from "~/features/reading/agencies/match-agency";
import { daysBetween } from "~/lib/calendar-date";
import type { Text } from "~/lib/i18n/text";
import { daysApart } from "~db/dialect";
import type { Findings } from "../from-reading/findings";
import type { FindLikeForms } from "../from-reading/like-forms";

/** Work whose report the document seems to be. */
export type ReportOffer = {
  readonly assignmentId: string;
  readonly plan: string;
  readonly task: string;
  readonly lead: string;
  /** Whether the reader fills in its report. */
  readonly isOurs: boolean;
  /** Whether its report was being filled in when the document was handed in. */
  readonly isAskedFor: boolean;
  readonly occurrence: Text | null;
  /** Whether the document names another period than this work's. */
  readonly isOtherPeriod: boolean;
  /** Rows of the document that its form has, of how many. */
  readonly shared: number;
  readonly rows: number;
};

const mostOffers = 5;
const mostLeads = 500;

/** Ids of the agencies for which the actor fills in reports. */
function answeringIds({ grants }: Actor): string[] {
  return grants.filter(({ role }) => role === "officer" || role === "head").flatMap(({ agencyIds }) => agencyIds);
}

function workByForm({ db, actor }: ViewContext, versionIds: readonly string[]): Knex.QueryBuilder {
  const query = db("assignments")
    .join("plans", "plans.id", "assignments.plan_id")
    .join("tasks", "tasks.id", "assignments.task_id")
    .join("agencies as lead", "lead.id", "assignments.lead_id")
    .whereIn("tasks.form_version_id", versionIds);
  return whereAssignmentVisible(query, actor);
}

// The agency that the document names; those the reader answers for when it names none of them.
async function leadIds(view: ViewContext, versionIds: readonly string[], { issuer }: Findings["document"]): Promise<string[]> {
  const leads: { id: string; name: string }[] = await workByForm(view, versionIds)
    .distinct({ id: "lead.id", name: "lead.name" })
    .limit(mostLeads);
  const named = issuer === null ? null : agencyMatcher(leads)(issuer).id;
  const own = answeringIds(view.actor);
  return named === null ? leads.map(({ id }) => id).filter((id) => own.includes(id)) : [named];
}

type Row = {
  assignmentId: string;
  versionId: string;
  number: string | null;
  planTitle: string;
  task: string;
  leadId: string;
  lead: string;
  occurrence: string;
  distance: number;
};

const periodFrom = "coalesce(assignments.period_from, plans.period_from)";
const periodTo = "coalesce(assignments.period_to, plans.period_to)";

// How far its period is from the one that was read, in days, 0 for the same; when none was read, how far its end is from today.
function distance({ db, today }: ViewContext, { period }: Findings["document"]): Knex.Raw {
  if (period === null) return db.raw(daysApart(db, periodTo), [today]);
  return db.raw(`${daysApart(db, periodFrom)} + ${daysApart(db, periodTo)}`, [period.from, period.to]);
}

// Periods are assigned long ahead and stay when their work is over: the nearest of the open ones come first.
function openWork(
  view: ViewContext,
  versionIds: readonly string[],
  leads: readonly string[],
  document: Findings["document"],
): Knex.QueryBuilder {
  return joinCurrentState(workByForm(view, versionIds), view.now)
    .whereRaw(isUnfinished("state"))
    .whereIn("assignments.lead_id", leads)
    .orderBy(["distance", "assignments.id"])
    .limit(50)
    .select({
      assignmentId: "assignments.id",
      versionId: "tasks.form_version_id",
      number: "plans.number",
      planTitle: "plans.title",
      task: "tasks.text",
      leadId: "lead.id",
      lead: "lead.name",
      occurrence: "assignments.occurrence",
      distance: distance(view, document),
    });
}

// A paper names a month or quarter, and figures of "tháng 11" may be counted from 15/10 to 14/11: the name alone tells the period.
function apart({ distance, occurrence }: Row, { period }: Findings["document"]): number {
  const named = period === null ? null : namedDays(occurrence);
  if (period === null || named === null) return distance;
  const byName = Math.abs(daysBetween(named.from, period.from)) + Math.abs(daysBetween(named.to, period.to));
  return Math.min(distance, byName);
}

/** The open work in sight that the filled tables of a document may be the report of, the one that was being filled in and then the likeliest first; at most two statements. */
export async function reportOffers(
  view: ViewContext,
  { document, filled }: Pick<Findings, "document" | "filled">,
  likeForms: FindLikeForms,
  reportOf: string | null = null,
): Promise<ReportOffer[]> {
  const fits = filled.flatMap((rows) =>
    likeForms(rows).map(({ versionId, shared }) => ({ versionId, shared, rows: rows.length })),
  );
  if (fits.length === 0) return [];
  const versionIds = fits.map(({ versionId }) => versionId);
  const leads = await leadIds(view, versionIds, document);
  if (leads.length === 0) return [];
  const rows: Row[] = await openWork(view, versionIds, leads, document);
  const fitOf = (row: Row) => fits.find(({ versionId }) => versionId === row.versionId) ?? { shared: 0, rows: 0 };
  const isFirst = ({ assignmentId }: Row) => Number(assignmentId === reportOf);
  return rows
    .sort((a, b) => isFirst(b) - isFirst(a) || apart(a, document) - apart(b, document) || fitOf(b).shared - fitOf(a).shared)
    .slice(0, mostOffers)
    .map((row) => {
      const { assignmentId, task, lead } = row;
      const isOurs = answeringIds(view.actor).includes(row.leadId);
      const { shared, rows: all } = fitOf(row);
      const occurrence = occurrenceName(row.occurrence);
      const isOtherPeriod = occurrence !== null && document.period !== null && apart(row, document) !== 0;
      return {
        assignmentId,
        plan: row.number ?? row.planTitle,
        task,
        lead,
        isOurs,
        isAskedFor: assignmentId === reportOf,
        occurrence,
        isOtherPeriod,
        shared,
        rows: all,
      };
    });
}
