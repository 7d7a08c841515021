// A year of the calendar as a sheet: the same columns out and in, one row for each day; what was written can be read again.

import { type CalendarDayKind, type CalendarDayRow, calendarDayKinds } from "~/features/calendar/work-calendar";
import { type CalendarDate, isCalendarDate, parseVietnameseDate } from "~/lib/calendar-date";
import type { Problem } from "~/lib/errors";
import type { Text } from "~/lib/i18n/text";
import { foldForSearch, tidy } from "~/lib/vietnamese-text";
import { dayTwice, problemsOfDay } from "./calendar-change";

type Cell = string | number | boolean | null;
type Field = "on" | "kind" | "nameVi" | "nameEn" | "basis" | "noticeNumber" | "noticeOn";

/** The columns in their order; a sheet that is read may have them in another. */
export const sheetColumns = [
  { field: "on", header: "Ngày", width: 14, isRequired: true },
  { field: "kind", header: "Loại", width: 18, isRequired: true },
  { field: "nameVi", header: "Dịp nghỉ", width: 28, isRequired: true },
  { field: "nameEn", header: "Dịp nghỉ (tiếng Anh)", width: 28, isRequired: false },
  { field: "basis", header: "Căn cứ", width: 40, isRequired: true },
  { field: "noticeNumber", header: "Số thông báo", width: 20, isRequired: false },
  { field: "noticeOn", header: "Ngày thông báo", width: 16, isRequired: false },
] as const satisfies readonly { field: Field; header: string; width: number; isRequired: boolean }[];

/** How the sheet names the kinds of days. */
const kindInSheet: Readonly<Record<CalendarDayKind, string>> = {
  holiday: "Nghỉ lễ",
  compensatory: "Nghỉ bù",
  "swapped-off": "Nghỉ hoán đổi",
  worked: "Đi làm bù",
};

/** The rows of the sheet under its head. */
export function sheetRowsOf(days: readonly CalendarDayRow[]): (string | null)[][] {
  return days.map(({ on, kind, name, basis, notice }) => [
    on,
    kindInSheet[kind],
    name.vi,
    name.en,
    basis,
    notice?.number ?? null,
    notice?.on ?? null,
  ]);
}

export type SheetReading = { readonly days: readonly CalendarDayRow[]; readonly problems: readonly Problem[] };

const text = (vi: string, en: string): Text => ({ vi, en });
const whole = (problem: Text): SheetReading => ({ days: [], problems: [{ field: null, text: problem }] });
const headerOf = (field: string) => sheetColumns.find((column) => column.field === field)?.header ?? field;

const places = (row: number, field: string, { vi, en }: Text): Problem => ({
  field: null,
  text: text(`Dòng ${row}, cột ${headerOf(field)}: ${vi}`, `Row ${row}, column ${headerOf(field)}: ${en}`),
});

const words = (cell: Cell | undefined) => (cell === null || cell === undefined ? "" : tidy(String(cell)));

function dayIn(cell: Cell | undefined): CalendarDate | null {
  if (typeof cell !== "string") return null;
  if (isCalendarDate(cell)) return cell;
  const parsed = parseVietnameseDate(cell);
  return parsed.ok ? parsed.date : null;
}

const notADay = (cell: Cell | undefined) =>
  text(
    `“${words(cell)}” không đọc được là ngày. Hãy nhập ngày/tháng/năm, ví dụ 02/09/2026, hoặc định dạng ô là ngày.`,
    `“${words(cell)}” is not a day. Enter day/month/year, such as 02/09/2026, or format the cell as a date.`,
  );
const kindsListed = Object.values(kindInSheet).join(", ");

type Row = { readonly number: number; cell(field: Field): Cell | undefined };

