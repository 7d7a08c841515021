import { expect, test } from "vitest";
import { confirmImport } from "~/features/importing/confirm/confirm-import.server";
import { readItems } from "~/features/importing/draft/draft.store.server";
import { dropImport } from "~/features/importing/draft/drop-import.server";
import { fieldOf } from "~/features/importing/items/draft-item";
import { decideItems } from "~/features/importing/review/decide-items.server";
import { takeUpLine } from "~/features/importing/review/take-up-line.server";
import type { Block } from "~/features/reading/block";
import { paragraphAt } from "~/features/reading/parts/paragraphs";
import { Conflict, NotFound } from "~/lib/errors";
import { describeOnBothEngines } from "~tests/support/engines";
import { importScene } from "~tests/support/import-scene";
import { plantingPlanWith } from "~tests/support/reading/planting-plan";

const written = plantingPlanWith(`
2. Trồng 500 cây quanh mỗi trường học.
II. TỔ CHỨC THỰC HIỆN
1. Sở Nông nghiệp và Môi trường
a) Hướng dẫn kỹ thuật trong tháng 4.
2. Sở Tài chính
Thẩm định dự toán trong tháng 4.
`);
// Below the signature nothing is read.
const last = (written.at(-1)?.line ?? 0) + 1;
const funds = paragraphAt(last, "Sở Tài chính bố trí kinh phí mua cây giống trước ngày 15/4/2026.");
const trees = (block: Block) => block.kind === "paragraph" && block.text.includes("500 cây");
const blocks = [...written.map((block) => (trees(block) ? { ...block, doubtful: ["500"] } : block)), funds];
const lineOf = (words: string) => blocks.find((block) => block.kind === "paragraph" && block.text.includes(words))?.line ?? 0;

describeOnBothEngines("a line of a document that was read as nothing", (openDb) => {
  const scene = async () => {
    const all = await importScene(await openDb());
    const draftId = await all.handIn();
    await all.read(draftId, blocks);
    const kinds = async () =>
      (await readItems(all.db, draftId)).map(({ kind, state, fields }) => [kind, state, fieldOf(fields, "text").slice(0, 8)]);
    return { ...all, draftId, kinds };
  };

  test("becomes a task and a target in their places among the items, and is tracked with the plan", async () => {
    const { db, command, draftId, kinds, finance } = await scene();
    const before = await kinds();
    const line = lineOf("mua cây giống");
    const { itemIds } = await takeUpLine(command(), { draftId, kind: "task", line, given: 0 });
    await takeUpLine(command(), { draftId, kind: "target", line: lineOf("500 cây"), given: 0 });
    expect(before.map(([kind]) => kind)).toEqual(["plan", "task", "task"]);
    expect(await kinds()).toEqual([
      before[0],
      // Not all of its words were recognised with certainty.
      ["target", "to-check", "Trồng 50"],
      ...before.slice(1),
      ["task", "accepted", "Bố trí k"],
    ]);
    expect((await readItems(db, draftId)).map(({ position }) => position)).toEqual([0, 1, 2, 3, 4]);
    const made = (await readItems(db, draftId, "task")).at(-1);
    expect(made).toMatchObject({ id: itemIds[0], source: { line } });
    expect(made?.fields).toMatchObject({ "leads[]": ["Sở Tài chính"], "deadline.before": ["15/04/2026"] });
    const told = await db("audit_entries").where({ action: "import.line-taken-up" }).orderBy("seq").first();
    expect(JSON.parse(told.data)).toMatchObject({ kind: "task", line, undo: { made: itemIds } });
    await decideItems(command(), { draftId, itemIds: null, state: "accepted" });
    const { planId } = await confirmImport(command(), { draftId });
    const task = await db("tasks").where({ plan_id: planId }).andWhere("text", "like", "%mua cây giống%").first();
    expect(await db("assignments").where({ task_id: task.id }).pluck("lead_id")).toEqual([finance.id]);
    expect(await db("passages").where({ id: task.passage_id }).first("heading")).toEqual({ heading: "Nơi nhận, chữ ký" });
  });

  test("gives one more item when that is asked for, and none twice by a second press", async () => {
    const { command, draftId, kinds } = await scene();
    const taken = { draftId, kind: "task", line: lineOf("mua cây giống") } as const;
    const [one] = (await takeUpLine(command(), { ...taken, given: 0 })).itemIds;
    await expect(takeUpLine(command(), { ...taken, given: 0 })).rejects.toThrow(Conflict);
    const [more] = (await takeUpLine(command(), { ...taken, given: 1 })).itemIds;
    expect((await kinds()).length).toBe(5);
    await decideItems(command(), { draftId, itemIds: [one ?? "", more ?? ""], state: "left-out" });
    await takeUpLine(command(), { ...taken, given: 0 });
    expect((await kinds()).length).toBe(6);
  });

  test("is led by the agency of its heading, and waits to be looked at for that", async () => {
    const { db, command, draftId } = await scene();
    const line = lineOf("Hướng dẫn kỹ thuật");
    const [itemId] = (await takeUpLine(command(), { draftId, kind: "task", line, given: 1 })).itemIds;
    const made = (await readItems(db, draftId)).find(({ id }) => id === itemId);
    expect(made).toMatchObject({ state: "to-check", fields: { "leads[]": ["Sở Nông nghiệp và Môi trường"] } });
    expect(made?.doubts[0]?.vi).toContain("1. Sở Nông nghiệp và Môi trường");
  });

  test("is not there for a stranger or beyond the end of the document, nor once the draft is over", async () => {
    const { world, command, draftId, kinds } = await scene();
    const taken = { draftId, kind: "task", line: lineOf("mua cây giống"), given: 0 } as const;
    const stranger = await world.person(await world.agency("Ủy ban nhân dân tỉnh Khác", null, "province"), "secretariat");
    await expect(takeUpLine(command("2026-03-11", stranger), taken)).rejects.toThrow(NotFound);
    await expect(takeUpLine(command(), { ...taken, line: 999 })).rejects.toThrow(NotFound);
    await dropImport(command(), { draftId });
    await expect(takeUpLine(command(), taken)).rejects.toThrow(Conflict);
    expect((await kinds()).length).toBe(3);
  });
});
