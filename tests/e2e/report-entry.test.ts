import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { paths } from "~/lib/paths";
import { type Database, openDatabase } from "~db/connection";
import { launchBrowser, visit } from "~tests/support/browser";
import { rowWith, sees } from "~tests/support/looking";
import { bothWays, press, says, shows, typedIn, typeIn } from "~tests/support/reading";
import { type RunningServer, startServer } from "~tests/support/server";

const secretariat = "thuky@laocai.demo.invalid";
const [head, officer] = ["lanhdao.sapa@laocai.demo.invalid", "canbo.sapa@laocai.demo.invalid"];
const siMaCai = "simacai@laocai.demo.invalid";
const ward = "tanphong@laichau.demo.invalid";

let server: RunningServer;
let browser: Browser;
let db: Database;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  db = openDatabase(`sqlite:${server.dataDir}/dondoc.sqlite`);
});
afterAll(async () => {
  await browser?.close();
  await db?.close();
  await server?.stop();
});

/** The reports that this person's agency has not begun, by due day. */
async function unbegunOf(email: string): Promise<string[]> {
  const rows = db.read("assignments").join("tasks", "tasks.id", "assignments.task_id");
  rows.join("role_grants", "role_grants.agency_id", "assignments.lead_id").join("users", "users.id", "role_grants.user_id");
  rows.leftJoin("reports", "reports.assignment_id", "assignments.id").whereNull("reports.id");
  return rows.where("users.email", email).whereNotNull("tasks.form_version_id").orderBy("due_on").pluck("assignments.id");
}

async function reportOf(code: string): Promise<string> {
  const rows = db.read("assignments").join("agencies", "agencies.id", "lead_id").join("tasks", "tasks.id", "task_id");
  return (await rows.where("agencies.code", code).whereNotNull("form_version_id").first("assignments.id")).id;
}

async function fillWithDashes(page: Page): Promise<void> {
  for (const cell of await page.locator("input[data-cell]").all()) await cell.fill("–");
  for (const choice of await page.locator("select[data-cell]").all()) await choice.selectOption("no");
}

const footer = (page: Page) => page.getByRole("status").filter({ hasText: /\d+ dòng/ });

describe.each(bothWays)("a report without words and figures, %s,", (_, javaScript) => {
  it("is asked about before it is submitted, and its reader is told the same", async () => {
    const [report = ""] = await unbegunOf(ward);
    const page = await visit(browser, server, { as: ward, on: "2026-11-23", javaScript });
    await page.goto(paths.report(report));
    const dashes = await page.locator("input[data-cell]").count();
    await fillWithDashes(page);
    await press(page, "Nộp báo cáo");
    await page.waitForURL(`**${paths.reportSubmission(report)}`);
    await says(page, `${dashes} dòng ghi “–”. Vẫn nộp?`);
    await page.getByRole("link", { name: "Quay lại nhập tiếp" }).click();
    await shows(page, "Đã lưu nháp lúc");
    await press(page, "Nộp báo cáo");
    await press(page, "Vẫn nộp");
    await page.waitForURL("**/versions/1?**");
    const reader = await visit(browser, server, { as: "thuky@laichau.demo.invalid", on: "2026-11-23", javaScript });
    for (const path of [paths.reportVersion(report, 1), paths.reportAcceptance(report), paths.reportReturn(report)]) {
      await reader.goto(path);
      await says(reader, `${dashes} dòng ghi “–”`);
    }
  });
});

describe.each(bothWays)("cells that cannot be read, %s,", (_, javaScript) => {
  it("stand as they were typed when the draft is opened again, each with its sentence, and the footer counts them", async () => {
    const report = await reportOf("LC-H-SIMACAI");
    const page = await visit(browser, server, { as: siMaCai, on: "2020-07-01", javaScript });
    await page.goto(paths.report(report));
    const typed = { "Cơ sở lưu trú": "khoảng 20", "Vũ trường, Cơ sở": javaScript ? "1.5" : "1.5.2" };
    await typeIn(page, typed);
    await press(page, "Lưu nháp");
    await says(page, "Đã lưu nháp; 2 ô chưa đọc được vẫn giữ đúng như đã gõ.");
    await page.goto(paths.report(report));
    expect(await typedIn(page, Object.keys(typed))).toEqual(typed);
    await sees(footer(page), /^Đã lưu lúc \d\d:\d\d; 2 ô chưa đọc được/);
    await shows(page, "“khoảng 20” không phải là số", javaScript ? "Hàng nghìn ghi 1.500" : "“1.5.2” viết chưa đúng");
    await press(page, "Nộp báo cáo");
    await says(page, "“khoảng 20” không phải là số");
    expect(await typedIn(page, Object.keys(typed))).toEqual(typed);
  });
});

