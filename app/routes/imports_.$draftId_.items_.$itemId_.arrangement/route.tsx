import { redirect } from "@remix-run/node";
import { rearrangeItems } from "~/features/importing/rearrange-items.server";
import { draftView } from "~/features/importing/review.view.server";
import { arrangementSchema } from "~/features/importing/step.schema";
import { parseForm } from "~/http/form-fields";
import { guardedAction, guardedLoader } from "~/http/guarded";
import { paths } from "~/lib/paths";

export const loader = guardedLoader(async ({ param, view }) =>
  redirect(paths.importItem((await draftView(view, param("draftId"))).id, param("itemId"))),
);

export const action = guardedAction(async ({ command, form, param, view }) => {
  const [draftId, itemId] = [param("draftId"), param("itemId")];
  await draftView(view, draftId);
  await rearrangeItems(command, { draftId, itemId, ...parseForm(arrangementSchema, form) });
  return redirect(`${paths.import(draftId, { order: "document" })}#item-${itemId}`, 303);
});
