/** The receivers of webhooks as their operators see them. */
import type { ViewContext } from "~/features/accounts/context";
import { requirePermission } from "~/features/accounts/require-permission";
import { addDays } from "~/lib/calendar-date";
import { NotFound } from "~/lib/errors";
import { healthOf } from "./channel-health";
import { readLastAttempts } from "./read-means.server";
import type { Receiver } from "./webhook-receiver";
import { readReceivers } from "./webhooks.store.server";

export type WebhookLine = Omit<Receiver, "agencyPath" | "secretNumber"> & {
  readonly agency: string | null;
  readonly isFailing: boolean;
  readonly lastAnswer: string | null;
};

/** Every receiver with how it has answered in the last seven days. @throws Forbidden */
export async function webhooksView({ db, actor, today }: ViewContext): Promise<WebhookLine[]> {
  requirePermission(actor, "reminders.set", {}, { seen: true });
  const receivers = await readReceivers(db);
  const ids = receivers.flatMap(({ agencyId }) => agencyId ?? []);
  const agencies: { id: string; name: string }[] = await db("agencies").whereIn("id", ids).select("id", "name");
  const attempts = (await readLastAttempts(db, addDays(today, -7))).filter(({ channel }) => channel === "webhook");
  return receivers.map(({ agencyPath: _path, secretNumber: _number, ...receiver }) => {
    const own = attempts.filter(({ address }) => address === receiver.address);
    return {
      ...receiver,
      agency: agencies.find(({ id }) => id === receiver.agencyId)?.name ?? null,
      isFailing: healthOf("webhook", receiver.address, own).isFailing,
      lastAnswer: own[0]?.answer ?? null,
    };
  });
}

/** One receiver. @throws Forbidden, NotFound */
export async function webhookView(view: ViewContext, id: string): Promise<WebhookLine> {
  const found = (await webhooksView(view)).find((line) => line.id === id);
  if (!found) throw new NotFound();
  return found;
}
