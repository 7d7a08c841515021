// What a deadline says, as words and as facts, and what becomes of it: a day and the rules that led there.

import type { CalendarDate } from "~/lib/calendar-date";
import type { Text } from "~/lib/i18n/text";
import type { PeriodLength } from "./period-name";
import type { WorkCalendar } from "./work-calendar";

/** The phrase of the document (`words`) and what was read from it. */
export type DeadlineSpec =
  | { kind: "date"; words: string; on: CalendarDate }
  | { kind: "before"; words: string; on: CalendarDate }
  | { kind: "month"; words: string; year: number; month: number }
  | { kind: "quarter"; words: string; year: number; quarter: 1 | 2 | 3 | 4 }
  | { kind: "half"; words: string; year: number; half: 1 | 2 }
  | { kind: "year"; words: string; year: number }
  | { kind: "relative"; words: string; count: number; unit: RelativeUnit; from: CalendarDate; event: string }
  | PeriodicSpec
  | { kind: "ongoing" | "adhoc" | "none"; words: string };

export type RelativeUnit = "days" | "workingDays" | "months";

/**
 * `day` is counted in the last month of the period (`monthOffset` 0), in the month after it (1) or in one before (-1: for a
 * year November), as in "báo cáo năm trước ngày 15/11".
 */
export type PeriodDue = { day: number; monthOffset: number };

/**
 * Which days a period counts: to the 14th of its last month (NĐ 09/2019/NĐ-CP Điều 12), whole months, or, where the document
 * names a day of its own before these close, from one due day to the day before the next.
 */
export const periodWindows = ["decree09", "calendar", "untilDue"] as const;
export type PeriodWindow = (typeof periodWindows)[number];

/** The levels that may have a due day of their own: a commune reports before the district, the district before the province. */
export const dueLevels = ["province", "district", "commune"] as const;
export type DueLevel = (typeof dueLevels)[number];

/** A report due every period, on a day of its own for the levels named in `levels`. */
export type PeriodicSpec = {
  kind: "periodic";
  words: string;
  every: PeriodLength;
  window: PeriodWindow;
  due: PeriodDue;
  levels?: Partial<Record<DueLevel, PeriodDue>>;
};

export type DeadlinePolicy = { beforeMeans: "including" | "excluding"; weekend: "roll-forward" | "stay" };
export const defaultDeadlinePolicy: DeadlinePolicy = { beforeMeans: "including", weekend: "roll-forward" };

export type DeadlineContext = { calendar: WorkCalendar; policy: DeadlinePolicy };

export type DeadlineRule = {
  rule:
    | "before-including"
    | "before-excluding"
    | "end-of-month"
    | "end-of-quarter"
    | "end-of-half"
    | "end-of-year"
    | "first-day-not-counted"
    | "working-days-counted"
    | "month-clamped"
    | "rolled-weekend"
    | "rolled-holiday"
    | "hour-named"
    | "period-due-day"
    | "amended"
    | "weekends-only";
  from: CalendarDate | null;
  to: CalendarDate;
  /** The article of law, or null where practice or a setting decides. */
  article: string | null;
  text: Text;
};

/** The day off on which a deadline fell, and the sentence that says where it moved and by which article. */
export type DeadlineRoll = { readonly from: CalendarDate; readonly why: Text };

/** `nominalOn` is the day the words name; `effectiveOn` is the last day in time after all rules. Both null without a day. */
export type ResolvedDeadline = {
  words: string;
  nominalOn: CalendarDate | null;
  effectiveOn: CalendarDate | null;
  rules: DeadlineRule[];
};
