import type { Knex } from "knex";
import { placedAgency } from "~/features/agencies/agency-paths.server";
import type { AgencyScope } from "~/features/agencies/agency-scope.server";
import { type CalendarDate, isCalendarDate, parseVietnameseDate } from "~/lib/calendar-date";
import type { TypedFields } from "~/lib/form-answer";
import { agencyNaming } from "../from-reading/agency-naming";
import type { NameAgency } from "../from-reading/named-agency";
import { fieldOf } from "../items/draft-item";
import { directoryFor } from "./directory.server";
import { type DraftHead, readItems } from "./draft.store.server";

/** Where the agencies of a draft are looked up, and who issues it as far as was read. */
export type DraftScope = AgencyScope & { readonly issuer: string };

/**
 * The day of the document, or `today` while it has none, and the agency that handed it in; two statements.
 * @param typed the head of the plan as it is being saved
 */
export async function scopeOfDraft(
  db: Knex,
  draft: Pick<DraftHead, "id" | "agency_id">,
  today: CalendarDate,
  typed?: TypedFields,
): Promise<DraftScope> {
  const agency = await placedAgency(db, draft.agency_id);
  const head = typed ?? (await readItems(db, draft.id, "plan"))[0]?.fields ?? {};
  const issued = parseVietnameseDate(fieldOf(head, "issuedOn"));
  const on = issued.ok && isCalendarDate(issued.date) ? issued.date : today;
  return { on, near: [agency.path], issuer: fieldOf(head, "issuer") };
}

/** Finds the names that a draft uses in the directory of its day and province; at most ten statements. */
export async function namingOfDraft(
  db: Knex,
  draft: Pick<DraftHead, "id" | "agency_id">,
  today: CalendarDate,
): Promise<NameAgency> {
  const { on, near, issuer } = await scopeOfDraft(db, draft, today);
  const [agencyPath = ""] = near;
  return agencyNaming(await directoryFor(db, { issuer: issuer || null, on, agencyPath }));
}
