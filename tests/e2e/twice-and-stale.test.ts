import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { paths } from "~/lib/paths";
import { type Database, openDatabase } from "~db/connection";
import { launchBrowser, visit } from "~tests/support/browser";
import { bodyOf, bothWays, press, says, sendTwiceAtOnce, shows, typeIn } from "~tests/support/reading";
import { type RunningServer, startServer } from "~tests/support/server";

const secretariat = "thuky@laocai.demo.invalid";
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

const plan142 = async (): Promise<string> => (await db.read("plans").where({ number: "142/KH-UBND" }).first("id")).id;
const firstOf = async (table: string): Promise<string> =>
  (
    await db
      .read(table)
      .where({ plan_id: await plan142() })
      .orderBy("id")
      .first("id")
  ).id;

async function openReportsOf(email: string): Promise<string[]> {
  const rows = db.read("assignments").join("tasks", "tasks.id", "assignments.task_id");
  rows.join("role_grants", "role_grants.agency_id", "assignments.lead_id").join("users", "users.id", "role_grants.user_id");
  rows.leftJoin("reports", "reports.assignment_id", "assignments.id");
  rows.where("users.email", email).whereNotNull("tasks.form_version_id").whereNull("reports.id");
  return rows.orderBy("assignments.due_on").pluck("assignments.id");
}

describe.each(bothWays)("a button pressed twice, %s,", (_, javaScript) => {
  it("makes one plan", async () => {
    const page = await visit(browser, server, { as: secretariat, on: "2020-07-01", javaScript });
    await page.goto(paths.planNew());
    const title = `Kế hoạch bấm hai lần ${javaScript}`;
    const days = { "Ngày ban hành": "01/06/2020", "Giai đoạn từ ngày": "01/06/2020", "Giai đoạn đến ngày": "31/12/2020" };
    await typeIn(page, { "Số, ký hiệu": `H${javaScript}/KH-THU`, "Trích yếu (tên kế hoạch)": title, ...days });
    await page.getByRole("button", { name: "Thêm kế hoạch" }).dblclick();
    await shows(page, "Đã thêm kế hoạch");
    expect(await db.read("plans").where({ title })).toHaveLength(1);
  });

  it("submits a report once", async () => {
    const [report = ""] = await openReportsOf(ward);
    const page = await visit(browser, server, { as: ward, on: "2026-11-23", javaScript });
    await page.goto(paths.report(report));
    for (const cell of await page.locator("input[data-cell]").all()) await cell.fill("–");
    for (const choice of await page.locator("select[data-cell]").all()) await choice.selectOption({ label: "Không" });
    await page.getByRole("button", { name: "Nộp báo cáo" }).dblclick();
    await page.getByRole("button", { name: "Vẫn nộp" }).dblclick();
    await page.waitForURL("**/versions/1?**");
    await shows(page, "Đã nộp báo cáo.");
    const sent = await db.read("assignment_events").where({ assignment_id: report, kind: "report-submitted" });
    expect(sent).toHaveLength(1);
  });
});

describe("two requests that arrive at once", () => {
  it("make one plan", async () => {
    const page = await visit(browser, server, { as: secretariat, on: "2020-07-01", javaScript: false });
    await page.goto(paths.planNew());
    const title = "Kế hoạch gửi cùng lúc";
    const days = { "Ngày ban hành": "01/06/2020", "Giai đoạn từ ngày": "01/06/2020", "Giai đoạn đến ngày": "31/12/2020" };
    await typeIn(page, { "Số, ký hiệu": "CL/KH-THU", "Trích yếu (tên kế hoạch)": title, ...days });
    const answers = await sendTwiceAtOnce(page, paths.planNew(), await bodyOf(page, "Thêm kế hoạch"));
    expect(answers.map((answer) => answer.status())).toEqual([303, 303]);
    expect(await db.read("plans").where({ title })).toHaveLength(1);
  });

  it("submit a report once, and neither is told of an error", async () => {
    const [report = ""] = await openReportsOf(ward);
    const page = await visit(browser, server, { as: ward, on: "2026-11-23", javaScript: false });
    await page.goto(paths.report(report));
    for (const cell of await page.locator("input[data-cell]").all()) await cell.fill("–");
    for (const choice of await page.locator("select[data-cell]").all()) await choice.selectOption({ label: "Không" });
    const leadTo = async (button: string, path: string) => {
      const answers = await sendTwiceAtOnce(page, paths.reportSubmission(report), await bodyOf(page, button));
      expect(answers.map((answer) => [answer.status(), answer.headers().location])).toEqual(Array(2).fill([303, path]));
    };
    await leadTo("Nộp báo cáo", paths.reportSubmission(report));
    await page.goto(paths.reportSubmission(report));
    await leadTo("Vẫn nộp", `${paths.reportVersion(report, 1)}?done=submitted`);
    const sent = await db.read("assignment_events").where({ assignment_id: report, kind: "report-submitted" });
    expect(sent).toHaveLength(1);
  });

  it("give a directive once", async () => {
    const page = await visit(browser, server, { as: "lanhdao@laocai.demo.invalid", on: "2020-07-08", javaScript: false });
    const work = await db
      .read("assignments")
      .where({ plan_id: await plan142() })
      .orderBy("id", "desc")
      .first("id");
    await page.goto(paths.assignmentDirective(work.id));
    await typeIn(page, { "Nội dung chỉ đạo": "Làm ngay trong tuần." });
    const answers = await sendTwiceAtOnce(page, paths.assignmentDirective(work.id), await bodyOf(page, "Gửi ý kiến"));
    expect(answers.map((answer) => answer.status())).toEqual([303, 303]);
    const given = await db.read("assignment_events").where({ assignment_id: work.id, kind: "directive-given" });
    expect(given).toHaveLength(1);
  });
});

