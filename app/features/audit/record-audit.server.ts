import { createHash } from "node:crypto";
import type { Knex } from "knex";
import type { CalendarDate } from "~/lib/calendar-date";
import type { Instant } from "~/lib/clock";
import { lockRow } from "~db/dialect";
import { type AuditFact, hashedText } from "./audit-entry";

/** Who an entry names. */
export type Author = {
  readonly userId: string | null;
  readonly name: string;
  readonly agencyId?: string | null;
  /** The day of the mail by whose link they acted, without signing in; its entry then says so as `linkOf`. */
  readonly linkOf?: CalendarDate | null;
};

/**
 * Appends one entry to the audit log, in the transaction of the change that it records.
 * @param trx the transaction of the change; outside one the chain could not be kept
 */
export async function recordAudit(trx: Knex.Transaction, author: Author, now: Instant, fact: AuditFact): Promise<void> {
  const head = await lockRow(trx("audit_head").where({ id: 1 }).first("seq", "hash"), trx);
  const seq = head.seq + 1;
  const entry = { ...fact, seq, at: now, userId: author.userId, userName: author.name, agencyId: author.agencyId ?? null };
  const data = JSON.stringify(author.linkOf ? { ...fact.data, linkOf: author.linkOf } : fact.data);
  const hash = createHash("sha256")
    .update(hashedText(entry, data, head.hash))
    .digest("hex");
  await trx("audit_entries").insert({
    seq,
    at: now,
    user_id: entry.userId,
    user_name: entry.userName,
    agency_id: entry.agencyId,
    action: fact.action,
    object_type: fact.objectType,
    object_id: fact.objectId,
    data,
    previous_hash: head.hash,
    hash,
  });
  await trx("audit_head").where({ id: 1 }).update({ seq, hash });
}
