import type { CommandContext } from "~/features/accounts/context";
import { membersByGroup } from "~/features/agencies/groups-on.server";
import { assignNamedTasks } from "~/features/assignments/assign-named-tasks.server";
import type { Assigned } from "~/features/assignments/assign-tasks.server";
import { addTasks } from "~/features/plans/add-tasks.server";
import type { TaskFacts } from "~/features/plans/task";
import { tasksOfForms } from "~/features/plans/task-form.server";
import type { CalendarDate } from "~/lib/calendar-date";
import { violation } from "~/lib/errors";
import { attempt, goOn, made, type Outcome } from "~/lib/outcome";
import { foldForSearch } from "~/lib/vietnamese-text";
import { itemForm } from "../items/check-item";
import type { DraftItem } from "../items/draft-item";
import { type Passage, passageIdOf } from "./making";

/** What the tasks of a document are made with. */
export type TaskGround = {
  readonly planId: string;
  readonly effectiveOn: CalendarDate;
  /** Periods that fell due before this day are left out, where that was chosen. */
  readonly owedFrom?: CalendarDate;
  readonly passages: readonly Passage[];
  /** Ids of the published versions, by the code of the form; null for a form that was refused, which is said at the form. */
  readonly forms: ReadonlyMap<string, string | null>;
  readonly groups: readonly { readonly id: string; readonly name: string }[];
};

type Named = { readonly bodies: readonly string[]; readonly groupIds: readonly string[] };
type ReadTask = {
  readonly item: DraftItem;
  readonly form: Omit<ReturnType<(typeof itemForm)["task"]>, "leads">;
  readonly leads: Named;
  readonly supports: Named;
};

const noSuchForm = (code: string) => ({
  vi: `Việc này báo cáo theo biểu “${code}”, nhưng không có biểu nào mang mã đó được giữ lại. Hãy chọn lại biểu, hoặc để trống.`,
  en: `This task is reported by the form “${code}”, but no form with that code was kept. Choose the form again, or none.`,
});

function formVersionOf(code: string | null, { forms }: TaskGround): string | null {
  if (code === null) return null;
  const id = forms.get(code);
  if (id === undefined) throw violation("usesForm", noSuchForm(code));
  return id;
}

/** Tells bodies from groups. */
function namer({ groups }: TaskGround): (names: readonly string[]) => Named {
  const byName = new Map(groups.toReversed().map(({ id, name }) => [foldForSearch(name), id]));
  const groupOf = (name: string) => byName.get(foldForSearch(name));
  return (names) => ({
    bodies: names.filter((name) => groupOf(name) === undefined),
    groupIds: names.flatMap((name) => groupOf(name) ?? []),
  });
}

function readTask(item: DraftItem, named: (names: readonly string[]) => Named): ReadTask {
  const { leads, ...form } = itemForm.task(item.fields);
  const supports = named(form.supports);
  return { item, form: { ...form, supports: [...supports.bodies] }, leads: named(leads), supports };
}

type Facts = ReadTask & { readonly facts: TaskFacts };

async function withFacts(command: CommandContext, ground: TaskGround, tasks: readonly ReadTask[]): Promise<Outcome<Facts>[]> {
  const { planId, effectiveOn, passages } = ground;
  const forms = tasks.map(({ form: { usesForm, ...form } }) => form);
  const named = await tasksOfForms(command, planId, forms);
  const groupIds = tasks.flatMap(({ leads, supports }) => [...leads.groupIds, ...supports.groupIds]);
  const membersOf = await membersByGroup(command.db, groupIds, effectiveOn);
  return named.map((outcome, index) => {
    if (!outcome.ok) return outcome;
    const task = tasks[index] as ReadTask;
    // A group that supports is its members of the day, but for those who lead.
    const leading = new Set(membersOf(task.leads.groupIds));
    const members = membersOf(task.supports.groupIds).filter((id) => !leading.has(id));
    const supportIds = [...new Set([...outcome.value.supportIds, ...members])];
    return attempt(() => {
      const formVersionId = formVersionOf(task.form.usesForm, ground);
      return { ...task, facts: { ...outcome.value, passageId: passageIdOf(task.item, passages), formVersionId, supportIds } };
    });
  });
}

/**
 * Adds the tasks of a document to its plan and assigns those that name who leads. Part of confirming, which gives the transaction up
 * when one is refused.
 * @returns of each task the ids of its new assignments
 */
export async function makeTasks(
  command: CommandContext,
  ground: TaskGround,
  items: readonly DraftItem[],
): Promise<Outcome<readonly string[]>[]> {
  const { planId, effectiveOn: on, owedFrom } = ground;
  const named = namer(ground);
  const read = items.map((item) => attempt(() => readTask(item, named)));
  const right = await goOn(read, (tasks) => withFacts(command, ground, tasks));
  const added = await goOn(right, async (tasks) => {
    const ids = await addTasks(command, { planId, tasks: tasks.map(({ facts }) => facts) });
    return ids.map((each, index) => (each.ok ? made({ taskId: each.value.id, leads: (tasks[index] as Facts).leads }) : each));
  });
  const led = ({ leads }: { leads: Named }) => leads.bodies.length + leads.groupIds.length > 0;
  return goOn(added, async (tasks) => {
    const given = tasks.filter(led).map(({ taskId, leads: { bodies, groupIds } }) => ({ taskId, agencies: bodies, groupIds }));
    const assigned = (await assignNamedTasks(command, { planId, tasks: given, on, owedFrom })).values();
    return tasks.map((task) => {
      const outcome = led(task) ? (assigned.next().value as Outcome<Assigned>) : made({ assignmentIds: [] });
      return outcome.ok ? made(outcome.value.assignmentIds) : outcome;
    });
  });
}