describe.each(bothWays)("two people who change the same thing, %s,", (_, javaScript) => {
  const things = [
    ["plan", "Nơi ban hành", "Lưu kế hoạch", "Người khác vừa sửa kế hoạch này.", async () => paths.planEdit(await plan142())],
    [
      "target",
      "Đơn vị",
      "Lưu chỉ tiêu",
      "Người khác vừa sửa chỉ tiêu này.",
      async () => paths.targetEdit(await plan142(), await firstOf("targets")),
    ],
    [
      "task",
      "Sản phẩm",
      "Lưu nhiệm vụ",
      "Người khác vừa sửa nhiệm vụ này.",
      async () => paths.taskEdit(await plan142(), await firstOf("tasks")),
    ],
  ] as const;

  it.each(things)(
    "the second sees both versions of the %s and saves after reading",
    async (_thing, label, save, sentence, where) => {
      const path = await where();
      const [first, second] = [
        await visit(browser, server, { as: secretariat, on: "2020-07-01", javaScript }),
        await visit(browser, server, { as: secretariat, on: "2020-07-01", javaScript }),
      ];
      await Promise.all([first.goto(path), second.goto(path)]);
      const [theirs, mine] = [`lưu trước ${javaScript}`, `lưu sau ${javaScript}`];
      await first.getByLabel(label).first().fill(theirs);
      await press(first, save);
      await first.waitForURL("**?done=**");
      await second.getByLabel(label).first().fill(mine);
      const refused = second.waitForResponse((response) => response.request().method() === "POST");
      await press(second, save);
      expect((await refused).status()).toBe(409);
      await says(second, sentence);
      await shows(second, `Bản đang lưu: ${theirs}`, `Nội dung vừa nhập: ${mine}`);
      expect(await second.getByLabel(label).first().inputValue()).toBe(mine);
      await press(second, "Lưu nội dung của tôi");
      await second.waitForURL("**?done=**");
      await first.goto(path);
      expect(await first.getByLabel(label).first().inputValue()).toBe(mine);
    },
  );

  it("the second sees both drafts of the report and saves after reading", async () => {
    const [head, officer] = ["lanhdao.sapa@laocai.demo.invalid", "canbo.sapa@laocai.demo.invalid"];
    const rows = db.read("assignments").join("agencies", "agencies.id", "lead_id").join("tasks", "tasks.id", "task_id");
    const work = await rows.where("agencies.code", "LC-H-SAPA").whereNotNull("form_version_id").first("assignments.id");
    const first = await visit(browser, server, { as: officer, on: "2020-07-01", javaScript });
    const second = await visit(browser, server, { as: head, on: "2020-07-01", javaScript });
    await Promise.all([first.goto(paths.report(work.id)), second.goto(paths.report(work.id))]);
    const [theirs, mine] = javaScript ? ["11", "12"] : ["21", "22"];
    await typeIn(first, { "Cơ sở lưu trú": theirs });
    await press(first, "Lưu nháp");
    await shows(first, "Đã lưu nháp.");
    await typeIn(second, { "Cơ sở lưu trú": mine });
    await press(second, "Lưu nháp");
    await says(second, "Bản nháp này vừa được người khác lưu lúc");
    await shows(second, `Bản đang lưu: ${theirs}`);
    expect(await second.getByLabel("Cơ sở lưu trú").first().inputValue()).toBe(mine);
    await press(second, "Lưu nội dung của tôi");
    await shows(second, "Đã lưu nháp.");
    await first.goto(paths.report(work.id));
    expect(await first.getByLabel("Cơ sở lưu trú").first().inputValue()).toBe(mine);
  });
});
