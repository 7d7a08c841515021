// The number of a document is a figure and a symbol: 142/KH-UBND, 178/2004/NĐ-CP, 15-NQ/TW.

import type { CalendarDate } from "~/lib/calendar-date";
import { tidy } from "~/lib/vietnamese-text";
import type { DocumentKind } from "../document-reading";
import { DAY, dayFound } from "./written-day";

// A wrap may part a symbol behind its "&": "SXD-QLN& TTBĐS".
const PART = String.raw`[\p{Lu}](?:[\p{L}\d&.]|(?<=&)\s(?=\p{Lu}{2}))*`;
// "QH14" of a National Assembly is also typed "QH-14". A scan may set a blank inside the symbol ("KH- UBND", "LĐT BXH-PC").
const SYMBOL = String.raw`(?:QH\s?[-–]?\s?\d{1,2}(?!\d)|(?:\p{Lu}{2,}\s(?=\p{Lu}+-))?${PART}(?:\s?[-–]\s?\p{Lu}(?:[\p{L}\d&]|\.(?=\p{L})|(?<=&)\s(?=\p{Lu}{2}))*|[-–]${PART})*(?:\(\p{Lu}[\p{L}\d]*\))?)`;
const NUMBER = String.raw`(?:\d{1,5}(?:\.\d{1,2})?[a-zA-Z]?(?:\s?\/\s?\d{4})?\s?\/\s?${SYMBOL}|\d{1,4}\s?-\s?\p{Lu}[\p{L}]{1,4}\s?\/\s?${SYMBOL})`;

// "08-ĐA/TU của Tỉnh ủy Hòa An ngày 29/12/2025" names who issued it before the day.
const WHOSE = String.raw`\s+của\s(?:(?!về|việc|ban hành|phê duyệt|quy định)[^;,.:()\d]){3,60}?`;
const CITED = new RegExp(
  `(?<![\\p{L}\\d/])(?<number>${NUMBER})(?<between>(?:[^;\\d]{0,12}?|${WHOSE})[Nn][Gg][Àà][Yy]\\s*${DAY})?`,
  "gu",
);
const OWN = new RegExp(`(?:^|[^\\p{L}])[Ss][ốôỐÔ]\\s*:?\\s*(?<number>${NUMBER})`, "u");
const BLANK = new RegExp(`(?:^|[^\\p{L}])[Ss][ốô]\\s*:?\\s*[.…_\\s]*\\/\\s?(?<symbol>${SYMBOL})`, "u");

export type Cited = { readonly number: string; readonly issuedOn: CalendarDate | null; readonly at: number };

const joined = (number: string) =>
  tidy(number)
    .replace(/\s?([/–-])\s?/g, "$1")
    .replace(/–/g, "-")
    .replace(/\/QH[-\s](?=\d)/g, "/QH")
    .replace(/&\s/g, "&")
    .replace(/\s(?=\p{Lu}+-)/gu, "")
    .replace(/[.]+$/, "");

/** Every document that a text names by number, each once, with its day where any mention gives it. */
export function citedDocuments(text: string): Cited[] {
  const byNumber = new Map<string, Cited>();
  for (const match of text.matchAll(CITED)) {
    const groups = match.groups ?? {};
    const cited = { number: joined(groups.number ?? ""), issuedOn: groups.between ? dayFound(groups) : null, at: match.index };
    // A title in capitals writes QĐ-TTG for QĐ-TTg.
    const key = cited.number.toUpperCase();
    const before = byNumber.get(key);
    const number = before && before.number !== key ? before.number : cited.number;
    byNumber.set(key, before ? { ...before, number, issuedOn: before.issuedOn ?? cited.issuedOn } : cited);
  }
  return [...byNumber.values()];
}

const KIND_SIGNS: Readonly<Record<string, DocumentKind>> = {
  KH: "plan",
  CTR: "plan",
  CTRHĐ: "plan",
  ĐA: "plan",
  PA: "plan",
  BC: "report",
  QĐ: "decision",
  NQ: "other",
  CT: "other",
  HD: "other",
  TB: "other",
  CĐ: "other",
  TTR: "other",
  TT: "other",
  TTLT: "other",
  NĐ: "other",
  KL: "other",
};

/** The kind that a number names ("58/KH-UBND"); null for an official letter, whose symbol names only who wrote it. */
export function kindOfNumber(number: string): DocumentKind | null {
  return KIND_SIGNS[/[/-]\s?(\p{Lu}[\p{L}]*)[-/]/u.exec(number)?.[1]?.toUpperCase() ?? ""] ?? null;
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
