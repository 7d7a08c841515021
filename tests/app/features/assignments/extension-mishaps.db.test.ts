import { expect, test } from "vitest";
import { assignTask } from "~/features/assignments/assign-task.server";
import { grantExtension, grantExtensions } from "~/features/assignments/grant-extensions.server";
import { lapseExtension } from "~/features/assignments/lapse-extension.server";
import { recordAssigned } from "~/features/assignments/record-assigned.server";
import { refuseExtension } from "~/features/assignments/refuse-extension.server";
import { withdrawAssignment } from "~/features/assignments/withdraw-assignment.server";
import { withdrawExtension } from "~/features/assignments/withdraw-extension.server";
import { extensionsView } from "~/features/progress/extensions.view.server";
import { overviewView } from "~/features/progress/overview.view.server";
import { chosenBy, stepChoiceView } from "~/features/progress/step-choice.view.server";
import { Conflict, NotFound } from "~/lib/errors";
import { newId } from "~/lib/id";
import { countingStatements, inTransaction } from "~db/connection";
import { day } from "~tests/support/days";
import { describeOnBothEngines } from "~tests/support/engines";
import { extensionScene as scene } from "~tests/support/extension-scene";
import { viewOf } from "~tests/support/world-builder";

describeOnBothEngines("a decision on a request", (openDb) => {
  test("that was taken back while the page was open is refused, and nothing is extended", async () => {
    const { db, as, ask, grant, head, watcher, assignmentId } = await scene(await openDb());
    const { extensionId } = await ask();
    await withdrawExtension(as(head, "2020-07-03 10:00"), { assignmentId });
    await expect(grant(undefined, { request: extensionId })).rejects.toBeInstanceOf(Conflict);
    const { extensionId: second } = await ask("2020-07-03 11:00");
    await expect(grant(undefined, { request: extensionId })).rejects.toBeInstanceOf(Conflict);
    const refusal = { assignmentId, request: extensionId, words: "Không." };
    await expect(refuseExtension(as(watcher, "2020-07-04 09:00"), refusal)).rejects.toBeInstanceOf(Conflict);
    expect(await db("due_days").select()).toEqual([]);
    await grant(undefined, { request: second });
    expect(await db("extensions").where({ decision: "granted" }).pluck("id")).toEqual([second]);
  });

  test("of two people with different days: the first counts, the second is told", async () => {
    const { db, world, ask, grant, province, shown } = await scene(await openDb());
    const other = await world.person(province, "secretariat");
    const { extensionId: request } = await ask();
    await grant("2020-07-04 09:00", { request, on: "2020-07-14" });
    await expect(grant("2020-07-04 09:01", { request, on: "2020-07-16", by: other })).rejects.toBeInstanceOf(Conflict);
    expect((await shown("2020-07-05")).dueOn).toBe("2020-07-14");
    expect(await db("extensions").select("id")).toHaveLength(1);
  });
});

describeOnBothEngines("extensions on a condition, one after the other", (openDb) => {
  test("lapse one after the other, back to the first day", async () => {
    const { as, grant, shown, watcher } = await scene(await openDb());
    await grant("2020-07-01 09:00", { on: "2020-07-10", condition: "Có báo cáo nhanh." });
    await grant("2020-07-02 09:00", { on: "2020-07-20", condition: "Có số liệu của các xã." });
    const [second, first] = (await shown("2020-07-03")).extensions.map(({ id }) => id);
    const lapse = (id: string | undefined, when: string) =>
      lapseExtension(as(watcher, when), { extensionId: id ?? "", words: "Không đạt." });
    await lapse(second, "2020-07-03 11:00");
    expect((await shown("2020-07-03 12:00")).dueOn).toBe("2020-07-10");
    await lapse(first, "2020-07-04 11:00");
    const after = await shown("2020-07-04 12:00");
    expect([after.dueOn, after.extensions.map(({ state }) => state)]).toEqual(["2020-07-06", ["lapsed", "lapsed"]]);
    await grant("2020-07-05 09:00", { on: "2020-07-15", condition: "Lần cuối." });
    await lapse((await shown("2020-07-05 10:00")).extensions[0]?.id, "2020-07-06 09:00");
    expect((await shown("2020-07-06 10:00")).dueOn).toBe("2020-07-06");
  });
});

