import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demoPassword } from "~/features/accounts/demo-sign-in.server";
import { paths } from "~/lib/paths";
import { type Database, openDatabase } from "~db/connection";
import { launchBrowser, visit } from "~tests/support/browser";
import { bothWays, press, shows, typedIn, typeIn } from "~tests/support/reading";
import { type RunningServer, startServer } from "~tests/support/server";

const secretariat = "thuky@laocai.demo.invalid";
const leader = "lanhdao@laocai.demo.invalid";
const head = "simacai@laocai.demo.invalid";

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

const kept = "Phiên đăng nhập đã hết khi gửi biểu này. Nội dung đã nhập còn nguyên bên dưới";

async function endSessionsOf(email: string): Promise<void> {
  const people = db.read("users").where({ email }).select("id");
  await db.write("sessions").whereIn("user_id", people).update({ ended_at: "2020-01-01T00:00:00.000Z" });
}

// As a browser does that was told to forget the site, or was closed for longer than a session lives.
const loseSessionOf = (page: Page) => page.context().clearCookies({ name: "dondoc-session" });

async function signInAgain(page: Page, email: string): Promise<void> {
  await page.waitForURL("**/sign-in?**");
  await shows(page, "Nội dung vừa nhập được giữ lại");
  await page.getByLabel("Thư điện tử").fill(email);
  await page.getByLabel("Mật khẩu").fill(demoPassword);
  await press(page, "Đăng nhập");
  await page.waitForURL((url) => url.pathname !== "/sign-in");
}

async function reportOf(district: string): Promise<string> {
  const rows = db.read("assignments").join("tasks", "tasks.id", "assignments.task_id").join("agencies", "agencies.id", "lead_id");
  return (await rows.where("agencies.name", district).whereNotNull("form_version_id").first("assignments.id")).id;
}

describe.each(bothWays)("a session that ends in the middle of a form, %s,", (_, javaScript) => {
  const open = async (as: string, path: string) => {
    const page = await visit(browser, server, { as, on: "2020-07-01", javaScript });
    await page.goto(path);
    return page;
  };

  it("gives the plan back after signing in, and it can be saved", async () => {
    const page = await open(secretariat, paths.planNew());
    const plan = {
      "Trích yếu (tên kế hoạch)": `Kế hoạch nhập dở ${javaScript}`,
      "Ngày ban hành": "01/06/2020",
      "Giai đoạn từ ngày": "01/06/2020",
      "Giai đoạn đến ngày": "31/12/2020",
      "Nơi nhận": "- Như trên;\n- Lưu: VT.",
    };
    await typeIn(page, plan);
    await endSessionsOf(secretariat);
    await press(page, "Thêm kế hoạch");
    await signInAgain(page, secretariat);
    await shows(page, kept);
    expect(await typedIn(page, Object.keys(plan))).toEqual(plan);
    await press(page, "Thêm kế hoạch");
    await shows(page, "Đã thêm kế hoạch");
    expect(await db.read("plans").where({ title: plan["Trích yếu (tên kế hoạch)"] })).toHaveLength(1);
  });

  it("does not give the plan to another person who signs in there", async () => {
    const page = await open(secretariat, paths.planNew());
    await typeIn(page, { "Trích yếu (tên kế hoạch)": "Của người khác" });
    await endSessionsOf(secretariat);
    await press(page, "Thêm kế hoạch");
    await signInAgain(page, "thuky@nghean.demo.invalid");
    await shows(page, "Thêm kế hoạch");
    expect(await page.getByLabel("Trích yếu (tên kế hoạch)").inputValue()).toBe("");
    expect(await page.content()).not.toContain("Của người khác");
  });

  it("gives an amendment back with its days, also to a browser that has lost its cookie", async () => {
    const plan: { id: string } = await db.read("plans").where({ number: "142/KH-UBND" }).first("id");
    const page = await open(secretariat, paths.planAmendmentNew(plan.id));
    const typed = { "Số, ký hiệu": "9/KH-UBND", "Ngày ban hành": "30/06/2020" };
    await typeIn(page, typed);
    const days = page.locator('[name="on[]"]');
    await days.nth(1).fill("20/08/2020");
    await loseSessionOf(page);
    await press(page, "Xem các hạn sẽ dời");
    await signInAgain(page, secretariat);
    await shows(page, kept);
    expect(await typedIn(page, Object.keys(typed))).toEqual(typed);
    expect(await days.nth(1).inputValue()).toBe("20/08/2020");
  });

  it("gives a directive back, in sight", async () => {
    const page = await open(leader, paths.assignment(await reportOf("UBND huyện Si Ma Cai")));
    const directive = page.locator("summary", { hasText: "Ý kiến chỉ đạo" });
    const words = page.getByLabel("Nội dung chỉ đạo");
    await directive.click();
    await words.fill("Nộp báo cáo trước thứ Sáu.");
    await endSessionsOf(leader);
    await press(page, "Gửi ý kiến");
    await signInAgain(page, leader);
    await words.waitFor();
    expect(await words.inputValue()).toBe("Nộp báo cáo trước thứ Sáu.");
    await press(page, "Gửi ý kiến");
    await shows(page, "Đã gửi ý kiến chỉ đạo.");
  });

  it("gives the figures and words of a report back", async () => {
    const page = await open(head, paths.report(await reportOf("UBND huyện Si Ma Cai")));
    const typed = { "Cơ sở lưu trú": "7", "Vũ trường, Cơ sở": "chưa rõ", "Số tiền phạt": "1.234,5" };
    await typeIn(page, typed);
    await page.locator("textarea").last().fill("Phần lời nhập dở.");
    await loseSessionOf(page);
    await press(page, "Lưu nháp");
    await signInAgain(page, head);
    await shows(page, "“chưa rõ” không phải là số");
    expect(await typedIn(page, Object.keys(typed))).toEqual(typed);
    expect(await page.locator("textarea").last().inputValue()).toBe("Phần lời nhập dở.");
    await typeIn(page, { "Vũ trường, Cơ sở": "" });
    await press(page, "Lưu nháp");
    await shows(page, "Đã lưu nháp.");
    await endSessionsOf(head);
  });
});

describe("a page that is left by a link", () => {
  it("asks first when something was typed and not sent, and stays as it is when that is not to be lost", async () => {
    const page = await visit(browser, server, { as: secretariat, on: "2020-07-01" });
    await page.goto(paths.planNew(), { waitUntil: "networkidle" });
    const typed = { "Trích yếu (tên kế hoạch)": "Kế hoạch gõ dở" };
    await typeIn(page, typed);
    const asked: string[] = [];
    const reports = page.getByRole("link", { name: "Báo cáo", exact: false }).first();
    page.once("dialog", (question) => {
      asked.push(question.message());
      return question.dismiss();
    });
    await reports.click();
    expect(asked).toEqual(["Nội dung đã nhập ở trang này chưa lưu, rời trang sẽ mất. Vẫn rời trang?"]);
    expect(await typedIn(page, Object.keys(typed))).toEqual(typed);
    page.once("dialog", (question) => question.accept());
    await reports.click();
    await page.waitForURL("**/reports");
    await page.context().close();
  });
});
