import { expect, test } from "vitest";
import { readItems } from "~/features/importing/draft/draft.store.server";
import type { DraftItem } from "~/features/importing/items/draft-item";
import { noLead } from "~/features/importing/items/no-lead";
import { chooseAgency } from "~/features/importing/review/choose-agency.server";
import { lookAgain } from "~/features/importing/review/look-again.server";
import { nameLeads } from "~/features/importing/review/name-leads.server";
import { reviewView } from "~/features/importing/review/review.view.server";
import { setAgencyAside } from "~/features/importing/review/set-agency-aside.server";
import { settleDoubt } from "~/features/importing/review/settle-doubt.server";
import { undoStep } from "~/features/importing/review/undo-step.server";
import { newId } from "~/lib/id";
import { countingStatements, inTransaction } from "~db/connection";
import { insertRows } from "~db/insert-rows";
import { describeOnBothEngines } from "~tests/support/engines";
import { importScene, itemNamed } from "~tests/support/import-scene";
import { viewOf } from "~tests/support/world-builder";

const words = "Liên đoàn Thợ vườn tỉnh";
const shared = { vi: "Hạn rơi vào Chủ nhật.", en: "On a Sunday." };

type Scene = Awaited<ReturnType<typeof importScene>>;
type Asked = { readonly scene: Scene; readonly draftId: string; readonly items: readonly DraftItem[] };

/** How a person answers, once, what many items ask; and what each of them asks besides an agency that nobody knows. */
const answers: readonly {
  readonly name: string;
  readonly asks?: (item: DraftItem, index: number) => Partial<Pick<DraftItem, "fields" | "doubts">>;
  readonly before?: (scene: Scene) => Promise<unknown>;
  readonly answer: (asked: Asked) => Promise<unknown>;
  readonly leads: string[];
}[] = [
  {
    name: "which agency is meant",
    answer: ({ scene, draftId }) => chooseAgency(scene.command(), { draftId, words, name: "Sở Tài chính" }),
    leads: ["Sở Tài chính"],
  },
  {
    name: "that an agency may wait",
    answer: ({ scene, draftId }) => setAgencyAside(scene.command(), { draftId, words }),
    leads: [],
  },
  {
    name: "to look again, after it was added to the directory",
    before: ({ world, province }) => world.agency(words, province, "province"),
    answer: ({ scene, draftId }) => lookAgain(scene.command(), { draftId }),
    leads: [words],
  },
  {
    name: "who leads each of them",
    asks: ({ fields }) => ({ fields: { ...fields, "leads[]": [] }, doubts: [noLead] }),
    answer: ({ scene, draftId, items }) =>
      nameLeads(scene.command(), { draftId, leads: items.map(({ id }) => ({ itemId: id, names: ["Sở Tài chính"] })) }),
    leads: ["Sở Tài chính"],
  },
  {
    name: "that a doubt is none, which stands among others",
    asks: ({ fields }, index) => ({
      fields: { ...fields, "leads[]": ["Sở Tài chính"] },
      doubts: index === 0 ? [shared] : [shared, { vi: `Việc ${index}?`, en: `Task ${index}?` }],
    }),
    answer: ({ scene, draftId }) => settleDoubt(scene.command(), { draftId, doubt: shared.vi }),
    leads: ["Sở Tài chính"],
  },
];

describeOnBothEngines("many items that are answered at once", (openDb) => {
  test.each(answers)("cost as much as few, and are undone as one: $name", async ({ asks, before, answer, leads }) => {
    const scene = await importScene(await openDb());
    const { db } = scene;
    const askedBy = async (count: number): Promise<Asked> => {
      const draftId = await scene.handIn();
      await scene.read(draftId);
      const item = await itemNamed(db, draftId, "task", "Vận động");
      const row = await db("import_items").where({ id: item.id }).first();
      const rows = Array.from({ length: count }, (_, index) => {
        const { fields, doubts } = { ...item, ...asks?.(item, index) };
        return { ...row, id: newId(), position: 100 + index, fields: JSON.stringify(fields), doubts: JSON.stringify(doubts) };
      });
      await db("import_items").where({ draft_id: draftId, kind: "task" }).delete();
      await inTransaction(db, (trx) => insertRows(trx, "import_items", rows));
      return { scene, draftId, items: await readItems(db, draftId, "task") };
    };
    const few = await askedBy(3);
    const many = await askedBy(20);
    await before?.(scene);
    const costOf = async (asked: Asked) => {
      const counter = { count: 0 };
      await countingStatements(counter, () => answer(asked));
      return counter.count;
    };
    expect(await costOf(many)).toBe(await costOf(few));
    const after = await readItems(db, many.draftId, "task");
    expect(after.map(({ fields }) => fields["leads[]"])).toEqual(after.map(() => leads));
    expect(after.map(({ version }) => version)).toEqual(many.items.map(({ version }) => version + 1));
    expect(after.map(({ doubts, state }) => state === (doubts.length === 0 ? "accepted" : "to-check"))).toEqual(
      after.map(() => true),
    );
    const { undo } = await reviewView(viewOf(db, scene.secretary, "2026-03-10"), many.draftId);
    expect(undo?.count).toBe(after.length);
    await undoStep(scene.command(), { draftId: many.draftId, seq: undo?.seq ?? 0 });
    const facts = (items: readonly DraftItem[]) => items.map(({ version, ...rest }) => rest);
    expect(facts(await readItems(db, many.draftId, "task"))).toEqual(facts(many.items));
  });
});
