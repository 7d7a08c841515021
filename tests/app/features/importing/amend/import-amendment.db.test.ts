import { expect, test } from "vitest";
import { importAmendment } from "~/features/importing/amend/import-amendment.server";
import { importAmendmentView } from "~/features/importing/amend/import-amendment.view.server";
import { confirmImport } from "~/features/importing/confirm/confirm-import.server";
import { decideItems } from "~/features/importing/review/decide-items.server";
import { reviewView } from "~/features/importing/review/review.view.server";
import { Conflict, NotFound } from "~/lib/errors";
import type { Database } from "~db/connection";
import { day } from "~tests/support/days";
import { describeOnBothEngines } from "~tests/support/engines";
import { importScene, itemNamed } from "~tests/support/import-scene";
import { paper } from "~tests/support/reading/paper";
import { viewOf } from "~tests/support/world-builder";

const changes = paper(`
ỦY BAN NHÂN DÂN
TỈNH HÒA AN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 88/KH-UBND
Hòa An, ngày 20 tháng 3 năm 2026
KẾ HOẠCH
Điều chỉnh Kế hoạch số 57/KH-UBND ngày 09/3/2026 về trồng cây phân tán năm 2026
I. NỘI DUNG ĐIỀU CHỈNH
1. Sở Nông nghiệp và Môi trường: Chủ trì, phối hợp với Sở Tài chính hướng dẫn kỹ thuật, hoàn thành trước ngày 15/5/2026.
Nơi nhận:
- Như trên;
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Lê Thị Hoa Ban
`);

/** A plan that was read and confirmed, and a later document that a colleague takes up. */
async function amendedScene(database: Database) {
  const scene = await importScene(database);
  const { db, world, province, command, handIn, read } = scene;
  const first = await handIn();
  await read(first);
  const odd = await itemNamed(db, first, "task", "Vận động");
  await decideItems(command(), { draftId: first, itemIds: [odd.id], state: "left-out" });
  await decideItems(command(), { draftId: first, itemIds: null, state: "accepted" });
  const { planId } = await confirmImport(command(), { draftId: first });
  const draftId = await handIn();
  await read(draftId, changes);
  return { ...scene, planId, draftId, colleague: await world.person(province, "secretariat") };
}

describeOnBothEngines("a later document that changes a plan", (openDb) => {
  test("is laid beside the plan that its title names: the day that it gives stands at the task that it means", async () => {
    const { db, planId, draftId, colleague } = await amendedScene(await openDb());
    const view = viewOf(db, colleague, "2026-03-21");
    expect((await reviewView(view, draftId)).amends.map(({ id }) => id)).toEqual([planId]);
    const { defaults, scopes } = await importAmendmentView(view, draftId, planId);
    expect(defaults).toMatchObject({ number: "88/KH-UBND", issuedOn: "20/03/2026" });
    const guidance = scopes.find(({ task }) => task.includes("hướng dẫn kỹ thuật"));
    expect([guidance?.days, guidance?.place?.code]).toEqual([["2026-04-15"], "II.1"]);
    expect(defaults.days).toEqual({ [guidance?.value ?? ""]: "2026-05-15" });
  });

  test("is applied by a colleague of who handed it in: the day moves with its history, and its paper stays with the plan", async () => {
    const { db, command, planId, draftId, colleague, farming } = await amendedScene(await openDb());
    const { id: assignmentId } = await db("assignments").where({ plan_id: planId, lead_id: farming.id }).first("id");
    const document = { number: "88/KH-UBND", issuedOn: day("2026-03-20"), about: "Điều chỉnh thời hạn" };
    const apply = () =>
      importAmendment(command("2026-03-21 09:00", colleague), {
        draftId,
        planId,
        document,
        moves: [{ assignmentId, on: day("2026-05-15") }],
      });
    const { amendmentId } = await apply();
    expect(await db("due_days").where({ assignment_id: assignmentId }).pluck("due_on")).toEqual(["2026-05-15"]);
    expect(await db("assignments").where({ id: assignmentId }).first("due_on")).toEqual({ due_on: "2026-04-15" });
    expect(await db("plan_amendments").where({ plan_id: planId }).pluck("id")).toEqual([amendmentId]);
    expect(await db("plan_files").where({ plan_id: planId })).toHaveLength(2);
    const { draft } = await reviewView(viewOf(db, colleague, "2026-03-21"), draftId);
    expect([draft.state, draft.planId]).toEqual(["confirmed", planId]);
    await expect(apply()).rejects.toThrow(Conflict);
  });

  test("is nobody's outside the secretariat that handed it in", async () => {
    const { db, world, planId, draftId, finance } = await amendedScene(await openDb());
    const stranger = await world.person(finance, "secretariat");
    await expect(importAmendmentView(viewOf(db, stranger, "2026-03-21"), draftId, planId)).rejects.toThrow(NotFound);
  });
});
