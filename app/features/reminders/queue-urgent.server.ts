/** Work that was marked as Khẩn or Hoả tốc is told at once to its lead, and to who has an open part of it: one message for each person and act, beside the digests. */
import type { Knex } from "knex";
import { currentDueOn, joinCurrentDue } from "~/features/assignments/current-due.server";
import { joinCurrentState } from "~/features/assignments/current-state.server";
import { joinCurrentPart } from "~/features/inner-parts/current-part.server";
import { statesToDo } from "~/features/inner-parts/inner-part";
import type { CalendarDate } from "~/lib/calendar-date";
import { dayOf, type Instant, instant } from "~/lib/clock";
import { groupBy } from "~/lib/group-by";
import { newId } from "~/lib/id";
import { inTransaction } from "~db/connection";
import type { Addressee, PartHeld } from "./addressees";
import { channelFor, type Means } from "./delivery";
import { type DueWork, whereUrged } from "./due-work.server";
import { insertDigests, type NewDigest } from "./outbox.store.server";
import { type Person, type Reminding, readReminding } from "./plan-digests.server";
import { readMeans } from "./read-means.server";

type Raised = Pick<DueWork, "id" | "leadId" | "issuerId" | "standingId" | "part"> & { actId: string; dueOn: CalendarDate | null };

// What nobody could be told of within two days stands in the lists and in the digests anyway.
const TOLD_WITHIN = 2 * 86_400_000;

// Raised marks of open work that no message tells yet.
function untold(db: Knex, now: Instant): Knex.QueryBuilder {
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
    });
  return whereUrged(joinCurrentDue(joinCurrentState(query, now), now));
}

type PartRow = Omit<Raised, "part"> & PartHeld & { readonly partId: string };

function toPart({ partId: id, holderId, unitId, giverId, ...row }: PartRow): Raised {
  return { ...row, part: { id, holderId, unitId, giverId } };
}

/** The marked work, and the parts of it that are still to be done; two statements. */
async function readRaised(db: Knex, now: Instant): Promise<Raised[]> {
  const wholes: Omit<Raised, "part">[] = await untold(db, now).select({ dueOn: db.raw(currentDueOn) });
  if (wholes.length === 0) return [];
  const parts: PartRow[] = await joinCurrentPart(
    untold(db, now).join("inner_parts", "inner_parts.assignment_id", "assignments.id"),
    now,
  )
    .whereIn("part.state", statesToDo)
    .orderBy("inner_parts.id")
    .select({ dueOn: "part.due_on", partId: "inner_parts.id", giverId: "inner_parts.given_by" })
    .select({ holderId: "part.holder_id", unitId: "part.unit_id" });
  // A mark set between the two is told whole, the next time.
  const acts = new Set(wholes.map(({ actId }) => actId));
  return [...wholes.map((row) => ({ ...row, part: null })), ...parts.filter(({ actId }) => acts.has(actId)).map(toPart)];
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
  const isHolder = (one: Told) => one.work.part !== null && one.addressee.audience === "agency";
  return [...wholes, ...told.filter((one) => isHolder(one) && !heard.has(key(one)))];
}

/**
 * Puts a message into the outbox for the officers and the head of each lead agency of newly marked work, and for who has an open
 * part of it, at whatever hour. Once for each act and person, however often and by however many processes it is called.
 * @returns how many messages were queued
 */
export async function queueUrgent(db: { read: Knex; write: Knex }, at: UrgentAt): Promise<number> {
  const raised = await readRaised(db.read, at.now);
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
