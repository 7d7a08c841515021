import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser, visit } from "~tests/support/browser";
import { districtTask, openMine, openPlan142, rowWith, sees } from "~tests/support/looking";
import { type RunningServer, startServer } from "~tests/support/server";

const secretariat = "thuky@laocai.demo.invalid";
const saPa = "lanhdao.sapa@laocai.demo.invalid";
const reason = "Mưa lũ làm hỏng đường vào 4 xã, chưa thu đủ biểu.";

let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

async function enter(as: string, on: string, javaScript: boolean): Promise<Page> {
  const page = await visit(browser, server, { as, on, javaScript });
  page.setDefaultTimeout(10_000);
  await page.goto("/");
  return page;
}

async function openPlanWork(page: Page): Promise<void> {
  await openPlan142(page);
  await page.getByRole("link", { name: "Phần việc", exact: true }).click();
  await page.getByRole("table", { name: "Phần việc" }).waitFor();
}

/** Ticks the rows of one task and asks for one new day for all of them. */
async function extendAll(page: Page, agencies: readonly string[], on: string): Promise<void> {
  await openPlanWork(page);
  const table = page.getByRole("table", { name: "Phần việc" });
  for (const agency of agencies) await rowWith(table, districtTask, agency).getByRole("checkbox").check();
  await page.getByRole("button", { name: "Gia hạn phần đã chọn" }).click();
  await page.getByRole("heading", { level: 1, name: "Gia hạn nhiều phần việc" }).waitFor();
  await page.getByLabel("Gia hạn đến ngày").fill(on);
  await page.getByRole("button", { name: `Gia hạn ${agencies.length} phần việc` }).click();
  // What is missing is said at the field, and the day is still there.
  await sees(page, "Hãy nhập lý do gia hạn.");
  expect(await page.getByLabel("Gia hạn đến ngày").inputValue()).toBe(on);
  await page.getByLabel("Lý do gia hạn").fill("Bão số 2 chia cắt nhiều tuyến đường.");
  await page.getByRole("button", { name: `Gia hạn ${agencies.length} phần việc` }).click();
  await sees(page, `Đã gia hạn ${agencies.length} phần việc`);
}

describe.each([
  ["with scripts", true, ["2020-06-30", "2020-07-01", "2020-07-02"], "10/07/2020", "16/07/2020", "21/07/2020"],
  ["without scripts", false, ["2020-07-02", "2020-07-03", "2020-07-04"], "24/07/2020", "28/07/2020", "31/07/2020"],
] as const)("an extension %s", (_, javaScript, [dayBefore, first, second], wanted, granted, storm) => {
  it("is asked for by the district, granted by the secretariat for another day, and seen by both", async () => {
    const district = await enter(saPa, first, javaScript);
    await openMine(district, districtTask);
    await district.getByText("Đề nghị gia hạn", { exact: true }).first().click();
    await district.getByLabel("Xin gia hạn đến ngày").fill("01/07/2020");
    await district.getByLabel("Lý do", { exact: true }).fill(reason);
    await district.getByRole("button", { name: "Gửi đề nghị" }).click();
    await sees(district, "ngày mới phải sau ngày đó");
    expect(await district.getByLabel("Lý do", { exact: true }).inputValue()).toBe(reason);
    await district.getByLabel("Xin gia hạn đến ngày").fill(wanted);
    await district.getByRole("button", { name: "Gửi đề nghị" }).click();
    await sees(district, "Đã gửi đề nghị gia hạn.");

    const reader = await enter(secretariat, first, javaScript);
    await reader.goto("/my-work");
    await reader.getByRole("link", { name: /^Đề nghị gia hạn/ }).click();
    const queue = reader.getByRole("table", { name: "Chờ quyết định" });
    const request = rowWith(queue, "UBND thị xã Sa Pa", `xin đến ${wanted}`, reason);
    // Whoever extends several at once reads there, too, what each agency asked for.
    await request.getByRole("checkbox").check();
    await reader.getByRole("button", { name: "Gia hạn phần đã chọn" }).click();
    await rowWith(reader.getByRole("table", { name: "Phần việc được chọn" }), `xin đến ${wanted}`, reason).waitFor();
    await reader.goBack();
    await request.getByRole("link", { name: "Quyết định gia hạn" }).click();
    expect(await reader.getByLabel("Gia hạn đến ngày").inputValue()).toBe(wanted);
    await reader.getByLabel("Gia hạn đến ngày").fill(granted);
    await reader.getByRole("button", { name: "Gửi quyết định" }).click();
    await sees(reader, "Đã gia hạn; cơ quan chủ trì được báo.");
    await sees(reader, /\(gia hạn; hạn ban đầu 06\/07\/2020\)/);

    const before = await enter(secretariat, dayBefore, javaScript);
    await before.goto(new URL(reader.url()).pathname);
    await sees(before, /Phần việc này còn diễn biến đến ngày/);
    expect(await before.getByRole("link", { name: "Gia hạn", exact: true }).count()).toBe(0);

    await district.goto("/notices");
    await sees(district, "Đổi thời hạn");
    await openMine(district, districtTask);
    await sees(district, new RegExp(`${granted}.*hạn ban đầu 06/07/2020`));
    await Promise.all([district, reader, before].map((page) => page.context().close()));
  });

  it("is given to several agencies at once, and the list shows both days", async () => {
    const page = await enter(secretariat, second, javaScript);
    await extendAll(page, ["UBND thị xã Sa Pa", "UBND huyện Si Ma Cai"], storm);
    await openPlanWork(page);
    const table = page.getByRole("table", { name: "Phần việc" });
    await rowWith(table, districtTask, "UBND huyện Si Ma Cai", storm, "hạn ban đầu 06/07/2020").waitFor();
    await page.context().close();
  });
});
