import type { Knex } from "knex";
import { notThereOn } from "~/features/agencies/agency-problems";
import type { CalendarDate } from "~/lib/calendar-date";
import { type Problem, RuleViolation } from "~/lib/errors";
import type { AgencyRow } from "~db/tables";

/** An agency that is to lead, and the group through which it was named. */
export type Lead = { readonly id: string; readonly name: string; readonly groupId: string | null };

type Named = { readonly agencyIds: readonly string[]; readonly groupIds: readonly string[]; readonly on: CalendarDate };
type Found = AgencyRow & { successor_name: string | null };

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
  const found: Found[] = await db("agencies")
    .leftJoin("agencies as successor", "successor.id", "agencies.successor_id")
    .whereIn("agencies.id", wanted)
    .select("agencies.*", "successor.name as successor_name");
  const problems: Problem[] = found
    .filter((agency) => on < agency.valid_from || (agency.valid_to !== null && agency.valid_to <= on))
    .map((agency) => ({ field: "agencies", text: notThereOn(agency, on) }));
  if (found.length < wanted.length) problems.push({ field: "agencies", text: unknown });
  if (problems.length > 0) throw new RuleViolation(problems);
  return found.map(({ id, name }) => ({ id, name, groupId: null }));
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
    .select("agencies.id", "agencies.name", "agency_group_members.group_id as groupId");
}

/**
 * The agencies that lead: those named, and the members of the groups on that day; each once.
 * @throws RuleViolation when an agency is unknown or not valid on that day (its successor is named), or nobody is named
 */
export async function leadsOn(db: Knex, named: Named): Promise<Lead[]> {
  const leads = [...(await namedAgencies(db, named)), ...(await membersOfGroups(db, named.groupIds, named.on))];
  const once = leads.filter((lead, index) => leads.findIndex((other) => other.id === lead.id) === index);
  if (once.length === 0) throw new RuleViolation([{ field: "agencies", text: nobody }]);
  return once;
}
