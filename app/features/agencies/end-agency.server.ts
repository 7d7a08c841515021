import type { Knex } from "knex";
import { authorOf } from "~/features/accounts/author";
import type { CommandContext } from "~/features/accounts/context";
import { requirePermission } from "~/features/accounts/require-permission";
import { recordAudit } from "~/features/audit/record-audit.server";
import { type CalendarDate, formatDate } from "~/lib/calendar-date";
import { Conflict, mustHold, violation } from "~/lib/errors";
import { inTransaction } from "~db/connection";
import { lockRow } from "~db/dialect";
import { type Agency, findAgency, loadAgency, readSuccession } from "./agencies.store.server";
import { checkEnding } from "./agency";
import { editedByOther, noSuchAgency } from "./agency-problems";

export type AgencyEnding = {
  agencyId: string;
  /** The first day on which it no longer exists. */
  endsOn: CalendarDate;
  /** Who takes over its open work and its papers. */
  successorId: string | null;
  /** The version that the person saw; left out where nobody looked at it before. */
  version?: number;
};

async function asTyped(trx: Knex.Transaction, agencyId: string): Promise<Record<string, string>> {
  const { validTo, successorId, version } = await loadAgency(trx, agencyId);
  const successor = successorId === null ? null : await findAgency(trx, successorId);
  return { endsOn: validTo === null ? "" : formatDate(validTo), successor: successor?.name ?? "", version: String(version) };
}

// The agency and those that would follow it are held in one order: two endings at once do not both find the line free, and
// neither waits for the other for ever.
async function holdLine(trx: Knex.Transaction, agencyId: string, successorId: string | null): Promise<Agency[]> {
  const line = successorId === null ? [] : await readSuccession(trx, successorId);
  const ids = [agencyId, ...line.map((agency) => agency.id)];
  await lockRow(trx("agencies").whereIn("id", ids).orderBy("id").select("id"), trx);
  return successorId === null ? [] : readSuccession(trx, successorId);
}

/**
 * Ends an agency, or corrects the day or the successor of one that has ended. Its name, its plans and its
 * reports stay as they are; whoever works at the successor sees and continues them.
 * @throws RuleViolation when the day is not after the beginning, or the successor cannot take over on that day
 * @throws Conflict when somebody changed it first
 * @throws Forbidden when the actor does not administer both ends of the move
 */
export async function endAgency(
  { db, actor, now }: CommandContext,
  { agencyId, endsOn, successorId, version }: AgencyEnding,
): Promise<void> {
  const seen = await loadAgency(db, agencyId);
  const grant = requirePermission(actor, "agency.edit", { agency: seen }, { seen: true });
  const successor = successorId === null ? null : await findAgency(db, successorId);
  if (successorId !== null && !successor) throw violation("successor", noSuchAgency(successorId));
  if (successor) requirePermission(actor, "agency.edit", { agency: successor }, { seen: true });
  await inTransaction(db, async (trx) => {
    const successors = await holdLine(trx, agencyId, successorId);
    const agency = await loadAgency(trx, agencyId);
    mustHold(checkEnding({ agency, endsOn, successors }));
    const ending = { valid_to: endsOn, successor_id: successorId, version: trx.raw("agencies.version + 1") };
    const count = await trx("agencies")
      .where({ id: agencyId, version: version ?? seen.version })
      .update(ending);
    if (count === 0) throw new Conflict(editedByOther, await asTyped(trx, agencyId));
    await recordAudit(trx, authorOf(actor, grant), now, {
      action: "agency.ended",
      objectType: "agency",
      objectId: agencyId,
      data: { endsOn, successorId, before: { endsOn: agency.validTo, successorId: agency.successorId } },
    });
  });
}
