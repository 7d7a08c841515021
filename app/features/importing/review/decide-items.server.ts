import type { CommandContext } from "~/features/accounts/context";
import { Conflict, violation } from "~/lib/errors";
import { inTransaction } from "~db/connection";
import { readItems } from "../draft/draft.store.server";
import { changedMeanwhile } from "../draft/draft-state";
import { holdDraft } from "../draft/require-draft.server";
import { unknownAgencies } from "../from-reading/agency-naming";
import { type DecidedState, type DraftItem, firstState, type ItemState } from "../items/draft-item";
import type { StepKind } from "./step-back";
import { takeStep } from "./take-step.server";

const planStays = {
  vi: "Phần đầu của kế hoạch (số, tên, cơ quan ban hành) không loại ra được. Muốn thôi đọc văn bản này, hãy bỏ cả bản đọc.",
  en: "The head of the plan (number, title, issuer) cannot be left out. To give the document up, drop the whole reading.",
};

/** Which items are decided, and as what. */
export type Decision = {
  readonly draftId: string;
  /** null for all that are still to be checked. */
  readonly itemIds: readonly string[] | null;
  readonly state: DecidedState;
  /** The version that was looked at, of a single item. */
  readonly version?: number | undefined;
};

// What comes back is as doubtful as it was when it was left out.
const decidedState = (item: DraftItem, state: DecidedState): ItemState =>
  item.state === "left-out" && state === "accepted" ? firstState(item) : state;

// Nobody can be given work under a name that the directory does not know: such an item stays to be looked at.
const isHeldBack = (item: DraftItem, state: DecidedState) =>
  decidedState(item, state) === "accepted" && unknownAgencies(item).length > 0;

// What was joined stands in another item and would stand in the plan twice.
function askedFor(items: readonly DraftItem[], { itemIds, state }: Decision): { asked: DraftItem[]; left: number } {
  const among = items.filter((item) => (itemIds === null ? item.state === "to-check" : itemIds.includes(item.id)));
  const asked = among.filter((item) => item.state !== "joined" && !isHeldBack(item, state));
  return { asked, left: among.filter((item) => isHeldBack(item, state)).length };
}

function kindOf(state: DecidedState, items: readonly DraftItem[]): StepKind {
  if (state === "left-out") return "leave-out";
  return items.some((item) => item.state === "left-out") ? "take-back" : "accept";
}

/**
 * Accepts items, leaves them out, takes them back, or puts them back to be looked at; those in that state already stay as they are.
 * @returns how many were changed, and how many were left because they name an agency that is not known
 * @throws NotFound, Conflict as `holdDraft`; Conflict when the item is no longer the one that was looked at
 * @throws RuleViolation when the plan itself would be left out
 */
export async function decideItems(
  { db, actor, now }: CommandContext,
  decision: Decision,
): Promise<{ changed: number; left: number }> {
  const { draftId, state, version } = decision;
  return inTransaction(db, async (trx) => {
    const { grant } = await holdDraft(trx, actor, draftId);
    const items = await readItems(trx, draftId);
    const { asked, left } = askedFor(items, decision);
    const moved = asked.filter((item) => item.state !== state);
    if (state === "left-out" && moved.some(({ kind }) => kind === "plan")) throw violation(null, planStays);
    if (version !== undefined && moved.some((item) => item.version !== version)) throw new Conflict(changedMeanwhile);
    if (moved.length === 0) return { changed: 0, left };
    const step = { changes: moved.map((item) => ({ id: item.id, change: { state: decidedState(item, state) } })) };
    await takeStep(
      { trx, actor, grant, now, draftId, items },
      { what: kindOf(state, moved), step, action: "import.items-decided", data: { state, itemIds: moved.map(({ id }) => id) } },
    );
    return { changed: moved.length, left };
  });
}
