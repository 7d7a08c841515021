import { authorOf } from "~/features/accounts/author";
import type { CommandContext } from "~/features/accounts/context";
import { recordAudit } from "~/features/audit/record-audit.server";
import { holdPlanToEdit } from "~/features/plans/plan-object.server";
import { Conflict, NotFound, violation } from "~/lib/errors";
import { inTransaction } from "~db/connection";
import type { AmendmentClauseRow } from "~db/tables";
import { findClause } from "./amendment-clause.store.server";
import { type ClauseOutcome, type ClauseStanding, isSaidAlready, reasonMissing } from "./clause";

type Handled = ClauseStanding & {
  readonly planId: string;
  readonly amendmentId: string;
  readonly clauseId: string;
  /** When it had been handled last when somebody looked at it; "" for not yet. */
  readonly was: string;
};

const standingOf = ({ outcome, note }: AmendmentClauseRow): ClauseStanding => ({
  outcome: (outcome ?? "open") as ClauseOutcome,
  note,
});

const changedMeanwhile = {
  vi: "Người khác vừa ghi kết quả của điều này. Hãy xem lại rồi ghi nếu vẫn cần.",
  en: "Somebody else has just said what became of this clause. Look at it again, then save if it is still needed.",
};

/**
 * Says that a clause of an amending document was applied by hand, that it is not going to be, and why, or that it waits again. The
 * last word counts; the log keeps each. The same said twice changes nothing.
 * @throws Forbidden unless the actor is secretariat of the plan's issuer or standing agency
 * @throws NotFound when the plan has no such clause
 * @throws Conflict when another said something of it after it was looked at
 * @throws RuleViolation when it is set aside without a reason
 */
export async function handleClause({ db, actor, now }: CommandContext, { was, outcome, note, ...where }: Handled): Promise<void> {
  await inTransaction(db, async (trx) => {
    const { grant } = await holdPlanToEdit(trx, actor, where.planId);
    const clause = await findClause(trx, where);
    if (!clause) throw new NotFound();
    if (isSaidAlready(standingOf(clause), { outcome, note })) return;
    if (was !== (clause.handled_at ?? "")) throw new Conflict(changedMeanwhile);
    if (outcome === "declined" && note === null) throw violation("note", reasonMissing);
    const isOpen = outcome === "open";
    await trx("amendment_clauses")
      .where({ id: clause.id })
      .update({
        outcome: isOpen ? null : outcome,
        handled_at: isOpen ? null : now,
        handled_by: isOpen ? null : actor.userId,
        handling_agency_id: isOpen ? null : grant.agencyId,
        note,
      });
    await recordAudit(trx, authorOf(actor, grant), now, {
      action: "plan.clause-handled",
      objectType: "plan",
      objectId: where.planId,
      data: { amendmentId: where.amendmentId, clauseId: clause.id, number: clause.number, words: clause.words, outcome, note },
    });
  });
}
