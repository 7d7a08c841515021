import { readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { defaultTemplate } from "~/features/documents/default-templates/default-template.server";
import { launchBrowser, visit } from "~tests/support/browser";
import { paragraphWith, withPart } from "~tests/support/docx";
import { sees } from "~tests/support/looking";
import { type RunningServer, startServer } from "~tests/support/server";

const secretariat = "thuky@laocai.demo.invalid";
const district = "simacai@laocai.demo.invalid";

let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const enter = (as: string, javaScript: boolean): Promise<Page> => visit(browser, server, { as, on: "2020-07-08", javaScript });

async function openLate(page: Page): Promise<void> {
  await page.goto("/plans");
  await page.getByRole("link", { name: "142/KH-UBND" }).first().click();
  await page.getByRole("heading", { level: 1, name: /142\/KH-UBND/ }).waitFor();
  await page.goto(`${new URL(page.url()).pathname}/assignments?state=overdue`);
}

async function download(page: Page, name: string): Promise<Uint8Array> {
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name }).click()]);
  return new Uint8Array(await readFile(await file.path()));
}

describe.each([
  ["with scripts", true],
  ["without scripts", false],
])("an urging letter, %s", (_, javaScript) => {
  it("is made about what is late, previewed, downloaded, registered with number and day, and seen by its agency", async () => {
    const page = await enter(secretariat, javaScript);
    await openLate(page);
    await page
      .getByRole("checkbox", { name: /Si Ma Cai/ })
      .first()
      .check();
    await page.getByRole("button", { name: "Lập công văn cho việc đã đánh dấu" }).click();
    // The second time the work says that it was written about, and has to be ticked again.
    const box = page.getByRole("checkbox", { name: /Si Ma Cai/ });
    await box.waitFor();
    expect(await box.isChecked()).toBe(javaScript);
    await box.check();

    await page.getByLabel("Đề nghị báo cáo trước ngày").fill("31/02/2020");
    await page.getByLabel("Họ tên người ký").fill("Nguyễn Văn An");
    await page.getByRole("button", { name: "Lập văn bản", exact: true }).click();
    await sees(page, /31\/02\/2020.*không có trong lịch/);
    expect(await page.getByLabel("Họ tên người ký").inputValue()).toBe("Nguyễn Văn An");
    await page.getByLabel("Đề nghị báo cáo trước ngày").fill("15/07/2020");
    await page.getByRole("button", { name: "Xem trước" }).click();
    await sees(page, /Kính gửi: UBND huyện Si Ma Cai/);
    await page.getByRole("button", { name: "Lập văn bản", exact: true }).click();
    await sees(page, "Đã lập văn bản.");

    const docx = await download(page, "Tải Word (.docx)");
    expect(paragraphWith(docx, "Kính gửi").text).toBe("Kính gửi: UBND huyện Si Ma Cai");
    expect(paragraphWith(docx, "qua theo dõi").text).toContain("tính đến hết ngày 08/7/2020");

    await page.getByRole("link", { name: "Ghi số, ngày văn bản" }).click();
    await page.getByLabel("Số văn bản").fill("số bảy");
    await page.getByRole("button", { name: "Ghi vào sổ" }).click();
    await sees(page, /Số văn bản chỉ gồm chữ số/);
    const number = javaScript ? "125" : "126";
    await page.getByLabel("Số văn bản").fill(number);
    await page.getByRole("button", { name: "Ghi vào sổ" }).click();
    await sees(page, "Đã ghi số, ngày.");

    await page.getByRole("link", { name: "Đính kèm bản ký" }).click();
    const scan = join(tmpdir(), `ban-ky-${number}.pdf`);
    await writeFile(scan, `%PDF-1.4 ${number}`);
    await page.getByLabel("Tệp quét văn bản đã ký").setInputFiles(scan);
    await page.getByRole("button", { name: "Đính kèm bản ký" }).click();
    await sees(page, "Đã đính kèm bản ký.");

    const agency = await enter(district, javaScript);
    await agency.goto("/letters");
    await agency
      .getByRole("link", { name: /đôn đốc thực hiện/i })
      .first()
      .click();
    await sees(agency, new RegExp(`${number}/`));
    await agency
      .getByRole("link", { name: /Tổng kết năm năm/ })
      .first()
      .click();
    await sees(agency, new RegExp(`Công văn đôn đốc số ${number}/`));
    for (const window of [page, agency]) {
      expect(window).toHaveProperty("complaints", []);
      await window.context().close();
    }
  });
});

describe("a template", () => {
  it("with an unknown field is refused with its place; corrected, it is what letters are written with", async () => {
    const page = await enter(secretariat, true);
    await page.goto("/letters/templates/urging");
    const template = await defaultTemplate("urging");
    const upload = async (words: string) => {
      const buffer = Buffer.from(withPart(template, "word/document.xml", (xml) => xml.replace("quan tâm, phối hợp", words)));
      await page.getByLabel("Tệp Word (.docx)").setInputFiles({ name: "mau.docx", mimeType: "application/octet-stream", buffer });
      await page.getByRole("button", { name: "Kiểm tra và dùng mẫu này" }).click();
    };
    await upload("{cơ quan nhậm}");
    await sees(page, /Không có trường “{cơ quan nhậm}”. Có phải “{cơ quan nhận}”\?/);
    await upload("khẩn trương");
    await sees(page, "Mẫu mới đã được kiểm tra");
    const sample = await download(page, "Điền thử");
    expect(paragraphWith(sample, "khẩn trương").text).toBe("Đề nghị UBND huyện Bắc Hà khẩn trương thực hiện./.");
    await page.getByRole("link", { name: "Trở về mẫu mặc định" }).click();
    await page.getByRole("button", { name: "Trở về mẫu mặc định" }).click();
    await sees(page, "Đã trở về mẫu mặc định.");
    await page.context().close();
  });
});
