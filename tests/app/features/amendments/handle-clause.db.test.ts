import { expect, it } from "vitest";
import { amendPlan } from "~/features/amendments/amend-plan.server";
import { amendmentView } from "~/features/amendments/amendments.view.server";
import { clauseView, wordsOfClause } from "~/features/amendments/clauses.view.server";
import { handleClause } from "~/features/amendments/handle-clause.server";
import { planView } from "~/features/progress/plan.view.server";
import { Conflict, Forbidden, NotFound, RuleViolation } from "~/lib/errors";
import { newId } from "~/lib/id";
import type { Database } from "~db/connection";
import { day } from "~tests/support/days";
import { describeOnBothEngines } from "~tests/support/engines";
import { extensionScene } from "~tests/support/extension-scene";
import { viewOf } from "~tests/support/world-builder";

const document = { number: "215/KH-UBND", issuedOn: day("2020-06-20"), about: "bổ sung, bãi bỏ nhiệm vụ" };
const clause = (words: string, becomes = words) => ({ words, becomes, place: "", scopes: [] });

/** A document of two clauses that was applied on 25 June. */
async function scene(database: Database) {
  const base = await extensionScene(database);
  const { db, as, watcher, task } = base;
  const planId = task.plan_id;
  const clauses = [clause("Bổ sung khoản 7: lập biểu", "Lập biểu"), clause("Bãi bỏ khoản 4.")];
  const amendment = { planId, document, moves: [], clauses };
  const { amendmentId } = await amendPlan(as(watcher, "2020-06-25 09:00"), amendment);
  const view = viewOf(db, watcher, "2020-06-27");
  const shown = async () => (await amendmentView(view, { planId, amendmentId }, 1)).clauses;
  const [adds, drops] = (await shown()).map(({ id }) => id);
  const open = async (on = "2020-06-27") => (await planView(viewOf(db, watcher, on), planId, 1)).amendments[0]?.open;
  const handle = (said: Partial<Parameters<typeof handleClause>[1]>, by = watcher, when = "2020-06-26 09:00") =>
    handleClause(as(by, when), { planId, amendmentId, clauseId: adds ?? "", was: "", outcome: "applied", note: null, ...said });
  const log = async () =>
    (await db("audit_entries").where({ action: "plan.clause-handled" }).pluck("data")).map((data) => JSON.parse(data));
  return { ...base, planId, amendmentId, adds: adds ?? "", drops: drops ?? "", view, shown, open, handle, log };
}

describeOnBothEngines("a clause that is applied by hand", (openDb) => {
  it("counts on the page of the plan until somebody says that it was applied, or why not, which the log keeps", async () => {
    const { open, handle, shown, drops, log } = await scene(await openDb());
    expect([await open("2020-06-24"), await open()]).toEqual([undefined, 2]);
    await handle({});
    await handle({ clauseId: drops, outcome: "declined", note: "Việc đã xong." });
    expect([await open("2020-06-25"), await open()]).toEqual([2, 0]);
    expect((await shown()).map(({ outcome, note }) => [outcome, note])).toEqual([
      ["applied", null],
      ["declined", "Việc đã xong."],
    ]);
    expect((await log()).map(({ number, outcome }) => [number, outcome])).toEqual([
      [document.number, "applied"],
      [document.number, "declined"],
    ]);
  });

  it("points over the groups of an annex to the one work that bears its number there", async () => {
    const { db, as, watcher, task, view } = await scene(await openDb());
    const planId = task.plan_id;
    const passage = { id: newId(), plan_id: planId, position: 900, code: "Phụ lục I.III.6", heading: "", words: "Kiểm tra giá" };
    await db("passages").insert(passage);
    await db("tasks").where({ id: task.id }).update({ passage_id: passage.id });
    const cited = ["Phụ lục I.6", "Phụ lục I.16", "Phụ lục II.6"].map((place) => ({ ...clause(`Bãi bỏ ${place}`), place }));
    const later = { planId, document: { ...document, number: "216/KH-UBND" }, moves: [], clauses: cited };
    const { amendmentId } = await amendPlan(as(watcher, "2020-06-25 10:00"), later);
    const { clauses } = await amendmentView(view, { planId, amendmentId }, 1);
    expect(clauses.map(({ works }) => works.map(({ id }) => id))).toEqual([[task.id], [], []]);
  });

  it("is seen on a day before that as nobody had said anything of it", async () => {
    const { db, watcher, planId, amendmentId, drops, handle } = await scene(await openDb());
    await handle({ clauseId: drops, outcome: "declined", note: "Việc đã xong." });
    const before = await amendmentView(viewOf(db, watcher, "2020-06-25"), { planId, amendmentId }, 1);
    expect(before.clauses[1]).toMatchObject({ outcome: "open", note: null, handledAt: null, by: null, agency: null });
  });

  it("is told once when its form is sent twice, and not over the word of another who was faster", async () => {
    const { handle, log, shown } = await scene(await openDb());
    await handle({});
    await handle({}, undefined, "2020-06-26 09:05");
    expect(await log()).toHaveLength(1);
    await expect(handle({ outcome: "declined", note: "Thôi." })).rejects.toThrow(Conflict);
    const was = (await shown())[0]?.handledAt ?? "";
    await handle({ outcome: "open", was }, undefined, "2020-06-26 10:00");
    expect((await shown())[0]).toMatchObject({ outcome: "open", by: null });
  });

  it("is not set aside without a reason, nor by who may not change the plan", async () => {
    const { db, handle, ofVanBan, world, vanBan, planId, amendmentId, adds, open } = await scene(await openDb());
    await expect(handle({ outcome: "declined" })).rejects.toThrow(RuleViolation);
    const officer = await world.person(vanBan, "officer");
    await expect(handle({}, officer)).rejects.toThrow(Forbidden);
    await expect(clauseView(viewOf(db, officer, "2020-06-27"), { planId, amendmentId, clauseId: adds })).rejects.toThrow(
      Forbidden,
    );
    await expect(handle({ amendmentId: ofVanBan.id })).rejects.toThrow(NotFound);
    expect(await open()).toBe(2);
  });

  it("that adds a work gives the form of a new task its words, of its own plan only", async () => {
    const { view, planId, adds, ofVanBan } = await scene(await openDb());
    expect(await wordsOfClause(view, planId, adds)).toBe("Lập biểu");
    expect(await wordsOfClause(view, ofVanBan.id, adds)).toBeNull();
    expect(await wordsOfClause(view, planId, null)).toBeNull();
  });
});
