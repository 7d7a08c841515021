import { z } from "zod";
import { type DeadlineSpec, dueLevels, type PeriodicSpec, periodWindows } from "~/features/calendar/deadline-spec";
import { describeDeadline } from "~/features/calendar/describe-deadline";
import { isDueAfterClosing } from "~/features/calendar/occurrences";
import { type CalendarDate, enteredYears } from "~/lib/calendar-date";
import type { Text } from "~/lib/i18n/text";
import { readDay, say } from "~/lib/say";
import { tidy } from "~/lib/vietnamese-text";
import { type DeadlineKind, deadlineKinds, monthOffsets } from "./deadline-fields";

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

const dueTooEarly: Text = {
  vi: "Hạn gửi phải sau ngày chốt số liệu của kỳ. Hãy chọn ngày muộn hơn, tháng liền sau kỳ, hoặc số liệu chốt ngay trước hạn gửi.",
  en: "The report must be due after the data of the period are closed. Choose a later day, the month after the period, or data that close just before the due day.",
};

/** The fields whose due day does not come after the closing of the data. */
function tooEarlyIn(spec: DeadlineSpec): string[] {
  if (spec.kind !== "periodic") return [];
  const { every, window, due, levels = {} } = spec;
  const own = dueLevels.filter((level) => levels[level] && !isDueAfterClosing({ every, window, due: levels[level] }));
  return [...(isDueAfterClosing({ every, window, due }) ? [] : ["day"]), ...own.map((level) => `${level}Day`)];
}

const dueOutsidePeriod: Text = {
  vi: "Số liệu chốt ngay trước hạn gửi thì hạn phải nằm trong kỳ. Hãy chọn một tháng trong kỳ; hạn ở tháng liền sau kỳ thì chọn số liệu trọn các tháng hoặc theo Nghị định 09.",
  en: "Where data close just before the due day, that day lies in the period. Choose a month of it; for the month after, choose whole months or Decree 09.",
};

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

function specOf(kind: DeadlineKind, words: string, typed: Typed): DeadlineSpec | Read<never>[] {
  switch (kind) {
    case "date":
      return together([dayAt(typed, "on")], (on) => ({ kind, words, on }));
    case "before":
      return together([dayAt(typed, "before")], (on) => ({ kind, words, on }));
    case "month":
      return together([numberAt(typed, "month", ["tháng", "month"], 1, 12), yearAt(typed, "monthYear")], (month, year) => ({
        kind,
        words,
        year,
        month,
      }));
    case "quarter":
      return together([oneOf(typed, "quarter", ["1", "2", "3", "4"]), yearAt(typed, "quarterYear")], (quarter, year) => ({
        kind,
        words,
        year,
        quarter: Number(quarter) as 1 | 2 | 3 | 4,
      }));
    case "half":
      return together([oneOf(typed, "half", ["1", "2"]), yearAt(typed, "halfYear")], (half, year) => ({
        kind,
        words,
        year,
        half: Number(half) as 1 | 2,
      }));
    case "year":
      return together([yearAt(typed, "year")], (year) => ({ kind, words, year }));
    case "relative":
      return together(
        [
          numberAt(typed, "count", ["số ngày hoặc tháng", "number"], 1, 10_000),
          oneOf(typed, "unit", ["days", "workingDays", "months"]),
          dayAt(typed, "from"),
        ],
        (count, unit, from) => ({ kind, words, count, unit, from, event: tidy(typed.event ?? "") }),
      );
    case "periodic":
      return together(
        [
          oneOf(typed, "every", ["month", "quarter", "half", "nineMonths", "year"]),
          oneOf(typed, "window", periodWindows),
          numberAt(typed, "day", ["ngày trong tháng", "day of the month"], 1, 31),
          oneOf(typed, "monthOffset", monthOffsets),
          levelDues(typed),
        ],
        (every, window, day, monthOffset, levels) => ({
          kind,
          words,
          every,
          window,
          due: { day, monthOffset: Number(monthOffset) },
          ...(Object.keys(levels).length === 0 ? {} : { levels }),
        }),
      );
    case "ongoing":
    case "adhoc":
    case "none":
      return { kind, words };
    default:
      return kind satisfies never;
  }
}

/** The deadline typed in the fields "deadline.…" (here without their prefix). Words left empty are put in as the system says them. */
export const deadlineFormSchema = z.record(z.string(), z.string()).transform((typed, context): DeadlineSpec => {
  const refuse = (field: string, text: Text) =>
    context.addIssue({ code: "custom", path: [field], message: say(text.vi, text.en) });
  const kind = deadlineKinds.find((candidate) => candidate === typed.kind);
  if (kind === undefined) {
    refuse("kind", { vi: "Hãy chọn kiểu thời hạn.", en: "Choose the kind of deadline." });
    return z.NEVER;
  }
  const spec = specOf(kind, tidy(typed.words ?? ""), typed);
  if (Array.isArray(spec)) {
    for (const problem of spec) if (!problem.ok) refuse(problem.field, problem.text);
    return z.NEVER;
  }
  const tooEarly = tooEarlyIn(spec);
  if (tooEarly.length > 0) {
    const isOwnWindow = spec.kind === "periodic" && spec.window === "untilDue";
    for (const field of tooEarly) refuse(field, isOwnWindow ? dueOutsidePeriod : dueTooEarly);
    return z.NEVER;
  }
  return spec.words === "" && kind !== "none" ? { ...spec, words: describeDeadline(spec).vi } : spec;
});
