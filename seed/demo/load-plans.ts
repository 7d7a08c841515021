import type { Knex } from "knex";
import type { CommandContext } from "~/features/accounts/context";
import { assignTask } from "~/features/assignments/assign-task.server";
import { addTarget } from "~/features/plans/add-target.server";
import { addTask } from "~/features/plans/add-task.server";
import { createPlan } from "~/features/plans/create-plan.server";
import type { Measure } from "~/features/plans/target";
import { publishForm } from "~/features/reports/publish-form.server";
import { addMonths, calendarDate } from "~/lib/calendar-date";
import { atLocalTime } from "~/lib/clock";
import { newId } from "~/lib/id";
import { idOf, type Made, type Moment, secretariatOf } from "./made";
import type { World } from "./world/world";
import type { MeasureData, PlanData, TargetData, TaskData } from "./world/world-data";

const day = (text: string | null | undefined) => (text ? calendarDate(text) : null);

async function makePlan(context: CommandContext, plan: PlanData, passages: Map<string, string>, made: Made): Promise<void> {
  const { id } = await createPlan(context, {
    number: plan.number,
    title: plan.title,
    issuerId: idOf(made.agencies, plan.issuer),
    standingId: idOf(made.agencies, plan.standing),
    place: plan.place,
    issuedOn: day(plan.issuedOn),
    effectiveOn: calendarDate(plan.effectiveOn),
    signer: plan.signer ?? null,
    signerTitle: plan.signerTitle ?? null,
    periodFrom: calendarDate(plan.period.from),
    periodTo: calendarDate(plan.period.to),
    cutOffOn: day(plan.cutOffOn),
    carriesOutId: plan.carriesOut ? idOf(made.plans, plan.carriesOut) : null,
    beforeMeans: "including",
    weekendRule: "roll-forward",
    peersSee: plan.peersVisible ? "state" : "nothing",
    origin: "demo",
    bases: plan.bases.map((basis) => ({ ...basis, issuedOn: day(basis.issuedOn) })),
    recipients: plan.recipients,
    passages: plan.passages.map(({ key, code, heading, words }) => ({ id: passages.get(key), code, heading, words })),
  });
  made.plans.set(plan.key, id);
}

async function makeForms(context: CommandContext, plan: PlanData, made: Made): Promise<Map<string, string>> {
  const versions = new Map<string, string>();
  for (const form of plan.forms) {
    const published = await publishForm(context, {
      planId: idOf(made.plans, plan.key),
      code: form.code,
      title: form.title,
      cutOffOn: day(form.cutOffOn),
      indicators: form.indicators,
      outline: form.outline,
    });
    versions.set(form.key, published.formVersionId);
    for (const [key, id] of Object.entries(published.indicatorIds)) made.indicators.set(`${form.key} ${key}`, id);
    const items: { id: string; code: string }[] = await context
      .db("outline_items")
      .where({ form_version_id: published.formVersionId })
      .select("id", "code");
    for (const item of items) made.outline.set(`${form.key} ${item.code}`, item.id);
  }
  return versions;
}

function measureOf(measure: MeasureData, formKey: string, made: Made): Measure {
  const indicator = (key: string) => idOf(made.indicators, `${formKey} ${key}`);
  switch (measure.kind) {
    case "none":
      return { kind: "none" };
    case "manual":
      return { kind: "manual" };
    case "share-completed":
      return { kind: "share-completed", taskId: idOf(made.tasks, measure.task) };
    case "ratio":
      return { kind: "ratio", indicatorId: indicator(measure.indicator), ofIndicatorId: indicator(measure.of) };
    default:
      return { kind: measure.kind, indicatorId: indicator(measure.indicator) };
  }
}

