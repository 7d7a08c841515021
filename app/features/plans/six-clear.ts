// "6 rõ": a task is clear when it says who, what, by when, to whom one answers, with which result, and on whose authority.

import type { DeadlineSpec } from "~/features/calendar/deadline-spec";

export const clarities = ["who", "what", "when", "responsibility", "product", "authority"] as const;
export type Clarity = (typeof clarities)[number];

export type TaskToClear = {
  readonly text: string;
  readonly deadline: DeadlineSpec;
  readonly deliverable: string | null;
  readonly formVersionId: string | null;
  readonly sendTo: string | null;
  /** Who signed the plan that gives the task. */
  readonly signer: string | null;
};

function isMissing(clarity: Clarity, task: TaskToClear, assignments: number): boolean {
  switch (clarity) {
    case "who":
      return assignments === 0;
    case "what":
      return task.text.trim() === "";
    case "when":
      return task.deadline.kind === "none";
    case "responsibility":
      return !task.sendTo;
    case "product":
      return !task.deliverable && task.formVersionId === null;
    case "authority":
      return !task.signer;
    default:
      return clarity satisfies never;
  }
}

/** Which of the six a task lacks; `assignments` is how many agencies it is assigned to. */
export function sixClear(task: TaskToClear, assignments: number): Clarity[] {
  return clarities.filter((clarity) => isMissing(clarity, task, assignments));
}
