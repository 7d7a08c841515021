import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser, visit } from "~tests/support/browser";
import { sees } from "~tests/support/looking";
import { type RunningServer, startServer } from "~tests/support/server";

const secretariat = "thuky@laocai.demo.invalid";
const officer = "canbo.sapa@laocai.demo.invalid";

let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** Presses what no page offers to this person: the form of the language is sent to `action` instead. */
async function pressUnoffered(page: Page, action: string): Promise<void> {
  // By the protocol of the browser, so that it works where pages run no scripts.
  const session = await page.context().newCDPSession(page);
  const { root } = await session.send("DOM.getDocument", { depth: -1 });
  const { nodeId } = await session.send("DOM.querySelector", { nodeId: root.nodeId, selector: "form[action='/locale']" });
  await session.send("DOM.setAttributeValue", { nodeId, name: "action", value: action });
  await page.getByLabel(/^Tài khoản của/).click();
  await page.getByRole("button", { name: "English", exact: true }).click();
}

/** The address of an assignment on which a person of Sa Pa works; it stands open. */
async function openAssignment(page: Page): Promise<string> {
  await page.goto("/my-work");
  // The first link of a row leads to its place in the document, the next to the work.
  await page.getByRole("table", { name: "Cần làm" }).locator('a[href^="/assignments/"]').first().click();
  await page.waitForURL(/\/assignments\//);
  await page.getByRole("heading", { level: 1 }).waitFor();
  return new URL(page.url()).pathname;
}

async function seesRooms(page: Page): Promise<void> {
  const rooms = page.getByRole("navigation", { name: "Các phòng" }).first();
  await rooms.getByRole("link", { name: /^Kế hoạch/ }).waitFor();
  expect(await page.getByRole("main").getByText("Đăng nhập").count()).toBe(0);
}

describe.each([
  ["without scripts", false],
  ["with scripts", true],
])("what is refused %s", (_, javaScript) => {
  it("stands in the frame, says who may, and leads back to where one was", async () => {
    const page = await visit(browser, server, { as: officer, on: "2020-07-01", javaScript });
    const assignment = await openAssignment(page);
    await pressUnoffered(page, `${assignment}/confirmation`);
    await sees(page, /^Chỉ chuyên viên theo dõi của cơ quan ban hành/);
    await seesRooms(page);
    await page.getByRole("link", { name: "Về trang trước" }).click();
    await page.waitForURL(`**${assignment}`);
    await page.context().close();
  });

  it.each([
    ["a thing that is not there", "/assignments/01ARZ3NDEKTSV4RRFFQ69G5FAV/confirmation", "Không tìm thấy trang này"],
    ["a page that takes no form", "/plans", "Yêu cầu này chưa thực hiện được"],
  ])("keeps the frame also for %s", async (_what, action, title) => {
    const page = await visit(browser, server, { as: secretariat, on: "2020-07-01", javaScript });
    await page.goto("/calendar");
    await pressUnoffered(page, action);
    await page.getByRole("heading", { level: 1, name: title }).waitFor();
    await seesRooms(page);
    await page.context().close();
  });
});
