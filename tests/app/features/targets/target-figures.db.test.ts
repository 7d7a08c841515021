import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "~/features/accounts/actor";
import { formatMeasure } from "~/features/plans/target.schema";
import { recordTargetFigure } from "~/features/targets/record-target-figure.server";
import { targetFigureSchema } from "~/features/targets/target-figure.schema";
import { targetFigureForm } from "~/features/targets/target-figure-form.view.server";
import { targetSourcesView } from "~/features/targets/target-sources.view.server";
import { targetValues } from "~/features/targets/target-values.view.server";
import { Forbidden, NotFound } from "~/lib/errors";
import { newId } from "~/lib/id";
import type { Database } from "~db/connection";
import { day } from "~tests/support/days";
import { describeOnBothEngines } from "~tests/support/engines";
import { at, viewOf, worldBuilder } from "~tests/support/world-builder";

describeOnBothEngines("a target that no report measures", (openDb) => {
  let db: Database;
  let plan: { id: string };
  let target: { id: string };
  let counted: { id: string };
  const who: Record<"secretary" | "observer" | "stranger", Actor> = {} as never;
  const facts = { source: "Báo cáo 12/BC-SYT", note: null };
  const write = (actor: Actor, when: string, rest: Partial<Parameters<typeof recordTargetFigure>[1]>) =>
    recordTargetFigure(
      { db: db.write, actor, now: at(when) },
      { planId: plan.id, targetId: target.id, measuredOn: day("2020-06-30"), value: 70, ...facts, ...rest },
    );
  const seen = async (when: string, actor = who.secretary) => (await targetValues(viewOf(db.read, actor, when), plan.id))[0];
  const all = async (when: string, actor = who.secretary) =>
    targetSourcesView(viewOf(db.read, actor, when), plan.id, target.id, { round: null, status: null, page: 1 });

  beforeAll(async () => {
    db = await openDb();
    const world = worldBuilder(db.write);
    const province = await world.agency("UBND tỉnh", null, "province");
    const lead = await world.agency("UBND huyện", province);
    who.secretary = await world.person(province, "secretariat");
    who.observer = await world.person(province, "observer");
    who.stranger = await world.person(await world.agency("Sở khác"), "secretariat");
    plan = await world.plan(province);
    const task = await world.task(plan, "Việc");
    await world.assignment(task, lead);
    const row = (position: number, measure: Parameters<typeof formatMeasure>[0]) => ({
      id: newId(),
      plan_id: plan.id,
      position,
      text: `Chỉ tiêu ${position}`,
      unit: "%",
      horizon: "plan",
      comparator: ">=",
      value: 80,
      measure: formatMeasure(measure),
    });
    const [first, second] = [row(1, { kind: "manual" }), row(2, { kind: "share-completed", taskId: task.id })];
    await db.write("targets").insert([first, second]);
    [target, counted] = [first, second];
  });

  it("has no figure until one is written down", async () => {
    expect(await seen("2020-07-01")).toMatchObject({ kind: "manual", value: null, byHand: null, isMet: null, trend: null });
    expect(await all("2020-07-01")).toMatchObject({ figures: [], canRecord: true, sources: [] });
  });

  it("has the figure of the latest day, with who wrote it and where it is from", async () => {
    await write(who.secretary, "2020-07-02", {});
    await write(who.secretary, "2020-07-05", { measuredOn: day("2020-07-04"), value: 82.5, note: "Tính lại" });
    expect(await seen("2020-07-06")).toMatchObject({
      value: 82.5,
      isMet: true,
      trend: "up",
      before: { value: 70 },
      byHand: { measuredOn: "2020-07-04", recordedBy: "Người dùng", recordedAt: at("2020-07-05"), source: facts.source },
    });
  });

  it("keeps each figure; one of an earlier day, written later, does not become the last", async () => {
    await write(who.secretary, "2020-07-07", { measuredOn: day("2020-05-31"), value: 60 });
    await write(who.secretary, "2020-07-08", { measuredOn: day("2020-07-04"), value: 79 });
    expect(await seen("2020-07-09")).toMatchObject({ value: 79, isMet: false, before: { value: 70 } });
    expect((await all("2020-07-09")).figures.map(({ measuredOn, value }) => [measuredOn, value])).toEqual([
      ["2020-07-04", 79],
      ["2020-07-04", 82.5],
      ["2020-06-30", 70],
      ["2020-05-31", 60],
    ]);
  });

  it("stands on a past day as it stood then", async () => {
    expect(await seen("2020-07-03")).toMatchObject({ value: 70, trend: null });
    expect(await seen("2020-07-06")).toMatchObject({ value: 82.5 });
    expect((await all("2020-07-06")).figures).toHaveLength(2);
  });

  it("leaves a trace of each figure, and one figure when the same form is sent twice", async () => {
    const entries = () => db.read("audit_entries").where({ action: "target.measured", object_id: target.id });
    const before = (await entries()).length;
    const id = newId();
    for (const value of [81, 81]) expect(await write(who.secretary, "2020-07-10", { id, value })).toEqual({ id });
    expect((await entries()).length).toBe(before + 1);
    expect(JSON.parse((await entries().orderBy("seq", "desc").first()).data)).toMatchObject({ value: 81, ...facts });
  });

  describe("takes a figure", () => {
    it("from the secretariat of its plan alone; others read it, or find nothing", async () => {
      await expect(write(who.observer, "2020-07-11", {})).rejects.toBeInstanceOf(Forbidden);
      await expect(write(who.stranger, "2020-07-11", {})).rejects.toBeInstanceOf(NotFound);
      await expect(targetFigureForm(viewOf(db.read, who.observer, "2020-07-11"), plan.id, target.id)).rejects.toBeInstanceOf(
        Forbidden,
      );
      expect(await all("2020-07-11", who.observer)).toMatchObject({ canRecord: false });
      expect((await all("2020-07-11", who.observer)).figures.length).toBeGreaterThan(0);
    });

    it("of a day that has come", async () => {
      const early = write(who.secretary, "2020-07-11", { measuredOn: day("2020-07-12") });
      await expect(early).rejects.toMatchObject({ problems: [{ field: "measuredOn" }] });
    });

    it("only when it is not measured otherwise, and stands in the plan", async () => {
      const other = write(who.secretary, "2020-07-11", { targetId: counted.id });
      await expect(other).rejects.toMatchObject({ problems: [{ field: "value" }] });
      await expect(write(who.secretary, "2020-07-11", { targetId: newId() })).rejects.toBeInstanceOf(NotFound);
      await expect(targetFigureForm(viewOf(db.read, who.secretary, "2020-07-11"), plan.id, newId())).rejects.toBeInstanceOf(
        NotFound,
      );
    });
  });

  it("reads numbers as they are written here, and asks for what is missing", () => {
    const typed = { value: "1.234,5", measuredOn: "04/07/2020", source: " Báo  cáo ", note: "" };
    expect(targetFigureSchema.parse(typed)).toEqual({ value: 1234.5, measuredOn: "2020-07-04", source: "Báo cáo", note: null });
    const wrong = targetFigureSchema.safeParse({ value: "-3", measuredOn: "", source: " " });
    expect(wrong.error?.issues.map((issue) => issue.path.join("."))).toEqual(["value", "measuredOn", "source"]);
  });
});
