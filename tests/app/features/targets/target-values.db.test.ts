import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "~/features/accounts/actor";
import type { Measure } from "~/features/plans/target";
import { formatMeasure } from "~/features/plans/target.schema";
import { statusView } from "~/features/progress/status.view.server";
import type { ReportValue } from "~/features/reports/report-value";
import { targetSourcesView } from "~/features/targets/target-sources.view.server";
import { rollUp, type TargetCell, totalsOf } from "~/features/targets/target-value";
import { targetValues } from "~/features/targets/target-values.view.server";
import { NotFound } from "~/lib/errors";
import { newId } from "~/lib/id";
import { countingStatements, type Database } from "~db/connection";
import { day } from "~tests/support/days";
import { describeOnBothEngines } from "~tests/support/engines";
import { at, type Made, viewOf, worldBuilder } from "~tests/support/world-builder";

const anyAmount: fc.Arbitrary<ReportValue | null> = fc.oneof(
  { arbitrary: fc.integer({ min: 10, max: 900 }).map((number): ReportValue => ({ state: "value", number })), weight: 4 },
  { arbitrary: fc.constant<ReportValue>({ state: "value", number: 0 }), weight: 1 },
  { arbitrary: fc.constantFrom<ReportValue | null>({ state: "dash" }, { state: "not-applicable" }, null), weight: 1 },
);
const anyCell: fc.Arbitrary<TargetCell> = fc.oneof(
  fc.constantFrom<TargetCell>({ status: "missing", reading: null }, { status: "submitted", reading: null }),
  fc.record({ first: anyAmount, second: anyAmount }).map((reading): TargetCell => ({ status: "accepted", reading })),
);

// The two least amounts differ, for the rule on small counts.
const smallCells = [3, 5].map((number): TargetCell => {
  const amount: ReportValue = { state: "value", number };
  return { status: "accepted", reading: { first: amount, second: amount } };
});

