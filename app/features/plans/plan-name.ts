// A plan is called by its number; one without a number by what it is, whose it is and for which years, for its title is too long to be repeated.

import { type CalendarDate, yearOf } from "~/lib/calendar-date";

export type NamedPlan = {
  readonly number: string | null;
  /** The name of the issuing agency. */
  readonly issuer: string;
  readonly periodFrom: CalendarDate;
  readonly periodTo: CalendarDate;
};

// A committee is known by its place; a province needs no more than its name.
const committeeOf = /^(?:UBND|Ủy ban nhân dân)\s+(?:tỉnh\s+)?/iu;

/** "142/KH-UBND", or "Kế hoạch Lai Châu 2026 – 2030"; the title stands beside it where there is room. */
export function planName({ number, issuer, periodFrom, periodTo }: NamedPlan): string {
  if (number !== null) return number;
  const [from, to] = [yearOf(periodFrom), yearOf(periodTo)];
  return `Kế hoạch ${issuer.replace(committeeOf, "")} ${from === to ? from : `${from} – ${to}`}`;
}
