// A digest lies in the outbox until it was sent, or until there is nothing left to be said.

/**
 * queued: to be sent; sending: handed to the channel by a worker that has not yet said how it ended; sent; cancelled: nothing was
 * left to be said; refused: the address does not take mail; superseded: never left, its items are said on a later day.
 */
const digestStates = ["queued", "sending", "sent", "cancelled", "refused", "superseded"] as const;
export type DigestState = (typeof digestStates)[number];

/** What the ledger says of one attempt. */
const outcomes = ["sent", "refused", "deferred", "uncertain", "cancelled", "superseded"] as const;
export type Outcome = (typeof outcomes)[number];
