import { z } from "zod";
import { type ReportsFilter, reportStates } from "./report-shown";

/** The list's filters as they stand in the address; what cannot be read is as if it were not there. */
export const reportsFilterSchema = z
  .object({
    state: z.enum(reportStates).nullable().catch(null),
    plan: z.string().min(1).nullable().catch(null),
    q: z.string().max(200).catch(""),
    page: z.coerce.number().int().min(1).max(10_000).catch(1),
  })
  .transform(({ plan, ...filter }): ReportsFilter => ({ ...filter, planId: plan }));
