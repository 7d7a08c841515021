import { redirect } from "@remix-run/node";
import { enableUser } from "~/features/accounts/enable-user.server";
import { requireSomewhere } from "~/features/accounts/require-somewhere";
import { guardedAction, guardedLoader } from "~/http/guarded";
import { paths } from "~/lib/paths";

export const loader = guardedLoader(async ({ param }) => {
  throw redirect(paths.adminUser(param("userId")));
});

export const action = guardedAction(async ({ command, param }) => {
  requireSomewhere(command.actor, "user.manage");
  await enableUser(command, { userId: param("userId") });
  return redirect(`${paths.adminUser(param("userId"))}?done=opened`, 303);
});
