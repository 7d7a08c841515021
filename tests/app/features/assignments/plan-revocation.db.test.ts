import { expect, test } from "vitest";
import type { Actor } from "~/features/accounts/actor";
import type { CommandContext, ViewContext } from "~/features/accounts/context";
import { assignNamed } from "~/features/assignments/assign-named.server";
import { assignmentView } from "~/features/assignments/assignment.view.server";
import { generateObligations } from "~/features/assignments/generate-obligations.server";
import { noteProgress } from "~/features/assignments/note-progress.server";
import { restorePlan } from "~/features/assignments/restore-plan.server";
import { revocationView } from "~/features/assignments/revocation.view.server";
import { revokePlan } from "~/features/assignments/revoke-plan.server";
import { openDeadlines } from "~/features/calendar-changes/moved-deadlines.server";
import { feedEvents } from "~/features/calendar-feeds/feed-events.view.server";
import { makeFeed } from "~/features/calendar-feeds/make-feed.server";
import { sendersFor } from "~/features/documents/sendable-plans.server";
import { writablePlansView } from "~/features/documents/writable-plans.view.server";
import { plansNumbered } from "~/features/importing/draft/likeness.server";
import { myParts } from "~/features/inner-parts/my-parts.view.server";
import { createPlan } from "~/features/plans/create-plan.server";
import { editPlan } from "~/features/plans/edit-plan.server";
import { readPlansFilters } from "~/features/plans/plans-filters";
import { formatMeasure } from "~/features/plans/target.schema";
import { agencyWorkView } from "~/features/progress/agency-work.view.server";
import { assignmentFiltersSchema } from "~/features/progress/assignment-filters";
import { extensionsView } from "~/features/progress/extensions.view.server";
import { frameView } from "~/features/progress/frame.view.server";
import { myWorkView } from "~/features/progress/my-work.view.server";
import { noticesView } from "~/features/progress/notices.view.server";
import { overviewView } from "~/features/progress/overview.view.server";
import { planView } from "~/features/progress/plan.view.server";
import { assignmentsView, planAssignmentsView } from "~/features/progress/plan-assignments.view.server";
import { plansView } from "~/features/progress/plans.view.server";
import { statusView } from "~/features/progress/status.view.server";
import { agenciesView } from "~/features/reminders/agencies.view.server";
import { agencyFilterSchema } from "~/features/reminders/agency-filter.schema";
import { upcomingView } from "~/features/reminders/upcoming.view.server";
import { reportsView } from "~/features/reports/reports.view.server";
import { reportsFilterSchema } from "~/features/reports/reports-filter.schema";
import { readResultFacts } from "~/features/results/read-result-facts.server";
import { targetValues } from "~/features/targets/target-values.view.server";
import { Conflict, Forbidden, RuleViolation } from "~/lib/errors";
import { newId } from "~/lib/id";
import type { Database } from "~db/connection";
import { day } from "~tests/support/days";
import { describeOnBothEngines } from "~tests/support/engines";
import { planFacts } from "~tests/support/plan-facts";
import { at, viewOf, worldBuilder } from "~tests/support/world-builder";

const reason = "Đưa nhầm tệp dự thảo.";
const revokedOn = "2020-07-02 09:00";
const restoredOn = "2020-07-03 09:00";

/** One plan with work in every state, all of it led by one district, looked at on 02/07/2020. */
async function scene(database: Database) {
  const db = database.write;
  const world = worldBuilder(db);
  await world.calendar();
  const province = await world.agency("UBND tỉnh", null, "province");
  const district = await world.agency("UBND huyện Văn Bàn", province);
  const helper = await world.agency("Phòng Tư pháp", province);
  const watcher = await world.person(province, "secretariat");
  const leader = await world.person(province, "leader");
  const head = await world.person(district, "head", "officer");
  const plan = await world.plan(province);
  const as = (actor: Actor, when: string): CommandContext => ({ db, actor, now: at(when) });
  const revoke = (when = revokedOn, agreed = true) => revokePlan(as(watcher, when), { planId: plan.id, reason, agreed });
  const restore = (when = restoredOn, actor = watcher) =>
    restorePlan(as(actor, when), { planId: plan.id, reason: "Thu hồi nhầm." });
  return { db, world, province, district, helper, watcher, leader, head, plan, as, revoke, restore };
}

type Scene = Awaited<ReturnType<typeof scene>>;

