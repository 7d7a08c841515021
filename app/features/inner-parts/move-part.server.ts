import { authorOf } from "~/features/accounts/author";
import type { CommandContext } from "~/features/accounts/context";
import { recordAudit } from "~/features/audit/record-audit.server";
import type { CalendarDate } from "~/lib/calendar-date";
import { dayOf } from "~/lib/clock";
import { RuleViolation } from "~/lib/errors";
import { inTransaction } from "~db/connection";
import { partDayProblems } from "./inner-part";
import { readOuterWork } from "./outer-work.server";
import { permittedParts } from "./part-object.server";
import { recordPartEvent } from "./record-part-event.server";

export type PartMove = { readonly partId: string; readonly dueOn: CalendarDate | null; readonly words: string | null };

/**
 * Gives an inner part another deadline, not after that of the whole.
 * @throws Forbidden unless the actor gave it or is head
 * @throws RuleViolation when the day is after the whole or has passed, or the whole is finished
 */
export async function movePart({ db, actor, now }: CommandContext, { partId, dueOn, words }: PartMove): Promise<void> {
  await inTransaction(db, async (trx) => {
    for (const object of await permittedParts(trx, { actor, now }, "part.decide", [partId])) {
      const outer = await readOuterWork(trx, object.part.assignment_id, now);
      const problems = partDayProblems("dueOn", { dueOn, outerDueOn: outer.dueOn, today: dayOf(now) });
      if (problems.length > 0) throw new RuleViolation(problems);
      if (dueOn === object.last.due_on) return;
      await recordPartEvent(trx, now, object, { kind: "moved", words, userId: actor.userId, dueOn });
      await recordAudit(trx, authorOf(actor, object.grant), now, {
        action: "part.moved",
        objectType: "part",
        objectId: partId,
        data: { assignmentId: object.part.assignment_id, dueOn },
      });
    }
  });
}
