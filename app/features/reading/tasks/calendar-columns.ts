// Some tables mark in columns of months, quarters or years when something is done: an "x" below "Tháng 3", below "2026".

import type { CalendarDate } from "~/lib/calendar-date";
import { comparable, tidy } from "~/lib/vietnamese-text";
import { lastDayOf } from "../deadlines/last-day";
import type { DeadlineRead } from "../document-reading";
import { romanValue } from "../outline/marker";
import type { GridRow } from "../tables/grid";

type Span = {
  readonly column: number;
  readonly kind: "month" | "quarter" | "year";
  readonly end: CalendarDate;
  readonly name: string;
};

const MONTH = /(?:^|\s)(?:tháng |t\.? ?)(?<month>\d{1,2})(?:\/(?<y>20\d{2}))?$/u;
const BARE_MONTH = /(?:^|\s)tháng\)?\s(?<month>\d{1,2})$/u;
const QUARTER = /(?:^|\s)(?:quý\)? |q\.? ?)(?<quarter>iv|i{1,3}|[1-4])(?:(?:\/| năm )(?<y>20\d{2}))?$/u;
const YEAR = /(?:^|\s)(?<y>20\d{2})$/u;
const MARK = /^(?:x|v|✓|✔|√|\*|•)$/iu;

function spanOf(name: string, year: number | null): Omit<Span, "column" | "name"> | null {
  const plain = tidy(comparable(name));
  const month = (MONTH.exec(plain) ?? BARE_MONTH.exec(plain))?.groups;
  const own = Number(month?.y ?? Number.NaN) || year;
  const endOfMonth = month ? lastDayOf({ kind: "month", number: Number(month.month), year: own }) : null;
  if (endOfMonth) return { kind: "month", end: endOfMonth };
  const quarter = QUARTER.exec(plain)?.groups;
  const number = quarter ? (romanValue(quarter.quarter ?? "") ?? Number(quarter.quarter)) : 0;
  const ofQuarter = Number(quarter?.y ?? Number.NaN) || year;
  const endOfQuarter = lastDayOf({ kind: "quarter", number, year: ofQuarter });
  if (endOfQuarter) return { kind: "quarter", end: endOfQuarter };
  const named = YEAR.exec(plain)?.groups?.y;
  const endOfYear = named ? lastDayOf({ kind: "year", number: 1, year: Number(named) }) : null;
  return endOfYear ? { kind: "year", end: endOfYear } : null;
}

/** The columns that stand for months, quarters or years; none where there are fewer than two. @param year that of the plan */
export function calendarColumns(names: readonly string[], year: number | null): Span[] {
  const spans = names.flatMap((name, column) => {
    const span = spanOf(name, year);
    return span === null ? [] : [{ ...span, column, name: tidy(name) }];
  });
  return spans.length >= 2 ? spans : [];
}

/** When the marks of a row end: each run of marked columns is due at its last one. Where all are marked, the work goes on. */
export function markedDeadlines({ cells }: GridRow, spans: readonly Span[]): DeadlineRead[] {
  const isMarked = (span: Span | undefined) => {
    const text = span ? (cells[span.column]?.text ?? "") : "";
    return text !== "" && MARK.test(text);
  };
  if (spans.length > 0 && spans.every(isMarked)) {
    const words = `${spans[0]?.name} - ${spans.at(-1)?.name}`;
    return [{ kind: "ongoing", words, date: null, every: null }];
  }
  return spans.flatMap((span, index) =>
    isMarked(span) && !isMarked(spans[index + 1]) ? [{ kind: span.kind, words: span.name, date: span.end, every: null }] : [],
  );
}
