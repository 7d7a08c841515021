import type { ViewContext } from "~/features/accounts/context";
import type { TaskDay } from "~/features/assignments/amended-deadline";
import { loadVisiblePlan } from "~/features/plans/plan-object.server";
import { requirePlan } from "~/features/plans/require-plan.server";
import type { CalendarDate } from "~/lib/calendar-date";
import { Conflict } from "~/lib/errors";
import type { TypedFields } from "~/lib/form-answer";
import type { Text } from "~/lib/i18n/text";
import { readFields } from "~/lib/read-fields";
import { type Amendment, mustFollow } from "./amend-plan.server";
import { amendmentForm, chosenMovesForm, type Reach } from "./amendment.schema";
import { amendmentPreview, namedMoves } from "./amendment-form.view.server";
import type { Preview } from "./amendment-shown";

export type AmendmentStep = { readonly amendmentId: string } | { readonly preview: Preview };

function taskDays(days: readonly { scope: string; on: CalendarDate }[], reach: Reach): TaskDay[] {
  if (reach === "chosen") return [];
  return days.map(({ scope, on }) => {
    const [taskId = "", occurrence = ""] = scope.split(" ");
    return { taskId, occurrence, on, isOnward: reach === "onward" && occurrence !== "" };
  });
}

const noneTicked: Text = {
  vi: "Chưa đánh dấu hạn nào. Hãy đánh dấu những hạn được dời, hoặc bấm nút bên cạnh để chỉ ghi văn bản.",
  en: "No deadline is ticked. Tick those that move, or press the button beside it to record the document only.",
};

/** What the buttons of the preview say: to move what was ticked, or to record the document and leave every deadline. */
const appliesWith = (step: string | undefined) => step === "apply" || step === "keep";

/**
 * One step of recording an amendment, typed by hand or read from a document: what its days would move, or, when `fields.step` is
 * "apply", the amendment that `apply` made of the moves that were ticked, or of none with "keep". What changed in the meantime is shown
 * as a preview again, and so is a list of which nothing was ticked.
 * @throws NotFound, Forbidden unless the plan is the actor's to edit; RuleViolation with a sentence at each field that is wrong
 */
export async function amendmentStep(
  view: ViewContext,
  planId: string,
  fields: TypedFields,
  apply: (amendment: Amendment) => Promise<{ amendmentId: string }>,
): Promise<AmendmentStep> {
  await requirePlan(view, "plan.edit", planId);
  const { document, days, reach } = readFields(amendmentForm, fields);
  mustFollow(await loadVisiblePlan(view.db, view.actor, planId), document, view.today);
  const tasks = taskDays(days, reach);
  const preview = async (conflict: Text | null): Promise<AmendmentStep> => ({
    preview: { ...(await amendmentPreview(view, planId, days, tasks)), hasDays: days.length > 0, reach, conflict },
  });
  const [step] = fields.step ?? [];
  if (!appliesWith(step)) return preview(null);
  const ticked = step === "keep" ? { moves: [] } : readFields(chosenMovesForm, fields);
  if (step === "apply" && ticked.moves.length === 0) {
    const { lines } = await amendmentPreview(view, planId, days, tasks);
    if (lines.some(({ due }) => due.moves)) return preview(noneTicked);
  }
  const moves = await namedMoves(view, planId, { days, ...ticked });
  try {
    return await apply({ planId, document, moves, tasks });
  } catch (error) {
    if (error instanceof Conflict) return preview(error.text);
    throw error;
  }
}
