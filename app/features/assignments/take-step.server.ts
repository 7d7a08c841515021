import type { Knex } from "knex";
import { authorOf } from "~/features/accounts/author";
import type { CommandContext } from "~/features/accounts/context";
import { type AuditAct, recordAudits } from "~/features/audit/record-audit.server";
import { type Problem, RuleViolation } from "~/lib/errors";
import type { Text } from "~/lib/i18n/text";
import type { EventKind } from "./assignment-event";
import { type BulkStep, nothingDone, stepAction, whyNotStep } from "./bulk-step";
import { readExtensible } from "./extension.store.server";
import { type PermittedAssignment, permittedAssignments } from "./permitted-assignment.server";
import { type NewEvent, recordEvents } from "./record-events.server";

export type StepResult = {
  readonly done: readonly PermittedAssignment[];
  readonly skipped: readonly { readonly id: string; readonly why: Text }[];
};

type Step = {
  readonly step: Exclude<BulkStep, "extension">;
  readonly kind: EventKind;
  readonly assignmentIds: readonly string[];
  readonly reason: string | null;
  readonly data?: Readonly<Record<string, unknown>>;
  /** What is wrong with what was typed. */
  readonly problems?: readonly Problem[];
  /** What else keeps one of them from it. */
  readonly whyNot?: (assignmentId: string) => Text | null;
};

/**
 * Takes one step with several assignments: each gets its event, its audit entry and its notice; what stands otherwise is left.
 * @throws Forbidden when one of them is not for the actor
 * @throws RuleViolation when something typed is wrong, or none of them would be changed, with the reasons
 */
export async function takeStep(
  trx: Knex.Transaction,
  { actor, now }: Pick<CommandContext, "actor" | "now">,
  { step, kind, assignmentIds, reason, data = {}, problems = [], whyNot = () => null }: Step,
): Promise<StepResult> {
  const ids = [...new Set(assignmentIds)];
  const objects = await permittedAssignments(trx, actor, stepAction[step], ids);
  if (problems.length > 0) throw new RuleViolation(problems);
  const works = await readExtensible(trx, now, ids);
  const reasons = objects.map(({ assignment: { id } }) => {
    const work = works.get(id);
    return (work ? whyNotStep(step, work) : null) ?? whyNot(id);
  });
  const done = objects.filter((_object, index) => reasons[index] === null);
  const skipped = objects.flatMap(({ assignment: { id } }, index) => {
    const why = reasons[index];
    return why ? [{ id, why }] : [];
  });
  if (done.length === 0) throw new RuleViolation(nothingDone(skipped.map(({ why }) => why)));
  const events = done.map(({ assignment: { id, lead_id }, supportIds, grant: { agencyId } }): NewEvent => {
    const by = { userId: actor.userId, agencyId };
    return { assignmentId: id, kind, ...by, words: reason, data, tell: [lead_id, ...supportIds] };
  });
  await recordEvents(trx, now, events);
  const acts = done.map(({ assignment: { id }, grant }): AuditAct => {
    const author = authorOf(actor, grant);
    return { author, action: `assignment.${kind}`, objectType: "assignment", objectId: id, data: { reason, ...data } };
  });
  await recordAudits(trx, now, acts);
  return { done, skipped };
}
