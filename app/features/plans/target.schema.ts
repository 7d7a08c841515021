import { z } from "zod";
import { type CalendarDate, isCalendarDate } from "~/lib/calendar-date";
import type { Horizon, Measure } from "./target";

const id = z.string().min(1);

/** A Measure as it is stored in a database column. */
const measureSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.enum(["none", "manual"]) }),
  z.strictObject({ kind: z.enum(["sum", "average", "share-yes"]), indicatorId: id }),
  z.strictObject({ kind: z.literal("ratio"), indicatorId: id, ofIndicatorId: id }),
  z.strictObject({ kind: z.literal("share-completed"), taskId: id }),
]) satisfies z.ZodType<Measure>;

/** Reads the column back. Throws SyntaxError when it is not JSON and ZodError when it is not a measure. */
export function parseMeasure(json: string): Measure {
  return measureSchema.parse(JSON.parse(json));
}

/** The text stored for a measure; refuses what could not be read back. */
export function formatMeasure(measure: Measure): string {
  return JSON.stringify(measureSchema.parse(measure));
}

type HorizonColumns = { readonly horizon: string; readonly horizon_on: CalendarDate | null };

/** The two columns of a horizon. */
export function formatHorizon(horizon: Horizon): HorizonColumns {
  if (horizon === null) return { horizon: "plan", horizon_on: null };
  return "each" in horizon ? { horizon: "year", horizon_on: null } : { horizon: "by", horizon_on: horizon.by };
}

/** Reads the two columns back. Throws RangeError when they do not fit each other. */
export function parseHorizon({ horizon, horizon_on: on }: HorizonColumns): Horizon {
  if (horizon === "plan") return null;
  if (horizon === "year") return { each: "year" };
  if (horizon === "by" && on !== null && isCalendarDate(on)) return { by: on };
  throw new RangeError(`Not a horizon: ${horizon}, ${on}`);
}
