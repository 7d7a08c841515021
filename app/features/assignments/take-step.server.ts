import type { Knex } from "knex";
import { authorOf } from "~/features/accounts/author";
import type { CommandContext } from "~/features/accounts/context";
import { recordAudit } from "~/features/audit/record-audit.server";
import type { Text } from "~/lib/i18n/text";
import type { EventKind } from "./assignment-event";
import { type BulkStep, stepAction, whyNotStep } from "./bulk-step";
import { readExtensible } from "./extension.store.server";
import { type PermittedAssignment, permittedAssignments } from "./permitted-assignment.server";
import { recordEvent } from "./record-event.server";

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
  /** What else keeps one of them from it. */
  readonly whyNot?: (assignmentId: string) => Text | null;
};

/**
 * Takes one step with several assignments: each gets its event, its audit entry and its notice; what stands otherwise is left.
 * @throws Forbidden when one of them is not for the actor
 */
export async function takeStep(
  trx: Knex.Transaction,
  { actor, now }: Pick<CommandContext, "actor" | "now">,
  { step, kind, assignmentIds, reason, data = {}, whyNot = () => null }: Step,
): Promise<StepResult> {
  const ids = [...new Set(assignmentIds)];
  const objects = await permittedAssignments(trx, actor, stepAction[step], ids);
  const works = await readExtensible(trx, now, ids);
  const done: PermittedAssignment[] = [];
  const skipped: { id: string; why: Text }[] = [];
  for (const object of objects) {
    const assignmentId = object.assignment.id;
    const work = works.get(assignmentId);
    const why = (work ? whyNotStep(step, work) : null) ?? whyNot(assignmentId);
    if (why) {
      skipped.push({ id: assignmentId, why });
      continue;
    }
    const by = { userId: actor.userId, agencyId: object.grant.agencyId };
    const tell = [object.assignment.lead_id, ...object.supportIds];
    await recordEvent(trx, now, { assignmentId, kind, ...by, words: reason, data, tell });
    await recordAudit(trx, authorOf(actor, object.grant), now, {
      action: `assignment.${kind}`,
      objectType: "assignment",
      objectId: assignmentId,
      data: { reason, ...data },
    });
    done.push(object);
  }
  return { done, skipped };
}
