import type { Knex } from "knex";
import { authorOf } from "~/features/accounts/author";
import type { CommandContext } from "~/features/accounts/context";
import { recordAudit } from "~/features/audit/record-audit.server";
import type { DeadlineRule } from "~/features/calendar/deadline";
import { NotFound, violation } from "~/lib/errors";
import { inTransaction } from "~db/connection";
import type { DueDayRow, ExtensionRow } from "~db/tables";
import { type DueMove, moveDueDays } from "./move-due-days.server";
import type { PermittedAssignment } from "./permitted-assignment.server";
import { permittedAssignment } from "./permitted-assignment.server";

const notConditional = {
  vi: "Lần gia hạn này không kèm điều kiện, hoặc đã hết hiệu lực.",
  en: "This extension has no condition, or has lapsed already.",
};
const movedSince = {
  vi: "Thời hạn đã được đổi sau lần gia hạn này, nên không quay lại được. Hãy xem diễn biến của phần việc.",
  en: "The deadline has moved since this extension, so it cannot go back. See what happened to the assignment.",
};

/** The days that were set and stand; an extension that lapsed is as if it had not been, and so is the move that undid it. */
function standingDays(days: readonly DueDayRow[]): DueDayRow[] {
  const lapsed = new Set(days.filter((day) => day.origin === "extension-lapsed").map((day) => day.origin_id));
  return days.filter((day) => day.origin !== "extension-lapsed" && !(day.origin === "extension" && lapsed.has(day.origin_id)));
}

/** The day before the extension, if the extended one is the day that counts. */
async function dayBefore(trx: Knex.Transaction, object: PermittedAssignment, extensionId: string): Promise<DueMove> {
  const { assignment } = object;
  const days: DueDayRow[] = await trx("due_days").where({ assignment_id: assignment.id }).orderBy("seq", "desc");
  const [last, before] = standingDays(days);
  if (last?.origin_id !== extensionId) throw violation(null, movedSince);
  const day = before ?? assignment;
  return {
    assignmentId: assignment.id,
    nominalOn: day.nominal_on,
    dueOn: day.due_on,
    rules: JSON.parse(day.due_rules) as DeadlineRule[],
  };
}

type Lapse = { readonly extensionId: string; readonly words: string };

async function lapse(trx: Knex.Transaction, { actor, now }: CommandContext, { extensionId, words }: Lapse): Promise<string> {
  const read = (): Promise<ExtensionRow | undefined> => trx("extensions").where({ id: extensionId }).first();
  const assignmentId = (await read())?.assignment_id;
  if (!assignmentId) throw new NotFound();
  const object = await permittedAssignment(trx, actor, "extension.decide", assignmentId);
  const extension = await read();
  if (!extension?.condition || extension.decision !== "granted" || extension.lapsed_at) throw violation(null, notConditional);
  const move = await dayBefore(trx, object, extensionId);
  await trx("extensions").where({ id: extensionId }).update({ lapsed_at: now, lapsed_by: actor.userId, lapsed_words: words });
  const by = { userId: actor.userId, agencyId: object.grant.agencyId };
  await moveDueDays(trx, now, [move], { origin: "extension-lapsed", originId: extensionId, words, ...by });
  await recordAudit(trx, authorOf(actor, object.grant), now, {
    action: "extension.lapsed",
    objectType: "assignment",
    objectId: assignmentId,
    data: { extensionId, words },
  });
  return assignmentId;
}

/**
 * Ends an extension whose condition was not met, and `alsoIds` with it: the day before each counts again, from now on. All or none.
 * @returns its assignment, and how many extensions ended
 * @throws RuleViolation when one of them had no condition, has lapsed, or the deadline has moved since
 */
export async function lapseExtension(
  command: CommandContext,
  { extensionId, words, alsoIds = [] }: Lapse & { readonly alsoIds?: readonly string[] },
): Promise<{ assignmentId: string; lapsed: number }> {
  return inTransaction(command.db, async (trx) => {
    const others = [...new Set(alsoIds)].filter((id) => id !== extensionId);
    const assignmentId = await lapse(trx, command, { extensionId, words });
    for (const id of others) await lapse(trx, command, { extensionId: id, words });
    return { assignmentId, lapsed: others.length + 1 };
  });
}
