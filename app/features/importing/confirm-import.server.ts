/** What was read and looked over becomes a plan: all of it in one transaction, or nothing and the reasons. */
import type { Knex } from "knex";
import { authorOf } from "~/features/accounts/author";
import type { CommandContext } from "~/features/accounts/context";
import { assignNamed } from "~/features/assignments/assign-named.server";
import { recordAudit } from "~/features/audit/record-audit.server";
import { addTarget } from "~/features/plans/add-target.server";
import { addTask } from "~/features/plans/add-task.server";
import { createPlan } from "~/features/plans/create-plan.server";
import { keepPlanFile } from "~/features/plans/keep-plan-file.server";
import { planOfForm } from "~/features/plans/plan-form.server";
import { taskOfForm } from "~/features/plans/task-form.server";
import { formDefinition } from "~/features/reports/form-definition.view.server";
import { type NewForm, publishForm } from "~/features/reports/publish-form.server";
import type { CalendarDate } from "~/lib/calendar-date";
import { NotFound, type Problem, RuleViolation, violation } from "~/lib/errors";
import { newId } from "~/lib/id";
import { foldForSearch } from "~/lib/vietnamese-text";
import { inTransaction } from "~db/connection";
import { itemForm } from "./check-item";
import { groupsOn, membersOn } from "./directory.server";
import { draftPassages, endDraft, findDraft, readItems } from "./draft.store.server";
import { type DraftItem, nameOfItem } from "./draft-item";
import { knownForm } from "./known-forms.server";
import { passageAt, type ReadPassage } from "./passages-of-blocks";
import { holdDraft, loadDraft } from "./require-draft.server";

const undecided = (count: number) => ({
  vi: `Còn ${count} mục chưa xem. Hãy chấp nhận, sửa hoặc bỏ từng mục, rồi xác nhận.`,
  en: `${count} items are still to be looked at. Accept, correct or leave out each of them, then confirm.`,
});

type Passage = ReadPassage & { readonly id: string };
type Making = {
  readonly command: CommandContext & { readonly db: Knex.Transaction };
  readonly passages: readonly Passage[];
  readonly planId: string;
  readonly effectiveOn: CalendarDate;
  /** Ids of the published versions, by the code of the form. */
  readonly forms: ReadonlyMap<string, string>;
  readonly groups: readonly { readonly id: string; readonly name: string }[];
};

const passageIdOf = ({ source }: DraftItem, passages: readonly Passage[]) =>
  source === null ? null : (passageAt(passages, source.line)?.id ?? null);

// Every item is tried, so that all that is wrong is said at once; the transaction is given up afterwards.
async function trying<T>(item: DraftItem, problems: Problem[], make: () => Promise<T>): Promise<T | null> {
  try {
    return await make();
  } catch (error) {
    if (!(error instanceof RuleViolation)) throw error;
    const name = nameOfItem(item);
    const short = name.length > 80 ? `${name.slice(0, 80)}…` : name;
    const said = error.problems.map(({ text }) => ({
      field: item.id,
      text: { vi: `“${short}”: ${text.vi}`, en: `“${short}”: ${text.en}` },
    }));
    problems.push(...said);
    return null;
  }
}

const noSuchForm = (code: string) => ({
  vi: `Việc này báo cáo theo biểu “${code}”, nhưng không có biểu nào mang mã đó được giữ lại. Hãy chọn lại biểu, hoặc để trống.`,
  en: `This task is reported by the form “${code}”, but no form with that code was kept. Choose the form again, or none.`,
});

function formVersionOf(code: string | null, { forms }: Making): string | null {
  if (code === null) return null;
  const id = forms.get(code);
  if (id === undefined) throw violation("usesForm", noSuchForm(code));
  return id;
}

async function makeTask(item: DraftItem, making: Making): Promise<void> {
  const { command, planId, passages, groups, effectiveOn } = making;
  const { leads, usesForm, ...form } = itemForm.task(item.fields);
  const groupOf = (name: string) => groups.find((group) => foldForSearch(group.name) === foldForSearch(name));
  const groupIdsOf = (names: readonly string[]) => names.flatMap((name) => groupOf(name)?.id ?? []);
  const bodies = (names: readonly string[]) => names.filter((name) => !groupOf(name));
  const facts = await taskOfForm(command, planId, { ...form, supports: bodies(form.supports) });
  // A group that supports is its members of the day, but for those who lead.
  const groupIds = groupIdsOf(leads);
  const leading = await membersOn(command.db, groupIds, effectiveOn);
  const members = await membersOn(command.db, groupIdsOf(form.supports), effectiveOn);
  const supportIds = [...new Set([...facts.supportIds, ...members.filter((id) => !leading.includes(id))])];
  const formVersionId = formVersionOf(usesForm, making);
  const task = { ...facts, planId, passageId: passageIdOf(item, passages), formVersionId, supportIds };
  const { id } = await addTask(command, task);
  if (leads.length === 0) return;
  const assigned = { planId, taskId: id, agencies: bodies(leads), groupIds, on: effectiveOn };
  await assignNamed(command, { ...assigned, urgency: "none" });
}

