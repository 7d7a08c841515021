import type { Knex } from "knex";
import { agencyIdsOf } from "~/features/accounts/actor";
import type { ViewContext } from "~/features/accounts/context";
import { assignmentFacts, countWhen, type Moment } from "./assignment-facts.server";
import { answerKinds } from "./assignment-line";
import { joinAroundFacts, lineOrders, linePageSize, readLines } from "./assignment-lines.server";
import { momentOf } from "./moment.server";
import { type MyWork, type WorkPart, workParts } from "./my-work";

const conditions: Readonly<Record<WorkPart, string>> = {
  todo: "facts.is_led_here = 1 and facts.work_state in ('not-started', 'in-progress', 'paused')",
  waiting: "facts.is_led_here = 1 and facts.work_state = 'awaiting-confirmation'",
  done: "facts.is_led_here = 1 and facts.work_state = 'completed'",
  support: "facts.is_led_here = 0 and facts.official_group in ('openOverdue', 'openInTime', 'noDeadline', 'paused')",
};

/** What the actor's agencies lead or support. */
function ownFacts({ db, actor }: ViewContext, moment: Moment): Knex.QueryBuilder {
  const ids = agencyIdsOf(actor);
  const isLed = ids.length === 0 ? "1 = 0" : `assignments.lead_id in (${ids.map(() => "?").join(", ")})`;
  return assignmentFacts(db, moment)
    .where((own) => {
      own.whereIn("assignments.lead_id", ids);
      own.orWhereIn("assignments.task_id", (tasks) =>
        tasks.select("task_supports.task_id").from("task_supports").whereIn("task_supports.agency_id", ids),
      );
    })
    .select(db.raw(`case when ${isLed} then 1 else 0 end as is_led_here`, ids));
}

/** The work of the actor's agencies, most urgent first; three statements. */
export async function myWorkView(view: ViewContext, { part, page }: { part: WorkPart; page: number }): Promise<MyWork> {
  const { db } = view;
  const moment = await momentOf(view);
  const counted: Record<WorkPart, number | string> = await db
    .from(ownFacts(view, moment).as("facts"))
    .select(workParts.map((one) => countWhen(db, conditions[one], one)))
    .first();
  const lines = await readLines(db, joinAroundFacts(db, ownFacts(view, moment)).whereRaw(conditions[part]), moment, {
    order: part === "done" ? lineOrders.lastDone : lineOrders.urgency,
    kinds: answerKinds,
    offset: (page - 1) * linePageSize,
  });
  const count = (one: WorkPart) => Number(counted[one]);
  const counts = { todo: count("todo"), waiting: count("waiting"), done: count("done"), support: count("support") };
  return { part, page, pageSize: linePageSize, counts, lines };
}
