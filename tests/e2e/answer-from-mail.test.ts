import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { defaultDelivery } from "~/features/reminders/delivery";
import { remindNow } from "~/features/reminders/remind-now.server";
import { demoDayCookie } from "~/http/request-clock";
import { paths } from "~/lib/paths";
import { keptSessionSecret } from "~/lib/session-secret.server";
import { type Database, openDatabase } from "~db/connection";
import { launchBrowser, signInAs, visit } from "~tests/support/browser";
import { type MailServer, readLetter, startMailServer } from "~tests/support/mail-server";
import { bothWays, press, says, shows } from "~tests/support/reading";
import { type RunningServer, startServer } from "~tests/support/server";
import { at } from "~tests/support/world-builder";

const siMaCai = "simacai@laocai.demo.invalid";
const dueDay = "2020-07-06";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

describe.each(bothWays)("the mail of the due day, on a phone, %s,", (_, javaScript) => {
  let server: RunningServer;
  let db: Database;
  let mail: MailServer;
  let links: string[];

  beforeAll(async () => {
    [server, mail] = await Promise.all([startServer(), startMailServer()]);
    db = openDatabase(`sqlite:${server.dataDir}/dondoc.sqlite`);
    const value = JSON.stringify({ ...defaultDelivery, from: "Đôn Đốc <dondoc@laocai.example.vn>" });
    await db.write("reminder_rules").insert({ scope: "delivery", scope_id: "", value, version: 1 });
    const env = {
      smtpUrl: mail.url,
      publicUrl: server.address,
      sessionSecret: keptSessionSecret(server.dataDir),
      dataDir: server.dataDir,
      webhookAllowHosts: [],
    };
    await remindNow({ db, env }, () => at(`${dueDay} 07:00`));
    const letter = mail.arrived.find(({ to }) => to === siMaCai);
    if (!letter) throw new Error("Si Ma Cai has no mail");
    links = (await readLetter(letter)).text.match(/https?:\/\/\S+\/answers\/\S+/g) ?? [];
  });
  afterAll(async () => {
    await db?.close();
    await mail?.stop();
    await server?.stop();
  });

  const phone = () => visit(browser, server, { on: dueDay, width: 390, javaScript });

  /** The link that leads to the report, and its assignment. */
  async function reportLink() {
    const reports: string[] = await db
      .read("assignments")
      .join("tasks", "tasks.id", "assignments.task_id")
      .whereNotNull("tasks.form_version_id")
      .pluck("assignments.id");
    const link = links.find((each) => reports.some((id) => each.includes(id))) ?? "";
    const assignmentId = reports.find((id) => link.includes(id)) ?? "";
    return { link, assignmentId, linkId: new URL(link).pathname.split("/")[2] ?? "" };
  }
  const countOf = async (table: string) => Number((await db.read(table).count({ count: "*" }))[0]?.count);

  it("is fetched by a machine, link by link, and nothing has changed", async () => {
    const before = [await countOf("audit_entries"), await countOf("assignment_events"), await countOf("sessions")];
    expect(links.length).toBeGreaterThan(0);
    const headers = { cookie: `${demoDayCookie}=${dueDay}` };
    for (const link of links) expect((await fetch(link, { headers, redirect: "manual" })).status).toBe(302);
    expect([await countOf("audit_entries"), await countOf("assignment_events"), await countOf("sessions")]).toEqual(before);
    expect(await db.read("reminder_digests").whereNotNull("opened_at").pluck("id")).toEqual([]);
  });

  it("is answered in a few presses: received, noted, the report entered and submitted", async () => {
    const { link, assignmentId, linkId } = await reportLink();
    const page = await phone();
    await page.goto(link);
    expect(new URL(page.url()).search).toBe("");
    await shows(page, "Thủ trưởng, UBND huyện Si Ma Cai");
    await press(page, "Xác nhận đã nhận");
    await says(page, "Đã xác nhận nhận việc");
    await page.getByText("Ghi tiến độ").first().click();
    await page.getByLabel("Đã làm đến đâu").fill("Đã rà soát xong 10 xã.");
    await press(page, "Ghi tiến độ");
    await says(page, "Đã ghi tiến độ");
    await page.getByRole("link", { name: "Nhập báo cáo" }).click();
    await page.waitForURL(`**${paths.answerReport(linkId)}`);
    await page.locator("input[data-cell]").first().waitFor();
    for (const cell of await page.locator("input[data-cell]").all()) await cell.fill("–");
    for (const choice of await page.locator("select[data-cell]").all()) await choice.selectOption("no");
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await press(page, "Nộp báo cáo");
    await press(page, "Vẫn nộp");
    await says(page, "Đã nộp báo cáo.");
    expect(page.complaints).toEqual([]);
    const [version] = await db
      .read("report_versions")
      .join("reports", "reports.id", "report_versions.report_id")
      .where({ assignment_id: assignmentId })
      .select("submitted_at");
    expect(version.submitted_at).not.toBeNull();
    const entries: { action: string; data: string }[] = await db.read("audit_entries").orderBy("seq", "desc").limit(4);
    expect(entries.map(({ data }) => JSON.parse(data).linkOf)).toEqual([dueDay, dueDay, dueDay, dueDay]);
    expect(entries.map(({ action }) => action)).toContain("report.submitted");
    expect(await db.read("reminder_digests").whereNotNull("opened_at").pluck("user_id")).toHaveLength(1);
  });

  it("leaves its key in no log, and its pages send no address to others", async () => {
    const key = new URL(links[0] ?? "").searchParams.get("key") ?? "-";
    expect(server.log.length).toBeGreaterThan(3);
    expect(server.log.filter((line) => line.includes(key) || line.includes(key.split(".")[1] ?? "-"))).toEqual([]);
    const headers = { cookie: `${demoDayCookie}=${dueDay}` };
    const answer = await fetch(links[0] ?? "", { headers, redirect: "manual" });
    expect(answer.headers.get("referrer-policy")).toBe("same-origin");
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(answer.headers.get("set-cookie")).toMatch(/; Path=\/answers; HttpOnly; SameSite=Lax; Max-Age=14400/);
    expect(new URL(answer.headers.get("location") ?? "", server.address).search).toBe("");
  });

  it("opens no page of the rooms, and refuses writes that come from another site", async () => {
    const { link, linkId, assignmentId } = await reportLink();
    const page = await phone();
    await page.goto(link);
    for (const path of [paths.assignment(assignmentId), paths.plans(), paths.account(), paths.reports()]) {
      await page.goto(path);
      expect(new URL(page.url()).pathname).toBe("/sign-in");
    }
    const [cookie] = await page
      .context()
      .cookies(`${server.address}/answers`)
      .then((all) => all.filter(({ name }) => name.includes(linkId)));
    const headers = { cookie: `${cookie?.name}=${cookie?.value}`, origin: "https://noi-khac.example" };
    const body = new URLSearchParams({ words: "Từ nơi khác." });
    expect((await fetch(server.address + paths.answerProgress(linkId), { method: "POST", headers, body })).status).toBe(403);
  });

  it("says calmly why a link does not open, offers to sign in, and gives back what was typed", async () => {
    const { link, linkId } = await reportLink();
    const page = await phone();
    const closed = await page.goto(paths.answer(linkId));
    expect(closed?.status()).toBe(404);
    await shows(page, "Hãy mở lại liên kết trong thư");
    const forged = await page.goto(`${link.slice(0, -2)}AA`);
    expect(forged?.status()).toBe(404);
    await shows(page, "Địa chỉ này không đúng");
    expect(await page.getByRole("link", { name: "Đăng nhập" }).count()).toBe(1);
    const other = links.find((each) => !each.includes(linkId)) ?? link;
    await page.goto(other);
    await page.getByText("Ghi tiến độ").first().click();
    await page.getByLabel("Đã làm đến đâu").fill("Đang lấy ý kiến các xã.");
    await db
      .write("users")
      .where({ email: siMaCai })
      .update({ links_since: at("2020-07-06 08:00") });
    await press(page, "Ghi tiến độ");
    await shows(page, "đã được thu hồi");
    await says(page, "Đang lấy ý kiến các xã.");
    await db.write("users").where({ email: siMaCai }).update({ links_since: null });
  });

  it("leads who is signed in to the assignment itself, and nobody else's window anywhere", async () => {
    const { link, assignmentId } = await reportLink();
    const own = await phone();
    await signInAs(own.context(), server, siMaCai);
    await own.goto(link);
    expect(new URL(own.url()).pathname).toBe(paths.assignment(assignmentId));
    const other = await phone();
    await signInAs(other.context(), server, "canbo.sapa@laocai.demo.invalid");
    await other.goto(link);
    await shows(other, "gửi cho người khác");
  });
});