function readRow({ number, cell }: Row, year: number): { day: CalendarDayRow | null; problems: Problem[] } {
  const problems: Problem[] = [];
  const wrong = (field: string, vi: string, en: string) => problems.push(places(number, field, text(vi, en)));
  const on = dayIn(cell("on"));
  if (words(cell("on")) === "") wrong("on", "còn trống. Hãy nhập ngày.", "is empty. Enter the day.");
  else if (on === null) problems.push(places(number, "on", notADay(cell("on"))));
  const kindTyped = foldForSearch(words(cell("kind")));
  const kind = calendarDayKinds.find((one) => foldForSearch(kindInSheet[one]) === kindTyped);
  if (kind === undefined)
    wrong(
      "kind",
      `“${words(cell("kind"))}” không phải một loại ngày. Hãy ghi một trong: ${kindsListed}.`,
      `must be one of: ${kindsListed}.`,
    );
  for (const field of ["nameVi", "basis"] as const)
    if (words(cell(field)) === "") wrong(field, "còn trống. Hãy nhập nội dung.", "is empty. Fill it in.");
  for (const field of ["nameVi", "nameEn", "basis", "noticeNumber"] as const)
    if (words(cell(field)).length > 300)
      wrong(field, "dài quá 300 ký tự. Hãy rút gọn.", "is longer than 300 characters. Shorten it.");
  const noticeOn = dayIn(cell("noticeOn"));
  if (noticeOn === null && words(cell("noticeOn")) !== "") problems.push(places(number, "noticeOn", notADay(cell("noticeOn"))));
  if (on === null || kind === undefined || problems.length > 0) return { day: null, problems };
  const [vi, noticeNumber] = [words(cell("nameVi")), words(cell("noticeNumber"))];
  const notice = noticeNumber === "" && noticeOn === null ? null : { number: noticeNumber, on: noticeOn };
  const day: CalendarDayRow = { on, kind, name: { vi, en: words(cell("nameEn")) || vi }, basis: words(cell("basis")), notice };
  return { day, problems: problemsOfDay(day, year).map((one) => places(number, one.field ?? "on", one.text)) };
}

/** A sheet read as the calendar of `year`, with everything that is wrong in it, row by row; rows count as the sheet counts them. */
export function readCalendarSheet(cells: readonly (readonly Cell[])[], year: number, maxRows: number): SheetReading {
  const [head = [], ...rows] = cells;
  if (rows.length > maxRows)
    return whole(
      text(
        `Bảng có hơn ${maxRows} dòng. Lịch một năm chỉ có vài chục ngày; hãy chọn đúng tệp.`,
        `The sheet has more than ${maxRows} rows. Choose the right file.`,
      ),
    );
  const headers = head.map((cell) => foldForSearch(words(cell)));
  const place = new Map<Field, number>(sheetColumns.map(({ field, header }) => [field, headers.indexOf(foldForSearch(header))]));
  const missing = sheetColumns.filter(({ field, isRequired }) => isRequired && (place.get(field) ?? -1) < 0);
  if (missing.length > 0) {
    const names = missing.map(({ header }) => `“${header}”`).join(", ");
    return whole(
      text(
        `Dòng 1 thiếu cột ${names}. Hãy tải mẫu từ trang lịch rồi điền vào.`,
        `Row 1 lacks the columns ${names}. Download the sheet from the calendar and fill it in.`,
      ),
    );
  }
  const filled = rows
    .map((row, index) => ({ number: index + 2, cell: (field: Field) => row[place.get(field) ?? -1] }))
    .filter((row) => sheetColumns.some(({ field }) => words(row.cell(field)) !== ""));
  if (filled.length === 0)
    return whole(
      text(
        "Bảng không có dòng nào. Mỗi ngày nghỉ hoặc làm bù ghi một dòng.",
        "The sheet has no rows. Write one row for each day.",
      ),
    );
  const seen = new Set<CalendarDate>();
  const read = filled.map((row) => {
    const { day, problems } = readRow(row, year);
    if (day === null) return { day, problems };
    const twice = seen.has(day.on) ? [places(row.number, "on", dayTwice(day.on))] : [];
    seen.add(day.on);
    return { day, problems: [...problems, ...twice] };
  });
  return { days: read.flatMap(({ day }) => (day === null ? [] : [day])), problems: read.flatMap(({ problems }) => problems) };
}
