import type { ViewContext } from "~/features/accounts/context";
import { whereAssignmentVisible } from "~/features/accounts/scope.server";
import { assignmentFacts } from "./assignment-facts.server";
import { countFacts, type FactCountRow, toFactCount } from "./fact-counts.server";
import { momentOf } from "./moment.server";
import { type BothCounts, countBoth, countStandings, type StandingCounts } from "./standing";

/** How the work that an agency leads stands, as far as the actor may read it; two statements. */
export async function agencyWorkView(view: ViewContext, agencyId: string): Promise<{ counts: StandingCounts; both: BothCounts }> {
  const { db, actor } = view;
  const facts = whereAssignmentVisible(assignmentFacts(db, await momentOf(view)).where("assignments.lead_id", agencyId), actor);
  const rows: FactCountRow[] = await countFacts(db, db.from(facts.as("facts")));
  const counted = rows.map(toFactCount);
  return { counts: countStandings(counted), both: countBoth(counted) };
}
