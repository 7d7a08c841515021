import type { CommandContext } from "~/features/accounts/context";
import { valueOfOne } from "~/lib/outcome";
import { addTasks } from "./add-tasks.server";
import type { TaskFacts } from "./task";

export type NewTask = TaskFacts & { readonly id?: string; readonly planId: string };

/**
 * Adds a task at the end of its plan. An id that exists already answers that task, unchanged.
 * @throws Forbidden unless the actor is secretariat of the plan's issuer or standing agency
 * @throws RuleViolation when it is due before the plan was issued, or names what is not there
 */
export async function addTask(command: CommandContext, { planId, ...task }: NewTask): Promise<{ id: string }> {
  return valueOfOne(await addTasks(command, { planId, tasks: [task] }));
}
