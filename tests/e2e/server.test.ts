import { Agent, get } from "node:http";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser, visit } from "~tests/support/browser";
import { type RunningServer, startServer } from "~tests/support/server";

/** Asks as a browser does that keeps its connection for what it may ask next. */
const statusOf = (address: string, agent: Agent): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const request = get(address, { agent }, (response) => response.resume().on("end", () => resolve(response.statusCode)));
    request.on("error", reject);
  });

describe("the built server", () => {
  let server: RunningServer;
  let browser: Browser;
  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  it("is healthy", async () => {
    const response = await fetch(`${server.address}/healthz`);
    expect([response.status, (await response.json()).migrations]).toEqual([200, "current"]);
  });

  it("shows a calm page at an address that does not exist, with no script or style refused", async () => {
    const page = await visit(browser, server);
    const response = await page.goto("/khong-co-trang-nay");
    expect(response?.status()).toBe(404);
    await page.waitForLoadState("networkidle");
    expect(await page.locator("html").getAttribute("lang")).toBe("vi");
    expect(page.complaints).toEqual([]);
  });

  it("lets browsers keep what the build has named by its content, and no page", async () => {
    const page = await (await fetch(server.address)).text();
    const [, asset] = /"(\/assets\/[^"]+\.css)"/.exec(page) ?? [];
    const cached = async (path: string) => (await fetch(server.address + path)).headers.get("cache-control");
    expect(await cached(asset ?? "")).toBe("public, max-age=31536000, immutable");
    expect(await cached("/")).toContain("no-store");
  });
});

describe("a server that is told to stop", () => {
  it("ends well, and waits for no browser that only keeps its connection open", async () => {
    const server = await startServer();
    const browsers = new Agent({ keepAlive: true });
    await statusOf(`${server.address}/healthz`, browsers);
    expect(await server.stop()).toBe(0);
    browsers.destroy();
    const said = server.log.flatMap((line) => /"msg":"([^"]*)"/.exec(line)?.[1] ?? []);
    expect(said.slice(said.indexOf("stopping"))).toEqual(["stopping", "stopped"]);
  });

  it("says what is wrong with its environment instead of starting", async () => {
    await expect(startServer({ PORT: "none" })).rejects.toThrow("Biến PORT phải là số cổng");
  });
});
