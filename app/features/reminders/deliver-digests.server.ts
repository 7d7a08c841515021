/**
 * Takes digests out of the outbox and sends them. Before a letter is handed over, its digest is marked as being sent and the work
 * is looked at once more; afterwards the answer is written down. docs/decisions/015-reminders-once.md says what a crash between
 * the two means.
 */
import type { Knex } from "knex";
import { dayOf, type Instant, instant } from "~/lib/clock";
import { newId } from "~/lib/id";
import { paths } from "~/lib/paths";
import { inTransaction } from "~db/connection";
import type { ReminderDigestRow } from "~db/reminder-tables";
import { answerKey } from "./answer-key.server";
import { answerLinkId, isAnswerable } from "./answer-link";
import type { Carrier } from "./carrier";
import { type Channel, channels } from "./delivery";
import { pathOfItem, type SaidItem } from "./digest";
import { digestMail } from "./digest-mail";
import type { Answer, Mailer } from "./mailer.server";
import { claimDigests, type Ending, standIn, writeEndings } from "./outbox.store.server";
import { dropItems } from "./outbox-items.store.server";
import { leaseLength, mostAttempts, waitAfter } from "./retry";
import { type Content, readContents } from "./still-due.server";

export type Post = {
  readonly mailer: Mailer | null;
  /** The sender of the mails. */
  readonly from: string | null;
  readonly publicUrl: string | null;
  /** Signs the links by which a mail is answered, and for how many days; absent: the links ask for a password. */
  readonly answers?: { readonly secret: string; readonly days: number };
  /** What hands over on the channels other than mail; one that is absent is not set up. */
  readonly carriers?: Partial<Record<Channel, Carrier>>;
  /** The channels that the installation allows; all unless given. */
  readonly allowed?: readonly Channel[];
};

type Taken = { readonly digest: ReminderDigestRow; readonly content: Content };

const GROUP = 10;

const after = (now: Instant, milliseconds: number) => instant(new Date(Date.parse(now) + milliseconds));

function cancelled({ digest, content }: Taken): Ending {
  const nothing = content.actor ? "nothing left to be said" : "the account is closed or holds no role";
  const why = digest.attempts > 0 ? `${nothing}; an earlier attempt was not confirmed` : nothing;
  return { digest, outcome: "cancelled", state: "cancelled", address: content.actor?.email ?? "", items: 0, answer: why };
}

/** Marks a group as being sent by `worker`; what nothing is left of is cancelled on the way. */
async function take(db: Knex, now: Instant, worker: string, leaseUntil: Instant): Promise<{ taken: Taken[]; count: number }> {
  return inTransaction(db, async (trx) => {
    const digests = await claimDigests(trx, { onDay: dayOf(now), now, worker, leaseUntil, atOnce: GROUP });
    if (digests.length === 0) return { taken: [], count: 0 };
    const contents = await readContents(trx, now, digests);
    const all = digests.map((digest) => ({ digest, content: contents.get(digest.id) as Content }));
    await dropItems(
      trx,
      all.flatMap(({ digest, content }) => content.dropped.map((item) => ({ digestId: digest.id, ...item }))),
    );
    const empty = all.filter(({ content }) => content.items.length === 0);
    await writeEndings(trx, now, empty.map(cancelled), worker);
    return { taken: all.filter(({ content }) => content.items.length > 0), count: digests.length };
  });
}

/** Where the mail leads about an item: to the assignment itself, or to a page that takes the answer. */
function pathsOfItems({ id, user_id }: ReminderDigestRow, now: Instant, { answers }: Post) {
  return (item: SaidItem): string => {
    const link = { digestId: id, assignmentId: item.assignmentId };
    if (!answers || answers.days === 0 || !isAnswerable(item)) return pathOfItem(item);
    const expiresAt = after(now, answers.days * 86_400_000);
    return paths.answer(answerLinkId(link), answerKey(answers.secret, { ...link, userId: user_id }, expiresAt));
  };
}

