import { beforeAll, expect, it } from "vitest";
import type { Actor } from "~/features/accounts/actor";
import { recordAudit } from "~/features/audit/record-audit.server";
import { documentView } from "~/features/plans/document.view.server";
import { formsView, formView } from "~/features/plans/forms.view.server";
import { planHistoryView } from "~/features/plans/plan-history.view.server";
import { readPlansFilters } from "~/features/plans/plans-filters";
import { planView } from "~/features/progress/plan.view.server";
import { plansView } from "~/features/progress/plans.view.server";
import { taskView } from "~/features/progress/task.view.server";
import { NotFound } from "~/lib/errors";
import { newId } from "~/lib/id";
import { countingStatements, type Database } from "~db/connection";
import { describeOnBothEngines } from "~tests/support/engines";
import { at, type Made, viewOf, worldBuilder } from "~tests/support/world-builder";

const before = (day: string) => JSON.stringify({ kind: "before", words: `trước ngày ${day}`, on: day });

describeOnBothEngines("the screens of plans", (openDb) => {
  let db: Database;
  const who = {} as Record<"secretary" | "sapa" | "bacHa" | "stranger", Actor>;
  const agency = {} as Record<"province" | "department" | "sapa" | "bacHa" | "ministry", Made>;
  const id = { open: newId(), closed: newId(), above: newId(), passage: newId(), task: newId(), other: newId(), form: newId() };
  const view = (actor: Actor, day = "2020-07-08") => viewOf(db.read, actor, day);
  const list = async (actor: Actor, query = "", day?: string) =>
    (await plansView(view(actor, day), readPlansFilters(new URLSearchParams(query)))).plans;

  beforeAll(async () => {
    db = await openDb();
    const world = worldBuilder(db.write);
    await world.calendar();
    agency.ministry = await world.agency("Bộ Lao động", null, "central");
    agency.province = await world.agency("UBND tỉnh Lào Cai", null, "province");
    agency.department = await world.agency("Sở Lao động", agency.province, "province");
    agency.sapa = await world.agency("UBND thị xã Sa Pa", agency.province);
    agency.bacHa = await world.agency("UBND huyện Bắc Hà", agency.province);
    who.secretary = await world.person(agency.department, "secretariat");
    who.sapa = await world.person(agency.sapa, "officer");
    who.bacHa = await world.person(agency.bacHa, "officer");
    who.stranger = await world.person(await world.agency("UBND tỉnh Nghệ An", null, "province"), "leader");
    const owned = { standing_id: agency.department.id, issued_on: "2020-05-14", signer: "Hoàng Quốc Khánh" };
    await world.plan(agency.ministry, {
      id: id.above,
      number: "629/QĐ-LĐTBXH",
      title: "Tổng kết Chương trình",
      issued_on: "2020-06-05",
    });
    const open = await world.plan(agency.province, {
      id: id.open,
      ...owned,
      title: "Phòng, chống mại dâm",
      carries_out_id: id.above,
    });
    const closed = await world.plan(agency.province, {
      id: id.closed,
      ...owned,
      number: "188/KH-UBND",
      issued_on: "2019-03-01",
      peers_see: "nothing",
    });
    await db
      .write("passages")
      .insert({ id: id.passage, plan_id: open.id, position: 0, code: "IV.3", heading: "Huyện", words: "Xong trước 05/7/2020." });
    const task = await world.task(open, "Tổng kết từ cơ sở", {
      id: id.task,
      passage_id: id.passage,
      deadline: before("2020-07-05"),
      send_to: "UBND tỉnh",
    });
    await world.task(open, "Đưa tin", { id: id.other });
    const done = await world.assignment(task, agency.bacHa);
    await world.assignment(task, agency.sapa);
    await world.completed(done, "2020-07-06 09:00");
    const old = await world.task(closed, "Việc cũ");
    await world.completed(await world.assignment(old, agency.bacHa, { due_on: null }), "2020-06-01 09:00");
    await world.completed(await world.assignment(old, agency.sapa, { due_on: null }), "2020-06-02 09:00");
  });

  it("list the plans in sight, newest first, each with how its work stands", async () => {
    const plans = await list(who.secretary);
    expect(plans.map((plan) => plan.id)).toEqual([id.open, id.closed]);
    expect(plans[0]?.counts).toMatchObject({ "done-on-time": 1, overdue: 1 });
    expect(await list(who.stranger)).toEqual([]);
  });

  it("show how the work stood on the day that is looked at", async () => {
    expect((await list(who.secretary, "", "2020-07-01"))[0]?.counts).toMatchObject({
      "in-time": 0,
      "due-soon": 2,
      overdue: 0,
      "done-on-time": 0,
    });
    expect(await list(who.secretary, "", "2019-12-31")).toEqual([]);
  });

  it("count for an assigned agency the others' work only where the plan says so", async () => {
    const total = (plan?: Awaited<ReturnType<typeof list>>[number]) =>
      plan ? plan.counts["done-on-time"] + plan.counts.overdue : 0;
    expect((await list(who.sapa)).map((plan) => [plan.id, total(plan)])).toEqual([
      [id.open, 2],
      [id.closed, 1],
    ]);
  });

  it("are found without accents, by issuer, by year, by what is still followed, in any order", async () => {
    const ids = async (query: string) => (await list(who.secretary, query)).map((plan) => plan.id);
    expect(await ids("q=mai dam")).toEqual([id.open]);
    expect(await ids("q=188/kh")).toEqual([id.closed]);
    expect(await ids("year=2019")).toEqual([id.closed]);
    expect(await ids(`issuer=${agency.province.id}`)).toEqual([id.open, id.closed]);
    expect(await ids(`issuer=${agency.ministry.id}`)).toEqual([]);
    expect(await ids("state=open")).toEqual([id.open]);
    expect(await ids("state=done")).toEqual([id.closed]);
    expect(await ids("sort=-number")).toEqual([id.closed, id.open]);
  });

  it("show a plan with its tasks and what they lack of 6 rõ", async () => {
    const plan = await planView(view(who.secretary), id.open, 1);
    expect(plan.head).toMatchObject({ canEdit: true, issuer: { name: "UBND tỉnh Lào Cai" }, standing: { name: "Sở Lao động" } });
    expect(plan.parent).toEqual({ id: id.above, number: "629/QĐ-LĐTBXH", title: "Tổng kết Chương trình", isVisible: false });
    expect(plan.tasks).toMatchObject({ total: 2, unclear: 2 });
    expect(plan.tasks.rows.map((task) => [task.leads, task.missing])).toEqual([
      [2, ["product"]],
      [0, ["who", "when", "responsibility", "product"]],
    ]);
  });

  it("show a plan above with those below it that are in sight", async () => {
    const ministry = await worldBuilder(db.write).person(agency.ministry, "secretariat");
    expect((await planView(view(ministry), id.above, 1)).children).toEqual([]);
    const both = { ...ministry, grants: [...ministry.grants, ...who.secretary.grants] };
    expect((await planView(view(both), id.above, 1)).children.map((plan) => plan.id)).toEqual([id.open]);
  });

  it("show a task with its deadline explained, and to an agency its own work and the others' state", async () => {
    const task = await taskView(view(who.sapa), id.open, id.task, 1);
    expect(task.deadline.resolved).toMatchObject({ nominalOn: "2020-07-05", effectiveOn: "2020-07-06" });
    expect(task.passage).toMatchObject({ code: "IV.3", words: "Xong trước 05/7/2020." });
    expect(task.assignments.lines.map((line) => [line.lead.name, line.isOpenable])).toEqual([
      ["UBND huyện Bắc Hà", false],
      ["UBND thị xã Sa Pa", true],
    ]);
    expect(task.missing).toEqual([]);
    await expect(taskView(view(who.sapa), id.closed, id.task, 1)).rejects.toBeInstanceOf(NotFound);
    await expect(taskView(view(who.stranger), id.open, id.task, 1)).rejects.toBeInstanceOf(NotFound);
  });

  it("show nothing of peers where the plan says so", async () => {
    const old = (await planView(view(who.secretary), id.closed, 1)).tasks.rows[0]?.id ?? "";
    expect((await taskView(view(who.secretary), id.closed, old, 1)).assignments.total).toBe(2);
    expect((await taskView(view(who.bacHa), id.closed, old, 1)).assignments.lines.map((line) => line.lead.name)).toEqual([
      "UBND huyện Bắc Hà",
    ]);
    const given = { action: "task.assigned", objectType: "task", objectId: old, data: { agencyIds: [agency.sapa.id] } } as const;
    await db.write.transaction((trx) => recordAudit(trx, { userId: null, name: "Thư ký" }, at("2020-05-15"), given));
    const told = async (actor: Actor, plan: string) =>
      (await planHistoryView(view(actor), plan, 1)).history.entries.map((entry) => entry.action);
    expect(await told(who.secretary, id.closed)).toEqual(["task.assigned"]);
    expect(await told(who.bacHa, id.closed)).toEqual([]);
  });

  it("show the document with what was read from each passage, and the rest after it", async () => {
    const { parts } = await documentView(view(who.bacHa), id.open);
    expect(parts.map((part) => [part.passage?.code ?? null, part.tasks.map((task) => task.text)])).toEqual([
      ["IV.3", ["Tổng kết từ cơ sở"]],
      [null, ["Đưa tin"]],
    ]);
  });

  it("show a form as it is printed, with Trong đó before the first part", async () => {
    const versions = [newId(), newId()];
    await db.write("forms").insert({ id: id.form, code: "PL", plan_id: id.open });
    for (const [index, version] of versions.entries())
      await db
        .write("form_versions")
        .insert({ id: version, form_id: id.form, number: index + 1, published_at: at("2020-05-14") });
    const ids = [newId(), newId(), newId(), newId()];
    const rows = [
      { label: "A", kind: "heading", parent_id: null, parts_rule: null },
      { label: "Tổng số", kind: "number", parent_id: ids[0], parts_rule: "sum" },
      { label: "Nam", kind: "number", parent_id: ids[1], parts_rule: null },
      { label: "Nữ", kind: "number", parent_id: ids[1], parts_rule: null },
    ];
    for (const [position, row] of rows.entries())
      await db.write("indicators").insert({ id: ids[position], form_version_id: versions[1], position, key: row.label, ...row });
    const form = await formView(view(who.bacHa), id.open, id.form, null);
    expect(form).toMatchObject({ form: { number: 2 }, numbers: [2, 1] });
    expect(form.rows.map((row) => [row.label, row.depth, row.partOf, row.isFirstPart])).toEqual([
      ["A", 0, null, false],
      ["Tổng số", 1, null, false],
      ["Nam", 2, "sum", true],
      ["Nữ", 2, "sum", false],
    ]);
    expect((await formView(view(who.bacHa), id.open, id.form, 1)).rows).toEqual([]);
    await expect(formView(view(who.bacHa), id.open, id.form, 3)).rejects.toBeInstanceOf(NotFound);
    expect((await formsView(view(who.bacHa), id.open)).forms).toMatchObject([{ code: "PL", versions: 2, rows: 3 }]);
  });

  it("stay within their statements however much there is", async () => {
    const statements = async (read: () => Promise<unknown>) => {
      const counter = { count: 0 };
      await countingStatements(counter, read);
      return counter.count;
    };
    expect(await statements(() => plansView(view(who.secretary), readPlansFilters(new URLSearchParams())))).toBeLessThanOrEqual(
      6,
    );
    expect(await statements(() => planView(view(who.secretary), id.open, 1))).toBeLessThanOrEqual(8);
    expect(await statements(() => taskView(view(who.secretary), id.open, id.task, 1))).toBeLessThanOrEqual(8);
    expect(await statements(() => documentView(view(who.secretary), id.open))).toBeLessThanOrEqual(5);
    expect(await statements(() => planHistoryView(view(who.secretary), id.open, 1))).toBeLessThanOrEqual(6);
  });
});