describeOnBothEngines("work that is withdrawn and assigned again", (openDb) => {
  test("begins with its first day, and what was asked before is not asked any more", async () => {
    const { db, as, ask, grant, shown, watcher, assignmentId, task, vanBan } = await scene(await openDb());
    await grant("2020-07-01 09:00", { on: "2020-07-15" });
    await ask("2020-07-02 09:00", "2020-07-30");
    await withdrawAssignment(as(watcher, "2020-07-03 09:00"), { assignmentId, reason: "Giao nhầm" });
    expect((await shown("2020-07-03 10:00")).extensions.map(({ state }) => state)).toEqual(["withdrawn", "granted"]);
    await assignTask(as(watcher, "2020-07-04 09:00"), { taskId: task.id, agencyIds: [vanBan.id], groupIds: [] });
    const again = await shown("2020-07-04 10:00");
    expect(again).toMatchObject({ dueOn: "2020-07-06", originalDueOn: "2020-07-06", next: { extensionDecision: false } });
    expect(again.history[0]).toMatchObject({
      kind: "deadline-moved",
      moved: { from: "2020-07-15", to: "2020-07-06", origin: "assigned-again" },
    });
    expect((await shown("2020-07-02 10:00")).extensions.map(({ state }) => state)).toEqual(["asked", "granted"]);
    expect(await db("extensions").whereNull("decided_at").whereNull("withdrawn_at")).toEqual([]);
  });
});

describeOnBothEngines("extending several deadlines at once", (openDb) => {
  const storm = { on: day("2020-07-20"), words: "Bão số 2." };

  test("work that was not yet assigned at the moment is not there to be extended", async () => {
    const { db, as, watcher, assignmentId } = await scene(await openDb());
    const early = as(watcher, "2020-05-01 09:00");
    await expect(grantExtension(early, { assignmentId, ...storm })).rejects.toBeInstanceOf(NotFound);
    await expect(grantExtensions(early, { assignmentIds: [assignmentId], ...storm })).rejects.toBeInstanceOf(NotFound);
    expect(await db("extensions").select()).toEqual([]);
  });

  test("the same act sent twice says the same, and is done once", async () => {
    const { db, as, watcher, ofVanBan, ofSaPa, world, province, task } = await scene(await openDb());
    const later = await world.assignment(task, await world.agency("UBND huyện Bắc Hà", province), { due_on: "2020-08-01" });
    const act = { assignmentIds: [ofVanBan.id, ofSaPa.id, later.id], ...storm };
    const first = await grantExtensions(as(watcher, "2020-07-04 09:00"), act);
    const second = await grantExtensions(as(watcher, "2020-07-04 09:01"), act);
    expect([...second.granted].sort()).toEqual([...first.granted].sort());
    expect(second.skipped).toEqual(first.skipped);
    expect(first.skipped.map(({ id }) => id)).toEqual([later.id]);
    expect(await db("extensions").select("id")).toHaveLength(2);
    const other = grantExtensions(as(await world.person(province, "secretariat"), "2020-07-04 09:02"), act);
    await expect(other).rejects.toMatchObject({ problems: [{ field: "on" }, { field: "on" }] });
  });

  test("across plans, the history of each names the agency that decides on it", async () => {
    const { db, world, as, province, vanBan, ofVanBan, watcher } = await scene(await openDb());
    const department = await world.agency("Sở Y tế", province);
    const own = await world.assignment(await world.task(await world.plan(department), "Tiêm chủng"), vanBan);
    const grants = [...watcher.grants, ...(await world.person(department, "secretariat")).grants];
    await grantExtensions(as({ ...watcher, grants }, "2020-07-04 09:00"), { assignmentIds: [ofVanBan.id, own.id], ...storm });
    const agencies = async (table: string, column: string, where = {}) =>
      (await db(table).whereIn("assignment_id", [ofVanBan.id, own.id]).where(where)).map((row) => [
        row.assignment_id,
        row[column],
      ]);
    const expected = [
      [ofVanBan.id, province.id],
      [own.id, department.id],
    ];
    for (const seen of [
      await agencies("assignment_events", "agency_id", { kind: "deadline-moved" }),
      await agencies("due_days", "agency_id"),
      await agencies("extensions", "deciding_agency_id"),
    ])
      expect(seen.sort()).toEqual(expected.sort());
    const entries = await db("audit_entries").where({ action: "plan.deadlines-extended" });
    expect(entries.map((entry) => entry.agency_id).sort()).toEqual([province.id, department.id].sort());
  });

  test("three hundred take a few dozen statements and one audit entry that names them all", async () => {
    const database = await openDb();
    const { db, as, ask, watcher, province, task, vanBan, assignmentId } = await scene(database);
    await ask();
    const made = Array.from({ length: 300 }, (_, n) => ({ id: newId(), occurrence: `n${n}` }));
    const facts = { plan_id: task.plan_id, task_id: task.id, lead_id: vanBan.id, due_rules: "[]", due_on: "2020-07-06" };
    await db.batchInsert(
      "assignments",
      made.map((one) => ({ ...one, ...facts, assigned_on: "2020-05-14" })),
      50,
    );
    const begun = { seq: 1, kind: "assigned", at: "2020-05-14T01:00:00.000Z", on_day: "2020-05-14", work_state: "not-started" };
    await db.batchInsert(
      "assignment_events",
      made.map(({ id }) => ({ id: newId(), assignment_id: id, agency_id: province.id, ...begun })),
      50,
    );
    const counter = { count: 0 };
    const assignmentIds = [assignmentId, ...made.map(({ id }) => id)];
    const { granted } = await countingStatements(counter, () =>
      grantExtensions(as(watcher, "2020-07-04 09:00"), { assignmentIds, ...storm }),
    );
    expect(granted).toHaveLength(301);
    expect(counter.count).toBeLessThan(60);
    const [entry, ...more] = await db("audit_entries").whereLike("action", "%extended");
    expect(more).toEqual([]);
    expect([...JSON.parse(entry.data).assignmentIds].sort()).toEqual([...assignmentIds].sort());
    expect(await db("extensions").where({ decision: "granted", granted_on: "2020-07-20" })).toHaveLength(301);
    expect(await db("due_days").where({ due_on: "2020-07-20" })).toHaveLength(301);
  });
});

