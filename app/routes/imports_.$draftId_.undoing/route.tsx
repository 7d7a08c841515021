import { redirect } from "@remix-run/node";
import { draftView } from "~/features/importing/draft/draft-shown.view.server";
import { undoingSchema } from "~/features/importing/review/step.schema";
import { type Undone, undoStep } from "~/features/importing/review/undo-step.server";
import { parseForm } from "~/http/form-fields";
import { guardedAction, guardedLoader } from "~/http/guarded";
import { Conflict } from "~/lib/errors";
import { itemAnchor, lineAnchor, paths } from "~/lib/paths";

export const loader = guardedLoader(async ({ param, view }) =>
  redirect(paths.import((await draftView(view, param("draftId"))).id)),
);

function placeOf({ itemId, line }: Undone): string {
  if (itemId !== null) return `#${itemAnchor(itemId)}`;
  return line === null ? "" : `#${lineAnchor(line)}`;
}

// The button stands on the page of the draft, and so does why it did nothing.
export const action = guardedAction(async ({ command, form, param, view }) => {
  const draftId = param("draftId");
  await draftView(view, draftId);
  const { seq, order, side } = parseForm(undoingSchema, form);
  const undone = await undoStep(command, { draftId, seq }).catch((error: unknown) => {
    if (error instanceof Conflict) return null;
    throw error;
  });
  if (undone === null) return redirect(paths.import(draftId, { order, side, done: "not-undone" }), 303);
  return redirect(`${paths.import(draftId, { order, side, done: "undone" })}${placeOf(undone)}`, 303);
});
