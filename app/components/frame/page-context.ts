import { createContext } from "react";

/** What a page knows of the request that made it, even when every loader failed. */
export type PageContextValue = { readonly cspNonce: string | undefined; readonly requestId: string | null };

export const PageContext = createContext<PageContextValue>({ cspNonce: undefined, requestId: null });

/** The name of the meta element in which the browser finds the request's id. */
export const requestIdMeta = "request-id";
