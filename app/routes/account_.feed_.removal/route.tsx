import { redirect } from "@remix-run/node";
import { revokeFeed } from "~/features/calendar-feeds/revoke-feed.server";
import { guardedAction, guardedLoader } from "~/http/guarded";
import { paths } from "~/lib/paths";

export const loader = guardedLoader(async () => {
  throw redirect(paths.accountFeed());
});

/** Ends the address of the actor's own calendar. */
export const action = guardedAction(async ({ command }) => {
  await revokeFeed(command, { userId: command.actor.userId });
  return redirect(`${paths.accountFeed()}?done=revoked`, 303);
});
