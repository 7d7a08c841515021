import type { Knex } from "knex";
import { deleteEvents } from "../delete-events";

// Receipt is an event of the history and needs no table; the code before does not know its kind.
export async function up(_db: Knex): Promise<void> {}

export async function down(db: Knex): Promise<void> {
  await deleteEvents(db, ["acknowledged"]);
}
