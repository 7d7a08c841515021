import type { Knex } from "knex";
import { systemActor } from "~/features/accounts/system-actor";
import { addAgency } from "~/features/agencies/add-agency.server";
import { addGroup } from "~/features/agencies/add-group.server";
import { endAgency } from "~/features/agencies/end-agency.server";
import { calendarDate } from "~/lib/calendar-date";
import type { Instant } from "~/lib/clock";
import { idOf, type Made } from "./made";
import { world } from "./world/world";
import type { AgencyData } from "./world/world-data";

// Parents before children, whatever the order of the data.
function parentsFirst(agencies: readonly AgencyData[]): AgencyData[] {
  const ordered: AgencyData[] = [];
  const placed = new Set<string | null>([null]);
  while (ordered.length < agencies.length) {
    const ready = agencies.filter((agency) => !placed.has(agency.key) && placed.has(agency.parent));
    if (ready.length === 0) throw new Error("The demo's agencies name a parent that is not there");
    for (const agency of ready) {
      ordered.push(agency);
      placed.add(agency.key);
    }
  }
  return ordered;
}

/** Adds the agencies, ends those that have ended, and adds the groups. */
export async function loadAgencies(trx: Knex.Transaction, now: Instant, made: Made): Promise<void> {
  const context = { db: trx, actor: systemActor, now };
  for (const agency of parentsFirst(world.agencies)) {
    const { id } = await addAgency(context, {
      code: agency.code,
      name: agency.name,
      shortName: agency.shortName ?? null,
      level: agency.level,
      kind: agency.kind,
      parentId: agency.parent ? idOf(made.agencies, agency.parent) : null,
      unitCode: agency.unitCode ?? null,
      validFrom: calendarDate(agency.validFrom),
      validTo: null,
      origin: agency.illustrative ? "illustrative" : "document",
    });
    made.agencies.set(agency.key, id);
  }
  for (const agency of world.agencies) {
    if (!agency.validTo) continue;
    const successorId = agency.successor ? idOf(made.agencies, agency.successor) : null;
    await endAgency(context, { agencyId: idOf(made.agencies, agency.key), endsOn: calendarDate(agency.validTo), successorId });
  }
  for (const group of world.groups) {
    const members = group.members.map((member) => ({
      agencyId: idOf(made.agencies, member.agency),
      validFrom: calendarDate(member.from),
      validTo: member.to ? calendarDate(member.to) : null,
    }));
    const { id } = await addGroup(context, { name: group.name, ownerAgencyId: idOf(made.agencies, group.owner), members });
    made.groups.set(group.key, id);
  }
}
