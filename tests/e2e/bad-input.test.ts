import { randomBytes } from "node:crypto";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { megabyte } from "~/lib/file-rules";
import { storedFiles } from "~/lib/file-store.server";
import { paths } from "~/lib/paths";
import { type Database, openDatabase } from "~db/connection";
import { launchBrowser, visit } from "~tests/support/browser";
import { bothWays, press, says, shows, typedIn, typeIn } from "~tests/support/reading";
import { type RunningServer, startServer } from "~tests/support/server";

const secretariat = "thuky@laocai.demo.invalid";
const secretariatOfLaiChau = "thuky@laichau.demo.invalid";
const districts = { true: "lanhdao.sapa@laocai.demo.invalid", false: "simacai@laocai.demo.invalid" } as const;

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

const plan142 = async () => (await db.read("plans").where({ number: "142/KH-UBND" }).first("id")).id as string;
const taskWith = (words: string): Promise<{ id: string; plan_id: string }> =>
  db.read("tasks").where("text", "like", `${words}%`).first("id", "plan_id");

async function assignmentOf(email: string, hasForm: boolean): Promise<string> {
  const query = db
    .read("assignments")
    .join("tasks", "tasks.id", "assignments.task_id")
    .join("role_grants", "role_grants.agency_id", "assignments.lead_id")
    .join("users", "users.id", "role_grants.user_id")
    .where("users.email", email);
  return (await (hasForm ? query.whereNotNull("form_version_id") : query.whereNull("form_version_id")).first("assignments.id"))
    .id;
}

describe.each(bothWays)("what is wrong in a plan, %s,", (_, javaScript) => {
  const plan = {
    "Số, ký hiệu": "77/KH-THU",
    "Trích yếu (tên kế hoạch)": "Kế hoạch nhập thử",
    "Ngày ban hành": "01/06/2020",
    "Giai đoạn từ ngày": "01/06/2020",
    "Giai đoạn đến ngày": "31/12/2020",
    "Nơi nhận": "- Như trên;\n- Lưu: VT.",
  };
  async function newPlan(as: string, more: Record<string, string>): Promise<Page> {
    const page = await visit(browser, server, { as, on: "2020-07-01", javaScript });
    await page.goto(paths.planNew());
    await typeIn(page, { ...plan, ...more });
    await press(page, "Thêm kế hoạch");
    return page;
  }

  it("a day that is not in the calendar is named, and everything typed stays", async () => {
    const page = await newPlan(secretariat, { "Ngày ban hành": "31/02/2020" });
    for (const day of ["31/02/2020", "07/13/2020", "abc"]) {
      await typeIn(page, { "Ngày ban hành": day });
      await press(page, "Thêm kế hoạch");
      await says(page, `Ngày ban hành “${day}” không có trong lịch. Hãy nhập theo dạng ngày/tháng/năm, ví dụ 05/07/2020.`);
      expect(await typedIn(page, Object.keys(plan))).toEqual({ ...plan, "Ngày ban hành": day });
    }
    const field = page.getByLabel("Ngày ban hành");
    expect(await field.getAttribute("aria-invalid")).toBe("true");
    await page.getByRole("alert").getByRole("link", { name: "Ngày ban hành" }).click();
    expect(await page.evaluate(() => document.querySelector(":target")?.getAttribute("name"))).toBe("issuedOn");
    expect(page.url()).not.toContain("resume");
  });

  it("days in the wrong order are told together, each at its field", async () => {
    const wrong = { "Ngày hiệu lực": "01/05/2020", "Giai đoạn đến ngày": "31/12/2019" };
    const page = await newPlan(secretariat, wrong);
    await says(
      page,
      "Có 2 chỗ cần sửa",
      "Ngày hiệu lực 01/05/2020 đứng trước ngày ban hành 01/06/2020. Hãy sửa một trong hai ngày.",
      "Ngày cuối giai đoạn 31/12/2019 đứng trước ngày đầu 01/06/2020. Hãy sửa một trong hai ngày.",
    );
    expect(await typedIn(page, Object.keys({ ...plan, ...wrong }))).toEqual({ ...plan, ...wrong });
  });

  it("an agency that does not exist, may be several, or has ended is told apart", async () => {
    const typed = { "Ngày ban hành": "01/06/2020", "Cơ quan ban hành": "Sở Y tế tỉnh Lai Châu" };
    const page = await newPlan(secretariatOfLaiChau, { ...typed, "Cơ quan thường trực": "Sở Đôn đốc" });
    await says(page, "Không có cơ quan “Sở Đôn đốc” trong danh mục. Hãy ghi mã hoặc tên đầy đủ như trong danh mục.");
    await typeIn(page, { "Cơ quan thường trực": "Sở LĐTBXH" });
    await press(page, "Thêm kế hoạch");
    await says(page, "“Sở LĐTBXH” có thể là nhiều cơ quan:", "Hãy ghi mã của một cơ quan.");
    await typeIn(page, { "Ngày ban hành": "01/12/2026", "Cơ quan thường trực": "Sở Du lịch tỉnh Nghệ An" });
    await press(page, "Thêm kế hoạch");
    await says(
      page,
      "Sở Du lịch tỉnh Nghệ An đã thôi hoạt động từ ngày 01/03/2025; Sở Văn hóa, Thể thao và Du lịch tỉnh Nghệ An kế thừa.",
    );
    expect(await typedIn(page, ["Cơ quan thường trực", "Nơi nhận"])).toEqual({
      "Cơ quan thường trực": "Sở Du lịch tỉnh Nghệ An",
      "Nơi nhận": plan["Nơi nhận"],
    });
  });

  it("an issuer that is not theirs, and a number used that year, are told at their fields", async () => {
    const issuer = { "Cơ quan ban hành": "UBND tỉnh Lào Cai", "Cơ quan thường trực": "" };
    const page = await newPlan(secretariat, { "Số, ký hiệu": "142/KH-UBND", ...issuer });
    await says(page, "Bạn thêm được kế hoạch mà cơ quan ban hành hoặc cơ quan thường trực là Sở Lao động");
    await typeIn(page, { "Cơ quan thường trực": "Sở LĐTBXH" });
    await press(page, "Thêm kế hoạch");
    await says(
      page,
      "Số 142/KH-UBND năm 2020 của cơ quan này đã có: “Tổng kết 05 năm thực hiện Chương trình",
      "Hãy kiểm tra số hiệu",
    );
    expect(await typedIn(page, ["Nơi nhận"])).toEqual({ "Nơi nhận": plan["Nơi nhận"] });
  });
});

