import type { CommandContext } from "~/features/accounts/context";
import { changes } from "~/features/audit/audit-entry";
import { headProblems } from "~/features/plans/plan-form.server";
import { dayOf } from "~/lib/clock";
import { Conflict, NotFound, RuleViolation } from "~/lib/errors";
import type { TypedFields } from "~/lib/form-answer";
import { inTransaction } from "~db/connection";
import { withDirectoryNames } from "../draft/directory-names.server";
import { findItem } from "../draft/draft.store.server";
import { scopeOfDraft } from "../draft/draft-scope.server";
import { holdDraft } from "../draft/require-draft.server";
import { isAboutUnknown, unknownAgencies, unknownName } from "../from-reading/agency-naming";
import { checkItem, itemForm, knownFields } from "../items/check-item";
import { type ItemState, singleValues } from "../items/draft-item";
import { changedMeanwhileBy } from "./changed-first.view.server";
import { takeStep } from "./take-step.server";

// The log says what was typed: one value as itself, several as a list, and nothing for an empty field.
function written(fields: TypedFields): Record<string, string | readonly string[] | null> {
  const told = ([first = "", ...more]: readonly string[]) => (more.length > 0 ? [first, ...more] : first || null);
  return Object.fromEntries(Object.entries(fields).map(([name, values]) => [name.replace(/\[\]$/, ""), told(values)]));
}

/**
 * Corrects what was read; the item counts as accepted afterwards, unless it bears a name that the directory does not know.
 * An agency that is named with certainty stands there afterwards as the directory calls it.
 * @returns the state in which it is left
 * @throws NotFound, Conflict when the draft is over or somebody changed the item first
 * @throws RuleViolation with a sentence at each field that cannot be read, and at days of the plan that are out of order or a plan above it that is not there
 */
export async function editItem(
  { db, actor, now }: CommandContext,
  { draftId, itemId, version, fields }: { draftId: string; itemId: string; version: number; fields: TypedFields },
): Promise<ItemState> {
  return inTransaction(db, async (trx) => {
    const { draft, grant } = await holdDraft(trx, actor, draftId);
    const item = await findItem(trx, draftId, itemId);
    if (!item) throw new NotFound();
    if (item.state === "joined") throw new Conflict(await changedMeanwhileBy(trx, draftId, itemId));
    if (item.version !== version) {
      const current = { ...singleValues(item.fields), version: String(item.version) };
      throw new Conflict(await changedMeanwhileBy(trx, draftId, itemId), current);
    }
    const typed = { ...item.fields, ...knownFields(item.kind, fields) };
    checkItem(item.kind, typed);
    const problems = item.kind === "plan" ? await headProblems(trx, actor, itemForm.plan(typed)) : [];
    if (problems.length > 0) throw new RuleViolation(problems);
    const head = item.kind === "plan" ? typed : undefined;
    const { fields: next, unknown } = await withDirectoryNames(trx, typed, await scopeOfDraft(trx, draft, dayOf(now), head));
    // A name that the directory still does not know would only be refused when the plan is made.
    const standing = item.doubts.filter((doubt) => isAboutUnknown(doubt, { fields: next }));
    const named = unknownAgencies({ fields: next, doubts: standing });
    const doubts = [...standing, ...unknown.filter((name) => !named.includes(name)).map((name) => unknownName(name))];
    const state = doubts.length === 0 ? "accepted" : "to-check";
    // Whoever saved the head of the plan has seen what was filled in.
    const remark = item.kind === "plan" ? { remark: null } : {};
    const step = { changes: [{ id: itemId, change: { fields: next, state, doubts, ...remark } as const }] };
    await takeStep(
      { trx, actor, grant, now, draftId, items: [item] },
      {
        what: "edit",
        step,
        action: "import.item-edited",
        data: { itemId, kind: item.kind, changes: changes(written(item.fields), written(next)) },
      },
    );
    return state;
  });
}
