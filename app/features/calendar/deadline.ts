// A deadline lasts until 24:00 of its day; a day off moves it to the next working day, and every step keeps the article it rests on.

import { addDays, addMonths, type CalendarDate } from "~/lib/calendar-date";
import type { Text } from "~/lib/i18n/text";
import { halfDays, monthDays, quarterDays, yearDays } from "./day-range";
import {
  beforeRule,
  endRule,
  firstDayRule,
  hourRule,
  monthClampedRule,
  rollRule,
  uncoveredRule,
  workingDaysRule,
} from "./deadline-rules";
import type {
  DeadlineContext,
  DeadlinePolicy,
  DeadlineRule,
  DeadlineSpec,
  RelativeUnit,
  ResolvedDeadline,
} from "./deadline-spec";
import { periodName } from "./period-name";
import { addWorkingDays, type WorkCalendar } from "./work-calendar";

type DatedSpec = Exclude<DeadlineSpec, { kind: "periodic" | "ongoing" | "adhoc" | "none" }>;
type Reading = { nominalOn: CalendarDate; lastDay: CalendarDate; rules: DeadlineRule[] };

/**
 * The day a deadline falls on, with the rules that led there. Periodic specs have no single day here (see `occurrencesOf`);
 * ongoing, ad hoc and none never have one. Throws RangeError when the spec names an impossible month or a day beyond year 9999.
 */
export function resolveDeadline(spec: DeadlineSpec, context: DeadlineContext): ResolvedDeadline {
  switch (spec.kind) {
    case "periodic":
    case "ongoing":
    case "adhoc":
    case "none":
      return { words: spec.words, nominalOn: null, effectiveOn: null, rules: [] };
    default: {
      const { calendar, policy } = context;
      const reading = read(spec, context);
      const atHour = namesHour(spec) ? hourRule(calendar, reading.lastDay) : null;
      const rules = atHour ? [...reading.rules, atHour] : reading.rules;
      return settle(spec.words, { ...reading, rules }, { calendar, policy: policyOf(spec, policy) });
    }
  }
}

/** How days off are dealt with for this deadline: who names the hour ("trước 17 giờ ngày 24/11") means that very day. */
export function policyOf(spec: DeadlineSpec, policy: DeadlinePolicy): DeadlinePolicy {
  return namesHour(spec) ? { ...policy, weekend: "stay" } : policy;
}

// "17 giờ", "17h00"; "trong vòng 24 giờ" counts hours and names none.
const HOUR = /(?<!\d)(?<!vòng\s)\d{1,2}\s?(?:giờ|h)(?:\s?\d{2})?(?!\p{L})/iu;
const namesHour = ({ kind, words }: DeadlineSpec) => (kind === "date" || kind === "before") && HOUR.test(words);

/** Resolves a nominal day that a rule other than the words has given (the due day of a period). */
export function resolveDay(words: string, on: CalendarDate, rules: DeadlineRule[], context: DeadlineContext): ResolvedDeadline {
  return settle(words, { nominalOn: on, lastDay: on, rules }, context);
}

function settle(words: string, { nominalOn, lastDay, rules }: Reading, { calendar, policy }: DeadlineContext): ResolvedDeadline {
  const rolled = policy.weekend === "roll-forward" ? rollRule(calendar, lastDay) : null;
  const effectiveOn = rolled?.to ?? lastDay;
  const isByCalendar = policy.weekend === "roll-forward" || rules.some(({ rule }) => rule === "working-days-counted");
  const uncovered = isByCalendar ? uncoveredRule(calendar, effectiveOn) : null;
  return { words, nominalOn, effectiveOn, rules: [...rules, ...(rolled ? [rolled] : []), ...(uncovered ? [uncovered] : [])] };
}

function read(spec: DatedSpec, { calendar, policy }: DeadlineContext): Reading {
  switch (spec.kind) {
    case "date":
      return { nominalOn: spec.on, lastDay: spec.on, rules: [] };
    case "before": {
      const rule = beforeRule(spec.on, policy.beforeMeans);
      return { nominalOn: spec.on, lastDay: rule.to, rules: [rule] };
    }
    case "month":
      return readEnd("end-of-month", periodName("month", spec.year, spec.month), monthDays(spec.year, spec.month).to);
    case "quarter":
      return readEnd("end-of-quarter", periodName("quarter", spec.year, spec.quarter), quarterDays(spec.year, spec.quarter).to);
    case "half":
      return readEnd("end-of-half", periodName("half", spec.year, spec.half), halfDays(spec.year, spec.half).to);
    case "year":
      return readEnd("end-of-year", periodName("year", spec.year, 1), yearDays(spec.year).to);
    case "relative":
      return readRelative(spec, calendar);
    default:
      return spec satisfies never;
  }
}

function readEnd(rule: Parameters<typeof endRule>[0], period: Text, on: CalendarDate): Reading {
  return { nominalOn: on, lastDay: on, rules: [endRule(rule, period, on)] };
}

function readRelative({ from, count, unit }: DatedSpec & { kind: "relative" }, calendar: WorkCalendar): Reading {
  const on = countFrom(from, count, unit, calendar);
  const rules = [firstDayRule(from, on, count, unit)];
  if (unit === "workingDays") rules.push(workingDaysRule(from, on, count));
  if (unit === "months" && on.slice(8) !== from.slice(8)) rules.push(monthClampedRule(from, on));
  return { nominalOn: on, lastDay: on, rules };
}

function countFrom(from: CalendarDate, count: number, unit: RelativeUnit, calendar: WorkCalendar): CalendarDate {
  switch (unit) {
    case "days":
      return addDays(from, count);
    case "workingDays":
      return addWorkingDays(calendar, from, count);
    case "months":
      return addMonths(from, count);
    default:
      return unit satisfies never;
  }
}
