import { expect, it } from "vitest";
import { amendPlan } from "~/features/amendments/amend-plan.server";
import { amendmentFormView, amendmentPreview } from "~/features/amendments/amendment-form.view.server";
import { amendmentView } from "~/features/amendments/amendments.view.server";
import { grantExtension } from "~/features/assignments/grant-extensions.server";
import { setClosing } from "~/features/assignments/set-closing.server";
import { readAssignmentFilters } from "~/features/progress/assignment-filters";
import { boardView } from "~/features/progress/board.view.server";
import { overviewView } from "~/features/progress/overview.view.server";
import { planView } from "~/features/progress/plan.view.server";
import { Conflict, Forbidden, NotFound } from "~/lib/errors";
import type { Database } from "~db/connection";
import { day } from "~tests/support/days";
import { describeOnBothEngines } from "~tests/support/engines";
import { extensionScene } from "~tests/support/extension-scene";
import { viewOf } from "~tests/support/world-builder";

const document = { number: "215/KH-UBND", issuedOn: day("2020-06-20"), about: "điều chỉnh thời hạn báo cáo" };

async function scene(database: Database) {
  const base = await extensionScene(database);
  const { as, watcher, task, ofVanBan, ofSaPa } = base;
  const planId = task.plan_id;
  const move = (assignmentId: string, on = "2020-08-14", from?: string) => ({
    assignmentId,
    on: day(on),
    ...(from ? { from: day(from) } : {}),
  });
  const amend = (moves = [move(ofVanBan.id), move(ofSaPa.id)], when = "2020-06-25 09:00", actor = watcher) =>
    amendPlan(as(actor, when), { planId, document, moves });
  const dueOf = async (when: string) => (await base.shown(when)).dueOn;
  return { ...base, planId, move, amend, dueOf };
}

