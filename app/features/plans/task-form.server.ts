import type { CommandContext } from "~/features/accounts/context";
import { problemOf, type Resolved, readAgencyNames } from "~/features/agencies/find-agency.server";
import { made, type Outcome, valueOfOne } from "~/lib/outcome";
import { loadPlanToEdit } from "./plan-object.server";
import type { TaskFacts } from "./task";
import type { TaskForm } from "./task.schema";

function factsOf({ via, supports, ...facts }: TaskForm, named: (typed: string) => Resolved): Outcome<TaskFacts> {
  const ofVia = via === null ? null : named(via);
  const ofSupports = supports.map(named);
  const problems = [...(ofVia ? problemOf("via", ofVia) : []), ...ofSupports.flatMap((answer) => problemOf("supports", answer))];
  if (problems.length > 0) return { ok: false, problems };
  const supportIds = ofSupports.flatMap((answer) => (answer.ok ? [answer.agency.id] : []));
  return made({ ...facts, viaId: ofVia?.ok ? ofVia.agency.id : null, supportIds });
}

/** The facts of tasks that were typed in their forms: names become the agencies that they name on the plan's day, or a sentence at each that is not, or not clearly, one. */
export async function tasksOfForms(
  { db, actor }: CommandContext,
  planId: string,
  forms: readonly TaskForm[],
): Promise<Outcome<TaskFacts>[]> {
  const { plan, permission } = await loadPlanToEdit(db, actor, planId);
  const near = (permission.owners ?? []).map((owner) => owner.path);
  const typed = forms.flatMap(({ via, supports }) => [...(via === null ? [] : [via]), ...supports]);
  const named = await readAgencyNames(db, typed, { on: plan.effective_on, near });
  return forms.map((form) => factsOf(form, named));
}

/** As `tasksOfForms`. @throws RuleViolation with a sentence at each name that is not, or not clearly, one */
export async function taskOfForm(command: CommandContext, planId: string, form: TaskForm): Promise<TaskFacts> {
  return valueOfOne(await tasksOfForms(command, planId, [form]));
}
