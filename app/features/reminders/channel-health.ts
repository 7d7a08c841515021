// A channel is said to fail when its last three attempts have; one that was taken in between makes it sound again. That an address
// takes no mail, or that somebody has no browser left, says nothing about the channel; nor do the browsers of one person alone, who
// chooses the service that answers for them.

import type { Instant } from "~/lib/clock";
import type { Channel } from "./delivery";

export type Attempt = {
  readonly channel: Channel;
  readonly outcome: string;
  readonly at: Instant;
  /** For a webhook, which receiver it was. */
  readonly address: string;
  readonly answer: string;
  /** Id of whose message it was. */
  readonly person: string;
};

const manyInARow = 3;

export type ChannelHealth = {
  readonly channel: Channel;
  /** The receiver of a webhook; null for the other channels. */
  readonly receiver: string | null;
  readonly sent: number;
  readonly failed: number;
  /** Failures since the last attempt that was taken. */
  readonly inARow: number;
  readonly isFailing: boolean;
  readonly lastFailure: { readonly at: Instant; readonly answer: string } | null;
};

const isAboutChannel = ({ channel, outcome }: Attempt) => channel === "webhook" || outcome !== "refused";

/** How one channel, or one receiver, has done; `attempts` are its own, newest first. */
export function healthOf(channel: Channel, receiver: string | null, attempts: readonly Attempt[]): ChannelHealth {
  const failures = attempts.filter(({ outcome }) => outcome !== "sent");
  const judged = attempts.filter(isAboutChannel);
  const lastSent = judged.findIndex(({ outcome }) => outcome === "sent");
  const inARow = lastSent === -1 ? judged.length : lastSent;
  const people = new Set(judged.slice(0, inARow).map(({ person }) => person)).size;
  const [last] = failures;
  return {
    channel,
    receiver,
    sent: attempts.length - failures.length,
    failed: failures.length,
    inARow,
    isFailing: inARow >= manyInARow && (channel !== "push" || people > 1),
    lastFailure: last ? { at: last.at, answer: last.answer } : null,
  };
}

/** Every channel that was used, mail first, and each receiver by itself; `attempts` are newest first. */
export function healthOfAll(attempts: readonly Attempt[]): ChannelHealth[] {
  const of = (channel: Channel) => attempts.filter((attempt) => attempt.channel === channel);
  const receivers = [...new Set(of("webhook").map(({ address }) => address))].sort();
  return [
    healthOf("email", null, of("email")),
    ...(of("push").length > 0 ? [healthOf("push", null, of("push"))] : []),
    ...receivers.map((receiver) =>
      healthOf(
        "webhook",
        receiver,
        of("webhook").filter(({ address }) => address === receiver),
      ),
    ),
  ];
}