describeOnBothEngines("a document that amends a plan", (openDb) => {
  it("moves the chosen deadlines from its own day on, keeps the first one and names the document in the history", async () => {
    const { amend, move, ofVanBan, ofSaPa, dueOf, shown, db, planId, watcher } = await scene(await openDb());
    const { moved, amendmentId } = await amend([move(ofVanBan.id)]);
    expect(moved).toEqual([ofVanBan.id]);
    expect([await dueOf("2020-06-24"), await dueOf("2020-06-26")]).toEqual(["2020-07-06", "2020-08-14"]);
    const { originalDueOn, amendedBy, history } = await shown("2020-06-26");
    expect([originalDueOn, amendedBy]).toEqual(["2020-07-06", { id: amendmentId, number: "215/KH-UBND" }]);
    expect(history[0]).toMatchObject({
      kind: "deadline-moved",
      moved: { from: "2020-07-06", to: "2020-08-14", origin: "amendment" },
      words: "Theo Kế hoạch số 215/KH-UBND ngày 20/06/2020: điều chỉnh thời hạn báo cáo",
    });
    const view = viewOf(db, watcher, "2020-06-26");
    expect((await planView(view, planId, 1)).amendments).toEqual([{ id: amendmentId, ...document, moved: 1, tasks: 0, open: 0 }]);
    expect((await amendmentView(view, { planId, amendmentId }, 1)).moves).toMatchObject([
      { id: ofVanBan.id, from: "2020-07-06", to: "2020-08-14" },
    ]);
    expect(await db("due_days").where({ assignment_id: ofSaPa.id })).toEqual([]);
  });

  it("stands on the board with both days beside the day of the others, and in the overview with both counts", async () => {
    const { amend, move, ofVanBan, db, planId, watcher } = await scene(await openDb());
    await amend([move(ofVanBan.id)]);
    const noFilter = readAssignmentFilters(new URLSearchParams());
    const { columns, rows } = await boardView(viewOf(db, watcher, "2020-06-26"), planId, noFilter);
    expect(columns.map(({ dueOn }) => dueOn)).toEqual(["2020-07-06"]);
    expect(rows.map(({ lead, cells }) => [lead.name, cells[0]?.ownDay])).toEqual([
      ["UBND huyện Văn Bàn", { on: "2020-08-14", first: "2020-07-06" }],
      ["UBND thị xã Sa Pa", null],
    ]);
    const { matrix } = await overviewView(viewOf(db, watcher, "2020-07-08"));
    expect(matrix.rows.map(({ lead, cameDue, cameDueFirst }) => [lead.name, cameDue, cameDueFirst])).toEqual([
      ["UBND thị xã Sa Pa", 1, 1],
      ["UBND huyện Văn Bàn", 0, 1],
    ]);
  });

  it("tells the lead, and leaves one entry in the log of the plan", async () => {
    const { amend, db, ofVanBan, vanBan, planId } = await scene(await openDb());
    const { amendmentId, moved } = await amend();
    const told = await db("event_addressees")
      .join("assignment_events as event", "event.id", "event_addressees.event_id")
      .where({ "event.kind": "deadline-moved", "event.assignment_id": ofVanBan.id })
      .pluck("event_addressees.agency_id");
    expect(told).toEqual([vanBan.id]);
    const [entry, ...others] = await db("audit_entries").where({ object_type: "plan", object_id: planId });
    expect(others).toEqual([]);
    expect([entry.action, JSON.parse(entry.data)]).toEqual(["plan.amended", { amendmentId, ...document, assignmentIds: moved }]);
  });

  it("shows beforehand what would move, and moves a day off by the plan's rule", async () => {
    const { db, watcher, planId, task, ofVanBan, amend, move, dueOf } = await scene(await openDb());
    const view = viewOf(db, watcher, "2020-06-25");
    const { scopes } = await amendmentFormView(view, planId);
    expect(scopes).toMatchObject([{ value: task.id, open: 2, days: ["2020-07-06"] }]);
    const { lines } = await amendmentPreview(view, planId, [{ scope: task.id, on: day("2020-08-15") }]);
    // 15/08/2020 is a Saturday.
    expect(lines.map(({ due }) => due)).toEqual(
      [1, 2].map(() => ({ moves: true, from: "2020-07-06", to: "2020-08-17", cautions: [] })),
    );
    await amend([move(ofVanBan.id, "2020-08-15")]);
    expect(await dueOf("2020-06-26")).toBe("2020-08-17");
  });

  it("leaves finished and closed work where it is and says so", async () => {
    const { amend, move, world, ofVanBan, ofSaPa, as, watcher, planId } = await scene(await openDb());
    await world.completed(ofVanBan, "2020-06-22 09:00");
    await setClosing(as(watcher, "2020-06-23 09:00"), {
      planId,
      taskId: null,
      occurrence: null,
      closesOn: day("2020-07-10"),
      reason: null,
    });
    const { moved, stayed } = await amend([move(ofVanBan.id), move(ofSaPa.id)], "2020-07-20 09:00");
    expect(moved).toEqual([]);
    expect(stayed.map(({ why }) => why.en)).toEqual([
      "It is completed and keeps its day.",
      "It is closed and keeps its day. Open it again first.",
    ]);
  });

  it("marks work that went on after the day looked at as staying, moves the rest, and names what is in the way", async () => {
    const { amend, move, world, ofVanBan, ofSaPa, task, planId, db, watcher } = await scene(await openDb());
    await world.event(ofVanBan, "noted", "2020-07-08 08:30");
    const view = viewOf(db, watcher, "2020-06-25");
    const { lines } = await amendmentPreview(view, planId, [{ scope: task.id, on: day("2020-08-14") }]);
    const stays = lines.find(({ id }) => id === ofVanBan.id);
    expect(stays?.due).toMatchObject({ moves: false, why: { en: expect.stringContaining("More happened, up to 08/07/2020") } });
    const ticked = amend([move(ofVanBan.id, "2020-08-14", "2020-07-06"), move(ofSaPa.id, "2020-08-14", "2020-07-06")]);
    await expect(ticked).rejects.toMatchObject({
      text: { vi: expect.stringContaining(`${stays?.lead}, “${stays?.task}”: Còn diễn biến`) },
    });
    expect((await amend([move(ofSaPa.id, "2020-08-14", "2020-07-06")])).moved).toEqual([ofSaPa.id]);
  });

  it("is one amendment however often it arrives, and can move more later", async () => {
    const { amend, move, ofVanBan, ofSaPa, db } = await scene(await openDb());
    await amend([move(ofVanBan.id)]);
    await amend([move(ofVanBan.id)]);
    await amend([move(ofSaPa.id)], "2020-06-27 09:00");
    expect(await db("plan_amendments")).toHaveLength(1);
    expect(await db("due_days")).toHaveLength(2);
    expect(await db("audit_entries").where({ action: "plan.amended" })).toHaveLength(2);
  });

  it("leads to the amendment that is there when the same form is sent twice, but not when another moved the day since", async () => {
    const { amend, move, as, watcher, ofVanBan, ofSaPa, db } = await scene(await openDb());
    const ticked = [move(ofVanBan.id, "2020-08-14", "2020-07-06"), move(ofSaPa.id, "2020-08-14", "2020-07-06")];
    const first = await amend(ticked);
    const [again, both] = await Promise.all([amend(ticked), amend(ticked)]);
    expect([again.amendmentId, both.amendmentId]).toEqual([first.amendmentId, first.amendmentId]);
    expect([again.moved, both.moved]).toEqual([[], []]);
    expect(await db("due_days")).toHaveLength(2);
    expect(await db("audit_entries").where({ action: "plan.amended" })).toHaveLength(1);
    await grantExtension(as(watcher, "2020-06-26 09:00"), { assignmentId: ofVanBan.id, on: day("2020-09-01"), words: "Bão." });
    await expect(amend(ticked, "2020-06-27 09:00")).rejects.toBeInstanceOf(Conflict);
  });

  it("is refused when a deadline moved after somebody looked at it", async () => {
    const { amend, move, as, watcher, ofVanBan, db } = await scene(await openDb());
    await grantExtension(as(watcher, "2020-06-24 09:00"), {
      assignmentId: ofVanBan.id,
      on: day("2020-07-20"),
      words: "Bão.",
    });
    await expect(amend([move(ofVanBan.id, "2020-08-14", "2020-07-06")])).rejects.toBeInstanceOf(Conflict);
    expect(await db("plan_amendments")).toEqual([]);
    expect((await amend([move(ofVanBan.id, "2020-08-14", "2020-07-20")])).moved).toEqual([ofVanBan.id]);
  });

  it("cannot be older than the plan or still to come, and is recorded by the plan's secretariat alone", async () => {
    const { amend, head, as, watcher, planId, db, world, province } = await scene(await openDb());
    await db("plans").where({ id: planId }).update({ issued_on: "2020-05-14" });
    const dated = (issuedOn: string) =>
      amendPlan(as(watcher, "2020-06-25 09:00"), { planId, document: { ...document, issuedOn: day(issuedOn) }, moves: [] });
    await expect(dated("2020-05-13")).rejects.toMatchObject({ problems: [{ field: "issuedOn" }] });
    await expect(dated("2020-06-26")).rejects.toMatchObject({ problems: [{ field: "issuedOn" }] });
    await expect(amend([], undefined, head)).rejects.toBeInstanceOf(Forbidden);
    const elsewhere = await world.person(await world.agency("Tỉnh khác"), "secretariat");
    await expect(amend([], undefined, elsewhere)).rejects.toBeInstanceOf(NotFound);
    const other = await world.assignment(await world.task(await world.plan(province), "Việc khác"), province);
    await expect(amend([{ assignmentId: other.id, on: day("2020-08-14") }])).rejects.toBeInstanceOf(NotFound);
  });
});
