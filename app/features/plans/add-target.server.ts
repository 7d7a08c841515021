import type { CommandContext } from "~/features/accounts/context";
import { valueOfOne } from "~/lib/outcome";
import { addTargets } from "./add-targets.server";
import type { TargetFacts } from "./target";

export type NewTarget = TargetFacts & { readonly id?: string; readonly planId: string };

/**
 * Adds a target at the end of its plan. An id that exists already answers that target, unchanged.
 * @throws Forbidden unless the actor is secretariat of the plan's issuer or standing agency
 * @throws RuleViolation when goal, horizon or measure do not fit
 */
export async function addTarget(command: CommandContext, { planId, ...target }: NewTarget): Promise<{ id: string }> {
  return valueOfOne(await addTargets(command, { planId, targets: [target] }));
}
