// What the ledger can be asked for, as it stands in the URL; what cannot be read is left out, never refused.
import { z } from "zod";
import { type CalendarDate, parseVietnameseDate } from "~/lib/calendar-date";
import { tidy } from "~/lib/vietnamese-text";
import { channels } from "./delivery";

export const shownStates = ["queued", "sent", "refused", "cancelled", "superseded"] as const;

const day = z
  .string()
  .max(20)
  .transform((typed): CalendarDate | null => {
    const parsed = parseVietnameseDate(typed);
    return parsed.ok ? parsed.date : null;
  })
  .catch(null);
const words = z.string().max(200).transform(tidy).catch("");

export const ledgerFilterSchema = z.object({
  state: z.enum(shownStates).nullable().catch(null),
  channel: z.enum(channels).nullable().catch(null),
  /** Whether its reader has opened it. */
  opened: z.enum(["yes", "no"]).nullable().catch(null),
  /** The id of the agency for which the reader hears. */
  agency: words,
  from: day,
  to: day,
  /** Part of an agency's name or of an address. */
  q: words,
  /** The id of a plan. */
  plan: words,
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});
export type LedgerFilter = z.output<typeof ledgerFilterSchema>;
