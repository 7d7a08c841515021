import type { ViewContext } from "~/features/accounts/context";
import { agencyOptions } from "~/features/agencies/find-agency.server";
import { planChoices } from "~/features/plans/plan-form.server";
import { isCalendarDate, parseVietnameseDate } from "~/lib/calendar-date";
import { NotFound } from "~/lib/errors";
import { groupsOn } from "./directory.server";
import { findItem, readItems } from "./draft.store.server";
import { fieldOf } from "./draft-item";
import { loadDraft } from "./require-draft.server";
import { shownDraft } from "./review.view.server";

/** One item with what its form offers; at most nine statements. @throws NotFound */
export async function itemView({ db, actor, today }: ViewContext, draftId: string, itemId: string) {
  const { draft } = await loadDraft(db, actor, draftId);
  const item = await findItem(db, draftId, itemId);
  if (!item) throw new NotFound();
  const agency: { path: string } = await db("agencies").where({ id: draft.agency_id }).first("path");
  const [head] = await readItems(db, draftId, "plan");
  const issued = parseVietnameseDate(head ? fieldOf(head.fields, "issuedOn") : "");
  const on = issued.ok && isCalendarDate(issued.date) ? issued.date : today;
  const { plans } = item.kind === "plan" ? await planChoices(db, actor, on) : { plans: [] };
  const agencies = await agencyOptions(db, { on, near: [agency.path] });
  const groups = item.kind === "task" ? await groupsOn(db, [agency.path]) : [];
  const forms = item.kind === "task" ? await readItems(db, draftId, "form") : [];
  return {
    draft: await shownDraft(db, draft),
    item,
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
