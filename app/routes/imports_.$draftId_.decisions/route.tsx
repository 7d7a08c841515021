import { redirect } from "@remix-run/node";
import { decideItems } from "~/features/importing/decide-items.server";
import { draftView } from "~/features/importing/review.view.server";
import { settleDoubt } from "~/features/importing/settle-doubt.server";
import { decisionSchema } from "~/features/importing/step.schema";
import { parseForm } from "~/http/form-fields";
import { guardedAction, guardedLoader } from "~/http/guarded";
import { paths } from "~/lib/paths";

export const loader = guardedLoader(async ({ param, view }) =>
  redirect(paths.import((await draftView(view, param("draftId"))).id)),
);

export const action = guardedAction(async ({ command, form, param, view }) => {
  const draftId = param("draftId");
  await draftView(view, draftId);
  const { item, all, state, order, next, doubt } = parseForm(decisionSchema, form);
  if (doubt !== undefined) {
    const { settled } = await settleDoubt(command, { draftId, doubt });
    return redirect(paths.import(draftId, { order, done: "settled", count: String(settled) }), 303);
  }
  await decideItems(command, { draftId, itemIds: all ? null : item, state });
  const onward = next ?? item[0];
  if (all || onward === undefined) return redirect(paths.import(draftId, { order, done: "accepted" }), 303);
  const done = state === "left-out" ? state : undefined;
  return redirect(`${paths.import(draftId, { order, done })}#item-${onward}`, 303);
});
