import { expect, test } from "vitest";
import type { Actor } from "~/features/accounts/actor";
import type { CommandContext } from "~/features/accounts/context";
import { assignmentView } from "~/features/assignments/assignment.view.server";
import { formsView, formView } from "~/features/plans/forms.view.server";
import { acceptReport } from "~/features/reports/accept-report.server";
import { changedFigures } from "~/features/reports/changed-figures";
import { publishForm } from "~/features/reports/publish-form.server";
import { reportEntryView } from "~/features/reports/report-entry.view.server";
import { reportSummaryView } from "~/features/reports/report-summary.view.server";
import { reportVersionView } from "~/features/reports/report-version.view.server";
import { reportsView } from "~/features/reports/reports.view.server";
import { returnReport } from "~/features/reports/return-report.server";
import { saveReport } from "~/features/reports/save-report.server";
import { submitReport } from "~/features/reports/submit-report.server";
import { waitingReportView } from "~/features/reports/waiting-report.view.server";
import { Forbidden, NotFound } from "~/lib/errors";
import { countingStatements, type Database } from "~db/connection";
import { day } from "~tests/support/days";
import { describeOnBothEngines } from "~tests/support/engines";
import { at, viewOf, worldBuilder } from "~tests/support/world-builder";

const indicators = [
  { key: "open", label: "Số cơ sở", unit: "Cơ sở", kind: "number" as const },
  { key: "minors", label: "Người dưới 18 tuổi", unit: "Người", kind: "number" as const, sensitive: true },
];
const every = { state: null, planId: null, q: "", page: 1 };

// A report submitted on 1 July, returned on the 2nd, submitted again on the 3rd, accepted on the 6th; or with a second draft only.
async function scene(database: Database, secondDraftAt: string | null = null) {
  const db = database.write;
  const world = worldBuilder(db);
  await world.calendar();
  const province = await world.agency("UBND tỉnh", null, "province");
  const vanBan = await world.agency("UBND huyện Văn Bàn", province);
  const saPa = await world.agency("UBND thị xã Sa Pa", province);
  const plan = await world.plan(province);
  const people = {
    watcher: await world.person(province, "secretariat"),
    observer: await world.person(province, "observer"),
    head: await world.person(vanBan, "head"),
    neighbour: await world.person(saPa, "head"),
  };
  const as = (actor: Actor, when: string): CommandContext => ({ db, actor, now: at(when) });
  const form = { planId: plan.id, code: "BC", title: "Biểu", cutOffOn: null, indicators, outline: [] };
  const { formVersionId, indicatorIds: ids } = await publishForm(as(people.watcher, "2020-05-14 07:00"), form);
  const task = await world.task(plan, "Báo cáo tổng kết", { form_version_id: formVersionId });
  const { id: assignmentId } = await world.assignment(task, vanBan);
  const fill = (when: string, open: string, minors = "2") =>
    saveReport(as(people.head, when), {
      assignmentId,
      revision: null,
      values: { [ids.open ?? ""]: open, [ids.minors ?? ""]: minors },
      narratives: {},
      explanations: {},
    });
  await fill("2020-07-01 09:00", "41");
  await submitReport(as(people.head, "2020-07-01 10:00"), { assignmentId });
  await returnReport(as(people.watcher, "2020-07-02 08:00"), { assignmentId, reason: "Rà soát." });
  if (secondDraftAt !== null) {
    await fill(secondDraftAt, "43");
    return { db, ids, assignmentId, fill, form, as, plan, ...people };
  }
  await fill("2020-07-03 09:00", "44");
  await submitReport(as(people.head, "2020-07-03 10:00"), { assignmentId });
  await acceptReport(as(people.watcher, "2020-07-06 08:00"), { assignmentId });
  return { db, ids, assignmentId, fill, form, as, plan, ...people };
}