async function carry(digest: ReminderDigestRow, { actor, items }: Content, now: Instant, carriers: Post["carriers"]) {
  const carrier = carriers?.[digest.channel as Channel];
  if (!actor || !carrier) return { outcome: "refused", words: "this channel is not set up" } as const;
  const agencyName = actor.grants.find((grant) => grant.agencyId === digest.agency_id)?.agencyName ?? "";
  const about = { digestId: digest.id, messageId: digest.message_id, isUrgent: digest.about !== "" };
  return carrier({ ...about, actor, agencyId: digest.agency_id, agencyName, now, today: dayOf(now), items });
}

async function hand({ digest, content }: Taken, now: Instant, post: Post): Promise<Answer> {
  const { mailer, from, publicUrl, carriers } = post;
  const { actor, items } = content;
  if (digest.channel === "in-app") return { outcome: "sent", words: "shown on the screen" };
  if (digest.channel !== "email") return carry(digest, content, now, carriers);
  if (!actor || !mailer || from === null) return { outcome: "deferred", words: "no mail server is configured" };
  const agencyName = actor.grants.find((grant) => grant.agencyId === digest.agency_id)?.agencyName ?? "";
  const mail = digestMail({ actor, agencyName, today: dayOf(now), items, publicUrl, pathOf: pathsOfItems(digest, now, post) });
  return mailer.send({ ...mail, messageId: digest.message_id, from, to: { name: actor.name, address: actor.email } });
}

/** An answer that says for good that this channel does not reach the person: refused, or not taken again and again. */
function final(digest: ReminderDigestRow, answer: Answer): Answer {
  const isGivenUp = answer.outcome !== "sent" && digest.attempts + 1 >= mostAttempts(digest.channel, digest.about !== "");
  return isGivenUp ? { ...answer, outcome: "refused", words: `given up: ${answer.words}` } : answer;
}

/** Where a digest goes that its channel did not take: to the mail, and from there to the screen. */
function substituteFor({ channel }: ReminderDigestRow, { mailer, from, allowed = channels }: Post): Channel {
  return channel !== "email" && mailer && from !== null && allowed.includes("email") ? "email" : "in-app";
}

function endingOf({ digest, content }: Taken, { outcome, words, address }: Answer, now: Instant): Ending {
  const facts = { digest, outcome, address: address ?? content.actor?.email ?? "", items: content.items.length, answer: words };
  if (outcome === "sent" || outcome === "refused") return { ...facts, state: outcome };
  return { ...facts, state: "queued", notBefore: after(now, waitAfter(digest.attempts + 1)) };
}

export type Delivered = { readonly handled: number; readonly sent: number; readonly failed: number };

/** How sending goes on: whether the process is about to end, asked between groups, and how long a digest belongs to its worker. */
export type Sending = { readonly isEnding?: () => boolean; readonly lease?: number };

/** Sends one group of the digests of the day of `now`. `handled` is 0 when none is waiting. */
async function deliverGroup(db: Knex, now: Instant, post: Post, lease: number): Promise<Delivered> {
  const worker = newId();
  const { taken, count } = await take(db, now, worker, after(now, lease));
  const answers = await Promise.all(taken.map(async (one) => final(one.digest, await hand(one, now, post))));
  const endings = taken.map((one, index) => endingOf(one, answers[index] as Answer, now));
  if (endings.length > 0)
    await inTransaction(db, async (trx) => {
      await writeEndings(trx, now, endings, worker);
      // This channel does not reach the person: another does.
      const refused = taken.filter((_one, index) => answers[index]?.outcome === "refused");
      await standIn(
        trx,
        now,
        refused.map(({ digest }) => ({ digest, channel: substituteFor(digest, post) })),
      );
    });
  const sent = answers.filter(({ outcome }) => outcome === "sent").length;
  return { handled: count, sent, failed: answers.length - sent };
}

/** Sends everything that waits, group after group, until nothing is due. */
export async function deliverDigests(
  db: Knex,
  clock: () => Instant,
  post: Post,
  { isEnding = () => false, lease = leaseLength }: Sending = {},
): Promise<Delivered> {
  let total: Delivered = { handled: 0, sent: 0, failed: 0 };
  while (!isEnding()) {
    const { handled, sent, failed } = await deliverGroup(db, clock(), post, lease);
    if (handled === 0) break;
    total = { handled: total.handled + handled, sent: total.sent + sent, failed: total.failed + failed };
  }
  return total;
}
