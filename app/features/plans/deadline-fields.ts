/** A deadline as it is typed in a form; its fields are named "deadline.<name>". */
import type { DeadlineSpec } from "~/features/calendar/deadline-spec";
import { formatDate } from "~/lib/calendar-date";

export const deadlineKinds = [
  "date",
  "before",
  "month",
  "quarter",
  "half",
  "year",
  "relative",
  "periodic",
  "ongoing",
  "adhoc",
  "none",
] as const satisfies readonly DeadlineSpec["kind"][];
export type DeadlineKind = (typeof deadlineKinds)[number];

/** The months of a due day as they may be chosen: the last one of the period, the one after it, and those before, backwards. */
export const monthOffsets = ["0", "1", "-1", "-2", "-3", "-4", "-5", "-6", "-7", "-8", "-9", "-10", "-11"] as const;

function ownFields(spec: DeadlineSpec): Record<string, string> {
  switch (spec.kind) {
    case "date":
      return { on: formatDate(spec.on) };
    case "before":
      return { before: formatDate(spec.on) };
    case "month":
      return { month: String(spec.month), monthYear: String(spec.year) };
    case "quarter":
      return { quarter: String(spec.quarter), quarterYear: String(spec.year) };
    case "half":
      return { half: String(spec.half), halfYear: String(spec.year) };
    case "year":
      return { year: String(spec.year) };
    case "relative":
      return { count: String(spec.count), unit: spec.unit, from: formatDate(spec.from), event: spec.event };
    case "periodic":
      return {
        every: spec.every,
        window: spec.window,
        day: String(spec.due.day),
        monthOffset: String(spec.due.monthOffset),
        ...Object.fromEntries(
          Object.entries(spec.levels ?? {}).flatMap(([level, due]) => [
            [`${level}Day`, String(due.day)],
            [`${level}Offset`, String(due.monthOffset)],
          ]),
        ),
      };
    case "ongoing":
    case "adhoc":
    case "none":
      return {};
    default:
      return spec satisfies never;
  }
}

/** The form's fields for a deadline, each as it would be typed. */
export function deadlineFields(spec: DeadlineSpec): Record<string, string> {
  const fields = { kind: spec.kind, words: spec.words, ...ownFields(spec) };
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [`deadline.${name}`, value]));
}
