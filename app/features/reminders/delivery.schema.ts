import { z } from "zod";
import { longestUpdateDays, usualUpdateDays } from "~/features/progress/update-age";
import { say } from "~/lib/say";
import { longestAnswerDays, usualAnswerDays } from "./answer-link";
import { type Choice, channels, type DeliveryRules } from "./delivery";

const hour = z
  .string()
  .default("")
  .transform((text, context) => {
    const typed = text.trim().replace(/(:00|h|\s*giờ)$/, "");
    if (/^\d{1,2}$/.test(typed) && Number(typed) <= 23) return Number(typed);
    context.addIssue({ code: "custom", message: say("Hãy ghi giờ chẵn từ 0 đến 23.", "Write a full hour from 0 to 23.") });
    return z.NEVER;
  });

const address = z
  .string()
  .default("")
  .transform((text, context): string | null => {
    const typed = text.normalize("NFC").trim();
    if (typed === "") return null;
    // "Đôn Đốc tỉnh Lào Cai <dondoc@laocai.gov.vn>" or the bare address; no line breaks, which would begin a new header.
    if (/^([^<>\r\n"]{1,100}<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/.test(typed) && typed.length <= 250) return typed;
    context.addIssue({
      code: "custom",
      message: say(
        "Địa chỉ gửi viết chưa đúng. Ghi dạng ten@coquan.gov.vn hoặc Tên hiển thị <ten@coquan.gov.vn>.",
        "The sender is not written correctly. Write name@agency.gov.vn or Display name <name@agency.gov.vn>.",
      ),
    });
    return z.NEVER;
  });

const answerDays = z
  .string()
  .default("")
  .transform((text, context) => {
    const typed = text.trim();
    if (/^\d{1,2}$/.test(typed) && Number(typed) <= longestAnswerDays) return Number(typed);
    context.addIssue({
      code: "custom",
      message: say(
        `Hãy ghi số ngày từ 0 đến ${longestAnswerDays}; 0 là không cho trả lời từ thư.`,
        `Write a number of days from 0 to ${longestAnswerDays}; 0 switches answering from the mail off.`,
      ),
    });
    return z.NEVER;
  });

const updateDays = z
  .string()
  .default("")
  .transform((text, context) => {
    const typed = text.trim();
    if (/^\d{1,3}$/.test(typed) && Number(typed) >= 1 && Number(typed) <= longestUpdateDays) return Number(typed);
    context.addIssue({
      code: "custom",
      message: say(`Hãy ghi số ngày từ 1 đến ${longestUpdateDays}.`, `Write a number of days from 1 to ${longestUpdateDays}.`),
    });
    return z.NEVER;
  });

const listed = z
  .union([z.string().transform((one) => [one]), z.array(z.string())])
  .default([])
  .pipe(z.array(z.enum(channels, say("Kênh này không có.", "There is no such channel."))));

/** The form of how reminders travel. */
export const deliveryFormSchema = z
  .object({ from: address, channels: listed, earliestHour: hour, latestHour: hour, usualHour: hour, answerDays, updateDays })
  .refine(({ earliestHour, latestHour }) => earliestHour <= latestHour, {
    path: ["latestHour"],
    message: say("Giờ muộn nhất phải sau giờ sớm nhất.", "The latest hour comes after the earliest."),
  })
  .refine(({ earliestHour, usualHour, latestHour }) => earliestHour <= usualHour && usualHour <= latestHour, {
    path: ["usualHour"],
    message: say("Giờ thường gửi phải nằm trong khoảng cho phép.", "The usual hour lies within what is allowed."),
  })
  .transform((rules) => ({ ...rules, channels: rules.channels.length > 0 ? rules.channels : (["in-app"] as const) }));

/** How reminders travel, as it is stored. */
export const deliverySchema = z.object({
  from: z.string().nullable(),
  channels: z.array(z.enum(channels)),
  earliestHour: z.number().int(),
  latestHour: z.number().int(),
  usualHour: z.number().int(),
  // Rules that were set before links were sent do not say.
  answerDays: z.number().int().default(usualAnswerDays),
  updateDays: z.number().int().positive().default(usualUpdateDays),
}) satisfies z.ZodType<DeliveryRules>;

/** The form of what one person chooses. */
export const choiceFormSchema = z.object({
  hour,
  channel: z.enum(channels, say("Hãy chọn một kênh.", "Choose a channel.")),
}) satisfies z.ZodType<Choice>;
