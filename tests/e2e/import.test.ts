import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readFile } from "~/features/reading/files/read-file.server";
import { newId } from "~/lib/id";
import { openDatabase } from "~db/connection";
import { launchBrowser, visit } from "~tests/support/browser";
import { docxOf } from "~tests/support/docx-of-blocks";
import { rowWith, sees } from "~tests/support/looking";
import { type RunningServer, startServer } from "~tests/support/server";

const secretariat = "thuky@laocai.demo.invalid";
const seeds = new URL("../../../shared/seeds/", import.meta.url).pathname;
const plan142 = existsSync(seeds) ? readdirSync(seeds).find((name) => name.startsWith("000")) : undefined;

/** Plan 142 as a Word file, with its annex as tables. */
const wordFile = async () => docxOf((await readFile(readFileSync(seeds + plan142))).blocks);

let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

async function enter(javaScript: boolean): Promise<Page> {
  const page = await visit(browser, server, { as: secretariat, on: "2020-07-01", javaScript });
  page.setDefaultTimeout(15_000);
  await page.goto("/plans");
  await page.getByRole("link", { name: "Đọc từ văn bản" }).first().click();
  await page.getByRole("heading", { level: 1, name: "Đọc kế hoạch từ văn bản" }).waitFor();
  return page;
}

const item = (page: Page, words: string | RegExp) =>
  page
    .getByRole("listitem")
    .filter({ hasText: words })
    .filter({ has: page.getByRole("button") })
    .first();

async function handIn(page: Page): Promise<void> {
  const mimeType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  await page.getByLabel("Tệp văn bản").setInputFiles({ name: "ke-hoach-142.docx", mimeType, buffer: await wordFile() });
  await page.getByRole("button", { name: "Đọc văn bản" }).click();
  await page.getByRole("heading", { name: "Đã đọc được" }).waitFor({ timeout: 30_000 });
}

/** The number of the plan is taken already in the demo world; another is typed over it. */
async function renumber(page: Page, number: string): Promise<void> {
  await sees(page, "Đã có kế hoạch cùng số hiệu");
  // The head was read with certainty: it stands among what is accepted.
  await page.getByRole("listitem").filter({ hasText: "Cơ quan ban hành" }).last().getByRole("link", { name: "Sửa" }).click();
  await page.getByLabel(/^Số, ký hiệu/).fill(number);
  await page.getByRole("button", { name: "Lưu và chấp nhận" }).click();
  await sees(page, "Đã lưu và chấp nhận.");
}

describe.runIf(plan142)("plan 142 as a Word file", () => {
  it.each([
    ["with scripts", true, "901/KH-UBND"],
    ["without scripts", false, "902/KH-UBND"],
  ])("goes from the file to a tracked plan with its deadlines and its form, %s", async (_, javaScript, number) => {
    const page = await enter(javaScript);
    await handIn(page);
    await renumber(page, number);
    await page.getByRole("button", { name: "Dùng lại biểu này" }).first().click();
    await sees(page, "Sẽ dùng lại biểu này");
    await page.getByRole("link", { name: "Xem bảng và xác nhận" }).click();
    await sees(page, "mục cần xem nên chưa xác nhận được");
    await page.getByRole("link", { name: "Trở lại bản đọc" }).click();
    await page.getByText(/^Chấp nhận một lần \d+ mục cần xem…$/).click();
    await page.getByRole("button", { name: /^Chấp nhận \d+ mục$/ }).click();
    await sees(page, /Đã chấp nhận \d+ mục\./);
    await page.getByRole("link", { name: "Xem bảng và xác nhận" }).click();
    const preview = page.getByRole("table", { name: "Bảng phân công" });
    await rowWith(preview, "UBND các huyện, thị xã, thành phố", "trước ngày 05/7/2020").first().waitFor();
    await page.getByRole("button", { name: "Xác nhận, tạo kế hoạch" }).click();
    await page.getByRole("heading", { level: 1, name: new RegExp(`^${number}`) }).waitFor();
    await page.getByRole("link", { name: "Phần việc", exact: true }).click();
    const works = page.getByRole("table", { name: "Phần việc" });
    // 05/7/2020 is a Sunday.
    await rowWith(works, "UBND huyện Bắc Hà", "06/07/2020").first().waitFor();
    await page.getByRole("link", { name: "Biểu mẫu", exact: true }).click();
    await sees(page, /BIỂU TỔNG HỢP/i);
    // The words of the form that was there; those of the document are in capitals.
    await sees(page, /Biểu tổng hợp/);
    await page.getByRole("link", { name: "Văn bản", exact: true }).click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "ke-hoach-142.docx" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("ke-hoach-142.docx");
    expect(page).toHaveProperty("complaints", []);
    await page.context().close();
  });
});

