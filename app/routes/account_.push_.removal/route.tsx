import { redirect } from "@remix-run/node";
import { removeBrowser } from "~/features/reminders/remove-browser.server";
import { guardedAction, guardedLoader } from "~/http/guarded";
import { paths } from "~/lib/paths";

export const loader = guardedLoader(async () => {
  throw redirect(paths.accountReminders());
});

/** Switches notifications off in one of the actor's browsers. */
export const action = guardedAction(async ({ command, form }) => {
  const browser = form.get("browser");
  if (typeof browser === "string") await removeBrowser(command, browser);
  return redirect(`${paths.accountReminders()}?done=push-off`, 303);
});
