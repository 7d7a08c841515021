import { expect, test } from "vitest";
import type { Actor } from "~/features/accounts/actor";
import type { CommandContext } from "~/features/accounts/context";
import { addEvidence } from "~/features/assignments/add-evidence.server";
import { assignFormView } from "~/features/assignments/assign-form.view.server";
import { assignNamed } from "~/features/assignments/assign-named.server";
import { assignmentView } from "~/features/assignments/assignment.view.server";
import { cancelAssignments } from "~/features/assignments/cancel-assignments.server";
import { closingsView } from "~/features/assignments/closings.view.server";
import { laterWorks } from "~/features/assignments/later-works.view.server";
import { noteProgress } from "~/features/assignments/note-progress.server";
import { pauseAssignments } from "~/features/assignments/pause-assignments.server";
import { reopenAssignments } from "~/features/assignments/reopen-assignments.server";
import { requestCompletion } from "~/features/assignments/request-completion.server";
import { resumeAssignments } from "~/features/assignments/resume-assignments.server";
import { type ClosingSetting, setClosing } from "~/features/assignments/set-closing.server";
import { steppedTo } from "~/features/assignments/stepped-to";
import { countGroups } from "~/features/calendar/deadline-state";
import { assignmentFacts, type FactRow } from "~/features/progress/assignment-facts.server";
import { noticesView } from "~/features/progress/notices.view.server";
import { addDays } from "~/lib/calendar-date";
import { endOfDay } from "~/lib/clock";
import { Conflict, Forbidden, RuleViolation } from "~/lib/errors";
import { countingStatements, type Database } from "~db/connection";
import { day } from "~tests/support/days";
import { describeOnBothEngines } from "~tests/support/engines";
import { at, viewOf, worldBuilder } from "~tests/support/world-builder";

const problemsIn = (act: Promise<unknown>): Promise<string[]> =>
  act.then(
    () => [],
    (error) => {
      if (!(error instanceof RuleViolation)) throw error;
      return error.problems.map(({ text }) => text.vi);
    },
  );

const pdf = { sha256: "a".repeat(64), fileName: "ket-qua.pdf", mediaType: "application/pdf", bytes: 1200 };

async function scene(database: Database) {
  const db = database.write;
  const world = worldBuilder(db);
  await world.calendar();
  const province = await world.agency("UBND tỉnh", null, "province");
  const vanBan = await world.agency("UBND huyện Văn Bàn", province);
  const saPa = await world.agency("UBND thị xã Sa Pa", province);
  const plan = await world.plan(province);
  const task = await world.task(plan, "Báo cáo tổng kết");
  const [ofVanBan, ofSaPa] = [await world.assignment(task, vanBan), await world.assignment(task, saPa)];
  const watcher = await world.person(province, "secretariat");
  const head = await world.person(vanBan, "head");
  const as = (actor: Actor, when: string): CommandContext => ({ db, actor, now: at(when) });
  const assignmentId = ofVanBan.id;
  const closing: ClosingSetting = {
    planId: plan.id,
    taskId: null,
    occurrence: null,
    closesOn: day("2020-07-20"),
    reason: "Hết kỳ tổng hợp.",
  };
  const close = (rest: Partial<ClosingSetting> = {}, when = "2020-07-10 09:00") =>
    setClosing(as(watcher, when), { ...closing, ...rest });
  const finish = (when: string) => requestCompletion(as(head, when), { assignmentId, words: "Xong." });
  const shown = (when: string) => assignmentView(viewOf(db, watcher, when), assignmentId);
  const factsOn = (on: string): Promise<FactRow[]> => {
    const today = day(on);
    return assignmentFacts(db, { now: endOfDay(today), today, soonEndsOn: addDays(today, 4) }).orderBy("assignments.id");
  };
  return { db, world, as, close, finish, shown, factsOn, assignmentId, ofVanBan, ofSaPa, province, plan, task, watcher, head };
}

