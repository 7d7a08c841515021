import ICAL from "ical.js";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openDatabase } from "~db/connection";
import { permissionWorld } from "~tests/support/permission-world";
import { type RunningServer, startServer } from "~tests/support/server";

let server: RunningServer;
let cookie = "";

beforeAll(async () => {
  server = await startServer({ LOG_LEVEL: "info" });
  const db = openDatabase(`sqlite:${server.dataDir}/dondoc.sqlite`);
  const world = await permissionWorld(db.write, server.dataDir).finally(() => db.close());
  cookie = world.people.find(({ role, place }) => role === "officer" && place === "own")?.cookie ?? "";
});
afterAll(() => server?.stop());

const post = (path: string) =>
  fetch(server.address + path, {
    method: "POST",
    headers: { cookie, origin: server.address },
    body: new URLSearchParams(),
    redirect: "manual",
  });

it("an officer makes the address of a calendar without scripts, reads it, and revokes it", async () => {
  const page = await (await post("/account/feed")).text();
  const [address = ""] = /http:\/\/[^"<\s]*don-doc\.ics\?key=[\w-]+/.exec(page) ?? [];
  const answer = await fetch(address);
  expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "text/calendar; charset=utf-8"]);
  expect(answer.headers.get("cache-control")).toBe("private, no-cache");
  const calendar = new ICAL.Component(ICAL.parse(await answer.text()));
  expect(calendar.getAllSubcomponents("vevent").length).toBeGreaterThan(0);

  // Asked again with the mark of what it holds, it answers in a few bytes.
  const etag = answer.headers.get("etag") ?? "";
  expect((await fetch(address, { headers: { "if-none-match": etag } })).status).toBe(304);
  // Shown once: the page does not say it again.
  const again = await (await fetch(`${server.address}/account/feed`, { headers: { cookie } })).text();
  expect(again).not.toContain("don-doc.ics");

  expect((await post("/account/feed/removal")).status).toBe(303);
  const gone = await fetch(address);
  expect([gone.status, gone.headers.get("cache-control")]).toEqual([404, "no-store"]);
  expect((await fetch(`${server.address}/feeds/don-doc.ics`)).status).toBe(404);

  // No log of ours holds the secret.
  const key = new URL(address).searchParams.get("key") ?? "-";
  await expect.poll(() => server.log.filter((line) => line.includes("/feeds/don-doc.ics")).length).toBeGreaterThanOrEqual(4);
  expect(server.log.join("\n")).not.toContain(key);
});
