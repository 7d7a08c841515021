import { redirect } from "@remix-run/node";
import { feedView } from "~/features/calendar-feeds/feed.view.server";
import { revokeFeed } from "~/features/calendar-feeds/revoke-feed.server";
import { guardedAction, guardedLoader } from "~/http/guarded";
import { paths } from "~/lib/paths";

export const loader = guardedLoader(async ({ view, param }) => {
  await feedView(view, { agencyId: param("agencyId") });
  throw redirect(paths.agencyFeed(param("agencyId")));
});

/** Ends the address of the agency's calendar. */
export const action = guardedAction(async ({ command, param }) => {
  await revokeFeed(command, { agencyId: param("agencyId") });
  return redirect(`${paths.agencyFeed(param("agencyId"))}?done=revoked`, 303);
});
