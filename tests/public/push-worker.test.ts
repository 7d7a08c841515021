import { readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";
import { expect, it } from "vitest";

const site = "https://dondoc.laocai.example.vn";
type Listener = (event: object) => void;

/** Touches a notification that leads to `url` while windows show `open`. @returns what became of the windows */
async function touched(url: string, open: readonly string[]): Promise<string[]> {
  const done: string[] = [];
  const windows = open.map((shown) => ({
    url: shown,
    navigate: async (to: string) => void done.push(`${shown} was led to ${to}`),
    focus: async () => void done.push(`${shown} came to the front`),
  }));
  const clients = { matchAll: async () => windows, openWindow: async (to: string) => void done.push(`${to} was opened`) };
  const listeners = new Map<string, Listener>();
  const self = {
    clients,
    location: { origin: site },
    addEventListener: (kind: string, listener: Listener) => void listeners.set(kind, listener),
  };
  runInNewContext(readFileSync("public/push-worker.js", "utf8"), { self, URL });
  const waited: Promise<unknown>[] = [];
  const notification = { data: { url }, close: () => undefined };
  listeners.get("notificationclick")?.({ notification, waitUntil: (work: Promise<unknown>) => void waited.push(work) });
  await Promise.all(waited);
  return done;
}

it("a touched notification leads no open window away, for a half-typed form may stand in it", async () => {
  const report = `${site}/assignments/1/report`;
  expect(await touched("/reminders/1", [report])).toEqual([`${site}/reminders/1 was opened`]);
});

it("a window that shows its page already comes to the front", async () => {
  const shown = `${site}/reminders/1`;
  expect(await touched("/reminders/1", [`${site}/my-work`, shown])).toEqual([`${shown} came to the front`]);
});

it("a notification that names another site leads to the first page of this one", async () => {
  expect(await touched("https://elsewhere.example/", [])).toEqual([`${site} was opened`]);
});
