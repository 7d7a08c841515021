// The number of a document is a figure and a symbol: 142/KH-UBND, 178/2004/NĐ-CP, 15-NQ/TW.

import type { CalendarDate } from "~/lib/calendar-date";
import { tidy } from "~/lib/vietnamese-text";
import { DAY, dayFound } from "./written-day";

const PART = String.raw`[\p{Lu}][\p{L}\d&.]*`;
// A scan may set a blank inside the symbol ("KH- UBND", "LĐT BXH-PC").
const SYMBOL = String.raw`(?:\p{Lu}{2,}\s(?=\p{Lu}+-))?${PART}(?:\s?[-–]\s?\p{Lu}[\p{L}\d&]*|[-–]${PART})*`;
const NUMBER = String.raw`(?:\d{1,5}[a-zA-Z]?(?:\s?\/\s?\d{4})?\s?\/\s?${SYMBOL}|\d{1,4}\s?-\s?\p{Lu}{2,4}\s?\/\s?\p{Lu}[\p{L}]*)`;

const CITED = new RegExp(`(?<![\\p{L}\\d/])(?<number>${NUMBER})(?<between>[^;\\d]{0,12}?ngày\\s+${DAY})?`, "gu");
const OWN = new RegExp(`(?:^|[^\\p{L}])[Ss][ốô]\\s*:?\\s*(?<number>${NUMBER})`, "u");
const BLANK = new RegExp(`(?:^|[^\\p{L}])[Ss][ốô]\\s*:?\\s*[.…_\\s]*\\/\\s?(?<symbol>${SYMBOL})`, "u");

export type Cited = { readonly number: string; readonly issuedOn: CalendarDate | null; readonly at: number };

const joined = (number: string) =>
  tidy(number)
    .replace(/\s?([/–-])\s?/g, "$1")
    .replace(/–/g, "-")
    .replace(/\s(?=\p{Lu}+-)/gu, "")
    .replace(/[.]+$/, "");

/** Every document that a text names by number, with its day where the text gives it, each once. */
export function citedDocuments(text: string): Cited[] {
  const found = [...text.matchAll(CITED)].map((match) => {
    const groups = match.groups ?? {};
    return { number: joined(groups.number ?? ""), issuedOn: groups.between ? dayFound(groups) : null, at: match.index };
  });
  return found.filter((each, index) => found.findIndex(({ number }) => number === each.number) === index);
}

/** The number after "Số:"; `symbol` alone in a draft that leaves the figure blank ("Số: /KH-UBND"). */
export function ownNumber(text: string): { number: string | null; symbol: string | null } {
  const number = OWN.exec(text)?.groups?.number;
  if (number) return { number: joined(number), symbol: null };
  const symbol = BLANK.exec(text)?.groups?.symbol;
  return { number: null, symbol: symbol ? joined(symbol) : null };
}

/** The text without its own number, for reading what stands beside it on the line. */
export function withoutNumber(text: string): string {
  return text.replace(OWN, " ").replace(BLANK, " ");
}
