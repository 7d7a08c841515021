import { z } from "zod";
import { tidy } from "~/lib/vietnamese-text";
import { agencyLevels } from "./agency";

/** What the directory can be asked for in its address; what cannot be read is left out. */
export const agencyFilterSchema = z.object({
  parent: z.string().max(40).catch(""),
  q: z.string().max(200).transform(tidy).catch(""),
  level: z.enum(agencyLevels).nullable().catch(null),
  ended: z.literal("1").nullable().catch(null),
});
export type AgencyAsked = z.output<typeof agencyFilterSchema>;
