import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser, type VisitedPage, visit } from "~tests/support/browser";
import {
  districtTask,
  history,
  moveDay,
  notices,
  openFromBoard,
  openMine,
  openPlan142,
  openStep,
  rowWith,
  sees,
  textsOf,
} from "~tests/support/looking";
import { establishments, fillReport142, hurriedRows } from "~tests/support/report-142";
import { type RunningServer, startServer } from "~tests/support/server";

const secretariat = "thuky@laocai.demo.invalid";
const saPa = "lanhdao.sapa@laocai.demo.invalid";
const siMaCai = "simacai@laocai.demo.invalid";
const leader = "lanhdao@laocai.demo.invalid";

const ownPlanTask = "Ban hành kế hoạch tổng kết của địa phương";
const wordsOfPlan = "Có kế hoạch tổng kết riêng, làm từ cơ sở, nộp báo cáo trước 05/7/2020 qua Sở LĐTBXH.";
const newTask = "Gửi danh sách đề nghị khen thưởng";
const districtGroup = "UBND các huyện, thị xã, thành phố (tỉnh Lào Cai)";
const whyReturned = "Mục 1.1: số cơ sở chưa khớp với báo cáo quý II, đề nghị kiểm tra lại.";
const directive = "Huyện cử người phụ trách, gửi báo cáo trong ngày 10/7/2020.";

let server: RunningServer;
let browser: Browser;
const opened: VisitedPage[] = [];

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** A window of one person on one day, at one address. */
async function enter(as: string, on: string, path = "/"): Promise<VisitedPage> {
  const page = await visit(browser, server, { as, on });
  opened.push(page);
  page.setDefaultTimeout(10_000);
  await page.goto(path);
  return page;
}

/** Leaves all windows; none of them may have complained. */
async function leave(): Promise<void> {
  const complaints = opened.flatMap((page) => page.complaints);
  await Promise.all(opened.splice(0).map((page) => page.context().close()));
  expect(complaints).toEqual([]);
}

