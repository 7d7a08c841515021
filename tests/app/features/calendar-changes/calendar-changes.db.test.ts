import { expect, test } from "vitest";
import type { Actor } from "~/features/accounts/actor";
import { assignTask } from "~/features/assignments/assign-task.server";
import { assignmentFrame } from "~/features/assignments/assignment-frame.view.server";
import { grantExtension } from "~/features/assignments/grant-extensions.server";
import { requestCompletion } from "~/features/assignments/request-completion.server";
import { withdrawAssignment } from "~/features/assignments/withdraw-assignment.server";
import { loadWorkCalendar } from "~/features/calendar/load-work-calendar.server";
import { type CalendarDayRow, isWorkingDay } from "~/features/calendar/work-calendar";
import { applyChange } from "~/features/calendar-changes/apply-change.server";
import { beginChange, beginChangeByLaw } from "~/features/calendar-changes/begin-change.server";
import { movesForm } from "~/features/calendar-changes/calendar-day.schema";
import { calendarPageView } from "~/features/calendar-changes/calendar-page.view.server";
import { changeView, effectsView } from "~/features/calendar-changes/change.view.server";
import { dropChange, enterDay, takeOutDay } from "~/features/calendar-changes/edit-change.server";
import { olderCalendarView } from "~/features/calendar-changes/older-calendar.view.server";
import { readWorks } from "~/features/documents/read-works.server";
import { assignmentFacts, type FactRow } from "~/features/progress/assignment-facts.server";
import { readResultFacts } from "~/features/results/read-result-facts.server";
import { endOfDay } from "~/lib/clock";
import { Conflict, Forbidden, RuleViolation } from "~/lib/errors";
import { readFields } from "~/lib/read-fields";
import { countingStatements, type Database } from "~db/connection";
import { day } from "~tests/support/days";
import { describeOnBothEngines } from "~tests/support/engines";
import { at, viewOf, worldBuilder } from "~tests/support/world-builder";

const onDay = (on: string) => JSON.stringify({ kind: "date", words: `ngày ${on}`, on });
const off = (on: string, kind: CalendarDayRow["kind"] = "swapped-off"): CalendarDayRow => ({
  on: day(on),
  kind,
  name: { vi: "Nghỉ do bão", en: "Storm" },
  basis: "Quyết định của UBND tỉnh",
  notice: { number: "12/TB-UBND", on: day("2020-07-01") },
});

async function scene(database: Database) {
  const db = database.write;
  const world = worldBuilder(db);
  await world.calendar();
  const province = await world.agency("UBND tỉnh", null, "province");
  const saPa = await world.agency("UBND thị xã Sa Pa", province);
  const [admin, watcher] = [await world.operator(province), await world.person(province, "secretariat")];
  const districtAdmin = await world.person(saPa, "admin");
  const topAdmin = await world.person(await world.agency("Tỉnh ủy", null, "province"), "admin");
  const plan = await world.plan(province);
  const as = (actor: Actor, when = "2020-07-01 09:00") => ({ db, actor, now: at(when) });
  const assigned = async (text: string, due: string) => {
    const task = await world.task(plan, text, { deadline: onDay(due) });
    const { assignmentIds } = await assignTask(as(watcher, "2020-05-14 08:00"), {
      taskId: task.id,
      agencyIds: [saPa.id],
      groupIds: [],
    });
    return assignmentIds[0] ?? "";
  };
  const begun = async (...days: CalendarDayRow[]) => {
    const changeId = await beginChange(as(admin), { year: 2020, origin: "edit" });
    for (const one of days) await enterDay(as(admin), { changeId, replaces: null, day: one });
    return changeId;
  };
  const apply = async (changeId: string, move: "none" | "all" | string[], when = "2020-07-01 10:00") => {
    const { version } = await changeView(viewOf(db, admin, "2020-07-01"), changeId);
    return applyChange(as(admin, when), { changeId, version, move });
  };
  const view = (when = "2020-07-01 10:30") => viewOf(db, admin, when);
  const dueOn = async (id: string) =>
    (await db("due_days").where({ assignment_id: id }).orderBy("seq", "desc").first())?.due_on ?? null;
  return { db, world, saPa, admin, watcher, districtAdmin, topAdmin, as, assigned, begun, apply, view, dueOn };
}

