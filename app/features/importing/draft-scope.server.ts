import type { Knex } from "knex";
import type { AgencyScope } from "~/features/agencies/find-agency.server";
import { type CalendarDate, isCalendarDate, parseVietnameseDate } from "~/lib/calendar-date";
import { type DraftHead, readItems } from "./draft.store.server";
import { fieldOf } from "./draft-item";

/** Where the agencies of a draft are looked up, and who issues it as far as was read. */
export type DraftScope = AgencyScope & { readonly issuer: string };

/** The day of the document, or `today` while it has none, and the agency that handed it in; two statements. */
export async function scopeOfDraft(
  db: Knex,
  draft: Pick<DraftHead, "id" | "agency_id">,
  today: CalendarDate,
): Promise<DraftScope> {
  const agency: { path: string } = await db("agencies").where({ id: draft.agency_id }).first("path");
  const [head] = await readItems(db, draft.id, "plan");
  const issued = parseVietnameseDate(head ? fieldOf(head.fields, "issuedOn") : "");
  const on = issued.ok && isCalendarDate(issued.date) ? issued.date : today;
  return { on, near: [agency.path], issuer: head ? fieldOf(head.fields, "issuer") : "" };
}