describe("two windows on one report", () => {
  it("of one person say so, show both versions also of the words, and either can be taken", async () => {
    const report = await reportOf("LC-H-SAPA");
    const open = async () => {
      const page = await visit(browser, server, { as: officer, on: "2020-07-01", javaScript: false });
      await page.goto(paths.report(report));
      return page;
    };
    const [first, second] = [await open(), await open()];
    await first.locator("textarea").last().fill("Lời của cửa sổ thứ nhất.");
    await press(first, "Lưu nháp");
    await second.locator("textarea").last().fill("Lời của cửa sổ thứ hai.");
    await press(second, "Lưu nháp");
    await says(second, "Bạn đã lưu bản nháp này ở một cửa sổ khác lúc");
    await shows(second, "Bản đang lưu: Lời của cửa sổ thứ nhất.");
    expect(await second.locator("textarea").last().inputValue()).toBe("Lời của cửa sổ thứ hai.");
    await second.getByRole("link", { name: "Bỏ nội dung của tôi, xem bản đang lưu" }).click();
    await second.waitForURL(`**${paths.report(report)}`);
    expect(await second.locator("textarea").last().inputValue()).toBe("Lời của cửa sổ thứ nhất.");
    await second.locator("textarea").last().fill("Lời của cửa sổ thứ hai.");
    await press(second, "Lưu nháp");
    await first.locator("textarea").last().fill("Lời sau cùng.");
    await press(first, "Lưu nháp");
    await says(first, "Bạn đã lưu bản nháp này ở một cửa sổ khác lúc");
    await press(first, "Lưu nội dung của tôi");
    await shows(first, "Đã lưu nháp.");
    await expect.poll(() => first.locator("textarea").last().inputValue()).toBe("Lời sau cùng.");
  });

  it("of which one has submitted: the other keeps what it typed beside what was submitted", async () => {
    const [report = ""] = await unbegunOf(ward);
    const open = async () => {
      const page = await visit(browser, server, { as: ward, on: "2026-11-23" });
      await page.goto(paths.report(report));
      await page.waitForLoadState("networkidle");
      return page;
    };
    const [first, second] = [await open(), await open()];
    await fillWithDashes(first);
    await press(first, "Nộp báo cáo");
    await press(first, "Vẫn nộp");
    await first.waitForURL("**/versions/1?**");
    await second.locator("input[data-cell]").first().fill("7");
    await press(second, "Lưu nháp");
    await says(second, "đang chờ xem xét, nên chưa sửa được");
    await shows(second, "Bản đang lưu: –");
    expect(await second.locator("input[data-cell]").first().inputValue()).toBe("7");
    await second.getByRole("link", { name: "Xem bản đã nộp" }).click();
    await second.waitForURL("**/versions/1");
  });
});

