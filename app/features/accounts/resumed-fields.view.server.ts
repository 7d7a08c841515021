import type { Knex } from "knex";
import type { InterruptedFormRow } from "~db/account-tables";

/** The kept fields of a form, only for the person who typed them and on the page where they did; otherwise null. */
export async function resumedFields(
  db: Knex,
  wanted: { id: string; userId: string; path: string },
): Promise<Record<string, string[]> | null> {
  const row = await db<InterruptedFormRow>("interrupted_forms")
    .where({ id: wanted.id, user_id: wanted.userId, path: wanted.path })
    .first();
  return row ? JSON.parse(row.fields) : null;
}
