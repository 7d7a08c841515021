// Who leads: the agencies that are named and the members of the groups on that day, each once, none of them supporting the same task.
import { isValidOn, type NamedAgency } from "~/features/agencies/agency";
import { notThereOn } from "~/features/agencies/agency-problems";
import { isWithinReach, outsideReach, type Reach } from "~/features/agencies/reach";
import type { CalendarDate } from "~/lib/calendar-date";
import type { Problem } from "~/lib/errors";
import { made, type Outcome } from "~/lib/outcome";
import type { AgencyRow } from "~db/tables";
import { leadAlsoSupports } from "./one-lead";

/** An agency that is to lead, and the group through which it was named. */
export type Lead = {
  readonly id: string;
  readonly name: string;
  readonly path: string;
  readonly level: string;
  readonly groupId: string | null;
};

/** Whom an assignment names. */
export type NamedLeads = { readonly agencyIds: readonly string[]; readonly groupIds: readonly string[] };

/** What is known on a day of all that are named. */
export type LeadGround = {
  readonly on: CalendarDate;
  /** How far the plan reaches. */
  readonly reach: Reach;
  readonly agencies: ReadonlyMap<string, AgencyRow>;
  /** Who took over from those that do not exist on the day, nearest first. */
  readonly successors: ReadonlyMap<string, readonly NamedAgency[]>;
  /** Those in the groups, in the order of the dictionary: a group is a list at a date (rule 5). */
  readonly members: readonly Lead[];
};

const unknown = {
  vi: "Có cơ quan không có trong danh mục. Hãy chọn lại từ danh mục.",
  en: "An agency is not in the directory. Choose it again from the directory.",
};
const nobody = {
  vi: "Hãy chọn cơ quan chủ trì, hoặc một nhóm cơ quan.",
  en: "Choose the lead agency, or a group of agencies.",
};

const ofAgencies = (text: Problem["text"]): Problem => ({ field: "agencies", text });
const refused = (...problems: readonly Problem[]): Outcome<never> => ({ ok: false, problems });

/** Those that do not exist on the day. */
export function absentOn(agencies: readonly AgencyRow[], on: CalendarDate): AgencyRow[] {
  return agencies.filter((agency) => !isValidOn({ validFrom: agency.valid_from, validTo: agency.valid_to }, on));
}

function namedAgencies(agencyIds: readonly string[], { on, agencies, successors }: LeadGround): Outcome<Lead[]> {
  const wanted = [...new Set(agencyIds)];
  const found = wanted.flatMap((id) => agencies.get(id) ?? []);
  const absent = absentOn(found, on);
  const problems = [
    ...absent.map((agency) => ofAgencies(notThereOn(agency, on, successors.get(agency.id)))),
    ...(found.length < wanted.length ? [ofAgencies(unknown)] : []),
  ];
  if (problems.length > 0) return refused(...problems);
  return made(found.map(({ id, name, path, level }) => ({ id, name, path, level, groupId: null })));
}

function each(leads: readonly Lead[]): Lead[] {
  const once = new Map<string, Lead>();
  for (const lead of leads) if (!once.has(lead.id)) once.set(lead.id, lead);
  return [...once.values()];
}

/**
 * The agencies that lead. Refused when an agency is unknown, not valid on that day (its successor is named) or beyond the plan's
 * reach (who may give it work is named), or nobody is named.
 */
export function leadsAmong({ agencyIds, groupIds }: NamedLeads, ground: LeadGround): Outcome<Lead[]> {
  const named = namedAgencies(agencyIds, ground);
  if (!named.ok) return named;
  const members = ground.members.filter(({ groupId }) => groupId !== null && groupIds.includes(groupId));
  const leads = each([...named.value, ...members]);
  if (leads.length === 0) return refused(ofAgencies(nobody));
  const outside = leads.filter(({ path }) => !isWithinReach(ground.reach, path)).map(({ name }) => name);
  return outside.length > 0 ? refused(ofAgencies(outsideReach(ground.reach, outside))) : made(leads);
}

/** Refuses those that support the task already. */
export function leadsOnly(leads: readonly Lead[], supportIds: readonly string[]): Outcome<readonly Lead[]> {
  const both = leads.filter(({ id }) => supportIds.includes(id));
  return both.length > 0 ? refused(ofAgencies(leadAlsoSupports(both.map(({ name }) => name)))) : made(leads);
}
