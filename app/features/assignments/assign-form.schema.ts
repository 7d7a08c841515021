import { z } from "zod";
import { requiredDate } from "~/lib/say";

const texts = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value) => (value === undefined ? [] : [value].flat()).map((text) => text.trim()).filter(Boolean));

/** The form that assigns a task: names of agencies as typed, groups, the day it takes effect. */
export const assignFormSchema = z.object({
  agencies: texts,
  groupIds: texts,
  on: requiredDate("Ngày hiệu lực", "day it takes effect"),
});
