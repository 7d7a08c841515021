import { expect, test } from "vitest";
import type { Actor } from "~/features/accounts/actor";
import type { CommandContext } from "~/features/accounts/context";
import { assignmentView } from "~/features/assignments/assignment.view.server";
import { setClosing } from "~/features/assignments/set-closing.server";
import { formatMeasure } from "~/features/plans/target.schema";
import { frameView } from "~/features/progress/frame.view.server";
import { findReports } from "~/features/progress/search-work.server";
import { acceptReport } from "~/features/reports/accept-report.server";
import { acceptedReportView } from "~/features/reports/accepted-report.view.server";
import { publishForm } from "~/features/reports/publish-form.server";
import { reportEntryView } from "~/features/reports/report-entry.view.server";
import { reportSummaryView } from "~/features/reports/report-summary.view.server";
import { reportVersionView } from "~/features/reports/report-version.view.server";
import { reportsView } from "~/features/reports/reports.view.server";
import { returnReport } from "~/features/reports/return-report.server";
import { revokeAcceptance } from "~/features/reports/revoke-acceptance.server";
import { saveReport } from "~/features/reports/save-report.server";
import { submitReport } from "~/features/reports/submit-report.server";
import { versionToRead } from "~/features/reports/version-to-read.view.server";
import { waitingReportView } from "~/features/reports/waiting-report.view.server";
import { targetValues } from "~/features/targets/target-values.view.server";
import { Conflict, Forbidden } from "~/lib/errors";
import { newId } from "~/lib/id";
import type { Database } from "~db/connection";
import { down } from "~db/migrations/066-revoked-acceptances";
import { day } from "~tests/support/days";
import { describeOnBothEngines } from "~tests/support/engines";
import { plansOf, scansOf } from "~tests/support/query-plan";
import { at, viewOf, worldBuilder } from "~tests/support/world-builder";

const places = { key: "places", label: "Tổng số cơ sở", unit: "Cơ sở", kind: "number" } as const;
const quarter = (from: string, to: string) => ({ period_from: from, period_to: to });

// A quarter's report of one district: 91, submitted in time on 6 July and accepted by mistake on 9 July.
async function accepted(database: Database) {
  const db = database.write;
  const world = worldBuilder(db);
  const province = await world.agency("UBND tỉnh", null, "province");
  const department = await world.agency("Sở Văn hóa", province, "department");
  const vanBan = await world.agency("UBND huyện Văn Bàn", province);
  const plan = await world.plan(province, { standing_id: department.id });
  const watcher = await world.person(province, "secretariat");
  const reader = await world.person(department, "secretariat");
  const head = await world.person(vanBan, "head");
  const leader = await world.person(province, "leader");
  const as = (actor: Actor, when: string): CommandContext => ({ db, actor, now: at(when) });
  const form = { planId: plan.id, code: "BC05", title: "Biểu quý", cutOffOn: null, indicators: [places], outline: [] };
  const { formVersionId, indicatorIds } = await publishForm(as(watcher, "2020-05-14 07:00"), form);
  const indicatorId = indicatorIds.places as string;
  const task = await world.task(plan, "Báo cáo quý", { form_version_id: formVersionId });
  const second = { occurrence: "2020-Q2", ...quarter("2020-04-01", "2020-06-30") };
  const { id: assignmentId } = await world.assignment(task, vanBan, second);
  const third = { occurrence: "2020-Q3", due_on: "2020-10-06", ...quarter("2020-07-01", "2020-09-30") };
  const { id: nextId } = await world.assignment(task, vanBan, third);
  const measure = formatMeasure({ kind: "sum", indicatorId });
  const target = { id: newId(), plan_id: plan.id, position: 1, text: "Cơ sở", unit: "cơ sở", horizon: "plan", measure };
  await db("targets").insert({ ...target, comparator: ">=", value: 90 });
  const submit = async (id: string, on: string, places: string) => {
    const typed = { values: { [indicatorId]: places }, narratives: {}, explanations: {} };
    await saveReport(as(head, `${on} 08:00`), { assignmentId: id, revision: null, ...typed });
    await submitReport(as(head, `${on} 09:00`), { assignmentId: id });
  };
  await submit(assignmentId, "2020-07-06", "91");
  await acceptReport(as(watcher, "2020-07-09 09:00"), { assignmentId, words: "Đủ số liệu." });
  const revocation = { assignmentId, number: 1, reason: "Chấp nhận nhầm: số liệu còn thiếu." };
  const see = (when: string, actor = watcher) => viewOf(db, actor, when);
  const seen = async (when: string) => {
    const frame = await assignmentView(see(when), assignmentId);
    const [value] = await targetValues(see(when), plan.id);
    const version = await reportVersionView(see(when), { assignmentId, number: 1 });
    const filter = { state: null, page: 1, q: "", planId: null };
    const line = (await reportsView(see(when), filter)).lines.find((one) => one.assignmentId === assignmentId);
    const found = await findReports(see(when), "Văn Bàn", { limit: 5, offset: 0 });
    const { versions } = await reportSummaryView(see(when), { id: assignmentId, dueOn: day("2020-07-06") });
    return {
      work: frame.state.workState,
      version: version.state,
      listed: line?.state,
      found: found.items.find((one) => one.assignmentId === assignmentId)?.state,
      summed: versions[0]?.state,
      value: value?.value ?? null,
      counted: value?.coverage.accepted,
    };
  };
  return {
    db,
    as,
    see,
    seen,
    submit,
    watcher,
    reader,
    head,
    leader,
    assignmentId,
    nextId,
    indicatorId,
    revocation,
    vanBan,
    ...{ province, department, planId: plan.id },
  };
}

