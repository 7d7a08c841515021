// What a receiver is told: for whom, what it is about, in words that can be passed on as they stand, and as facts.

import type { Actor } from "~/features/accounts/actor";
import type { CalendarDate } from "~/lib/calendar-date";
import type { Instant } from "~/lib/clock";
import { pathOfItem, type SaidItem } from "./digest";
import { summaryOf } from "./digest-summary";
import type { WebhookEvent } from "./webhook-receiver";

type Body = {
  /** The same at every attempt: a receiver that has it already may answer 200 and do nothing. */
  readonly id: string;
  readonly event: WebhookEvent | "trial";
  readonly at: Instant;
  readonly on: CalendarDate;
  readonly actor: Pick<Actor, "userId" | "name" | "email" | "locale">;
  readonly agencyName: string;
  readonly items: readonly SaidItem[];
  readonly publicUrl: string | null;
  /** Where the whole list stands. */
  readonly path: string;
};

/** The JSON of a webhook; docs/webhook.md describes each field. */
export function webhookBody({ id, event, at, on, actor, agencyName, items, publicUrl, path }: Body): string {
  const link = (to: string) => (publicUrl === null ? null : new URL(to, publicUrl).href);
  return JSON.stringify({
    id,
    event,
    at,
    on,
    to: { id: actor.userId, name: actor.name, email: actor.email, agency: agencyName, language: actor.locale },
    text: items.length === 0 ? "" : summaryOf(items, actor.locale),
    url: link(path),
    items: items.map((item) => ({
      assignment: item.assignmentId,
      plan: item.plan,
      task: item.task,
      agency: item.agency,
      urgency: item.urgency,
      stage: item.stage,
      due: item.dueOn,
      originalDue: item.movedFrom ?? item.dueOn,
      daysLeft: item.daysLeft,
      url: link(pathOfItem(item)),
      // Only of work inside an agency: what of it was given to the reader.
      ...(item.part ? { part: item.part.words } : {}),
    })),
  });
}
