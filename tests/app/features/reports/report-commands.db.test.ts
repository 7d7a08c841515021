import { expect, test } from "vitest";
import type { Actor } from "~/features/accounts/actor";
import type { CommandContext } from "~/features/accounts/context";
import { setClosing } from "~/features/assignments/set-closing.server";
import { acceptReport } from "~/features/reports/accept-report.server";
import type { IndicatorTree } from "~/features/reports/indicator";
import { publishForm } from "~/features/reports/publish-form.server";
import { reportEntryView } from "~/features/reports/report-entry.view.server";
import { reportsView } from "~/features/reports/reports.view.server";
import { returnReport } from "~/features/reports/return-report.server";
import { saveReport } from "~/features/reports/save-report.server";
import { sentAlready } from "~/features/reports/sent-already.server";
import { submitReport } from "~/features/reports/submit-report.server";
import { waitingReportView } from "~/features/reports/waiting-report.view.server";
import { withdrawReport } from "~/features/reports/withdraw-report.server";
import { Conflict, Forbidden, RuleViolation } from "~/lib/errors";
import type { Database } from "~db/connection";
import { day } from "~tests/support/days";
import { describeOnBothEngines } from "~tests/support/engines";
import { at, viewOf, worldBuilder } from "~tests/support/world-builder";

const places = (key: string, label: string, rest: Partial<IndicatorTree> = {}): IndicatorTree => ({
  key,
  label,
  unit: "Cơ sở",
  kind: "number",
  ...rest,
});
const annex: IndicatorTree[] = [
  {
    key: "b1",
    code: "1.1",
    label: "Cơ sở kinh doanh dịch vụ",
    kind: "heading",
    children: [
      places("total", "Tổng số cơ sở", { parts: "sum", children: [places("a", "Cơ sở lưu trú"), places("b", "Karaoke")] }),
    ],
  },
  { key: "plan", label: "Có kế hoạch lồng ghép", kind: "yesno" },
];
const outline = [{ code: "I", title: "Đánh giá chung" }];

async function scene(database: Database) {
  const db = database.write;
  const world = worldBuilder(db);
  const province = await world.agency("UBND tỉnh", null, "province");
  const vanBan = await world.agency("UBND huyện Văn Bàn", province);
  const plan = await world.plan(province);
  const watcher = await world.person(province, "secretariat");
  const head = await world.person(vanBan, "head");
  const officer = await world.person(vanBan, "officer");
  const as = (actor: Actor, when: string): CommandContext => ({ db, actor, now: at(when) });
  const form = { planId: plan.id, code: "BC05", title: "Biểu tổng hợp", cutOffOn: null, indicators: annex, outline };
  const published = await publishForm(as(watcher, "2020-05-14 07:00"), form);
  const task = await world.task(plan, "Báo cáo tổng kết", { form_version_id: published.formVersionId });
  const { id: assignmentId } = await world.assignment(task, vanBan);
  const ids = published.indicatorIds;
  const typed = (cells: Record<string, string>) =>
    Object.fromEntries(Object.entries(cells).map(([key, text]) => [ids[key] ?? key, text]));
  const save = (
    actor: Actor,
    when: string,
    cells: Record<string, string>,
    revision: number | null = null,
    explanations: Record<string, string> = {},
  ) => saveReport(as(actor, when), { assignmentId, revision, values: typed(cells), narratives: {}, explanations });
  const opened = async () => (await reportEntryView(viewOf(db, officer, "2020-07-02"), assignmentId)).fields;
  const stored = async () =>
    (
      await db("report_values")
        .join("indicators", "indicators.id", "report_values.indicator_id")
        .join("report_versions as version", "version.id", "report_values.version_id")
        .orderBy(["version.number", "indicators.position"])
    ).map((row) => [row.number, row.key, row.state, row.number_value]);
  const events = () => db("assignment_events").where({ assignment_id: assignmentId }).orderBy("seq");
  return {
    db,
    world,
    as,
    form,
    published,
    ids,
    watcher,
    head,
    officer,
    assignmentId,
    save,
    opened,
    stored,
    events,
    task,
    planId: plan.id,
  };
}

const good = { total: "91", a: "74", b: "17", plan: "có" };

describeOnBothEngines("a form", (openDb) => {
  test("is published again as its next version", async () => {
    const { db, as, form, published, watcher, officer } = await scene(await openDb());
    const again = await publishForm(as(watcher, "2020-06-01"), form);
    expect(again.formId).toBe(published.formId);
    expect(await db("form_versions").where({ form_id: again.formId }).orderBy("number").pluck("number")).toEqual([1, 2]);
    await expect(publishForm(as(officer, "2020-06-01"), form)).rejects.toBeInstanceOf(Forbidden);
  });
});

