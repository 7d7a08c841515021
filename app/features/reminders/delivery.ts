// Everyone chooses the hour of their digest and the channel that carries it, within what the installation allows; on the screen
// it always stands as well.

import { usualUpdateDays } from "~/features/progress/update-age";
import { usualAnswerDays } from "./answer-link";

export const channels = ["email", "push", "webhook", "in-app"] as const;
export type Channel = (typeof channels)[number];

/** What the installation allows, and how its mail is signed. Hours are full hours in Asia/Ho_Chi_Minh. */
export type DeliveryRules = {
  /** The sender of the mails; null: nothing is mailed. */
  readonly from: string | null;
  readonly channels: readonly Channel[];
  readonly earliestHour: number;
  readonly latestHour: number;
  readonly usualHour: number;
  /** For how many days a link in a mail opens its assignment without a password; 0: never. */
  readonly answerDays: number;
  /** Work on which its agency reported within so many days counts as updated. */
  readonly updateDays: number;
};

export const defaultDelivery: DeliveryRules = {
  from: null,
  channels: ["email", "in-app"],
  earliestHour: 6,
  latestHour: 18,
  usualHour: 7,
  answerDays: usualAnswerDays,
  updateDays: usualUpdateDays,
};

/** What a person has chosen. */
export type Choice = { readonly hour: number; readonly channel: Channel };

/** What counts for a person: the choice where it is allowed, else what is usual. */
export function allowedChoice(rules: DeliveryRules, choice: Choice | undefined): Choice {
  const usual = rules.channels[0] ?? "in-app";
  if (!choice) return { hour: rules.usualHour, channel: usual };
  return {
    hour: Math.min(Math.max(choice.hour, rules.earliestHour), rules.latestHour),
    channel: rules.channels.includes(choice.channel) ? choice.channel : usual,
  };
}

/** What can carry a digest at all, today. */
export type Means = {
  /** Whether a mail server is configured and the sender is known. */
  readonly hasMail: boolean;
  /** People whose address has refused the last mails. */
  readonly unreachable: ReadonlySet<string>;
  /** People with a browser that takes messages. */
  readonly pushable: ReadonlySet<string>;
  /** Whether a receiver takes the digests of the people of an agency, and has not failed again and again. */
  readonly hasReceiver: (agencyId: string) => boolean;
  /** Channels whose last attempts have all failed. */
  readonly failing: ReadonlySet<Channel>;
};

/** Nothing but the screen. */
export const noMeans: Means = {
  hasMail: false,
  unreachable: new Set(),
  pushable: new Set(),
  hasReceiver: () => false,
  failing: new Set(),
};

/** After a chosen channel that cannot be used, these are tried in turn. */
const substitutes = ["email", "push"] as const satisfies readonly Channel[];

type Reader = { readonly userId: string; readonly agencyId: string };

function carries(channel: Channel, { userId, agencyId }: Reader, means: Means): boolean {
  switch (channel) {
    case "email":
      return means.hasMail && !means.unreachable.has(userId);
    case "push":
      return means.pushable.has(userId);
    case "webhook":
      return means.hasReceiver(agencyId);
    case "in-app":
      return true;
    default:
      return channel satisfies never;
  }
}

/**
 * The channel that is used: the chosen one; one that is failing only when no other is left that the installation allows; the
 * screen when nothing reaches the person. Mail that is failing is still tried: the outbox keeps it until the server is back.
 */
export function channelFor(choice: Choice, reader: Reader, means: Means, allowed: readonly Channel[] = channels): Channel {
  const wanted = [choice.channel, ...substitutes.filter((one) => allowed.includes(one))];
  if (choice.channel === "in-app") return "in-app";
  const usable = wanted.filter((one) => carries(one, reader, means));
  return usable.find((one) => !means.failing.has(one)) ?? usable[0] ?? "in-app";
}
