import type { Knex } from "knex";
import type { Instant } from "~/lib/clock";
import { groupBy } from "~/lib/group-by";
import { newId } from "~/lib/id";
import { inParts } from "~/lib/in-parts";
import { insertRows } from "~db/insert-rows";

/** The last mark of each of these assignments that has one. */
export async function readMarks(db: Knex, ids: readonly string[]): Promise<Map<string, { seq: number; level: number }>> {
  const rows: { assignment_id: string; seq: number; level: number }[] = [];
  for (const part of inParts(ids))
    rows.push(
      ...(await db("urgency_marks").whereIn("assignment_id", part).orderBy("seq").select("assignment_id", "seq", "level")),
    );
  return new Map([...groupBy(rows, (row) => row.assignment_id)].map(([id, own]) => [id, own.at(-1) ?? { seq: 0, level: 0 }]));
}

/** Writes one mark for each of `ids`, as one act. */
export async function writeMarks(
  trx: Knex.Transaction,
  now: Instant,
  { ids, level, userId }: { ids: readonly string[]; level: number; userId: string },
): Promise<void> {
  const marks = await readMarks(trx, ids);
  const actId = newId();
  const rows = ids.map((id) => {
    const before = marks.get(id) ?? { seq: 0, level: 0 };
    const isRaised = level > before.level ? 1 : 0;
    const act = { act_id: actId, is_raised: isRaised, user_id: userId || null };
    return { id: newId(), assignment_id: id, seq: before.seq + 1, set_at: now, level, ...act };
  });
  await insertRows(trx, "urgency_marks", rows);
}