async function addWork({ db, world, district, helper, plan, head }: Scene) {
  const work = async (text: string, due_on: string, rest = {}) =>
    world.assignment(await world.task(plan, text, rest), district, { due_on });
  const late = await work("Rà soát", "2020-06-20");
  const soon = await work("Tập huấn", "2020-07-06");
  const sent = await work("Nộp báo cáo", "2020-06-30", { form_version_id: "f" });
  const done = await work("Tuyên truyền", "2020-06-25");
  const paused = await work("Kiểm tra", "2020-07-10");
  const withdrawn = await work("Giao nhầm", "2020-06-10");
  await db("task_supports").insert({ task_id: soon.task_id, agency_id: helper.id });
  await world.event(soon, "noted", "2020-06-20 08:00");
  await world.event(soon, "extension-asked", "2020-06-30 08:00");
  const asked = { made_at: at("2020-06-30 08:00"), asked_by: head.userId, asking_agency_id: district.id };
  await db("extensions").insert({ id: newId(), assignment_id: soon.id, ...asked, reason: "Mưa lũ", wanted_on: "2020-07-20" });
  await world.event(sent, "report-submitted", "2020-06-29 08:00", { counts_on: "2020-06-29" });
  await world.completed(done, "2020-06-24 08:00");
  await world.event(paused, "paused", "2020-06-01 08:00");
  await world.event(withdrawn, "withdrawn", "2020-06-01 08:00");
  const part = { id: newId(), assignment_id: late.id, words: "Soạn dự thảo", given_at: at("2020-06-01 09:00") };
  await db("inner_parts").insert({ ...part, given_by: head.userId });
  const given = { id: newId(), part_id: part.id, seq: 1, kind: "given", at: part.given_at, state: "not-started" };
  await db("inner_part_events").insert({ ...given, user_id: head.userId, holder_id: head.userId, due_on: "2020-07-03" });
  const measure = formatMeasure({ kind: "share-completed", taskId: done.task_id });
  const target = { id: newId(), plan_id: plan.id, position: 1, text: "100% đơn vị", comparator: ">=", value: 100, unit: "%" };
  await db("targets").insert({ ...target, horizon: "plan", measure });
  return { late, soon, sent, done, paused, withdrawn };
}

/** What each view that counts work says of it, as a number: nothing of a plan that counts nowhere. */
async function counted({ db, district, province, watcher, leader, head, plan }: Scene, when: string, feed: string) {
  const as = (actor: Actor): ViewContext => viewOf(db, actor, when);
  const sum = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((total, count) => total + count, 0);
  const overview = await overviewView(as(leader));
  const own = await overviewView(as(head));
  const frame = await frameView(as(watcher));
  const mine = await frameView(as(head));
  const { notices } = await noticesView(as(head), { onlyUnread: false, page: 1 });
  const extensions = await extensionsView(as(watcher), { part: "asked", page: 1 });
  const status = await statusView(db, { on: day(when.slice(0, 10)) });
  const upcoming = await upcomingView(as(watcher), { planId: null, day: null, env: { smtpUrl: undefined } as never });
  const lists = await assignmentsView(as(leader), assignmentFiltersSchema.parse({}));
  const reports = await reportsView(as(watcher), reportsFilterSchema.parse({}));
  const period = { from: day("2020-01-01"), to: day("2020-12-31") };
  const results = await readResultFacts(db, { agencyId: province.id, period, now: at(when) });
  const [target] = await targetValues(as(watcher), plan.id);
  const { events } = await feedEvents({ db, now: at(when), today: day(when.slice(0, 10)) }, feed);
  const open = openDeadlines(db, at(when));
  return {
    "overview: all": overview.total,
    "overview: overdue": overview.overdue.length,
    "overview: to come": overview.coming.length,
    "overview: waiting": overview.waiting.length,
    "overview: came due": overview.completion.cameDue,
    "overview: agencies": overview.matrix.rows.length,
    "overview: plans": overview.matrix.planCount,
    "overview: silent": overview.silent.length + overview.updates.open,
    "overview of the agency": own.total,
    "my work": sum((await myWorkView(as(head), { part: "todo", page: 1 })).counts),
    "rooms: overdue": frame.overdue,
    "rooms: to review": frame.toReview,
    "rooms: to extend": frame.toExtend,
    "rooms: mine": mine.mine,
    "notices of deadlines": notices.filter(({ kind }) => kind === "overdue" || kind === "due-soon").length,
    "list of plans": (await plansView(as(leader), readPlansFilters(new URLSearchParams()))).total,
    "plans followed": (await plansView(as(leader), readPlansFilters(new URLSearchParams("state=open")))).total,
    "list of work, and its export": lists.lines.length,
    reports: reports.total,
    "extensions to decide": extensions.counts.asked + extensions.lines.length,
    "inner parts": (await myParts(as(head))).lines.length,
    reminders: upcoming.days.reduce((total, { items }) => total + items, 0),
    "agencies to urge": (await agenciesView(as(watcher), agencyFilterSchema.parse({}))).lines.length,
    "plans for letters": (await writablePlansView(as(watcher))).length,
    "command line": status.plans.length,
    "results: rows": results.rows.length,
    "results: late": results.late.length,
    "page of the agency": sum((await agencyWorkView(as(leader), district.id)).counts),
    target: target?.coverage.of ?? 0,
    "calendar address": events.filter(({ workState }) => workState !== "cancelled").length,
    "change of the calendar": (await open).length,
  };
}

