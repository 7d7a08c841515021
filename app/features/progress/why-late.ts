// Why work is overdue, as far as it is stored: whether the lead agency received it, spoke of it, sent it and had it returned, whether
// it asked for more time or owes an answer to a directive, whether a letter was sent about it, and how often it was reminded.

import type { EventKind } from "~/features/assignments/assignment-event";
import type { AssignmentView } from "~/features/assignments/assignment-shown";
import { receiptKinds } from "~/features/assignments/receipt";
import type { WorkState } from "~/features/calendar/deadline-state";
import type { CalendarDate } from "~/lib/calendar-date";
import { dayOf, type Instant, startOfDay } from "~/lib/clock";
import { leadKinds } from "./lead-kinds";

/** On how many days the lead agency was reminded, and the last of them. */
export type Reminded = { readonly remindedTimes: number; readonly remindedOn: CalendarDate | null };

/** When each thing happened last to an assignment; null for what never did. */
export type LateFacts = Reminded & {
  readonly workState: WorkState;
  readonly assignedAt: Instant;
  /** Its receipt was confirmed, or more time was asked for. */
  readonly receivedAt: Instant | null;
  /** The lead agency said something of it, or worked on it here. */
  readonly toldAt: Instant | null;
  readonly sentAt: Instant | null;
  readonly returnedAt: Instant | null;
  readonly directiveAt: Instant | null;
  /** A letter about it was registered, or such a letter was made void. */
  readonly letterAt: Instant | null;
  readonly letterVoidAt: Instant | null;
  /** The day of a request for an extension that nobody has decided. */
  readonly wantedOn: CalendarDate | null;
};

/** By which events each thing is told. */
export const lateKinds = {
  assignedAt: ["assigned"],
  receivedAt: receiptKinds,
  toldAt: leadKinds,
  sentAt: ["report-submitted", "completion-requested"],
  returnedAt: ["report-returned", "completion-returned"],
  directiveAt: ["directive-given"],
  letterAt: ["letter-registered"],
  letterVoidAt: ["letter-voided"],
} as const satisfies Partial<Record<keyof LateFacts, readonly EventKind[]>>;

export type LateReason =
  | {
      readonly kind: "awaiting" | "returned" | "unreceived" | "silent" | "unfinished" | "directive" | "extension" | "letter";
      readonly on: CalendarDate;
    }
  | { readonly kind: "reminded"; readonly times: number; readonly on: CalendarDate }
  | { readonly kind: "never-reminded" };

/** What keeps open work from being sent, the one thing that stands out. */
function keptBy({ assignedAt, receivedAt, toldAt, sentAt, returnedAt }: LateFacts): LateReason {
  // Work that was taken back and given again begins anew.
  const isSince = (at: Instant | null): at is Instant => at !== null && at >= assignedAt;
  if (isSince(returnedAt) && (sentAt === null || returnedAt >= sentAt)) return { kind: "returned", on: dayOf(returnedAt) };
  if (isSince(toldAt)) return { kind: "unfinished", on: dayOf(toldAt) };
  return isSince(receivedAt) ? { kind: "silent", on: dayOf(receivedAt) } : { kind: "unreceived", on: dayOf(assignedAt) };
}

/** The directive that nobody has answered with a word since. */
const unanswered = ({ directiveAt, toldAt }: LateFacts): Instant | null =>
  directiveAt !== null && (toldAt === null || toldAt < directiveAt) ? directiveAt : null;

/** The last letter about it that still stands; one that was made void after it says nothing. */
const standingLetter = ({ letterAt, letterVoidAt }: LateFacts): Instant | null =>
  letterAt !== null && (letterVoidAt === null || letterVoidAt < letterAt) ? letterAt : null;

/** How the agency was urged: by a letter, by reminders, or never. */
function urgedBy(facts: LateFacts): LateReason[] {
  const { remindedOn, remindedTimes } = facts;
  const letterAt = standingLetter(facts);
  const letter: LateReason[] = letterAt === null ? [] : [{ kind: "letter", on: dayOf(letterAt) }];
  if (remindedOn !== null) return [...letter, { kind: "reminded", times: remindedTimes, on: remindedOn }];
  return letter.length > 0 ? letter : [{ kind: "never-reminded" }];
}

/** Why overdue work is late, the most telling first; nothing of work that is done, paused or cancelled. */
export function whyLate(facts: LateFacts): LateReason[] {
  const { workState, sentAt, wantedOn } = facts;
  if (workState === "awaiting-confirmation") return sentAt === null ? [] : [{ kind: "awaiting", on: dayOf(sentAt) }];
  if (workState !== "not-started" && workState !== "in-progress") return [];
  const reasons: LateReason[] = [keptBy(facts)];
  if (wantedOn !== null) reasons.push({ kind: "extension", on: wantedOn });
  const directiveAt = unanswered(facts);
  if (directiveAt !== null) reasons.push({ kind: "directive", on: dayOf(directiveAt) });
  return [...reasons, ...urgedBy(facts)];
}

/** Why the work of a page is late, by what the page reads anyway: its history, and how often it was reminded of. */
export function whyLateOf(
  { state, history, extensions, assignedOn }: Pick<AssignmentView, "state" | "history" | "extensions" | "assignedOn">,
  { remindedTimes, remindedOn }: Reminded,
): LateReason[] {
  if (state.deadlineState !== "overdue") return [];
  const last = (kinds: readonly EventKind[]) => history.find(({ kind }) => kinds.includes(kind))?.at ?? null;
  return whyLate({
    workState: state.workState,
    assignedAt: last(lateKinds.assignedAt) ?? startOfDay(assignedOn),
    receivedAt: last(lateKinds.receivedAt),
    toldAt: last(lateKinds.toldAt),
    sentAt: last(lateKinds.sentAt),
    returnedAt: last(lateKinds.returnedAt),
    directiveAt: last(lateKinds.directiveAt),
    letterAt: last(lateKinds.letterAt),
    letterVoidAt: last(lateKinds.letterVoidAt),
    wantedOn: extensions.find(({ state: asked }) => asked === "asked")?.wantedOn ?? null,
    remindedTimes,
    remindedOn,
  });
}
