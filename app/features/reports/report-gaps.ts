/** What a report leaves out although no rule forbids it: who submits it is asked about it, and who reads it is told. */
import type { CalendarDate } from "~/lib/calendar-date";
import { type Indicator, isRequired } from "./indicator";
import type { ReportContent } from "./report-content";

type Section = { readonly id: string; readonly code: string };

export type ReportGaps = {
  /** Sections of the outline without a word, in printed order. */
  readonly emptySections: readonly string[];
  /** Rows that say that the thing did not occur, and rows that say that it does not apply. */
  readonly dashes: readonly string[];
  readonly notApplicable: readonly string[];
  /** How many rows there are to fill. */
  readonly rows: number;
};

/** Whether a section only heads others, and needs no words of its own. */
export function headsOthers({ code }: Section, outline: readonly Section[]): boolean {
  return outline.some((other) => other.code.startsWith(`${code}.`));
}

/** What `content` leaves out of its form. */
export function gapsOf(
  { indicators, outline }: { readonly indicators: readonly Indicator[]; readonly outline: readonly Section[] },
  { values, narratives }: Pick<ReportContent, "values" | "narratives">,
): ReportGaps {
  const required = indicators.filter(isRequired);
  const inState = (state: "dash" | "not-applicable") => required.filter(({ id }) => values[id]?.state === state);
  return {
    emptySections: outline.filter((item) => !headsOthers(item, outline) && !narratives[item.id]).map(({ id }) => id),
    dashes: inState("dash").map(({ id }) => id),
    notApplicable: inState("not-applicable").map(({ id }) => id),
    rows: required.length,
  };
}

/** Whether the report is asked about before it is submitted: words are missing, or at least half of the rows give no figure. */
export function isWorthAsking({ emptySections, dashes, notApplicable, rows }: ReportGaps): boolean {
  const without = dashes.length + notApplicable.length;
  return emptySections.length > 0 || (rows > 0 && without * 2 >= rows);
}

/** The first day of the period when it has not begun: its report is asked about before it is submitted. Null otherwise, and for work without a period of its own. */
export function notBegunUntil(periodFrom: CalendarDate | null, today: CalendarDate): CalendarDate | null {
  return periodFrom !== null && periodFrom > today ? periodFrom : null;
}