const nowhere = (figures: Record<string, number>) => Object.fromEntries(Object.keys(figures).map((name) => [name, 0]));

describeOnBothEngines("a plan that is revoked", (openDb) => {
  test("counts nowhere from then on; once restored, everything counts as before, and on earlier days it always did", async () => {
    const it = await scene(await openDb());
    await addWork(it);
    const { key } = await makeFeed(it.as(it.head, "2020-06-01 08:00"), { userId: it.head.userId });
    const before = await counted(it, "2020-07-01 16:00", key);
    expect(Object.entries(before).filter(([, count]) => count === 0)).toEqual([]);
    await it.revoke();
    expect(await counted(it, "2020-07-02 10:00", key)).toEqual(nowhere(before));
    expect(await counted(it, "2020-07-01 16:00", key)).toEqual(before);
    await it.restore();
    // The request for an extension ended with the revocation; what is said in the next thirty days moves on with the day.
    const ended = { "rooms: to extend": 0, "extensions to decide": 0, reminders: expect.any(Number) };
    const after = await counted(it, "2020-07-03 10:00", key);
    expect(after).toEqual({ ...before, ...ended });
    expect(after.reminders).toBeGreaterThan(0);
  });

  test("says beforehand in numbers what is ended, and asks whoever revokes it to say that they know", async () => {
    const it = await scene(await openDb());
    const view = (when: string) => revocationView(viewOf(it.db, it.watcher, when), it.plan.id);
    expect((await view("2020-07-02")).effect).toMatchObject({ works: 0, agencies: 0 });
    const { late } = await addWork(it);
    const { effect, laterOn } = await view("2020-07-02");
    expect(laterOn).toBeNull();
    expect(effect).toEqual({ works: 5, agencies: 1, received: 4, handedIn: 2, completed: 1, requests: 1, reminders: 0 });
    await expect(it.revoke(revokedOn, false)).rejects.toThrow(RuleViolation);
    expect(await it.db("plan_revocations")).toEqual([]);
    await it.revoke();
    expect((await assignmentView(viewOf(it.db, it.head, "2020-07-03"), late.id)).revocation).toMatchObject({ reason });
    expect((await view("2020-06-20")).laterOn).toBe("2020-07-02");
  });

  test("goes at once while nobody has received or reported anything", async () => {
    const it = await scene(await openDb());
    const task = await it.world.task(it.plan, "Rà soát");
    const { id } = await it.world.assignment(task, it.district);
    await it.revoke(revokedOn, false);
    const { state, revocation, next } = await assignmentView(viewOf(it.db, it.head, "2020-07-03"), id);
    expect([state.workState, revocation?.reason]).toEqual(["cancelled", reason]);
    expect(Object.values(next).some(Boolean)).toBe(false);
  });

  test("is told once to each agency that leads or supports its work, with the reason", async () => {
    const it = await scene(await openDb());
    await addWork(it);
    await it.revoke();
    const helper = await it.world.person(it.helper, "officer");
    for (const actor of [it.head, helper]) {
      const { notices } = await noticesView(viewOf(it.db, actor, "2020-07-03"), { onlyUnread: false, page: 1 });
      const told = notices.filter(({ kind }) => kind === "plan-revoked");
      expect(told.map(({ words, planId }) => [words, planId])).toEqual([[reason, it.plan.id]]);
    }
  });

  test("stays readable, and nothing more is done with it or its work, which says why", async () => {
    const it = await scene(await openDb());
    const { late, soon } = await addWork(it);
    await it.revoke();
    const view = viewOf(it.db, it.watcher, "2020-07-03");
    const { head, counts, tasks } = await planView(view, it.plan.id, 1);
    expect(head).toMatchObject({
      canEdit: false,
      canAssign: false,
      canRevoke: true,
      revocation: { reason, agency: "UBND tỉnh" },
    });
    expect([tasks.total, counts.cancelled, counts.overdue]).toEqual([6, 6, 0]);
    expect((await planAssignmentsView(view, it.plan.id, assignmentFiltersSchema.parse({}))).lines).toHaveLength(6);
    const later = (actor: Actor) => it.as(actor, "2020-07-03 09:00");
    const note = noteProgress(later(it.head), { assignmentId: soon.id, words: "Vẫn làm." });
    await expect(note).rejects.toThrow(Conflict);
    await expect(note).rejects.toMatchObject({ text: { vi: expect.stringContaining("đã bị thu hồi") } });
    const named = { agencies: [it.helper.name], groupIds: [], on: day("2020-07-03"), urgency: "none" } as const;
    const again = assignNamed(later(it.watcher), { planId: it.plan.id, taskId: late.task_id, ...named });
    await expect(again).rejects.toThrow(Conflict);
    const edit = { planId: it.plan.id, version: 1, ...planFacts(it.province, it.province) };
    await expect(editPlan(later(it.watcher), edit)).rejects.toThrow(Conflict);
    await expect(sendersFor(it.db, it.watcher, [it.plan.id])).rejects.toThrow(Conflict);
    await expect(it.revoke("2020-07-03 09:00")).rejects.toThrow(Conflict);
  });

  test("leaves its number to the right paper, and is not restored once that has it", async () => {
    const it = await scene(await openDb());
    const right = planFacts(it.province, it.province);
    await expect(createPlan(it.as(it.watcher, "2020-07-02 10:00"), right)).rejects.toThrow(RuleViolation);
    await it.revoke();
    const view = viewOf(it.db, it.watcher, "2020-07-03");
    expect(await plansNumbered(view, ["142/KH-UBND"])).toMatchObject([{ id: it.plan.id, isRevoked: true }]);
    await createPlan(it.as(it.watcher, "2020-07-02 10:00"), right);
    await expect(it.restore()).rejects.toThrow(RuleViolation);
    const revoked = await plansView(view, readPlansFilters(new URLSearchParams("state=revoked")));
    expect(revoked.plans.map(({ id, isRevoked }) => [id, isRevoked])).toEqual([[it.plan.id, true]]);
  });

  test("begins no further period of periodic work while it is revoked", async () => {
    const it = await scene(await openDb());
    const due = { day: 25, monthOffset: 0 };
    const deadline = { kind: "periodic", words: "hằng tháng", every: "month", window: "decree09", due };
    const task = await it.world.task(it.plan, "Báo cáo tháng", { deadline: JSON.stringify(deadline) });
    const period = { occurrence: "2020-06", period_from: "2020-06-01", period_to: "2020-06-30", due_on: "2020-06-25" };
    await it.world.assignment(task, it.district, period);
    const made = async (when: string) => {
      const done = await generateObligations({ db: it.db, now: at(when) }, { until: day("2020-12-31"), isDryRun: true });
      return done.flatMap((one) => one.made).length;
    };
    expect(await made("2020-07-02 08:00")).toBeGreaterThan(0);
    await it.revoke(revokedOn, false);
    expect(await made("2020-07-02 10:00")).toBe(0);
    await it.restore();
    expect(await made("2020-07-03 16:00")).toBeGreaterThan(0);
  });

  test("is revoked and restored by the secretariat of its issuer or standing agency alone", async () => {
    const it = await scene(await openDb());
    for (const actor of [it.leader, it.head]) {
      const act = revokePlan(it.as(actor, revokedOn), { planId: it.plan.id, reason, agreed: true });
      await expect(act).rejects.toThrow();
    }
    await expect(it.restore()).rejects.toThrow(Conflict);
    await it.revoke();
    await expect(it.restore(restoredOn, it.leader)).rejects.toThrow(Forbidden);
  });
});
