import type { Knex } from "knex";
import type { Instant } from "~/lib/clock";
import { newId } from "~/lib/id";
import type { ReportVersionRow, RevokedAcceptanceRow } from "~db/tables";
import type { RevokedAcceptance } from "./report-shown";

/** The acceptances of a version that were ever taken back, the first one first; one statement. */
export async function readRevoked(db: Knex, versionId: string): Promise<RevokedAcceptance[]> {
  return db("revoked_acceptances")
    .join("users as revoker", "revoker.id", "revoked_acceptances.revoked_by")
    .leftJoin("users as accepter", "accepter.id", "revoked_acceptances.accepted_by")
    .where("revoked_acceptances.version_id", versionId)
    .orderBy("revoked_acceptances.revoked_at")
    .select({
      acceptedAt: "revoked_acceptances.accepted_at",
      acceptedBy: "accepter.name",
      revokedAt: "revoked_acceptances.revoked_at",
      revokedBy: "revoker.name",
      revokedById: "revoker.id",
      reason: "revoked_acceptances.reason",
    });
}

type Revoking = { readonly reason: string; readonly userId: string; readonly now: Instant };

/** Keeps for how long a version was accepted, and lets it wait again. */
export async function keepRevoked(
  trx: Knex.Transaction,
  { id, decided_at, decided_by, reason: words }: ReportVersionRow,
  { reason, userId, now }: Revoking,
): Promise<void> {
  const stood = { accepted_at: decided_at ?? now, accepted_by: decided_by, words };
  const row: RevokedAcceptanceRow = { id: newId(), version_id: id, ...stood, revoked_at: now, revoked_by: userId, reason };
  await trx("revoked_acceptances").insert(row);
  await trx("report_versions").where({ id }).update({ decision: null, decided_at: null, decided_by: null, reason: null });
}