describeOnBothEngines("a report looked at on a day", (openDb) => {
  test("shows only what had happened by then", async () => {
    const { db, watcher, assignmentId } = await scene(await openDb());
    const states = async (day: string) =>
      (await reportSummaryView(viewOf(db, watcher, day), { id: assignmentId, dueOn: null })).versions.map(
        ({ number, state }) => `${number} ${state}`,
      );
    expect(await states("2020-06-30")).toEqual([]);
    expect(await states("2020-07-01")).toEqual(["1 submitted"]);
    expect(await states("2020-07-02")).toEqual(["1 returned"]);
    expect(await states("2020-07-07")).toEqual(["2 accepted", "1 returned"]);
  });

  test("offers nothing to do on a day after which more happened", async () => {
    const { db, watcher, assignmentId } = await scene(await openDb());
    const then = await assignmentView(viewOf(db, watcher, "2020-07-01"), assignmentId);
    expect(then.laterOn).toBe("2020-07-06");
    expect(Object.values(then.next)).not.toContain(true);
    expect(then.state.workState).toBe("awaiting-confirmation");
  });

  test("stands beside the version before it", async () => {
    const { db, watcher, assignmentId, ids } = await scene(await openDb());
    const version = await reportVersionView(viewOf(db, watcher, "2020-07-07"), { assignmentId, number: 2 });
    expect(version.values[ids.open ?? ""]).toEqual({ state: "value", number: 44 });
    expect(version.earlier?.[ids.open ?? ""]).toEqual({ state: "value", number: 41 });
    expect(version.before).toMatchObject({ number: 1, state: "returned", reason: "Rà soát." });
    const changed = changedFigures(version, "vi").map(({ indicator, before, after }) => [indicator.label, before, after]);
    expect(changed).toEqual([["Số cơ sở", "41", "44"]]);
    expect(version).toMatchObject({ state: "accepted", daysLate: 0, canDecide: false, canEdit: false });
  });
});

describeOnBothEngines("a draft looked at before its last save", (openDb) => {
  test("is there since it was begun, shows nothing of what was written later, and takes no changes", async () => {
    const { db, head, watcher, assignmentId, ids, fill } = await scene(await openDb(), "2020-07-02 12:00");
    await fill("2020-07-03 09:00", "44");
    const [then, later] = [viewOf(db, head, "2020-07-02 15:00"), viewOf(db, head, "2020-07-03 15:00")];
    const open = `v.${ids.open}`;
    expect(await reportEntryView(later, assignmentId)).toMatchObject({ number: 2, isKept: true, isOpen: true });
    expect((await reportEntryView(later, assignmentId)).fields[open]).toBe("44");
    const entry = await reportEntryView(then, assignmentId);
    expect(entry).toMatchObject({ number: 2, isKept: false, isOpen: false, savedAt: null });
    expect(entry.later?.vi).toContain("thay đổi lúc 03/07/2020 09:00");
    expect(entry.fields[open]).toBe("");
    const summary = await reportSummaryView(then, { id: assignmentId, dueOn: null });
    expect(summary.versions[0]).toMatchObject({ number: 2, state: "draft", at: at("2020-07-02 12:00") });
    expect(summary.draft).toBe(null);
    const version = await reportVersionView(then, { assignmentId, number: 2 });
    expect([version.isKept, version.values]).toEqual([false, {}]);
    const { lines } = await reportsView(viewOf(db, watcher, "2020-07-02 15:00"), every);
    expect(lines.map(({ number, state }) => [number, state])).toEqual([[2, "draft"]]);
  });
});

describeOnBothEngines("a form that is published again", (openDb) => {
  test("leaves its old reports their title and cut-off", async () => {
    const { db, watcher, assignmentId, form, as } = await scene(await openDb());
    await publishForm(as(watcher, "2020-07-08"), { ...form, title: "Biểu mới", cutOffOn: day("2020-12-14") });
    const version = await reportVersionView(viewOf(db, watcher, "2020-07-09"), { assignmentId, number: 2 });
    expect(version.form).toMatchObject({ title: "Biểu", cutOffOn: null, number: 1 });
    const { forms } = await formsView(viewOf(db, watcher, "2020-07-09"), form.planId);
    expect(forms).toMatchObject([{ title: "Biểu mới", cutOffOn: "2020-12-14", versions: 2 }]);
    const first = await formView(viewOf(db, watcher, "2020-07-09"), form.planId, forms[0]?.id ?? "", 1);
    expect(first.form).toMatchObject({ title: "Biểu", cutOffOn: null });
  });

  test("says who sees its sensitive rows, with a threshold that is a number of persons", async () => {
    const { db, watcher, form, as } = await scene(await openDb());
    const refused = publishForm(as(watcher, "2020-07-08"), { ...form, smallBelow: 2.5 });
    await expect(refused).rejects.toMatchObject({ problems: [{ field: "smallBelow" }] });
    const named = { sensitiveRoles: ["leader"] as const, smallBelow: 10 };
    const { formId } = await publishForm(as(watcher, "2020-07-08"), { ...form, ...named });
    const view = viewOf(db, watcher, "2020-07-09");
    expect((await formView(view, form.planId, formId, null)).form).toMatchObject(named);
    expect((await formView(view, form.planId, formId, 1)).form).toMatchObject({
      sensitiveRoles: ["secretariat", "leader"],
      smallBelow: 5,
    });
  });
});

