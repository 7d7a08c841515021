// Each rule moves a deadline from one day to another and says so in a sentence, with its article where there is one.

import { addDays, type CalendarDate, daysBetween, formatDate, weekdayName, yearOf } from "~/lib/calendar-date";
import type { Locale, Text } from "~/lib/i18n/text";
import type { DeadlineRoll, DeadlineRule, RelativeUnit } from "./deadline-spec";
import { coversYear, isWorkingDay, nextWorkingDay, nonWorkingReason, type WorkCalendar } from "./work-calendar";

/** Civil Code 2015, Điều 148.5 speaks of civil time limits; for administrative deadlines it is applied by analogy. */
const ROLL_ARTICLE: Text = { vi: "khoản 5 Điều 148 Bộ luật Dân sự 2015", en: "Civil Code 2015, Article 148.5" };
const FIRST_DAY_ARTICLE: Text = { vi: "khoản 2 Điều 147 Bộ luật Dân sự 2015", en: "Civil Code 2015, Article 147.2" };
const MONTH_ARTICLE: Text = { vi: "khoản 3 Điều 148 Bộ luật Dân sự 2015", en: "Civil Code 2015, Article 148.3" };
const END_ARTICLE: Text = { vi: "Điều 146 Bộ luật Dân sự 2015", en: "Civil Code 2015, Article 146" };

export function beforeRule(on: CalendarDate, means: "including" | "excluding"): DeadlineRule {
  const day = formatDate(on);
  if (means === "including") {
    const text = {
      vi: `“Trước ngày ${day}” được hiểu là tính cả ngày ${day} (theo thiết lập)`,
      en: `“Before ${day}” is read as including ${day} (by setting)`,
    };
    return { rule: "before-including", from: on, to: on, article: null, text };
  }
  const to = addDays(on, -1);
  const text = {
    vi: `“Trước ngày ${day}” không tính ngày ${day}, ngày cuối là ${formatDate(to)} (theo thiết lập)`,
    en: `“Before ${day}” does not include ${day}; the last day is ${formatDate(to)} (by setting)`,
  };
  return { rule: "before-excluding", from: on, to, article: null, text };
}

export function endRule(
  rule: "end-of-month" | "end-of-quarter" | "end-of-half" | "end-of-year",
  period: Text,
  to: CalendarDate,
): DeadlineRule {
  const article = rule === "end-of-month" || rule === "end-of-year" ? END_ARTICLE : null;
  const text = {
    vi: `Hạn ghi theo kỳ, lấy ngày cuối của ${period.vi} là ${formatDate(to)}${cited(article, "vi")}`,
    en: `Only a period is named; its last day counts: end of ${period.en} is ${formatDate(to)}${cited(article, "en")}`,
  };
  return { rule, from: null, to, article: article?.vi ?? null, text };
}

export function firstDayRule(from: CalendarDate, to: CalendarDate, count: number, unit: RelativeUnit): DeadlineRule {
  const text = {
    vi: `Không tính ngày ${formatDate(from)}, ${count} ${unitName(unit).vi} kết thúc vào ${formatDate(to)}${cited(FIRST_DAY_ARTICLE, "vi")}`,
    en: `${formatDate(from)} is not counted; ${count} ${unitName(unit).en} end on ${formatDate(to)}${cited(FIRST_DAY_ARTICLE, "en")}`,
  };
  return { rule: "first-day-not-counted", from, to, article: FIRST_DAY_ARTICLE.vi, text };
}

export function workingDaysRule(from: CalendarDate, to: CalendarDate, count: number): DeadlineRule {
  const text = {
    vi: `Chỉ tính ngày làm việc: ngày làm việc thứ ${count} sau ${formatDate(from)} là ${formatDate(to)}`,
    en: `Only working days count: working day ${count} after ${formatDate(from)} is ${formatDate(to)}`,
  };
  return { rule: "working-days-counted", from, to, article: null, text };
}

export function monthClampedRule(from: CalendarDate, to: CalendarDate): DeadlineRule {
  const [day, month] = [from.slice(8), to.slice(5, 7)];
  const text = {
    vi: `Tháng ${month}/${to.slice(0, 4)} không có ngày ${day}, lấy ngày cuối tháng ${formatDate(to)}${cited(MONTH_ARTICLE, "vi")}`,
    en: `Month ${month}/${to.slice(0, 4)} has no day ${day}; its last day ${formatDate(to)} counts${cited(MONTH_ARTICLE, "en")}`,
  };
  return { rule: "month-clamped", from, to, article: MONTH_ARTICLE.vi, text };
}

