import type { Knex } from "knex";
import type { Instant } from "~/lib/clock";
import type { ItemState } from "../items/draft-item";

/** Who changed an item last, when, and what it has come to; for whoever wanted to change it from an older page. */
export type ChangedFirst = {
  readonly itemId: string;
  readonly state: ItemState;
  readonly by: string;
  readonly at: Instant;
};

/** The last change of an item of this draft; null when nobody has touched it; one statement. */
export async function changedFirst(db: Knex, draftId: string, itemId: string): Promise<ChangedFirst | null> {
  const row: { state: ItemState; by: string; at: Instant } | undefined = await db("import_items")
    .join("users", "users.id", "import_items.edited_by")
    .where({ "import_items.id": itemId, "import_items.draft_id": draftId })
    .first("import_items.state", "users.name as by", "import_items.edited_at as at");
  return row ? { itemId, ...row } : null;
}