const codeTwice = (code: string) => ({
  vi: `Hai biểu cùng mang mã “${code}”. Hãy đặt cho mỗi biểu một mã riêng.`,
  en: `Two forms have the code “${code}”. Give each its own.`,
});

const formGone = {
  vi: "Biểu đã chọn dùng lại không còn ở đó, hoặc bạn không xem được kế hoạch của nó. Hãy chọn lại, hoặc lập biểu như văn bản.",
  en: "The form chosen to be reused is gone, or its plan is not yours to see. Choose again, or make the form of the document.",
};

// A form belongs to its plan: who sees what and when it is closed is said there. What is reused is everything that makes it up, down to
// the keys of the rows, so that the figures of both plans can be compared.
async function formOf(item: DraftItem, { command }: Making): Promise<Omit<NewForm, "planId">> {
  const { reuse, ...read } = itemForm.form(item.fields);
  if (reuse === null) return read;
  if ((await knownForm(command, reuse)) === null) throw violation("reuse", formGone);
  const { outline, ...known } = await formDefinition(command.db, reuse);
  return { ...known, code: read.code, cutOffOn: read.cutOffOn, outline: read.outline.length > 0 ? read.outline : outline };
}

async function makeForm(item: DraftItem, making: Making, forms: Map<string, string>): Promise<void> {
  const form = await formOf(item, making);
  if (forms.has(form.code)) throw violation("code", codeTwice(form.code));
  const { formVersionId } = await publishForm(making.command, { ...form, planId: making.planId });
  forms.set(form.code, formVersionId);
}

async function makeTarget(item: DraftItem, { command, planId, passages }: Making): Promise<void> {
  await addTarget(command, { ...itemForm.target(item.fields), planId, passageId: passageIdOf(item, passages) });
}

async function readPassages(trx: Knex.Transaction, draftId: string): Promise<Passage[]> {
  const passages = await draftPassages(trx, draftId);
  return passages.map((passage) => ({ ...passage, id: newId() }));
}

async function makePlan(item: DraftItem, command: Making["command"], passages: readonly Passage[]) {
  const facts = await planOfForm(command, itemForm.plan(item.fields), null);
  const { id } = await createPlan(command, { ...facts, passages });
  const owners: string[] = await command.db("agencies").whereIn("id", [facts.issuerId, facts.standingId]).pluck("path");
  return { planId: id, effectiveOn: facts.effectiveOn, groups: await groupsOn(command.db, owners) };
}

/**
 * Makes the plan of a draft, with its words, targets, tasks, assignments and forms, and keeps the file with it. A draft that was
 * confirmed already answers its plan.
 * @throws NotFound, Conflict as `holdDraft`; NotFound when the document was handed in to fill in a report
 * @throws RuleViolation naming for each problem the item (`field` is its id); nothing is made then
 */
export async function confirmImport(
  { db, actor, now }: CommandContext,
  { draftId }: { draftId: string },
): Promise<{ planId: string }> {
  const { draft: asked } = await loadDraft(db, actor, draftId);
  if (asked.handed_in_as !== "plan") throw new NotFound();
  return inTransaction(db, async (trx) => {
    // The same confirmation sent twice makes one plan: whoever comes second waits here for the first.
    const seen = await findDraft(trx, draftId, { forUpdate: true });
    if (seen?.state === "confirmed" && seen.plan_id !== null) return { planId: seen.plan_id };
    const { draft, grant } = await holdDraft(trx, actor, draftId);
    const items = await readItems(trx, draftId);
    const waiting = items.filter(({ state }) => state === "to-check");
    if (waiting.length > 0) throw violation(null, undecided(waiting.length));
    const of = (kind: DraftItem["kind"]) => items.filter((item) => item.kind === kind && item.state === "accepted");
    const [command, problems] = [{ db: trx, actor, now }, [] as Problem[]];
    const passages = await readPassages(trx, draftId);
    const [head] = of("plan");
    const made = head ? await trying(head, problems, () => makePlan(head, command, passages)) : null;
    if (!made) throw new RuleViolation(problems);
    const forms = new Map<string, string>();
    const making: Making = { command, passages, forms, ...made };
    for (const item of of("form")) await trying(item, problems, () => makeForm(item, making, forms));
    for (const item of of("target")) await trying(item, problems, () => makeTarget(item, making));
    for (const item of of("task")) await trying(item, problems, () => makeTask(item, making));
    if (problems.length > 0) throw new RuleViolation(problems);
    await keepPlanFile(trx, made.planId, draft, { userId: actor.userId, at: now });
    await endDraft(trx, draftId, { state: "confirmed", at: now, userId: actor.userId, planId: made.planId });
    await recordAudit(trx, authorOf(actor, grant), now, {
      action: "import.confirmed",
      objectType: "import",
      objectId: draftId,
      data: { planId: made.planId, fileName: draft.file_name, sha256: draft.sha256, items: items.length },
    });
    return { planId: made.planId };
  });
}
