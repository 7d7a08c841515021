// Place and day stand on one line: "Lào Cai, ngày 14 tháng 05 năm 2020"; a draft leaves the day blank.

import type { CalendarDate } from "~/lib/calendar-date";
import { tidy } from "~/lib/vietnamese-text";
import { withoutNumber } from "./document-number";
import { dayOf } from "./written-day";

const BLANK = String.raw`[\s.…_]*`;
const PLACE = String.raw`(?<place>(?:TP\.?\s?|[Tt]hành phố\s)?\p{Lu}\p{Ll}+(?:[ -]+\p{Lu}\p{Ll}*){0,4})`;
const WRITTEN = String.raw`ngày${BLANK}(?<day>\d{1,2})?${BLANK}tháng${BLANK}(?<month>\d{1,2})?${BLANK}năm${BLANK}(?<year>\d{4})?`;
const PLACE_AND_DAY = new RegExp(
  String.raw`${PLACE}\s*,\s*(?:(?:hồi |lúc )?\d{1,2} giờ(?: \d{1,2})?(?: phút)?,? )?${WRITTEN}`,
  "u",
);
// A comma is forgotten, where the line holds nothing else: "Hòa An ngày 01 tháng 12 năm 2025".
const WITHOUT_COMMA = new RegExp(String.raw`^[ |]*${PLACE} ${WRITTEN}\s*$`, "mu");
const MOTTO =
  /cộng\s+h[oòóỏõọ][aàáảã]\s+xã\s+hội\s+chủ\s+nghĩa\s+việt(?:\s+nam)?|độc\s+lập\s*[-–]\s*tự\s+do\s*[-–]\s*hạnh\s+phúc|đảng\s+cộng\s+sản\s+việt\s+nam/giu;

export type PlaceAndDay = { readonly place: string | null; readonly issuedOn: CalendarDate | null; readonly year: number | null };

/** Place and day in the head of a document; `year` is given even when the day is still blank. */
export function placeAndDay(head: string): PlaceAndDay {
  const line = withoutNumber(withoutMotto(head));
  const found = PLACE_AND_DAY.exec(line) ?? WITHOUT_COMMA.exec(line);
  if (!found?.groups) return { place: null, issuedOn: null, year: null };
  const { place = "", day, month, year } = found.groups;
  const issuedOn = day && month && year ? dayOf(year, month, day) : null;
  return { place: tidy(place), issuedOn, year: year ? Number(year) : null };
}

/** Whether a line holds place and day and nothing else, as letters have it above the signature. */
export const isPlaceAndDay = (line: string) => /^[^,]{3,40},\s*ngày\s/u.test(line) && withoutPlaceAndDay(line).trim() === "";

/** The line without the national name and motto. */
export function withoutMotto(line: string): string {
  return line.replace(MOTTO, " ");
}

/** The line without place and day. */
export function withoutPlaceAndDay(line: string): string {
  return line.replace(PLACE_AND_DAY, " ").replace(WITHOUT_COMMA, " ");
}
