import { expect, test } from "vitest";
import { amendmentView } from "~/features/amendments/amendments.view.server";
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

const manyChanges = paper(`
ỦY BAN NHÂN DÂN
TỈNH HÒA AN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 91/QĐ-UBND
Hòa An, ngày 20 tháng 3 năm 2026
QUYẾT ĐỊNH
Sửa đổi, bổ sung Kế hoạch số 57/KH-UBND ngày 09/3/2026 về trồng cây phân tán năm 2026
Điều 1. Sửa đổi, bổ sung Kế hoạch số 57/KH-UBND như sau:
1. Sửa đổi thời hạn tại khoản 1 Mục II: Sở Nông nghiệp và Môi trường hướng dẫn kỹ thuật, hoàn thành trước ngày 15/5/2026.
2. Bổ sung điểm c vào khoản 2 Mục II: “c) Sở Tài chính lập bản đồ cây trồng của từng xã, hoàn thành trước ngày 30/6/2026.”
3. Bãi bỏ nội dung tại khoản 2 Mục II.
4. Chỉ tiêu 1 Mục I: thay cụm từ “tối thiểu 82%” bằng “tối thiểu 85%”.
Điều 2. Quyết định này có hiệu lực kể từ ngày ký.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Lê Thị Hoa Ban
`);

/** A plan that was read and confirmed, and a later document that a colleague takes up. */
async function amendedScene(database: Database, later = changes) {
  const scene = await importScene(database);
  const { db, world, province, command, handIn, read } = scene;
  const first = await handIn();
  await read(first);
  const odd = await itemNamed(db, first, "task", "Vận động");
  await decideItems(command(), { draftId: first, itemIds: [odd.id], state: "left-out" });
  await decideItems(command(), { draftId: first, itemIds: null, state: "accepted" });
  const { planId } = await confirmImport(command(), { draftId: first });
  const draftId = await handIn();
  await read(draftId, later);
  return { ...scene, planId, draftId, colleague: await world.person(province, "secretariat") };
}

describeOnBothEngines("a later document that changes a plan", (openDb) => {
  test("is laid beside the plan that its title names: the day that it gives stands at the task that it means", async () => {
    const { db, planId, draftId, colleague } = await amendedScene(await openDb());
    const view = viewOf(db, colleague, "2026-03-21");
    const page = await reviewView(view, draftId);
    expect(page.amends.map(({ id }) => id)).toEqual([planId]);
    expect(page.clauses.map(({ words }) => words)).toEqual([expect.stringContaining("hướng dẫn kỹ thuật")]);
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

  test("keeps what it says besides the days that it gives, with the work to which each clause points, until somebody deals with it", async () => {
    const { db, command, planId, draftId, colleague, farming, handIn, read } = await amendedScene(await openDb(), manyChanges);
    const { id: assignmentId } = await db("assignments").where({ plan_id: planId, lead_id: farming.id }).first("id");
    const document = { number: "91/QĐ-UBND", issuedOn: day("2026-03-20"), about: "Sửa đổi, bổ sung" };
    const moves = [{ assignmentId, on: day("2026-05-15") }];
    const apply = (id: string) =>
      importAmendment(command("2026-03-21 09:00", colleague), { draftId: id, planId, document, moves });
    const view = viewOf(db, colleague, "2026-03-22");
    const { clauses: beforehand } = await importAmendmentView(view, draftId, planId);
    expect(beforehand.map(({ kind, scopes }) => [kind, scopes.length])).toEqual([
      ["changes", 1],
      ["adds", 0],
      ["drops", 0],
      ["changes", 0],
    ]);
    const { amendmentId } = await apply(draftId);
    const clauses = async () => (await amendmentView(view, { planId, amendmentId }, 1)).clauses;
    expect((await clauses()).map(({ kind, place, outcome }) => [kind, place, outcome])).toEqual([
      ["adds", "II.2.c", "open"],
      ["drops", "II.2", "open"],
      ["changes", "I.1", "open"],
    ]);
    expect((await clauses()).map(({ works }) => works.map(({ kind }) => kind))).toEqual([[], ["task"], []]);
    const again = await handIn();
    await read(again, manyChanges);
    expect(await apply(again)).toEqual({ amendmentId });
    expect(await clauses()).toHaveLength(3);
  });

  test("of which no day was given keeps that clause too", async () => {
    const { db, command, planId, draftId, colleague } = await amendedScene(await openDb());
    const document = { number: "88/KH-UBND", issuedOn: day("2026-03-20"), about: "Điều chỉnh thời hạn" };
    await importAmendment(command("2026-03-21 09:00", colleague), { draftId, planId, document, moves: [] });
    expect(await db("amendment_clauses").pluck("words")).toEqual([expect.stringContaining("hướng dẫn kỹ thuật")]);
  });

  test("is nobody's outside the secretariat that handed it in", async () => {
    const { db, world, planId, draftId, finance } = await amendedScene(await openDb());
    const stranger = await world.person(finance, "secretariat");
    await expect(importAmendmentView(viewOf(db, stranger, "2026-03-21"), draftId, planId)).rejects.toThrow(NotFound);
  });
});
