// npm run pictures -- ADDRESS: takes the pictures of the README from a running server with the demo world.
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { findChromium } from "./find-chromium.mjs";

const address = process.argv[2] ?? "http://127.0.0.1:3000";
const fileOf = (name) => fileURLToPath(new URL(`../docs/pictures/${name}.png`, import.meta.url));

/** Opens a window for the person with this card of the demo, on the day of their story. */
async function enter(browser, card) {
  const context = await browser.newContext({ baseURL: address, viewport: { width: 1280, height: 860 }, locale: "vi-VN" });
  const page = await context.newPage();
  await page.goto("/");
  await page.getByRole("button", { name: card }).click();
  await page.getByRole("heading", { level: 1, name: "Đôn Đốc" }).waitFor({ state: "detached" });
  await page.waitForLoadState("networkidle");
  return page;
}

const take = async (page, name) => {
  await page.waitForLoadState("networkidle");
  await page.mouse.move(0, 0);
  await page.screenshot({ path: fileOf(name) });
};

/** The overview, and from it the page of one assignment that was returned and is overdue. */
async function takeOverview(browser) {
  const page = await enter(browser, /Lãnh đạo UBND tỉnh Lào Cai/);
  await take(page, "overview");
  await page
    .getByRole("row", { name: /UBND huyện Văn Bàn/ })
    .getByRole("link", { name: /Tổng kết/ })
    .click();
  await page.getByRole("heading", { level: 1, name: /Văn Bàn/ }).waitFor();
  await take(page, "assignment");
}

/** A paper that is looked over beside its words, with a task chosen on both sides; the draft is thrown away afterwards. */
async function takeReview(browser) {
  const page = await enter(browser, /Cơ quan thường trực tỉnh Lào Cai/);
  const paper = await readFile(new URL("../tests/reading/corpus/42-gender-goals.txt", import.meta.url), "utf8");
  await page.goto("/plans/new/import");
  await page
    .getByLabel(/dán nội dung văn bản/)
    .fill(paper.replaceAll("CAO NGUYÊN", "LÀO CAI").replaceAll("Cao Nguyên", "Lào Cai"));
  await page.getByRole("button", { name: "Đọc văn bản" }).click();
  await page.getByRole("heading", { name: "Đã đọc được" }).waitFor();
  await page.getByRole("link", { name: "Theo văn bản" }).click();
  await page.locator("[data-source]", { hasText: "Sở Nội vụ: Chủ trì" }).getByRole("link").click();
  await take(page, "review");
  await page.goto(`${page.url().split(/[?#]/)[0]}/removal`);
  await page.getByRole("button", { name: "Bỏ văn bản này" }).click();
  await page.getByRole("heading", { level: 1, name: "Đọc kế hoạch từ văn bản" }).waitFor();
}

const browser = await chromium.launch({ executablePath: await findChromium(), args: ["--no-sandbox", "--disable-gpu"] });
try {
  await takeOverview(browser);
  await takeReview(browser);
} finally {
  await browser.close();
}
