import type { Knex } from "knex";
import type { CommandContext } from "~/features/accounts/context";
import type { CalendarDate } from "~/lib/calendar-date";
import { dayOf } from "~/lib/clock";
import { Conflict, NotFound } from "~/lib/errors";
import { inTransaction } from "~db/connection";
import { type DraftHead, draftBlocks, draftPassages, readItems } from "../draft/draft.store.server";
import { namingOfDraft } from "../draft/draft-scope.server";
import { changedMeanwhile } from "../draft/draft-state";
import { holdDraft } from "../draft/require-draft.server";
import { type AroundLine, givenByLine, itemsOfLine, placeOfLine, type TakenKind } from "../from-reading/items-of-line";
import { sectionNames } from "../from-reading/passages-of-blocks";
import { headingsAmong } from "../from-reading/section-of-items";
import { doubtsOfLine } from "../from-reading/uncertain-words";
import { wordsOfLine } from "../from-reading/words-of-line";
import { type DraftItem, fieldOf, isKept } from "../items/draft-item";
import { firstState } from "../items/first-state";
import { takeStep } from "./take-step.server";
import { contextOfHead } from "./words-reader.server";

async function aroundLine(
  trx: Knex.Transaction,
  draft: DraftHead,
  items: readonly DraftItem[],
  today: CalendarDate,
): Promise<AroundLine> {
  const passages = await draftPassages(trx, draft.id);
  const head = items.find(({ kind }) => kind === "plan");
  const written = (name: string) => (head && fieldOf(head.fields, name)) || null;
  return {
    items,
    named: await namingOfDraft(trx, draft, today),
    context: await contextOfHead(trx, head),
    section: sectionNames(passages),
    heading: headingsAmong(passages),
    document: { signer: written("signer"), signerTitle: written("signerTitle") },
    hasForm: items.some((item) => item.kind === "form" && isKept(item)),
  };
}

/** A line of the document, what it is taken for, and how many items it had given when it was looked at. */
export type TakenLine = { readonly draftId: string; readonly kind: TakenKind; readonly line: number; readonly given: number };

/**
 * Makes a task or a target of a line of the document that was read as none, or one more of it, in the order of the document. What the
 * words say fills the fields; it is accepted unless something in it is doubtful.
 * @returns the ids of what was made, in their order
 * @throws NotFound, Conflict as `holdDraft`; NotFound for a line without words and for a report, which has no items
 * @throws Conflict when the line has given other items meanwhile
 */
export async function takeUpLine(
  { db, actor, now }: CommandContext,
  { draftId, kind, line, given }: TakenLine,
): Promise<{ itemIds: readonly string[] }> {
  return inTransaction(db, async (trx) => {
    const { draft, grant } = await holdDraft(trx, actor, draftId);
    const blocks = draft.handed_in_as === "plan" ? await draftBlocks(trx, draftId) : [];
    const words = wordsOfLine(blocks, line);
    if (!words) throw new NotFound();
    const items = await readItems(trx, draftId);
    // A second press, or an old page, would make the same item twice.
    if (givenByLine(items, line) !== given) throw new Conflict(changedMeanwhile);
    const made = itemsOfLine(kind, words, await aroundLine(trx, draft, items, dayOf(now)));
    const added = {
      behind: placeOfLine(items, kind, line),
      items: made
        .map((item) => ({ ...item, doubts: [...item.doubts, ...doubtsOfLine(blocks, line)] }))
        .map((item) => ({ item, state: firstState(item) })),
    };
    const step = { changes: [], added };
    const itemIds = await takeStep(
      { trx, actor, grant, now, draftId, items },
      { what: "take-up", step, action: "import.line-taken-up", data: { kind, line, words: words.source.words } },
    );
    return { itemIds };
  });
}
