import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demoPassword } from "~/features/accounts/demo-sign-in.server";
import { megabyte } from "~/lib/file-rules";
import { paths } from "~/lib/paths";
import { type Database, openDatabase } from "~db/connection";
import { launchBrowser, visit } from "~tests/support/browser";
import { bothWays, press, says, shows, typeIn } from "~tests/support/reading";
import { type RunningServer, startServer } from "~tests/support/server";

const secretariat = "thuky@laocai.demo.invalid";

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

describe.each(bothWays)("signing in, %s,", (_, javaScript) => {
  const wrong = "Thư điện tử hoặc mật khẩu chưa đúng. Hãy kiểm tra rồi thử lại; sau 5 lần sai, tài khoản tạm khóa 15 phút.";
  async function signInPage(query = "") {
    const page = await visit(browser, server, { javaScript });
    await page.goto(`/sign-in${query}`);
    const signIn = async (email: string, password: string) => {
      await page.getByLabel("Thư điện tử").fill(email);
      await page.getByLabel("Mật khẩu").fill(password);
      await press(page, "Đăng nhập");
    };
    return { page, signIn };
  }

  it("says the same of a wrong password and of a closed account, and locks after five", async () => {
    const [closed, guessed] = javaScript
      ? ["stp@laocai.demo.invalid", "vinh@nghean.demo.invalid"]
      : ["mttq@laocai.demo.invalid", "namdan@nghean.demo.invalid"];
    const { page, signIn } = await signInPage();
    await db.write("users").where({ email: closed }).update({ disabled_at: "2020-01-01T00:00:00.000Z" });
    await signIn(closed, demoPassword);
    await says(page, wrong);
    expect(await page.getByLabel("Thư điện tử").inputValue()).toBe(closed);
    for (let count = 1; count <= 5; count += 1) {
      const answer = page.waitForResponse((response) => response.request().method() === "POST");
      await signIn(guessed, `sai lần ${count}`);
      expect((await answer).status()).toBe(422);
      await says(page, wrong);
    }
    await signIn(guessed, demoPassword);
    await says(page, "Tài khoản đang tạm khóa do nhập sai nhiều lần. Hãy chờ 15 phút, hoặc nhờ quản trị đặt lại mật khẩu.");
    expect(await page.content()).not.toContain(demoPassword);
  });

  it.each(["//evil.example", "https://evil.example", "/\\evil.example"])("never leads to %s", async (to) => {
    const { page, signIn } = await signInPage(`?to=${encodeURIComponent(to)}`);
    await signIn(secretariat, demoPassword);
    await page.waitForURL((url) => url.pathname !== "/sign-in");
    expect(new URL(page.url()).origin).toBe(server.address);
  });

  it("leads a person whose account was closed meanwhile to the sign-in page", async () => {
    const [email = ""] = javaScript ? ["bacha@laocai.demo.invalid"] : ["batxat@laocai.demo.invalid"];
    const page = await visit(browser, server, { as: email, javaScript });
    await page.goto(paths.myWork());
    await db.write("users").where({ email }).update({ disabled_at: "2020-01-01T00:00:00.000Z" });
    await page.goto(paths.myWork());
    expect(new URL(page.url()).pathname).toBe("/sign-in");
  });
});

describe("a request that no page of ours sends", () => {
  const send = (path: string, body: string, headers: Record<string, string> = {}) =>
    fetch(server.address + path, {
      method: "POST",
      body,
      redirect: "manual",
      headers: { "content-type": "application/x-www-form-urlencoded", origin: server.address, ...headers },
    });

  it("is refused with a sentence when it comes from another site", async () => {
    const answer = await send("/sign-in", "email=a", { origin: "https://evil.example" });
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain("Yêu cầu này đến từ một trang khác nên không được thực hiện.");
  });

  it("is refused with a sentence when its form is larger than 1 MB", async () => {
    const answer = await send("/plans/new", `title=${"a".repeat(megabyte + 1)}`);
    expect(answer.status).toBe(413);
    expect(await answer.text()).toContain("Nội dung gửi lên lớn quá 1 MB. Hãy giảm bớt rồi gửi lại.");
  });
});

