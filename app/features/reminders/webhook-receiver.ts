// A receiver is a gateway of the office (Zalo, SMS, its document system) to which reminders are handed for the people of an agency
// and of those below it, or of the whole installation; the nearest one counts.

export const webhookEvents = ["digest", "urgent"] as const;
export type WebhookEvent = (typeof webhookEvents)[number];

export type Receiver = {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  /** The address as the ledger names it: without the query, in which gateways put keys. */
  readonly address: string;
  readonly agencyId: string | null;
  /** Null: the whole installation. */
  readonly agencyPath: string | null;
  readonly events: readonly WebhookEvent[];
  readonly secretNumber: number;
  readonly version: number;
};

/** The address of a receiver without its query. */
export function plainAddress(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
}

/** The receiver that is handed an event for somebody at an agency; null when there is none. */
export function nearestReceiver(receivers: readonly Receiver[], event: WebhookEvent, agencyPath: string): Receiver | null {
  const fitting = receivers.filter((one) => one.events.includes(event) && agencyPath.startsWith(one.agencyPath ?? ""));
  const depth = (one: Receiver) => one.agencyPath?.length ?? 0;
  return fitting.reduce<Receiver | null>((best, one) => (best === null || depth(one) > depth(best) ? one : best), null);
}

/** What is signed: the second of sending and the body, so that neither can be exchanged (docs/webhook.md). */
export function signedText(timestamp: number, body: string): string {
  return `${timestamp}.${body}`;
}
