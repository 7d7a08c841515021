// An agency's own list falls into four parts, and opens with what is to be done.

import type { AssignmentLine } from "./assignment-line";

/** What is to be done, what waits for the receiver, what is done, and what the agency only supports. */
export const workParts = ["todo", "waiting", "done", "support"] as const;
export type WorkPart = (typeof workParts)[number];

export type MyWork = {
  readonly part: WorkPart;
  readonly page: number;
  readonly pageSize: number;
  readonly counts: Readonly<Record<WorkPart, number>>;
  /** Of the lines, those whose receipt the agency has not confirmed; their ids. */
  readonly unreceived: readonly string[];
  readonly lines: readonly AssignmentLine[];
};

/** The part that an address asks for. */
export function readWorkPart(asked: string | null): WorkPart {
  return workParts.find((part) => part === asked) ?? "todo";
}
