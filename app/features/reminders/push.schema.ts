import { z } from "zod";
import { say } from "~/lib/say";

const unreadable = say(
  "Trình duyệt gửi thông tin chưa đúng. Hãy tải lại trang rồi bật lại.",
  "The browser sent something unreadable. Reload the page and switch it on again.",
);
/** Base64url of exactly so many bytes. */
const bytes = (count: number) =>
  z.string(unreadable).refine((text) => /^[\w-]+=*$/.test(text) && Buffer.from(text, "base64url").length === count, unreadable);

/** What a browser hands over when notifications are switched on (Push API: PushSubscription). */
export const subscriptionSchema = z.object({
  endpoint: z.url(unreadable).max(2_000, unreadable),
  p256dh: bytes(65),
  auth: bytes(16),
});
export type Subscription = z.output<typeof subscriptionSchema>;