describeOnBothEngines("targets", (openDb) => {
  let db: Database;
  let plan: { id: string };
  let secretary: Actor;
  let officer: Actor;
  let leads: Made[];
  let province: Made;
  let task: { id: string };
  const cells = [...fc.sample(anyCell, 58), ...smallCells];
  const targets: Record<string, string> = {};
  const see = () => viewOf(db.read, secretary, "2020-07-20");
  const figureOf = async (name: string) => (await targetValues(see(), plan.id)).find((value) => value.id === targets[name]);

  beforeAll(async () => {
    db = await openDb();
    const world = worldBuilder(db.write);
    await world.calendar();
    province = await world.agency("UBND tỉnh", null, "province");
    leads = [];
    for (const index of cells.keys()) leads.push(await world.agency(`Xã số ${index}`, province, "commune"));
    secretary = await world.person(province, "secretariat");
    officer = await world.person(leads[0] as Made, "officer");
    plan = await world.plan(province);
    const form = { id: newId(), code: "B1", plan_id: plan.id };
    await db.write("forms").insert(form);
    // The targets name the rows of version 1; reports are made on version 2, whose rows have the same keys.
    const versions = [1, 2].map((number) => ({ id: newId(), form_id: form.id, number, published_at: at("2020-05-14") }));
    await db.write("form_versions").insert(versions);
    const rows = versions.flatMap((version) =>
      ["first", "second"].map((key, position) => ({
        id: newId(),
        form_version_id: version.id,
        position,
        key,
        label: key,
        kind: "number",
      })),
    );
    await db.write("indicators").insert(rows);
    const [first = "", second = "", ...used] = rows.map((row) => row.id);
    task = await world.task(plan, "Báo cáo số liệu", { form_version_id: versions[1]?.id });
    for (const [index, cell] of cells.entries()) {
      const assignment = await world.assignment({ ...task, plan_id: plan.id }, leads[index] as Made);
      if (cell.status === "missing") continue;
      await world.event(assignment, "report-submitted", "2020-07-01", { counts_on: "2020-07-01" });
      if (cell.status === "accepted") await world.event(assignment, "report-accepted", "2020-07-02", { counts_on: "2020-07-01" });
      const report = {
        id: newId(),
        assignment_id: assignment.id,
        form_version_id: versions[1]?.id,
        created_at: at("2020-07-01"),
      };
      await db.write("reports").insert(report);
      const decided = cell.status === "accepted" ? { decision: "accepted", decided_at: at("2020-07-02") } : {};
      const saved = { report_id: report.id, number: 1, saved_at: at("2020-07-01"), saved_by: secretary.userId };
      const version = { id: newId(), ...saved, submitted_at: at("2020-07-01"), ...decided };
      await db.write("report_versions").insert(version);
      const readings = cell.reading ?? { first: { state: "value", number: 999_999 } as const, second: null };
      for (const [side, value] of [readings.first, readings.second].entries()) {
        if (!value) continue;
        const number_value = "number" in value ? value.number : null;
        await db
          .write("report_values")
          .insert({ version_id: version.id, indicator_id: used[side], state: value.state, number_value });
      }
    }
    const measures: Record<string, Measure> = {
      sum: { kind: "sum", indicatorId: first },
      average: { kind: "average", indicatorId: first },
      ratio: { kind: "ratio", indicatorId: first, ofIndicatorId: second },
      "share-yes": { kind: "share-yes", indicatorId: first },
      "share-completed": { kind: "share-completed", taskId: task.id },
      manual: { kind: "manual" },
    };
    for (const [position, [name, measure]] of Object.entries(measures).entries()) {
      const facts = { plan_id: plan.id, position, text: name, unit: "%", horizon: "plan", measure: formatMeasure(measure) };
      targets[name] = newId();
      await db.write("targets").insert({ ...facts, id: targets[name], comparator: ">=", value: 100 });
    }
  });

  it.each(["sum", "average", "ratio", "share-yes"] as const)("roll up in SQL as in the rule: %s", async (kind) => {
    const found = await figureOf(kind);
    const totals = totalsOf(kind, cells);
    const { of, accepted, submitted, counted } = totals;
    // Nothing else of the totals goes out with it.
    expect(found?.coverage).toEqual({ of, accepted, submitted, counted });
    expect(found?.value).toEqual(rollUp(kind, "%", totals));
    expect(found?.isWhole).toBe(true);
  });

  it("count the agencies that completed the task among all that were asked", async () => {
    const done = cells.filter((cell) => cell.status === "accepted").length;
    expect(await figureOf("share-completed")).toMatchObject({
      value: (100 * done) / cells.length,
      coverage: { of: 60, accepted: done },
    });
  });

  it("have no figure when none was written down", async () => {
    expect(await figureOf("manual")).toMatchObject({ kind: "manual", value: null, isMet: null, byHand: null });
  });

  it("are measured from what was accepted up to the moment looked at", async () => {
    const [first] = await targetValues(viewOf(db.read, secretary, "2020-07-01 23:00"), plan.id);
    expect(first).toMatchObject({ value: null, coverage: { accepted: 0, of: 60 } });
  });

  it("give an assigned agency its own part only, and say so", async () => {
    const [first] = await targetValues(viewOf(db.read, officer, "2020-07-20"), plan.id);
    expect(first).toMatchObject({ isWhole: false, coverage: { of: 1 } });
  });

  describe("open to their sources", () => {
    const sources = (status: TargetCell["status"] | null, page = 1) =>
      targetSourcesView(see(), plan.id, targets.ratio ?? "", { round: null, status, page });

    it("cell by cell, in the order of names, with the version that holds it", async () => {
      const [one, two] = [await sources(null), await sources(null, 2)];
      expect([one.sources.length, two.sources.length]).toEqual([50, 10]);
      expect([...one.sources, ...two.sources].map(({ status, reading }) => ({ status, reading }))).toEqual(cells);
      const accepted = one.sources.find((source) => source.status === "accepted");
      expect(accepted?.version).toBe(1);
      expect(one.indicators.map((indicator) => indicator.label)).toEqual(["first", "second"]);
    });

    it("and show which agencies are missing", async () => {
      const missing = (await sources("missing")).sources;
      expect(missing.map((source) => source.lead.name)).toEqual(
        leads.filter((_, index) => cells[index]?.status === "missing").map((lead) => lead.name),
      );
    });

    it("but not those of a plan that the reader may not see, or of another plan", async () => {
      const stranger = await worldBuilder(db.write).person(await worldBuilder(db.write).agency("Sở khác"), "officer");
      const asked = { round: null, status: null, page: 1 };
      await expect(targetSourcesView(viewOf(db.read, stranger, "2020-07-20"), plan.id, targets.sum ?? "", asked)).rejects.toThrow(
        NotFound,
      );
      await expect(targetSourcesView(see(), plan.id, "no-such-target", asked)).rejects.toThrow(NotFound);
    });

    describe("for a reader outside the roles of the form", () => {
      const at20 = (actor: Actor) => viewOf(db.read, actor, "2020-07-20");
      const asked = { round: null, status: "accepted", page: 1 } as const;
      const shown = (actor: Actor, name: string) => targetSourcesView(at20(actor), plan.id, targets[name] ?? "", asked);
      const all = async (actor: Actor, name: string) => [
        ...(await shown(actor, name)).sources,
        ...(await targetSourcesView(at20(actor), plan.id, targets[name] ?? "", { ...asked, page: 2 })).sources,
      ];
      const stateOf = async (actor: Actor, name: string) =>
        (await targetValues(at20(actor), plan.id)).find((value) => value.id === targets[name]);
      let observer: Actor;
      beforeAll(async () => {
        observer = await worldBuilder(db.write).person(province, "observer");
      });

      it("figures taken from sensitive rows are masked with everything that is drawn from them", async () => {
        await db.write("indicators").where({ key: "first" }).update({ is_sensitive: 1 });
        for (const name of ["sum", "average", "ratio", "share-yes"]) {
          const masked = await stateOf(observer, name);
          expect(masked).toMatchObject({ value: null, mask: "sensitive", isMet: null, trend: null, coverage: { of: 60 } });
          const hidden = await all(observer, name);
          expect(hidden.length).toBeGreaterThan(0);
          expect(hidden.filter(({ reading, masks }) => masks.first === null && reading?.first !== null)).toEqual([]);
          expect((await shown(observer, name)).disclosure).toEqual({ sensitiveRoles: ["secretariat", "leader"], smallBelow: 5 });
        }
        expect(await stateOf(secretary, "sum")).toMatchObject({ mask: null });
        expect((await all(secretary, "sum")).every(({ masks }) => masks.first === null)).toBe(true);
        expect(await stateOf(observer, "share-completed")).toMatchObject({ mask: null, coverage: { of: 60 } });
        await db.write("indicators").update({ is_sensitive: 0 });
      });

      it("an agency sees its own cells, and a figure of them alone", async () => {
        await db.write("indicators").where({ key: "first" }).update({ is_sensitive: 1 });
        expect(await stateOf(officer, "sum")).toMatchObject({ mask: null, isWhole: false });
        await db.write("indicators").update({ is_sensitive: 0 });
      });

      it("the roles are those of the version that the reports are made on", async () => {
        await db.write("indicators").where({ key: "first" }).update({ is_sensitive: 1 });
        await db.write("form_versions").update({ sensitive_roles: JSON.stringify(["observer"]) });
        expect(await stateOf(observer, "sum")).toMatchObject({ mask: null });
        expect(await stateOf(secretary, "sum")).toMatchObject({ mask: "sensitive" });
        await db.write("form_versions").update({ sensitive_roles: JSON.stringify(["secretariat", "leader"]) });
        await db.write("indicators").update({ is_sensitive: 0 });
      });

      it("small counts are masked, and a sum from which one of them would follow", async () => {
        const number = (cell: TargetCell) =>
          cell.reading?.first && "number" in cell.reading.first ? cell.reading.first.number : 0;
        const amounts = cells
          .map(number)
          .filter((amount) => amount > 0)
          .sort((a, b) => a - b);
        const [least = 0, second = 0] = amounts;
        await db.write("form_versions").update({ small_below: least + 1 });
        expect(await stateOf(observer, "sum")).toMatchObject({ value: null, mask: "small" });
        const masked = (await all(observer, "sum")).filter(({ masks }) => masks.first !== null);
        expect(masked).toMatchObject([{ reading: { first: null }, masks: { first: "small" } }]);
        // With two of them masked, the sum gives neither.
        await db.write("form_versions").update({ small_below: second + 1 });
        expect(await stateOf(observer, "sum")).toMatchObject({ mask: null, value: totalsOf("sum", cells).first });
        await db.write("form_versions").update({ small_below: 5 });
      });

      it("the command line prints no more than such a reader sees", async () => {
        await db.write("indicators").where({ key: "first" }).update({ is_sensitive: 1 });
        const status = await statusView(db.read, { on: day("2020-07-20") });
        expect(status.plans[0]?.targets.map(({ text, value, masked }) => [text, value !== null, masked])).toEqual([
          ["sum", false, true],
          ["average", false, true],
          ["ratio", false, true],
          ["share-yes", false, true],
          ["share-completed", true, false],
          ["manual", false, false],
        ]);
        await db.write("indicators").update({ is_sensitive: 0 });
      });
    });

    it("in few statements", async () => {
      const [list, page] = [{ count: 0 }, { count: 0 }];
      await countingStatements(list, () => targetValues(see(), plan.id));
      await countingStatements(page, () => sources(null));
      expect([list.count, page.count]).toEqual([5, 6]);
    });
  });
});
