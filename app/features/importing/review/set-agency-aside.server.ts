import type { CommandContext } from "~/features/accounts/context";
import { NotFound, violation } from "~/lib/errors";
import { inTransaction } from "~db/connection";
import { readItems } from "../draft/draft.store.server";
import { holdDraft } from "../draft/require-draft.server";
import { bearsName, unknownAgencies } from "../from-reading/agency-naming";
import { fieldOf, isKept } from "../items/draft-item";
import { answered } from "../items/item-change";
import { takeStep } from "./take-step.server";
import { withoutAgency } from "./without-agency";

const planNeedsOne = {
  vi: "Tên này là cơ quan ban hành kế hoạch nên không để giao sau được. Hãy chọn cơ quan đúng.",
  en: "The plan is issued by this agency, so it cannot be assigned later. Choose the right one.",
};

/**
 * Takes words that the directory does not know out of the fields of all tasks that bear them and keeps them in their text, so that
 * whoever adds the agency can assign it then; a plan that it was to follow is followed by its issuer. An item with no other doubt is
 * accepted by that.
 * @throws NotFound, Conflict as `holdDraft`; NotFound when no item bears the words; RuleViolation when the plan is issued by them
 */
export async function setAgencyAside(
  { db, actor, now }: CommandContext,
  { draftId, words }: { draftId: string; words: string },
): Promise<{ tasks: number }> {
  return inTransaction(db, async (trx) => {
    const { grant } = await holdDraft(trx, actor, draftId);
    const items = await readItems(trx, draftId);
    if (!items.some((item) => unknownAgencies(item).includes(words))) throw new NotFound();
    const bearing = items.filter((item) => bearsName(item, words));
    if (bearing.some(({ fields }) => fieldOf(fields, "issuer") === words)) throw violation(null, planNeedsOne);
    const step = { changes: bearing.map((item) => answered(item, withoutAgency(item, words))) };
    await takeStep(
      { trx, actor, grant, now, draftId, items },
      { what: "set-aside", step, action: "import.agency-set-aside", data: { words, itemIds: bearing.map(({ id }) => id) } },
    );
    return { tasks: bearing.filter((item) => item.kind === "task" && isKept(item)).length };
  });
}
