import type { CommandContext } from "~/features/accounts/context";
import { Conflict, violation } from "~/lib/errors";
import { inTransaction } from "~db/connection";
import { readItems } from "../draft/draft.store.server";
import { changedMeanwhile } from "../draft/draft-state";
import { holdDraft } from "../draft/require-draft.server";
import type { DecidedState, DraftItem } from "../items/draft-item";
import { decidedState, type Held, heldBack } from "./held-back";
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

/** How many were changed, and how many stay to be looked at: they name an agency that is not known, or lack something that a plan needs. */
export type Decided = { readonly changed: number; readonly left: number; readonly incomplete: number };

// What was joined stands in another item and would stand in the plan twice.
function askedFor(items: readonly DraftItem[], { itemIds, state }: Decision) {
  const among = items
    .filter((item) => (itemIds === null ? item.state === "to-check" : itemIds.includes(item.id)))
    .map((item) => ({ item, held: heldBack(item, state) }));
  const count = (held: Held) => among.filter((each) => each.held === held).length;
  const asked = among.filter(({ item, held }) => held === null && item.state !== "joined").map(({ item }) => item);
  return { asked, left: count("unknown"), incomplete: count("incomplete") };
}

function kindOf(state: DecidedState, items: readonly DraftItem[]): StepKind {
  if (state === "left-out") return "leave-out";
  return items.some((item) => item.state === "left-out") ? "take-back" : "accept";
}

/**
 * Accepts items, leaves them out, takes them back, or puts them back to be looked at; those in that state already stay as they are.
 * @throws NotFound, Conflict as `holdDraft`; Conflict when the item is no longer the one that was looked at
 * @throws RuleViolation when the plan itself would be left out
 */
export async function decideItems({ db, actor, now }: CommandContext, decision: Decision): Promise<Decided> {
  const { draftId, state, version } = decision;
  return inTransaction(db, async (trx) => {
    const { grant } = await holdDraft(trx, actor, draftId);
    const items = await readItems(trx, draftId);
    const { asked, ...held } = askedFor(items, decision);
    const moved = asked.filter((item) => item.state !== state);
    if (state === "left-out" && moved.some(({ kind }) => kind === "plan")) throw violation(null, planStays);
    if (version !== undefined && moved.some((item) => item.version !== version)) throw new Conflict(changedMeanwhile);
    if (moved.length === 0) return { changed: 0, ...held };
    const step = { changes: moved.map((item) => ({ id: item.id, change: { state: decidedState(item, state) } })) };
    await takeStep(
      { trx, actor, grant, now, draftId, items },
      { what: kindOf(state, moved), step, action: "import.items-decided", data: { state, itemIds: moved.map(({ id }) => id) } },
    );
    return { changed: moved.length, ...held };
  });
}
