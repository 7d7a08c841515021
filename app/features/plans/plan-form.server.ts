import type { Knex } from "knex";
import type { Actor } from "~/features/accounts/actor";
import type { CommandContext } from "~/features/accounts/context";
import { wherePlanVisible } from "~/features/accounts/scope.server";
import { agencyOptions, type FoundAgency } from "~/features/agencies/agency-scope.server";
import { problemOf, resolveAgencyNames } from "~/features/agencies/find-agency.server";
import { type CalendarDate, formatDate, parseVietnameseDate } from "~/lib/calendar-date";
import { dayOf } from "~/lib/clock";
import { type Problem, problemsOf, RuleViolation } from "~/lib/errors";
import type { TypedFields } from "~/lib/form-answer";
import { readFields } from "~/lib/read-fields";
import type { PlanRow } from "~db/tables";
import { latestPlansFirst } from "./own-plans.server";
import { checkPlan, type PlanFacts } from "./plan";
import { type PlanForm, planFormSchema } from "./plan.schema";
import { ownersProblems } from "./plan-checks.server";
import { planLabel } from "./plan-fields.server";
import { idsRevokedByNow } from "./revoked-plans.server";

type Parent = Pick<PlanRow, "id" | "number" | "title" | "issued_on">;

const dated = (plan: Parent) =>
  plan.issued_on === null ? planLabel(plan) : `${planLabel(plan)} (${formatDate(plan.issued_on)})`;

async function parentNamed(db: Knex, actor: Actor, typed: string): Promise<{ id: string } | { problem: Problem }> {
  const bare = typed.replace(/ \(\d{2}\/\d{2}\/\d{4}\)$/, "");
  const query = db("plans")
    .where((where) => where.where("plans.number", bare).orWhere("plans.title", bare))
    .whereNotIn("plans.id", idsRevokedByNow(db));
  const named: Parent[] = await wherePlanVisible(query, actor)
    .limit(10)
    .select("plans.id", "plans.number", "plans.title", "plans.issued_on");
  const found = named.length > 1 ? named.filter((plan) => dated(plan) === typed) : named;
  const [parent] = found;
  if (parent && found.length === 1) return { id: parent.id };
  const list = named.map(dated).join("; ");
  const text =
    named.length === 0
      ? {
          vi: `Không có kế hoạch “${typed}” trong các kế hoạch bạn được xem. Hãy ghi đúng số hiệu, hoặc để trống.`,
          en: `There is no plan “${typed}” among those you may see. Write its number, or leave this empty.`,
        }
      : {
          vi: `“${typed}” có thể là nhiều kế hoạch: ${list}. Hãy chọn một kế hoạch kèm ngày trong danh sách gợi ý.`,
          en: `“${typed}” may be several plans: ${list}. Choose one with its day from the list.`,
        };
  return { problem: { field: "carriesOut", text } };
}

async function parentOf(
  db: Knex,
  actor: Actor,
  typed: string | null,
  current: Parent | null,
): Promise<{ id: string | null } | { problem: Problem }> {
  if (typed === null) return { id: null };
  // The plan above may lie out of the editor's sight; its name stays as it stands.
  if (current !== null && typed === planLabel(current)) return { id: current.id };
  return parentNamed(db, actor, typed);
}

const near = (actor: Actor) => actor.grants.flatMap((grant) => grant.paths);

/**
 * The facts of a plan that was typed in its form: names become the agencies and the plan that they name.
 * @param planId the plan that is being edited, null for a new one
 * @throws RuleViolation with a sentence at each name that is not, or not clearly, one, and at each day out of order
 */
