// A plan speaks of a span of time: "giai đoạn 2016 - 2020", "năm 2021", "6 tháng đầu năm 2024", "quý III năm 2026".

import { addDays, addMonths, type CalendarDate, dayOfMonth, yearOf } from "~/lib/calendar-date";
import { comparable } from "~/lib/vietnamese-text";
import { romanValue } from "../outline/marker";
import { DAY, dayFound, dayOf } from "./written-day";

export type Period = { readonly from: CalendarDate; readonly to: CalendarDate };

const YEARS =
  /(?:giai đoạn|thời kỳ|nhiệm kỳ|các năm|từ năm|năm học)\s*:?\s*(?<from>\d{4})\s*(?:-|đến(?: hết)?(?: năm)?|và)\s*(?<to>\d{4})/u;
// Only a title says it so shortly: "kế hoạch 5 năm (2021 - 2025)", "năm 2016 - 2020".
const YEARS_OF_TITLE = /(?<![\d/.-])(?<from>(?:19|20)\d{2})\s*(?:-|đến(?: hết)?(?: năm)?)\s*(?<to>(?:19|20)\d{2})(?![\d/])/u;
const DAYS = new RegExp(
  String.raw`từ (?:ngày )?(?:(?<day>\d{1,2})[/.](?<month>\d{1,2})(?:[/.](?<year>\d{4}))?) đến (?:hết )?(?:ngày )?${DAY}`,
  "u",
);
// "6 tháng đầu năm 2024", "3 tháng cuối năm 2025", "7 tháng năm 2025".
const MONTHS = /(?<![\d/]|tháng )(?<count>0?[1-9]|1[01]|sáu|chín) tháng (?:(?<half>đầu|cuối) )?năm(?:\s+(?<year>\d{4}))?/u;
const QUARTER = /quý\s+(?<quarter>iv|i{1,3}|[1-4])(?:\s*[/-]\s*|\s*,?\s*năm\s+|\s+)(?<year>\d{4})/u;
const MONTH = /tháng\s+(?<month>\d{1,2})(?:\s*[/-]\s*|\s*,?\s*năm\s+)(?<year>\d{4})/u;
// A year of outlook is not the plan's own: "định hướng đến năm 2030", "tầm nhìn đến năm 2045".
export const OUTLOOK = /(?:,|và|-)?\s*(?:định hướng|tầm nhìn)[^,;.]*?năm \d{4}/gu;
const YEAR = /(?<!ngày [\d/ ]{0,12}(?:tháng \d{1,2} )?)(?<!đến )năm\s+(?<year>\d{4})(?!\s*-\s*\d{4})/u;

const months = (year: number, first: number, count: number): Period => {
  const from = dayOfMonth(year, first, 1);
  return { from, to: addDays(addMonths(from, count), -1) };
};

const anyYear = (text: string) => Number(/(?<![\d/])(?:19|20)\d{2}(?!\d)/u.exec(text)?.[0] ?? Number.NaN);

/** Every span of several years that a text names, in its order. A term of office and a school year are told by their words. */
export function spansOfYears(text: string): { from: number; to: number; words: string; at: number }[] {
  const all = new RegExp(YEARS, "gu");
  return [...comparable(text).matchAll(all)].map((found) => ({
    from: Number(found.groups?.from),
    to: Number(found.groups?.to),
    words: text.slice(found.index, found.index + found[0].length),
    at: found.index,
  }));
}

/** The span of time in a title or a sentence; null when none is named. */
export function periodIn(text: string): Period | null {
  const plain = comparable(text).replace(OUTLOOK, "");
  const days = daysIn(plain);
  if (days) return days;
  const span = spansOfYears(plain)[0] ?? spanOfTitle(plain);
  const own = ownYear(plain);
  if (span && own !== null && span.from <= own && own <= span.to) return months(own, 1, 12);
  if (span && span.from <= span.to) return { from: dayOfMonth(span.from, 1, 1), to: dayOfMonth(span.to, 12, 31) };
  return shortPeriod(plain);
}

// "từ ngày 15/4 đến ngày 15/5/2024"
function daysIn(plain: string): Period | null {
  const groups = DAYS.exec(plain)?.groups;
  const to = groups ? dayFound(groups) : null;
  const from = groups && to ? dayOf(groups.year ?? yearOf(to), groups.month ?? "", groups.day ?? "") : null;
  return from && to && from <= to ? { from, to } : null;
}

function spanOfTitle(plain: string): { from: number; to: number } | null {
  const groups = YEARS_OF_TITLE.exec(plain)?.groups;
  return groups ? { from: Number(groups.from), to: Number(groups.to) } : null;
}

// "… Chiến lược giai đoạn 2021 - 2030 … năm 2024" is the plan of 2024; the year of a law is no plan's.
function ownYear(plain: string): number | null {
  const year = YEAR.exec(plain.replace(/(?:luật|nghị quyết|quyết định|chỉ thị)[^,;]*?năm \d{4}/gu, ""))?.groups?.year;
  return year ? Number(year) : null;
}

function shortPeriod(plain: string): Period | null {
  const some = MONTHS.exec(plain)?.groups;
  if (some) {
    const count = { sáu: 6, chín: 9 }[some.count ?? ""] ?? Number(some.count);
    return existing(Number(some.year ?? anyYear(plain)), some.half === "cuối" ? 13 - count : 1, count);
  }
  const quarter = QUARTER.exec(plain)?.groups;
  if (quarter) {
    const number = romanValue(quarter.quarter ?? "") ?? Number(quarter.quarter);
    return existing(Number(quarter.year), number * 3 - 2, 3);
  }
  const year = YEAR.exec(plain)?.groups;
  const month = MONTH.exec(plain.replace(/ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}/gu, ""))?.groups;
  if (month) return existing(Number(month.year), Number(month.month), 1);
  return year ? existing(Number(year.year), 1, 12) : null;
}

function existing(year: number, first: number, count: number): Period | null {
  return Number.isInteger(year) && first >= 1 && first <= 12 ? months(year, first, count) : null;
}
