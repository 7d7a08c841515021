import { agencyIdsOf, grantsWith } from "~/features/accounts/actor";
import type { ViewContext } from "~/features/accounts/context";
import { whereAssignmentVisible } from "~/features/accounts/scope.server";
import { assignmentFacts, countWhen, standingSql } from "./assignment-facts.server";
import { waitingRequests } from "./extensions.view.server";
import { inbox } from "./inbox.server";
import { isOneOf } from "./is-one-of.server";
import { momentOf } from "./moment.server";

export type FrameCounts = {
  readonly unreadNotices: number;
  /** Overdue work that the actor may read; without what was sent late and waits. */
  readonly overdue: number;
  /** Reports that wait for a decision of the actor's agencies. */
  readonly toReview: number;
  /** Requests for extensions that wait for a decision of the actor's agencies. */
  readonly toExtend: number;
  /** What the actor's agencies lead and still have to do. */
  readonly mine: number;
};

const isToExtend = "facts.is_decided_here = 1 and facts.work_state not in ('completed', 'cancelled') and facts.id in ?";

/** The numbers beside the rooms of the frame, in three statements: the frame stands on every page. */
export async function frameView(view: ViewContext): Promise<FrameCounts> {
  const { db, actor } = view;
  const moment = await momentOf(view);
  const decided = grantsWith(actor, "secretariat").flatMap((grant) => grant.agencyIds);
  const facts = whereAssignmentVisible(assignmentFacts(db, moment), actor).select(
    db.raw("case when ? then 1 else 0 end as is_decided_here", [isOneOf(db, decided, "plans.issuer_id", "plans.standing_id")]),
    db.raw("case when ? then 1 else 0 end as is_led_here", [isOneOf(db, agencyIdsOf(actor), "assignments.lead_id")]),
  );
  const counts: Record<"overdue" | "to_review" | "to_extend" | "mine", number | string> = await db
    .from(facts.as("facts"))
    .select(
      countWhen(db, `${standingSql} = 'overdue'`, "overdue"),
      countWhen(db, "facts.is_decided_here = 1 and facts.state_kind = 'report-submitted'", "to_review"),
      db.raw(`count(case when ${isToExtend} then 1 end) as to_extend`, [waitingRequests(db, view.now)]),
      countWhen(db, "facts.is_led_here = 1 and facts.work_state in ('not-started', 'in-progress')", "mine"),
    )
    .first();
  const unread: { count: number | string } = await inbox(view, moment)
    .whereNull("inbox.read_at")
    .select(countWhen(db, "1 = 1", "count"))
    .first();
  return {
    unreadNotices: Number(unread.count),
    overdue: Number(counts.overdue),
    toReview: Number(counts.to_review),
    toExtend: Number(counts.to_extend),
    mine: Number(counts.mine),
  };
}