describe.each(bothWays)("what is wrong in a task, %s,", (_, javaScript) => {
  it("a day that is not in the calendar, or lies before the plan, is named and the words stay", async () => {
    const page = await visit(browser, server, { as: secretariat, on: "2020-07-01", javaScript });
    await page.goto(paths.taskNew(await plan142()));
    await typeIn(page, { "Nội dung nhiệm vụ": "Báo cáo thử", "Lời văn bản ghi về thời hạn": "trước ngày lạ" });
    await page.getByLabel("Kiểu thời hạn").selectOption({ label: "Trước một ngày" });
    const day = page.getByLabel("Trước ngày", { exact: true });
    for (const wrong of ["31/02/2020", "07/13/2020", "abc"]) {
      await day.fill(wrong);
      await press(page, "Thêm nhiệm vụ");
      await says(page, `Ngày “${wrong}” không có trong lịch. Hãy nhập theo dạng ngày/tháng/năm, ví dụ 05/07/2020.`);
      expect(await day.inputValue()).toBe(wrong);
    }
    await day.fill("05/07/2019");
    await press(page, "Thêm nhiệm vụ");
    await says(page, "Hạn 05/07/2019 đứng trước ngày ban hành kế hoạch", "Hãy sửa hạn, hoặc sửa ngày ban hành.");
    const [text, words] = ["Nội dung nhiệm vụ", "Lời văn bản ghi về thời hạn"];
    expect(await typedIn(page, [text, words])).toEqual({ [text]: "Báo cáo thử", [words]: "trước ngày lạ" });
  });
});

describe.each(bothWays)("an assignment, %s,", (_, javaScript) => {
  async function assign(as: string, on: string, words: string): Promise<(agency: string) => Promise<Page>> {
    const task = await taskWith(words);
    const page = await visit(browser, server, { as, on, javaScript });
    await page.goto(paths.assign(task.plan_id, task.id));
    return async (agency) => {
      await page.getByLabel("Cơ quan thứ 1").fill(agency);
      await press(page, "Giao việc");
      return page;
    };
  }

  it("goes to one lead agency, which does not support it as well", async () => {
    const assignTo = await assign(secretariat, "2020-07-01", "Dự thảo báo cáo tổng kết của tỉnh");
    await says(
      await assignTo("Sở Y tế; Công an tỉnh"),
      "Ô này ghi 2 cơ quan (Sở Y tế; Công an tỉnh). Mỗi nhiệm vụ chỉ giao cho một cơ quan chủ trì",
    );
    const page = await assignTo("Công an tỉnh Lào Cai");
    await says(page, "Công an tỉnh Lào Cai đang là cơ quan phối hợp của nhiệm vụ này.");
    expect(await page.getByLabel("Cơ quan thứ 1").inputValue()).toBe("Công an tỉnh Lào Cai");
  });

  it("does not go to an agency that does not exist, or has ended: its successor is named", async () => {
    const assignTo = await assign(secretariatOfLaiChau, "2026-11-23", "Tham mưu kiện toàn phối hợp liên ngành");
    await says(await assignTo("Sở Đôn đốc"), "Không có cơ quan “Sở Đôn đốc” trong danh mục.");
    await says(
      await assignTo("UBND thị xã Cửa Lò"),
      "UBND thị xã Cửa Lò đã thôi hoạt động từ ngày 01/12/2024; UBND thành phố Vinh kế thừa.",
    );
    await says(await assignTo("UBND thị xã Sa Pa"), "UBND thị xã Sa Pa đã thôi hoạt động từ ngày 01/07/2025");
  });
});

