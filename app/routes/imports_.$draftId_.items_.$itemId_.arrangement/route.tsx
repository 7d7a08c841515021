import { redirect } from "@remix-run/node";
import { draftView } from "~/features/importing/draft/draft-shown.view.server";
import type { Rearrangement } from "~/features/importing/review/rearrange";
import { rearrangeItems } from "~/features/importing/review/rearrange-items.server";
import { arrangementSchema } from "~/features/importing/review/step.schema";
import { parseForm } from "~/http/form-fields";
import { guardedAction, guardedLoader } from "~/http/guarded";
import { Conflict, RuleViolation } from "~/lib/errors";
import { paths } from "~/lib/paths";

export const loader = guardedLoader(async ({ param, view }) =>
  redirect(paths.importItem((await draftView(view, param("draftId"))).id, param("itemId"))),
);

// The buttons stand on the page of the draft, and so does why one of them did nothing.
function refused(error: unknown, how: Rearrangement, itemId: string) {
  if (error instanceof RuleViolation) return { done: how === "split" ? "one-sentence" : "none-after", item: itemId };
  if (error instanceof Conflict) return { changed: itemId };
  throw error;
}

export const action = guardedAction(async ({ command, form, param, view }) => {
  const [draftId, itemId] = [param("draftId"), param("itemId")];
  await draftView(view, draftId);
  const asked = parseForm(arrangementSchema, form);
  const back = { order: "document" };
  try {
    const done = await rearrangeItems(command, { draftId, itemId, ...asked });
    return redirect(`${paths.import(draftId, { ...back, done })}#item-${itemId}`, 303);
  } catch (error) {
    return redirect(paths.import(draftId, { ...back, ...refused(error, asked.how, itemId) }), 303);
  }
});
