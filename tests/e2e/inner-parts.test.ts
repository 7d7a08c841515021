import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser, visit } from "~tests/support/browser";
import { notices, rowWith, sees } from "~tests/support/looking";
import { bothWays } from "~tests/support/reading";
import { type RunningServer, startServer } from "~tests/support/server";

const task = "Tổng kết Kế hoạch 2026-2030";
const head = "thuky@laichau.demo.invalid";
const officer = "canbo@laichau.demo.invalid";
const officerName = "Cán bộ đầu mối Phòng Nghiệp vụ Y, Sở Y tế";
const headName = "Chuyên viên theo dõi, Sở Y tế";
const unitName = "Trung tâm Kiểm soát bệnh tật tỉnh Lai Châu";

let server: RunningServer;
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

async function openTask(page: Page): Promise<void> {
  await page.goto("/my-work");
  await page.getByRole("table", { name: "Cần làm" }).getByRole("link", { name: task }).click();
  await page.getByRole("heading", { level: 1, name: task }).waitFor();
}

async function fillPart(page: Page, number: number, to: string, words: string, dueOn: string): Promise<void> {
  const part = page.getByRole("group", { name: `Phần ${number}` });
  await part.getByLabel("Giao cho").selectOption(to);
  await part.getByLabel("Làm gì").fill(words);
  await part.getByLabel("Hạn nội bộ").fill(dueOn);
}

describe.each(bothWays)("work split inside an agency, %s,", (_, javaScript) => {
  const enter = async (as: string, on = "2026-11-23") => {
    const page = await visit(browser, server, { as, on, javaScript });
    page.setDefaultTimeout(10_000);
    return page;
  };
  let [wholePath, partPath] = ["", ""];

  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server?.stop());

  it("goes to two people and a unit, each with a day of its own that is not after the whole", async () => {
    const page = await enter(head);
    await openTask(page);
    wholePath = new URL(page.url()).pathname;
    await page.getByRole("link", { name: "Chia việc cho người, đơn vị" }).click();
    await fillPart(page, 1, officerName, "Soạn tài liệu phần pháp luật", "01/01/2031");
    await fillPart(page, 2, headName, "Liên hệ giảng viên", "20/12/2026");
    await fillPart(page, 3, unitName, "Soạn phần giảm hại", "15/12/2026");
    await page.getByRole("button", { name: "Giao các phần này" }).click();
    await sees(page, "Cả phần việc phải xong trước hết ngày 31/12/2030, nên hạn nội bộ không được sau ngày đó.");
    expect(await page.getByLabel("Làm gì").nth(2).inputValue()).toBe("Soạn phần giảm hại");
    await page.getByRole("group", { name: "Phần 1" }).getByLabel("Hạn nội bộ").fill("10/12/2026");
    await page.getByRole("button", { name: "Giao các phần này" }).click();
    await sees(page, "Đã phân công nội bộ.");
    const inside = page.getByRole("region", { name: "Phân công nội bộ" });
    await sees(inside, /0\/3 phần nội bộ xong/);
    await sees(rowWith(inside, "Soạn phần giảm hại"), unitName);
    expect(page.complaints).toEqual([]);
  });

  it("is in the list of who has it, who says that it is done; who gave it confirms", async () => {
    const page = await enter(officer, "2026-11-24");
    await page.goto("/notices");
    await sees(notices(page, "Được giao phần nội bộ"), "Soạn tài liệu phần pháp luật");
    await page.goto("/my-work");
    await page
      .getByRole("table", { name: "Phần giao cho tôi" })
      .getByRole("link", { name: "Soạn tài liệu phần pháp luật" })
      .click();
    await page.getByRole("heading", { level: 1, name: "Soạn tài liệu phần pháp luật" }).waitFor();
    partPath = new URL(page.url()).pathname;
    await page.locator("summary", { hasText: "Báo xong" }).click();
    await page.getByLabel("Kết quả").fill("Bản thảo 24 trang.");
    await page.getByRole("button", { name: "Báo xong" }).click();
    await sees(page, "Đã báo xong.");
    expect(page.complaints).toEqual([]);

    const giver = await enter(head, "2026-11-24");
    await giver.goto("/notices");
    await notices(giver, "Phần nội bộ báo xong").getByRole("link", { name: "Soạn tài liệu phần pháp luật" }).click();
    await sees(giver, "Bản thảo 24 trang.");
    await giver.locator("summary", { hasText: "Xác nhận xong" }).click();
    await giver.getByRole("button", { name: "Xác nhận xong" }).click();
    await sees(giver, "Đã xác nhận xong.");
    expect(giver.complaints).toEqual([]);
  });

  it("is told to the outside as a count, and its inside does not exist there", async () => {
    const page = await enter("lanhdao@laichau.demo.invalid", "2026-11-25");
    await page.goto(wholePath);
    await sees(page, "1/3 phần nội bộ xong");
    expect(await page.getByText("Soạn phần giảm hại").count()).toBe(0);
    expect((await page.goto(partPath))?.status()).toBe(404);
  });

  it("is handed over in one step when somebody leaves, and nothing is lost meanwhile", async () => {
    const page = await enter(head, "2026-11-25");
    await page.goto("/my-work");
    await page.getByRole("link", { name: "Ai đang giữ việc gì" }).click();
    // The officer who left in November still stands there, as nobody.
    await sees(page, "Chưa có người nhận (trước là Cán bộ đầu mối đã chuyển công tác, Sở Y tế)");
    await rowWith(page, "Đối chiếu số liệu với các sở, ngành").getByRole("checkbox").check();
    await page.getByRole("button", { name: "Chuyển phần đã chọn" }).click();
    await page.getByRole("heading", { level: 1, name: "Chuyển phần việc nội bộ" }).waitFor();
    await page.getByLabel("Người hoặc đơn vị nhận mới").selectOption(officerName);
    await page.getByLabel("Lý do").fill("Đồng chí cũ chuyển công tác.");
    await page.getByRole("button", { name: "Chuyển cho người khác" }).click();
    await sees(page, "Đã chuyển cho người nhận mới.");
    expect(await page.getByText(/^Chưa có người nhận/).count()).toBe(0);
    expect(page.complaints).toEqual([]);

    const heir = await enter(officer, "2026-11-25");
    await heir.goto("/my-work");
    await heir.getByRole("link", { name: "Đối chiếu số liệu với các sở, ngành" }).click();
    await sees(heir, "Đồng chí cũ chuyển công tác.");
    expect(heir.complaints).toEqual([]);
  });
});