const isAccepted = { version: "accepted", listed: "accepted", found: "accepted", summed: "accepted" };
const isWaiting = { version: "submitted", listed: "submitted", found: "submitted", summed: "submitted" };
const counts = { work: "completed", ...isAccepted, value: 91, counted: 1 };
const countsNot = { work: "awaiting-confirmation", ...isWaiting, value: null, counted: 0 };

describeOnBothEngines("an acceptance that is taken back", (openDb, { engine }) => {
  test("counts nowhere from that hour on, until the report is accepted anew; a day before is seen as it was", async () => {
    const { as, seen, watcher, assignmentId, revocation } = await accepted(await openDb());
    await revokeAcceptance(as(watcher, "2020-07-12 09:00"), revocation);
    expect(await seen("2020-07-08")).toEqual(countsNot);
    expect(await seen("2020-07-10")).toEqual(counts);
    expect(await seen("2020-07-13")).toEqual(countsNot);
    await acceptReport(as(watcher, "2020-07-15 09:00"), { assignmentId, number: 1 });
    expect(await seen("2020-07-10")).toEqual(counts);
    expect(await seen("2020-07-13")).toEqual(countsNot);
    expect(await seen("2020-07-16")).toEqual(counts);
  });

  test("leaves on time what was submitted on time, and the agency and the other readers are told why", async () => {
    const { db, as, see, watcher, assignmentId, revocation, ...made } = await accepted(await openDb());
    await revokeAcceptance(as(watcher, "2020-07-12 09:00"), revocation);
    const event = await db("assignment_events").where({ assignment_id: assignmentId }).orderBy("seq", "desc").first();
    const waiting = { work_state: "awaiting-confirmation", counts_on: "2020-07-06", words: revocation.reason };
    expect(event).toMatchObject({ kind: "acceptance-revoked", ...waiting });
    const told: string[] = await db("event_addressees").where({ event_id: event.id }).pluck("agency_id");
    expect(told.sort()).toEqual([made.vanBan.id, made.province.id, made.department.id].sort());
    const { state } = await assignmentView(see("2020-07-13"), assignmentId);
    expect(state).toMatchObject({ workState: "awaiting-confirmation", daysLate: 0 });
    const [entry] = await db("audit_entries").where({ action: "report.acceptance-revoked" });
    expect(JSON.parse(entry.data)).toEqual({ assignmentId, number: 1, words: revocation.reason });
  });

  test("puts the report back before those who decide, who may then return it; the history tells it in order", async () => {
    const { as, see, submit, watcher, head, assignmentId, revocation } = await accepted(await openDb());
    await revokeAcceptance(as(watcher, "2020-07-12 09:00"), revocation);
    expect((await waitingReportView(see("2020-07-13"), assignmentId)).waiting?.number).toBe(1);
    expect(await versionToRead(see("2020-07-13"), assignmentId)).toBe(1);
    expect((await frameView(see("2020-07-13"))).toReview).toBe(1);
    const version = await reportVersionView(see("2020-07-13"), { assignmentId, number: 1 });
    const [acceptedAt, revokedAt] = [at("2020-07-09 09:00"), at("2020-07-12 09:00")];
    expect(version).toMatchObject({ canDecide: true, canRevoke: false, decidedAt: null });
    expect(version.revoked).toMatchObject([{ acceptedAt, revokedAt, reason: revocation.reason }]);
    await returnReport(as(watcher, "2020-07-14 09:00"), { assignmentId, number: 1, reason: "Bổ sung mục 1." });
    expect((await reportEntryView(see("2020-07-14", head), assignmentId)).isOpen).toBe(true);
    await submit(assignmentId, "2020-07-15", "95");
    await acceptReport(as(watcher, "2020-07-16 09:00"), { assignmentId, number: 2 });
    const { history } = await assignmentView(see("2020-07-17"), assignmentId);
    const kinds = ["report-accepted", "report-submitted", "report-returned", "acceptance-revoked", "report-accepted"];
    expect(history.slice(0, 5).map(({ kind }) => kind)).toEqual(kinds);
  });

  test("says no longer what the agency reported the period before, and names the later report that was filled in beside it", async () => {
    const { as, see, submit, watcher, head, nextId, assignmentId, revocation } = await accepted(await openDb());
    await submit(nextId, "2020-10-05", "99");
    expect((await acceptedReportView(see("2020-10-06"), assignmentId)).accepted).toMatchObject({
      number: 1,
      laterPeriods: [{ vi: expect.stringContaining("III") }],
    });
    const before = async (when: string) => Object.values((await reportEntryView(see(when, head), nextId)).previous);
    expect(await before("2020-10-06")).toEqual([{ state: "value", number: 91 }]);
    await revokeAcceptance(as(watcher, "2020-10-07 09:00"), revocation);
    expect(await before("2020-10-06")).toEqual([{ state: "value", number: 91 }]);
    expect(await before("2020-10-08")).toEqual([]);
  });

  test("can be taken back again after it was given anew", async () => {
    const { as, see, seen, watcher, reader, assignmentId, revocation } = await accepted(await openDb());
    await revokeAcceptance(as(watcher, "2020-07-12 09:00"), revocation);
    await acceptReport(as(reader, "2020-07-13 09:00"), { assignmentId });
    await revokeAcceptance(as(reader, "2020-07-14 09:00"), { ...revocation, reason: "Vẫn nhầm." });
    const { revoked } = await reportVersionView(see("2020-07-15"), { assignmentId, number: 1 });
    expect(revoked.map(({ reason }) => reason)).toEqual([revocation.reason, "Vẫn nhầm."]);
    expect(await seen("2020-07-13 10:00")).toEqual(counts);
    expect(await seen("2020-07-15")).toEqual(countsNot);
  });

  test("is one, however often the same is said; whoever comes second is told who was first", async () => {
    const { db, as, watcher, reader, assignmentId, revocation } = await accepted(await openDb());
    await revokeAcceptance(as(watcher, "2020-07-12 09:00"), revocation);
    await revokeAcceptance(as(watcher, "2020-07-12 09:00"), revocation);
    const late = revokeAcceptance(as(reader, "2020-07-12 09:01"), { ...revocation, reason: "Thiếu biểu 2." });
    await expect(late).rejects.toBeInstanceOf(Conflict);
    await expect(late).rejects.toMatchObject({
      text: { vi: "Việc chấp nhận bản 1 đã được rút lại lúc 12/07/2020 09:00 bởi Người dùng; bản này đang chờ xem xét lại." },
    });
    expect(await db("revoked_acceptances").select("reason")).toEqual([{ reason: revocation.reason }]);
    expect(await db("assignment_events").where({ assignment_id: assignmentId, kind: "acceptance-revoked" })).toHaveLength(1);
  });

  test("is taken back by those who accept alone, of the version they read, and at no moment before more happened", async () => {
    const { as, watcher, head, leader, revocation } = await accepted(await openDb());
    for (const other of [head, leader])
      await expect(revokeAcceptance(as(other, "2020-07-12"), revocation)).rejects.toBeInstanceOf(Forbidden);
    await expect(revokeAcceptance(as(watcher, "2020-07-12"), { ...revocation, number: 2 })).rejects.toMatchObject({
      text: { vi: expect.stringContaining("là bản 1, không phải bản vừa xem") },
    });
    await expect(revokeAcceptance(as(watcher, "2020-07-08"), revocation)).rejects.toMatchObject({
      text: { vi: expect.stringContaining("đã có diễn biến lúc 09/07/2020 09:00") },
    });
  });

  test("may be taken back after the closing: what waits can be decided on then as well", async () => {
    const { as, see, watcher, assignmentId, planId, revocation } = await accepted(await openDb());
    const closing = { planId, taskId: null, occurrence: null, closesOn: day("2020-07-10"), reason: null };
    await setClosing(as(watcher, "2020-07-09 10:00"), closing);
    const { assignment } = await acceptedReportView(see("2020-07-12"), assignmentId);
    expect(assignment.closing?.isClosed).toBe(true);
    await revokeAcceptance(as(watcher, "2020-07-12 09:00"), revocation);
    await acceptReport(as(watcher, "2020-07-12 10:00"), { assignmentId });
    expect((await assignmentView(see("2020-07-13"), assignmentId)).state.workState).toBe("completed");
  });

  test("is looked for by its version wherever a report is read, however many there are", async () => {
    const { db, seen, see, head, nextId } = await accepted(await openDb());
    const plans = await plansOf(db, engine, async () => {
      await seen("2020-07-13");
      await reportEntryView(see("2020-07-13", head), nextId);
    });
    expect(plans.flat().filter((step) => step.includes("revoked_acceptances")).length).toBeGreaterThan(0);
    // SQLite names the table by what it is called in the statement.
    const names = ["revoked_acceptances", "version_undone", "report_versions_undone", "then_accepted"];
    expect(names.flatMap((name) => scansOf(plans, name))).toEqual([]);
  });

  test("leaves for the code before a report that waits", async () => {
    const { db, as, watcher, assignmentId, revocation } = await accepted(await openDb());
    await revokeAcceptance(as(watcher, "2020-07-12 09:00"), revocation);
    await down(db);
    expect(await db("report_versions").first("submitted_at", "decision")).toMatchObject({ decision: null });
    const last = await db("assignment_events").where({ assignment_id: assignmentId }).orderBy("seq", "desc").first();
    expect(last).toMatchObject({ kind: "report-submitted", work_state: "awaiting-confirmation" });
  });
});