describeOnBothEngines("a change of the calendar", (openDb) => {
  test("shows which open deadlines would move, and moves none by itself", async () => {
    const { db, assigned, begun, apply, view, dueOn } = await scene(await openDb());
    const [friday] = [await assigned("Thứ Sáu", "2020-07-10"), await assigned("Thứ Năm", "2020-07-09")];
    const changeId = await begun(off("2020-07-10"));
    const effects = await effectsView(view(), changeId, 1);
    expect(effects).toMatchObject({ total: 1, movedBefore: 0, months: [{ month: "2020-07", count: 1 }] });
    expect(effects.lines[0]).toMatchObject({ id: friday, lead: "UBND thị xã Sa Pa", from: "2020-07-10", to: "2020-07-13" });
    expect(effects.lines[0]?.why.at(-1)?.vi).toContain("10/07/2020 là ngày nghỉ hoán đổi dịp Nghỉ do bão");
    expect(isWorkingDay(await loadWorkCalendar(db), day("2020-07-10"))).toBe(true);
    expect(await apply(changeId, "none")).toEqual([]);
    expect(isWorkingDay(await loadWorkCalendar(db), day("2020-07-10"))).toBe(false);
    expect(await dueOn(friday)).toBeNull();
    expect((await db("assignments").where({ id: friday }).first()).due_on).toBe("2020-07-10");
  });

  test("moves the deadlines that were chosen, with their history, the other ones later", async () => {
    const { db, assigned, begun, apply, view, dueOn } = await scene(await openDb());
    const [one, other] = [await assigned("Một", "2020-07-10"), await assigned("Hai", "2020-07-10")];
    const changeId = await begun(off("2020-07-10"));
    expect(await apply(changeId, [one])).toEqual([one]);
    expect([await dueOn(one), await dueOn(other)]).toEqual(["2020-07-13", null]);
    const [event] = await db("assignment_events").where({ assignment_id: one, kind: "deadline-moved" });
    expect(JSON.parse(event.data)).toMatchObject({ from: "2020-07-10", to: "2020-07-13", origin: "calendar" });
    expect(event.words).toBe("Thay đổi lịch làm việc năm 2020: thêm ngày 10/07/2020.");
    expect(await effectsView(view(), changeId, 1)).toMatchObject({ total: 1, movedBefore: 1, lines: [{ id: other }] });
    expect(await apply(changeId, "all", "2020-07-01 11:00")).toEqual([other]);
    expect(await effectsView(view("2020-07-01 12:00"), changeId, 1)).toMatchObject({ total: 0, movedBefore: 2, lines: [] });
    const audited: string[] = await db("audit_entries").where({ object_type: "calendar" }).orderBy("seq").pluck("action");
    expect(audited).toEqual(["calendar.changed", "calendar.deadlines-moved", "calendar.deadlines-moved"]);
  });

  test("leaves a way to the deadlines that it did not move: the year says how many, and each says so itself", async () => {
    const { assigned, begun, apply, view, watcher, db } = await scene(await openDb());
    const [one, other] = [await assigned("Một", "2020-07-10"), await assigned("Hai", "2020-07-10")];
    const untouched = await assigned("Ba", "2020-07-09");
    const changeId = await begun(off("2020-07-10"));
    const older = (id: string, dueOn: string, actor = watcher) =>
      olderCalendarView(viewOf(db, actor, "2020-07-01 12:00"), { id, dueOn: day(dueOn) });
    expect(await older(one, "2020-07-10")).toBeNull();
    await apply(changeId, "none");
    const left = async () => (await calendarPageView(view(), 2020)).applied;
    expect(await left()).toMatchObject([{ id: changeId, days: 1, left: 2 }]);
    expect(await older(one, "2020-07-10")).toEqual({ year: 2020, to: "2020-07-13", changeId: null });
    expect(await older(one, "2020-07-10", view().actor)).toMatchObject({ changeId });
    expect(await older(untouched, "2020-07-09")).toBeNull();
    await apply(changeId, [one], "2020-07-01 10:10");
    expect(await left()).toMatchObject([{ left: 1 }]);
    expect([await older(one, "2020-07-13"), (await older(other, "2020-07-10"))?.to]).toEqual([null, "2020-07-13"]);
  });

  test("that was taken back again leaves nothing to move: the calendar that stands counts", async () => {
    const { as, admin, assigned, begun, apply, view } = await scene(await openDb());
    await assigned("Một", "2020-07-10");
    const changeId = await begun(off("2020-07-10"));
    await apply(changeId, "none");
    const back = await beginChange(as(admin, "2020-07-01 11:00"), { year: 2020, origin: "edit" });
    await takeOutDay(as(admin, "2020-07-01 11:00"), { changeId: back, on: day("2020-07-10") });
    await apply(back, "none", "2020-07-01 11:10");
    expect((await effectsView(view("2020-07-01 12:00"), changeId, 1)).total).toBe(0);
    expect((await calendarPageView(view("2020-07-01 12:00"), 2020)).applied.map(({ left }) => left)).toEqual([0, null]);
  });

  test("costs its year and each deadline a few statements, however many changes there were", async () => {
    const { db, assigned, begun, apply, view, watcher } = await scene(await openDb());
    const id = await assigned("Một", "2020-07-10");
    await apply(await begun(off("2020-07-10")), "none");
    for (const on of ["2020-07-14", "2020-07-15"]) await apply(await begun(off(on)), "none");
    await begun(off("2020-07-16"));
    const counter = { count: 0 };
    const { applied, open } = await countingStatements(counter, () => calendarPageView(view(), 2020));
    expect([applied.map(({ left }) => left), open.length, counter.count]).toEqual([[0, null, null], 1, 6]);
    counter.count = 0;
    const older = () => olderCalendarView(viewOf(db, watcher, "2020-07-01 12:00"), { id, dueOn: day("2020-07-10") });
    expect([(await countingStatements(counter, older))?.to, counter.count]).toEqual(["2020-07-13", 2]);
  });

  test("lists its deadlines by their day, then by plan and what is asked", async () => {
    const { assigned, begun, view } = await scene(await openDb());
    const late = await assigned("Muộn", "2020-07-10");
    const [first, second] = [await assigned("Sớm", "2020-07-09"), await assigned("Sau", "2020-07-09")];
    const changeId = await begun(off("2020-07-09"), off("2020-07-10"));
    const { lines } = await effectsView(view(), changeId, 1);
    expect(lines.map(({ id }) => id)).toEqual([first, second, late]);
  });

  test("does not make work late by the original day; an extension does", async () => {
    const { db, world, saPa, as, watcher, assigned, begun, apply } = await scene(await openDb());
    const [rolled, extended] = [await assigned("Chuyển", "2020-07-10"), await assigned("Gia hạn", "2020-07-10")];
    await grantExtension(as(watcher, "2020-07-01 08:00"), { assignmentId: extended, on: day("2020-07-13"), words: "Bão." });
    await apply(await begun(off("2020-07-10")), "all");
    const head = await world.person(saPa, "head");
    for (const assignmentId of [rolled, extended])
      await requestCompletion(as(head, "2020-07-13 16:00"), { assignmentId, words: "Xong." });
    const today = day("2020-07-14");
    const facts: FactRow[] = await assignmentFacts(db, { now: endOfDay(today), today, soonEndsOn: today });
    const groupOf = (id: string) => facts.find((row) => row.id === id);
    expect(groupOf(rolled)).toMatchObject({ official_group: "openInTime", original_group: "openInTime" });
    expect(groupOf(extended)).toMatchObject({ official_group: "openInTime", original_group: "openOverdue" });
  });

  test("makes the day it moved to the first day, shown and judged alike; before an extension the day of the assignment stays it", async () => {
    const { db, world, saPa, as, watcher, assigned, begun, apply } = await scene(await openDb());
    const [rolled, extended] = [await assigned("Chuyển", "2020-06-30"), await assigned("Gia hạn", "2020-06-30")];
    await grantExtension(as(watcher, "2020-06-25 08:00"), { assignmentId: extended, on: day("2020-07-02"), words: "Bão." });
    await apply(await begun(off("2020-06-30")), "all", "2020-06-26 08:00");
    const head = await world.person(saPa, "head");
    for (const assignmentId of [rolled, extended])
      await requestCompletion(as(head, "2020-07-01 16:00"), { assignmentId, words: "Xong." });
    const today = day("2020-07-03");
    const facts: FactRow[] = await assignmentFacts(db, { now: endOfDay(today), today, soonEndsOn: today });
    const first = (id: string) => facts.filter((row) => row.id === id).map((row) => [row.original_due_on, row.original_group]);
    expect(first(rolled)).toEqual([["2020-07-01", "openInTime"]]);
    expect(first(extended)).toEqual([["2020-06-30", "openOverdue"]]);
    const works = await readWorks(db, { now: endOfDay(today), today }, (query) => query.where("assignments.id", rolled));
    expect(works).toMatchObject([{ dueOn: "2020-07-01", originalDueOn: "2020-07-01", daysLateByOriginal: 0 }]);
    const { frame } = await assignmentFrame(viewOf(db, head, today), rolled);
    expect(frame).toMatchObject({ dueOn: "2020-07-01", originalDueOn: "2020-07-01", movedBy: "calendar" });
    const { issuer_id: agencyId } = await db("plans").first("issuer_id");
    const june = { from: day("2020-06-01"), to: day("2020-06-30") };
    const { rows } = await readResultFacts(db, { agencyId, period: june, now: endOfDay(today) });
    // Only the extended one was due in June: the other is judged by the first of July.
    expect(rows.map(({ original }) => [original.openInTime, original.openOverdue])).toEqual([[0, 1]]);
  });

  test("leaves withdrawn work out, and moves back when the day off is taken out again", async () => {
    const { as, watcher, assigned, begun, apply, admin, dueOn, view } = await scene(await openDb());
    const [kept, withdrawn] = [await assigned("Giữ", "2020-07-10"), await assigned("Thu hồi", "2020-07-10")];
    await withdrawAssignment(as(watcher, "2020-06-01 08:00"), { assignmentId: withdrawn, reason: "Giao nhầm" });
    expect(await apply(await begun(off("2020-07-10")), "all")).toEqual([kept]);
    const back = await beginChange(as(admin, "2020-07-02 08:00"), { year: 2020, origin: "edit" });
    await takeOutDay(as(admin, "2020-07-02 08:00"), { changeId: back, on: day("2020-07-10") });
    expect((await effectsView(view("2020-07-02 09:00"), back, 1)).lines).toMatchObject([
      { from: "2020-07-13", to: "2020-07-10" },
    ]);
    const { version } = await changeView(view("2020-07-02 09:00"), back);
    await applyChange(as(admin, "2020-07-02 10:00"), { changeId: back, version, move: "all" });
    expect(await dueOn(kept)).toBe("2020-07-10");
  });

  test("that was edited since its effects were looked at, or stands on another calendar, is refused", async () => {
    const { as, admin, begun, apply } = await scene(await openDb());
    const changeId = await begun(off("2020-07-10"));
    await expect(applyChange(as(admin), { changeId, version: 1, move: "none" })).rejects.toThrow(Conflict);
    const rival = await beginChange(as(admin), { year: 2020, origin: "sheet", rows: [off("2020-07-09")] });
    await apply(rival, "none");
    await expect(apply(changeId, "none")).rejects.toThrow(Conflict);
    await dropChange(as(admin), { changeId });
    await expect(dropChange(as(admin), { changeId: rival })).rejects.toThrow(Conflict);
  });

  test("without any difference is not applied", async () => {
    const { begun, apply } = await scene(await openDb());
    const changeId = await begun();
    await expect(apply(changeId, "none")).rejects.toMatchObject({
      problems: [{ text: { vi: expect.stringContaining("Bản sửa này không khác lịch đang có") } }],
    });
  });

  test("begun twice is one change", async () => {
    const { as, admin, view } = await scene(await openDb());
    const begin = () => beginChangeByLaw(as(admin), { year: 2028, tetDaysBefore: "likely", nationalDay: "likely" });
    expect(await begin()).toBe(await begin());
    expect((await calendarPageView(view(), 2028)).open).toMatchObject([{ days: 15 }]);
  });

  test("is refused to every administrator but operators of the installation, also of an agency with none above it", async () => {
    const { as, districtAdmin, topAdmin, watcher, db } = await scene(await openDb());
    for (const actor of [districtAdmin, topAdmin, watcher]) {
      await expect(beginChange(as(actor), { year: 2020, origin: "edit" })).rejects.toThrow(Forbidden);
      expect(await calendarPageView(viewOf(db, actor, "2020-07-01"), 2020)).toMatchObject({ canEdit: false, open: [] });
    }
  });
});

