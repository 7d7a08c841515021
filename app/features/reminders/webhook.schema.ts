import { z } from "zod";
import { optionalText, requiredText, say } from "~/lib/say";
import { webhookEvents } from "./webhook-receiver";

const events = z
  .union([z.string().transform((one) => [one]), z.array(z.string())])
  .default([])
  .pipe(z.array(z.enum(webhookEvents, say("Loại tin này không có.", "There is no such event."))))
  .refine((list) => list.length > 0, say("Hãy chọn ít nhất một loại tin.", "Choose at least one event."));

/** The form of a receiver of webhooks; `agency` is typed by name or code, empty for the whole installation. */
export const webhookFormSchema = z.object({
  name: requiredText("tên cổng", "name", 200),
  url: requiredText("địa chỉ nhận", "address", 2_000),
  agency: optionalText(300),
  events,
});
export type WebhookForm = z.output<typeof webhookFormSchema>;
