import { expect, test } from "vitest";
import { generateObligations } from "~/features/assignments/generate-obligations.server";
import type { PastPeriodsChoice } from "~/features/assignments/past-periods";
import { confirmImport } from "~/features/importing/confirm/confirm-import.server";
import { confirmationView } from "~/features/importing/confirm/confirmation.view.server";
import { decideItems } from "~/features/importing/review/decide-items.server";
import { countingStatements, type Database } from "~db/connection";
import { day } from "~tests/support/days";
import { describeOnBothEngines } from "~tests/support/engines";
import { importScene } from "~tests/support/import-scene";
import { plantingPlanWith } from "~tests/support/reading/planting-plan";
import { at, viewOf } from "~tests/support/world-builder";

// Issued on 09/03/2026: the report due every year on that very day is of no year that the plan knows.
const body = `
II. TỔ CHỨC THỰC HIỆN
1. UBND các xã, phường
a) Báo cáo kết quả trồng cây hằng tháng, trước ngày 20.
b) Trồng cây theo chỉ tiêu được giao, hoàn thành trước ngày 30/4/2026.
2. Sở Tài chính
a) Báo cáo kinh phí trước ngày 09/3 hằng năm.
b) Thẩm định dự toán, hoàn thành trước ngày 30/6/2026.
`;
const today = "2026-05-25";

async function accepted(database: Database) {
  const scene = await importScene(database);
  const { db, command, handIn, read, secretary } = scene;
  const handedIn = async () => {
    const draftId = await handIn();
    await read(draftId, plantingPlanWith(body));
    await decideItems(command(), { draftId, itemIds: null, state: "accepted" });
    return draftId;
  };
  const draftId = await handedIn();
  const view = (id = draftId) => confirmationView(viewOf(db, secretary, today), id);
  const confirm = (pastPeriods?: PastPeriodsChoice) => confirmImport(command(`${today} 09:00`), { draftId, pastPeriods });
  const made = (planId: string) => db("assignments").where({ plan_id: planId });
  return { ...scene, draftId, handedIn, view, confirm, made };
}

describeOnBothEngines("what confirming a document would make", (openDb) => {
  test("is said before it is made, by the rules that make it: how many, for how many, and how many overdue at once", async () => {
    const { view, confirm, made } = await accepted(await openDb());
    const { expected, tasks, isReady } = await view();
    const { planId } = await confirm();
    const rows: { lead_id: string; due_on: string; assigned_on: string }[] = await made(planId);
    const overdue = rows.filter(({ due_on }) => due_on < today);
    expect(isReady).toBe(true);
    expect(expected).toMatchObject({ parts: rows.length, overdue: overdue.length });
    expect(expected?.agencies).toBe(new Set(rows.map(({ lead_id }) => lead_id)).size);
    expect(tasks.map(({ parts, overdue: late }) => [parts, late])).toEqual([
      [20, 6],
      [2, 2],
      [0, 0],
      [1, 0],
    ]);
    expect((await view()).expected).toBeNull();
  });

  test("begins with the first period that falls due after the day of issue; the years that follow are made in their time", async () => {
    const { db, confirm, made } = await accepted(await openDb());
    const { planId } = await confirm();
    expect(await made(planId).where("due_on", "<=", "2026-03-09")).toEqual([]);
    await generateObligations({ db, now: at(today) }, { until: day("2028-12-31") });
    expect(await made(planId).where("due_on", "<=", "2026-03-09")).toEqual([]);
  });

  test("names the periods that are past; left out, they are not made then and not later", async () => {
    const { db, view, confirm, made } = await accepted(await openDb());
    const past = (await view()).expected?.pastPeriods.map(({ key, dueOn, agencies }) => [key, dueOn, agencies]);
    expect(past).toEqual([
      ["2026-03", "2026-03-20", 2],
      ["2026-04", "2026-04-20", 2],
      ["2026-05", "2026-05-20", 2],
    ]);
    const { planId } = await confirm("left-out");
    await generateObligations({ db, now: at(today) }, { until: day("2026-12-31") });
    const overdue: string[] = await made(planId).where("due_on", "<", today).pluck("occurrence");
    expect(overdue).toEqual(["", ""]);
    expect(await made(planId).whereNotNull("period_to").orderBy("due_on").distinct("occurrence", "due_on")).toHaveLength(7);
  });

  test("is refused beforehand where another plan has the number; looking costs twelve statements at most", async () => {
    const { handedIn, view, confirm, draftId } = await accepted(await openDb());
    const second = await handedIn();
    const counter = { count: 0 };
    await countingStatements(counter, () => view(draftId));
    expect(counter.count).toBeLessThanOrEqual(12);
    await confirm();
    const shown = await view(second);
    expect(shown).toMatchObject({ isReady: false, problems: [{ field: "number" }] });
    expect(shown.problems[0]?.text.vi).toContain("Số 57/KH-UBND năm 2026 của cơ quan này đã có");
  });

  test("says that the plan is another's to confirm, and nothing of another's plan that bears its number", async () => {
    const { db, world, handIn, read, command, confirm } = await accepted(await openDb());
    await confirm();
    const elsewhere = await world.person(await world.agency("UBND tỉnh Quảng Sơn", null, "province"), "secretariat");
    const draftId = await handIn(elsewhere);
    await read(draftId, plantingPlanWith(body));
    await decideItems(command(undefined, elsewhere), { draftId, itemIds: null, state: "accepted" });
    const { isReady, problems } = await confirmationView(viewOf(db, elsewhere, today), draftId);
    expect([isReady, problems.map(({ field }) => field)]).toEqual([false, ["issuer"]]);
    expect(problems[0]?.text.vi).toContain("UBND tỉnh Quảng Sơn");
  });
});
