import type { Knex } from "knex";
import { notThereOn } from "~/features/agencies/agency-problems";
import { isWithinReach, outsideReach, type Reach } from "~/features/agencies/reach.server";
import { successorsOn } from "~/features/agencies/successors.server";
import type { CalendarDate } from "~/lib/calendar-date";
import { type Problem, RuleViolation } from "~/lib/errors";
import type { AgencyRow } from "~db/tables";

/** An agency that is to lead, and the group through which it was named. */
export type Lead = {
  readonly id: string;
  readonly name: string;
  readonly path: string;
  readonly level: string;
  readonly groupId: string | null;
};

type Named = {
  readonly agencyIds: readonly string[];
  readonly groupIds: readonly string[];
  readonly on: CalendarDate;
  /** How far the plan reaches. */
  readonly reach: Reach;
};
const unknown = {
  vi: "Có cơ quan không có trong danh mục. Hãy chọn lại từ danh mục.",
  en: "An agency is not in the directory. Choose it again from the directory.",
};
const nobody = {
  vi: "Hãy chọn cơ quan chủ trì, hoặc một nhóm cơ quan.",
  en: "Choose the lead agency, or a group of agencies.",
};

async function namedAgencies(db: Knex, { agencyIds, on }: Named): Promise<Lead[]> {
  const wanted = [...new Set(agencyIds)];
  const found: AgencyRow[] = await db("agencies").whereIn("id", wanted);
  const absent = found.filter((agency) => on < agency.valid_from || (agency.valid_to !== null && agency.valid_to <= on));
  const successors = await successorsOn(
    db,
    absent.map(({ id }) => id),
    on,
  );
  const problems: Problem[] = absent.map((agency) => ({
    field: "agencies",
    text: notThereOn(agency, on, successors.get(agency.id)),
  }));
  if (found.length < wanted.length) problems.push({ field: "agencies", text: unknown });
  if (problems.length > 0) throw new RuleViolation(problems);
  return found.map(({ id, name, path, level }) => ({ id, name, path, level, groupId: null }));
}

/** The agencies of each group on one day, in the order of the dictionary: a group is a list at a date (design rule 5). */
export async function membersOfGroups(db: Knex, groupIds: readonly string[], on: CalendarDate): Promise<Lead[]> {
  if (groupIds.length === 0) return [];
  return db("agency_group_members")
    .join("agencies", "agencies.id", "agency_group_members.agency_id")
    .whereIn("agency_group_members.group_id", groupIds)
    .where("agency_group_members.valid_from", "<=", on)
    .where((open) => open.whereNull("agency_group_members.valid_to").orWhere("agency_group_members.valid_to", ">", on))
    .where("agencies.valid_from", "<=", on)
    .where((open) => open.whereNull("agencies.valid_to").orWhere("agencies.valid_to", ">", on))
    .orderBy("agencies.sort_key")
    .select("agencies.id", "agencies.name", "agencies.path", "agencies.level", "agency_group_members.group_id as groupId");
}

/**
 * The agencies that lead: those named, and the members of the groups on that day; each once.
 * @throws RuleViolation when an agency is unknown, not valid on that day (its successor is named) or beyond the plan's
 *   reach (who may give it work is named), or nobody is named
 */
export async function leadsOn(db: Knex, named: Named): Promise<Lead[]> {
  const leads = [...(await namedAgencies(db, named)), ...(await membersOfGroups(db, named.groupIds, named.on))];
  const once = leads.filter((lead, index) => leads.findIndex((other) => other.id === lead.id) === index);
  if (once.length === 0) throw new RuleViolation([{ field: "agencies", text: nobody }]);
  const outside = once.filter((lead) => !isWithinReach(named.reach, lead.path)).map((lead) => lead.name);
  if (outside.length > 0) throw new RuleViolation([{ field: "agencies", text: outsideReach(named.reach, outside) }]);
  return once;
}
