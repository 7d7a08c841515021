import latin400 from "@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-400-normal.woff2?url";
import vietnamese400 from "@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-400-normal.woff2?url";
import type { LinksFunction, MetaFunction } from "@remix-run/node";
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useRouteError } from "@remix-run/react";
import { type ReactNode, useContext } from "react";
import { ErrorPage, errorTitle } from "~/components/frame/error-page";
import { Frame } from "~/components/frame/frame";
import type { FrameData } from "~/components/frame/frame-data";
import { PageContext, requestIdMeta } from "~/components/frame/page-context";
import { pageTitle } from "~/components/frame/page-title";
import { roomsFor } from "~/components/frame/rooms";
import { useLocale } from "~/components/ui/use-text";
import { typistMark } from "~/features/accounts/typist-mark.server";
import { frameView } from "~/features/progress/frame.view.server";
import { publicLoader } from "~/http/guarded";
import { resumedFields } from "~/http/interrupted-form.server";
import { refererPath } from "~/http/local-path";
import { viewOf } from "~/http/view-of";
import { systemClock } from "~/lib/clock";
import styles from "./tailwind.css?url";

const font = (href: string) => ({ rel: "preload", href, as: "font", type: "font/woff2", crossOrigin: "anonymous" }) as const;

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: styles },
  font(vietnamese400),
  font(latin400),
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
];

export const meta: MetaFunction = ({ error, matches }) =>
  error ? pageTitle(errorTitle(error), matches) : [{ title: "Đôn Đốc" }];

const nothingWaits = { unreadNotices: 0, overdue: 0, toReview: 0, mine: 0, toExtend: 0, unanswered: 0 };

export const loader = publicLoader(async ({ url, request, context }): Promise<FrameData> => {
  const { actor, clock, env, locale, requestId } = context;
  // Until the first password is changed every room sends back to the account, so none is offered.
  const isInside = actor !== null && !actor.mustChangePassword;
  const waiting = isInside ? await frameView(viewOf(context, actor)) : nothingWaits;
  return {
    locale,
    actor: actor && {
      name: actor.name,
      agencyName: actor.grants[0]?.agencyName ?? null,
      rooms: isInside ? roomsFor(actor.grants.map((grant) => grant.role)) : [],
    },
    today: clock.today,
    isDemo: env.demo,
    realToday: env.demo ? systemClock().today : null,
    unreadCount: waiting.unreadNotices,
    counts: {
      overdue: waiting.overdue,
      toReview: waiting.toReview,
      mine: waiting.mine + waiting.toExtend,
      toExtend: waiting.toExtend,
      unanswered: waiting.unanswered,
    },
    typist: actor && typistMark(env.sessionSecret, actor.userId, clock.today),
    resumed: await resumedFields(context, url),
    requestId,
    cameFrom: refererPath(request, env, "") || null,
  };
});

export function Layout({ children }: { children: ReactNode }) {
  const { cspNonce, requestId } = useContext(PageContext);
  return (
    <html lang={useLocale()}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name={requestIdMeta} content={requestId ?? ""} />
        <Meta />
        <Links />
      </head>
      <body>
        <Frame>{children}</Frame>
        <ScrollRestoration nonce={cspNonce} />
        <Scripts nonce={cspNonce} />
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}

export function ErrorBoundary() {
  return <ErrorPage error={useRouteError()} />;
}
