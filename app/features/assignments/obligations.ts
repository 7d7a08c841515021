// A periodic obligation belongs, for each period, to the agency that exists on the last day of the period's data: an agency that has ended by then has passed it to its successor.

import { type AgencyLevel, isValidOn, type Validity } from "~/features/agencies/agency";
import type { DayRange } from "~/features/calendar/day-range";
import type { DeadlineContext, DeadlineSpec } from "~/features/calendar/deadline-spec";
import { type Occurrence, specForLevel } from "~/features/calendar/occurrences";
import { addMonths, type CalendarDate } from "~/lib/calendar-date";
import type { AmendedDeadline } from "./amended-deadline";
import { plannedOccurrences } from "./planned-occurrence";

/** How far ahead periodic work is generated when it is assigned, in months. */
const monthsAhead = 24;

/** The last day up to which periodic work assigned on `on` is generated. */
export function generatedUntil(on: CalendarDate): CalendarDate {
  return addMonths(on, monthsAhead);
}

export type AgencyLife = Validity & {
  readonly id: string;
  readonly name: string;
  readonly level: AgencyLevel;
  readonly successorId: string | null;
};
export type Lives = ReadonlyMap<string, AgencyLife>;

/** The agency itself when it exists on `day`, otherwise the first of its successors that does; null when nobody took over. */
export function responsibleOn(lives: Lives, agencyId: string, day: CalendarDate): AgencyLife | null {
  const seen = new Set<string>();
  let agency = lives.get(agencyId);
  while (agency && agency.validTo !== null && agency.validTo <= day && !seen.has(agency.id)) {
    seen.add(agency.id);
    agency = agency.successorId === null ? undefined : lives.get(agency.successorId);
  }
  return agency && isValidOn(agency, day) ? agency : null;
}

/** Who owes a task from which day on. */
export type Debtor = { readonly agencyId: string; readonly groupId: string | null; readonly from: CalendarDate };

/** One record that is to be made: a period of a task for one agency. */
export type Owed = {
  readonly lead: AgencyLife;
  readonly groupId: string | null;
  readonly occurrence: Occurrence;
  readonly from: CalendarDate;
};

export type Generation = {
  readonly owed: readonly Owed[];
  /** Agencies that ended without a successor, with the first period that nobody answers for. */
  readonly orphaned: readonly { readonly agencyId: string; readonly occurrence: Occurrence }[];
};

/** What says which periods a task has. */
export type TaskPeriods = {
  readonly spec: DeadlineSpec;
  readonly period: DayRange;
  readonly issuedOn: CalendarDate | null;
  readonly amended?: readonly AmendedDeadline[];
  readonly context: DeadlineContext;
};

/** What one record is known by within its task. */
export const recordKey = (occurrence: string, leadId: string) => `${occurrence} ${leadId}`;

/** The periods of a task, by their keys, for an agency of a level that owes it from a day on; each such list is worked out once. */
function periodsOwed({ spec, context, ...plan }: TaskPeriods, until: CalendarDate) {
  const known = new Map<string, ReadonlyMap<string, Occurrence>>();
  const worked = (level: string, on: CalendarDate) => {
    const made = plannedOccurrences(specForLevel(spec, level), { ...plan, on, until }, context);
    return new Map(made.map((occurrence) => [occurrence.key, occurrence]));
  };
  return (level: string, on: CalendarDate): ReadonlyMap<string, Occurrence> => {
    const periods = known.get(`${level} ${on}`) ?? worked(level, on);
    known.set(`${level} ${on}`, periods);
    return periods;
  };
}

/**
 * The records of a task that are still to be made so that everything due up to `until` is there. What exists is left as it is:
 * a period for which the agency or its successor has a record, withdrawn ones included, is not made again. Agencies that were
 * merged into one owe one record for each period.
 */
export function missingRecords(
  task: TaskPeriods,
  {
    debtors,
    lives,
    present,
    until,
  }: { debtors: readonly Debtor[]; lives: Lives; present: ReadonlySet<string>; until: CalendarDate },
): Generation {
  const owed = new Map<string, Owed>();
  const orphaned = new Map<string, { agencyId: string; occurrence: Occurrence }>();
  const periodsOf = periodsOwed(task, until);
  for (const { agencyId, groupId, from } of debtors) {
    for (const own of periodsOf(lives.get(agencyId)?.level ?? "", from).values()) {
      const { key, period: window } = own;
      if (window === null || present.has(recordKey(key, agencyId))) continue;
      const lead = responsibleOn(lives, agencyId, window.to);
      const occurrence = periodsOf(lead?.level ?? "", from).get(key);
      if (lead === null) {
        if (!orphaned.has(agencyId)) orphaned.set(agencyId, { agencyId, occurrence: own });
      } else if (occurrence && !present.has(recordKey(key, lead.id)) && !owed.has(recordKey(key, lead.id)))
        owed.set(recordKey(key, lead.id), { lead, groupId, occurrence, from });
    }
  }
  return { owed: [...owed.values()], orphaned: [...orphaned.values()] };
}

/** A record that is there, as far as passing it on goes. */
export type StandingRecord = {
  readonly id: string;
  readonly leadId: string;
  readonly groupId: string | null;
  readonly occurrence: string;
  readonly windowFrom: CalendarDate;
  readonly windowTo: CalendarDate;
  readonly isUntouched: boolean;
};

/** A record that by the rule belongs to another agency; work that was begun stays where it is. */
export type Passing = { readonly record: StandingRecord; readonly to: AgencyLife };

/** The untouched records of ended agencies, each with the agency that is responsible when its data are closed. */
export function passingRecords(records: readonly StandingRecord[], lives: Lives): Passing[] {
  return records.flatMap((record) => {
    if (!record.isUntouched) return [];
    const to = responsibleOn(lives, record.leadId, record.windowTo);
    return to === null || to.id === record.leadId ? [] : [{ record, to }];
  });
}
