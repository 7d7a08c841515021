import { createHash } from "node:crypto";
import type { Knex } from "knex";
import type { AuditEntryRow } from "~db/tables";
import { type AuditObject, hashedText } from "./audit-entry";

export type ChainVerdict =
  | { readonly ok: true; readonly entries: number }
  | { readonly ok: false; readonly entries: number; readonly brokenAt: number; readonly why: string };

const batch = 1000;

function hashOf(row: AuditEntryRow): string {
  const entry = {
    seq: row.seq,
    at: row.at,
    userId: row.user_id,
    userName: row.user_name,
    agencyId: row.agency_id,
    action: row.action,
    objectType: row.object_type as AuditObject,
    objectId: row.object_id,
    data: {},
  };
  return createHash("sha256")
    .update(hashedText(entry, row.data, row.previous_hash))
    .digest("hex");
}

function fault(row: AuditEntryRow, expectedSeq: number, previousHash: string): string | null {
  if (row.seq !== expectedSeq) return `entry ${expectedSeq} is missing`;
  if (row.previous_hash !== previousHash) return "it does not continue the entry before it";
  return hashOf(row) === row.hash ? null : "its content was changed";
}

/** Reads the whole audit log and says whether the chain holds; if not, the number of the first entry that breaks it and why. */
export async function verifyAuditChain(db: Knex): Promise<ChainVerdict> {
  let seq = 0;
  let hash = "";
  for (;;) {
    const rows = await db<AuditEntryRow>("audit_entries").where("seq", ">", seq).orderBy("seq").limit(batch);
    for (const row of rows) {
      const why = fault(row, seq + 1, hash);
      if (why) return { ok: false, entries: seq, brokenAt: seq + 1, why };
      seq = row.seq;
      hash = row.hash;
    }
    if (rows.length < batch) break;
  }
  const head = await db("audit_head").where({ id: 1 }).first("seq", "hash");
  if (head?.seq !== seq || head?.hash !== hash)
    return { ok: false, entries: seq, brokenAt: seq + 1, why: `the log ends at ${seq}, its head says ${head?.seq}` };
  return { ok: true, entries: seq };
}
