/** What can carry a digest today: the mail server, the browsers and receivers that are known, and how they have done of late. */
import type { Knex } from "knex";
import { addDays, type CalendarDate } from "~/lib/calendar-date";
import { groupBy } from "~/lib/group-by";
import { type Attempt, failuresInARow, isFailing } from "./channel-health";
import { type Channel, channels, type Means } from "./delivery";
import { readUnreachable } from "./outbox.store.server";
import { nearestReceiver } from "./webhook-receiver";
import { readReceivers } from "./webhooks.store.server";

const daysLookedBack = 30;
const ATTEMPTS = 50;

export type ChannelAttempt = Attempt & { readonly channel: Channel; readonly address: string };

/** The last attempts on each channel that leaves this machine since a day, the newest first; one statement. */
export async function readLastAttempts(db: Knex, since: CalendarDate): Promise<ChannelAttempt[]> {
  const lists = channels
    .filter((channel) => channel !== "in-app")
    .map((channel) =>
      db
        .select("*")
        .from(
          db("reminder_ledger")
            .where({ channel })
            .whereIn("outcome", ["sent", "refused", "deferred", "uncertain"])
            .andWhere("at", ">=", since)
            .orderBy("id", "desc")
            .limit(ATTEMPTS)
            .select("id", "channel", "outcome", "at", "address", "answer")
            .as(channel),
        ),
    );
  const [first, ...others] = lists;
  const rows: (ChannelAttempt & { id: string })[] = await (first?.unionAll(others) ?? db.select());
  return rows.sort((a, b) => (a.id < b.id ? 1 : -1));
}

/** The channels whose last attempts have all failed; a receiver is a channel of its own, by its address. */
function failingOf(attempts: readonly ChannelAttempt[]): { channels: Set<Channel>; receivers: Set<string> } {
  const mails = attempts.filter(({ channel, outcome }) => channel === "email" && outcome !== "refused");
  const receivers = groupBy(
    attempts.filter(({ channel }) => channel === "webhook"),
    ({ address }) => address,
  );
  return {
    channels: new Set<Channel>(isFailing(failuresInARow(mails)) ? ["email"] : []),
    receivers: new Set([...receivers].flatMap(([address, own]) => (isFailing(failuresInARow(own)) ? [address] : []))),
  };
}

type Places = ReadonlyMap<string, { readonly path: string }>;

/** The means of a day. Whoever has failed since the day before is passed over where there is another. */
export async function readMeans(
  db: Knex,
  places: Places,
  { on, hasMail }: { on: CalendarDate; hasMail: boolean },
): Promise<Means> {
  const unreachable = await readUnreachable(db, addDays(on, -daysLookedBack));
  const pushable = new Set<string>(await db("push_subscriptions").distinct().pluck("user_id"));
  const failing = failingOf(await readLastAttempts(db, addDays(on, -1)));
  const receivers = (await readReceivers(db)).filter(({ address }) => !failing.receivers.has(address));
  const hasReceiver = (agencyId: string) => nearestReceiver(receivers, "digest", places.get(agencyId)?.path ?? "") !== null;
  return { hasMail, unreachable, pushable, hasReceiver, failing: failing.channels };
}