export async function planOfForm({ db, actor }: CommandContext, form: PlanForm, planId: string | null): Promise<PlanFacts> {
  const { issuer, standing, carriesOut, ...facts } = form;
  const current: Parent | undefined =
    planId === null
      ? undefined
      : await db("plans as child")
          .join("plans", "plans.id", "child.carries_out_id")
          .where("child.id", planId)
          .first("plans.id", "plans.number", "plans.title", "plans.issued_on");
  const [issuerFound, standingFound] = await resolveAgencyNames(db, [issuer, standing ?? issuer], {
    on: facts.effectiveOn,
    near: near(actor),
  });
  const parent = await parentOf(db, actor, carriesOut, current ?? null);
  if (issuerFound?.ok && standingFound?.ok && "id" in parent) {
    return { ...facts, issuerId: issuerFound.agency.id, standingId: standingFound.agency.id, carriesOutId: parent.id };
  }
  throw new RuleViolation([
    ...(issuerFound ? problemOf("issuer", issuerFound) : []),
    ...(standingFound && standing !== null ? problemOf("standing", standingFound) : []),
    ...("problem" in parent ? [parent.problem] : []),
    ...problemsOf(checkPlan(facts)),
  ]);
}

/** What is wrong with the days of a plan and the one above it, at each field; its agencies are another matter. */
export async function headProblems(db: Knex, actor: Actor, form: PlanForm): Promise<Problem[]> {
  const parent = await parentOf(db, actor, form.carriesOut, null);
  return [...("problem" in parent ? [parent.problem] : []), ...problemsOf(checkPlan(form))];
}

/** The day on which its agencies are looked up, as far as it can be read. */
function dayTyped(fields: TypedFields): CalendarDate | null {
  const read = [fields.effectiveOn, fields.issuedOn].map((typed) => parseVietnameseDate(typed?.[0] ?? ""));
  return read.find((day) => day.ok)?.date ?? null;
}

/**
 * The facts of a plan as its form was sent.
 * @throws RuleViolation with all that is wrong: a name is looked up even when a day beside it cannot be read
 */
export async function readPlanForm(command: CommandContext, fields: TypedFields, planId: string | null): Promise<PlanFacts> {
  try {
    return await planOfForm(command, readFields(planFormSchema, fields), planId);
  } catch (error) {
    if (!(error instanceof RuleViolation)) throw error;
    const said = new Set(error.problems.map(({ field }) => field));
    const named = (["issuer", "standing"] as const).filter(
      (field) => !said.has(field) && (fields[field]?.[0] ?? "").trim() !== "",
    );
    const on = dayTyped(fields) ?? dayOf(command.now);
    const typed = named.map((field) => fields[field]?.[0] ?? "");
    const found = await resolveAgencyNames(command.db, typed, { on, near: near(command.actor) });
    const problems = found.flatMap((one, index) => problemOf(named[index] as string, one));
    const [issuer, standing] = (["issuer", "standing"] as const).map((field) => found[named.indexOf(field)]);
    // Whose plan it would be is known without the days, and is said beside them.
    const owners = issuer?.ok && { issuer: issuer.agency, standing: standing?.ok ? standing.agency : issuer.agency };
    const isNew = planId === null && problems.length === 0 && owners;
    throw new RuleViolation([...error.problems, ...problems, ...(isNew ? ownersProblems(command.actor, owners) : [])]);
  }
}

/** What the form of a plan offers: agencies of the actor's province and of the centre, and the plans above. */
export async function planChoices(
  db: Knex,
  actor: Actor,
  on: CalendarDate,
): Promise<{ agencies: FoundAgency[]; plans: string[] }> {
  const agencies = await agencyOptions(db, { on, near: near(actor) });
  const plans: Parent[] = await wherePlanVisible(db("plans"), actor)
    .orderByRaw(latestPlansFirst)
    .limit(200)
    .select("plans.id", "plans.number", "plans.title", "plans.issued_on");
  const labels = plans.map(planLabel);
  return {
    agencies,
    plans: plans.map((plan) => (labels.filter((label) => label === planLabel(plan)).length > 1 ? dated(plan) : planLabel(plan))),
  };
}
