import { type Problem, RuleViolation } from "~/lib/errors";
import type { Text } from "~/lib/i18n/text";
import { paths } from "~/lib/paths";
import type { BulkStep } from "./bulk-step";
import { eachOnce } from "./extension";
import type { StepResult } from "./take-step.server";

const nothingChanged: Text = {
  vi: "Không có gì thay đổi: bước này không thực hiện được với phần việc nào đã chọn.",
  en: "Nothing was changed: this can be done with none of the chosen assignments.",
};

/** What is said of a step that changed nothing: that, and why. */
const nothingDone = (skipped: StepResult["skipped"]): Problem[] =>
  [nothingChanged, ...eachOnce(skipped.map(({ why }) => why))].map((text) => ({ field: null, text }));

/**
 * Where a step leads: to its assignment when it was one, else to the list of the plan, with what was done.
 * @throws RuleViolation when it changed nothing, with the reasons
 */
export function steppedTo(step: Exclude<BulkStep, "extension">, { done, skipped }: StepResult): string {
  const [first] = done;
  if (!first) throw new RuleViolation(nothingDone(skipped));
  if (done.length === 1 && skipped.length === 0) return `${paths.assignment(first.assignment.id)}?done=${step}`;
  const counts = { step, stepped: done.length, left: skipped.length };
  return paths.planAssignments(first.planId, counts);
}
