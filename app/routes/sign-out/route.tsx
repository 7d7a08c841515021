import { redirect } from "@remix-run/node";
import { sessionCookie } from "~/features/accounts/session-token.server";
import { signOut } from "~/features/accounts/sign-out.server";
import { publicAction, publicLoader } from "~/http/guarded";
import { isSecure, sessionTokenOf, settingCookies } from "~/http/set-cookie";
import { systemClock } from "~/lib/clock";
import { paths } from "~/lib/paths";

/** Leaving is a press of a button; whoever opens the address stays signed in. */
export const loader = publicLoader(async () => {
  throw redirect(paths.overview());
});

export const action = publicAction(async ({ request, context }) => {
  await signOut({ db: context.db.write, now: systemClock().now }, sessionTokenOf({ request, context }));
  const ended = sessionCookie(null, { secure: isSecure(context.env) });
  return redirect(paths.signIn(), { status: 303, headers: settingCookies(ended) });
});
