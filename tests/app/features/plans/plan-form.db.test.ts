import { expect, test } from "vitest";
import type { Actor } from "~/features/accounts/actor";
import { createPlan } from "~/features/plans/create-plan.server";
import { readPlanForm } from "~/features/plans/plan-form.server";
import { newPlanView } from "~/features/plans/plan-form.view.server";
import { RuleViolation } from "~/lib/errors";
import type { Database } from "~db/connection";
import { describeOnBothEngines } from "~tests/support/engines";
import { at, viewOf, worldBuilder } from "~tests/support/world-builder";

async function scene({ write: db }: Database) {
  const world = worldBuilder(db);
  const province = await world.agency("UBND tỉnh Lào Cai", null, "province", { kind: "people-committee" });
  const department = await world.agency("Sở Nội vụ", province, "province", { kind: "department" });
  const other = await world.agency("UBND tỉnh Yên Bái", null, "province", { kind: "people-committee" });
  const [ofProvince, ofDepartment] = [await world.person(province, "secretariat"), await world.person(department, "secretariat")];
  const as = (actor: Actor) => ({ db, actor, now: at("2020-05-14 08:00") });
  const typed = {
    title: "Tổng kết",
    issuer: "UBND tỉnh Lào Cai",
    standing: "",
    issuedOn: "14/05/2020",
    periodFrom: "01/01/2020",
  };
  const choices = { periodTo: "31/12/2020", beforeMeans: "including", weekendRule: "stay", peersSee: "state" };
  const refused = async (rest: object) => {
    const form = Object.entries({ ...typed, ...choices, ...rest }).map(([name, value]) => [name, [String(value)]]);
    const made = async () => createPlan(as(ofDepartment), await readPlanForm(as(ofDepartment), Object.fromEntries(form), null));
    return made().then(
      () => [],
      (error) => (error instanceof RuleViolation ? error.problems.map(({ field }) => field) : [String(error)]),
    );
  };
  return { db, ofProvince, ofDepartment, other, refused };
}

describeOnBothEngines("the form of a plan", (openDb) => {
  test("begins for a department with the committee above it as issuer and itself as standing agency", async () => {
    const { db, ofProvince, ofDepartment } = await scene(await openDb());
    const fieldsFor = async (actor: Actor) => (await newPlanView(viewOf(db, actor, "2020-05-14"))).fields;
    expect(await fieldsFor(ofDepartment)).toMatchObject({ issuer: "UBND tỉnh Lào Cai", standing: "Sở Nội vụ" });
    expect(await fieldsFor(ofProvince)).toMatchObject({ issuer: "UBND tỉnh Lào Cai" });
    expect(await fieldsFor(ofProvince)).not.toHaveProperty("standing");
  });

  test.each([
    ["a day that cannot be read and an unknown agency", { periodTo: "32/12/2020", issuer: "Không có" }, ["periodTo", "issuer"]],
    ["a period turned round and an unknown agency", { periodTo: "31/12/2019", issuer: "Không có" }, ["issuer", "periodTo"]],
    [
      "a period turned round and somebody else's agency",
      { periodTo: "31/12/2019", issuer: "UBND tỉnh Yên Bái" },
      ["issuer", "periodTo"],
    ],
    [
      "a day that cannot be read and somebody else's agency",
      { periodTo: "32/12/2020", issuer: "UBND tỉnh Yên Bái" },
      ["periodTo", "issuer"],
    ],
    ["only a day that cannot be read", { periodTo: "32/12/2020", standing: "Sở Nội vụ" }, ["periodTo"]],
    ["nothing, with the department as standing agency", { standing: "Sở Nội vụ" }, []],
  ])("answers at once all that is wrong: %s", async (_, typed, fields) => {
    const { refused } = await scene(await openDb());
    expect(await refused(typed)).toEqual(fields);
  });
});
