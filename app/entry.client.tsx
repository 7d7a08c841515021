import { RemixBrowser } from "@remix-run/react";
import { StrictMode, startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { PageContext, requestIdMeta } from "~/components/frame/page-context";

const requestId = document.querySelector(`meta[name="${requestIdMeta}"]`)?.getAttribute("content") ?? null;

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <PageContext.Provider value={{ cspNonce: undefined, requestId }}>
        <RemixBrowser />
      </PageContext.Provider>
    </StrictMode>,
  );
});
