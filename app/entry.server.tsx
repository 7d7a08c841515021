import { Transform } from "node:stream";
import {
  type AppLoadContext,
  createReadableStreamFromReadable,
  type EntryContext,
  type HandleErrorFunction,
} from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { renderToPipeableStream } from "react-dom/server";
import { PageContext } from "~/components/frame/page-context";

/** No page waits for anything longer than this. */
export const streamTimeout = 10_000;

/**
 * React 18 fills the rest of a buffer with zeros where a character of several bytes does not fit any more, and a
 * browser shows each as "�". No byte of UTF-8 text is zero, so all of them can go.
 */
export function withoutZeros(): Transform {
  return new Transform({
    transform(chunk: Buffer, _, done) {
      done(null, chunk.includes(0) ? chunk.filter((byte) => byte !== 0) : chunk);
    },
  });
}

/** A fault: logged with its request's id; the screen shows a neutral page with the same id. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  const isRefusal = isRouteErrorResponse(error) && error.status < 500;
  if (!request.signal.aborted && !isRefusal) context.log.error({ err: error }, "fault");
};

/** Draws the whole page before anything is sent, so that a fault while drawing still becomes a proper answer. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { cspNonce, requestId, log }: AppLoadContext,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    const page = (
      <PageContext.Provider value={{ cspNonce, requestId }}>
        <RemixServer context={remixContext} url={request.url} nonce={cspNonce} />
      </PageContext.Provider>
    );
    const { pipe, abort } = renderToPipeableStream(page, {
      nonce: cspNonce,
      onAllReady() {
        const body = withoutZeros();
        headers.set("Content-Type", "text/html; charset=utf-8");
        resolve(new Response(createReadableStreamFromReadable(body), { headers, status }));
        pipe(body);
      },
      onShellError: reject,
      onError: (error) => log.error({ err: error }, "fault while drawing a page"),
    });
    setTimeout(abort, streamTimeout + 1_000).unref();
  });
}
