import type { Knex } from "knex";
import { agencyIdsOf, grantsWith } from "~/features/accounts/actor";
import type { ViewContext } from "~/features/accounts/context";
import { whereAssignmentVisible } from "~/features/accounts/scope.server";
import { currentDueOn, joinCurrentDue } from "~/features/assignments/current-due.server";
import { joinCurrentState } from "~/features/assignments/current-state.server";
import { countUnanswered } from "./directives.view.server";
import { countWaiting } from "./extensions.view.server";
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
  /** Directives in sight that await an answer by some day. */
  readonly unanswered: number;
  /** What the actor's agencies lead and still have to do. */
  readonly mine: number;
};

// A report that waits, also after its acceptance was taken back, or its plan was revoked and restored meanwhile; a result without a form is confirmed from the work itself.
const isReportSent = `(state.kind in ('report-submitted', 'acceptance-revoked') or (
  state.kind = 'plan-restored' and state.work_state = 'awaiting-confirmation' and exists (
    select 1 from tasks where tasks.id = assignments.task_id and tasks.form_version_id is not null)))`;
const isToDo = "state.work_state in ('not-started', 'in-progress')";

/** The numbers beside the rooms of the frame, in two statements: the frame stands on every page. */
export async function frameView(view: ViewContext): Promise<FrameCounts> {
  const { db, actor, now, today } = view;
  const moment = await momentOf(view);
  const decided = grantsWith(actor, "secretariat").flatMap((grant) => grant.agencyIds);
  const when = (condition: Knex.Raw, name: string) => db.raw("count(case when ? then 1 end) as ??", [condition, name]);
  // Only open work is looked at, and of it only what is counted; `standingSql` says the same of work that is overdue.
  const open = joinCurrentDue(joinCurrentState(db("assignments").join("plans", "plans.id", "assignments.plan_id"), now), now)
    .whereIn("state.work_state", ["not-started", "in-progress", "awaiting-confirmation"])
    .select(
      when(db.raw(`${isToDo} and ${currentDueOn} < ?`, [today]), "overdue"),
      when(db.raw(`${isReportSent} and ?`, [isOneOf(db, decided, "plans.issuer_id", "plans.standing_id")]), "to_review"),
      when(db.raw(`${isToDo} and ?`, [isOneOf(db, agencyIdsOf(actor), "assignments.lead_id")]), "mine"),
      db.raw("? as to_extend", [countWaiting(db, now, decided)]),
      db.raw("? as unanswered", [countUnanswered(view)]),
      inbox(view, moment).whereNull("inbox.read_at").count("*").as("unread"),
    );
  const counts: Record<"overdue" | "to_review" | "to_extend" | "unanswered" | "mine" | "unread", number | string> =
    await whereAssignmentVisible(open, actor).first();
  return {
    unreadNotices: Number(counts.unread),
    overdue: Number(counts.overdue),
    toReview: Number(counts.to_review),
    toExtend: Number(counts.to_extend),
    unanswered: Number(counts.unanswered),
    mine: Number(counts.mine),
  };
}
