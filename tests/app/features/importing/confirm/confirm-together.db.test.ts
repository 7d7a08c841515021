import fc from "fast-check";
import type { Knex } from "knex";
import { expect, test } from "vitest";
import { assignNamed } from "~/features/assignments/assign-named.server";
import { assignNamedTasks } from "~/features/assignments/assign-named-tasks.server";
import { verifyAuditChain } from "~/features/audit/verify-audit-chain.server";
import { confirmImport } from "~/features/importing/confirm/confirm-import.server";
import { decideItems } from "~/features/importing/review/decide-items.server";
import { addTarget } from "~/features/plans/add-target.server";
import { addTargets } from "~/features/plans/add-targets.server";
import { addTask } from "~/features/plans/add-task.server";
import { addTasks } from "~/features/plans/add-tasks.server";
import { createPlan } from "~/features/plans/create-plan.server";
import type { TaskFacts } from "~/features/plans/task";
import { publishForm } from "~/features/reports/publish-form.server";
import { publishForms } from "~/features/reports/publish-forms.server";
import { attemptAsync, goOn, type Outcome } from "~/lib/outcome";
import { countingStatements } from "~db/connection";
import { day } from "~tests/support/days";
import { describeOnBothEngines } from "~tests/support/engines";
import { importScene } from "~tests/support/import-scene";
import { planFacts } from "~tests/support/plan-facts";
import { plantingPlanWith } from "~tests/support/reading/planting-plan";

const on = day("2026-03-09");
const periodic = {
  kind: "periodic",
  words: "định kỳ hằng tháng",
  every: "month",
  window: "decree09",
  due: { day: 20, monthOffset: 0 },
  levels: { commune: { day: 17, monthOffset: 0 } },
} as const;

const before = (on: string) => ({ kind: "before", words: `trước ngày ${on}`, on: day(on) }) as const;
const deadlines = [{ kind: "none", words: "" } as const, before("2026-05-02"), periodic];
const leads = ["Sở Tài chính", "Sở Nông nghiệp và Môi trường", "group"];
const supports = ["Sở Tài chính", "Ủy ban nhân dân xã Cỏ May"];

type AnyTask = {
  readonly deadline: TaskFacts["deadline"];
  readonly leads: string[];
  readonly supports: string[];
  readonly passage: string | null;
};

/** A task as it may stand in a document: some of them cannot be made, and each for another reason. */
const anyTask: fc.Arbitrary<AnyTask> = fc.record({
  deadline: fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...deadlines) }, fc.constant(before("2026-03-02"))),
  leads: fc.oneof(
    { weight: 6, arbitrary: fc.uniqueArray(fc.constantFrom(...leads), { minLength: 1, maxLength: 2 }) },
    fc.constantFrom<string[]>([], ["Hội không có"]),
  ),
  supports: fc.uniqueArray(fc.constantFrom(...supports), { maxLength: 1 }),
  passage: fc.oneof({ weight: 6, arbitrary: fc.constantFrom(null, "có") }, fc.constant("không có")),
});

/** Most of them are made, each with other agencies around it. */
const mixed: AnyTask[] = [
  { deadline: before("2026-05-02"), leads: ["Sở Tài chính"], supports: ["Ủy ban nhân dân xã Cỏ May"], passage: "có" },
  { deadline: before("2026-03-02"), leads: ["Sở Tài chính"], supports: [], passage: "không có" },
  { deadline: { kind: "none", words: "" }, leads: ["group"], supports: ["Sở Tài chính"], passage: null },
  { deadline: periodic, leads: ["Sở Nông nghiệp và Môi trường", "group"], supports: [], passage: "có" },
  { deadline: periodic, leads: ["Hội không có"], supports: [], passage: null },
  { deadline: periodic, leads: ["Sở Nông nghiệp và Môi trường"], supports: ["Sở Tài chính"], passage: null },
];

type Scene = Awaited<ReturnType<typeof importScene>>;

function taskOf(
  { deadline, supports, passage }: AnyTask,
  index: number,
  { finance, communes }: Scene,
  passageId: string,
): TaskFacts {
  const ids = new Map([finance, ...communes].map(({ name, id }) => [name, id]));
  return {
    passageId: passage === "có" ? passageId : passage,
    section: "II. TỔ CHỨC THỰC HIỆN",
    text: `Việc thứ ${index}`,
    deadline,
    deliverable: null,
    formVersionId: null,
    sendTo: null,
    viaId: null,
    supportIds: supports.map((name) => ids.get(name) ?? ""),
  };
}