/** Lets the secretary of the demo world add agencies as well. */
async function makeAdministrator(): Promise<void> {
  const db = openDatabase(`sqlite:${server.dataDir}/dondoc.sqlite`);
  const { id: userId } = await db.read("users").where({ email: secretariat }).first("id");
  const admin = await db.read("role_grants").where({ role: "admin" }).first();
  await db.write("role_grants").insert({ ...admin, id: newId(), user_id: userId });
  await db.close();
}

describe("a document", () => {
  it("that names an agency nobody knows leads to a new one in the directory, which it then names", async () => {
    await makeAdministrator();
    const page = await enter(true);
    await page
      .getByLabel("Hoặc dán nội dung văn bản")
      .fill("KẾ HOẠCH\nTrồng cây năm 2020\nI. NHIỆM VỤ\n1. Liên đoàn Thợ vườn tỉnh: Trồng cây, hoàn thành trước ngày 15/7/2020.");
    await page.getByRole("button", { name: "Đọc văn bản" }).click();
    await page.getByRole("link", { name: /^Chọn hoặc thêm cơ quan cho/ }).click({ timeout: 30_000 });
    await page.getByRole("link", { name: "Thêm cơ quan mới vào danh mục" }).click();
    await page.getByLabel("Mã", { exact: true }).fill("LC-LDTV");
    await page.getByLabel("Cấp", { exact: true }).selectOption({ index: 1 });
    await page.getByLabel("Loại cơ quan").selectOption({ index: 1 });
    await page.getByRole("button", { name: "Thêm và dùng cơ quan này" }).click();
    await sees(page, "Đã dùng cơ quan này ở 1 mục có lời văn đó.");
    expect(await page.getByRole("link", { name: /^Chọn hoặc thêm cơ quan cho/ }).count()).toBe(0);
    await page.context().close();
  });

  it("that cannot be read is refused with a sentence, and pasted text is read instead", async () => {
    const page = await enter(true);
    await page.getByRole("button", { name: "Đọc văn bản" }).click();
    await sees(page, "Chưa chọn tệp và chưa dán nội dung nào");
    const buffer = Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 1, 2, 3]);
    await page.getByLabel("Tệp văn bản").setInputFiles({ name: "ke-hoach.docx", mimeType: "application/msword", buffer });
    await page.getByRole("button", { name: "Đọc văn bản" }).click();
    await sees(page, "Tệp “ke-hoach.docx” không mở được như một tệp .docx");
    await page.getByLabel("Tệp văn bản").setInputFiles([]);
    await page
      .getByLabel("Hoặc dán nội dung văn bản")
      .fill("KẾ HOẠCH\nDọn vệ sinh năm 2020\nI. NHIỆM VỤ\n1. Sở Y tế: Dọn vệ sinh, hoàn thành trước ngày 15/7/2020.");
    await page.getByRole("button", { name: "Đọc văn bản" }).click();
    await page.getByRole("heading", { name: "Đã đọc được" }).waitFor({ timeout: 30_000 });
    await item(page, "Dọn vệ sinh").first().waitFor();
    const chosen = page.locator("[data-source][aria-current=true]");
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    expect(await chosen.textContent()).toContain("Sở Y tế: Dọn vệ sinh");
    await page.keyboard.press("?");
    await page.getByRole("heading", { name: "Phím tắt" }).waitFor();
    await page.keyboard.press("Escape");
    await page
      .getByLabel(/Tìm số hiệu/)
      .first()
      .press("e");
    await page.locator("[data-source].has-item").first().click();
    expect(await page.locator("[data-item][aria-current=true]").textContent()).toContain("Dọn vệ sinh");
    await page.getByRole("link", { name: "Bỏ văn bản này" }).click();
    await page.getByRole("button", { name: "Bỏ văn bản này" }).click();
    await sees(page, "Đã bỏ văn bản.");
    await page.context().close();
  });
});
