// How a letter is called in a history, a notice and a list.

import { type CalendarDate, formatDate } from "~/lib/calendar-date";
import { isTemplateKind, templateNames } from "./template-kind";

export type NamedLetter = {
  readonly kind: string;
  readonly number: string | null;
  readonly symbol: string;
  readonly issuedOn: CalendarDate | null;
};

/** "12/SLĐTBXH-PCTNXH"; null before it is registered. */
export function letterNumber({ number, symbol }: Pick<NamedLetter, "number" | "symbol">): string | null {
  return number === null ? null : `${number}/${symbol}`;
}

/** "Công văn đôn đốc số 12/SLĐTBXH ngày 09/07/2020". Stands in records, so it is in Vietnamese only. */
export function letterName(letter: NamedLetter): string {
  const kind = isTemplateKind(letter.kind) ? templateNames[letter.kind].vi : letter.kind;
  const number = letterNumber(letter);
  return [kind, number ? `số ${number}` : "", letter.issuedOn ? `ngày ${formatDate(letter.issuedOn)}` : ""]
    .filter(Boolean)
    .join(" ");
}
