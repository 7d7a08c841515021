import type { Knex } from "knex";
import { formatInstant, type Instant } from "~/lib/clock";
import type { Text } from "~/lib/i18n/text";
import { changedMeanwhile } from "../draft/draft-state";
import type { ItemState } from "../items/draft-item";

/** Who changed an item last, when, and what it has come to; for whoever wanted to change it from an older page. */
export type ChangedFirst = {
  readonly itemId: string;
  readonly state: ItemState;
  readonly by: string;
  readonly at: Instant;
};

/** What is said to whoever changes an item that somebody changed first, by name where that is known; one statement. */
export async function changedMeanwhileBy(db: Knex, draftId: string, itemId: string): Promise<Text> {
  const first = await changedFirst(db, draftId, itemId);
  if (first === null) return changedMeanwhile;
  const at = formatInstant(first.at);
  return {
    vi: `${first.by} đã sửa mục này lúc ${at}, sau khi bạn mở trang. Hãy xem lại rồi làm tiếp.`,
    en: `${first.by} changed this item at ${at}, after you opened the page. Look at it again, then go on.`,
  };
}

/** The last change of an item of this draft; null when nobody has touched it; one statement. */
export async function changedFirst(db: Knex, draftId: string, itemId: string): Promise<ChangedFirst | null> {
  const row: { state: ItemState; by: string; at: Instant } | undefined = await db("import_items")
    .join("users", "users.id", "import_items.edited_by")
    .where({ "import_items.id": itemId, "import_items.draft_id": draftId })
    .first("import_items.state", "users.name as by", "import_items.edited_at as at");
  return row ? { itemId, ...row } : null;
}
