import type { CommandContext } from "~/features/accounts/context";
import { dayOf } from "~/lib/clock";
import { NotFound } from "~/lib/errors";
import { inTransaction } from "~db/connection";
import { inbox } from "./inbox.server";
import { momentOf } from "./moment.server";

const ROWS_AT_ONCE = 500;

/**
 * Marks the actor's own notices as read: the one with `key`, or all of them. It changes nothing of the trade and leaves no audit entry.
 * @returns the assignment, or the inner part of it, that the one notice is about; null for all
 * @throws NotFound when the actor has no such notice
 */
export async function markNoticesRead(
  { db, actor, now }: CommandContext,
  { key }: { key: string | null },
): Promise<{ assignmentId: string; partId: string | null } | null> {
  const view = { db, actor, now, today: dayOf(now) };
  return inTransaction(db, async (trx) => {
    const query = inbox({ ...view, db: trx }, await momentOf({ ...view, db: trx })).select(
      "inbox.notice_key",
      "inbox.assignment_id",
      "inbox.part_id",
      "inbox.read_at",
    );
    const found: { notice_key: string; assignment_id: string; part_id: string | null; read_at: string | null }[] =
      key === null ? await query.whereNull("inbox.read_at") : await query.where("inbox.notice_key", key);
    if (key !== null && found.length === 0) throw new NotFound();
    const unread = found.filter((notice) => notice.read_at === null);
    for (let start = 0; start < unread.length; start += ROWS_AT_ONCE) {
      const rows = unread
        .slice(start, start + ROWS_AT_ONCE)
        .map((notice) => ({ user_id: actor.userId, notice_key: notice.notice_key, read_at: now }));
      await trx("notice_reads").insert(rows).onConflict(["user_id", "notice_key"]).ignore();
    }
    const [one] = found;
    return key === null || !one ? null : { assignmentId: one.assignment_id, partId: one.part_id };
  });
}
