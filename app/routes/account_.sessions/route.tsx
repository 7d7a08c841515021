import { redirect } from "@remix-run/node";
import { endSession } from "~/features/accounts/end-session.server";
import { guardedAction, guardedLoader } from "~/http/guarded";
import { sessionHashOf } from "~/http/set-cookie";
import { paths } from "~/lib/paths";

export const loader = guardedLoader(async () => {
  throw redirect(paths.account());
});

/** Ends the session named in the form, or all but the one that asks. */
export const action = guardedAction(async ({ form, command, request, context }) => {
  const id = form.get("session");
  const isOne = typeof id === "string";
  await endSession(command, isOne ? { id } : { keep: sessionHashOf({ request, context }) });
  return redirect(`${paths.account()}?done=${isOne ? "session" : "sessions"}`, 303);
});
