import type { ViewContext } from "~/features/accounts/context";
import { can } from "~/features/accounts/permission";
import { requirePermission } from "~/features/accounts/require-permission";
import { requireSomewhere } from "~/features/accounts/require-somewhere";
import type { CalendarDate } from "~/lib/calendar-date";
import { type Agency, findAgency, loadAgency } from "./agencies.store.server";
import { agencyOptions } from "./agency-scope.server";

export type Option = { readonly code: string; readonly name: string };

const near = (view: ViewContext) => ({ on: view.today, near: view.actor.grants.flatMap((grant) => grant.paths) });

/** What the form of a new agency needs: bodies to stand above it, the one to begin with, and since when that exists. @throws Forbidden */
export async function newAgencyView(
  view: ViewContext,
  parentId: string | null,
): Promise<{ options: Option[]; parent: Option | null; since: CalendarDate | null }> {
  requireSomewhere(view.actor, "agency.edit");
  const parent = parentId === null ? null : await findAgency(view.db, parentId);
  return { options: await agencyOptions(view.db, near(view)), parent, since: parent?.validFrom ?? null };
}

async function editedAgency({ db, actor }: ViewContext, id: string): Promise<Agency> {
  const agency = await loadAgency(db, id);
  requirePermission(actor, "agency.edit", { agency }, { seen: true });
  return agency;
}

/**
 * What the form for correcting an agency shows, and whether its level and its unit are the actor's to change.
 * @throws NotFound @throws Forbidden
 */
export async function editAgencyView(view: ViewContext, id: string): Promise<{ agency: Agency; mayPlace: boolean }> {
  const agency = await editedAgency(view, id);
  return { agency, mayPlace: can(view.actor, "agency.place", { agency }) };
}

export type EndAgencyForm = {
  readonly agency: Agency;
  readonly successor: Option | null;
  readonly options: readonly Option[];
  /** What is still open there, and goes on with the successor. */
  readonly open: {
    readonly assignments: number;
    readonly agenciesBelow: number;
    readonly groups: number;
    readonly people: number;
  };
};

/** What the form for ending an agency shows: its successor so far, and what is still open there. @throws NotFound @throws Forbidden */
export async function endAgencyView(view: ViewContext, id: string): Promise<EndAgencyForm> {
  const { db, now, today } = view;
  const agency = await editedAgency(view, id);
  const stillOpen = (table: string, column: string) =>
    db(table)
      .where(column, id)
      .andWhere((open) => open.whereNull("valid_to").orWhere("valid_to", ">", today))
      .count("*");
  const last = `select latest.work_state from assignment_events as latest where latest.assignment_id = assignments.id
    and latest.work_state is not null and latest.at <= ? order by latest.seq desc limit 1`;
  const assignments = db("assignments")
    .where("lead_id", id)
    .whereRaw(`(${last}) not in ('completed', 'cancelled')`, [now])
    .count("*");
  const [counts] = await db.select({
    assignments,
    agenciesBelow: stillOpen("agencies", "parent_id"),
    groups: stillOpen("agency_group_members", "agency_id"),
    people: stillOpen("role_grants", "agency_id"),
  });
  return {
    agency,
    successor: agency.successorId === null ? null : await findAgency(db, agency.successorId),
    options: await agencyOptions(db, near(view)),
    open: Object.fromEntries(Object.entries(counts).map(([key, count]) => [key, Number(count)])) as EndAgencyForm["open"],
  };
}
