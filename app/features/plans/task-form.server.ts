import type { CommandContext } from "~/features/accounts/context";
import { problemOf, resolveAgencyNames } from "~/features/agencies/find-agency.server";
import { RuleViolation } from "~/lib/errors";
import { loadPlanToEdit } from "./plan-object.server";
import type { TaskFacts } from "./task";
import type { TaskForm } from "./task.schema";

/**
 * The facts of a task that was typed in its form: names become the agencies that they name on the plan's day.
 * @throws RuleViolation with a sentence at each name that is not, or not clearly, one
 */
export async function taskOfForm({ db, actor }: CommandContext, planId: string, form: TaskForm): Promise<TaskFacts> {
  const { via, supports, ...facts } = form;
  const { plan, permission } = await loadPlanToEdit(db, actor, planId);
  const near = (permission.owners ?? []).map((owner) => owner.path);
  const names = [...(via === null ? [] : [via]), ...supports];
  const answers = await resolveAgencyNames(db, names, { on: plan.effective_on, near });
  const problems = answers.flatMap((answer, index) => problemOf(via !== null && index === 0 ? "via" : "supports", answer));
  if (problems.length > 0) throw new RuleViolation(problems);
  const ids = answers.flatMap((answer) => (answer.ok ? [answer.agency.id] : []));
  return { ...facts, viaId: via === null ? null : (ids[0] ?? null), supportIds: via === null ? ids : ids.slice(1) };
}
