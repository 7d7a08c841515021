import type { Knex } from "knex";
import type { Actor, Grant } from "~/features/accounts/actor";
import { requirePermission } from "~/features/accounts/require-permission";
import { Conflict, NotFound } from "~/lib/errors";
import { type CalendarChange, findChange } from "./change.store.server";

/** The grant by which the actor edits the calendar; everybody may read it. @throws Forbidden */
export function requireCalendarEditor(actor: Actor): Grant {
  return requirePermission(actor, "calendar.edit", {}, { seen: true });
}

const appliedAlready = {
  vi: "Bản sửa lịch này đã được áp dụng nên không sửa thêm được. Hãy lập bản sửa mới.",
  en: "This change of the calendar has been applied and cannot be edited. Begin a new one.",
};

/** A change by its id, for who may edit the calendar. @throws Forbidden, NotFound */
export async function loadChange(db: Knex, actor: Actor, id: string): Promise<CalendarChange> {
  requireCalendarEditor(actor);
  const change = await findChange(db, id);
  if (!change) throw new NotFound();
  return change;
}

/** Holds a change that is not yet applied until the transaction ends. @throws NotFound, Conflict when it is applied */
export async function holdOpenChange(trx: Knex.Transaction, id: string): Promise<CalendarChange> {
  const change = await findChange(trx, id, { forUpdate: true });
  if (!change) throw new NotFound();
  if (change.appliedAt !== null) throw new Conflict(appliedAlready);
  return change;
}