describeOnBothEngines("who sees what of a report", (openDb) => {
  test("figures about vulnerable people leave the server only for those who answer for them", async () => {
    const { db, watcher, observer, head, assignmentId, ids } = await scene(await openDb());
    const seen = async (actor: Actor) => reportVersionView(viewOf(db, actor, "2020-07-07"), { assignmentId, number: 2 });
    const minors = ids.minors ?? "";
    expect((await seen(watcher)).values[minors]).toBeDefined();
    expect((await seen(head)).values[minors]).toBeDefined();
    const observed = await seen(observer);
    expect(observed.masked).toEqual([minors]);
    expect([observed.values[minors], observed.earlier?.[minors]]).toEqual([undefined, undefined]);
  });

  test("a count that is small in one version is masked in all, also on a day before that version was sent", async () => {
    const { db, as, head, watcher, observer, assignmentId, ids, fill } = await scene(await openDb(), "2020-07-02 12:00");
    const masked = async (day: string, number: number) =>
      (await reportVersionView(viewOf(db, observer, day), { assignmentId, number })).masked.includes(ids.open ?? "");
    await fill("2020-07-03 09:00", "3");
    expect(await masked("2020-07-03", 1)).toBe(false);
    await submitReport(as(head, "2020-07-03 10:00"), { assignmentId });
    await acceptReport(as(watcher, "2020-07-06 08:00"), { assignmentId });
    expect([await masked("2020-07-07", 1), await masked("2020-07-07", 2), await masked("2020-07-01", 1)]).toEqual([
      true,
      true,
      true,
    ]);
    const compared = await reportVersionView(viewOf(db, observer, "2020-07-07"), { assignmentId, number: 2 });
    expect([compared.values[ids.open ?? ""], compared.earlier?.[ids.open ?? ""]]).toEqual([undefined, undefined]);
  });

  test("who decides outside the roles of the form is not told what a sensitive row leaves out", async () => {
    const { db, as, head, watcher, assignmentId, fill } = await scene(await openDb(), "2020-07-02 12:00");
    await fill("2020-07-03 09:00", "44", "–");
    await submitReport(as(head, "2020-07-03 10:00"), { assignmentId });
    const gaps = async () => (await waitingReportView(viewOf(db, watcher, "2020-07-04"), assignmentId)).waiting?.gaps;
    expect(await gaps()).toMatchObject({ rows: 2, dashes: [expect.anything()] });
    await db("form_versions").update({ sensitive_roles: JSON.stringify(["leader"]) });
    expect(await gaps()).toMatchObject({ rows: 1, dashes: [] });
  });

  test("another agency finds no such page; a reader may not fill it in", async () => {
    const { db, neighbour, observer, assignmentId } = await scene(await openDb());
    await expect(reportVersionView(viewOf(db, neighbour, "2020-07-07"), { assignmentId, number: 1 })).rejects.toBeInstanceOf(
      NotFound,
    );
    await expect(reportEntryView(viewOf(db, observer, "2020-07-07"), assignmentId)).rejects.toBeInstanceOf(Forbidden);
    expect((await reportsView(viewOf(db, neighbour, "2020-07-07"), every)).total).toBe(0);
  });

  test("the list is narrowed by state and by words without accents", async () => {
    const { db, watcher } = await scene(await openDb());
    const view = viewOf(db, watcher, "2020-07-01");
    expect((await reportsView(view, { ...every, q: "van ban" })).lines.map(({ state, number }) => [state, number])).toEqual([
      ["submitted", 1],
    ]);
    expect((await reportsView(view, { ...every, q: "100%" })).total).toBe(0);
    expect((await reportsView(view, { ...every, state: "accepted" })).lines).toEqual([]);
  });

  test("pages keep to a handful of statements", async () => {
    const { db, watcher, head, assignmentId } = await scene(await openDb());
    const statements = async (work: () => Promise<unknown>) => {
      const counter = { count: 0 };
      await countingStatements(counter, work);
      return counter.count;
    };
    expect(
      await statements(() => reportVersionView(viewOf(db, watcher, "2020-07-07"), { assignmentId, number: 2 })),
    ).toBeLessThanOrEqual(10);
    expect(await statements(() => reportEntryView(viewOf(db, head, "2020-07-02"), assignmentId))).toBeLessThanOrEqual(9);
    expect(await statements(() => assignmentView(viewOf(db, watcher, "2020-07-07"), assignmentId))).toBeLessThanOrEqual(7);
  });
});
