// What the list of agencies can be asked for, as it stands in the URL; what cannot be read is left out, never refused.
import { z } from "zod";
import { tidy } from "~/lib/vietnamese-text";

export const agencySorts = ["age", "rate", "receipt", "opened"] as const;

export const agencyFilterSchema = z.object({
  sort: z.enum(agencySorts).catch("age"),
  /** Part of an agency's name. */
  q: z.string().max(200).transform(tidy).catch(""),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});
export type AgencyFilter = z.output<typeof agencyFilterSchema>;
