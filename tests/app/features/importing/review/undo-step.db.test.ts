import { expect, test } from "vitest";
import { readItems } from "~/features/importing/draft/draft.store.server";
import { type DraftItem, fieldOf, isKept } from "~/features/importing/items/draft-item";
import { decideItems } from "~/features/importing/review/decide-items.server";
import { editItem } from "~/features/importing/review/edit-item.server";
import type { Rearrangement } from "~/features/importing/review/rearrange";
import { rearrangeItems } from "~/features/importing/review/rearrange-items.server";
import { reviewView } from "~/features/importing/review/review.view.server";
import { takeUpLine } from "~/features/importing/review/take-up-line.server";
import { undoStep } from "~/features/importing/review/undo-step.server";
import { Conflict } from "~/lib/errors";
import type { Database } from "~db/connection";
import { describeOnBothEngines } from "~tests/support/engines";
import { importScene } from "~tests/support/import-scene";
import { plantingPlanWith } from "~tests/support/reading/planting-plan";
import { viewOf } from "~tests/support/world-builder";

const body = `II. TỔ CHỨC THỰC HIỆN
1. Sở Tài chính
- Thẩm định dự toán. Bố trí vốn trồng rừng.
- Kiểm tra việc chi tiêu trong tháng 6.
- Quyết toán kinh phí trong tháng 12.`;

/** A draft whose tasks are looked over: what they are now, and what can be done with them. */
async function reviewed(database: Database) {
  const scene = await importScene(database);
  const { db, command, handIn, read, secretary } = scene;
  const draftId = await handIn();
  await read(draftId, plantingPlanWith(body));
  const tasks = () => readItems(db, draftId, "task");
  const task = async (place: number) => (await tasks())[place] as DraftItem;
  const page = (actor = secretary) => reviewView(viewOf(db, actor, "2026-03-10"), draftId);
  const rearrange = async (place: number, how: Rearrangement) => {
    const { id: itemId, version } = await task(place);
    return rearrangeItems(command(), { draftId, itemId, how, version });
  };
  const offered = async () => (await page()).undo;
  const undo = async (seq?: number) => undoStep(command(), { draftId, seq: seq ?? (await offered())?.seq ?? 0 });
  return { ...scene, draftId, tasks, task, page, rearrange, offered, undo };
}

const facts = (items: readonly DraftItem[]) => items.map(({ version, position, ...rest }) => rest);

describeOnBothEngines("the last step on what was read", (openDb) => {
  test.each(["split", "join", "down"] as const)("is undone to exactly what was before: %s", async (how) => {
    const { tasks, rearrange, offered, undo } = await reviewed(await openDb());
    const before = facts(await tasks());
    await rearrange(0, how);
    expect(facts(await tasks())).not.toEqual(before);
    expect(await offered()).toMatchObject({ what: how === "down" ? "move" : how });
    await undo();
    expect(facts(await tasks())).toEqual(before);
    expect(await offered()).toBeNull();
  });

  test("is undone, whether it corrected, decided or took a line up", async () => {
    const { draftId, command, tasks, task, offered, undo } = await reviewed(await openDb());
    const before = facts(await tasks());
    const { id, version, source } = await task(1);
    await editItem(command(), { draftId, itemId: id, version, fields: { text: ["Kiểm tra"], "leads[]": ["UBND xã Cỏ May"] } });
    await undo();
    expect(facts(await tasks())).toEqual(before);
    await decideItems(command(), { draftId, itemIds: [id], state: "left-out" });
    expect(await offered()).toMatchObject({ what: "leave-out", count: 1 });
    await undo();
    expect(facts(await tasks())).toEqual(before);
    await takeUpLine(command(), { draftId, kind: "task", line: source?.line ?? 0, given: 1 });
    expect(await tasks()).toHaveLength(before.length + 1);
    expect(await undo()).toEqual({ what: "take-up", itemId: null, line: source?.line });
    expect(facts(await tasks())).toEqual(before);
  });

  test("is undone once: a second press takes nothing else back", async () => {
    const { task, rearrange, offered, undo } = await reviewed(await openDb());
    await rearrange(1, "down");
    await rearrange(0, "split");
    const seq = (await offered())?.seq ?? 0;
    await undo(seq);
    await expect(undo(seq)).rejects.toThrow(Conflict);
    expect(fieldOf((await task(1)).fields, "text")).toContain("Quyết toán");
  });

  test("is undone after the one that came later: pressed again and again, each step goes back, and a new one begins anew", async () => {
    const { draftId, command, tasks, task, rearrange, offered, undo } = await reviewed(await openDb());
    const states = [facts(await tasks())];
    const keep = async () => states.push(facts(await tasks()));
    await rearrange(0, "split");
    await keep();
    await rearrange(1, "down");
    await keep();
    await decideItems(command(), { draftId, itemIds: [(await task(0)).id], state: "left-out" });
    await keep();
    const back = async (to: number) => {
      await undo();
      expect(facts(await tasks())).toEqual(states[to]);
    };
    await back(2);
    await back(1);
    await rearrange(1, "join");
    await back(1);
    await back(0);
    expect(await offered()).toBeNull();
  });

  test("is not undone where somebody else went on with its items, and does not touch what others did elsewhere", async () => {
    const { db, draftId, world, province, command, task, page, rearrange, offered, undo } = await reviewed(await openDb());
    const other = await world.person(province, "secretariat");
    await rearrange(0, "join");
    const { seq } = (await offered()) ?? { seq: 0 };
    await decideItems(command("2026-03-10 09:10", other), { draftId, itemIds: [(await task(2)).id], state: "left-out" });
    expect(await offered()).toMatchObject({ what: "join", seq });
    expect((await page(other)).undo).toMatchObject({ what: "leave-out" });
    await decideItems(command("2026-03-10 09:11", other), { draftId, itemIds: [(await task(0)).id], state: "accepted" });
    expect(await offered()).toBeNull();
    await expect(undo(seq)).rejects.toThrow(Conflict);
    expect((await readItems(db, draftId, "task")).filter(isKept)).toHaveLength(1);
  });

  test("leaves a joined item where it is: it can be neither taken back nor corrected alone", async () => {
    const { draftId, command, task, rearrange } = await reviewed(await openDb());
    await rearrange(0, "join");
    const { id, version, fields } = await task(1);
    expect(await decideItems(command(), { draftId, itemIds: [id], state: "accepted" })).toEqual({
      changed: 0,
      left: 0,
      incomplete: 0,
    });
    await expect(editItem(command(), { draftId, itemId: id, version, fields })).rejects.toThrow(Conflict);
    await expect(rearrange(1, "join")).rejects.toThrow(Conflict);
    expect((await task(1)).state).toBe("joined");
  });
});
