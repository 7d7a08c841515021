import type { Knex } from "knex";
import type { Instant } from "~/lib/clock";
import { newId } from "~/lib/id";

const keptHours = 24;
// A page that is sent again and again fills no disk.
const keptForms = 20;

/** Keeps the fields of a form for `userId` for a day, of the last few forms; passwords are never kept. @returns its id */
export async function keepInterruptedForm(
  { db, now }: { db: Knex; now: Instant },
  form: { userId: string; path: string; fields: Readonly<Record<string, string[]>> },
): Promise<string> {
  const id = newId();
  const fields = Object.fromEntries(Object.entries(form.fields).filter(([name]) => !/password/i.test(name)));
  const oldest = new Date(Date.parse(now) - keptHours * 3_600_000).toISOString();
  await db("interrupted_forms").where("created_at", "<", oldest).delete();
  const last = await db("interrupted_forms")
    .where({ user_id: form.userId })
    .orderBy("id", "desc")
    .limit(keptForms - 1)
    .pluck("id");
  await db("interrupted_forms").where({ user_id: form.userId }).whereNotIn("id", last).delete();
  await db("interrupted_forms").insert({
    id,
    user_id: form.userId,
    path: form.path,
    fields: JSON.stringify(fields),
    created_at: now,
  });
  return id;
}
