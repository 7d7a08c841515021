/** Hands a message to the receiver that stands nearest to its reader. */
import type { Knex } from "knex";
import type { Instant } from "~/lib/clock";
import { type AllowedHosts, type OutboundAnswer, postOutbound } from "~/lib/outbound.server";
import { paths } from "~/lib/paths";
import { answerOfWeb, type Carrier } from "./carrier";
import { webhookBody } from "./webhook-body";
import { nearestReceiver, type Receiver } from "./webhook-receiver";
import { signatureOf, webhookSecret } from "./webhook-secret.server";
import { readReceivers } from "./webhooks.store.server";

type Parts = {
  readonly db: Knex;
  readonly installationSecret: string;
  readonly publicUrl: string | null;
  readonly allowed: AllowedHosts;
};

/** Posts a signed body to a receiver. */
export function postToReceiver(
  receiver: Receiver,
  body: string,
  now: Instant,
  { installationSecret, allowed }: Pick<Parts, "installationSecret" | "allowed">,
): Promise<OutboundAnswer> {
  const timestamp = Math.floor(Date.parse(now) / 1000);
  const signature = signatureOf(webhookSecret(installationSecret, receiver), timestamp, body);
  const headers = { "Content-Type": "application/json; charset=utf-8", "User-Agent": "DonDoc", "X-Dondoc-Signature": signature };
  return postOutbound({ url: receiver.url, headers, body: Buffer.from(body), allowed });
}

/** The carrier of the channel "webhook". */
export function webhookCarrier(parts: Parts): Carrier {
  const { db, publicUrl } = parts;
  return async ({ messageId, isUrgent, actor, agencyId, agencyName, now, today, items, digestId }) => {
    const event = isUrgent ? "urgent" : "digest";
    const agency = await db("agencies").where({ id: agencyId }).first("path");
    const receiver = nearestReceiver(await readReceivers(db), event, agency?.path ?? "");
    if (!receiver) return { outcome: "refused", words: "no receiver takes this event" };
    const about = { id: messageId, event, at: now, on: today, actor, agencyName, items, publicUrl } as const;
    const body = webhookBody({ ...about, path: paths.reminder(digestId) });
    return { ...answerOfWeb(await postToReceiver(receiver, body, now, parts)), address: receiver.address };
  };
}
