import { z } from "zod";
import { pastPeriodsChoices } from "./past-periods";

export const pastPeriodsChoice = z.enum(pastPeriodsChoices).catch("made").default("made");

export const pastPeriodsSchema = z.object({ pastPeriods: pastPeriodsChoice });
