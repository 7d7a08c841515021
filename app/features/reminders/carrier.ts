// What hands a message to a channel other than mail, and how the answers of web servers are read.

import type { Actor } from "~/features/accounts/actor";
import type { CalendarDate } from "~/lib/calendar-date";
import type { Instant } from "~/lib/clock";
import type { OutboundAnswer } from "~/lib/outbound.server";
import type { SaidItem } from "./digest";
import type { Answer } from "./mailer.server";

/** A message as a channel takes it over. */
export type Parcel = {
  readonly digestId: string;
  readonly messageId: string;
  readonly isUrgent: boolean;
  readonly actor: Actor;
  readonly agencyId: string;
  readonly agencyName: string;
  readonly now: Instant;
  readonly today: CalendarDate;
  readonly items: readonly SaidItem[];
};

export type Carrier = (parcel: Parcel) => Promise<Answer>;

// Told to come again later, or a fault on their side.
const isPassing = (status: number) => status === 408 || status === 425 || status === 429 || status >= 500;

/**
 * How the answer of a web server is read: 2xx is taken; a redirect or another 4xx will not change by itself; what was written
 * whole and never answered may have been taken.
 */
export function answerOfWeb(answer: OutboundAnswer): Answer {
  if ("failure" in answer) return { outcome: answer.wasSent ? "uncertain" : "deferred", words: answer.failure };
  const { status, words } = answer;
  const said = `${status} ${words}`.trim();
  if (status >= 200 && status < 300) return { outcome: "sent", words: said };
  return { outcome: isPassing(status) ? "deferred" : "refused", words: said };
}
