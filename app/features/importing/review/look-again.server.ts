import type { CommandContext } from "~/features/accounts/context";
import { dayOf } from "~/lib/clock";
import { inTransaction } from "~db/connection";
import { readItems } from "../draft/draft.store.server";
import { namingOfDraft } from "../draft/draft-scope.server";
import { holdDraft } from "../draft/require-draft.server";
import { unknownAgencies, withAgency } from "../from-reading/agency-naming";
import type { NameAgency } from "../from-reading/named-agency";
import type { DraftItem } from "../items/draft-item";
import { answered } from "../items/item-change";
import { takeStep } from "./take-step.server";

/** How many names are known now, and how many are still unknown. */
export type LookedAgain = { readonly found: number; readonly left: number };

type Named = Pick<DraftItem, "fields" | "doubts">;

function renamed(item: Named, words: readonly string[], name: NameAgency): Named {
  return words.reduce<Named>((each, unknown) => {
    const found = name(unknown);
    const next = withAgency(each, unknown, found.name);
    return found.doubt === null ? next : { ...next, doubts: [...next.doubts, found.doubt] };
  }, item);
}

/**
 * Looks once more for the agencies that a draft names and the directory did not know when it was read: they may have been added
 * meanwhile. An item with no other doubt is accepted by that.
 * @throws NotFound, Conflict as `holdDraft`
 */
export async function lookAgain({ db, actor, now }: CommandContext, { draftId }: { draftId: string }): Promise<LookedAgain> {
  return inTransaction(db, async (trx) => {
    const { draft, grant } = await holdDraft(trx, actor, draftId);
    const items = await readItems(trx, draftId);
    const name = await namingOfDraft(trx, draft, dayOf(now));
    const unknown = [...new Set(items.flatMap(unknownAgencies))];
    const known = unknown.filter((words) => name(words).doubt === null || name(words).name !== words);
    const looked = { found: known.length, left: unknown.length - known.length };
    if (known.length === 0) return looked;
    const changes = items.flatMap((item) => {
      const own = unknownAgencies(item).filter((words) => known.includes(words));
      return own.length === 0 ? [] : [answered(item, renamed(item, own, name))];
    });
    await takeStep(
      { trx, actor, grant, now, draftId, items },
      { what: "find-agencies", step: { changes }, action: "import.agencies-found", data: { words: known.join("; ") } },
    );
    return looked;
  });
}