describeOnBothEngines("a day entered into a change", (openDb) => {
  test("must be of the year, stand once, and fit its kind", async () => {
    const { as, admin, begun } = await scene(await openDb());
    const changeId = await begun();
    const enter = (one: CalendarDayRow) => enterDay(as(admin), { changeId, replaces: null, day: one });
    for (const wrong of [off("2021-07-09"), off("2020-09-02"), off("2020-07-09", "worked"), off("2020-07-11", "compensatory")])
      await expect(enter(wrong)).rejects.toThrow(RuleViolation);
    await expect(enter({ ...off("2020-07-09"), notice: { number: "", on: day("2020-07-01") } })).rejects.toMatchObject({
      problems: [{ field: "noticeNumber" }],
    });
    await enter(off("2020-07-11", "worked"));
  });

  test("keeps its notice, and can be moved to another day", async () => {
    const { as, admin, begun, view } = await scene(await openDb());
    const changeId = await begun(off("2020-07-10"));
    await enterDay(as(admin), { changeId, replaces: day("2020-07-10"), day: off("2020-07-13") });
    const { differences, days } = await changeView(view(), changeId);
    expect(differences).toMatchObject([
      { what: "added", after: { on: "2020-07-13", notice: { number: "12/TB-UBND", on: "2020-07-01" } } },
    ]);
    expect(days.map((row) => row.on)).toEqual([...days.map((row) => row.on)].sort());
  });
});

test("only ticked deadlines move, so with none ticked the form is refused and says what to do", () => {
  const read = (fields: Record<string, string[]>) => () => readFields(movesForm, { version: ["1"], ...fields });
  expect(read({ move: ["chosen"] })).toThrow(RuleViolation);
  expect(read({ move: ["chosen"], "assignments[]": ["a"] })()).toMatchObject({ move: "chosen", assignments: ["a"] });
  expect(read({ move: ["none"] })()).toMatchObject({ move: "none" });
});
