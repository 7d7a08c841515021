import type { Knex } from "knex";
import type { CalendarDate } from "~/lib/calendar-date";
import type { Instant } from "~/lib/clock";
import { newId } from "~/lib/id";
import { skipHeldRows } from "~db/dialect";
import { insertRows } from "~db/insert-rows";
import type { ReminderDigestRow, ReminderLedgerRow } from "~db/reminder-tables";
import type { Channel } from "./delivery";
import type { DigestState, Outcome } from "./outbox";
import { insertItems, type NewItem, readLeftItems } from "./outbox-items.store.server";
import type { Slot } from "./slot";

// Both engines bound the values of one statement.
const AT_ONCE = 400;

/** Which hours of the last days were swept. */
export async function readSweeps(db: Knex, since: CalendarDate): Promise<Slot[]> {
  return db("reminder_sweeps").where("on_day", ">=", since).select({ onDay: "on_day", hour: "hour" });
}

/** Remembers that an hour was swept. */
export async function writeSweep(trx: Knex, { onDay, hour }: Slot, at: Instant, digests: number): Promise<void> {
  await trx("reminder_sweeps").insert({ on_day: onDay, hour, at, digests }).onConflict(["on_day", "hour"]).ignore();
}

/** Who has a digest of the day already, on whatever channel. */
export async function readServed(db: Knex, onDay: CalendarDate): Promise<Set<string>> {
  return new Set(await db("reminder_digests").where({ on_day: onDay, about: "" }).pluck("user_id"));
}

export type UnsentDigest = Pick<ReminderDigestRow, "id" | "user_id" | "on_day" | "channel" | "message_id">;

const neverLeft = (now: Instant) => (left: Knex.QueryBuilder) =>
  left.where({ state: "queued" }).orWhere((lost) => lost.where({ state: "sending" }).andWhere("lease_until", "<", now));

/** Digests of days before `onDay` that never left and that nobody is sending at `now`. */
export async function readUnsent(db: Knex, onDay: CalendarDate, now: Instant): Promise<UnsentDigest[]> {
  return db<ReminderDigestRow>("reminder_digests")
    .where("on_day", "<", onDay)
    .andWhere({ about: "" })
    .andWhere(neverLeft(now))
    .select("id", "user_id", "on_day", "channel", "message_id");
}

/**
 * Ends digests that are said again on a later day, those of them that still have not left; another sweep may have been faster,
 * or a slow worker may have written meanwhile that it sent one. @returns the ids that were ended here
 */
export async function supersede(
  trx: Knex.Transaction,
  now: Instant,
  digests: readonly UnsentDigest[],
): Promise<ReadonlySet<string>> {
  const ended = new Set<string>();
  for (let first = 0; first < digests.length; first += AT_ONCE) {
    const ids = digests.slice(first, first + AT_ONCE).map(({ id }) => id);
    const changed: { id: string }[] = await trx<ReminderDigestRow>("reminder_digests")
      .whereIn("id", ids)
      .andWhere(neverLeft(now))
      .update({ state: "superseded", worker: null, lease_until: null, finished_at: now })
      .returning("id");
    for (const { id } of changed) ended.add(id);
  }
  const why = "not sent on its day; said again on a later one";
  const entries = digests
    .filter(({ id }) => ended.has(id))
    .map((digest) => ({ digest, outcome: "superseded" as const, address: "", items: 0, answer: why }));
  await appendToLedger(trx, now, entries);
  return ended;
}

export type NewDigest = Pick<
  ReminderDigestRow,
  "id" | "user_id" | "channel" | "on_day" | "about" | "agency_id" | "not_before" | "message_id" | "queued_at"
> & {
  readonly items: readonly NewItem[];
};

/** Puts digests into the outbox; those whose person, channel, day and matter stand there already are left out. @returns the ids put in */
export async function insertDigests(trx: Knex.Transaction, digests: readonly NewDigest[]): Promise<Set<string>> {
  const rows = digests.map(({ items: _items, ...row }) => ({ ...row, state: "queued", attempts: 0 }));
  const made = new Set<string>();
  for (let first = 0; first < rows.length; first += AT_ONCE) {
    const inserted: { id: string }[] = await trx("reminder_digests")
      .insert(rows.slice(first, first + AT_ONCE))
      .onConflict(["user_id", "channel", "on_day", "about"])
      .ignore()
      .returning("id");
    for (const { id } of inserted) made.add(id);
  }
  await insertItems(
    trx,
    digests.filter(({ id }) => made.has(id)),
  );
  return made;
}