describeOnBothEngines("closing", (openDb) => {
  test("late work is taken until the closing day; after it nothing is, and the sentence says who can open it", async () => {
    const { as, close, finish, head, assignmentId, shown } = await scene(await openDb());
    await close();
    const late = await shown("2020-07-20 10:00");
    expect(late).toMatchObject({ closing: { isClosed: false }, state: { deadlineState: "overdue" } });
    expect(await shown("2020-07-21")).toMatchObject({ closing: { isClosed: true }, next: { reopening: true } });
    const refusal = { problems: [{ text: { vi: expect.stringMatching(/Đã khóa sổ sau ngày 20\/07\/2020.*có thể mở lại/) } }] };
    await expect(finish("2020-07-21 09:00")).rejects.toMatchObject(refusal);
    const evidence = addEvidence(as(head, "2020-07-21 09:00"), { assignmentId, files: [pdf] });
    await expect(evidence).rejects.toMatchObject(refusal);
    await noteProgress(as(head, "2020-07-21 09:30"), { assignmentId, words: "Xin mở lại để nộp." });
  });

  test("is told to those who have work there, and what was seen before it was set does not know of it", async () => {
    const { db, close, head, shown } = await scene(await openDb());
    await close();
    const { notices } = await noticesView(viewOf(db, head, "2020-07-10 10:00"), { onlyUnread: true, page: 1 });
    expect(notices.map(({ kind, words }) => [kind, words])).toContainEqual(["closing-set", "Hết kỳ tổng hợp."]);
    expect((await shown("2020-07-09")).closing).toBeNull();
    expect(await db("audit_entries").where({ action: "closing.set", object_type: "plan" })).toHaveLength(1);
  });

  test("is not set before what happened later, and the refusal names the work and the day", async () => {
    const { db, as, close, head, watcher, plan, assignmentId } = await scene(await openDb());
    await noteProgress(as(head, "2020-07-14 09:00"), { assignmentId, words: "Đang làm." });
    const vi = expect.stringMatching(/đến ngày 14\/07\/2020, ở 1 phần việc \(UBND huyện Văn Bàn: Báo cáo tổng kết\)/);
    await expect(close()).rejects.toMatchObject({ text: { vi } });
    const seen = await closingsView(viewOf(db, watcher, "2020-07-10"), plan.id);
    expect(seen.later).toMatchObject({ laterOn: "2020-07-14", total: 1, works: [{ id: assignmentId }] });
    await close({}, "2020-07-15 09:00");
    expect((await closingsView(viewOf(db, watcher, "2020-07-15"), plan.id)).later).toBeNull();
  });

  test("names five of the works where more happened later, counts all, and reads no more than it names", async () => {
    const { db, world, close, plan, task, province } = await scene(await openDb());
    for (const number of [1, 2, 3, 4, 5, 6, 7]) {
      const work = await world.assignment(task, await world.agency(`UBND xã ${number}`, province));
      await world.event(work, "noted", "2020-07-14 09:00", { words: "Đang làm." });
    }
    const read: number[] = [];
    const count = (rows: unknown) => read.push(Array.isArray(rows) ? rows.length : (rows as { rows: unknown[] }).rows.length);
    db.on("query-response", count);
    const later = await laterWorks(db, { planId: plan.id, now: at("2020-07-10") }).finally(() =>
      db.removeListener("query-response", count),
    );
    expect([later?.total, later?.works.length, read]).toEqual([7, 5, [5]]);
    expect(Object.keys(later?.works[0] ?? {}).sort()).toEqual(["id", "laterOn", "lead", "task"]);
    const vi = expect.stringMatching(/ở 7 phần việc/);
    await expect(close()).rejects.toMatchObject({ text: { vi } });
  });

  test("of a task counts before that of the plan; taken back, the plan's counts again", async () => {
    const { close, task, shown } = await scene(await openDb());
    await close();
    await close({ taskId: task.id, closesOn: day("2020-07-15") }, "2020-07-11 09:00");
    expect((await shown("2020-07-12")).closing).toMatchObject({ closesOn: "2020-07-15" });
    await close({ taskId: task.id, closesOn: null }, "2020-07-13 09:00");
    expect((await shown("2020-07-14")).closing).toMatchObject({ closesOn: "2020-07-20" });
  });

  test("that stands there already, or that would be taken back where none is set, is refused and tells nobody", async () => {
    const { close, task } = await scene(await openDb());
    await close();
    await expect(close()).rejects.toMatchObject({ problems: [{ field: "closesOn" }] });
    await expect(close({ reason: null })).rejects.toMatchObject({ problems: [{ field: "closesOn" }] });
    await expect(close({ taskId: task.id, closesOn: null })).rejects.toMatchObject({ problems: [{ field: "closesOn" }] });
    await close({ reason: "Theo văn bản mới." });
  });

  test("is never set backwards, and only by the secretariat of the plan", async () => {
    const { as, close, head, plan } = await scene(await openDb());
    await expect(close({ closesOn: day("2020-07-09") })).rejects.toMatchObject({ problems: [{ field: "closesOn" }] });
    const other = { planId: plan.id, taskId: null, occurrence: null, closesOn: day("2020-07-20"), reason: null };
    await expect(setClosing(as(head, "2020-07-10"), other)).rejects.toBeInstanceOf(Forbidden);
  });

  test("opened again for one agency, it takes that agency's work until the day, and no other's", async () => {
    const { db, as, close, finish, watcher, head, assignmentId, ofSaPa } = await scene(await openDb());
    await close();
    const opening = { assignmentIds: [assignmentId], until: day("2020-07-25"), reason: "Huyện bị chia cắt." };
    await reopenAssignments(as(watcher, "2020-07-21 09:00"), opening);
    await expect(finish("2020-07-26 09:00")).rejects.toMatchObject({
      problems: [{ text: { vi: expect.stringContaining("Đã khóa sổ sau ngày 20/07/2020") } }],
    });
    await finish("2020-07-25 23:00");
    const { notices } = await noticesView(viewOf(db, head, "2020-07-25 23:30"), { onlyUnread: true, page: 1 });
    expect(notices.map(({ kind }) => kind)).toContain("reopened");
    const other = await assignmentView(viewOf(db, watcher, "2020-07-25"), ofSaPa.id);
    expect(other.closing).toMatchObject({ isClosed: true });
  });
});