describeOnBothEngines("the draft of a report", (openDb) => {
  test("keeps value, dash, not applicable and blank apart", async () => {
    const { save, stored, officer } = await scene(await openDb());
    await save(officer, "2020-07-01 09:00", { total: "0", a: "–", b: "kad", plan: "" });
    expect(await stored()).toEqual([
      [1, "total", "value", 0],
      [1, "a", "dash", null],
      [1, "b", "not-applicable", null],
    ]);
  });

  test("keeps what cannot be read as it was typed, names the cell, and is not submitted with it", async () => {
    const { save, opened, as, officer, head, ids, assignmentId } = await scene(await openDb());
    const saved = await save(officer, "2020-07-01 09:00", { ...good, total: "1.5.2", a: "khoảng 20" });
    expect(saved.problems.map(({ field }) => field)).toEqual([`v.${ids.total}`, `v.${ids.a}`]);
    expect(await opened()).toMatchObject({ [`v.${ids.total}`]: "1.5.2", [`v.${ids.a}`]: "khoảng 20", [`v.${ids.b}`]: "17" });
    await expect(submitReport(as(head, "2020-07-01 10:00"), { assignmentId })).rejects.toMatchObject({
      problems: [{ text: { vi: expect.stringContaining("1.5.2") } }, { text: { vi: expect.stringContaining("khoảng 20") } }],
    });
    await save(officer, "2020-07-01 09:10", { total: "91", a: "" });
    expect(await opened()).toMatchObject({ [`v.${ids.total}`]: "91", [`v.${ids.a}`]: "" });
  });

  test("keeps the explanation of a blank cell, and is not saved anew when nothing changes", async () => {
    const { save, opened, officer, ids } = await scene(await openDb());
    const words = { [String(ids.total)]: "Đang đối chiếu với công an xã." };
    const first = await save(officer, "2020-07-01 09:00", { total: "" }, null, words);
    expect(await opened()).toMatchObject({ [`v.${ids.total}`]: "", [`x.${ids.total}`]: "Đang đối chiếu với công an xã." });
    expect((await save(officer, "2020-07-01 09:01", { total: "" }, null, words)).revision).toBe(first.revision);
  });

  test("saved by two people at once is a conflict that shows what stands now", async () => {
    const { save, officer, head, ids } = await scene(await openDb());
    const { revision } = await save(officer, "2020-07-01 09:00", { total: "91" }, 0);
    await save(officer, "2020-07-01 09:05", { total: "92" }, revision);
    const late = save(head, "2020-07-01 09:06", { total: "93" }, revision);
    await expect(late).rejects.toBeInstanceOf(Conflict);
    await expect(late).rejects.toMatchObject({ current: { [`v.${ids.total}`]: "92", version: "2" } });
    await expect(save(head, "2020-07-01 09:06", { total: "93" }, 0)).rejects.toBeInstanceOf(Conflict);
  });

  test("saved in another window by the same person is a conflict that says so", async () => {
    const { save, officer } = await scene(await openDb());
    const { revision } = await save(officer, "2020-07-01 09:00", { total: "91" }, 0);
    await save(officer, "2020-07-01 09:05", { total: "92" }, revision);
    await expect(save(officer, "2020-07-01 09:06", { total: "93" }, revision)).rejects.toMatchObject({
      text: { vi: "Bạn đã lưu bản nháp này ở một cửa sổ khác lúc 01/07/2020 09:05." },
    });
  });

  test("sent twice at once is no conflict", async () => {
    const { save, officer } = await scene(await openDb());
    const first = await save(officer, "2020-07-01 09:00", good, 0);
    expect((await save(officer, "2020-07-01 09:00", good, 0)).revision).toBe(first.revision);
  });

  test("saved without a change stays as it is", async () => {
    const { save, officer } = await scene(await openDb());
    const first = await save(officer, "2020-07-01 09:00", good);
    expect((await save(officer, "2020-07-01 09:10", good, first.revision)).revision).toBe(first.revision);
  });
});