const leadsOf = ({ leads }: AnyTask, { groupId }: Scene) => ({
  agencies: leads.filter((name) => name !== "group"),
  groupIds: leads.includes("group") ? [groupId] : [],
});

const target = (text: string, by: string | null) => ({
  passageId: null,
  text,
  comparator: null,
  value: null,
  ofValue: null,
  unit: "cây",
  horizon: by === null ? null : { by: day(by) },
  measure: { kind: "none" as const },
});

const targets = [target("Trồng cây", null), target("Trước kỳ", "2015-12-31"), target("", null), target("Giữ rừng", "2027-01-01")];
const row = { key: "r1", label: "Số cây", kind: "number" } as const;
const forms = [
  { code: "BM1", title: "Biểu một", cutOffOn: null, indicators: [row], outline: [{ code: "1", title: "Tình hình" }] },
  { code: "BM2", title: "Trùng khóa", cutOffOn: null, indicators: [row, row], outline: [] },
  { code: "BM1", title: "Biểu một, lần hai", cutOffOn: day("2026-06-14"), indicators: [row], outline: [] },
];

/** What was made of each, or the fields and words with which it was refused. */
const said = (outcomes: readonly Outcome<unknown>[]) =>
  outcomes.map((outcome) => (outcome.ok ? "made" : outcome.problems.map(({ field, text }) => `${field}: ${text.vi}`)));

async function newPlan({ province, command }: Scene) {
  const passages = [{ code: "II", heading: "TỔ CHỨC THỰC HIỆN", words: "Các việc" }];
  const facts = planFacts(province, province, { number: null, issuedOn: on, effectiveOn: on, periodTo: day("2026-12-31") });
  const { id } = await createPlan(command(), { ...facts, passages });
  const passage: { id: string } = await command().db("passages").where({ plan_id: id }).first("id");
  return { planId: id, passageId: passage.id };
}

async function madeOneByOne(scene: Scene, tasks: readonly AnyTask[]) {
  const { planId, passageId } = await newPlan(scene);
  const outcomes: Outcome<unknown>[] = [];
  for (const form of forms) outcomes.push(await attemptAsync(() => publishForm(scene.command(), { planId, ...form })));
  for (const each of targets) outcomes.push(await attemptAsync(() => addTarget(scene.command(), { planId, ...each })));
  for (const [index, each] of tasks.entries()) {
    const facts = taskOf(each, index, scene, passageId);
    const added = await attemptAsync(() => addTask(scene.command(), { planId, ...facts }));
    const urgency = "none";
    const assign = (taskId: string) => assignNamed(scene.command(), { planId, taskId, ...leadsOf(each, scene), on, urgency });
    outcomes.push(added.ok ? await attemptAsync(() => assign(added.value.id)) : added);
  }
  return { planId, said: said(outcomes) };
}

async function madeTogether(scene: Scene, tasks: readonly AnyTask[]) {
  const { planId, passageId } = await newPlan(scene);
  const published = await publishForms(scene.command(), { planId, forms });
  const aimed = await addTargets(scene.command(), { planId, targets });
  const facts = tasks.map((each, index) => taskOf(each, index, scene, passageId));
  const added = await addTasks(scene.command(), { planId, tasks: facts });
  const placed = added.map((one, index) => (one.ok ? { ...one, value: { ...one.value, index } } : one));
  const assigned = await goOn(placed, (made) => {
    const given = made.map(({ id, index }) => ({ taskId: id, ...leadsOf(tasks[index] as AnyTask, scene) }));
    return assignNamedTasks(scene.command(), { planId, tasks: given, on });
  });
  return { planId, said: said([...published, ...aimed, ...assigned]) };
}

type Row = Record<string, unknown>;