describe("the secretariat on 01/07/2020", () => {
  it("sees plan 142 with its targets, tasks, the words they come from and its legal bases", async () => {
    const page = await enter(secretariat, "2020-07-01");
    await openPlan142(page);
    const targets = page.getByRole("table", { name: "Chỉ tiêu" });
    expect(await targets.getByRole("row").count()).toBe(4);
    await rowWith(targets, "Tỷ lệ xã, phường, thị trấn duy trì thường xuyên", "89,9%", "từ 2/9 cơ quan").waitFor();
    const tasks = page.getByRole("table", { name: "Nhiệm vụ" });
    expect(await tasks.getByRole("row").count()).toBe(7);
    await rowWith(tasks, districtTask, "trước ngày 05/7/2020", "9 cơ quan").waitFor();
    for (const basis of ["361/QĐ-TTg", "865/LĐTBXH-PCTNXH", "219/KH-UBND"]) await sees(page, basis);
    await rowWith(tasks, districtTask).getByRole("link", { name: "IV.3" }).click();
    await sees(page, wordsOfPlan);
    await leave();
  });

  it("sees every agency against every task, with the state, the due day and the days left", async () => {
    const page = await enter(secretariat, "2020-07-01");
    await openPlan142(page);
    await page.getByRole("link", { name: "Bảng theo dõi" }).click();
    const board = page.getByRole("table", { name: "Cơ quan và nhiệm vụ" });
    await board.getByRole("columnheader", { name: /IV\.3\s*Tổng kết năm năm.* 06\/07\/2020 còn 5 ngày$/ }).waitFor();
    await board.getByRole("columnheader", { name: /15\/07\/2020 còn 14 ngày$/ }).waitFor();
    expect(
      await board
        .getByRole("row")
        .filter({ hasText: /UBND (huyện|thị xã|thành phố)/ })
        .count(),
    ).toBe(9);
    await rowWith(board, "UBND thị xã Sa Pa", "Sắp đến hạn", "Không thời hạn").waitFor();
    await rowWith(board, "UBND thành phố Lào Cai", "Hoàn thành đúng hạn").waitFor();
    await leave();
  });

  it("filters by state, agency and section, and finds the filter again at the address", async () => {
    const page = await enter(secretariat, "2020-07-01");
    await openPlan142(page);
    await page.getByRole("link", { name: "Phần việc", exact: true }).click();
    // The page before has a link of that name, too; pressed there it would overtake the first one.
    await page.waitForURL(/\/assignments$/);
    await page.getByRole("link", { name: /^Sắp đến hạn/ }).click();
    await page.getByRole("link", { name: "Bỏ lọc" }).waitFor();
    await page.getByLabel("Tìm nhiệm vụ, cơ quan").last().fill("sa pa");
    await page.getByLabel("Mục của văn bản").selectOption("IV. Tổ chức thực hiện");
    await page.getByRole("button", { name: "Lọc" }).click();
    await page.waitForURL(/section=/);
    const address = new URL(page.url());
    expect(Object.fromEntries(address.searchParams)).toMatchObject({ state: "due-soon", q: "sa pa" });
    const again = await enter(secretariat, "2020-07-01", address.pathname + address.search);
    const found = again.getByRole("table", { name: "Phần việc" });
    await rowWith(found, districtTask, "UBND thị xã Sa Pa").waitFor();
    expect(await found.getByRole("row").count()).toBe(2);
    await leave();
  });

  it("opens an assignment with all that happened to it, the newest first", async () => {
    const page = await enter(secretariat, "2020-07-01");
    await openFromBoard(page, "UBND huyện Văn Bàn", "Sắp đến hạn");
    const happened = await textsOf(history(page).getByRole("listitem"));
    const expected = [
      /^Trả lại báo cáo bản 1.*Số liệu mới tính đến 20\/6/,
      /^Nộp báo cáo bản 1/,
      /^Bắt đầu nhập báo cáo/,
      /^Giao việc/,
    ];
    expect(happened).toEqual(expected.map((words) => expect.stringMatching(words)));
    await leave();
  });

  it("adds a plan with a target and a task, changes it, and assigns the task to an agency and to a group of nine", async () => {
    const page = await enter(secretariat, "2020-07-01", "/plans");
    await page.getByRole("link", { name: "Thêm kế hoạch" }).click();
    await page.getByLabel(/^Số, ký hiệu/).fill("15/KH-SLĐTBXH");
    await page.getByLabel(/^Trích yếu/).fill("Xét khen thưởng năm năm phòng, chống tệ nạn mại dâm");
    await page.getByLabel(/^Ngày ban hành/).fill("01/07/2020");
    await page.getByLabel("Giai đoạn từ ngày").fill("01/07/2020");
    await page.getByLabel("Giai đoạn đến ngày").fill("31/12/2020");
    await page.getByRole("button", { name: "Thêm kế hoạch" }).click();
    await page.getByRole("heading", { level: 1, name: /^15\/KH-SLĐTBXH/ }).waitFor();

    await page.getByRole("link", { name: "Sửa kế hoạch" }).click();
    await page.getByLabel(/^Người ký/).fill("Nguyễn Văn Minh");
    await page.getByRole("button", { name: "Lưu kế hoạch" }).click();
    await sees(page, "Đã lưu kế hoạch.");
    await sees(page, "Nguyễn Văn Minh");

    await page.getByRole("link", { name: "Thêm chỉ tiêu" }).click();
    await page.getByLabel(/^Nội dung chỉ tiêu/).fill("Địa phương gửi danh sách đúng hạn");
    await page.getByLabel("So sánh").selectOption({ label: "ít nhất (>=)" });
    await page.getByLabel(/^Số phải đạt/).fill("90");
    await page.getByLabel(/^Đơn vị/).fill("%");
    await page.getByRole("button", { name: "Thêm chỉ tiêu" }).click();
    await rowWith(page, "Địa phương gửi danh sách đúng hạn", "90%").waitFor();

    await page.getByRole("link", { name: "Thêm nhiệm vụ" }).click();
    await page.getByLabel(/^Nội dung nhiệm vụ/).fill(newTask);
    await page.getByLabel(/^Lời văn bản ghi về thời hạn/).fill("trước ngày 10/7/2020");
    await page.getByLabel("Kiểu thời hạn").selectOption({ label: "Trước một ngày" });
    await page.getByLabel("Trước ngày").fill("10/07/2020");
    await page.getByRole("button", { name: "Thêm nhiệm vụ" }).click();
    await page.getByRole("heading", { level: 1, name: newTask }).waitFor();
    await sees(page, "10/07/2020, tính đến hết 24 giờ");

    await page.getByRole("link", { name: "Giao việc" }).click();
    await page.getByLabel("Cơ quan thứ 1").fill("Công an tỉnh Lào Cai");
    await page.getByRole("button", { name: "Giao việc" }).click();
    await rowWith(page.getByRole("table", { name: "Đã giao" }), "Công an tỉnh Lào Cai", "10/07/2020").waitFor();

    await page.getByRole("link", { name: "Giao việc" }).click();
    await page.getByRole("checkbox", { name: districtGroup }).check();
    await page.getByRole("button", { name: "Xem trước danh sách" }).click();
    await sees(page, "Sẽ giao cho 9 cơ quan");
    await page.getByRole("button", { name: "Giao việc" }).click();
    await rowWith(page.getByRole("table", { name: "Đã giao" }), "UBND thị xã Sa Pa").waitFor();
    expect(await page.getByRole("table", { name: "Đã giao" }).getByRole("row").filter({ hasText: "UBND" }).count()).toBe(9);
    await leave();
  });

  it("accepts the report of Bắc Hà when it has come, and the day it was sent decides that it was late", async () => {
    const page = await enter(secretariat, "2020-07-08", "/reports");
    await page.getByRole("link", { name: /^Chờ xem xét/ }).click();
    await page.waitForURL(/state=submitted/);
    await rowWith(page, "UBND huyện Bắc Hà", "quá hạn 1 ngày").getByRole("link").first().click();
    await page.getByRole("button", { name: "Chấp nhận báo cáo" }).click();
    await sees(page, "Đã chấp nhận báo cáo; phần việc hoàn thành.");
    await sees(page, "Hoàn thành quá hạn 1 ngày");
    await leave();
  });
});

