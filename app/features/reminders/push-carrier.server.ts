/** Hands a message to every browser of its reader, sealed for each of them (RFC 8030, 8188, 8291, 8292). */
import { createECDH } from "node:crypto";
import type { Knex } from "knex";
import webpush from "web-push";
import { type AllowedHosts, type OutboundAnswer, postOutbound } from "~/lib/outbound.server";
import { paths } from "~/lib/paths";
import type { VapidKeys } from "~/lib/vapid-keys.server";
import type { PushSubscriptionRow } from "~db/channel-tables";
import { answerOfWeb, type Carrier, type Parcel } from "./carrier";
import { summaryOf } from "./digest-summary";
import type { Answer } from "./mailer.server";
import { dropBrowsers, readBrowsers } from "./push.store.server";

type Parts = {
  /** A connection to write: browsers that are gone are forgotten. */
  readonly db: Knex;
  readonly keys: VapidKeys;
  /** Whom a push service may ask about us: an https or mailto address. */
  readonly subject: string;
  readonly allowed: AllowedHosts;
};

const SECONDS_KEPT = 86_400;

/** What the service worker shows. */
function payloadOf({ actor, items, digestId }: Parcel): string {
  return JSON.stringify({ title: "Đôn Đốc", body: summaryOf(items, actor.locale), url: paths.reminder(digestId), tag: digestId });
}

/** Whether a browser's keys are a point of the curve and a secret long enough (RFC 8291, 3.1 and 3.2): else nothing can be sealed for it. */
function isSealable({ p256dh, auth }: PushSubscriptionRow): boolean {
  if (Buffer.from(auth, "base64url").length < 16) return false;
  const ecdh = createECDH("prime256v1");
  ecdh.generateKeys();
  try {
    ecdh.computeSecret(p256dh, "base64url");
    return Buffer.from(p256dh, "base64url").length === 65;
  } catch {
    return false;
  }
}

async function pushTo(browser: PushSubscriptionRow, parcel: Parcel, { keys, subject, allowed }: Parts): Promise<OutboundAnswer> {
  const { endpoint, p256dh, auth } = browser;
  if (!isSealable(browser)) return { status: 410, words: "the keys of this browser are damaged", retryAfter: null };
  try {
    const { headers, body } = webpush.generateRequestDetails({ endpoint, keys: { p256dh, auth } }, payloadOf(parcel), {
      vapidDetails: { subject, ...keys },
      contentEncoding: "aes128gcm",
      TTL: SECONDS_KEPT,
      urgency: parcel.isUrgent ? "high" : "normal",
      // A message that is sent again takes the place of the one that still waits at the service.
      topic: parcel.digestId,
    });
    const { "Content-Length": _length, ...named } = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, String(value)]),
    );
    return await postOutbound({ url: endpoint, headers: named, body: body ?? Buffer.alloc(0), allowed });
  } catch (error) {
    // The browser is sound, so the fault is ours, such as damaged keys of the installation: it passes once they are mended.
    return { failure: (error as Error).message, wasSent: false };
  }
}

const isGone = (answer: OutboundAnswer) => "status" in answer && (answer.status === 404 || answer.status === 410);
const order = ["sent", "uncertain", "deferred", "refused"] as const;

/** The carrier of the channel "push": sent when one browser has it; refused when none is left. */
export function pushCarrier(parts: Parts): Carrier {
  return async (parcel): Promise<Answer> => {
    const browsers = await readBrowsers(parts.db, parcel.actor.userId);
    const answers = await Promise.all(browsers.map((browser) => pushTo(browser, parcel, parts)));
    const gone = browsers.filter((_browser, index) => isGone(answers[index] as OutboundAnswer));
    if (gone.length > 0)
      await dropBrowsers(
        parts.db,
        gone.map(({ id }) => id),
      );
    const address = [...new Set(browsers.map(({ endpoint }) => new URL(endpoint).host))].join(", ");
    const read = answers.map(answerOfWeb).sort((a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome));
    return { ...(read[0] ?? { outcome: "refused", words: "no browser is switched on" }), address };
  };
}
