// A periodic report has one occurrence for each period whose data closing day lies within the plan, and each is due on the day its regime names.

import { addDays, type CalendarDate, dayOfMonth, yearOf } from "~/lib/calendar-date";
import type { Text } from "~/lib/i18n/text";
import type { DayRange } from "./day-range";
import { resolveDay, resolveDeadline } from "./deadline";
import { periodDueRule } from "./deadline-rules";
import { type DeadlineContext, type DeadlineSpec, dueLevels, type PeriodicSpec, type ResolvedDeadline } from "./deadline-spec";
import { describeDeadline } from "./describe-deadline";
import { LENGTH_IN_MONTHS, type PeriodLength, periodName } from "./period-name";

export type Occurrence = {
  /** Unique for one task: "2021-07", "2021-Q3", "2021-H1", "2021-9M", "2021". */
  key: string;
  label: Text;
  /** The data window, first and last day included; null when the deadline is not periodic. */
  period: DayRange | null;
  /** The last day of the window; null when the deadline is not periodic. */
  cutOffOn: CalendarDate | null;
  deadline: ResolvedDeadline;
};
export type PeriodicOccurrence = Occurrence & { period: DayRange; cutOffOn: CalendarDate };

/** The months in which periods of each length end, in order within the year. */
const LAST_MONTHS: Record<PeriodLength, readonly number[]> = {
  month: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
  quarter: [3, 6, 9, 12],
  half: [6, 12],
  nineMonths: [9],
  year: [12],
};

/** The deadline as it stands for an agency of `level`: with the due day of its level where there is one. */
export function specForLevel(spec: DeadlineSpec, level: string): DeadlineSpec {
  if (spec.kind !== "periodic") return spec;
  const own = dueLevels.find((one) => one === level);
  return { ...spec, due: (own && spec.levels?.[own]) ?? spec.due };
}

/**
 * Whether every report of the regime is due after its data are closed, as it must be (NĐ 09/2019/NĐ-CP Điều 8.5); where they
 * close with the due day, whether that lies in the period: after it, one of the other windows closes first.
 */
export function isDueAfterClosing({ every, window, due }: Pick<PeriodicSpec, "every" | "window" | "due">): boolean {
  if (window === "untilDue") return due.monthOffset <= 0 && due.monthOffset > -LENGTH_IN_MONTHS[every];
  return due.monthOffset === 1 || (window === "decree09" && due.monthOffset === 0 && due.day > decreeClosingDay);
}

/** The occurrences of a periodic deadline whose data closing day lies in `range`, earliest first. */
export function occurrencesOf(spec: PeriodicSpec, range: DayRange, context: DeadlineContext): PeriodicOccurrence[] {
  const found: PeriodicOccurrence[] = [];
  for (let year = yearOf(range.from); year <= yearOf(range.to); year++) {
    for (const [position, lastMonth] of LAST_MONTHS[spec.every].entries()) {
      const occurrence = occurrenceIn(spec, year, lastMonth, position + 1, context);
      if (range.from <= occurrence.cutOffOn && occurrence.cutOffOn <= range.to) found.push(occurrence);
    }
  }
  return found;
}

/** The one occurrence, with key "", of a deadline that is not periodic. */
export function singleOccurrence(spec: Exclude<DeadlineSpec, PeriodicSpec>, context: DeadlineContext): Occurrence {
  return { key: "", label: describeDeadline(spec), period: null, cutOffOn: null, deadline: resolveDeadline(spec, context) };
}

/** The occurrences of any deadline: all periods in `range` when it is periodic, otherwise the single one. */
export function allOccurrences(spec: DeadlineSpec, range: DayRange, context: DeadlineContext): Occurrence[] {
  return spec.kind === "periodic" ? occurrencesOf(spec, range, context) : [singleOccurrence(spec, context)];
}

function occurrenceIn(
  spec: PeriodicSpec,
  year: number,
  lastMonth: number,
  index: number,
  context: DeadlineContext,
): PeriodicOccurrence {
  const label = periodName(spec.every, year, index);
  const period = dataWindow(spec, year, lastMonth);
  const dueOn = dueDayOf(spec, year, lastMonth);
  const deadline = resolveDay(spec.words, dueOn, [periodDueRule(period.to, dueOn, label)], context);
  return { key: keyOf(spec.every, year, index), label, period, cutOffOn: period.to, deadline };
}

const dueDayOf = ({ due }: PeriodicSpec, year: number, lastMonth: number) =>
  dayOfMonth(year, lastMonth + due.monthOffset, due.day);

/** The day of the last month on which NĐ 09/2019/NĐ-CP Điều 12 closes the data. */
const decreeClosingDay = 14;

/** NĐ 09/2019/NĐ-CP Điều 12 counts from the 15th before the period to the 14th of its last month; other regimes count whole months. */
function dataWindow(spec: PeriodicSpec, year: number, lastMonth: number): DayRange {
  const months = LENGTH_IN_MONTHS[spec.every];
  switch (spec.window) {
    case "decree09":
      return {
        from: dayOfMonth(year, lastMonth - months, decreeClosingDay + 1),
        to: dayOfMonth(year, lastMonth, decreeClosingDay),
      };
    case "calendar":
      return { from: dayOfMonth(year, lastMonth - months + 1, 1), to: dayOfMonth(year, lastMonth, 31) };
    case "untilDue":
      return { from: dueDayOf(spec, year, lastMonth - months), to: addDays(dueDayOf(spec, year, lastMonth), -1) };
    default:
      return spec.window satisfies never;
  }
}

function keyOf(every: PeriodLength, year: number, index: number): string {
  switch (every) {
    case "month":
      return `${year}-${String(index).padStart(2, "0")}`;
    case "quarter":
      return `${year}-Q${index}`;
    case "half":
      return `${year}-H${index}`;
    case "nineMonths":
      return `${year}-9M`;
    case "year":
      return `${year}`;
    default:
      return every satisfies never;
  }
}