export function periodDueRule(cutOffOn: CalendarDate, to: CalendarDate, period: Text): DeadlineRule {
  const text = {
    vi: `Báo cáo ${period.vi} chốt số liệu ngày ${formatDate(cutOffOn)}, gửi chậm nhất ngày ${formatDate(to)}`,
    en: `The report for ${period.en} closes its data on ${formatDate(cutOffOn)} and is due on ${formatDate(to)}`,
  };
  return { rule: "period-due-day", from: cutOffOn, to, article: null, text };
}

/** The move to the next working day, or null when `from` is one. */
export function rollRule(calendar: WorkCalendar, from: CalendarDate): DeadlineRule | null {
  if (isWorkingDay(calendar, from)) return null;
  const to = nextWorkingDay(calendar, from);
  const days = Array.from({ length: daysBetween(from, to) }, (_, step) => addDays(from, step));
  const runs = reasonsFor(calendar, days);
  const [vi, en] = [runs.map((run) => run.vi).join(", "), runs.map((run) => run.en).join(", ")];
  const text = {
    vi: `${vi}, hạn lùi sang ${weekdayName(to).vi} ${formatDate(to)} (${ROLL_ARTICLE.vi}, áp dụng tương tự)`,
    en: `${en}; the deadline moves to ${weekdayName(to).en} ${formatDate(to)} (${ROLL_ARTICLE.en}, by analogy)`,
  };
  return {
    rule: days.some((day) => calendar.daysOff.has(day)) ? "rolled-holiday" : "rolled-weekend",
    from,
    to,
    article: ROLL_ARTICLE.vi,
    text,
  };
}

/** That a deadline of which the words name the hour stays on its day off; null when that is a working day. */
export function hourRule(calendar: WorkCalendar, on: CalendarDate): DeadlineRule | null {
  if (isWorkingDay(calendar, on)) return null;
  const text = {
    vi: `Văn bản ghi đến giờ nên hạn giữ ngày ${formatDate(on)}, dù là ngày nghỉ`,
    en: `The document names the hour, so the deadline stays on ${formatDate(on)} although it is a day off`,
  };
  return { rule: "hour-named", from: on, to: on, article: null, text };
}

/** The step by which a day off moved the deadline, last of all; null when it fell on a working day. */
export function rollOf(rules: readonly DeadlineRule[]): DeadlineRoll | null {
  const roll = rules.findLast(({ rule }) => rule === "rolled-weekend" || rule === "rolled-holiday");
  return roll?.from ? { from: roll.from, why: roll.text } : null;
}

/** Says that the holidays of the year are not known yet and only weekends were counted; null when they are. */
export function uncoveredRule(calendar: WorkCalendar, on: CalendarDate): DeadlineRule | null {
  const year = yearOf(on);
  if (coversYear(calendar, year)) return null;
  const text = {
    vi: `Chưa có lịch nghỉ lễ năm ${year}, mới chỉ tính thứ Bảy và Chủ nhật là ngày nghỉ`,
    en: `The holidays of ${year} have not been entered; only weekends were counted as days off`,
  };
  return { rule: "weekends-only", from: on, to: on, article: null, text };
}

/** One clause for each unbroken run of days off with the same reason. */
function reasonsFor(calendar: WorkCalendar, daysOff: CalendarDate[]): Text[] {
  const runs: { first: CalendarDate; last: CalendarDate; reason: Text }[] = [];
  for (const day of daysOff) {
    const reason = nonWorkingReason(calendar, day) as Text;
    const run = runs.at(-1);
    if (run?.reason.vi === reason.vi) run.last = day;
    else runs.push({ first: day, last: day, reason });
  }
  return runs.map(({ first, last, reason }) =>
    first === last
      ? { vi: `${formatDate(first)} là ${reason.vi}`, en: `${formatDate(first)} is ${reason.en}` }
      : {
          vi: `từ ${formatDate(first)} đến ${formatDate(last)} là ${reason.vi}`,
          en: `${formatDate(first)} to ${formatDate(last)} is ${reason.en}`,
        },
  );
}

export function unitName(unit: RelativeUnit): Text {
  switch (unit) {
    case "days":
      return { vi: "ngày", en: "days" };
    case "workingDays":
      return { vi: "ngày làm việc", en: "working days" };
    case "months":
      return { vi: "tháng", en: "months" };
    default:
      return unit satisfies never;
  }
}

function cited(article: Text | null, locale: Locale): string {
  return article ? ` (${article[locale]})` : "";
}
