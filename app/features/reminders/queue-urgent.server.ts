/** Work that was marked as Khẩn or Hoả tốc is told to its lead at once: one message for each person and act, beside the digests. */
import type { Knex } from "knex";
import { currentDueOn, joinCurrentDue } from "~/features/assignments/current-due.server";
import { joinCurrentState } from "~/features/assignments/current-state.server";
import type { CalendarDate } from "~/lib/calendar-date";
import { dayOf, type Instant, instant } from "~/lib/clock";
import { groupBy } from "~/lib/group-by";
import { newId } from "~/lib/id";
import { inTransaction } from "~db/connection";
import type { Addressee } from "./addressees";
import { channelFor, type Means } from "./delivery";
import { type DueWork, whereUrged } from "./due-work.server";
import { insertDigests, type NewDigest } from "./outbox.store.server";
import { type Person, type Reminding, readReminding } from "./plan-digests.server";
import { readMeans } from "./read-means.server";

type Raised = Pick<DueWork, "id" | "leadId" | "issuerId" | "standingId" | "part"> & { actId: string; dueOn: CalendarDate | null };

// What nobody could be told of within two days stands in the lists and in the digests anyway.
const TOLD_WITHIN = 2 * 86_400_000;

/** Raised marks of open work that no message tells yet. */
async function readRaised(db: Knex, now: Instant): Promise<Raised[]> {
  const since = instant(new Date(Date.parse(now) - TOLD_WITHIN));
  const query = db("urgency_marks as mark")
    .join("assignments", "assignments.id", "mark.assignment_id")
    .join("plans", "plans.id", "assignments.plan_id")
    .where("mark.is_raised", 1)
    .andWhere("mark.set_at", ">", since)
    .andWhere("mark.set_at", "<=", now)
    .whereNotExists(db("reminder_digests").whereRaw("reminder_digests.about = mark.act_id").select("reminder_digests.id"))
    .orderBy(["mark.act_id", "assignments.id"])
    .select({
      id: "assignments.id",
      actId: "mark.act_id",
      leadId: "assignments.lead_id",
      issuerId: "plans.issuer_id",
      standingId: "plans.standing_id",
      dueOn: db.raw(currentDueOn),
    });
  const rows: Omit<Raised, "part">[] = await whereUrged(joinCurrentDue(joinCurrentState(query, now), now));
  return rows.map((row) => ({ ...row, part: null }));
}

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
    part_id: null,
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

/**
 * Puts a message into the outbox for the officers and the head of each lead agency of newly marked work, at whatever hour. Once for
 * each act and person, however often and by however many processes it is called.
 * @returns how many messages were queued
 */
export async function queueUrgent(db: { read: Knex; write: Knex }, at: UrgentAt): Promise<number> {
  const raised = await readRaised(db.read, at.now);
  if (raised.length === 0) return 0;
  const reminding = await readReminding(db.read, at.now);
  const means = await readMeans(db.read, reminding, { on: dayOf(at.now), hasMail: at.hasMail });
  let queued = 0;
  for (const act of groupBy(raised, (work) => work.actId).values()) {
    const told = act.flatMap((work) =>
      reminding
        .addressees(work)
        .filter(({ audience }) => audience === "agency" || audience === "head")
        .map((addressee) => ({ work, addressee })),
    );
    const messages = [...groupBy(told, ({ addressee }) => addressee.actor.userId)].flatMap(([userId, own]) => {
      const person = reminding.people.get(userId);
      return person ? [messageOf(own, person, reminding, { ...at, means })] : [];
    });
    if (messages.length > 0) queued += (await inTransaction(db.write, (trx) => insertDigests(trx, messages))).size;
  }
  return queued;
}
