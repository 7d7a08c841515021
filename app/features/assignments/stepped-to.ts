import { paths } from "~/lib/paths";
import type { BulkStep } from "./bulk-step";
import type { StepResult } from "./take-step.server";

/** Where a step leads: to its assignment when it was one, else to the list of the plan, with what was done. */
export function steppedTo(step: Exclude<BulkStep, "extension">, { done, skipped }: StepResult): string {
  const [first] = done;
  if (!first) throw new Error("A step that changes nothing is refused");
  if (done.length === 1 && skipped.length === 0) return `${paths.assignment(first.assignment.id)}?done=${step}`;
  const counts = { step, stepped: done.length, left: skipped.length };
  return paths.planAssignments(first.planId, counts);
}
