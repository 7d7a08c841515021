import type { Knex } from "knex";

/** Whether the event that a form was to make is there already: the form was sent twice. */
export async function isEventRecorded(trx: Knex.Transaction, id: string | undefined): Promise<boolean> {
  if (!id) return false;
  return (await trx("assignment_events").where({ id }).first("id")) !== undefined;
}