/** All rows of a plan, each id in them replaced by what it is the id of, in an order that does not depend on the ids. */
async function rowsOf(db: Knex, planId: string): Promise<string[]> {
  const of = (table: string, column: string, ids: readonly string[]): Promise<Row[]> => db(table).whereIn(column, [...ids]);
  const ids = (rows: readonly Row[]) => rows.map(({ id }) => String(id));
  const names = new Map<string, string>([[planId, "plan"]]);
  const all: { table: string; row: Row }[] = [];
  const take = (table: string, rows: readonly Row[], nameOf: (row: Row) => string) => {
    for (const row of rows) {
      all.push({ table, row });
      if (row.id !== undefined) names.set(String(row.id), `${table} ${nameOf(row)}`);
    }
    return rows;
  };
  const known = (id: unknown) => names.get(String(id)) ?? String(id);
  const [passages, tasks, targetRows, formRows] = [
    take("passages", await of("passages", "plan_id", [planId]), ({ position }) => String(position)),
    take("tasks", await of("tasks", "plan_id", [planId]), ({ position }) => String(position)),
    take("targets", await of("targets", "plan_id", [planId]), ({ position }) => String(position)),
    take("forms", await of("forms", "plan_id", [planId]), ({ code }) => String(code)),
  ];
  const versions = take(
    "form_versions",
    await of("form_versions", "form_id", ids(formRows)),
    (each) => `${known(each.form_id)} ${each.number}`,
  );
  const ofVersion = ({ form_version_id, position }: Row) => `${known(form_version_id)} ${position}`;
  take("indicators", await of("indicators", "form_version_id", ids(versions)), ofVersion);
  take("outline_items", await of("outline_items", "form_version_id", ids(versions)), ofVersion);
  take("task_supports", await of("task_supports", "task_id", ids(tasks)), () => "");
  const ofTask = ({ task_id, occurrence, lead_id }: Row) => `${known(task_id)} ${occurrence} ${lead_id}`;
  const assignments = take("assignments", await of("assignments", "plan_id", [planId]), ofTask);
  const ofWork = ({ assignment_id, seq }: Row) => `${known(assignment_id)} ${seq}`;
  const events = take("assignment_events", await of("assignment_events", "assignment_id", ids(assignments)), ofWork);
  take("event_addressees", await of("event_addressees", "event_id", ids(events)), () => "");
  const objects = [planId, ...[passages, tasks, targetRows, formRows].flatMap(ids)];
  const entries = await of("audit_entries", "object_id", objects);
  for (const { seq, hash, previous_hash, ...entry } of entries) all.push({ table: "audit_entries", row: entry });
  const lines = all.map(({ table, row }) => `${table} ${JSON.stringify(row, Object.keys(row).sort())}`);
  return lines.map((line) => line.replace(/[0-9A-HJKMNP-TV-Z]{26}/gi, known)).sort();
}

describeOnBothEngines("what a document brings into a plan", (openDb) => {
  test("is the same made together as one by one: rows, history, inboxes, audit entries and refusals", async () => {
    const scene = await importScene(await openDb());
    const check = async (tasks: readonly AnyTask[]) => {
      const [together, oneByOne] = [await madeTogether(scene, tasks), await madeOneByOne(scene, tasks)];
      expect(together.said).toEqual(oneByOne.said);
      expect(await rowsOf(scene.db, together.planId)).toEqual(await rowsOf(scene.db, oneByOne.planId));
    };
    const tasks = fc.array(anyTask, { minLength: 4, maxLength: 7 });
    await fc.assert(fc.asyncProperty(tasks, check), { numRuns: 4, examples: [[mixed]] });
    expect(await verifyAuditChain(scene.db)).toMatchObject({ ok: true });
  });

  test("costs as many statements with twenty tasks as with three", async () => {
    const { command, handIn, read } = await importScene(await openDb());
    const confirmed = async (tasks: number) => {
      const lines = Array.from(
        { length: tasks },
        (_each, at) => `${at + 1}. ${at % 2 === 0 ? "UBND các xã, phường" : "Sở Tài chính"}
Chủ trì, phối hợp với Sở Nông nghiệp và Môi trường trồng cây đợt ${at + 1}, hoàn thành trước ngày ${(at % 27) + 1}/7/2026.`,
      );
      const draftId = await handIn();
      await read(
        draftId,
        plantingPlanWith(`II. TỔ CHỨC THỰC HIỆN\n${lines.join("\n")}`).map((block) => block),
      );
      await decideItems(command(), { draftId, itemIds: null, state: "accepted" });
      const counter = { count: 0 };
      const { planId } = await countingStatements(counter, () => confirmImport(command(), { draftId }));
      const made = await command().db("assignments").where({ plan_id: planId }).pluck("id");
      await command().db("plans").where({ id: planId }).update({ number: null });
      return { statements: counter.count, assignments: made.length };
    };
    const [few, many] = [await confirmed(3), await confirmed(20)];
    expect([few.assignments, many.assignments]).toEqual([5, 30]);
    expect(many.statements).toBe(few.statements);
    expect(few.statements).toBeLessThan(80);
  });
});
