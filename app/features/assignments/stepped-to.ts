import { paths } from "~/lib/paths";
import type { StepResult } from "./take-step.server";

/** Where a step leads: to its assignment when it was one, else to the list of the plan, with what was done. */
export function steppedTo({ done, skipped }: StepResult): string {
  const [first] = done;
  if (first && done.length === 1 && skipped.length === 0) return `${paths.assignment(first.assignment.id)}?done=stepped`;
  const counts = { stepped: done.length, left: skipped.length };
  return first ? paths.planAssignments(first.planId, counts) : paths.assignments(counts);
}
