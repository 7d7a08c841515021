// What is typed in the fields of a deadline becomes the deadline that it says, or every reason why it cannot be read.

import { type DeadlineSpec, dueLevels, type PeriodicSpec, periodWindows } from "~/features/calendar/deadline-spec";
import { type CalendarDate, enteredYears } from "~/lib/calendar-date";
import type { Text } from "~/lib/i18n/text";
import { readDay } from "~/lib/read-day";
import { tidy } from "~/lib/vietnamese-text";
import { type DeadlineKind, monthOffsets } from "./deadline-fields";

type Typed = Readonly<Record<string, string | undefined>>;
type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly field: string; readonly text: Text };

const wrong = (field: string, vi: string, en: string) => ({ ok: false, field, text: { vi, en } }) as const;

function dayAt(typed: Typed, field: string): Read<CalendarDate> {
  const text = (typed[field] ?? "").trim();
  if (text === "") return wrong(field, "Hãy nhập ngày của hạn.", "Enter the day.");
  const read = readDay("Ngày", "day", text);
  return read.ok ? { ok: true, value: read.date } : { ok: false, field, text: read.text };
}

function numberAt(typed: Typed, field: string, [vi, en]: readonly [string, string], min: number, max: number): Read<number> {
  const text = (typed[field] ?? "").trim();
  const value = Number(text);
  if (/^\d+$/.test(text) && min <= value && value <= max) return { ok: true, value };
  return wrong(field, `Hãy nhập ${vi} bằng số, từ ${min} đến ${max}.`, `Enter the ${en} as a number from ${min} to ${max}.`);
}

function oneOf<const T extends string>(typed: Typed, field: string, values: readonly T[]): Read<T> {
  const value = values.find((candidate) => candidate === typed[field]);
  return value === undefined ? wrong(field, "Hãy chọn một giá trị.", "Choose one.") : { ok: true, value };
}

const yearAt = (typed: Typed, field: string) => numberAt(typed, field, ["năm", "year"], enteredYears.first, enteredYears.last);

type Parts<T extends readonly unknown[]> = { readonly [K in keyof T]: Read<T[K]> };

/** All parts together, or the problems of those that cannot be read. */
function together<const T extends readonly unknown[]>(
  parts: Parts<T>,
  make: (...values: T) => DeadlineSpec,
): DeadlineSpec | Read<never>[] {
  const problems = parts.filter((part) => !part.ok) as Read<never>[];
  if (problems.length > 0) return problems;
  return make(...(parts.map((part) => (part as { value: unknown }).value) as unknown as T));
}

type Levels = NonNullable<PeriodicSpec["levels"]>;

/** The due days of single levels; a level whose day is left empty has none of its own. */
function levelDues(typed: Typed): Read<Levels> {
  const levels: Levels = {};
  for (const level of dueLevels) {
    if ((typed[`${level}Day`] ?? "").trim() === "") continue;
    const day = numberAt(typed, `${level}Day`, ["ngày trong tháng", "day of the month"], 1, 31);
    const monthOffset = oneOf(typed, `${level}Offset`, monthOffsets);
    if (!day.ok) return day;
    if (!monthOffset.ok) return monthOffset;
    levels[level] = { day: day.value, monthOffset: Number(monthOffset.value) };
  }
  return { ok: true, value: levels };
}

type Reader = (typed: Typed, words: string) => DeadlineSpec | Read<never>[];

const readPeriodic: Reader = (typed, words) =>
  together(
    [
      oneOf(typed, "every", ["month", "quarter", "half", "nineMonths", "year"]),
      oneOf(typed, "window", periodWindows),
      numberAt(typed, "day", ["ngày trong tháng", "day of the month"], 1, 31),
      oneOf(typed, "monthOffset", monthOffsets),
      levelDues(typed),
    ],
    (every, window, day, monthOffset, levels) => ({
      kind: "periodic",
      words,
      every,
      window,
      due: { day, monthOffset: Number(monthOffset) },
      ...(Object.keys(levels).length === 0 ? {} : { levels }),
    }),
  );

const readRelative: Reader = (typed, words) =>
  together(
    [
      numberAt(typed, "count", ["số ngày hoặc tháng", "number"], 1, 10_000),
      oneOf(typed, "unit", ["days", "workingDays", "months"]),
      dayAt(typed, "from"),
    ],
    (count, unit, from) => ({ kind: "relative", words, count, unit, from, event: tidy(typed.event ?? "") }),
  );

const readers: Readonly<Record<DeadlineKind, Reader>> = {
  date: (typed, words) => together([dayAt(typed, "on")], (on) => ({ kind: "date", words, on })),
  before: (typed, words) => together([dayAt(typed, "before")], (on) => ({ kind: "before", words, on })),
  month: (typed, words) =>
    together([numberAt(typed, "month", ["tháng", "month"], 1, 12), yearAt(typed, "monthYear")], (month, year) => ({
      kind: "month",
      words,
      year,
      month,
    })),
  quarter: (typed, words) =>
    together([oneOf(typed, "quarter", ["1", "2", "3", "4"]), yearAt(typed, "quarterYear")], (quarter, year) => ({
      kind: "quarter",
      words,
      year,
      quarter: Number(quarter) as 1 | 2 | 3 | 4,
    })),
  half: (typed, words) =>
    together([oneOf(typed, "half", ["1", "2"]), yearAt(typed, "halfYear")], (half, year) => ({
      kind: "half",
      words,
      year,
      half: Number(half) as 1 | 2,
    })),
  year: (typed, words) => together([yearAt(typed, "year")], (year) => ({ kind: "year", words, year })),
  relative: readRelative,
  periodic: readPeriodic,
  ongoing: (_, words) => ({ kind: "ongoing", words }),
  adhoc: (_, words) => ({ kind: "adhoc", words }),
  none: (_, words) => ({ kind: "none", words }),
};

/** The deadline of `kind` that the fields say, or the problems of those that cannot be read. */
export function readTypedDeadline(kind: DeadlineKind, words: string, typed: Typed): DeadlineSpec | Read<never>[] {
  return readers[kind](typed, words);
}
