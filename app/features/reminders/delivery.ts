// Everyone chooses the hour of their digest and the channel that carries it, within what the installation allows; on the screen
// it always stands as well.

import { usualUpdateDays } from "~/features/progress/update-age";
import { usualAnswerDays } from "./answer-link";

export const channels = ["email", "in-app"] as const;
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
};

/** The channel that is used: the chosen one, or the screen when mail does not reach the person. */
export function channelFor(choice: Choice, userId: string, { hasMail, unreachable }: Means): Channel {
  return choice.channel === "email" && hasMail && !unreachable.has(userId) ? "email" : "in-app";
}
