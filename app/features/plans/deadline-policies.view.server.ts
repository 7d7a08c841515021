import type { Knex } from "knex";
import type { DeadlinePolicy } from "~/features/calendar/deadline-spec";
import type { PlanRow } from "~db/tables";
import { deadlinePolicyOf } from "./plan";
import { settingsOf } from "./row-facts.server";

/** By which rules each of these plans reads its deadlines, by the plan's id; one statement. */
export async function deadlinePolicies(db: Knex, planIds: readonly string[]): Promise<Map<string, DeadlinePolicy>> {
  const rows: Pick<PlanRow, "id" | "before_means" | "weekend_rule" | "peers_see">[] = await db("plans")
    .whereIn("id", planIds)
    .select("id", "before_means", "weekend_rule", "peers_see");
  return new Map(rows.map((row) => [row.id, deadlinePolicyOf(settingsOf(row))]));
}
