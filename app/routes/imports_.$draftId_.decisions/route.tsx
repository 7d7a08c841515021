import { redirect } from "@remix-run/node";
import type { CommandContext } from "~/features/accounts/context";
import { draftView } from "~/features/importing/draft/draft-shown.view.server";
import { decideItems } from "~/features/importing/review/decide-items.server";
import { settleDoubt } from "~/features/importing/review/settle-doubt.server";
import { decisionSchema, takeUpSchema } from "~/features/importing/review/step.schema";
import { takeUpLine } from "~/features/importing/review/take-up-line.server";
import { parseForm } from "~/http/form-fields";
import { guardedAction, guardedLoader } from "~/http/guarded";
import { Conflict } from "~/lib/errors";
import { itemAnchor, lineAnchor, paths } from "~/lib/paths";

export const loader = guardedLoader(async ({ param, view }) =>
  redirect(paths.import((await draftView(view, param("draftId"))).id)),
);

// The buttons stand beside the line, and so does why one of them made nothing.
async function takeUp(command: CommandContext, draftId: string, form: FormData): Promise<string> {
  const { taken, order, side } = parseForm(takeUpSchema, form);
  const { itemIds } = await takeUpLine(command, { draftId, ...taken }).catch((error: unknown) => {
    if (error instanceof Conflict) return { itemIds: [] };
    throw error;
  });
  const [first] = itemIds;
  if (first === undefined) return `${paths.import(draftId, { order, side, done: "meanwhile" })}#${lineAnchor(taken.line)}`;
  // The button said that it is one more; a key says nothing.
  const told = taken.given > 0 ? { done: "taken-again", count: String(taken.given) } : { done: "taken" };
  return `${paths.import(draftId, { order, side, ...told })}#${itemAnchor(first)}`;
}

export const action = guardedAction(async ({ command, form, param, view }) => {
  const draftId = param("draftId");
  await draftView(view, draftId);
  if (form.has("taken")) return redirect(await takeUp(command, draftId, form), 303);
  const { item, all, state, order, side, next, doubt, version } = parseForm(decisionSchema, form);
  if (doubt !== undefined) {
    const { settled, incomplete } = await settleDoubt(command, { draftId, doubt });
    const told = { done: "settled", count: String(settled), incomplete: String(incomplete) };
    return redirect(paths.import(draftId, { order, side, ...told }), 303);
  }
  const [first] = item;
  const decision = { draftId, itemIds: all ? null : item, state, version };
  const decided = await decideItems(command, decision).catch((error) => {
    if (error instanceof Conflict && first !== undefined) return null;
    throw error;
  });
  // Above the items it is said who changed it first.
  if (decided === null) return redirect(paths.import(draftId, { order, side, changed: first }), 303);
  const { changed, left, incomplete } = decided;
  if (first !== undefined && changed === 0 && left + incomplete > 0)
    return redirect(
      `${paths.import(draftId, { order, side, done: left > 0 ? "held" : "incomplete" })}#${itemAnchor(first)}`,
      303,
    );
  const onward = next ?? first;
  const told = { count: String(changed), left: String(left), incomplete: String(incomplete) };
  if (all || onward === undefined) return redirect(paths.import(draftId, { order, side, done: "accepted", ...told }), 303);
  const done = state === "left-out" ? state : undefined;
  return redirect(`${paths.import(draftId, { order, side, done })}#${itemAnchor(onward)}`, 303);
});
