import type { Knex } from "knex";
import type { Instant } from "~/lib/clock";
import type { ImportItemRow } from "~db/import-tables";
import { toItem } from "../draft/draft.store.server";
import type { DraftItem } from "../items/draft-item";

/** An item with who changed it last: accepted it, corrected it, left it out; null while nobody has touched it. */
export type ItemShown = DraftItem & { readonly changed: { readonly by: string; readonly at: Instant } | null };

/** The items of a draft in the order of the document, each with who changed it last; one statement. */
export async function itemsShown(db: Knex, draftId: string): Promise<ItemShown[]> {
  const rows: (ImportItemRow & { by: string | null })[] = await db("import_items")
    .leftJoin("users", "users.id", "import_items.edited_by")
    .where("import_items.draft_id", draftId)
    .orderBy(["import_items.position", "import_items.id"])
    .select("import_items.*", "users.name as by");
  return rows.map(({ by, ...row }) => ({
    ...toItem(row),
    changed: by === null || row.edited_at === null ? null : { by, at: row.edited_at },
  }));
}
