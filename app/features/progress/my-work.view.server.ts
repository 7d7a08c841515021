import type { Knex } from "knex";
import { agencyIdsOf, grantsWith } from "~/features/accounts/actor";
import type { ViewContext } from "~/features/accounts/context";
import { receiptKinds } from "~/features/assignments/receipt";
import { assignmentFacts, countWhen, lacksReceipt, type Moment } from "./assignment-facts.server";
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

async function readUnreceived(view: ViewContext, moment: Moment, ids: readonly string[]): Promise<string[]> {
  const { db, actor, now } = view;
  const facts = assignmentFacts(db, moment).whereIn("assignments.id", ids).as("facts");
  const mine = grantsWith(actor, "officer", "head").flatMap((grant) => grant.agencyIds);
  return db
    .from(facts)
    .whereIn("facts.lead_id", mine)
    .where(lacksReceipt(db, now, receiptKinds))
    .pluck("facts.id");
}

/** The work of the actor's agencies, most urgent first; four statements. */
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
  const fresh = part === "todo" ? lines.filter((line) => line.state.workState === "not-started").map(({ id }) => id) : [];
  const unreceived = fresh.length === 0 ? [] : await readUnreceived(view, moment, fresh);
  return { part, page, pageSize: linePageSize, counts, lines, unreceived };
}
