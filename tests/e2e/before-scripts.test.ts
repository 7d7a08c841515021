import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser, visit } from "~tests/support/browser";
import { type RunningServer, startServer } from "~tests/support/server";

const secretariat = "thuky@laocai.demo.invalid";

let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

type SlowPage = { readonly page: Page; release(): Promise<void> };

/** Opens a page whose scripts stay on the way until `release` lets them go; then the page has come alive. */
async function openBeforeScripts(path: string): Promise<SlowPage> {
  const page = await visit(browser, server, { as: secretariat, on: "2020-07-01" });
  let letGo: () => void = () => undefined;
  const released = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route("**/assets/*.js", async (route) => {
    await released;
    await route.continue();
  });
  await page.goto(path, { waitUntil: "commit" });
  await page.getByRole("heading", { level: 1 }).waitFor();
  const release = async () => {
    letGo();
    // React keeps what it knows of an element in a property of the element.
    await page.waitForFunction(() => {
      const box = document.querySelector("summary");
      return box !== null && Object.keys(box).some((key) => key.startsWith("__reactFiber"));
    });
    await page.waitForLoadState("networkidle");
  };
  return { page, release };
}

describe("what was done before the scripts arrived", () => {
  it("stays open, and closes on Escape with the focus back on what opened it", async () => {
    const { page, release } = await openBeforeScripts("/plans");
    const day = page.getByLabel(/^Đang xem tại ngày/);
    await day.click();
    await page.getByLabel("Xem tại ngày", { exact: true }).fill("07/07/2020");
    await release();
    const opened = page.locator("details", { has: day });
    expect(await opened.getAttribute("open")).not.toBeNull();
    expect(await page.getByLabel("Xem tại ngày", { exact: true }).inputValue()).toBe("07/07/2020");
    await page.keyboard.press("Escape");
    expect(await opened.getAttribute("open")).toBeNull();
    expect(await day.evaluate((summary) => summary === document.activeElement)).toBe(true);
    await page.context().close();
  });

  it("stays typed, ticked and chosen in a form, and the focus stays where it was", async () => {
    const { page, release } = await openBeforeScripts("/plans/new");
    const title = page.locator("input[name='title'], textarea[name='title']");
    await title.fill("Kế hoạch thử");
    const radios = page.getByRole("radio");
    const last = radios.last();
    await last.check();
    await title.focus();
    await release();
    expect(await title.inputValue()).toBe("Kế hoạch thử");
    expect(await last.isChecked()).toBe(true);
    expect(await title.evaluate((field) => field === document.activeElement)).toBe(true);
    await page.context().close();
  });

  it("keeps in sight the fields of the deadline's kind that was chosen", async () => {
    const list = await visit(browser, server, { as: secretariat, on: "2020-07-01" });
    await list.goto("/plans");
    const plan = await list
      .getByRole("link", { name: /^142\/KH-UBND/ })
      .first()
      .getAttribute("href");
    await list.context().close();
    const { page, release } = await openBeforeScripts(`${plan}/tasks/new`);
    await page.locator("select[name='deadline.kind']").selectOption("date");
    await page.locator("input[name='deadline.on']").fill("15/08/2020");
    await release();
    await expect.poll(() => page.locator("input[name='deadline.before']").isVisible()).toBe(false);
    expect(await page.locator("select[name='deadline.kind']").inputValue()).toBe("date");
    expect(await page.locator("input[name='deadline.on']").isVisible()).toBe(true);
    expect(await page.locator("input[name='deadline.on']").inputValue()).toBe("15/08/2020");
    await page.context().close();
  });
});