describe.each(bothWays)("the figures of a report, %s,", (_, javaScript) => {
  const cells: Readonly<Record<string, readonly [string, string]>> = {
    "Tổng số cơ sở kinh doanh dịch vụ dễ phát sinh": ["nhiều", "“nhiều” không phải là số. Chỉ ghi chữ số, ví dụ 1.234."],
    "Vũ trường, Cơ sở": [
      "1.234.5",
      "“1.234.5” chưa rõ là số nào: sau dấu chấm phải đủ ba chữ số. Hàng nghìn ghi 1.234.500; nếu là 12.345 thì bỏ dấu chấm",
    ],
    "Số tiền phạt": ["12.34", "“12.34” có hai cách hiểu"],
  };
  const rules: Readonly<Record<string, readonly [string, string]>> = {
    "Cơ sở lưu trú": ["-3", "-3 là số âm. Số liệu báo cáo không âm; ghi 0 hoặc “–” nếu không phát sinh."],
    "Số xã, phường, thị trấn tổ chức được": ["140", "140 vượt quá 100%. Tỷ lệ ghi từ 0 đến 100."],
    "Số tiếp viên là nữ giới": ["1,5", "1,5 có phần lẻ, mà dòng này đếm theo đơn vị “Người”."],
  };
  const texts = (of: typeof cells) => Object.fromEntries(Object.entries(of).map(([label, [text]]) => [label, text]));

  it("are kept as typed, and each wrong one says what it may be", async () => {
    const email = districts[`${javaScript}`];
    const page = await visit(browser, server, { as: email, on: "2020-07-01", javaScript });
    await page.goto(paths.report(await assignmentOf(email, true)));
    await typeIn(page, { ...texts(cells), ...texts(rules) });
    await page.locator("textarea").last().fill("Phần lời đã nhập.");
    await press(page, "Nộp báo cáo");
    await page.waitForURL("**/submission");
    for (const [, sentence] of [...Object.values(cells), ...Object.values(rules)]) await shows(page, sentence);
    expect(await typedIn(page, Object.keys({ ...cells, ...rules }))).toEqual({ ...texts(cells), ...texts(rules) });
    expect(await page.locator("textarea").last().inputValue()).toBe("Phần lời đã nhập.");
    const right = {
      ...texts(cells),
      "Tổng số cơ sở kinh doanh dịch vụ dễ phát sinh": "15",
      "Vũ trường, Cơ sở": "1.234",
      "Số tiền phạt": "12,34",
    };
    await typeIn(page, right);
    await press(page, "Nộp báo cáo");
    for (const [, sentence] of Object.values(rules)) await says(page, sentence);
    await says(page, "cộng các dòng “Trong đó” là");
    expect(await typedIn(page, Object.keys({ ...right, ...rules }))).toEqual({ ...right, ...texts(rules) });
    const sent = await db
      .read("report_versions")
      .whereNotNull("submitted_at")
      .where("submitted_by", "in", db.read("users").where({ email }).select("id"));
    expect(sent).toEqual([]);
  });
});

describe("a file that cannot be taken", () => {
  let folder: string;
  const files = {
    "quét 50 trang.pdf":
      "Tệp “quét 50 trang.pdf” nặng 50 MB; mỗi tệp tối đa 30 MB. Hãy chia thành nhiều tệp, hoặc giảm dung lượng ảnh, bản quét trong tệp.",
    "kết quả.pdf": "Tệp “kết quả.pdf” không phải loại được nhận. Hãy gửi PDF, Word (.docx), Excel (.xlsx)",
    "trống.docx": "Tệp “trống.docx” trống (0 byte). Hãy chọn lại tệp.",
  };
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "dondoc-files-"));
    await writeFile(
      join(folder, "quét 50 trang.pdf"),
      Buffer.concat([Buffer.from("%PDF-1.7\n"), Buffer.alloc(50 * megabyte - 9)]),
    );
    await writeFile(join(folder, "kết quả.pdf"), Buffer.concat([Buffer.from("MZ\x90\0\x03"), randomBytes(5_000)]));
    await writeFile(join(folder, "trống.docx"), "");
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each(bothWays)("is refused with the reason, and nothing of it stays in the store, %s", async (_, javaScript) => {
    const email = districts[`${javaScript}`];
    const page = await visit(browser, server, { as: email, on: "2020-07-01", javaScript });
    const assignment = await assignmentOf(email, false);
    const before = await storedFiles(server.dataDir);
    await page.goto(paths.assignmentEvidence(assignment));
    for (const [name, sentence] of Object.entries(files)) {
      await page.getByLabel("Chọn tệp").setInputFiles(join(folder, name));
      await press(page, "Gửi minh chứng");
      await says(page, sentence);
    }
    await page.getByLabel("Chọn tệp").setInputFiles([]);
    await press(page, "Gửi minh chứng");
    await says(page, "Chưa chọn tệp nào. Hãy chọn ít nhất một tệp rồi gửi.");
    expect(await storedFiles(server.dataDir)).toEqual(before);
    expect(await readdir(join(server.dataDir, "files", "incoming")).catch(() => [])).toEqual([]);
    expect(await db.read("evidence").where({ assignment_id: assignment })).toEqual([]);
  });
});
