import { redirect } from "@remix-run/node";
import { draftView } from "~/features/importing/draft/draft-shown.view.server";
import type { Rearrangement } from "~/features/importing/review/rearrange";
import { rearrangeItems } from "~/features/importing/review/rearrange-items.server";
import { arrangementSchema } from "~/features/importing/review/step.schema";
import { parseForm } from "~/http/form-fields";
import { guardedAction, guardedLoader } from "~/http/guarded";
import { Conflict, RuleViolation } from "~/lib/errors";
import { itemAnchor, paths } from "~/lib/paths";

export const loader = guardedLoader(async ({ param, view }) =>
  redirect(paths.importItem((await draftView(view, param("draftId"))).id, param("itemId"))),
);

type Place = {
  readonly draftId: string;
  readonly itemId: string;
  readonly order: string | undefined;
  readonly side: string | undefined;
};

// The buttons stand at the item, and so is it told there why one of them did nothing; who changed it first is told above all items.
function refused(error: unknown, how: Rearrangement, { draftId, itemId, order, side }: Place): string {
  if (error instanceof Conflict) return paths.import(draftId, { order, side, changed: itemId });
  if (!(error instanceof RuleViolation)) throw error;
  return `${paths.import(draftId, { order, side, done: how === "split" ? "one-sentence" : "none-after" })}#${itemAnchor(itemId)}`;
}

export const action = guardedAction(async ({ command, form, param, view }) => {
  const [draftId, itemId] = [param("draftId"), param("itemId")];
  await draftView(view, draftId);
  const { how, version, order, side } = parseForm(arrangementSchema, form);
  try {
    const done = await rearrangeItems(command, { draftId, itemId, how, version });
    return redirect(`${paths.import(draftId, { order, side, done })}#${itemAnchor(itemId)}`, 303);
  } catch (error) {
    return redirect(refused(error, how, { draftId, itemId, order, side }), 303);
  }
});
