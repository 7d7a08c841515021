import { z } from "zod";
import { say } from "~/lib/say";
import { farthestBefore, type Ladder } from "./ladder";

const beforeProblem = say(
  `Hãy ghi các số ngày từ 1 đến ${farthestBefore}, cách nhau bằng dấu phẩy, ví dụ 7, 3, 1; nhiều nhất 6 mốc.`,
  `Write days from 1 to ${farthestBefore}, separated by commas, such as 7, 3, 1; six at most.`,
);
const dayProblem = (most: number) =>
  say(`Hãy ghi một số ngày từ 1 đến ${most}, hoặc để trống.`, `Write a number of days from 1 to ${most}, or leave it empty.`);

const beforeDays = z
  .string()
  .default("")
  .transform((text, context): number[] => {
    const words = text.split(/[,;\s]+/).filter(Boolean);
    const days = words.map((word) => (/^\d{1,3}$/.test(word) ? Number(word) : 0));
    const isRight = days.every((day) => day >= 1 && day <= farthestBefore) && days.length <= 6;
    if (isRight) return [...new Set(days)].sort((a, b) => b - a);
    context.addIssue({ code: "custom", message: beforeProblem });
    return z.NEVER;
  });

const optionalDays = (most: number) =>
  z
    .string()
    .default("")
    .transform((text, context): number | null => {
      const typed = text.trim();
      if (typed === "") return null;
      if (/^\d{1,3}$/.test(typed) && Number(typed) >= 1 && Number(typed) <= most) return Number(typed);
      context.addIssue({ code: "custom", message: dayProblem(most) });
      return z.NEVER;
    });

const box = z
  .string()
  .optional()
  .transform((value) => value === "yes");

const requiredDays = (most: number) =>
  optionalDays(most).transform((days, context) => {
    if (days !== null) return days;
    context.addIssue({
      code: "custom",
      message: say(`Hãy ghi một số ngày từ 1 đến ${most}.`, `Write a number of days from 1 to ${most}.`),
    });
    return z.NEVER;
  });

/** The form of a ladder. */
export const ladderFormSchema = z
  .object({
    isOn: box,
    before: beforeDays,
    beforeCounts: z.enum(
      ["calendar", "working"],
      say("Hãy chọn cách đếm ngày trước hạn.", "Choose how the days before are counted."),
    ),
    onTheDay: box,
    overdueFrom: optionalDays(30),
    headFrom: optionalDays(90),
    supervisorFrom: optionalDays(180),
    leaderFrom: optionalDays(180),
    repeatEvery: requiredDays(30),
  })
  .refine(({ headFrom, leaderFrom }) => headFrom === null || leaderFrom === null || headFrom <= leaderFrom, {
    path: ["leaderFrom"],
    message: say(
      "Lãnh đạo được báo sau hoặc cùng lúc với thủ trưởng cơ quan: hãy ghi số ngày không nhỏ hơn.",
      "The leader is told after the head of the agency or with them: write no fewer days.",
    ),
  }) satisfies z.ZodType<Ladder>;

const days = z.number().int().positive();

const storedLadder = z.object({
  isOn: z.boolean(),
  before: z.array(days),
  beforeCounts: z.enum(["calendar", "working"]),
  onTheDay: z.boolean(),
  overdueFrom: days.nullable(),
  headFrom: days.nullable(),
  // Until the two had days of their own, the supervising agency was told with the leader.
  supervisorFrom: days.nullable().optional(),
  leaderFrom: days.nullable(),
  repeatEvery: days,
});

/** A ladder as it is stored. */
export const ladderSchema = storedLadder.transform(({ supervisorFrom, ...ladder }): Ladder => {
  return { ...ladder, supervisorFrom: supervisorFrom === undefined ? ladder.leaderFrom : supervisorFrom };
});
