import { createServer as createHttpServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { ActionFunctionArgs, LoaderFunctionArgs, ServerBuild } from "@remix-run/node";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readEnv } from "~/lib/env.server";
import { createServer } from "~/server/create-server";
import type { Database } from "~db/connection";
import { migrateDown } from "~db/migrations";
import { describeOnBothEngines } from "~tests/support/engines";

const env = (more: Record<string, string> = {}) =>
  readEnv({ NODE_ENV: "test", SESSION_SECRET: "x".repeat(32), DEMO: "1", ...more } as unknown as NodeJS.ProcessEnv);

// A build with one address: it answers what it was given.
const loader = async ({ context, request }: LoaderFunctionArgs) => {
  await context.db.read("settings").first();
  const { clock, locale, actor, lapsedUserId, requestId } = context;
  return Response.json({ clock, locale, actor, lapsedUserId, requestId, url: request.url });
};
const action = async ({ request }: ActionFunctionArgs) => new Response(String((await request.text()).length));
const build = {
  entry: { module: { default: () => new Response("page") } },
  routes: { root: { id: "root", path: "", module: { loader, action } } },
  assets: { entry: { imports: [], module: "" }, routes: {}, url: "", version: "" },
  assetsBuildDirectory: "",
  basename: "/",
  publicPath: "/",
  isSpaMode: false,
  mode: "test",
  future: { v3_singleFetch: true },
} as unknown as ServerBuild;

type Running = { address: string; lines: Record<string, unknown>[]; server: Server };

const idle = { begin: async () => undefined, cancel: () => undefined };

async function serve(db: Database, more: Record<string, string> = {}): Promise<Running> {
  const lines: Record<string, unknown>[] = [];
  const log = pino({ base: null }, { write: (line: string) => void lines.push(JSON.parse(line)) });
  const clock = () => new Date("2026-08-15T02:00:00Z");
  const server = createHttpServer(createServer({ env: env(more), db, build, log, readings: idle, clock }));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, lines, server };
}

describeOnBothEngines("the server", (openDb) => {
  let db: Database;
  let running: Running;
  beforeAll(async () => {
    db = await openDb();
    running = await serve(db);
  });
  afterAll(() => running.server.close());

  const post = (headers: Record<string, string>, body = "a=1") => fetch(`${running.address}/`, { method: "POST", headers, body });

  it("gives each request its clock, its language and an id, and logs how it ended", async () => {
    const response = await fetch(`${running.address}/`, { headers: { cookie: "dondoc-today=2020-07-05; dondoc-locale=en" } });
    const given = await response.json();
    expect(given).toMatchObject({ locale: "en", actor: null, clock: { today: "2020-07-05", now: "2020-07-05T02:00:00.000Z" } });
    expect(response.headers.get("x-request-id")).toBe(given.requestId);
    expect(response.headers.get("x-statements")).toBe("1");
    expect(response.headers.get("server-timing")).toMatch(/^total;dur=\d/);
    await expect
      .poll(() => running.lines.at(-1))
      .toMatchObject({ requestId: given.requestId, status: 200, statements: 1, path: "/" });
  });

  it("tells the browser to run only our own scripts, with a new nonce each time", async () => {
    const policies = await Promise.all(
      [1, 2].map(async () => (await fetch(`${running.address}/`)).headers.get("content-security-policy")),
    );
    expect(policies[0]).toMatch(/script-src 'self' 'nonce-[\w+/=]+'(;|$)/);
    expect(policies[0]).toContain("frame-ancestors 'none'");
    expect(policies[0]).not.toContain("script-src 'unsafe");
    expect(policies[0]).not.toBe(policies[1]);
  });

  it("asks for https only where it is reached by https", async () => {
    const response = await fetch(`${running.address}/`);
    expect(response.headers.get("strict-transport-security")).toBeNull();
    expect(response.headers.get("referrer-policy")).toBe("same-origin");
    expect(response.headers.get("x-powered-by")).toBeNull();
    const secure = await serve(db, { PUBLIC_URL: "https://dondoc.example.vn" });
    expect((await fetch(secure.address)).headers.get("strict-transport-security")).toContain("max-age=31536000");
    secure.server.close();
  });

  describe("refuses a write", () => {
    it.each([
      ["from another site", { "sec-fetch-site": "cross-site" }],
      ["from a neighbouring site", { "sec-fetch-site": "same-site" }],
      ["whose origin is another host", { origin: "https://evil.example" }],
      ["whose origin is hidden", { origin: "null" }],
      ["that carries a cookie and does not say where it is from", { cookie: "dondoc-session=x" }],
    ])("%s", async (_what, headers) => {
      const response = await post(headers);
      expect(response.status).toBe(403);
      expect(await response.text()).toContain("đến từ một trang khác");
    });
  });

  it("accepts a write from its own pages, and one without a cookie", async () => {
    const own = await post({ "sec-fetch-site": "same-origin", origin: running.address, cookie: "dondoc-session=x" });
    expect([own.status, await own.text()]).toEqual([200, "3"]);
    expect((await post({})).status).toBe(200);
  });

  it("believes what a proxy adds to a request only where one is configured", async () => {
    const headers = { "x-forwarded-host": "elsewhere.vn", "x-forwarded-proto": "https" };
    const seen = async (address: string) => (await (await fetch(`${address}/`, { headers })).json()).url;
    expect(await seen(running.address)).toBe(`${running.address}/`);
    const behind = await serve(db, { TRUST_PROXY: "1" });
    expect(await seen(behind.address)).toMatch(/^https:\/\/elsewhere\.vn/);
    behind.server.close();
  });

  it("refuses a form that is larger than any of ours", async () => {
    const response = await post({ "sec-fetch-site": "same-origin" }, "x".repeat(1_100_000));
    expect(response.status).toBe(413);
    expect(await response.text()).toContain("lớn quá 1 MB");
  });
});

describeOnBothEngines("/healthz", (openDb) => {
  it("is well when the schema is up to date, and not when it lacks something or the database is gone; why is told on the machine only", async () => {
    const db = await openDb();
    const { address, server } = await serve(db);
    const healthy = await fetch(`${address}/healthz`);
    expect(healthy.status).toBe(200);
    expect(await healthy.json()).toMatchObject({
      state: "ok",
      migrations: "current",
      version: expect.stringMatching(/^\d+\.\d+/),
    });
    const passedOn = await fetch(`${address}/healthz`, { headers: { "x-forwarded-for": "203.0.113.5" } });
    expect([passedOn.status, await passedOn.json()]).toEqual([200, { state: "ok" }]);
    await migrateDown(db.write);
    const behind = await fetch(`${address}/healthz`);
    expect([behind.status, (await behind.json()).migrations[0]]).toEqual([503, "001-agencies"]);
    await db.close();
    const gone = await fetch(`${address}/healthz`);
    expect([gone.status, (await gone.json()).database]).toEqual([503, "unreachable"]);
    server.close();
  });
});