describe("a district on 01/07/2020", () => {
  it("finds the most urgent work on top, and the words of the plan beside it", async () => {
    const page = await enter(saPa, "2020-07-01");
    await page
      .getByRole("link", { name: /^Việc của tôi/ })
      .first()
      .click();
    const rows = page.getByRole("table", { name: "Cần làm" }).getByRole("row");
    await rows.nth(3).waitFor();
    expect(await textsOf(rows)).toEqual([
      expect.stringContaining("Nhiệm vụ"),
      expect.stringMatching(/Tổng kết năm năm.*06\/07\/2020/),
      expect.stringMatching(/Gửi danh sách đề nghị khen thưởng.*10\/07\/2020/),
      expect.stringMatching(/Ban hành kế hoạch.*Không thời hạn/),
    ]);
    await page.getByRole("link", { name: districtTask }).click();
    await sees(page, wordsOfPlan);
    await leave();
  });

  it("notes progress and attaches a paper", async () => {
    const page = await enter(saPa, "2020-07-01");
    await openMine(page, districtTask);
    const progress = await openStep(page, "Ghi tiến độ");
    await progress.getByLabel("Đã làm đến đâu").fill("Đã có số liệu của 16/16 xã, phường.");
    await progress.getByRole("button", { name: "Ghi tiến độ" }).click();
    await sees(page, "Đã ghi tiến độ.");
    await sees(history(page), "Đã có số liệu của 16/16 xã, phường.");
    const evidence = await openStep(page, "Gửi minh chứng");
    const paper = { name: "bao-cao.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4\n%%EOF\n") };
    await evidence.getByLabel("Chọn tệp").setInputFiles(paper);
    await evidence.getByRole("button", { name: "Gửi minh chứng" }).click();
    await sees(page, "Đã gửi minh chứng.");
    const link = page.getByRole("region", { name: "Minh chứng" }).getByRole("link", { name: "bao-cao.pdf" });
    const file = await page.request.get((await link.getAttribute("href")) ?? "");
    expect([file.status(), (await file.body()).toString().slice(0, 5)]).toEqual([200, "%PDF-"]);
    await leave();
  });

  it("cannot tick off a task that asks for a form", async () => {
    const page = await enter(saPa, "2020-07-01");
    await openMine(page, districtTask);
    expect(await page.getByText("Báo hoàn thành").count()).toBe(0);
    const refused = await page.request.post(`${page.url()}/completion`, {
      form: { words: "Xong" },
      headers: { origin: server.address },
    });
    expect(refused.status()).toBe(422);
    await openMine(page, ownPlanTask);
    await sees(page.getByRole("region", { name: "Làm gì tiếp" }), "Báo hoàn thành");
    await leave();
  });

  it("fills in the form, is told at once that 74, 17, 0 and 18 are not 108, and finds its draft in another browser", async () => {
    const page = await enter(saPa, "2020-07-01");
    await openMine(page, districtTask);
    await page.getByRole("link", { name: "Nhập báo cáo" }).click();
    await page.waitForURL(/\/report$/);
    await page.waitForLoadState("networkidle");
    await fillReport142(page, "lc-h-sa-pa", hurriedRows);
    await sees(page, "Có 1 chỗ cần sửa trước khi nộp");
    await sees(page.getByRole("alert").or(page.getByRole("main")), /109/);
    await sees(rowWith(page, "Tổng số cơ sở kinh doanh dịch vụ"), "lệch 1");
    await page.getByRole("button", { name: "Lưu nháp" }).click();
    await sees(page, "Đã lưu nháp.");
    const path = new URL(page.url()).pathname;
    await leave();

    const again = await enter(saPa, "2020-07-01", path);
    expect(await establishments(again).inputValue()).toBe("108");
    await again.getByRole("button", { name: "Nộp báo cáo" }).click();
    // The warning stood there before; the answer has come when the page has the name of what was asked for.
    await again.waitForFunction(() => document.title.startsWith("Nộp báo cáo"));
    await sees(again, "Có 1 chỗ cần sửa trước khi nộp");
    await establishments(again).fill("109");
    await sees(rowWith(again, "Tổng số cơ sở kinh doanh dịch vụ"), "khớp các dòng “Trong đó”");
    await again.getByRole("button", { name: "Nộp báo cáo" }).click();
    await sees(again, "Đã nộp báo cáo.");
    await sees(again, "Chờ xem xét");
    await leave();
  });

  it("sees that its report waits, and after the secretariat returned it, why", async () => {
    const page = await enter(saPa, "2020-07-01", "/my-work?part=waiting");
    await rowWith(page, districtTask, "Chờ xác nhận").waitFor();

    const reader = await enter(secretariat, "2020-07-01", "/reports?state=submitted");
    await rowWith(reader, "UBND thị xã Sa Pa").getByRole("link").first().click();
    await reader.getByRole("button", { name: "Trả lại báo cáo" }).click();
    await sees(reader, "Có 1");
    await reader.getByLabel("Lý do trả lại").fill(whyReturned);
    await reader.getByRole("button", { name: "Trả lại báo cáo" }).click();
    await sees(reader, "Đã trả lại báo cáo; đã thông báo cho cơ quan báo cáo.");

    await openMine(page, districtTask);
    await sees(history(page), whyReturned);
    await leave();
  });

  it("corrects the report, submits it again and sees it accepted", async () => {
    const page = await enter(saPa, "2020-07-01");
    await openMine(page, districtTask);
    await page.getByRole("link", { name: "Nhập báo cáo" }).click();
    await sees(page, "Bản 1 bị trả lại");
    await sees(page, whyReturned);
    await page.waitForLoadState("networkidle");
    await page.getByLabel("Nhà hàng Karaoke & cơ sở massage").fill("16");
    await establishments(page).fill("108");
    await page.getByRole("button", { name: "Nộp báo cáo" }).click();
    await sees(page, "Đã nộp báo cáo.");

    const reader = await enter(secretariat, "2020-07-01", "/reports?state=submitted");
    await rowWith(reader, "UBND thị xã Sa Pa").getByRole("link").first().click();
    await sees(reader, "trước: 109");
    await reader.getByRole("button", { name: "Chấp nhận báo cáo" }).click();
    await sees(reader, "Đã chấp nhận báo cáo; phần việc hoàn thành.");

    await page.goto("/my-work?part=done");
    await rowWith(page, districtTask, "Hoàn thành đúng hạn").waitFor();
    await leave();
  });
});

