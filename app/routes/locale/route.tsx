import { redirect } from "@remix-run/node";
import { changeLocale } from "~/features/accounts/change-locale.server";
import { publicAction, publicLoader } from "~/http/guarded";
import { localPath, refererPath } from "~/http/local-path";
import { localeCookie, settingCookie, settingCookies } from "~/http/set-cookie";
import type { Locale } from "~/lib/i18n/text";
import { paths } from "~/lib/paths";

export const loader = publicLoader(async () => {
  throw redirect(paths.overview());
});

export const action = publicAction(async ({ form, request, context }) => {
  const { actor, db, clock, env } = context;
  const locale: Locale = form.get("locale") === "en" ? "en" : "vi";
  if (actor) await changeLocale({ db: db.write, actor, now: clock.now }, { locale });
  const to = localPath(form.get("to"), refererPath(request, env, paths.overview()));
  return redirect(to, { status: 303, headers: settingCookies(settingCookie(localeCookie, locale, env)) });
});
