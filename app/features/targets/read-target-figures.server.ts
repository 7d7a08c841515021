import type { Knex } from "knex";
import type { Instant } from "~/lib/clock";
import { groupBy } from "~/lib/group-by";
import type { TargetFigure } from "./target-shown";

/**
 * The figures written down for targets up to `now`, the one that counts first: that of the latest day, and of one day
 * the last that was written. One statement, none without targets.
 */
export async function readTargetFigures(
  db: Knex,
  now: Instant,
  targetIds: readonly string[],
): Promise<ReadonlyMap<string, TargetFigure[]>> {
  if (targetIds.length === 0) return new Map();
  const rows: (TargetFigure & { targetId: string })[] = await db("target_figures")
    .join("users", "users.id", "target_figures.recorded_by")
    .whereIn("target_figures.target_id", targetIds)
    .where("target_figures.recorded_at", "<=", now)
    .orderBy([
      { column: "target_figures.measured_on", order: "desc" },
      { column: "target_figures.recorded_at", order: "desc" },
      { column: "target_figures.id", order: "desc" },
    ])
    .select({
      targetId: "target_figures.target_id",
      id: "target_figures.id",
      measuredOn: "target_figures.measured_on",
      value: "target_figures.value",
      source: "target_figures.source",
      note: "target_figures.note",
      recordedAt: "target_figures.recorded_at",
      recordedBy: "users.name",
    });
  const byTarget = groupBy(rows, (row) => row.targetId);
  return new Map([...byTarget].map(([id, own]) => [id, own.map(({ targetId: _, ...figure }) => figure)]));
}