describe.each(bothWays)("a form larger than 1 MB, %s,", (_, javaScript) => {
  it("is refused with a sentence, and what was typed is still there", async () => {
    const page = await visit(browser, server, { as: secretariat, on: "2020-07-01", javaScript });
    await page.goto(paths.planNew());
    await typeIn(page, { "Trích yếu (tên kế hoạch)": "Kế hoạch quá dài", "Nơi nhận": "a".repeat(megabyte + 1) });
    await press(page, "Thêm kế hoạch");
    await shows(page, "Nội dung gửi lên lớn quá 1 MB. Hãy");
    // Without scripts the sentence stands on a page of its own, and going back shows the form as it was left.
    if (!javaScript) await page.goBack();
    expect(await page.getByLabel("Trích yếu (tên kế hoạch)").inputValue()).toBe("Kế hoạch quá dài");
    expect(page.complaints).toEqual([]);
  });
});

describe.each(bothWays)("words that look like a program, %s,", (_, javaScript) => {
  const odd = `<script>document.title="hacked"</script> "kép" & 'đơn' ${javaScript}`;

  it("are shown as they were typed, everywhere", async () => {
    const page = await visit(browser, server, { as: secretariat, on: "2020-07-01", javaScript });
    await page.goto(paths.planNew());
    const days = { "Ngày ban hành": "01/06/2020", "Giai đoạn từ ngày": "01/06/2020", "Giai đoạn đến ngày": "31/12/2020" };
    await typeIn(page, { "Trích yếu (tên kế hoạch)": odd, ...days, "Nơi nhận": `</textarea>${odd}` });
    await press(page, "Thêm kế hoạch");
    await shows(page, "Đã thêm kế hoạch", odd);
    const { id } = await db.read("plans").where({ title: odd }).first("id");
    for (const path of [paths.planEdit(id), paths.planHistory(id), paths.plans(), paths.search("document")]) {
      await page.goto(path);
      await shows(page, path === paths.planEdit(id) ? "Sửa kế hoạch" : odd);
      expect(await page.title()).not.toBe("hacked");
    }
    await page.goto(paths.planEdit(id));
    expect(await page.getByLabel("Trích yếu (tên kế hoạch)").inputValue()).toBe(odd);
    expect(await page.getByLabel("Nơi nhận").inputValue()).toBe(`</textarea>${odd}`);
    expect(page.complaints).toEqual([]);
  });
});

describe.each(bothWays)("searching, %s,", (_, javaScript) => {
  const title = `Nghị quyết của Đảng bộ tỉnh lần thứ ${javaScript ? "mười" : "chín"}`;

  it("finds Vietnamese however it is typed, and it is stored in one form", async () => {
    const page = await visit(browser, server, { as: secretariat, on: "2020-07-01", javaScript });
    await page.goto(paths.planNew());
    const days = { "Ngày ban hành": "01/06/2020", "Giai đoạn từ ngày": "01/06/2020", "Giai đoạn đến ngày": "31/12/2020" };
    await typeIn(page, { "Trích yếu (tên kế hoạch)": title.normalize("NFD"), ...days });
    await press(page, "Thêm kế hoạch");
    await shows(page, "Đã thêm kế hoạch");
    expect(await db.read("plans").where({ title: title.normalize("NFC") })).toHaveLength(1);
    for (const words of [title.normalize("NFD"), "đảng", "dang", "ĐẢNG BỘ", "nghi quyet cua dang"]) {
      await page.goto(paths.search(words));
      await shows(page, title.normalize("NFC"));
    }
    for (const words of ["bao cao", "BÁO CÁO", "báo cáo".normalize("NFD")]) {
      await page.goto(paths.search(words));
      await shows(page, "lập báo cáo theo đề cương và biểu số liệu");
    }
  });

  it("takes no more than can be looked for, and says that nothing was found", async () => {
    const page = await visit(browser, server, { as: secretariat, on: "2020-07-01", javaScript });
    await page.goto(paths.search());
    await page.getByRole("searchbox").last().focus();
    await page.keyboard.insertText("đệ".repeat(5_000));
    await page.keyboard.press("Enter");
    await shows(page, "Không tìm thấy gì cho");
    await page.goto(paths.search("x".repeat(10_000)));
    await shows(page, "Không tìm thấy gì cho");
  });
});