describeOnBothEngines("submitting a report", (openDb) => {
  test("is stopped by every blank row and every error, each at its field", async () => {
    const { as, save, officer, head, assignmentId, ids } = await scene(await openDb());
    await save(officer, "2020-07-01 09:00", { ...good, total: "90", plan: "" });
    const refused = submitReport(as(head, "2020-07-01 10:00"), { assignmentId });
    await expect(refused).rejects.toBeInstanceOf(RuleViolation);
    await expect(refused).rejects.toMatchObject({ problems: [{ field: `v.${ids.total}` }, { field: `v.${ids.plan}` }] });
  });

  test("is for the head; an officer is told so", async () => {
    const { as, save, officer, assignmentId } = await scene(await openDb());
    await save(officer, "2020-07-01 09:00", good);
    await expect(submitReport(as(officer, "2020-07-01 10:00"), { assignmentId })).rejects.toBeInstanceOf(Forbidden);
  });

  test("is found again by what was sent, and by nothing else", async () => {
    const { db, as, save, officer, head, assignmentId, ids } = await scene(await openDb());
    const typed = (total: string) => ({ assignmentId, values: { [String(ids.total)]: total }, narratives: {}, explanations: {} });
    await save(officer, "2020-07-01 09:00", good);
    expect(await sentAlready(db, typed("91"))).toBe(null);
    await submitReport(as(head, "2020-07-01 10:00"), { assignmentId });
    expect([await sentAlready(db, typed("91")), await sentAlready(db, typed("92"))]).toEqual([1, null]);
  });

  test("twice answers the same twice", async () => {
    const { as, save, officer, head, assignmentId, events } = await scene(await openDb());
    await save(officer, "2020-07-01 09:00", good);
    const first = await submitReport(as(head, "2020-07-01 10:00"), { assignmentId });
    expect(await submitReport(as(head, "2020-07-01 10:01"), { assignmentId })).toEqual(first);
    expect((await events()).map((event) => event.kind)).toEqual(["assigned", "report-started", "report-submitted"]);
  });

  test("is asked about first when it leaves much out, and goes through when the answer is yes", async () => {
    const { as, save, officer, head, assignmentId, events } = await scene(await openDb());
    await save(officer, "2020-07-01 09:00", good);
    expect(await submitReport(as(head, "2020-07-01 10:00"), { assignmentId, asksFirst: true })).toBe(null);
    expect((await events()).map((event) => event.kind)).not.toContain("report-submitted");
    expect(await submitReport(as(head, "2020-07-01 10:01"), { assignmentId })).toMatchObject({ number: 1 });
  });

  test("of a period that has not begun is asked about first, however full it is", async () => {
    const { db, as, save, officer, head, assignmentId } = await scene(await openDb());
    await save(officer, "2020-07-01 09:00", good);
    await db("assignments").where({ id: assignmentId }).update({ occurrence: "2020-07", period_from: "2020-07-02" });
    const { beginsOn } = await reportEntryView(viewOf(db, head, "2020-07-01"), assignmentId);
    expect(beginsOn).toBe("2020-07-02");
    expect(await submitReport(as(head, "2020-07-01 10:00"), { assignmentId, asksFirst: true })).toBe(null);
    expect(await submitReport(as(head, "2020-07-01 10:01"), { assignmentId })).toMatchObject({ number: 1 });
  });

  test("is closed to changes while it waits, and a late save is shown what stands there", async () => {
    const { as, save, officer, head, assignmentId, ids } = await scene(await openDb());
    await save(officer, "2020-07-01 09:00", good);
    await submitReport(as(head, "2020-07-01 10:00"), { assignmentId });
    const late = save(officer, "2020-07-01 11:00", { total: "5" });
    await expect(late).rejects.toBeInstanceOf(Conflict);
    await expect(late).rejects.toMatchObject({ current: { [`v.${ids.total}`]: "91" } });
  });
});

