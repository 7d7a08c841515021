import type { Knex } from "knex";
import type { ViewContext } from "~/features/accounts/context";
import { agencyOptions } from "~/features/agencies/agency-scope.server";
import { groupsOn } from "~/features/agencies/groups-on.server";
import { planChoices } from "~/features/plans/plan-form.server";
import { marksByLine, type RecognisedMarks } from "~/features/reading/block";
import { NotFound } from "~/lib/errors";
import { type DraftHead, draftBlocks, findItem, readItems } from "../draft/draft.store.server";
import { scopeOfDraft } from "../draft/draft-scope.server";
import { shownDraft } from "../draft/draft-shown.view.server";
import { loadDraft } from "../draft/require-draft.server";
import { type DraftItem, fieldOf } from "../items/draft-item";

// Only what was recognised in a picture has words that are uncertain.
async function marksOf(db: Knex, draft: DraftHead, { source }: DraftItem): Promise<RecognisedMarks> {
  const marks = draft.was_recognised === 1 && source ? marksByLine(await draftBlocks(db, draft.id)).get(source.line) : undefined;
  return { doubtful: marks?.doubtful ?? [], corrected: marks?.corrected ?? [] };
}

/** One item with what its form offers; at most ten statements. @throws NotFound */
export async function itemView({ db, actor, today }: ViewContext, draftId: string, itemId: string) {
  const { draft } = await loadDraft(db, actor, draftId);
  const item = await findItem(db, draftId, itemId);
  if (!item) throw new NotFound();
  const { on, near } = await scopeOfDraft(db, draft, today);
  const { plans } = item.kind === "plan" ? await planChoices(db, actor, on) : { plans: [] };
  const agencies = await agencyOptions(db, { on, near });
  const groups = item.kind === "task" ? await groupsOn(db, near) : [];
  const forms = item.kind === "task" ? await readItems(db, draftId, "form") : [];
  return {
    draft: await shownDraft(db, draft),
    item,
    marks: await marksOf(db, draft, item),
    choices: {
      plans,
      agencies: [...new Set(agencies.map(({ name }) => name))],
      groups: groups.map(({ name }) => name),
      forms: forms.map(({ fields }) => ({
        value: fieldOf(fields, "code"),
        label: `${fieldOf(fields, "code")} · ${fieldOf(fields, "title")}`,
      })),
    },
  };
}
