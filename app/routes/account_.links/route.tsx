import { redirect } from "@remix-run/node";
import { revokeLinks } from "~/features/accounts/revoke-links.server";
import { guardedAction, guardedLoader } from "~/http/guarded";
import { paths } from "~/lib/paths";

export const loader = guardedLoader(async () => redirect(paths.accountReminders()));

/** Takes back the links of every mail sent so far. */
export const action = guardedAction(async ({ command }) => {
  await revokeLinks(command);
  return redirect(`${paths.accountReminders()}?done=links-revoked`, 303);
});
