import type { Knex } from "knex";
import { authorOf } from "~/features/accounts/author";
import type { CommandContext } from "~/features/accounts/context";
import { recordAudit } from "~/features/audit/record-audit.server";
import type { CalendarDate } from "~/lib/calendar-date";
import { dayOf } from "~/lib/clock";
import { violation } from "~/lib/errors";
import { inTransaction } from "~db/connection";
import { daysAround } from "./extended-days";
import { whyNotCorrected } from "./extension";
import { movesTo, readDueDays } from "./extension.store.server";
import { extensionMoved } from "./extension-conflicts";
import { assignmentOfExtension } from "./extensions-of.view.server";
import { moveDueDays } from "./move-due-days.server";
import { permittedAssignment } from "./permitted-assignment.server";

type Correction = {
  readonly extensionId: string;
  /** The earlier day. */
  readonly on: CalendarDate;
  /** The day until which it was extended when it was looked at. */
  readonly seen: CalendarDate;
  readonly words: string;
};

type Extended = { readonly until: CalendarDate; readonly before: CalendarDate | null; readonly isAgain: boolean };

/** What the extension made of the days; `isAgain` when this very correction arrived before. @throws Conflict */
async function extendedBy(
  trx: Knex.Transaction,
  first: { readonly id: string; readonly due_on: CalendarDate | null },
  { extensionId, on, seen, words }: Correction,
  userId: string,
): Promise<Extended> {
  const around = daysAround(await readDueDays(trx, first.id), extensionId);
  const until = around?.set.nominal_on;
  if (!around || !until) throw extensionMoved();
  const { set } = around;
  const isAgain = set.origin === "extension-corrected" && until === on && set.words === words && set.user_id === userId;
  if (!isAgain && until !== seen) throw extensionMoved();
  return { until, before: (around.before ?? first).due_on, isAgain };
}

/**
 * Corrects the day of a granted extension to an earlier one that is still after the deadline before it and has not passed. What was
 * granted stays in the history; lead and supporting agencies are told. The same correction sent twice is one.
 * @returns the assignment
 * @throws Conflict when the extension no longer sets the day that was looked at, or the work is finished
 * @throws RuleViolation at the day when it is not earlier, extends nothing or has passed
 */
export async function correctExtension(
  { db, actor, now }: CommandContext,
  correction: Correction,
): Promise<{ assignmentId: string }> {
  const { extensionId, on, words } = correction;
  return inTransaction(db, async (trx) => {
    const assignmentId = await assignmentOfExtension(trx, extensionId);
    const { assignment, grant } = await permittedAssignment(trx, actor, "extension.decide", assignmentId);
    const { until, before, isAgain } = await extendedBy(trx, assignment, correction, actor.userId);
    if (isAgain) return { assignmentId };
    const whyNot = whyNotCorrected(on, { until, before, today: dayOf(now) });
    if (whyNot) throw violation("on", whyNot);
    const by = { userId: actor.userId, agencyId: grant.agencyId };
    const reason = { origin: "extension-corrected", originId: extensionId, words, ...by } as const;
    await moveDueDays(trx, now, await movesTo(trx, [assignment], on), reason);
    await recordAudit(trx, authorOf(actor, grant), now, {
      action: "extension.corrected",
      objectType: "assignment",
      objectId: assignmentId,
      data: { extensionId, from: until, on, words },
    });
    return { assignmentId };
  });
}