describeOnBothEngines("an extension", (openDb) => {
  test("is no word of the lead agency: the work does not count as updated by it", async () => {
    const { db, grant, watcher } = await scene(await openDb());
    await grant("2020-07-04 09:00");
    const updated = async () => (await overviewView(viewOf(db, watcher, "2020-07-05"))).updates.updated;
    expect(await updated()).toBe(0);
  });

  test("is not done with more than a thousand at once: they are counted and none is listed", async () => {
    const { db, watcher, task, vanBan, as } = await scene(await openDb());
    const facts = { plan_id: task.plan_id, task_id: task.id, lead_id: vanBan.id, due_rules: "[]", due_on: "2020-07-06" };
    const rows = Array.from({ length: 1_000 }, (_, n) => ({
      id: newId(),
      occurrence: `n${n}`,
      ...facts,
      assigned_on: "2020-05-14",
    }));
    await db.batchInsert("assignments", rows, 50);
    const begun = rows.map(({ id }) => ({ id, lead_id: vanBan.id, supportIds: [] }));
    await inTransaction(db, (trx) =>
      recordAssigned(trx, as(watcher, "2020-05-14 09:00").now, begun, { userId: null, agencyId: null }),
    );
    const view = viewOf(db, watcher, "2020-07-05");
    const all = chosenBy(new URLSearchParams({ plan: task.plan_id, all: "1" }));
    expect(await stepChoiceView(view, "extension", all)).toEqual({ total: 1_002, lines: [] });
    const ids = {
      kind: "ids",
      ids: [...rows.map(({ id }) => id), ...(await db("assignments").where({ occurrence: "" }).pluck("id"))],
    } as const;
    expect(await stepChoiceView(view, "extension", ids)).toEqual({ total: 1_002, lines: [] });
  });
});

describeOnBothEngines("what was decided", (openDb) => {
  test("stands in the order in which it was decided or taken back, the last first", async () => {
    const { db, as, ask, grant, watcher, ofSaPa } = await scene(await openDb());
    const { extensionId } = await ask("2020-07-01 09:00");
    await grantExtension(as(watcher, "2020-07-02 09:00"), { assignmentId: ofSaPa.id, on: day("2020-07-15"), words: null });
    await grant("2020-07-03 09:00", { request: extensionId });
    const { lines } = await extensionsView(viewOf(db, watcher, "2020-07-04"), { part: "decided", page: 1 });
    expect(lines.map(({ extension }) => extension.decidedAt?.slice(0, 10))).toEqual(["2020-07-03", "2020-07-02"]);
  });
});
