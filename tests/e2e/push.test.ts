import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { channels, defaultDelivery } from "~/features/reminders/delivery";
import { paths } from "~/lib/paths";
import { openDatabase } from "~db/connection";
import { launchBrowser, type VisitedPage, visit } from "~tests/support/browser";
import { addDigest } from "~tests/support/sent-digest";
import { type RunningServer, startServer } from "~tests/support/server";

const officer = "canbo.sapa@laocai.demo.invalid";
let server: RunningServer;
let browser: Browser;
let digestId = "";

beforeAll(async () => {
  server = await startServer();
  const db = openDatabase(`sqlite:${server.dataDir}/dondoc.sqlite`);
  const value = JSON.stringify({ ...defaultDelivery, channels });
  await db.write("reminder_rules").insert({ scope: "delivery", scope_id: "", value }).onConflict(["scope", "scope_id"]).merge();
  const work = await db
    .read("users")
    .join("role_grants", "role_grants.user_id", "users.id")
    .join("assignments", "assignments.lead_id", "role_grants.agency_id")
    .where("users.email", officer)
    .first({ user: "users.id", agency: "role_grants.agency_id", assignment: "assignments.id" });
  digestId = await addDigest(db.write, work).finally(() => db.close());
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

// No push service can be reached from here: what the browser would be given by one.
const subscription = `PushManager.prototype.subscribe = async () => ({ toJSON: () => ({
  endpoint: "https://1.1.1.1/push/1",
  keys: { p256dh: "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4", auth: "BTBZMqHH6r4Tts7J_aSIgg" },
}) })`;

/** Delivers a message as a push service would, to the worker that the page has registered. */
async function push(page: VisitedPage, message: object): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const registered = new Promise<string>((resolve) => {
    session.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => {
      for (const { registrationId } of registrations) resolve(registrationId);
    });
  });
  await session.send("ServiceWorker.enable");
  const data = JSON.stringify(message);
  await session.send("ServiceWorker.deliverPushMessage", { origin: server.address, registrationId: await registered, data });
}

it("a reminder that arrives while one looks elsewhere is shown, and leads to the list of its day", async () => {
  const page = await visit(browser, server, { as: officer, on: "2020-07-01" });
  await page.context().grantPermissions(["notifications"]);
  await page.addInitScript(subscription);
  await page.goto(paths.accountReminders());
  await page.getByRole("button", { name: "Bật trên trình duyệt này" }).click();
  await page.getByRole("table", { name: "Trình duyệt đang nhận" }).waitFor();
  await page.goto(paths.myWork());
  const told = { title: "Đôn Đốc", body: "1 việc sắp đến hạn.", url: paths.reminder(digestId), tag: digestId };
  await push(page, told);
  const shown = () =>
    page.evaluate(async () => {
      const worker = await navigator.serviceWorker.ready;
      return (await worker.getNotifications()).map(({ title, body, tag, data }) => ({ title, body, tag, url: data.url }));
    });
  await expect.poll(shown).toEqual([told]);

  const [worker] = page.context().serviceWorkers();
  // A browser opens a window only for a finger that really touched: here it is told where it would.
  const opened = await worker?.evaluate(`new Promise(async (resolve) => {
    Object.defineProperty(self.clients, "openWindow", { value: async (url) => resolve(url) });
    const [notification] = await self.registration.getNotifications();
    self.dispatchEvent(new NotificationEvent("notificationclick", { notification }));
  })`);
  expect([opened, page.url()]).toEqual([`${server.address}${paths.reminder(digestId)}`, `${server.address}${paths.myWork()}`]);
  await page.goto(String(opened));
  expect(await page.getByRole("heading", { level: 1 }).textContent()).toContain("01/07/2020");
  expect(await shown()).toEqual([]);
  expect(page.complaints).toEqual([]);
});
