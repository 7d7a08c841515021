import type { FilledReport, FilledValue } from "./world-data";

const DASH: FilledValue = { state: "dash" };

/** Plain answers as the values of a report: a number, yes or no, a text, or null for a dash. */
export function valuesOf(answers: Record<string, number | boolean | string | null>): FilledReport["values"] {
  return Object.fromEntries(Object.entries(answers).map(([key, answer]) => [key, filledWith(answer)]));
}

function filledWith(answer: number | boolean | string | null): FilledValue {
  if (answer === null) return DASH;
  if (typeof answer === "number") return { state: "value", number: answer };
  return typeof answer === "boolean" ? { state: "value", yes: answer } : { state: "value", text: answer };
}
