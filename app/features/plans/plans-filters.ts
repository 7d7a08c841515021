// What the list of plans can be asked for, as it stands in the URL; what cannot be read is left out, never refused.

import { z } from "zod";
import { tidy } from "~/lib/vietnamese-text";

const planSorts = ["-issued", "issued", "number", "-number", "issuer", "-issuer"] as const;
export type PlanSort = (typeof planSorts)[number];

const words = z.string().max(200).transform(tidy).catch("");

const plansFiltersSchema = z.object({
  q: words,
  /** The id of an issuing agency. */
  issuer: words,
  /** The year of issue. */
  year: z
    .string()
    .regex(/^\d{4}$/)
    .catch(""),
  /** Still followed, with all its work done, or revoked. */
  state: z.enum(["open", "done", "revoked"]).nullable().catch(null),
  sort: z.enum(planSorts).catch("-issued"),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});
export type PlansFilters = z.output<typeof plansFiltersSchema>;

/** The filters of a query string. */
export function readPlansFilters(query: URLSearchParams): PlansFilters {
  return plansFiltersSchema.parse(Object.fromEntries(Object.keys(plansFiltersSchema.shape).map((key) => [key, query.get(key)])));
}

/** The query string of `filters` with `changes`; a change of filter begins at the first page again. */
export function plansQuery(filters: PlansFilters, changes: Partial<PlansFilters>): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries({ ...filters, page: 1, ...changes })) {
    const isDefault =
      value === null || value === "" || (key === "sort" && value === "-issued") || (key === "page" && value === 1);
    if (!isDefault) query.set(key, String(value));
  }
  return `?${query}`;
}