async function makeTarget(
  context: CommandContext,
  plan: PlanData,
  target: TargetData,
  passages: Map<string, string>,
  made: Made,
): Promise<void> {
  await addTarget(context, {
    planId: idOf(made.plans, plan.key),
    passageId: passages.get(target.passage) ?? null,
    text: target.text,
    comparator: target.comparator,
    value: target.value,
    ofValue: target.of ?? null,
    unit: target.unit,
    horizon: target.horizon === null || "each" in target.horizon ? target.horizon : { by: calendarDate(target.horizon.by) },
    measure: measureOf(target.measure, plan.forms[0]?.key ?? "", made),
  });
}

function groupMembers(world: World, key: string, on: string): string[] {
  const group = world.groups.find((candidate) => `group:${candidate.key}` === key);
  return group
    ? group.members.filter((member) => member.from <= on && (!member.to || on < member.to)).map((member) => member.agency)
    : [key];
}

async function makeTask(
  context: CommandContext,
  { world, plan, made }: { world: World; plan: PlanData; made: Made },
  task: TaskData,
  ids: { passageId: string | null; formVersionId: string | null },
): Promise<void> {
  const leads = new Set(task.leads.flatMap((key) => groupMembers(world, key, plan.effectiveOn)));
  const supports = (task.supports ?? [])
    .flatMap((key) => groupMembers(world, key, plan.effectiveOn))
    .filter((key) => !leads.has(key));
  const { id } = await addTask(context, {
    planId: idOf(made.plans, plan.key),
    ...ids,
    section: task.section,
    text: task.text,
    deadline: task.deadline,
    deliverable: task.deliverable ?? null,
    sendTo: task.sendTo ? (world.agencies.find((agency) => agency.key === task.sendTo)?.name ?? task.sendTo) : null,
    viaId: task.via ? idOf(made.agencies, task.via) : null,
    supportIds: [...new Set(supports)].map((key) => idOf(made.agencies, key)),
  });
  made.tasks.set(task.key, id);
  await assignTask(context, {
    taskId: id,
    agencyIds: task.leads.filter((key) => !key.startsWith("group:")).map((key) => idOf(made.agencies, key)),
    groupIds: task.leads.filter((key) => key.startsWith("group:")).map((key) => idOf(made.groups, key.slice("group:".length))),
    on: calendarDate(plan.effectiveOn),
    occurrencesDueUntil: day(plan.assignOnlyOccurrencesDueUntil) ?? addMonths(calendarDate(plan.period.to), 2),
  });
  const keys = new Map([...made.agencies].map(([key, agencyId]) => [agencyId, key]));
  const rows: { id: string; lead_id: string; occurrence: string }[] = await context
    .db("assignments")
    .where({ task_id: id })
    .select("id", "lead_id", "occurrence");
  for (const row of rows) made.assignments.set(`${task.key} ${keys.get(row.lead_id)} ${row.occurrence}`, row.id);
}

async function makeAll(trx: Knex.Transaction, at: Moment["at"], world: World, plan: PlanData, made: Made): Promise<void> {
  const context = { db: trx, actor: await secretariatOf(trx, idOf(made.agencies, plan.standing)), now: at };
  const passages = new Map(plan.passages.map((passage) => [passage.key, newId()]));
  await makePlan(context, plan, passages, made);
  const versions = await makeForms(context, plan, made);
  for (const task of plan.tasks) {
    const formVersionId = task.form ? idOf(versions, task.form) : null;
    await makeTask(context, { world, plan, made }, task, { passageId: passages.get(task.passage) ?? null, formVersionId });
  }
  for (const target of plan.targets) await makeTarget(context, plan, target, passages, made);
}

/** The moments at which the plans take effect. A plan above another is made before it, even when it was issued later. */
export function planMoments(world: World, made: Made): Moment[] {
  return world.plans.map((plan) => {
    const below = world.plans.filter((other) => other.carriesOut === plan.key).map((other) => other.effectiveOn);
    const on = [plan.effectiveOn, ...below].sort()[0] as string;
    const at = atLocalTime(calendarDate(on), below.length > 0 ? "07:30" : "08:00");
    return { at, make: (trx) => makeAll(trx, at, world, plan, made) };
  });
}
