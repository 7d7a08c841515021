import type { Knex } from "knex";
import { authorOf } from "~/features/accounts/author";
import type { CommandContext } from "~/features/accounts/context";
import { recordAudit } from "~/features/audit/record-audit.server";
import type { DeadlineRule } from "~/features/calendar/deadline-spec";
import { Conflict, NotFound, violation } from "~/lib/errors";
import { inTransaction } from "~db/connection";
import type { ExtensionRow } from "~db/tables";
import { alikeExtensions } from "./alike-extensions.view.server";
import { daysAround } from "./extended-days";
import { readDueDays } from "./extension.store.server";
import { type DueMove, moveDueDays } from "./move-due-days.server";
import type { PermittedAssignment } from "./permitted-assignment.server";
import { permittedAssignment } from "./permitted-assignment.server";

const notConditional = (work: string) => ({
  vi: `Lần gia hạn này không kèm điều kiện, hoặc đã hết hiệu lực: ${work}.`,
  en: `This extension has no condition, or has lapsed already: ${work}.`,
});
const movedSince = (work: string) => ({
  vi: `Thời hạn đã được đổi sau lần gia hạn này, nên không quay lại được: ${work}. Hãy xem diễn biến của phần việc.`,
  en: `The deadline has moved since this extension, so it cannot go back: ${work}. See what happened to the assignment.`,
});
const notAlike = (works: string) => ({
  vi: `Có lần gia hạn đã chọn không còn kết thúc cùng được${works && `: ${works}`}. Thời hạn đã được đổi, việc đã xong, hoặc không cùng quyết định và điều kiện. Chưa lần nào hết hiệu lực; hãy bỏ đánh dấu những phần việc đó rồi gửi lại.`,
  en: `Some of the chosen extensions can no longer end with this one${works && `: ${works}`}. The deadline has moved, the work is over, or they are not of the same decision and condition. None has ended; untick those and send again.`,
});

/** Lead and task of the assignments that `keep` leaves, as a refusal names them. */
async function worksNamed(trx: Knex.Transaction, keep: (query: Knex.QueryBuilder) => Knex.QueryBuilder): Promise<string> {
  const query = trx("assignments")
    .join("agencies as lead", "lead.id", "assignments.lead_id")
    .join("tasks", "tasks.id", "assignments.task_id");
  const rows: { lead: string; task: string }[] = await keep(query)
    .orderByRaw("lead.sort_key, tasks.position, assignments.id")
    .select("lead.name as lead", "tasks.text as task");
  return rows.map(({ lead, task }) => `${lead} (${task})`).join("; ");
}

const workNamed = (trx: Knex.Transaction, id: string) => worksNamed(trx, (query) => query.where("assignments.id", id));

/** The day before the extension, if the extended one is the day that counts. */
async function dayBefore(trx: Knex.Transaction, object: PermittedAssignment, extensionId: string): Promise<DueMove> {
  const { assignment } = object;
  const around = daysAround(await readDueDays(trx, assignment.id), extensionId);
  if (!around) throw violation(null, movedSince(await workNamed(trx, assignment.id)));
  const day = around.before ?? assignment;
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
  if (!extension?.condition || extension.decision !== "granted" || extension.lapsed_at)
    throw violation(null, notConditional(await workNamed(trx, assignmentId)));
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

/** Refuses those that are not of the same decision, plan and condition. Work of another plan is not named: it may not be the actor's to see. */
async function mustBeAlike(trx: Knex.Transaction, { now }: CommandContext, extensionId: string, ids: readonly string[]) {
  if (ids.length === 0) return;
  const alike = new Set((await alikeExtensions(trx, extensionId, now)).map(({ id }) => id));
  const others = ids.filter((id) => !alike.has(id));
  if (others.length === 0) return;
  const assignmentIds = (some: readonly string[]) => trx("extensions").whereIn("id", some).select("assignment_id");
  const ofPlan = (query: Knex.QueryBuilder) =>
    query.whereIn("assignments.id", assignmentIds(others)).whereIn(
      "assignments.plan_id",
      trx("assignments")
        .whereIn("id", assignmentIds([extensionId]))
        .select("plan_id"),
    );
  throw new Conflict(notAlike(await worksNamed(trx, ofPlan)));
}

/**
 * Ends an extension whose condition was not met, and `alsoIds` with it, which must be alike: the day before each counts again, from now on.
 * All or none.
 * @returns its assignment, and how many extensions ended
 * @throws RuleViolation when one of them had no condition, has lapsed, or the deadline has moved since
 * @throws Conflict when one of `alsoIds` is not offered to end with it, or is no longer
 */
export async function lapseExtension(
  command: CommandContext,
  { extensionId, words, alsoIds = [] }: Lapse & { readonly alsoIds?: readonly string[] },
): Promise<{ assignmentId: string; lapsed: number }> {
  return inTransaction(command.db, async (trx) => {
    const others = [...new Set(alsoIds)].filter((id) => id !== extensionId);
    const assignmentId = await lapse(trx, command, { extensionId, words });
    await mustBeAlike(trx, command, extensionId, others);
    for (const id of others) await lapse(trx, command, { extensionId: id, words });
    return { assignmentId, lapsed: others.length + 1 };
  });
}
