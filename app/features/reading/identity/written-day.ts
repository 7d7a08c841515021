// Days are written 07/3/2016, 07-3-2016, 7.3.2016 or "ngày 07 tháng 3 năm 2016".

import { type CalendarDate, isCalendarDate } from "~/lib/calendar-date";

/** A day in words or figures, with its year; groups d, m, y or D, M, Y. */
export const DAY = String.raw`(?:(?<d>\d{1,2})\s?[/.\-]\s?(?<m>\d{1,2})\s?[/.\-]\s?(?<y>\d{4})|(?<D>\d{1,2})\s+[Tt][Hh][Áá][Nn][Gg]\s+(?<M>\d{1,2})\s*,?\s+[Nn][Ăă][Mm]\s+(?<Y>\d{4}))`;

/** The day of a year, month and day number as written; null when there is none (31 February). */
export function dayOf(year: string | number, month: string | number, day: string | number): CalendarDate | null {
  const iso = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  return isCalendarDate(iso) ? iso : null;
}

type Groups = Readonly<Record<string, string | undefined>>;

/** The day that `DAY` found. */
export function dayFound({ d, m, y, D, M, Y }: Groups): CalendarDate | null {
  return dayOf(y ?? Y ?? "", m ?? M ?? "", d ?? D ?? "");
}