describeOnBothEngines("pausing and cancelling", (openDb) => {
  test("paused work is not overdue, takes no result, and comes back as it stood", async () => {
    const { as, finish, factsOn, shown, watcher, assignmentId } = await scene(await openDb());
    await pauseAssignments(as(watcher, "2020-07-05 09:00"), { assignmentIds: [assignmentId], reason: "Chờ hướng dẫn của Bộ." });
    const seen = await shown("2020-07-10");
    expect(seen).toMatchObject({ pausedOn: "2020-07-05", state: { workState: "paused", daysLate: 0 } });
    expect((await factsOn("2020-07-10")).find((row) => row.id === assignmentId)).toMatchObject({ official_group: "paused" });
    await expect(finish("2020-07-10 09:00")).rejects.toBeInstanceOf(Conflict);
    await resumeAssignments(as(watcher, "2020-07-11 09:00"), { assignmentIds: [assignmentId], reason: "Đã có.", on: null });
    expect(await shown("2020-07-11 10:00")).toMatchObject({
      dueOn: "2020-07-06",
      state: { workState: "not-started", deadlineState: "overdue" },
    });
  });

  test("resumed with a new day, the history says that a pause moved it", async () => {
    const { as, shown, watcher, assignmentId } = await scene(await openDb());
    const assignmentIds = [assignmentId];
    await pauseAssignments(as(watcher, "2020-07-05 09:00"), { assignmentIds, reason: "Chờ hướng dẫn." });
    await resumeAssignments(as(watcher, "2020-07-11 09:00"), { assignmentIds, reason: "Đã có.", on: day("2020-07-20") });
    const seen = await shown("2020-07-11 10:00");
    expect(seen).toMatchObject({ dueOn: "2020-07-20", originalDueOn: "2020-07-06" });
    expect(seen.history[0]).toMatchObject({ kind: "deadline-moved", moved: { origin: "pause" } });
  });

  test("is resumed with no day that has passed, and the sentence says what to do", async () => {
    const { as, shown, watcher, assignmentId } = await scene(await openDb());
    const assignmentIds = [assignmentId];
    await pauseAssignments(as(watcher, "2020-07-05 09:00"), { assignmentIds, reason: "Chờ hướng dẫn." });
    const resume = (on: string) =>
      resumeAssignments(as(watcher, "2020-07-11 09:00"), { assignmentIds, reason: "Đã có.", on: day(on) });
    const refusal = {
      problems: [{ field: "on", text: { vi: expect.stringMatching(/đã qua.*từ 11\/07\/2020 trở đi.*bỏ trống/) } }],
    };
    await expect(resume("2020-07-10")).rejects.toMatchObject(refusal);
    expect(await shown("2020-07-11 10:00")).toMatchObject({ state: { workState: "paused" } });
    await resume("2020-07-11");
  });

  test("of nothing at all is no success: it is refused with each reason once", async () => {
    const { as, watcher, ofVanBan, ofSaPa } = await scene(await openDb());
    const assignmentIds = [ofVanBan.id, ofSaPa.id];
    const command = as(watcher, "2020-07-05 09:00");
    const paused = await pauseAssignments(command, { assignmentIds, reason: "Bão." });
    expect(steppedTo("pause", paused)).toContain("step=pause&stepped=2");
    const again = pauseAssignments(command, { assignmentIds, reason: "Bão." });
    expect(await problemsIn(again)).toEqual([
      "Không có gì thay đổi: bước này không thực hiện được với phần việc nào đã chọn.",
      "Đang tạm dừng.",
    ]);
  });

  test("costs as many statements with several as with one", async () => {
    const { as, watcher, ofVanBan, ofSaPa } = await scene(await openDb());
    const counted = async (assignmentIds: string[], act: typeof pauseAssignments) => {
      const counter = { count: 0 };
      await countingStatements(counter, () => act(as(watcher, "2020-07-05 09:00"), { assignmentIds, reason: "Bão." }));
      return counter.count;
    };
    const one = await counted([ofVanBan.id], pauseAssignments);
    await resumeAssignments(as(watcher, "2020-07-05 09:00"), { assignmentIds: [ofVanBan.id], reason: "Đã tan.", on: null });
    expect(await counted([ofVanBan.id, ofSaPa.id], pauseAssignments)).toBe(one);
    expect(await counted([ofSaPa.id], cancelAssignments)).toBe(await counted([ofVanBan.id], cancelAssignments));
  });

  test("of a whole task: what is done stays, and the groups still add up", async () => {
    const { world, as, factsOn, watcher, ofVanBan, ofSaPa } = await scene(await openDb());
    await world.completed(ofSaPa, "2020-07-01 09:00");
    const all = { assignmentIds: [ofVanBan.id, ofSaPa.id], reason: "Không còn phải làm." };
    const { done, skipped } = await cancelAssignments(as(watcher, "2020-07-05 09:00"), all);
    expect(done.map((object) => object.assignment.id)).toEqual([ofVanBan.id]);
    expect(skipped).toMatchObject([{ id: ofSaPa.id, why: { vi: "Đã hoàn thành." } }]);
    const rows = await factsOn("2020-07-10");
    expect(countGroups(rows.map((row) => row.official_group))).toMatchObject({ cancelled: 1, doneOnTime: 1, openOverdue: 0 });
    expect(countGroups((await factsOn("2020-07-04")).map((row) => row.official_group))).toMatchObject({ cancelled: 0 });
  });

  test("assigned again: the preview says that cancelled work begins anew, and what changes nothing is refused", async () => {
    const { db, as, watcher, plan, task, ofVanBan, ofSaPa } = await scene(await openDb());
    await cancelAssignments(as(watcher, "2020-07-05 09:00"), { assignmentIds: [ofVanBan.id], reason: "Giao nhầm." });
    const names = ["UBND huyện Văn Bàn", "UBND thị xã Sa Pa"];
    const asked = { agencies: names, groupIds: [], on: day("2020-07-06"), urgency: "none" as const };
    const at = viewOf(db, watcher, "2020-07-06");
    const { preview } = await assignFormView(at, { planId: plan.id, taskId: task.id, asked });
    const said = (preview ?? []).map(({ name, isAssigned, isRevived }) => [name, isAssigned, isRevived]);
    expect(said.toSorted()).toEqual([
      ["UBND huyện Văn Bàn", true, true],
      ["UBND thị xã Sa Pa", true, false],
    ]);
    const assign = (agencies: string[]) =>
      assignNamed(as(watcher, "2020-07-06 09:00"), { ...asked, planId: plan.id, taskId: task.id, agencies });
    expect(await problemsIn(assign(["UBND thị xã Sa Pa"]))).toEqual([expect.stringContaining("Không có gì thay đổi")]);
    const assigned = await assign(names);
    expect([assigned.assignmentIds, assigned.revivedIds]).toEqual([[], [ofVanBan.id]]);
    expect(assigned.existingIds.toSorted()).toEqual([ofVanBan.id, ofSaPa.id].sort());
  });

  test("is for the secretariat of the plan", async () => {
    const { as, head, assignmentId } = await scene(await openDb());
    const step = { assignmentIds: [assignmentId], reason: "Tự dừng." };
    await expect(pauseAssignments(as(head, "2020-07-05"), step)).rejects.toBeInstanceOf(Forbidden);
    await expect(cancelAssignments(as(head, "2020-07-05"), step)).rejects.toBeInstanceOf(Forbidden);
  });
});