describe("with scripts", () => {
  it("a report larger than 1 MB stays on the screen with the sentence of other forms", async () => {
    const page = await visit(browser, server, { as: head, on: "2020-07-01" });
    await page.goto(paths.report(await reportOf("LC-H-SAPA")));
    await page.waitForLoadState("networkidle");
    const words = "Kết quả thực hiện chương trình.\n".repeat(13_000);
    await page
      .locator("textarea")
      .last()
      .evaluate((element: HTMLTextAreaElement, pasted) => {
        element.value = pasted;
        element.dispatchEvent(new Event("input", { bubbles: true }));
      }, words);
    await press(page, "Lưu nháp");
    await says(page, "Nội dung gửi lên lớn quá 1 MB.");
    expect((await page.locator("textarea").last().inputValue()).length).toBe(words.length);
  });

  it("what was typed just before the page is left is kept, by a link and by closing the window", async () => {
    const report = await reportOf("LC-H-SAPA");
    const page = await visit(browser, server, { as: officer, on: "2020-07-01" });
    const cell = (at: Page) => at.locator("input[data-cell]").first();
    const isDraft = (url: string) => url.endsWith(paths.reportDraft(report));
    await page.goto(paths.report(report));
    await page.waitForLoadState("networkidle");
    const saved = page.waitForResponse((response) => isDraft(response.url()));
    await cell(page).fill("41");
    await page.getByRole("link", { name: "UBND thị xã Sa Pa", exact: true }).first().click();
    await page.waitForURL(`**${paths.assignment(report)}`);
    await saved;
    await page.goto(paths.report(report));
    expect(await cell(page).inputValue()).toBe("41");
    await page.waitForLoadState("networkidle");
    const versions = db.read("report_versions").join("reports", "reports.id", "report_versions.report_id");
    const revision = async () =>
      Number((await versions.clone().where("reports.assignment_id", report).first("revision"))?.revision);
    const before = await revision();
    await cell(page).fill("42");
    await page.close({ runBeforeUnload: true });
    // Nobody sees the answer of a window that is closed.
    await expect.poll(revision, { timeout: 20_000 }).toBeGreaterThan(before);
    const again = await visit(browser, server, { as: officer, on: "2020-07-01" });
    await again.goto(paths.report(report));
    expect(await cell(again).inputValue()).toBe("42");
  });

  it("stays on the screen while there is no connection, and is saved once there is one", async () => {
    const report = await reportOf("LC-H-SIMACAI");
    const page = await visit(browser, server, { as: siMaCai, on: "2020-07-01", width: 390 });
    await page.goto(paths.report(report));
    await page.waitForLoadState("networkidle");
    const cell = page.locator("input[data-cell]").first();
    await page.context().setOffline(true);
    await cell.fill("21");
    for (const button of ["Lưu nháp", "Nộp báo cáo"]) {
      await press(page, button);
      await shows(page, "Chưa có mạng, chưa lưu");
      expect(await cell.inputValue()).toBe("21");
    }
    await page.context().setOffline(false);
    await press(page, "Lưu nháp");
    // What other tests left in the report's draft may be told beside it.
    await page.waitForURL(/done=saved/);
    await shows(page, "Đã lưu nháp");
    // On a phone the bar covers a good part of the screen: the field that is reached by the keyboard stands above it.
    const top = (await page.locator(".save-bar").boundingBox())?.y ?? 0;
    await cell.focus();
    for (let presses = 0; presses < 12; presses++) {
      await page.keyboard.press("Tab");
      const box = await page.locator(":focus").boundingBox();
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(top);
    }
  });

  it("nothing can be typed into a report that is on its way", async () => {
    const report = await reportOf("LC-H-SIMACAI");
    const page = await visit(browser, server, { as: siMaCai, on: "2020-07-01" });
    await page.goto(paths.report(report));
    await page.waitForLoadState("networkidle");
    let arrive = () => {};
    const onItsWay = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    await page.route(`**${paths.reportSubmission(report)}**`, async (route) => {
      await onItsWay;
      await route.continue();
    });
    await press(page, "Nộp báo cáo");
    const words = page.locator("textarea").last();
    await page.getByRole("button", { name: "Đang gửi…" }).waitFor();
    const isLocked = () => words.evaluate((field) => field.closest("[inert]") !== null);
    expect(await isLocked()).toBe(true);
    arrive();
    await page.getByRole("button", { name: "Nộp báo cáo" }).waitFor();
    expect(await isLocked()).toBe(false);
  });
});

describe("a report that was returned", () => {
  const reason = "Số liệu mới tính đến 20/6";

  it("stands in a box on top of its assignment with why, who and when, and the way to correct it", async () => {
    const report = await reportOf("LC-H-VANBAN");
    const page = await visit(browser, server, { as: "vanban@laocai.demo.invalid", on: "2020-07-01" });
    await page.goto(paths.assignment(report));
    const box = page.getByRole("alert").filter({ hasText: "Bản 1 bị trả lại" });
    await sees(box, reason);
    await sees(box, /30\/06\/2020.*Chuyên viên theo dõi/);
    await box.getByRole("link", { name: "Sửa và nộp lại bản 2" }).click();
    await page.waitForURL(`**${paths.report(report)}`);
    await page.goto("/my-work");
    await rowWith(page, "Tổng kết năm năm từ cơ sở", /Trả lại|bị trả lại/i, reason).waitFor();
  });

  it("is told to its receiver without the button", async () => {
    const page = await visit(browser, server, { as: secretariat, on: "2020-07-01" });
    await page.goto(paths.assignment(await reportOf("LC-H-VANBAN")));
    await says(page, "Bản 1 bị trả lại");
    expect(await page.getByRole("link", { name: /Sửa và nộp lại/ }).count()).toBe(0);
  });
});

describe.each(bothWays)("a report that waits, %s,", (_, javaScript) => {
  it("is accepted or returned from its assignment, and its address leads those who decide to what was sent", async () => {
    const versions = db.read("report_versions").join("reports", "reports.id", "report_versions.report_id");
    versions.join("assignments", "assignments.id", "reports.assignment_id").join("plans", "plans.id", "assignments.plan_id");
    const waiting = await versions
      .where("plans.number", "142/KH-UBND")
      .whereNotNull("submitted_at")
      .whereNull("decision")
      .first("assignment_id", "report_versions.number");
    const page = await visit(browser, server, { as: secretariat, on: "2020-07-08", javaScript });
    await page.goto(paths.report(waiting.assignment_id));
    await page.waitForURL(`**${paths.reportVersion(waiting.assignment_id, waiting.number)}`);
    for (const name of ["Chấp nhận báo cáo", "Trả lại báo cáo"]) {
      await page.goto(paths.assignment(waiting.assignment_id));
      await page.getByRole("link", { name, exact: true }).click();
      await page.getByRole("button", { name, exact: true }).waitFor();
    }
    await page.goto(paths.report(await reportOf("LC-H-SIMACAI")));
    await page.waitForURL(`**${paths.assignment(await reportOf("LC-H-SIMACAI"))}`);
    const leader = await visit(browser, server, { as: "lanhdao@laocai.demo.invalid", on: "2020-07-08", javaScript });
    const answer = await leader.goto(paths.report(waiting.assignment_id));
    expect(answer?.status()).toBe(403);
  });
});