describe("deadlines", () => {
  it("say 06/07/2020 and why: the plan names a Sunday", async () => {
    const page = await enter(siMaCai, "2020-07-01");
    await openMine(page, districtTask);
    await sees(page, /Sắp đến hạn.*06\/07\/2020/);
    await sees(page, "“trước ngày 05/7/2020”");
    await sees(page, /05\/07\/2020 là Chủ nhật, hạn lùi sang thứ Hai 06\/07\/2020/);
    await sees(page, "30/06/2020");
    await leave();
  });

  it("pass on 07/07, not on 06/07", async () => {
    const page = await enter(secretariat, "2020-07-06");
    expect(await page.getByRole("link", { name: /quá hạn/i }).count()).toBe(0);
    await sees(page.getByRole("region", { name: "Đang quá hạn" }), "Không có việc nào quá hạn.");
    await openFromBoard(page, "UBND huyện Si Ma Cai", "Sắp đến hạn");
    await sees(page, "hôm nay là hạn cuối");
    await moveDay(page, "07/07/2020");
    await sees(page, "Quá hạn 1 ngày");
    await leave();
  });

  it("keep 15/07/2020 for the province's own report", async () => {
    const page = await enter(secretariat, "2020-07-08");
    await openMine(page, "Dự thảo báo cáo tổng kết của tỉnh, trình UBND tỉnh phê duyệt");
    await sees(page, /15\/07\/2020/);
    await leave();
  });
});

