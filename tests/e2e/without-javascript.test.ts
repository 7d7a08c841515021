import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser, visit } from "~tests/support/browser";
import { districtTask, openMine, openStep, rowWith, sees } from "~tests/support/looking";
import { establishments, fillReport142, hurriedRows } from "~tests/support/report-142";
import { type RunningServer, startServer } from "~tests/support/server";

const outlook = "III. Phương hướng cho giai đoạn 2021 - 2025";

let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** Signs in with a card of the demonstration, in a browser that runs no scripts. */
async function enterByCard(title: string): Promise<Page> {
  const page = await visit(browser, server, { javaScript: false });
  await page.goto("/");
  await page.getByRole("button", { name: `Vào với vai ${title}`, exact: true }).click();
  await page.getByRole("heading", { level: 1, name: /^(Tổng quan|Việc của tôi)$/ }).waitFor();
  return page;
}

async function openReport(page: Page): Promise<void> {
  await openMine(page, districtTask);
  await page.getByRole("link", { name: "Nhập báo cáo" }).click();
  await page.getByRole("button", { name: "Lưu nháp" }).waitFor();
}

describe("without scripts", () => {
  it("a district fills in its report, is refused with all it typed, corrects and submits it", async () => {
    const page = await enterByCard("UBND thị xã Sa Pa");
    await openReport(page);
    await fillReport142(page, "lc-h-sa-pa", hurriedRows);
    await page.getByRole("button", { name: "Lưu nháp" }).click();
    await sees(page, "Đã lưu nháp.");

    await page.getByLabel(outlook).fill("Giữ kiểm tra liên ngành; thêm một câu chưa lưu.");
    await page.getByRole("button", { name: "Nộp báo cáo" }).click();
    await sees(page, "Có 1 chỗ cần sửa trước khi nộp");
    await sees(page, /cộng các dòng “Trong đó” là 109/);
    expect(await establishments(page).inputValue()).toBe("108");
    expect(await page.getByLabel(outlook).inputValue()).toContain("thêm một câu chưa lưu");

    await establishments(page).fill("109");
    await page.getByRole("button", { name: "Nộp báo cáo" }).click();
    await sees(page, "Đã nộp báo cáo.");
    await page.context().close();
  });

  it("the secretariat returns the report with a reason, the district submits it again, and it is accepted", async () => {
    const reader = await enterByCard("Cơ quan thường trực tỉnh Lào Cai");
    const openWaiting = async () => {
      await reader.goto("/reports?state=submitted");
      await rowWith(reader, "UBND thị xã Sa Pa").getByRole("link").first().click();
    };
    await openWaiting();
    await reader.getByRole("button", { name: "Trả lại báo cáo" }).click();
    await sees(reader.getByRole("alert"), /lý do/i);
    await reader.getByLabel("Lý do trả lại").fill("Bổ sung số cơ sở của phường Sa Pa.");
    await reader.getByRole("button", { name: "Trả lại báo cáo" }).click();
    await sees(reader, "Đã trả lại báo cáo; đã thông báo cho cơ quan báo cáo.");

    const page = await enterByCard("UBND thị xã Sa Pa");
    await openReport(page);
    await sees(page, "Bổ sung số cơ sở của phường Sa Pa.");
    await page.getByRole("button", { name: "Nộp báo cáo" }).click();
    await sees(page, "Đã nộp báo cáo.");

    await openWaiting();
    await reader.getByRole("button", { name: "Chấp nhận báo cáo" }).click();
    await sees(reader, "Đã chấp nhận báo cáo; phần việc hoàn thành.");
    await page.context().close();
    await reader.context().close();
  });

  it("a leader moves the day, finds what is overdue and sends a directive", async () => {
    const page = await enterByCard("Lãnh đạo UBND tỉnh Lào Cai");
    for (const day of ["01/07/2020", "08/07/2020"]) {
      await page.getByLabel(/^Đang xem tại ngày/).click();
      await page.getByRole("button", { name: day, exact: true }).click();
      await page.getByLabel(`Đang xem tại ngày ${day}`).waitFor();
    }
    await rowWith(page, "UBND huyện Si Ma Cai", "2 ngày").getByRole("link", { name: districtTask }).click();
    const step = await openStep(page, "Ý kiến chỉ đạo");
    await step.getByLabel("Nội dung chỉ đạo").fill("Huyện gửi báo cáo trong ngày mai.");
    await step.getByRole("button", { name: "Gửi ý kiến" }).click();
    await sees(page, "Đã gửi ý kiến chỉ đạo.");
    await sees(page, "Huyện gửi báo cáo trong ngày mai.");
    await page.context().close();
  });

  it("one changes the language and back, and stays on the page", async () => {
    const page = await enterByCard("Người xem");
    await page
      .getByRole("link", { name: /^Kế hoạch/ })
      .first()
      .click();
    const language = async (name: string) => {
      await page.getByLabel(/^(Tài khoản của|Account of)/).click();
      await page.getByRole("button", { name, exact: true }).click();
    };
    await language("English");
    await page.getByRole("heading", { level: 1, name: "Plans" }).waitFor();
    expect([await page.locator("html").getAttribute("lang"), new URL(page.url()).pathname]).toEqual(["en", "/plans"]);
    await language("Tiếng Việt");
    await page.getByRole("heading", { level: 1, name: "Kế hoạch" }).waitFor();
    await page.context().close();
  });
});
