/** A report that was handed in is laid beside the work whose form it fits: by its rows, its agency and its period. */
import type { Knex } from "knex";
import type { Actor } from "~/features/accounts/actor";
import type { ViewContext } from "~/features/accounts/context";
import { whereAssignmentVisible } from "~/features/accounts/scope.server";
import { occurrenceName } from "~/features/calendar/occurrence-name";
import { agencyMatcher } from "~/features/reading/agencies/match-agency";
import type { DocumentReading, Identity } from "~/features/reading/document-reading";
import type { CalendarDate } from "~/lib/calendar-date";
import type { Text } from "~/lib/i18n/text";
import { isFilled } from "./figures-of-reading";
import { type KnownForm, likeForms, rowsOfReading } from "./like-forms";

/** Work whose report the document seems to be. */
export type ReportOffer = {
  readonly assignmentId: string;
  readonly plan: string;
  readonly task: string;
  readonly lead: string;
  /** Whether the reader fills in its report. */
  readonly isOurs: boolean;
  readonly occurrence: Text | null;
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
async function leadIds(view: ViewContext, versionIds: readonly string[], { issuer }: Identity): Promise<string[]> {
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
  from: CalendarDate;
  to: CalendarDate;
};

// How far the periods are apart, in days; 0 is the same period.
function distance({ from, to }: Row, { period }: Identity): number {
  if (period === null) return 0;
  const days = (a: string, b: string) => Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;
  return days(from, period.from) + days(to, period.to);
}

/** The work in sight that the filled tables of a document may be the report of, the likeliest first; at most two statements. */
export async function reportOffers(
  view: ViewContext,
  { document, forms }: Pick<DocumentReading, "document" | "forms">,
  known: readonly KnownForm[],
): Promise<ReportOffer[]> {
  const fits = forms.filter(isFilled).flatMap((form) => {
    const rows = rowsOfReading(form);
    return likeForms(rows, known).map(({ versionId, shared }) => ({ versionId, shared, rows: rows.length }));
  });
  if (fits.length === 0) return [];
  const versionIds = fits.map(({ versionId }) => versionId);
  const leads = await leadIds(view, versionIds, document);
  if (leads.length === 0) return [];
  const rows: Row[] = await workByForm(view, versionIds)
    .whereIn("assignments.lead_id", leads)
    .orderByRaw("coalesce(assignments.period_to, plans.period_to) desc, assignments.id")
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
      from: view.db.raw("coalesce(assignments.period_from, plans.period_from)"),
      to: view.db.raw("coalesce(assignments.period_to, plans.period_to)"),
    });
  const fitOf = (row: Row) => fits.find(({ versionId }) => versionId === row.versionId) ?? { shared: 0, rows: 0 };
  return rows
    .sort((a, b) => distance(a, document) - distance(b, document) || fitOf(b).shared - fitOf(a).shared)
    .slice(0, mostOffers)
    .map((row) => {
      const { assignmentId, task, lead } = row;
      const isOurs = answeringIds(view.actor).includes(row.leadId);
      const { shared, rows: all } = fitOf(row);
      const occurrence = occurrenceName(row.occurrence);
      return { assignmentId, plan: row.number ?? row.planTitle, task, lead, isOurs, occurrence, shared, rows: all };
    });
}
