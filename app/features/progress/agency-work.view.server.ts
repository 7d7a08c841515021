import type { ViewContext } from "~/features/accounts/context";
import { whereAssignmentVisible } from "~/features/accounts/scope.server";
import { assignmentFacts, type FactRow } from "./assignment-facts.server";
import { momentOf } from "./moment.server";
import { countStandings, type StandingCounts } from "./standing";

type Row = Pick<FactRow, "official_group" | "work_state" | "is_soon"> & { count: number | string };

/** How the work that an agency leads stands, as far as the actor may read it; two statements. */
export async function agencyWorkView(view: ViewContext, agencyId: string): Promise<StandingCounts> {
  const { db, actor } = view;
  const facts = whereAssignmentVisible(assignmentFacts(db, await momentOf(view)).where("assignments.lead_id", agencyId), actor);
  const by = ["facts.official_group", "facts.work_state", "facts.is_soon"];
  const rows: Row[] = await db
    .from(facts.as("facts"))
    .groupBy(by)
    .select(...by, db.raw("count(*) as count"));
  return countStandings(
    rows.map((row) => ({
      group: row.official_group,
      workState: row.work_state,
      isSoon: Number(row.is_soon) === 1,
      count: Number(row.count),
    })),
  );
}
