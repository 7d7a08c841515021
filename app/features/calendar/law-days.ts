// The days off that the Labour Code names for a year; which days beside the lunar New Year and 2 September are off is fixed by a yearly notice.

import { addDays, type CalendarDate, calendarDate, weekday } from "~/lib/calendar-date";
import type { Text } from "~/lib/i18n/text";
import { lunarDay } from "./lunar";
import type { CalendarDayRow } from "./work-calendar";

export const holidayNames = {
  newYear: { vi: "Tết Dương lịch", en: "New Year's Day" },
  tet: { vi: "Tết Nguyên đán", en: "Lunar New Year" },
  hungKings: { vi: "Giỗ Tổ Hùng Vương", en: "Hùng Kings' Commemoration Day" },
  victoryDay: { vi: "Chiến thắng 30/4", en: "Victory Day" },
  labourDay: { vi: "Quốc tế lao động 1/5", en: "Labour Day" },
  nationalDay: { vi: "Quốc khánh", en: "National Day" },
  cultureDay: { vi: "Văn hóa Việt Nam 24/11", en: "Vietnam Culture Day" },
} as const satisfies Readonly<Record<string, Text>>;

/** Ends the basis of a day that no notice has confirmed yet. */
export const unconfirmed = " (chưa xác nhận)";

/** The choices that a yearly notice makes within the law. */
export type NoticeChoice = {
  /** How many of the five days of the lunar New Year come before its first day. */
  readonly tetDaysBefore: 1 | 2;
  /** The second day of National Day. */
  readonly nationalDay: "before" | "after";
};

/** The first year whose holidays the Labour Code of 2012 gives. */
export const firstLawYear = 2013;
/** The last year for which the lunar calendar is computed. */
export const lastLawYear = 2100;

const isRestDay = (on: CalendarDate) => weekday(on) % 6 === 0;
const run = (from: CalendarDate, length: number) => Array.from({ length }, (_, step) => addDays(from, step));

/**
 * What a notice would most likely choose: the days of the lunar New Year with the fewest on a weekend (two days before when
 * equal), and the day beside 2 September that joins it to a weekend. The notices of 2020 to 2026 all chose so.
 */
export function likelyChoice(year: number): NoticeChoice {
  const first = lunarDay(year, 1, 1);
  const restDays = (before: number) => run(addDays(first, -before), 5).filter(isRestDay).length;
  const second = weekday(calendarDate(`${year}-09-02`));
  return {
    tetDaysBefore: restDays(1) < restDays(2) ? 1 : 2,
    nationalDay: second === 1 || second === 4 ? "after" : "before",
  };
}

function lawOf(year: number): { law: string; inLieu: string; nationalDays: 1 | 2 } {
  // Before the Labour Code of 2019 took effect on 01/01/2021, National Day had one day.
  if (year < 2021) return { law: "Điều 115 BLLĐ 2012", inLieu: "khoản 3 Điều 115 BLLĐ 2012", nationalDays: 1 };
  return { law: "Điều 112 BLLĐ 2019", inLieu: "khoản 3 Điều 111 BLLĐ 2019", nationalDays: 2 };
}

function holidays(year: number, choice: NoticeChoice): CalendarDayRow[] {
  const { law, nationalDays } = lawOf(year);
  const day = (on: CalendarDate, name: Text, basis = law): CalendarDayRow => ({ on, kind: "holiday", name, basis });
  const fixed = (monthDay: string) => calendarDate(`${year}-${monthDay}`);
  const tet = run(addDays(lunarDay(year, 1, 1), -choice.tetDaysBefore), 5);
  const beside = choice.nationalDay === "before" ? fixed("09-01") : fixed("09-03");
  return [
    day(fixed("01-01"), holidayNames.newYear),
    ...tet.map((on) => day(on, holidayNames.tet, law + unconfirmed)),
    day(lunarDay(year, 3, 10), holidayNames.hungKings),
    day(fixed("04-30"), holidayNames.victoryDay),
    day(fixed("05-01"), holidayNames.labourDay),
    day(fixed("09-02"), holidayNames.nationalDay),
    ...(nationalDays === 2 ? [day(beside, holidayNames.nationalDay, law + unconfirmed)] : []),
    // Resolution 28/2026/QH16, in force from 01/7/2026.
    ...(year >= 2026 ? [day(fixed("11-24"), holidayNames.cultureDay, "Nghị quyết 28/2026/QH16")] : []),
  ];
}

/** Labour Code 2019, Điều 111.3: for each holiday on the weekly rest days, the next working day is off. */
function daysInLieu(year: number, own: readonly CalendarDayRow[]): CalendarDayRow[] {
  const taken = new Set(own.map((row) => row.on));
  return own
    .filter((row) => isRestDay(row.on))
    .map(({ on, name, basis }) => {
      let free = addDays(on, 1);
      while (isRestDay(free) || taken.has(free)) free = addDays(free, 1);
      taken.add(free);
      const { inLieu } = lawOf(year);
      return { on: free, kind: "compensatory", name, basis: basis.endsWith(unconfirmed) ? inLieu + unconfirmed : inLieu };
    });
}

/**
 * The days off of a year as the law gives them, earliest first; the days that a yearly notice fixes are marked as unconfirmed.
 * Swapped days are left to the notice.
 * @throws RangeError before 2013 (other laws) and after 2100
 */
export function lawDays(year: number, choice: NoticeChoice = likelyChoice(year)): CalendarDayRow[] {
  if (!(firstLawYear <= year && year <= lastLawYear)) throw new RangeError(`No law for the year ${year}`);
  const own = holidays(year, choice).sort((a, b) => (a.on < b.on ? -1 : 1));
  // The Hùng Kings' day can fall on 30 April or 1 May; the day then stands once, for the law gives no other day for it.
  const once = own.filter((row, index) => row.on !== own[index - 1]?.on);
  return [...once, ...daysInLieu(year, once)].sort((a, b) => (a.on < b.on ? -1 : 1));
}
