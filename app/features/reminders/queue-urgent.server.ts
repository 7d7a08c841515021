/**
 * Work that was marked as Khẩn or Hỏa tốc is told at once to its lead, and to who has an open part of it, also when the part is
 * given later: one message for each person and act, beside the digests.
 */
import type { Knex } from "knex";
import { dayOf, type Instant } from "~/lib/clock";
import { groupBy } from "~/lib/group-by";
import { newId } from "~/lib/id";
import { inTransaction } from "~db/connection";
import type { Addressee } from "./addressees";
import { channelFor, type Means } from "./delivery";
import { insertDigests, type NewDigest } from "./outbox.store.server";
import { type Person, type Reminding, readReminding } from "./plan-digests.server";
import { readMeans } from "./read-means.server";
import { type Raised, readHanded, readRaised } from "./urgent-work.server";

export type UrgentAt = { readonly now: Instant; readonly hasMail: boolean; readonly mailDomain: string };

type Told = { readonly work: Raised; readonly addressee: Addressee };

function messageOf(
  own: readonly Told[],
  person: Person,
  { allowed }: Pick<Reminding, "allowed">,
  { now, mailDomain, means }: UrgentAt & { means: Means },
): NewDigest {
  const [{ work, addressee }] = own as [Told];
  const { agencyId } = addressee.grant;
  const id = newId();
  const userId = person.actor.userId;
  const items = own.map((one) => ({
    assignment_id: one.work.id,
    part_id: one.work.part?.id ?? null,
    audience: one.addressee.audience,
    stage: "urgent",
    due_on: one.work.dueOn ?? ("" as const),
  }));
  return {
    id,
    user_id: userId,
    channel: channelFor(person.choice, { userId, agencyId }, means, allowed),
    on_day: dayOf(now),
    about: work.actId,
    agency_id: agencyId,
    not_before: now,
    queued_at: now,
    message_id: `<urgent.${id.toLowerCase()}@${mailDomain}>`,
    items,
  };
}

/** Who hears of an act: the officers and the head of the lead; of a part who has it, unless they hear of the whole. */
function toldOf(act: readonly Raised[], { addressees }: Pick<Reminding, "addressees">): Told[] {
  const told = act.flatMap((work) => addressees(work).map((addressee) => ({ work, addressee })));
  const wholes = told.filter(
    ({ work, addressee: { audience } }) => work.part === null && (audience === "agency" || audience === "head"),
  );
  const key = ({ work, addressee }: Told) => `${work.id} ${addressee.actor.userId}`;
  const heard = new Set(wholes.map(key));
  const isHolder = ({ work, addressee: { audience } }: Told) => work.part !== null && audience === "agency";
  return [...wholes, ...told.filter((one) => isHolder(one) && !heard.has(key(one)))];
}

async function queueActs(db: { read: Knex; write: Knex }, at: UrgentAt, raised: readonly Raised[]): Promise<number> {
  if (raised.length === 0) return 0;
  const reminding = await readReminding(db.read, at.now);
  const means = await readMeans(db.read, reminding, { on: dayOf(at.now), hasMail: at.hasMail });
  let queued = 0;
  for (const act of groupBy(raised, (work) => work.actId).values()) {
    const told = groupBy(toldOf(act, reminding), ({ addressee }) => addressee.actor.userId);
    const messages = [...told].flatMap(([userId, own]) => {
      const person = reminding.people.get(userId);
      return person ? [messageOf(own, person, reminding, { ...at, means })] : [];
    });
    if (messages.length > 0) queued += (await inTransaction(db.write, (trx) => insertDigests(trx, messages))).size;
  }
  return queued;
}

/**
 * Puts a message into the outbox for the officers and the head of each lead agency of newly marked work, and for who has an open
 * part of it or is given one while the mark stands, at whatever hour. Once for each act and person, however often and by however
 * many processes it is called.
 * @returns how many messages were queued
 */
export async function queueUrgent(db: { read: Knex; write: Knex }, at: UrgentAt): Promise<number> {
  const marked = await queueActs(db, at, await readRaised(db.read, at.now));
  // Read after those: a part of which they tell is not told again.
  return marked + (await queueActs(db, at, await readHanded(db.read, at.now)));
}
