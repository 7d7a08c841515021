import { z } from "zod";
import { requiredDate, say } from "~/lib/say";
import { pastPeriodsChoice } from "./past-periods.schema";
import { urgencies } from "./urgency";

const texts = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value) => (value === undefined ? [] : [value].flat()).map((text) => text.trim()).filter(Boolean))
  .refine(
    (names) => names.length <= 200,
    say(
      "Mỗi lần giao nhiều nhất 200 tên. Hãy dùng nhóm, hoặc chia thành nhiều lần.",
      "At most 200 names at a time. Use a group, or do it in several steps.",
    ),
  );

/** The form that assigns a task: names of agencies as typed, groups, the day it takes effect. */
export const assignFormSchema = z.object({
  agencies: texts,
  groupIds: texts,
  on: requiredDate("Ngày hiệu lực", "day it takes effect"),
  urgency: z.enum(urgencies).catch("none").default("none"),
  pastPeriods: pastPeriodsChoice,
});
