import type { Knex } from "knex";
import type { CalendarDate } from "~/lib/calendar-date";
import type { Instant } from "~/lib/clock";
import { newId } from "~/lib/id";
import type { PlanAmendmentRow } from "~db/tables";
import type { AmendingDocument } from "./amendment";

type Recorded = { readonly planId: string; readonly now: Instant; readonly userId: string | null; readonly agencyId: string };

/** The amendment that this document is; recorded now unless it was before. The caller holds the plan. */
export async function recordAmendment(
  trx: Knex.Transaction,
  { number, issuedOn, about }: AmendingDocument,
  { planId, now, userId, agencyId }: Recorded,
): Promise<{ id: string; isNew: boolean }> {
  const document = { plan_id: planId, number, issued_on: issuedOn };
  const known: PlanAmendmentRow | undefined = await trx("plan_amendments").where(document).first();
  if (known) return { id: known.id, isNew: false };
  const id = newId();
  await trx("plan_amendments").insert({
    id,
    ...document,
    about,
    recorded_at: now,
    recorded_by: userId || null,
    agency_id: agencyId || null,
  });
  return { id, isNew: true };
}

/** The day that this amendment gave each assignment last, up to `now`. */
export async function daysGiven(
  trx: Knex.Transaction,
  amendmentId: string,
  now: Instant,
): Promise<Map<string, CalendarDate | null>> {
  const rows: { id: string; dueOn: CalendarDate | null }[] = await trx("due_days")
    .where({ origin_id: amendmentId })
    .andWhere("set_at", "<=", now)
    .orderBy("seq")
    .select({ id: "assignment_id", dueOn: "due_on" });
  return new Map(rows.map(({ id, dueOn }) => [id, dueOn]));
}
