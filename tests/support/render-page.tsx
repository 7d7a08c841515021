import type { EntryContext } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";

type PageFacts = { url?: string; root?: object; answer?: unknown };

const rootRoute = { id: "root", path: "*", hasAction: true, hasLoader: true, hasErrorBoundary: false, module: "/root.js" };

/** The HTML of `page` as the server would send it, below a root loader that answered `root` and an action that answered `answer`. */
export function renderPage(page: ReactElement, { url = "http://localhost/", root = {}, answer }: PageFacts = {}): string {
  const { pathname, search } = new URL(url);
  const context = {
    manifest: { routes: { root: rootRoute }, entry: { module: "", imports: [] }, url: "", version: "" },
    routeModules: { root: { default: () => page } },
    future: {
      v3_fetcherPersist: true,
      v3_relativeSplatPath: true,
      v3_throwAbortReason: true,
      v3_lazyRouteDiscovery: false,
      v3_singleFetch: false,
    },
    isSpaMode: false,
    serializeError: (error: unknown) => error,
    staticHandlerContext: {
      basename: "/",
      location: { pathname, search, hash: "", state: null, key: "default" },
      matches: [{ route: rootRoute, params: {}, pathname: "/", pathnameBase: "/" }],
      loaderData: { root: { locale: "vi", resumed: null, ...root } },
      actionData: answer === undefined ? null : { root: answer },
      errors: null,
      statusCode: 200,
      loaderHeaders: {},
      actionHeaders: {},
      activeDeferreds: null,
    },
  } as unknown as EntryContext;
  return renderToStaticMarkup(<RemixServer context={context} url={url} />);
}
