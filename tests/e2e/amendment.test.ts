import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser, visit } from "~tests/support/browser";
import { districtTask, history, notices, openPlan142, rowWith, sees } from "~tests/support/looking";
import { bothWays } from "~tests/support/reading";
import { type RunningServer, startServer } from "~tests/support/server";

let server: RunningServer;
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

describe.each(bothWays)("a document that amends a plan, recorded %s,", (_, javaScript) => {
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server?.stop());

  it("moves only the deadlines that the secretariat chooses, after seeing from which day to which", async () => {
    const page = await visit(browser, server, { as: "thuky@laocai.demo.invalid", on: "2020-07-01", javaScript });
    page.setDefaultTimeout(10_000);
    await page.goto("/");
    await openPlan142(page);
    await page.getByRole("link", { name: "Ghi văn bản sửa đổi" }).click();
    await page.getByLabel("Số, ký hiệu").fill("215/KH-UBND");
    await page.getByLabel("Ngày ban hành").fill("01/07/2020");
    await page.getByLabel(`Hạn mới của: ${districtTask}`).fill("31/06/2020");
    await page.getByRole("button", { name: "Xem các hạn sẽ dời" }).click();
    // Everything that is wrong is said at once, and nothing typed is lost.
    await sees(page, "Hãy nhập trích yếu.");
    await sees(page, "Hạn mới “31/06/2020” không có trong lịch.");
    expect(await page.getByLabel("Số, ký hiệu").inputValue()).toBe("215/KH-UBND");
    await page.getByLabel("Trích yếu").fill("lùi hạn báo cáo của cấp huyện do mưa lũ");
    await page.getByLabel(`Hạn mới của: ${districtTask}`).fill("01/08/2020");
    await page.getByRole("button", { name: "Xem các hạn sẽ dời" }).click();

    // 01/08/2020 is a Saturday. What is finished has no box.
    await sees(rowWith(page, "Sa Pa", districtTask, "06/07/2020"), "03/08/2020");
    expect(await rowWith(page, "Bảo Thắng", "Đã hoàn thành").getByRole("checkbox").count()).toBe(0);
    // Work that went on after the day looked at stays, and says so.
    for (const agency of ["Bảo Yên", "Bát Xát", "Bắc Hà", "Mường Khương"]) {
      const row = rowWith(page, agency, districtTask);
      await sees(row, "Còn diễn biến đến ngày");
      expect(await row.getByRole("checkbox").count(), agency).toBe(0);
    }
    await rowWith(page, "Văn Bàn", districtTask).getByRole("checkbox").uncheck();
    await page.getByRole("button", { name: "Ghi văn bản và dời hạn đã chọn" }).click();
    await sees(page, "Đã ghi văn bản sửa đổi.");
    await sees(rowWith(page, "Sa Pa", "06/07/2020"), "03/08/2020");
    for (const agency of ["Bát Xát", "Văn Bàn"]) expect(await rowWith(page, agency).count(), agency).toBe(0);
    expect(page.complaints).toEqual([]);

    await openPlan142(page);
    const listed = page.getByRole("region", { name: "Văn bản sửa đổi, bổ sung" });
    await sees(listed, "lùi hạn báo cáo của cấp huyện do mưa lũ");
    await page.goto(`${page.url().split("#")[0]}/history`);
    await sees(page, /Ghi văn bản sửa đổi 215\/KH-UBND ngày 01\/07\/2020/);
  });

  it("is told to the lead and stands on its assignment with the day before", async () => {
    const page = await visit(browser, server, { as: "lanhdao.sapa@laocai.demo.invalid", on: "2020-07-02", javaScript });
    await page.goto("/notices");
    const words = "Theo Kế hoạch số 215/KH-UBND ngày 01/07/2020: lùi hạn báo cáo của cấp huyện do mưa lũ";
    await sees(notices(page, "Đổi thời hạn"), words);
    await page.goto("/my-work");
    await page.getByRole("link", { name: districtTask }).first().click();
    await sees(page, "theo 215/KH-UBND sửa đổi");
    await sees(page, /hạn ban đầu 06\/07\/2020/);
    await sees(history(page), words);
    expect(page.complaints).toEqual([]);
  });
});
