import type { Knex } from "knex";
import type { WebhookReceiverRow } from "~db/channel-tables";
import { plainAddress, type Receiver, type WebhookEvent } from "./webhook-receiver";

type Row = WebhookReceiverRow & { agency_path: string | null };

function toReceiver(row: Row): Receiver {
  return {
    id: row.id,
    name: row.name,
    url: row.url,
    address: plainAddress(row.url),
    agencyId: row.agency_id,
    agencyPath: row.agency_path,
    events: JSON.parse(row.events) as WebhookEvent[],
    secretNumber: row.secret_number,
    version: row.version,
  };
}

/** Every receiver in use, by name. */
export async function readReceivers(db: Knex): Promise<Receiver[]> {
  const rows: Row[] = await db("webhook_receivers")
    .leftJoin("agencies", "agencies.id", "webhook_receivers.agency_id")
    .whereNull("webhook_receivers.removed_at")
    .orderBy(["webhook_receivers.name", "webhook_receivers.id"])
    .select("webhook_receivers.*", "agencies.path as agency_path");
  return rows.map(toReceiver);
}

/** One receiver in use. */
export async function findReceiver(db: Knex, id: string): Promise<Receiver | undefined> {
  return (await readReceivers(db)).find((receiver) => receiver.id === id);
}
