import { z } from "zod";

/** What becomes of the periods that are past when work is assigned: they are overdue at once, or left out for good. */
export const pastPeriodsChoice = z.enum(["made", "left-out"]).catch("made").default("made");

export const pastPeriodsSchema = z.object({ pastPeriods: pastPeriodsChoice });