describeOnBothEngines("deciding on a report", (openDb) => {
  const submitted = async (database: Database) => {
    const made = await scene(database);
    await made.save(made.officer, "2020-07-06 09:00", good);
    await submitReport(made.as(made.head, "2020-07-06 16:52"), { assignmentId: made.assignmentId });
    return made;
  };

  test("accepted days later, it counts from the day it was submitted", async () => {
    const { as, watcher, assignmentId, events } = await submitted(await openDb());
    await acceptReport(as(watcher, "2020-07-09 09:00"), { assignmentId });
    expect((await events()).at(-1)).toMatchObject({ kind: "report-accepted", work_state: "completed", counts_on: "2020-07-06" });
  });

  test("returned, it goes on as a second version with the same values; the second submission counts", async () => {
    const { as, save, stored, watcher, head, officer, assignmentId, events } = await submitted(await openDb());
    await expect(returnReport(as(watcher, "2020-07-07"), { assignmentId, reason: "" })).rejects.toMatchObject({
      problems: [{ field: "reason" }],
    });
    await returnReport(as(watcher, "2020-07-07 08:15"), { assignmentId, reason: "Rà soát mục 1.1." });
    await save(officer, "2020-07-08 09:00", { a: "70", total: "87" }, 0);
    expect((await stored()).filter(([number]) => number === 2)).toEqual([
      [2, "total", "value", 87],
      [2, "a", "value", 70],
      [2, "b", "value", 17],
      [2, "plan", "value", 1],
    ]);
    await submitReport(as(head, "2020-07-08 10:00"), { assignmentId });
    await acceptReport(as(watcher, "2020-07-08 11:00"), { assignmentId, number: 2 });
    expect((await events()).at(-1)).toMatchObject({ work_state: "completed", counts_on: "2020-07-08" });
  });

  test("taken back by its head it waits no longer, goes on as a second version with the same values, and that one counts", async () => {
    const { db, as, save, stored, watcher, head, officer, assignmentId, events } = await submitted(await openDb());
    const taken = { assignmentId, number: 1, reason: "Nhập nhầm số cơ sở lưu trú." };
    await expect(withdrawReport(as(officer, "2020-07-07 08:00"), taken)).rejects.toBeInstanceOf(Forbidden);
    await expect(withdrawReport(as(watcher, "2020-07-07 08:00"), taken)).rejects.toBeInstanceOf(Forbidden);
    await withdrawReport(as(head, "2020-07-07 08:15"), taken);
    await withdrawReport(as(head, "2020-07-07 08:15"), taken);
    const last = (await events()).at(-1);
    expect(last).toMatchObject({ kind: "report-withdrawn", work_state: "in-progress", words: taken.reason });
    expect((await events()).filter(({ kind }) => kind === "report-withdrawn").length).toBe(1);
    // Those for whom it waited are told; their list has nothing to decide any more.
    expect(await db("event_addressees").where({ event_id: last.id }).pluck("agency_id")).toEqual([watcher.grants[0]?.agencyId]);
    const queue = async (on: string) =>
      (await reportsView(viewOf(db, watcher, on), { state: "submitted", page: 1, q: "", planId: null })).total;
    expect([await queue("2020-07-06 17:00"), await queue("2020-07-07 09:00")]).toEqual([1, 0]);
    expect((await waitingReportView(viewOf(db, watcher, "2020-07-07"), assignmentId)).waiting).toBe(null);
    await expect(acceptReport(as(watcher, "2020-07-07 09:00"), { assignmentId })).rejects.toMatchObject({
      text: { vi: expect.stringContaining("đã được rút lại lúc 07/07/2020 08:15") },
    });
    const entry = await reportEntryView(viewOf(db, head, "2020-07-07"), assignmentId);
    expect(entry).toMatchObject({ isOpen: true, number: 2, withdrawn: { number: 1, reason: taken.reason } });
    await save(officer, "2020-07-08 09:00", { a: "70", total: "87" }, 0);
    expect((await stored()).filter(([number, key]) => number === 2 && key !== "plan")).toEqual([
      [2, "total", "value", 87],
      [2, "a", "value", 70],
      [2, "b", "value", 17],
    ]);
    await submitReport(as(head, "2020-07-08 10:00"), { assignmentId });
    await acceptReport(as(watcher, "2020-07-08 11:00"), { assignmentId, number: 2 });
    expect((await events()).at(-1)).toMatchObject({ work_state: "completed", counts_on: "2020-07-08" });
    const [entryOfLog] = await db("audit_entries").where({ action: "report.withdrawn" });
    expect(JSON.parse(entryOfLog.data)).toEqual({ assignmentId, number: 1, words: taken.reason });
  });

  test("can be taken back no more once it was decided, or closed", async () => {
    const { db, as, watcher, head, assignmentId, planId } = await submitted(await openDb());
    const taken = { assignmentId, number: 1, reason: "Nhầm." };
    const closing = { planId, taskId: null, occurrence: null, closesOn: day("2020-07-10"), reason: null };
    await setClosing(as(watcher, "2020-07-07 08:00"), closing);
    await expect(withdrawReport(as(head, "2020-07-11 08:00"), taken)).rejects.toMatchObject({
      problems: [{ text: { vi: expect.stringContaining("Đã khóa sổ sau ngày 10/07/2020") } }],
    });
    await acceptReport(as(watcher, "2020-07-12 09:00"), { assignmentId });
    await expect(withdrawReport(as(head, "2020-07-12 10:00"), taken)).rejects.toMatchObject({
      text: { vi: expect.stringContaining("đã được chấp nhận lúc 12/07/2020 09:00") },
    });
    expect((await db("report_versions").first("decision")).decision).toBe("accepted");
  });

  test("needs the version that waits to have been read", async () => {
    const { as, watcher, officer, assignmentId } = await submitted(await openDb());
    await expect(acceptReport(as(watcher, "2020-07-07"), { assignmentId, number: 3 })).rejects.toBeInstanceOf(Conflict);
    await expect(acceptReport(as(officer, "2020-07-07"), { assignmentId })).rejects.toBeInstanceOf(Forbidden);
  });
});
