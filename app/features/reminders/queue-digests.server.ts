/** The sweep: what falls due is put into the outbox, once for each person and day. */
import type { Knex } from "knex";
import { isWorkingDay } from "~/features/calendar/work-calendar";
import { addDays, type CalendarDate } from "~/lib/calendar-date";
import type { Instant } from "~/lib/clock";
import { newId } from "~/lib/id";
import { inTransaction } from "~db/connection";
import type { Means } from "./delivery";
import {
  insertDigests,
  isTold,
  readServed,
  readSweeps,
  readTold,
  readUnreachable,
  readUnsent,
  type UnsentDigest,
  writeEndings,
  writeSweep,
} from "./outbox.store.server";
import { type Person, planDigests, type Reminding, readReminding } from "./plan-digests.server";
import type { PlannedDigest } from "./planned-digest";
import { windowOf } from "./slot";
import type { Window } from "./stage";

const daysLookedBack = 30;

export type SweepAt = {
  readonly on: CalendarDate;
  /** People who want their digest at this hour or earlier are swept. */
  readonly hour: number;
  readonly now: Instant;
  readonly hasMail: boolean;
  /** What stands behind the @ of a Message-ID. */
  readonly mailDomain: string;
};

/** The means of a day: whether mail goes out, and whom it does not reach. */
export async function readMeans(db: Knex, on: CalendarDate, hasMail: boolean): Promise<Means> {
  return { hasMail, unreachable: await readUnreachable(db, addDays(on, -daysLookedBack)) };
}

type Turn = { windowFor: (person: Person) => Window | null; stale: UnsentDigest[] };

// Whose turn it is, and since when: everybody at their hour who has no digest of the day yet.
async function readTurn(db: Knex, { on, hour, now }: SweepAt, { calendar, people }: Reminding): Promise<Turn> {
  const swept = await readSweeps(db, addDays(on, -daysLookedBack));
  const served = await readServed(db, on);
  // On a day off nothing is caught up, so what never left waits for the next working day.
  const stale = isWorkingDay(calendar, on) ? await readUnsent(db, on, now) : [];
  const unsentSince = new Map<string, CalendarDate>();
  for (const { user_id, on_day } of stale) if (on_day < (unsentSince.get(user_id) ?? on)) unsentSince.set(user_id, on_day);
  const windowFor = ({ actor, choice }: Person) => {
    if (choice.hour > hour || served.has(actor.userId)) return null;
    return windowOf(swept, { on, hour: choice.hour, unsentSince: unsentSince.get(actor.userId) }, calendar);
  };
  const isTheirTurn = ({ user_id }: UnsentDigest) => {
    const person = people.get(user_id);
    return person === undefined || windowFor(person) !== null;
  };
  return { windowFor, stale: stale.filter(isTheirTurn) };
}

/** Leaves out what a person was told at that stage already, and the digests that nothing is left of. */
async function withoutTold(db: Knex, digests: readonly PlannedDigest[], stale: ReadonlySet<string>): Promise<PlannedDigest[]> {
  const told = await readTold(db, [...new Set(digests.flatMap(({ items }) => items.map((item) => item.assignmentId)))], stale);
  const fresh = digests.map((digest) => ({
    ...digest,
    items: digest.items.filter((item) => !isTold(told, digest.actor.userId, item)),
  }));
  return fresh.filter(({ items }) => items.length > 0);
}

/** What a sweep would put into the outbox. */
export async function digestsToQueue(db: Knex, reminding: Reminding, at: SweepAt) {
  const { windowFor, stale } = await readTurn(db, at, reminding);
  const means = await readMeans(db, at.on, at.hasMail);
  const planned = await planDigests(db, reminding, { ...at, means, windowOf: windowFor });
  return { digests: await withoutTold(db, planned, new Set(stale.map(({ id }) => id))), stale };
}

const DIGESTS_AT_ONCE = 500;

/**
 * Sweeps one hour of a day. Running it again, or twice at once, queues nothing twice: a digest is unique for person, channel and day.
 * @returns how many digests were queued
 */
export async function queueDigests(db: { read: Knex; write: Knex }, at: SweepAt): Promise<number> {
  const reminding = await readReminding(db.read, at.now);
  const { digests, stale } = await digestsToQueue(db.read, reminding, at);
  const { on, now, mailDomain } = at;
  const rows = digests.map(({ actor, agencyId, channel, items }) => {
    const id = newId();
    const written = items.map((item) => ({
      assignment_id: item.assignmentId,
      audience: item.audience,
      stage: item.stage,
      due_on: item.dueOn,
    }));
    const times = { on_day: on, not_before: now, queued_at: now };
    const message_id = `<${on}.${id.toLowerCase()}@${mailDomain}>`;
    return { id, user_id: actor.userId, channel, agency_id: agencyId, message_id, ...times, items: written };
  });
  let queued = 0;
  for (let first = 0; first < rows.length; first += DIGESTS_AT_ONCE) {
    const part = rows.slice(first, first + DIGESTS_AT_ONCE);
    queued += (await inTransaction(db.write, (trx) => insertDigests(trx, part))).size;
  }
  await inTransaction(db.write, async (trx) => {
    const why = "not sent on its day; said again on a later one";
    const endings = stale.map((digest) => ({
      digest,
      outcome: "superseded" as const,
      state: "superseded" as const,
      address: "",
      items: 0,
      answer: why,
    }));
    await writeEndings(trx, now, endings, null);
    await writeSweep(trx, { onDay: on, hour: at.hour }, now, queued);
  });
  return queued;
}
