import type { Knex } from "knex";
import { newId } from "~/lib/id";
import { at } from "~tests/support/world-builder";

/** A digest about one assignment, sent on 01/07/2020 in the morning. @returns its id */
export async function addDigest(db: Knex, of: { user: string; agency: string; assignment: string }): Promise<string> {
  const id = newId();
  const [queued_at, finished_at] = [at("2020-07-01 07:00"), at("2020-07-01 07:01")];
  const message_id = `<${id}@demo.invalid>`;
  const channel = "email";
  const times = { queued_at, finished_at, not_before: queued_at, on_day: "2020-07-01" };
  await db("reminder_digests").insert({
    id,
    user_id: of.user,
    agency_id: of.agency,
    channel,
    state: "sent",
    message_id,
    ...times,
  });
  const item = {
    assignment_id: of.assignment,
    user_id: of.user,
    position: 0,
    audience: "agency",
    stage: "before-7",
    due_on: "2020-07-06",
  };
  await db("reminder_items").insert({ digest_id: id, ...item });
  const attempt = { at: finished_at, outcome: "sent", channel, address: "a@demo.invalid", message_id, items: 1 };
  await db("reminder_ledger").insert({ id: newId(), digest_id: id, ...attempt, answer: "250 OK" });
  return id;
}
