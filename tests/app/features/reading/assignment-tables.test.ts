import { describe, expect, it } from "vitest";
import { readText } from "~/features/reading/files/read-text";
import { readDocument } from "~/features/reading/read-document";

const plan = (body: string) => `ỦY BAN NHÂN DÂN
TỈNH HÀ TRUNG
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 15/KH-UBND
Hà Trung, ngày 10 tháng 01 năm 2026
KẾ HOẠCH
Trồng rừng năm 2026
I. MỤC TIÊU
Giữ màu xanh của đồi núi.
II. PHÂN CÔNG NHIỆM VỤ
${body}
Nơi nhận:
- Các sở, ngành;
- Lưu: VT.
CHỦ TỊCH
Lê Thị Thử`;

const tasksIn = (body: string) =>
  readDocument(readText(plan(body))).tasks.map(({ text, lead, deadlines }) => [
    text,
    lead.join(" + "),
    deadlines.map(({ date, kind }) => date ?? kind).join(" + "),
  ]);

describe("a table of assignments", () => {
  it("is led by the groups of its rows where no column names who leads", () => {
    expect(
      tasksIn(`TT\tTên nhiệm vụ\tThời gian trình
I\tSở Tài chính\t
1\tĐịnh mức hỗ trợ cây giống\tTháng 3
II\tCÔNG AN TỈNH\t
1\tPhương án chữa cháy rừng\tQuý II`),
    ).toEqual([
      ["Định mức hỗ trợ cây giống", "Sở Tài chính", "2026-03-31"],
      ["Phương án chữa cháy rừng", "Công an tỉnh", "2026-06-30"],
    ]);
  });

  it("says again what “nt”, “-nt-” or two strokes point at in the row above", () => {
    expect(
      tasksIn(`TT\tNhiệm vụ\tĐơn vị chủ trì\tThời gian
1\tMở vườn ươm\tSở Tài chính\tTháng 3
2\tMua cây giống\tnt\tQuý II
3\tĐào hố\t- nt -\t"`),
    ).toEqual([
      ["Mở vườn ươm", "Sở Tài chính", "2026-03-31"],
      ["Mua cây giống", "Sở Tài chính", "2026-06-30"],
      ["Đào hố", "Sở Tài chính", "2026-06-30"],
    ]);
  });

  it("is not led by groups that name fields of work", () => {
    expect(
      tasksIn(`TT\tNhiệm vụ\tĐơn vị chủ trì\tThời gian
I\tThanh tra, kiểm tra\t\t
1\tKiểm tra vườn ươm\t\tTháng 3
II\tTổ chức bộ máy\t\t
1\tKiện toàn tổ bảo vệ rừng\tSở Nội vụ\tQuý II`),
    ).toEqual([
      ["Kiểm tra vườn ươm", "", "2026-03-31"],
      ["Kiện toàn tổ bảo vệ rừng", "Sở Nội vụ", "2026-06-30"],
    ]);
  });

  it("has its quarters as Q.I to Q.IV, who does the work below “Tổ chức thực hiện”, and finished products that are no time", () => {
    const head =
      "Số TT\tNhiệm vụ\tTổ chức thực hiện\tTiến độ năm 2026\t\t\t\tSản phẩm hoàn thành\n\t\t\tQ.I\tQ.II\tQ.III\tQ.IV\t";
    const row = "1\tLập bản đồ rừng\tSở Tài chính\t\tX\t\t\tBản đồ số";
    expect(tasksIn(`${head}\n${row}`)).toEqual([["Lập bản đồ rừng", "Sở Tài chính", "2026-06-30"]]);
    expect(readDocument(readText(plan(`${head}\n${row}`))).tasks[0]?.deliverable).toBe("Bản đồ số");
  });

  it("takes the end of the work, not its beginning", () => {
    expect(
      tasksIn(`TT\tNhiệm vụ\tChủ trì\tNgày bắt đầu\tNgày kết thúc
1\tƯơm cây giống\tSở Tài chính\t02/3/2026\t29/5/2026`),
    ).toEqual([["Ươm cây giống", "Sở Tài chính", "2026-05-29"]]);
  });

  it("takes what was written over both columns of time", () => {
    expect(
      tasksIn(`TT\tNhiệm vụ\tChủ trì\tThời gian\t
\t\t\tBắt đầu\tKết thúc
1\tTuần tra rừng\tCông an tỉnh\tThường xuyên\t
2\tĐếm cây sống\tSở Tài chính\tTháng 3\tTháng 5
3\tDọn thực bì\tSở Tài chính\tTháng 3\t`),
    ).toEqual([
      ["Tuần tra rừng", "Công an tỉnh", "ongoing"],
      ["Đếm cây sống", "Sở Tài chính", "2026-05-31"],
      ["Dọn thực bì", "Sở Tài chính", ""],
    ]);
  });

  it("says once, before the work, when or by whom the works below are done", () => {
    const works = `Tháng 3\tChọn giống\tSở Tài chính
\tĐào hố\tCông an tỉnh
Tháng 6\tTrồng dặm\tSở Tài chính`;
    expect(tasksIn(`Thời gian\tCông việc\tĐơn vị thực hiện\n${works}`).map(([, , day]) => day)).toEqual([
      "2026-03-31",
      "2026-03-31",
      "2026-06-30",
    ]);
    const leaders = `TT\tChủ trì\tNhiệm vụ\tThời hạn
1\tSở Tài chính\tChọn giống\tTháng 3
2\t\tĐào hố\tTháng 4
II\t\tCHĂM SÓC\t
3\t\tTrồng dặm\tTháng 6`;
    expect(tasksIn(leaders).map(([, lead]) => lead)).toEqual(["Sở Tài chính", "Sở Tài chính", ""]);
  });

  it("is none where a sentence only strives for what its sheet says", () => {
    expect(tasksIn("1. Phấn đấu đạt các chỉ tiêu tại phụ lục.")).toEqual([]);
  });

  it("is known though its narrow first name was broken", () => {
    expect(
      tasksIn(`ST T\tNhiệm vụ\tTổ chức thực hiện\tThời hạn
1\tChọn giống\tChủ trì: Sở Tài chính\tTháng 3
2\tĐào hố\tChủ trì: Công an tỉnh\tTháng 4
3\tTrồng cây\tChủ trì: Công an tỉnh\tTháng 5`).map(([, lead]) => lead),
    ).toEqual(["Sở Tài chính", "Công an tỉnh", "Công an tỉnh"]);
  });

  it("takes what is done for a measure, not what is measured", () => {
    expect(
      tasksIn(`TT\tTiêu chí thành phần\tMục tiêu\tGiải pháp thực hiện\tChủ trì\tHoàn thành
1\tTỷ lệ cây sống\tTăng 2%\tTưới cây mùa khô\tSở Tài chính\tTháng 4
2\tSố vụ cháy\tKhông có\tPhát băng cản lửa\tCông an tỉnh\tTháng 5`),
    ).toEqual([
      ["Tưới cây mùa khô", "Sở Tài chính", "2026-04-30"],
      ["Phát băng cản lửa", "Công an tỉnh", "2026-05-31"],
    ]);
  });

  it("gives who helps with one row to no other", () => {
    const rows = `TT\tCông việc\tĐơn vị chịu trách nhiệm\tĐơn vị phối hợp thực hiện\tKết quả
1\tPhát cây giống\tSở Tài chính\tCông an tỉnh\tCây giống
2\tBáo cáo kết quả\tSở Tài chính\t\tBáo cáo`;
    expect(readDocument(readText(plan(rows))).tasks.map(({ support }) => support)).toEqual([["Công an tỉnh"], []]);
  });

  it("gives the work to who does it rather than to who watches over it", () => {
    expect(
      tasksIn(`TT\tCông việc\tNgười phụ trách\tĐơn vị thực hiện\tThời gian
1\tPhát cây giống\tPhó Chủ tịch UBND xã\tPhòng Kinh tế\t15/3
2\tĐào hố trồng cây\tTrưởng Công an xã\tCông an xã, lực lượng bảo vệ an ninh, trật tự ở cơ sở\t18/3`),
    ).toEqual([
      ["Phát cây giống", "Phòng Kinh tế", "2026-03-15"],
      ["Đào hố trồng cây", "Công an xã + Lực lượng bảo vệ an ninh, trật tự ở cơ sở", "2026-03-18"],
    ]);
  });

  it.each([
    "Các nhiệm vụ cụ thể tại Phụ lục kèm theo.",
    "Nhiệm vụ của các thành viên theo Phụ lục.",
    "Phân công chi tiết tại Biểu số 01.",
    "Phân công các sở, ngành, địa phương thực hiện các nhiệm vụ sau:",
    "Phân công cụ thể như sau:",
  ])("is no task of the sentence above it: %s", (sentence) => {
    expect(tasksIn(`${sentence}\nTT\tCông việc\tChủ trì\n1\tPhát cây giống\tSở Tài chính`)).toEqual([
      ["Phát cây giống", "Sở Tài chính", ""],
    ]);
  });

  it("is all that a decision asks for whose article only hands out its sheet", () => {
    const decision = `ỦY BAN NHÂN DÂN
TỈNH HÀ TRUNG
Số: 15/QĐ-UBND
Hà Trung, ngày 10 tháng 01 năm 2026
QUYẾT ĐỊNH
Về việc giao nhiệm vụ trồng rừng năm 2026
Điều 1. Giao các sở, ngành thực hiện nhiệm vụ tại Phụ lục kèm theo Quyết định này.
Điều 2. Quyết định này có hiệu lực kể từ ngày ký.
CHỦ TỊCH
Lê Thị Thử
PHỤ LỤC
DANH MỤC NHIỆM VỤ
TT\tCông việc\tChủ trì
1\tPhát cây giống\tSở Tài chính`;
    expect(readDocument(readText(decision)).tasks.map(({ text }) => text)).toEqual(["Phát cây giống"]);
  });

  it("leaves a duty that only names its sheet a duty", () => {
    expect(tasksIn("1. Sở Tài chính bố trí kinh phí theo Phụ lục kèm theo.")).toEqual([
      ["Bố trí kinh phí theo Phụ lục kèm theo", "Sở Tài chính", ""],
    ]);
    const reported = "1. Các sở, ngành thực hiện nhiệm vụ tại Phụ lục, báo cáo kết quả trước ngày 15/12/2026.";
    expect(tasksIn(reported).map(([, , day]) => day)).toEqual(["2026-12-15"]);
  });
});
