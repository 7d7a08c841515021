/**
 * A cell holds one of three things: a value, a dash (the thing did not occur), or "not applicable"; an
 * untouched cell is blank. Zero, dash, not applicable and blank are never taken for one another.
 */
import type { Locale, Text } from "~/lib/i18n/text";
import { formatNumber, parseVietnameseNumber } from "~/lib/number-format";
import { foldForSearch, tidy } from "~/lib/vietnamese-text";
import { type Indicator, type IndicatorKind, isCount } from "./indicator";

/** Yes is the number 1 and no the number 0, in rows of kind "yesno". */
export type ReportValue =
  | { readonly state: "value"; readonly number: number }
  | { readonly state: "value"; readonly text: string }
  | { readonly state: "dash" }
  | { readonly state: "not-applicable" };

/** A cell as a table holds it; null for a blank, and for what could not be read. */
export function valueOfCell(cell: { state: string | null; number: number | null; text: string | null }): ReportValue | null {
  if (cell.state === "dash" || cell.state === "not-applicable") return { state: cell.state };
  if (cell.state !== "value") return null;
  if (cell.number !== null) return { state: "value", number: Number(cell.number) };
  return cell.text === null ? null : { state: "value", text: cell.text };
}

/** Values by indicator id; a blank cell has no entry. */
export type ReportValues = Readonly<Record<string, ReportValue>>;

export type ReadValue = { readonly ok: true; readonly value: ReportValue | null } | { readonly ok: false; readonly text: Text };

const DASH = /^[-\u2010-\u2015\u2212]$/;
const NOT_APPLICABLE = new Set(["kad", "khong ap dung", "n/a", "not applicable"]);
const YES = new Set(["co", "yes"]);
const NO = new Set(["khong", "no"]);

/** Reads what was typed into a cell of `row`. Never guesses: what cannot be read is refused with a sentence. */
export function readTyped(row: Pick<Indicator, "kind" | "unit">, typed: string): ReadValue {
  const { kind } = row;
  const text = kind === "text" ? typed.normalize("NFC").trim() : tidy(typed);
  if (text === "") return { ok: true, value: null };
  if (DASH.test(text)) return { ok: true, value: { state: "dash" } };
  if (NOT_APPLICABLE.has(foldForSearch(text))) return { ok: true, value: { state: "not-applicable" } };
  switch (kind) {
    case "number":
    case "money":
      return readNumber(text, isCount(row));
    case "percent":
      return readNumber(text.replace(/\s*%$/, ""), false);
    case "yesno":
      return readYesNo(text);
    case "text":
      return { ok: true, value: { state: "value", text } };
    case "heading":
      return { ok: false, text: { vi: "Đây là đề mục, không ghi giá trị.", en: "This is a heading; it takes no value." } };
    default:
      return kind satisfies never;
  }
}

function readNumber(text: string, isWhole: boolean): ReadValue {
  const number = parseVietnameseNumber(text, { isWhole });
  return number.ok ? { ok: true, value: { state: "value", number: number.value } } : number;
}

function readYesNo(text: string): ReadValue {
  const folded = foldForSearch(text);
  if (YES.has(folded)) return { ok: true, value: { state: "value", number: 1 } };
  if (NO.has(folded)) return { ok: true, value: { state: "value", number: 0 } };
  return {
    ok: false,
    text: {
      vi: `“${text}” chưa đọc được. Ghi “Có” hoặc “Không”; ghi “–” nếu không phát sinh, “kad” nếu không áp dụng.`,
      en: `“${text}” cannot be read. Write yes or no, “–” if it did not occur, “kad” if it does not apply.`,
    },
  };
}

/** The value as it would be typed; reading it again gives the same value. */
export function typedOf(kind: IndicatorKind, value: ReportValue | null | undefined): string {
  if (!value) return "";
  if (value.state === "dash") return "–";
  if (value.state === "not-applicable") return "kad";
  if ("text" in value) return value.text;
  if (kind === "yesno") return value.number === 1 ? "yes" : "no";
  return formatNumber(value.number);
}

const shownWords = {
  yes: { vi: "Có", en: "Yes" },
  no: { vi: "Không", en: "No" },
  notApplicable: { vi: "Không áp dụng", en: "Not applicable" },
} as const;

/** The value as it is shown to readers and printed. */
export function shownOf(kind: IndicatorKind, value: ReportValue | null | undefined, locale: Locale): string {
  if (value?.state === "not-applicable") return shownWords.notApplicable[locale];
  if (kind === "yesno" && value?.state === "value" && "number" in value)
    return shownWords[value.number === 1 ? "yes" : "no"][locale];
  return typedOf(kind, value);
}

/** What the cell adds to a total: a dash and "not applicable" add nothing; null for a blank or for words. */
export function amountOf(value: ReportValue | null | undefined): number | null {
  if (!value) return null;
  if (value.state !== "value") return 0;
  return "number" in value ? value.number : null;
}
