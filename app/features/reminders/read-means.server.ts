/** What can carry a digest today: the mail server, the browsers and receivers that are known, and how they have done of late. */
import type { Knex } from "knex";
import { addDays, type CalendarDate } from "~/lib/calendar-date";
import type { Instant } from "~/lib/clock";
import { type Attempt, healthOfAll } from "./channel-health";
import { type Channel, channels, type Means, noMeans } from "./delivery";
import { readUnreachable } from "./outbox.store.server";
import { openBrowsers } from "./push.store.server";
import { nearestReceiver } from "./webhook-receiver";
import { readReceivers } from "./webhooks.store.server";

const daysLookedBack = 30;
const ATTEMPTS = 50;

/** The last attempts on each channel that leaves this machine since a day, the newest first; one statement. */
export async function readLastAttempts(db: Knex, since: CalendarDate, until?: Instant): Promise<Attempt[]> {
  const lists = channels
    .filter((channel) => channel !== "in-app")
    .map((channel) =>
      db.select("*").from(
        db("reminder_ledger")
          .where({ channel })
          .whereIn("outcome", ["sent", "refused", "deferred", "uncertain"])
          .andWhere("at", ">=", since)
          .modify((query) => until !== undefined && query.andWhere("at", "<=", until))
          .orderBy("id", "desc")
          .limit(ATTEMPTS)
          .select("id", "channel", "outcome", "at", "address", "answer")
          .select(
            db("reminder_digests")
              .where("reminder_digests.id", db.ref("reminder_ledger.digest_id"))
              .select("user_id")
              .as("person"),
          )
          .as(channel),
      ),
    );
  const [first, ...others] = lists;
  const rows: (Attempt & { id: string })[] = await (first?.unionAll(others) ?? db.select());
  return rows.sort((a, b) => (a.id < b.id ? 1 : -1));
}

/** Who has a browser that takes messages; one statement, where the installation allows them. */
export async function readPushable(db: Knex, allowed: readonly Channel[]): Promise<ReadonlySet<string>> {
  return new Set<string>(allowed.includes("push") ? await openBrowsers(db).distinct().pluck("push_subscriptions.user_id") : []);
}

async function readPaths(db: Knex): Promise<ReadonlyMap<string, string>> {
  const rows: { id: string; path: string }[] = await db("agencies").select("id", "path");
  return new Map(rows.map(({ id, path }) => [id, path]));
}

/**
 * The means of a day: at most five statements, and only those that the installation's mail server and allowed channels ask for.
 * A channel that has failed since the day before is passed over where there is another.
 */
export async function readMeans(
  db: Knex,
  { allowed }: { readonly allowed: readonly Channel[] },
  { on, hasMail }: { on: CalendarDate; hasMail: boolean },
): Promise<Means> {
  const unreachable = hasMail ? await readUnreachable(db, addDays(on, -daysLookedBack)) : noMeans.unreachable;
  if (!allowed.includes("push") && !allowed.includes("webhook")) return { ...noMeans, hasMail, unreachable };
  const pushable = await readPushable(db, allowed);
  const failing = healthOfAll(await readLastAttempts(db, addDays(on, -1))).filter(({ isFailing }) => isFailing);
  const down = new Set(failing.map(({ receiver }) => receiver));
  const receivers = allowed.includes("webhook") ? (await readReceivers(db)).filter(({ address }) => !down.has(address)) : [];
  const paths = receivers.length > 0 ? await readPaths(db) : new Map<string, string>();
  const hasReceiver = (agencyId: string) => nearestReceiver(receivers, "digest", paths.get(agencyId) ?? "") !== null;
  return {
    hasMail,
    unreachable,
    pushable,
    hasReceiver,
    failing: new Set(failing.flatMap(({ channel }) => (channel === "webhook" ? [] : [channel]))),
  };
}
