import { createHash } from "node:crypto";
import type { Knex } from "knex";
import type { CalendarDate } from "~/lib/calendar-date";
import type { Instant } from "~/lib/clock";
import { lockRow } from "~db/dialect";
import { insertRows } from "~db/insert-rows";
import type { AuditEntryRow } from "~db/tables";
import { type AuditFact, hashedText } from "./audit-entry";

/** Who an entry names. */
export type Author = {
  readonly userId: string | null;
  readonly name: string;
  readonly agencyId?: string | null;
  /** The day of the mail by whose link they acted, without signing in; its entry then says so as `linkOf`. */
  readonly linkOf?: CalendarDate | null;
};

type Before = Pick<AuditEntryRow, "seq" | "hash">;

/** What was done, and by whom. */
export type AuditAct = AuditFact & { readonly author: Author };

function nextEntry(before: Before, now: Instant, { author, ...fact }: AuditAct): AuditEntryRow {
  const { userId, name: userName, agencyId = null } = author;
  const entry = { ...fact, seq: before.seq + 1, at: now, userId, userName, agencyId };
  const data = JSON.stringify(author.linkOf ? { ...fact.data, linkOf: author.linkOf } : fact.data);
  const hash = createHash("sha256")
    .update(hashedText(entry, data, before.hash))
    .digest("hex");
  return {
    seq: entry.seq,
    at: now,
    user_id: userId,
    user_name: userName,
    agency_id: agencyId,
    action: fact.action,
    object_type: fact.objectType,
    object_id: fact.objectId,
    data,
    previous_hash: before.hash,
    hash,
  };
}

/**
 * Appends entries to the audit log, in the transaction of the changes that they record.
 * @param trx the transaction of the changes; outside one the chain could not be kept
 */
export async function recordAudits(trx: Knex.Transaction, now: Instant, acts: readonly AuditAct[]): Promise<void> {
  if (acts.length === 0) return;
  const head: { seq: number; hash: string } = await lockRow(trx("audit_head").where({ id: 1 }).first("seq", "hash"), trx);
  const rows: AuditEntryRow[] = [];
  for (const act of acts) rows.push(nextEntry(rows.at(-1) ?? head, now, act));
  await insertRows(trx, "audit_entries", rows);
  const { seq, hash } = rows.at(-1) as AuditEntryRow;
  await trx("audit_head").where({ id: 1 }).update({ seq, hash });
}

/** Appends one entry, as `recordAudits`. */
export async function recordAudit(trx: Knex.Transaction, author: Author, now: Instant, fact: AuditFact): Promise<void> {
  await recordAudits(trx, now, [{ author, ...fact }]);
}
