import { expect, test } from "vitest";
import { confirmImport } from "~/features/importing/confirm/confirm-import.server";
import { readItems } from "~/features/importing/draft/draft.store.server";
import { fieldOf } from "~/features/importing/items/draft-item";
import { decideItems } from "~/features/importing/review/decide-items.server";
import { editItem } from "~/features/importing/review/edit-item.server";
import { describeOnBothEngines } from "~tests/support/engines";
import { importScene } from "~tests/support/import-scene";
import { paper } from "~tests/support/reading/paper";

const stamped = paper(`
ỦY BAN NHÂN DÂN
TỈNH HÒA AN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 57/KH-UBND
HỎA TỐC
Hòa An, ngày 09 tháng 3 năm 2026
KẾ HOẠCH
GIA CỐ ĐÊ BAO NĂM 2026
Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:
I. TỔ CHỨC THỰC HIỆN
1. Sở Tài chính: Thẩm định dự toán, hoàn thành trước ngày 15/4/2026.
2. Sở Nông nghiệp và Môi trường: Báo cáo Ủy ban nhân dân tỉnh kết quả gia cố định kỳ hằng tháng.
Nơi nhận:
- Như trên;
- Lưu: VT.
CHỦ TỊCH
Lê Thị Hoa Ban
`);

describeOnBothEngines("the urgency of a paper", (openDb) => {
  async function handedIn() {
    const scene = await importScene(await openDb());
    const draftId = await scene.handIn();
    await scene.read(draftId, stamped);
    const [head] = await readItems(scene.db, draftId, "plan");
    if (!head) throw new Error("The paper has no head.");
    const confirmed = async () => {
      for (const { id } of await readItems(scene.db, draftId))
        await decideItems(scene.command(), { draftId, itemIds: [id], state: "accepted" });
      return confirmImport(scene.command(), { draftId });
    };
    return { ...scene, draftId, head, confirmed };
  }

  test("is borne by what is due first of each of its tasks once it is confirmed, with an entry in the log and a mark for the lead", async () => {
    const { db, head, confirmed } = await handedIn();
    expect(fieldOf(head.fields, "urgency")).toBe("express");
    const { planId } = await confirmed();
    const work = await db("assignments").where({ plan_id: planId }).orderBy("due_on").select("id", "task_id");
    const marks = await db("urgency_marks").select("assignment_id", "level", "is_raised");
    const first = [...new Set(work.map(({ task_id }) => task_id))].map(
      (task) => work.find(({ task_id }) => task_id === task)?.id,
    );
    expect(first).toHaveLength(2);
    expect(work.length).toBeGreaterThan(first.length);
    expect(marks.map(({ assignment_id }) => assignment_id).sort()).toEqual(first.sort());
    expect(marks.every(({ level, is_raised }) => level === 2 && is_raised === 1)).toBe(true);
    expect(await db("audit_entries").where({ action: "assignment.urgency-marked" }).pluck("object_id")).toHaveLength(2);
  });

  test("is that which the secretariat has put right on the draft", async () => {
    const { db, command, draftId, head, confirmed } = await handedIn();
    const fields = { ...head.fields, urgency: ["none"] };
    await editItem(command(), { draftId, itemId: head.id, version: head.version, fields });
    await confirmed();
    expect(await db("urgency_marks").select("id")).toEqual([]);
  });
});
