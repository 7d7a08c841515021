import { z } from "zod";
import { requiredDate } from "~/lib/say";

/** The day that a demonstration shall look at. */
export const daySchema = z.object({ day: requiredDate("Ngày cần xem", "day") });
