// What a list of assignments can be asked for, as it stands in the URL; what cannot be read is left out, never refused.

import { z } from "zod";
import { agencyLevels } from "~/features/agencies/agency";
import { tidy } from "~/lib/vietnamese-text";
import { stateFilters } from "./standing";
import { longestUpdateDays, usualUpdateDays } from "./update-age";

export const lineSorts = ["plan", "due", "lead"] as const;

/** What a URL says instead of a section for the work that stands under none; no section of a document is called so. */
export const noSection = "-";

const words = z.string().max(200).transform(tidy).catch("");

export const assignmentFiltersSchema = z.object({
  state: z.enum(stateFilters).nullable().catch(null),
  level: z.enum(agencyLevels).nullable().catch(null),
  /** As the document names it; `noSection` for work without one; empty for all. */
  section: words,
  /** The id of a lead agency. */
  agency: words,
  q: words,
  /** "1" keeps what the actor's own agencies lead. */
  mine: z.literal("1").nullable().catch(null),
  /** "week": work to be done by the seventh day from today; "came": what the completion rate is taken from. */
  due: z.enum(["week", "came"]).nullable().catch(null),
  /** Open work, or only that of which somebody said something lately, or nobody did. */
  told: z.enum(["any", "yes", "no"]).nullable().catch(null),
  /** How many days "lately" is. */
  days: z.coerce.number().int().min(1).max(longestUpdateDays).catch(usualUpdateDays),
  /** "no": work that has not begun, whose receipt the lead agency has not confirmed. */
  receipt: z.literal("no").nullable().catch(null),
  sort: z.enum(lineSorts).catch("plan"),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});
export type AssignmentFilters = z.output<typeof assignmentFiltersSchema>;

/** The filters of a query string. */
export function readAssignmentFilters(query: URLSearchParams): AssignmentFilters {
  return assignmentFiltersSchema.parse(
    Object.fromEntries(Object.keys(assignmentFiltersSchema.shape).map((key) => [key, query.get(key)])),
  );
}

/** The section as it is stored of what a URL asks for; null when it asks for all. */
export function sectionAsked(section: string): string | null {
  if (section === "") return null;
  return section === noSection ? "" : section;
}

/** The query string of `filters` with `changes`; a change of filter begins at the first page again. */
export function filterQuery(filters: AssignmentFilters, changes: Partial<AssignmentFilters>): string {
  const next = { ...filters, page: 1, ...changes };
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(next)) {
    const isDefault =
      value === null ||
      value === "" ||
      (key === "sort" && value === "plan") ||
      (key === "page" && value === 1) ||
      (key === "days" && value === usualUpdateDays);
    if (!isDefault) query.set(key, String(value));
  }
  return `?${query}`;
}
