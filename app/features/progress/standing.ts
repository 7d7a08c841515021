// Where work stands, as lists ask for it: the official groups with "due soon" taken out of "in time" and what was sent late and waits to be confirmed out of "overdue", for the agency has done its part; all that waits cuts across them.

import type { GroupCounts, OfficialGroup, WorkState } from "~/features/calendar/deadline-state";

/** The parts that an assignment stands in exactly one of. */
export const standings = [
  "overdue",
  "sent-late",
  "due-soon",
  "in-time",
  "no-deadline",
  "done-on-time",
  "done-late",
  "paused",
  "cancelled",
] as const;
export type Standing = (typeof standings)[number];

/** What a list can be asked for. */
export const stateFilters = [...standings, "awaiting"] as const;
export type StateFilter = (typeof stateFilters)[number];

const ofGroup: Readonly<Record<OfficialGroup, Standing>> = {
  openOverdue: "overdue",
  openInTime: "in-time",
  noDeadline: "no-deadline",
  doneOnTime: "done-on-time",
  doneLate: "done-late",
  paused: "paused",
  cancelled: "cancelled",
};

/** The facts of an assignment at the moment looked at, as the SQL of `assignmentFacts` gives them. */
export type StandingFacts = { readonly group: OfficialGroup; readonly workState: WorkState; readonly isSoon: boolean };

export function standingOf({ group, workState, isSoon }: StandingFacts): Standing {
  if (group === "openInTime" && isSoon) return "due-soon";
  return group === "openOverdue" && workState === "awaiting-confirmation" ? "sent-late" : ofGroup[group];
}

/** Whether an assignment belongs to the list that `filter` asks for. */
export function isIn(filter: StateFilter, facts: StandingFacts): boolean {
  return filter === "awaiting" ? facts.workState === "awaiting-confirmation" : standingOf(facts) === filter;
}

/** A number of assignments with the same facts. */
export type FactCount = StandingFacts & { readonly count: number; readonly originalGroup: OfficialGroup };
export type StandingCounts = Readonly<Record<StateFilter, number>>;

/** How many stand in each list; without "awaiting" the counts add up to all. */
export function countStandings(facts: readonly FactCount[]): StandingCounts {
  const sum = (filter: StateFilter) => facts.filter((fact) => isIn(filter, fact)).reduce((total, fact) => total + fact.count, 0);
  return Object.fromEntries(stateFilters.map((filter) => [filter, sum(filter)])) as Record<StateFilter, number>;
}

/** The official groups, from counted facts. */
export function countOfficialGroups(facts: readonly FactCount[], by: "group" | "originalGroup" = "group"): GroupCounts {
  const counts = { doneOnTime: 0, doneLate: 0, openInTime: 0, openOverdue: 0, noDeadline: 0, paused: 0, cancelled: 0 };
  for (const fact of facts) counts[fact[by]] += fact.count;
  return counts;
}

/** The official groups of the same work by the day that counts now, and by the one with which it was assigned. */
export type BothCounts = { readonly current: GroupCounts; readonly original: GroupCounts };

export function countBoth(facts: readonly FactCount[]): BothCounts {
  return { current: countOfficialGroups(facts), original: countOfficialGroups(facts, "originalGroup") };
}
