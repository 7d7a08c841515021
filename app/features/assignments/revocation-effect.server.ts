import type { Knex } from "knex";
import type { Instant } from "~/lib/clock";
import { joinCurrentState } from "./current-state.server";
import { receiptKinds } from "./receipt";
import type { RevocationEffect } from "./revocation-effect";

// Whether something of `kinds` happened to an assignment by `now`.
function happened(db: Knex, kinds: readonly string[], now: Instant): Knex.Raw {
  return db.raw(
    `exists (select 1 from assignment_events as told where told.assignment_id = assignments.id and told.at <= ?
      and told.kind in (${kinds.map(() => "?").join(", ")}))`,
    [now, ...kinds],
  );
}

const handingIn = ["report-submitted", "completion-requested"];

function waitingReminders(db: Knex, planId: string): Knex.QueryBuilder {
  const works = db("assignments").where("assignments.plan_id", planId).select("assignments.id");
  const ofParts = db("reminder_part_items as items")
    .join("inner_parts", "inner_parts.id", "items.part_id")
    .whereIn("inner_parts.assignment_id", works.clone())
    .whereNull("items.dropped")
    .select("items.digest_id");
  const ofWorks = db("reminder_items as items").whereIn("items.assignment_id", works).whereNull("items.dropped");
  return db("reminder_digests")
    .where({ state: "queued" })
    .whereIn("reminder_digests.id", ofWorks.select("items.digest_id").unionAll([ofParts]));
}

/** What of a plan would count no more if it were revoked at `now`; two statements. */
export async function readRevocationEffect(db: Knex, planId: string, now: Instant): Promise<RevocationEffect> {
  const count = (condition: Knex.Raw, name: string) => db.raw("count(case when ? then 1 end) as ??", [condition, name]);
  const asked = db("extensions")
    .whereRaw("extensions.assignment_id = assignments.id")
    .whereNull("extensions.decided_at")
    .whereNull("extensions.withdrawn_at")
    .select("extensions.id");
  const row: Record<keyof RevocationEffect, number | string> = await joinCurrentState(db("assignments"), now)
    .where("assignments.plan_id", planId)
    .whereNot("state.work_state", "cancelled")
    .first(
      db.raw("count(*) as works"),
      db.raw("count(distinct assignments.lead_id) as agencies"),
      count(db.raw("state.work_state <> 'not-started' or ?", [happened(db, receiptKinds, now)]), "received"),
      count(happened(db, handingIn, now), "handedIn"),
      count(db.raw("state.work_state = 'completed'"), "completed"),
      count(db.raw("exists ?", [asked]), "requests"),
    );
  const waiting: { count: number | string } = await waitingReminders(db, planId).count({ count: "*" }).first();
  return {
    works: Number(row.works),
    agencies: Number(row.agencies),
    received: Number(row.received),
    handedIn: Number(row.handedIn),
    completed: Number(row.completed),
    requests: Number(row.requests),
    reminders: Number(waiting.count),
  };
}
