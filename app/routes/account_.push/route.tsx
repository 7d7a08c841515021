import { redirect } from "@remix-run/node";
import { addBrowser } from "~/features/reminders/add-browser.server";
import { subscriptionSchema } from "~/features/reminders/push.schema";
import { parseForm } from "~/http/form-fields";
import { guardedAction, guardedLoader } from "~/http/guarded";
import { noPrivateHosts } from "~/lib/outbound.server";
import { paths } from "~/lib/paths";

export const loader = guardedLoader(async () => {
  throw redirect(paths.accountReminders());
});

/** Switches notifications on in the browser that asks. */
export const action = guardedAction(async ({ command, form, request }) => {
  const device = request.headers.get("user-agent");
  await addBrowser(command, {
    subscription: parseForm(subscriptionSchema, form),
    device,
    allowed: noPrivateHosts,
  });
  return redirect(`${paths.accountReminders()}?done=push-on`, 303);
});
