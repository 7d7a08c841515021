// A change of the calendar is a whole year's table as it shall be, held against the table as it stood when the change was begun.

import type { CalendarDayRow } from "~/features/calendar/work-calendar";
import { type CalendarDate, formatDate, weekday, yearOf } from "~/lib/calendar-date";
import type { Problem } from "~/lib/errors";
import type { Text } from "~/lib/i18n/text";

const changeOrigins = ["edit", "law", "sheet"] as const;
/** Where a change began: the table that stands, the days that the law gives, a sheet. */
export type ChangeOrigin = (typeof changeOrigins)[number];

/** The years for which a calendar can be entered. */
export const calendarYears = { first: 1990, last: 2100 } as const;

export type DayDifference =
  | { readonly what: "added"; readonly after: CalendarDayRow }
  | { readonly what: "changed"; readonly before: CalendarDayRow; readonly after: CalendarDayRow }
  | { readonly what: "removed"; readonly before: CalendarDayRow };

/** The facts of a row in a fixed order, so that two rows can be held against each other. */
const factsOf = ({ on, kind, name, basis, notice }: CalendarDayRow) =>
  JSON.stringify([on, kind, name.vi, name.en, basis, notice?.number ?? null, notice?.on ?? null]);

/** The rows in the order of their days, each a plain row of the table. */
export function inOrder(rows: readonly CalendarDayRow[]): CalendarDayRow[] {
  return [...rows].sort((a, b) => (a.on < b.on ? -1 : 1));
}

/** Whether both tables hold the same days with the same facts. */
export function isSameTable(a: readonly CalendarDayRow[], b: readonly CalendarDayRow[]): boolean {
  return JSON.stringify(inOrder(a).map(factsOf)) === JSON.stringify(inOrder(b).map(factsOf));
}

/** What a change adds, corrects and takes out, in the order of the days. */
export function differences(before: readonly CalendarDayRow[], after: readonly CalendarDayRow[]): DayDifference[] {
  const [old, fresh] = [new Map(before.map((row) => [row.on, row])), new Map(after.map((row) => [row.on, row]))];
  return [...new Set([...old.keys(), ...fresh.keys()])].sort().flatMap((on): DayDifference[] => {
    const [was, shall] = [old.get(on), fresh.get(on)];
    if (was === undefined) return shall === undefined ? [] : [{ what: "added", after: shall }];
    if (shall === undefined) return [{ what: "removed", before: was }];
    return factsOf(was) === factsOf(shall) ? [] : [{ what: "changed", before: was, after: shall }];
  });
}

/** The day that a difference is about. */
export function dayOfDifference(difference: DayDifference): CalendarDate {
  return difference.what === "removed" ? difference.before.on : difference.after.on;
}

const isRestDay = (on: CalendarDate) => weekday(on) % 6 === 0;

const wrongKind = (on: CalendarDate): Record<"worked" | "off", Text> => ({
  worked: {
    vi: `Ngày ${formatDate(on)} không phải thứ Bảy hay Chủ nhật, vốn đã là ngày làm việc. Ngày đi làm bù phải là ngày cuối tuần.`,
    en: `${formatDate(on)} is not a Saturday or Sunday and is worked anyway. A day worked instead must be on a weekend.`,
  },
  off: {
    vi: `Ngày ${formatDate(on)} là ngày cuối tuần, vốn đã nghỉ. Ngày nghỉ bù hoặc nghỉ hoán đổi phải là ngày từ thứ Hai đến thứ Sáu.`,
    en: `${formatDate(on)} is on a weekend and off anyway. A day in lieu or a swapped day off must be from Monday to Friday.`,
  },
});

/** What is wrong with a day in the table of `year`; fields are those of the form. */
export function problemsOfDay({ on, kind, notice }: CalendarDayRow, year: number): Problem[] {
  const problems: Problem[] = [];
  if (yearOf(on) !== year) {
    const text = {
      vi: `Ngày ${formatDate(on)} không thuộc năm ${year}. Hãy sửa ngày, hoặc mở lịch của năm ${yearOf(on)}.`,
      en: `${formatDate(on)} is not in ${year}. Correct the day, or open the calendar of ${yearOf(on)}.`,
    };
    problems.push({ field: "on", text });
  }
  if (kind === "worked" && !isRestDay(on)) problems.push({ field: "kind", text: wrongKind(on).worked });
  if ((kind === "compensatory" || kind === "swapped-off") && isRestDay(on))
    problems.push({ field: "kind", text: wrongKind(on).off });
  if (notice?.number === "") {
    const text = {
      vi: "Có ngày của thông báo nhưng chưa có số. Hãy nhập số thông báo, hoặc để trống ngày.",
      en: "The notice has a day but no number. Enter its number, or leave its day empty.",
    };
    problems.push({ field: "noticeNumber", text });
  }
  return problems;
}

/** Said when a table names a day twice. */
export function dayTwice(on: CalendarDate): Text {
  return {
    vi: `Ngày ${formatDate(on)} đã có trong bảng. Hãy sửa dòng đã có, mỗi ngày chỉ ghi một dòng.`,
    en: `${formatDate(on)} is in the table already. Correct the row that is there; each day has one row.`,
  };
}

/** The change in one clause, for the history of the deadlines that it moves. */
export function changeInWords(year: number, list: readonly DayDifference[]): string {
  const verb = { added: "thêm", changed: "sửa", removed: "bỏ" } as const;
  const named = list.slice(0, 3).map((one) => `${verb[one.what]} ngày ${formatDate(dayOfDifference(one))}`);
  const more = list.length > 3 ? ` và ${list.length - 3} ngày khác` : "";
  return `Thay đổi lịch làm việc năm ${year}: ${named.join(", ")}${more}.`;
}