describe("a report on paper", () => {
  const bacKan = async () => {
    const page = await visit(browser, server, { as: "thuky@backan.demo.invalid", on: "2024-07-20" });
    await page.goto(paths.reportVersion(await reportOf("BK-H-BACKAN"), 1));
    await page.waitForLoadState("networkidle");
    await page.emulateMedia({ media: "print" });
    return page;
  };

  it("has the form of the decree: who issues it, number and day left blank, title, addressee, signature", async () => {
    const page = await bacKan();
    for (const words of [
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "Độc lập - Tự do - Hạnh phúc",
      "Ủy ban nhân dân",
      "thành phố Bắc Kạn",
      /^Số:\s+\/BC-UBND$/,
      /^…+, ngày …+ tháng …+ năm …+$/,
      "BÁO CÁO",
      "Kính gửi:",
      "Nơi nhận:",
      "- Lưu: VT.",
      "TM. ỦY BAN NHÂN DÂN",
    ])
      await sees(page.locator(".paper"), words);
    expect(await page.locator(".paper").evaluate((paper) => getComputedStyle(paper).fontFamily)).toMatch(/^"Times New Roman"/);
    expect(await page.getByRole("navigation").filter({ visible: true }).count()).toBe(0);
  });

  it("calls a công văn so, says on which day of the demonstration it was printed, and notes a total that disagrees", async () => {
    const page = await bacKan();
    await sees(page, /^Kết quả thực hiện Công văn số 1236\/LĐTBXH-PCTNXH ngày 03\/06\/2024/);
    await sees(page, /xem tại ngày 20\/07\/2024/);
    await sees(rowWith(page, "Tổng số cơ sở kinh doanh dịch vụ"), "108, cộng các dòng “Trong đó” là 109 (74 + 17 + 0 + 18).");
  });
});

describe("a column copied from Excel", () => {
  const sixRows = "Cơ sở kinh doanh\t19.810\r\n\t1,5\r\n\t-\r\n\t\r\n\t0\r\n\tkhoảng 20\r\n";

  async function pasteInto(cell: Locator, text: string): Promise<void> {
    await cell.focus();
    await cell.evaluate((element, words) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", words);
      element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    }, text);
  }

  it("fills the cells downwards; a dash, a blank and a zero stay three things, and what cannot be read stands with its sentence", async () => {
    const report = await reportOf("LC-H-SIMACAI");
    const page = await visit(browser, server, { as: siMaCai, on: "2020-07-01" });
    await page.goto(paths.report(report));
    const cells = page.locator("input[data-cell]");
    const values = async () => Promise.all([1, 2, 3, 4, 5, 6].map((at) => cells.nth(at).inputValue()));
    await cells.nth(4).fill("77");
    const before = await values();
    await pasteInto(cells.nth(1), sixRows);
    await says(page, "Đã dán 6 ô. Vùng đã chép có 2 cột; chỉ lấy cột cuối.", "1 ô chưa đọc được");
    expect(await values()).toEqual(["19.810", "1,5", "-", "", "0", "khoảng 20"]);
    await shows(page, "“khoảng 20” không phải là số", "không phát sinh");
    await press(page, "Bỏ lần dán này");
    expect(await values()).toEqual(before);
    await pasteInto(cells.nth(1), sixRows);
    await press(page, "Lưu nháp");
    await says(page, "Đã lưu nháp; ");
    await page.goto(paths.report(report));
    expect(await values()).toEqual(["19.810", "1,5", "–", "", "0", "khoảng 20"]);
  });

  it("of a single value is pasted as anywhere else", async () => {
    const report = await reportOf("LC-H-SIMACAI");
    const page = await visit(browser, server, { as: siMaCai, on: "2020-07-01" });
    await page.goto(paths.report(report));
    const cell = page.locator("input[data-cell]").nth(0);
    const before = await cell.inputValue();
    await pasteInto(cell, "12\r\n");
    expect(await cell.inputValue()).toBe(before);
  });
});
