// What the register can be asked for, as it stands in the URL; what cannot be read is left out, never refused.

import { z } from "zod";
import { tidy } from "~/lib/vietnamese-text";
import { letterKinds } from "./template-kind";

export const letterStates = ["draft", "registered", "voided"] as const;
export type LetterState = (typeof letterStates)[number];

const words = z.string().max(200).transform(tidy).catch("");

const lettersFiltersSchema = z.object({
  q: words,
  kind: z.enum(letterKinds).nullable().catch(null),
  state: z.enum(letterStates).nullable().catch(null),
  /** The id of a plan. */
  plan: words,
  /** The id of the form that made them: what was made at once. */
  batch: words,
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});
export type LettersFilters = z.output<typeof lettersFiltersSchema>;

export function readLettersFilters(query: URLSearchParams): LettersFilters {
  return lettersFiltersSchema.parse(
    Object.fromEntries(Object.keys(lettersFiltersSchema.shape).map((key) => [key, query.get(key)])),
  );
}

/** The query string of `filters` with `changes`; a change of filter begins at the first page again. */
export function lettersQuery(filters: LettersFilters, changes: Partial<LettersFilters>): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries({ ...filters, page: 1, ...changes }))
    if (value !== null && value !== "" && !(key === "page" && value === 1)) query.set(key, String(value));
  return `?${query}`;
}
