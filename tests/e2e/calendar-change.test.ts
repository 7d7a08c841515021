import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sheetColumns, sheetRowsOf } from "~/features/calendar-changes/calendar-sheet";
import { calendarDate } from "~/lib/calendar-date";
import { writeSheet } from "~/lib/sheet.server";
import { launchBrowser, visit } from "~tests/support/browser";
import { rowWith, sees } from "~tests/support/looking";
import { bothWays } from "~tests/support/reading";
import { type RunningServer, startServer } from "~tests/support/server";

const admin = "quantri@demo.invalid";
const [day, rolled] = ["06/07/2020", "07/07/2020"];

let server: RunningServer;
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

describe.each(bothWays)("the calendar of a year, changed %s,", (_, javaScript) => {
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server?.stop());

  it("shows which open deadlines a new day off would move, and moves the chosen one only", async () => {
    const page = await visit(browser, server, { as: admin, on: "2020-07-01", javaScript });
    await page.goto("/calendar?year=2020");
    await page.getByRole("link", { name: "Sửa lịch" }).click();
    await page.getByLabel("Lịch đang có").check();
    await page.getByRole("button", { name: "Lập bản sửa" }).click();
    await page.getByRole("link", { name: "Thêm ngày" }).click();
    await page.getByLabel("Ngày", { exact: true }).fill(day);
    await page.getByLabel("Loại ngày").selectOption("Nghỉ hoán đổi");
    await page.getByLabel("Dịp nghỉ", { exact: true }).fill("Khắc phục mưa lũ");
    await page.getByLabel("Căn cứ").fill("Quyết định của UBND tỉnh");
    await page.getByLabel("Số thông báo").fill("12/TB-UBND");
    await page.getByRole("button", { name: "Lưu vào bản sửa" }).click();
    await sees(rowWith(page, day, "Thêm"), "Nghỉ hoán đổi: Khắc phục mưa lũ");
    await page.getByRole("link", { name: /^Xem .* hạn sẽ chuyển và áp dụng/ }).click();

    await sees(page, "Không hạn nào tự chuyển.");
    await page.getByRole("button", { name: "Áp dụng lịch" }).click();
    await sees(page, "Hãy chọn có chuyển hạn hay không.");
    const saPa = rowWith(page, "Sa Pa", day, rolled);
    await saPa.getByRole("checkbox").check();
    await page.getByLabel("Chỉ các hạn được đánh dấu ở trang này").check();
    await page.getByRole("button", { name: "Áp dụng lịch" }).click();

    await sees(page, "Lịch mới đã có hiệu lực.");
    await sees(page, /^Đã chuyển 1 hạn theo bản sửa này/);
    expect(await rowWith(page, "Sa Pa", day, rolled).count()).toBe(0);
    expect(await rowWith(page, "Bắc Hà", day, rolled).count()).toBeGreaterThan(0);
    await page.goto("/calendar?year=2020");
    await sees(rowWith(page, day), "Quyết định của UBND tỉnh; số 12/TB-UBND");
    expect(page.complaints).toEqual([]);

    const district = await visit(browser, server, { as: "lanhdao.sapa@laocai.demo.invalid", on: "2020-07-01", javaScript });
    await district.goto("/my-work");
    await sees(district, new RegExp(rolled));
  });

  it("is read from a sheet with every problem at once, and changes nothing when it says the same", async () => {
    const page = await visit(browser, server, { as: admin, on: "2020-07-01", javaScript });
    const right = { kind: "holiday", name: { vi: "Tết", en: "Tết" }, basis: "Luật" } as const;
    const sheet = async (name: string, ...days: string[]) => {
      const path = join(server.dataDir, name);
      const rows = sheetRowsOf(days.map((on) => ({ ...right, on: calendarDate(on) })));
      await writeFile(path, await writeSheet("Lịch", sheetColumns, rows));
      return path;
    };
    const send = async (path: string) => {
      await page.goto("/calendar/import?year=2031");
      await page.getByLabel(/^Tệp bảng tính/).setInputFiles(path);
      await page.getByRole("button", { name: "Đọc tệp" }).click();
    };
    await send(await sheet("sai.xlsx", "2031-01-23", "2032-01-23", "2031-01-23"));
    await sees(page, /Dòng 3, cột Ngày: Ngày 23\/01\/2032 không thuộc năm 2031/);
    await sees(page, /Dòng 4, cột Ngày: Ngày 23\/01\/2031 đã có trong bảng/);
    const path = await sheet("dung.xlsx", "2031-01-23");
    await send(path);
    await page.getByRole("link", { name: "Áp dụng" }).click();
    await sees(page, "Không có hạn đang mở nào phải chuyển ngày");
    await page.getByRole("button", { name: "Áp dụng lịch" }).click();
    await sees(page, "Lịch mới đã có hiệu lực.");
    await send(path);
    await sees(page, "Tệp giống hệt lịch đang có, không có gì để sửa.");
    expect(page.complaints).toEqual([]);
  });
});
