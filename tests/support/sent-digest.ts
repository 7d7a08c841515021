import type { Knex } from "knex";
import type { Audience } from "~/features/reminders/ladder";
import { newId } from "~/lib/id";
import { at } from "~tests/support/world-builder";

type Told = { readonly user: string; readonly agency: string; readonly assignment: string };
type Sent = { readonly on?: string; readonly audience?: Audience };

/** A digest about one assignment, sent in the morning of a day. @returns its id */
export async function addDigest(db: Knex, of: Told, { on = "2020-07-01", audience = "agency" }: Sent = {}): Promise<string> {
  const id = newId();
  const [queued_at, finished_at] = [at(`${on} 07:00`), at(`${on} 07:01`)];
  const message_id = `<${id}@demo.invalid>`;
  const channel = "email";
  const times = { queued_at, finished_at, not_before: queued_at, on_day: on };
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
    audience,
    stage: "before-7",
    due_on: "2020-07-06",
  };
  await db("reminder_items").insert({ digest_id: id, ...item });
  const attempt = { at: finished_at, outcome: "sent", channel, address: "a@demo.invalid", message_id, items: 1 };
  await db("reminder_ledger").insert({ id: newId(), digest_id: id, ...attempt, answer: "250 OK" });
  return id;
}
