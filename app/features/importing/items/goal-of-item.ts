import { goalWords } from "~/features/plans/goal-words";
import { comparators, horizonWords } from "~/features/plans/target";
import { parseVietnameseDate } from "~/lib/calendar-date";
import type { TypedFields } from "~/lib/form-answer";
import type { Text } from "~/lib/i18n/text";
import { parseVietnameseNumber } from "~/lib/number-format";
import { fieldOf } from "./draft-item";

function numberIn(fields: TypedFields, name: string): number | null {
  const parsed = parseVietnameseNumber(fieldOf(fields, name));
  return parsed.ok ? parsed.value : null;
}

/** The goal that the fields of a target name, in words ("ít nhất 90%"); null when they name none. */
export function goalOf(fields: TypedFields): Text | null {
  const comparator = comparators.find((sign) => sign === fieldOf(fields, "comparator")) ?? null;
  const [value, ofValue] = [numberIn(fields, "value"), numberIn(fields, "ofValue")];
  return goalWords({ comparator, value, ofValue, unit: fieldOf(fields, "unit"), text: fieldOf(fields, "text") });
}

/** By when the fields of a target say that it is to be reached, in words; null while its day is missing. */
export function horizonOf(fields: TypedFields): Text | null {
  const horizon = fieldOf(fields, "horizon");
  if (horizon !== "by") return horizonWords(horizon === "year" ? { each: "year" } : null);
  const by = parseVietnameseDate(fieldOf(fields, "horizonOn"));
  return by.ok && by.date !== null ? horizonWords({ by: by.date }) : null;
}
