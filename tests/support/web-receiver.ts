import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";

export type Received = { readonly path: string; readonly headers: IncomingHttpHeaders; readonly body: Buffer };

/** What it answers: a status with words and headers, or silence, or words without an end. */
export type Reply =
  | { readonly status: number; readonly words?: string; readonly headers?: Record<string, string> }
  | "silence"
  | "endless";

/** A web server of this process that keeps what it is sent; set `reply` to refuse, redirect or keep silent. */
export async function startWebReceiver() {
  const state: { received: Received[]; reply: (one: Received) => Reply } = { received: [], reply: () => ({ status: 200 }) };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const one = { path: request.url ?? "", headers: request.headers, body: Buffer.concat(chunks) };
      state.received.push(one);
      const reply = state.reply(one);
      if (reply === "silence") return;
      if (reply === "endless") {
        response.writeHead(200);
        const more = () => {
          if (!response.destroyed) response.write("x".repeat(65_536), () => setImmediate(more));
        };
        return more();
      }
      response.writeHead(reply.status, reply.headers);
      response.end(reply.words ?? "");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const stop = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return Object.assign(state, { host, url: `http://${host}`, stop });
}
