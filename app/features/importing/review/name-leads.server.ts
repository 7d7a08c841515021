import type { Knex } from "knex";
import type { CommandContext } from "~/features/accounts/context";
import { dayOf } from "~/lib/clock";
import { type Problem, RuleViolation } from "~/lib/errors";
import { inTransaction } from "~db/connection";
import { directoryNamer } from "../draft/directory-names.server";
import { readItems } from "../draft/draft.store.server";
import { type DraftScope, scopeOfDraft } from "../draft/draft-scope.server";
import { holdDraft } from "../draft/require-draft.server";
import { answered } from "../items/item-change";
import { isNoLead, lacksLead } from "../items/no-lead";
import { takeStep } from "./take-step.server";

/** Who is to lead a task that names nobody: agencies or groups, several with ";" between them. */
export type NamedLead = { readonly itemId: string; readonly names: readonly string[] };

type Found = { readonly names: readonly string[]; readonly problems: readonly Problem[] };

async function directoryNames(trx: Knex.Transaction, leads: readonly NamedLead[], scope: DraftScope): Promise<readonly Found[]> {
  const typed = leads.flatMap(({ names }) => names);
  const named = await directoryNamer(trx, typed, scope);
  return leads.map(({ names }, index) => {
    const found = names.map(named);
    return {
      names: found.flatMap((each) => (each.ok ? [each.agency.name] : [])),
      problems: found.flatMap((each) => (each.ok ? [] : [{ field: `lead.${index}`, text: each.text }])),
    };
  });
}

/**
 * Says who leads tasks whose document names nobody. What has a lead meanwhile keeps it; a task with no other doubt is accepted.
 * @param leads in the order of the fields of the form; those without a name are passed over
 * @throws NotFound, Conflict as `holdDraft`
 * @throws RuleViolation at `lead.<index>` for each name that the directory of the document's day does not know; nothing is written then
 */
export async function nameLeads(
  { db, actor, now }: CommandContext,
  { draftId, leads }: { draftId: string; leads: readonly NamedLead[] },
): Promise<{ named: number }> {
  return inTransaction(db, async (trx) => {
    const { draft, grant } = await holdDraft(trx, actor, draftId);
    const found = await directoryNames(trx, leads, await scopeOfDraft(trx, draft, dayOf(now)));
    const problems = found.flatMap((each) => each.problems);
    if (problems.length > 0) throw new RuleViolation(problems);
    const namesOf = new Map(leads.map(({ itemId }, index) => [itemId, found[index]?.names ?? []]));
    const lacking = (await readItems(trx, draftId, "task")).filter((item) => lacksLead(item) && namesOf.get(item.id)?.length);
    if (lacking.length === 0) return { named: 0 };
    const changes = lacking.map((item) =>
      answered(item, {
        fields: { ...item.fields, "leads[]": namesOf.get(item.id) ?? [] },
        doubts: item.doubts.filter((doubt) => !isNoLead(doubt)),
      }),
    );
    await takeStep(
      { trx, actor, grant, now, draftId, items: lacking },
      { what: "name-leads", step: { changes }, action: "import.leads-named", data: { itemIds: lacking.map(({ id }) => id) } },
    );
    return { named: lacking.length };
  });
}
