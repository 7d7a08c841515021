/** The sweep: what falls due is put into the outbox, once for each person and day. */
import type { Knex } from "knex";
import { readLevels } from "~/features/assignments/current-urgency.server";
import { isWorkingDay } from "~/features/calendar/work-calendar";
import { addDays, type CalendarDate } from "~/lib/calendar-date";
import type { Instant } from "~/lib/clock";
import { groupBy } from "~/lib/group-by";
import { newId } from "~/lib/id";
import { inTransaction } from "~db/connection";
import {
  insertDigests,
  type NewDigest,
  readServed,
  readSweeps,
  readUnsent,
  supersede,
  type UnsentDigest,
  writeSweep,
} from "./outbox.store.server";
import { isTold, readTold } from "./outbox-items.store.server";
import { type Person, planDigests, type Reminding, readReminding } from "./plan-digests.server";
import type { PlannedDigest } from "./planned-digest";
import { readMeans } from "./read-means.server";
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

type Turn = { windowFor: (person: Person) => Window | null; stale: UnsentDigest[] };

// Whose turn it is, and since when: everybody at their hour who has no digest of the day yet.
async function readTurn(db: Knex, { on, hour, now }: SweepAt, { calendar, people }: Reminding): Promise<Turn> {
  const swept = await readSweeps(db, addDays(on, -daysLookedBack));
  const served = await readServed(db, on);
  // On a day off nothing is caught up, so what never left waits for the next working day.
  const stale = isWorkingDay(calendar, on) ? await readUnsent(db, on, now) : [];
  const unsentSince = new Map<string, CalendarDate>();
  for (const { user_id, on_day } of stale) if (on_day < (unsentSince.get(user_id) ?? on)) unsentSince.set(user_id, on_day);
  // Most people share their hour, and with it the window.
  const ofHours = new Map<number, Window>();
  const windowFor = ({ actor, choice }: Person) => {
    if (choice.hour > hour || served.has(actor.userId)) return null;
    const since = unsentSince.get(actor.userId);
    if (since !== undefined) return windowOf(swept, { on, hour: choice.hour, unsentSince: since }, calendar);
    const window = ofHours.get(choice.hour) ?? windowOf(swept, { on, hour: choice.hour }, calendar);
    ofHours.set(choice.hour, window);
    return window;
  };
  const isTheirTurn = ({ user_id }: UnsentDigest) => {
    const person = people.get(user_id);
    return person === undefined || windowFor(person) !== null;
  };
  return { windowFor, stale: stale.filter(isTheirTurn) };
}

/** Leaves out what a person was told at that stage already, and the digests that nothing is left of. */
async function withoutTold(db: Knex, digests: readonly PlannedDigest[]): Promise<PlannedDigest[]> {
  const told = await readTold(
    db,
    digests.flatMap(({ items }) => items),
  );
  const fresh = digests.map((digest) => ({
    ...digest,
    items: digest.items.filter((item) => !isTold(told, digest.actor.userId, item)),
  }));
  return fresh.filter(({ items }) => items.length > 0);
}

function newDigest({ actor, agencyId, channel, items }: PlannedDigest, { on, now, mailDomain }: SweepAt): NewDigest {
  const id = newId();
  const written = items.map((item) => ({
    assignment_id: item.assignmentId,
    part_id: item.partId,
    audience: item.audience,
    stage: item.stage,
    due_on: item.dueOn,
  }));
  const times = { on_day: on, about: "", not_before: now, queued_at: now };
  const message_id = `<${on}.${id.toLowerCase()}@${mailDomain}>`;
  return { id, user_id: actor.userId, channel, agency_id: agencyId, message_id, ...times, items: written };
}

const PEOPLE_AT_ONCE = 500;

/**
 * Sweeps one hour of a day. Running it again, or twice at once, queues nothing twice: a digest is unique for person, channel and day.
 * What never left on an earlier day is ended in the transaction that says it again, so that neither is without the other.
 * @returns how many digests were queued
 */
export async function queueDigests(db: { read: Knex; write: Knex }, at: SweepAt): Promise<number> {
  const reminding = await readReminding(db.read, at.now);
  const { windowFor, stale } = await readTurn(db.read, at, reminding);
  const means = await readMeans(db.read, reminding, at);
  const levels = await readLevels(db.read, at.now);
  const asked = { ...at, means, levels, windowOf: windowFor };
  const planOf = new Map((await planDigests(db.read, reminding, asked)).map((digest) => [digest.actor.userId, digest]));
  const staleOf = groupBy(stale, ({ user_id }) => user_id);
  const people = [...new Set([...planOf.keys(), ...staleOf.keys()])];
  let queued = 0;
  for (let first = 0; first < people.length; first += PEOPLE_AT_ONCE) {
    const part = people.slice(first, first + PEOPLE_AT_ONCE);
    queued += await inTransaction(db.write, async (trx) => {
      await supersede(
        trx,
        at.now,
        part.flatMap((userId) => staleOf.get(userId) ?? []),
      );
      const fresh = await withoutTold(
        trx,
        part.flatMap((userId) => planOf.get(userId) ?? []),
      );
      const rows = fresh.map((digest) => newDigest(digest, at));
      return (await insertDigests(trx, rows)).size;
    });
  }
  await inTransaction(db.write, (trx) => writeSweep(trx, { onDay: at.on, hour: at.hour }, at.now, queued));
  return queued;
}