/**
 * Takes up to `atOnce` digests of the day, and messages of any day, for one worker: those whose time has come, and those whose worker has not been heard
 * of until the end of its lease. No two workers take the same one.
 */
export async function claimDigests(
  trx: Knex.Transaction,
  {
    onDay,
    now,
    worker,
    leaseUntil,
    atOnce,
  }: { onDay: CalendarDate; now: Instant; worker: string; leaseUntil: Instant; atOnce: number },
): Promise<ReminderDigestRow[]> {
  const due = trx<ReminderDigestRow>("reminder_digests")
    .where((one) => one.where({ on_day: onDay }).orWhereNot({ about: "" }))
    .andWhere((one) => {
      one.where((queued) => queued.where({ state: "queued" }).andWhere("not_before", "<=", now));
      one.orWhere((lost) => lost.where({ state: "sending" }).andWhere("lease_until", "<", now));
    })
    .orderBy("not_before")
    .orderBy("id")
    .limit(atOnce);
  const rows: ReminderDigestRow[] = await skipHeldRows(due, trx);
  if (rows.length === 0) return [];
  const taken = { state: "sending", worker, lease_until: leaseUntil };
  await trx("reminder_digests")
    .whereIn(
      "id",
      rows.map((row) => row.id),
    )
    .update({ ...taken, attempts: trx.raw("attempts + 1") });
  return rows;
}

/** How an attempt ended. `isOver` ends the digest; otherwise it waits until `notBefore`. */
export type Ending = {
  readonly digest: Pick<ReminderDigestRow, "id" | "channel" | "message_id">;
  readonly outcome: Outcome;
  readonly state: DigestState;
  readonly address: string;
  readonly items: number;
  readonly answer: string;
  readonly notBefore?: Instant;
};

/** Writes down how attempts ended, in the ledger and at the digests that `worker` still holds. */
export async function writeEndings(
  trx: Knex.Transaction,
  at: Instant,
  endings: readonly Ending[],
  worker: string,
): Promise<void> {
  for (const { digest, state, notBefore } of endings) {
    const isOver = state !== "queued" && state !== "sending";
    const change = { state, worker: null, lease_until: null, finished_at: isOver ? at : null };
    // A worker that was taken for dead may not undo what another has done since.
    const held = trx("reminder_digests").where({ id: digest.id, worker });
    await held.update(notBefore ? { ...change, not_before: notBefore } : change);
  }
  await appendToLedger(trx, at, endings);
}

type Entry = Pick<Ending, "digest" | "outcome" | "address" | "items" | "answer">;

async function appendToLedger(trx: Knex.Transaction, at: Instant, entries: readonly Entry[]): Promise<void> {
  const rows: ReminderLedgerRow[] = entries.map(({ digest, outcome, address, items, answer }) => ({
    id: newId(),
    digest_id: digest.id,
    at,
    outcome,
    channel: digest.channel,
    address,
    message_id: digest.message_id,
    items,
    answer: answer.slice(0, 500),
  }));
  await insertRows(trx, "reminder_ledger", rows);
}

/** People whose last three mails in thirty days were refused by the address. */
export async function readUnreachable(db: Knex, since: CalendarDate): Promise<Set<string>> {
  const rows: { user_id: string }[] = await db("reminder_digests")
    .where({ channel: "email" satisfies Channel })
    .andWhere("on_day", ">=", since)
    .groupBy("user_id")
    .havingRaw("count(case when state = 'refused' then 1 end) >= 3 and count(case when state = 'sent' then 1 end) = 0")
    .select("user_id");
  return new Set(rows.map((row) => row.user_id));
}

export type Substitute = { readonly digest: ReminderDigestRow; readonly channel: Channel };

/** Puts the same digests into the outbox of another channel, for people whom the first does not reach. */
export async function standIn(trx: Knex.Transaction, now: Instant, substitutes: readonly Substitute[]): Promise<void> {
  for (const { digest, channel } of substitutes) {
    const { id, user_id, on_day, about, agency_id, message_id } = digest;
    const items = await readLeftItems(trx, id);
    const copy = { id: newId(), user_id, channel, on_day, about, agency_id, not_before: now, queued_at: now };
    await insertDigests(trx, [{ ...copy, message_id: message_id.replace("<", `<${channel}.`), items }]);
  }
}
