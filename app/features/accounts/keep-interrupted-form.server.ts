import type { Knex } from "knex";
import type { Instant } from "~/lib/clock";
import { newId } from "~/lib/id";

const keptHours = 24;
// A page that is sent again and again fills no disk. Without a session anybody may have sent it, so that fewer are kept.
const keptForms = { bySession: 20, byMark: 5 };

/** A form and whose it is; `byMark` when only the form itself says so, and no session that has ended. */
export type InterruptedForm = {
  readonly userId: string;
  readonly path: string;
  readonly fields: Readonly<Record<string, string[]>>;
  readonly byMark: boolean;
};

async function makeRoom(db: Knex, now: Instant, own: { user_id: string; by_mark: number }): Promise<void> {
  const oldest = new Date(Date.parse(now) - keptHours * 3_600_000).toISOString();
  await db("interrupted_forms").where("created_at", "<", oldest).delete();
  const most = own.by_mark === 1 ? keptForms.byMark : keptForms.bySession;
  const last = await db("interrupted_forms")
    .where(own)
    .orderBy("id", "desc")
    .limit(most - 1)
    .pluck("id");
  await db("interrupted_forms").where(own).whereNotIn("id", last).delete();
}

/**
 * Keeps the fields of a form for a day, of the last few forms of the person; passwords are never kept. Forms that come by mark push
 * out only others of their kind.
 * @returns its id; null when there is no such person, or they were disabled
 */
export async function keepInterruptedForm(
  { db, now }: { db: Knex; now: Instant },
  form: InterruptedForm,
): Promise<string | null> {
  const user = await db("users").where({ id: form.userId }).whereNull("disabled_at").first("id");
  if (!user) return null;
  const own = { user_id: form.userId, by_mark: form.byMark ? 1 : 0 };
  await makeRoom(db, now, own);
  const id = newId();
  const fields = Object.fromEntries(Object.entries(form.fields).filter(([name]) => !/password/i.test(name)));
  await db("interrupted_forms").insert({ id, ...own, path: form.path, fields: JSON.stringify(fields), created_at: now });
  return id;
}