describe("the leader on 08/07/2020", () => {
  it("sees what is overdue, by how many days and whose, down to the words of the plan, and sends a directive", async () => {
    const page = await enter(leader, "2020-07-01");
    await moveDay(page, "08/07/2020");
    const overdue = page.getByRole("table", { name: "Đang quá hạn" });
    await rowWith(overdue, "UBND huyện Văn Bàn", "06/07/2020", "2 ngày").waitFor();
    await rowWith(overdue, "UBND huyện Si Ma Cai", "2 ngày").getByRole("link", { name: districtTask }).click();
    await sees(page, /Quá hạn 2 ngày/);
    await page.getByRole("link", { name: "Mở văn bản" }).click();
    await page.waitForURL(/\/document#/);
    await sees(page, wordsOfPlan);
    await page.goBack();
    await page.waitForURL(/\/assignments\//);
    const step = await openStep(page, "Ý kiến chỉ đạo");
    await step.getByLabel("Nội dung chỉ đạo").fill(directive);
    await step.getByRole("button", { name: "Gửi ý kiến" }).click();
    await sees(page, "Đã gửi ý kiến chỉ đạo.");
    // The form is closed and empty again, so that nobody wonders whether it was sent.
    await page.getByLabel("Nội dung chỉ đạo").waitFor({ state: "hidden" });
    expect(await page.getByLabel("Nội dung chỉ đạo").inputValue()).toBe("");
    await sees(history(page), directive);
    await leave();
  });
});

describe("notices", () => {
  it("tell a district what was assigned, what is due soon, late, and what the leader wants", async () => {
    const before = await enter(siMaCai, "2020-07-01", "/notices");
    await sees(notices(before, "Sắp đến hạn 06/07/2020"), districtTask);
    await sees(notices(before, "Được giao việc"), newTask);

    const page = await enter(siMaCai, "2020-07-08");
    await page.getByRole("link", { name: "Thông báo, 6 chưa đọc" }).click();
    await sees(notices(page, "Ý kiến chỉ đạo"), directive);
    await sees(notices(page, "Quá hạn, hạn 06/07/2020"), districtTask);
    await notices(page, "Ý kiến chỉ đạo").getByRole("link", { name: districtTask }).click();
    await page.getByRole("heading", { level: 1, name: districtTask }).waitFor();
    await sees(history(page), directive);
    await page.getByRole("link", { name: "Thông báo, 5 chưa đọc" }).click();
    await page.getByRole("link", { name: /^Chưa đọc/ }).click();
    await notices(page, "Ý kiến chỉ đạo").waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Đánh dấu đã đọc tất cả" }).click();
    await page.getByRole("link", { name: "Thông báo", exact: true }).waitFor();
    await leave();
  });

  it("tell the district of its return and its acceptance, and the secretariat of what was submitted", async () => {
    const district = await enter(saPa, "2020-07-01", "/notices");
    await sees(notices(district, "Bị trả lại"), whyReturned);
    await sees(notices(district, "Được chấp nhận"), districtTask);
    const reader = await enter(secretariat, "2020-07-01", "/notices");
    expect(await notices(reader, "Có báo cáo, kết quả cần xem").filter({ hasText: "UBND thị xã Sa Pa" }).count()).toBe(2);
    await leave();
  });
});
