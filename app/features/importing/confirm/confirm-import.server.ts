/** What was read and looked over becomes a plan: all of it in one transaction, or nothing and the reasons. */
import type { Knex } from "knex";
import { authorOf } from "~/features/accounts/author";
import type { CommandContext } from "~/features/accounts/context";
import { placedAgencies } from "~/features/agencies/agency-paths.server";
import { groupsOn } from "~/features/agencies/groups-on.server";
import { firstDue } from "~/features/assignments/first-due.server";
import { markUrgency } from "~/features/assignments/mark-urgency.server";
import { owedFromBy, type PastPeriodsChoice } from "~/features/assignments/past-periods";
import type { Urgency } from "~/features/assignments/urgency";
import { recordAudit } from "~/features/audit/record-audit.server";
import { addTargets } from "~/features/plans/add-targets.server";
import { createPlan } from "~/features/plans/create-plan.server";
import { keepPlanFile } from "~/features/plans/keep-plan-file.server";
import { planOfForm } from "~/features/plans/plan-form.server";
import type { CalendarDate } from "~/lib/calendar-date";
import { dayOf } from "~/lib/clock";
import { NotFound, RuleViolation, violation } from "~/lib/errors";
import { newId } from "~/lib/id";
import { attempt, attemptAsync, goOn } from "~/lib/outcome";
import { tidy } from "~/lib/vietnamese-text";
import { inTransaction } from "~db/connection";
import { draftPassages, endDraft, findDraft, readItems } from "../draft/draft.store.server";
import { holdDraft, loadDraft } from "../draft/require-draft.server";
import { itemForm } from "../items/check-item";
import { type DraftItem, fieldOf } from "../items/draft-item";
import { keepsNothing, nothingKept } from "../items/nothing-kept";
import { makeForms } from "./make-forms.server";
import { makeTasks } from "./make-tasks.server";
import { type Passage, passageIdOf, problemsOfItems } from "./making";

const undecided = (count: number) => ({
  vi: `Còn ${count} mục cần xem. Hãy chấp nhận, sửa hoặc loại từng mục, rồi xác nhận.`,
  en: `${count} items are still to be looked at. Accept, correct or leave out each of them, then confirm.`,
});

const codeOf = ({ fields }: DraftItem) => tidy(fieldOf(fields, "code"));

async function readPassages(trx: Knex.Transaction, draftId: string): Promise<Passage[]> {
  const passages = await draftPassages(trx, draftId);
  return passages.map((passage) => ({ ...passage, id: newId() }));
}

async function makePlan(command: CommandContext, item: DraftItem, passages: readonly Passage[]) {
  const { urgency, ...form } = itemForm.plan(item.fields);
  const facts = await planOfForm(command, form, null);
  const { id } = await createPlan(command, { ...facts, passages });
  const owners = await placedAgencies(command.db, [facts.issuerId, facts.standingId]);
  const paths = owners.map(({ path }) => path);
  return { planId: id, urgency, effectiveOn: facts.effectiveOn, groups: await groupsOn(command.db, paths) };
}

async function makeTargets(command: CommandContext, planId: string, items: readonly DraftItem[], passages: readonly Passage[]) {
  const read = items.map((item) => attempt(() => ({ ...itemForm.target(item.fields), passageId: passageIdOf(item, passages) })));
  return goOn(read, (targets) => addTargets(command, { planId, targets }));
}

type InTransaction = CommandContext & { readonly db: Knex.Transaction };

async function markWork(command: InTransaction, urgency: Urgency, made: readonly string[]) {
  if (urgency === "none" || made.length === 0) return;
  await markUrgency(command, { assignmentIds: await firstDue(command.db, made), urgency, reason: null });
}

type Around = { readonly passages: readonly Passage[]; readonly owedFrom?: CalendarDate };

/** Makes everything that was accepted. @throws RuleViolation with all that is wrong with any of it */
async function makeAll(command: InTransaction, accepted: readonly DraftItem[], { passages, owedFrom }: Around) {
  const of = (kind: DraftItem["kind"]) => accepted.filter((item) => item.kind === kind);
  const [head] = of("plan");
  if (!head) throw new RuleViolation([]);
  const plan = await attemptAsync(() => makePlan(command, head, passages));
  if (!plan.ok) throw new RuleViolation(problemsOfItems([head], [plan]));
  const { planId, urgency } = plan.value;
  const forms = await makeForms(command, planId, of("form"));
  const versions = forms.map((form) => (form.ok ? form.value.formVersionId : null));
  const published = new Map(of("form").map((item, index) => [codeOf(item), versions[index] ?? null]));
  const targets = await makeTargets(command, planId, of("target"), passages);
  const tasks = await makeTasks(command, { ...plan.value, passages, owedFrom, forms: published }, of("task"));
  const problems = [
    ...problemsOfItems(of("form"), forms),
    ...problemsOfItems(of("target"), targets),
    ...problemsOfItems(of("task"), tasks),
  ];
  if (problems.length > 0) throw new RuleViolation(problems);
  await markWork(
    command,
    urgency,
    tasks.flatMap((task) => (task.ok ? task.value : [])),
  );
  return plan.value;
}

/**
 * Makes the plan of a draft, with its words, targets, tasks, assignments and forms, and keeps the file with it. Periods that fell
 * due after the day of issue are made though they are past, unless they are left out by `pastPeriods`. What is due first of each task
 * bears the urgency of the paper. A draft that was confirmed already answers its plan.
 * @throws NotFound, Conflict as `holdDraft`; NotFound when the document was handed in to fill in a report
 * @throws RuleViolation naming for each problem the item (`field` is its id); nothing is made then
 */
export async function confirmImport(
  { db, actor, now }: CommandContext,
  { draftId, pastPeriods = "made" }: { draftId: string; pastPeriods?: PastPeriodsChoice },
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
    const accepted = items.filter(({ state }) => state === "accepted");
    if (keepsNothing(accepted)) throw violation(null, nothingKept);
    const around = { passages: await readPassages(trx, draftId), owedFrom: owedFromBy(pastPeriods, dayOf(now)) };
    const made = await makeAll({ db: trx, actor, now }, accepted, around);
    await keepPlanFile(trx, made.planId, draft, { userId: actor.userId, at: now });
    await endDraft(trx, draftId, { state: "confirmed", at: now, userId: actor.userId, planId: made.planId });
    await recordAudit(trx, authorOf(actor, grant), now, {
      action: "import.confirmed",
      objectType: "import",
      objectId: draftId,
      data: { planId: made.planId, fileName: draft.file_name, sha256: draft.sha256, items: items.length, pastPeriods },
    });
    return { planId: made.planId };
  });
}
