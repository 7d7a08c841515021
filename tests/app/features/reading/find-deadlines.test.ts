import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { workCalendar } from "~/features/calendar/work-calendar";
import { deadlinesOfCell, findDeadlines } from "~/features/reading/deadlines/find-deadlines";
import { calendarDate, dayOfMonth, formatDate } from "~/lib/calendar-date";

const context = { year: 2026, issuedOn: calendarDate("2026-03-02"), calendar: workCalendar([]) };
const inSentence = (text: string) => findDeadlines(text, { ...context, isTimeCell: false });
const afterApril = (text: string) => findDeadlines(text, { ...context, issuedOn: calendarDate("2026-04-20"), isTimeCell: false });
const short = ({ kind, date, every }: ReturnType<typeof findDeadlines>[number]) =>
  [kind, date ?? every].filter(Boolean).join(" ");

describe("deadlines in a sentence", () => {
  it.each([
    ["trình UBND tỉnh trước ngày 15/7/2020", ["before 2020-07-15"]],
    ["chậm nhất ngày 20 tháng 6 năm 2026", ["date 2026-06-20"]],
    ["thực hiện đến hết ngày 31/12/2026", ["date 2026-12-31"]],
    ["gửi trước 16 giờ 00 ngày 20/6/2026", ["before 2026-06-20"]],
    ["nghiệm thu vườn ươm trong tuần đầu tháng 9/2026", ["date 2026-09-07"]],
    ["ra quân trồng cây tuần thứ hai của tháng 6", ["date 2026-06-14"]],
    ["lập danh sách vào tuần cuối tháng 02 năm 2027", ["date 2027-02-28"]],
    ["tuần tra rừng, mỗi tháng không dưới 04 lượt", ["periodic month"]],
    ["phát tin trồng cây tối thiểu 01 lần/tuần", ["periodic"]],
    ["cứ 03 giờ một lần báo cáo Ban Chỉ huy", ["periodic"]],
    ["Hằng ngày, trước 16 giờ, báo cáo số cây đã trồng", ["periodic"]],
    ["báo cáo định kỳ quý I, 6 tháng, quý III và năm về Sở Y tế", ["periodic quarter", "periodic half", "periodic year"]],
    ["báo cáo Sở Y tế trong tháng 3 năm sau", ["month 2027-03-31"]],
    ["trả lời người dân trong 02 ngày làm việc.", ["relative"]],
    ["xây dựng kế hoạch triển khai thực hiện hàng năm.", []],
    ["công bố kết quả 8 giờ 00 ngày 16/7/2026", ["date 2026-07-16"]],
    ["họp định kỳ 02 tuần một lần", ["periodic"]],
    ["định kỳ 6 giờ/lần báo cáo Ban Chỉ huy", ["periodic"]],
    ["tổng vệ sinh vườn ươm vào sáng thứ Bảy tuần đầu hằng tháng", ["periodic month"]],
    ["phát tin trồng cây mỗi ngày 02 lượt", ["periodic"]],
    ["tưới vườn ươm 02 lần/ngày", ["periodic"]],
    ["dạy trồng cây 03 buổi/tuần", ["periodic"]],
    ["báo cáo tuần về Chi cục vào thứ Sáu", ["periodic"]],
    ["báo cáo tiến độ ngày, tuần về Chi cục", ["periodic"]],
    ["hỗ trợ chữa cháy rừng trong vòng 24 giờ; sửa đường", ["relative"]],
    ["báo cáo Chi cục sau khi kết thúc mỗi đợt trồng 05 ngày", ["relative"]],
    ["chốt danh sách hộ trồng rừng trước ngày 20/5/2026", ["before 2026-05-20"]],
    ["kiểm tra vườn ươm khi Tổ công tác yêu cầu.", ["adhoc"]],
    ["lấy lại ý kiến các xã trước ngày 30/11", ["before 2026-11-30"]],
    [
      "Báo cáo sơ kết 6 tháng và báo cáo năm gửi về Sở trước ngày 15/6 và ngày 15/12 hằng năm.",
      ["periodic 2026-06-15", "periodic 2026-12-15"],
    ],
    ["kiểm tra vườn ươm trong 10 ngày đầu của tháng 5/2026", ["date 2026-05-10"]],
    ["gửi số liệu trước ngày mùng 5 hằng tháng", ["periodic month"]],
    ["Ngày 15/4/2026 tổ chức lễ phát động trồng cây", ["date 2026-04-15"]],
    ["Ngày 15/4/2026, Sở Y tế đã tổ chức lễ phát động", []],
    ["trồng xong trước khi khai giảng năm học mới", ["relative"]],
    ["tháng 6 và tháng 12 hằng năm tổng hợp báo cáo", ["periodic 2026-06-30", "periodic 2026-12-31"]],
    ["trồng xong trong hai năm 2026, 2027", ["year 2027-12-31"]],
    ["trồng xong trong 3 năm 2026 - 2028", ["year 2028-12-31"]],
    ["gửi báo cáo trước ngày 15 tháng 01 năm sau", ["before 2027-01-15"]],
    ["nghiệm thu trong tháng 01 năm sau", ["month 2027-01-31"]],
    ["định kỳ hằng năm (trước ngày 10/01 năm sau) báo cáo", ["periodic 2027-01-10"]],
    ["xong trong tháng 6; nghiệm thu trước 30/9", ["month 2026-06-30", "before 2026-09-30"]],
    ["hoàn thành trước quý III/2026", ["before 2026-07-01"]],
    ["lập báo cáo (hoàn thành Quý II/2020)", ["quarter 2020-06-30"]],
    ["hoàn thành trong quý III, IV năm 2026", ["quarter 2026-09-30", "quarter 2026-12-31"]],
    ["hoàn thành trong Quí III-2026", ["quarter 2026-09-30"]],
    ["cập nhật danh mục 6 tháng một lần", ["periodic half"]],
    ["Truyền thanh xã phát tin hằng tuần; treo băng rôn", ["periodic"]],
    ["Dạy bơi cho học sinh, mỗi học kỳ ít nhất 01 buổi", ["periodic"]],
    ["Tuyên truyền trên báo, đài hằng tháng.", ["periodic month"]],
    ["họp giao ban mỗi tháng một lần", ["periodic month"]],
    ["chi trả trợ cấp nuôi dưỡng hằng tháng", []],
    ["triển khai trong năm 2026", ["year 2026-12-31"]],
    ["sơ kết vào năm 2028", ["year 2028-12-31"]],
    ["Khảo sát, lên danh mục điểm du lịch, công bố vào năm 2026.", ["year 2026-12-31"]],
    ["Hoàn thành 100% kế hoạch vốn vào năm 2026", ["year 2026-12-31"]],
    ["Giải ngân đạt 95,5% kế hoạch vốn vào năm 2026", ["year 2026-12-31"]],
    ["báo cáo trước ngày 15 tháng 6 và 15 tháng 12 hằng năm", ["periodic 2026-06-15", "periodic 2026-12-15"]],
    ["gửi báo cáo tháng trước ngày 25 hằng tháng", ["periodic month"]],
    ["định kỳ 06 tháng, 01 năm và đột xuất báo cáo UBND tỉnh", ["periodic half", "periodic year", "adhoc"]],
    ["kiểm tra, đánh giá, 6 tháng, 01 năm tổng hợp báo cáo", ["periodic half", "periodic year"]],
    ["định kỳ báo cáo UBND tỉnh kết quả hằng năm (trước ngày 15 tháng 11)", ["periodic 2026-11-15"]],
    ["Thường xuyên rà soát các địa bàn", ["ongoing"]],
    ["Kiểm kê rừng định kỳ 6 tháng 1 lần", ["periodic half"]],
    ["Đài Truyền thanh mỗi tháng phát sóng 02 lần về trồng cây", ["periodic month"]],
    ["gửi kế hoạch trồng cây trước ngày 25 tháng 12 năm trước", ["periodic 2026-12-25"]],
    ["Mở cao điểm trồng cây tháng 6 và tháng 12.", ["month 2026-06-30", "month 2026-12-31"]],
    ["Tổng hợp kết quả tháng 6 và tháng 7.", []],
    ["In tài liệu trồng cây; hoàn thành năm 2027", ["year 2027-12-31"]],
    ["Tổ chức Tết trồng cây hằng năm.", ["periodic year"]],
    ["Tổ chức xây dựng kế hoạch hằng năm.", []],
    ["Kết thúc đợt kiểm tra, chậm nhất sau 05 ngày làm việc, báo cáo kết quả", ["relative"]],
    ["Công bố số liệu kiểm kê, 01 năm/lần", ["periodic year"]],
    ["Phát sóng 12 phóng sự về cây giống, vườn ươm mỗi năm.", ["periodic year"]],
    ["Tổ chức Tết trồng cây hằng năm, từ ngày 15/11 đến ngày 15/12", ["periodic 2026-12-15"]],
    ["Mở đợt cao điểm trồng cây (01/6 - 30/6)", ["date 2026-06-30"]],
    ["Mở 03 lớp ghép cây (Sở Nông nghiệp thực hiện, quý II/2026)", ["quarter 2026-06-30"]],
    ["Chuẩn bị đất; quý I/2026 hoàn thành giao cây giống", ["quarter 2026-03-31"]],
    ["Mở 10 lớp ghép cây trong tháng 6, tháng 7.", ["month 2026-06-30", "month 2026-07-31"]],
    ["báo cáo UBND tỉnh kết quả thực hiện hằng năm theo quy định", ["periodic year"]],
    ["báo cáo UBND tỉnh trước 19h00’ hằng ngày", ["periodic"]],
    ["hằng năm (trước ngày 15 tháng 1) báo cáo UBND tỉnh", ["periodic 2027-01-15"]],
    ["tổ chức tổng kết vào tháng 12 hằng năm", ["periodic 2026-12-31"]],
    ["báo cáo trong tháng 2 và tháng 8 hằng năm", ["periodic 2027-02-28", "periodic 2026-08-31"]],
    ["rà soát hộ nghèo trước tháng 10 hằng năm", ["periodic 2026-10-01"]],
    ["Hằng năm, trong tháng 11, tổng hợp nhu cầu cây giống", ["periodic 2026-11-30"]],
    ["trong thời hạn 5 ngày kể từ ngày 01/6/2026", ["relative 2026-06-06"]],
    ["chậm nhất sau 10 ngày làm việc kể từ ngày ban hành Kế hoạch này", ["relative 2026-03-16"]],
    ["trong 07 ngày làm việc kể từ khi nhận được văn bản", ["relative"]],
    ["trả kết quả sau 30 ngày kể từ ngày Nghị quyết của HĐND có hiệu lực", ["relative"]],
    ["trong thời hạn 10 ngày kể từ ngày nhận Kế hoạch này", ["relative"]],
    ["niêm yết trong 03 ngày, kể từ ngày ký", ["relative 2026-03-05"]],
    ["chậm nhất 10 ngày trước ngày khai mạc kỳ họp, gửi tài liệu", ["relative"]],
    ["tổ chức lễ phát động ngay sau Tết Nguyên đán", ["relative"]],
    ["trực gác trước, trong và sau Tết Nguyên đán", []],
    ["sửa chữa kênh mương trước mùa mưa bão", []],
    ["kiểm tra hồ đập trước mùa mưa lũ (xong trước ngày 15/5)", ["before 2026-05-15"]],
    ["tập huấn xong trước khi bước vào năm học mới", ["relative"]],
    ["đánh giá giữa kỳ năm 2028, cuối kỳ năm 2030", ["year 2028-12-31", "year 2030-12-31"]],
    ["tỷ lệ hộ nghèo còn dưới 3% vào cuối năm 2026", []],
    ["Riêng báo cáo cuối quý II gửi chậm nhất ngày 20 tháng 6", ["date 2026-06-20"]],
    ["báo cáo trước ngày 20/11/2026 và hằng tháng.", ["before 2026-11-20", "periodic month"]],
    ["Định kỳ 06 tháng, hằng năm và khi được yêu cầu báo cáo UBND tỉnh", ["periodic half", "periodic year", "adhoc"]],
    ["tổ chức sát hạch định kỳ 02 năm một lần", ["periodic"]],
    ["Sơ kết 6 tháng (trước ngày 15/6), tổng kết năm (trước ngày 15/12)", ["periodic 2026-06-15", "periodic 2026-12-15"]],
    ["Báo cáo nhanh hằng tuần (trước 15h00 thứ Sáu)", ["periodic"]],
    ["Mỗi xã tổ chức ít nhất 02 buổi nói chuyện mỗi năm.", ["periodic year"]],
    ["Tuần tra trên các lối mở; thường xuyên.", ["ongoing"]],
    ["Nắm tình hình, thường xuyên nhắc nhở các hộ.", []],
  ])("%s", (text, expected) => expect(inSentence(text).map(short)).toEqual(expected));

  it.each([
    ["báo cáo kết quả thực hiện 6 tháng (trước ngày 05/6), một năm (trước ngày 05/12)", ["half 06-05", "year 12-05"]],
    ["báo cáo hàng quý (ngày 20 tháng cuối quý), 6 tháng (15/6), năm (20/11)", ["quarter ", "half 06-15", "year 11-20"]],
    ["Chế độ báo cáo: 6 tháng trước ngày 10/6, năm trước ngày 10/12 về Sở Y tế", ["half 06-10", "year 12-10"]],
    ["báo cáo vụ việc, 06 tháng (trước ngày 15/5), 01 năm (trước ngày 15/11) gửi Sở Y tế", ["half 05-15", "year 11-15"]],
    ["trước ngày 10/6 và ngày 10/12 báo cáo kết quả 6 tháng, năm", ["half 06-10", "year 12-10"]],
  ])("each return has its own day: %s", (text, expected) =>
    expect(inSentence(text).map(({ every, date }) => `${every} ${date?.slice(5) ?? ""}`)).toEqual(expected),
  );

  it.each([
    "Hằng năm, trước ngày 15 tháng 11, báo cáo UBND tỉnh",
    "Báo cáo UBND tỉnh trước ngày 15 tháng 11 hằng năm",
    "Trước ngày 15/11 hằng năm, báo cáo UBND tỉnh",
    "Hằng năm (trước ngày 15/11) báo cáo UBND tỉnh",
  ])("a yearly return has its first day, in whatever order it is said: %s", (text) =>
    expect(inSentence(text).map(({ kind, date, every }) => [kind, date, every])).toEqual([["periodic", "2026-11-15", "year"]]),
  );

  it.each([
    ["Báo cáo quý (trước ngày 15/3)", "2026-06-15", "quarter"],
    ["Báo cáo UBND tỉnh trước ngày 15/3 hằng năm", "2027-03-15", "year"],
    ["Định kỳ hằng quý (trước ngày 20 tháng 3, 6, 9, 12) báo cáo", "2026-06-20", "quarter"],
    ["Định kỳ hằng quý (trước ngày 20 tháng 3, tháng 6, tháng 9 và tháng 12) báo cáo", "2026-06-20", "quarter"],
    ["Định kỳ hằng quý (trước ngày 15/3, 15/6, 15/9 và 15/12) báo cáo", "2026-06-15", "quarter"],
  ])("is due for the first time on its next day after the issue on 20/4/2026: %s", (text, date, every) =>
    expect(afterApril(text)).toMatchObject([{ kind: "periodic", date, every }]),
  );

  it.each([
    "Báo cáo kết quả (quý trước ngày 15/3, 6 tháng trước ngày 15/6, năm trước ngày 15/12).",
    "Báo cáo kết quả quý (trước ngày 15/3), 6 tháng (trước ngày 15/6), năm (trước ngày 15/12).",
    "Báo cáo kết quả (quý trước ngày 15/3, 06 tháng trước ngày 15/6, 01 năm trước ngày 15/12).",
  ])("the figure of the next period is no day of the one before: %s", (text) =>
    expect(afterApril(text)).toMatchObject([
      { kind: "periodic", date: "2026-06-15", every: "quarter" },
      { kind: "periodic", date: "2026-06-15", every: "half" },
      { kind: "periodic", date: "2026-12-15", every: "year", words: expect.stringMatching(/[^)]$|\(.*\)$/u) },
    ]),
  );

  it.each([
    "theo Quyết định số 361/QĐ-TTg ngày 07/3/2016 của Thủ tướng Chính phủ",
    "số liệu tính đến hết ngày 30/6/2020",
    "bố trí trong dự toán chi thường xuyên hằng năm",
    "kiểm tra định kỳ, đột xuất theo quy định",
    "xây dựng kế hoạch kiểm tra thường xuyên, đột xuất các cơ sở",
    "phấn đấu đến năm 2030 đạt 90%",
    "mục tiêu có ít nhất 50% số xã đạt chuẩn vào năm 2030",
    "tình hình 6 tháng đầu năm 2024",
    "nâng số sản phẩm lên trên 60 vào năm 2030",
    "thu nhập đạt 85,5 triệu đồng một người vào năm 2030",
    "xuống còn 1.200 hộ vào năm 2030",
  ])("none in: %s", (text) => expect(inSentence(text)).toEqual([]));

  it.each([
    ["báo cáo kết quả định kỳ hằng tháng, trước ngày 20", "month", "ngày 20"],
    ["định kỳ hằng quý (chậm nhất ngày 10 tháng đầu quý sau) gửi báo cáo", "quarter", "ngày 10 tháng đầu quý sau"],
    ["Gửi báo cáo quý trước ngày 15 tháng cuối quý", "quarter", "ngày 15 tháng cuối quý"],
    ["báo cáo UBND tỉnh hằng tháng trước ngày 25", "month", "ngày 25"],
  ])("a return keeps its day of the period: %s", (text, every, words) => {
    expect(inSentence(text)).toMatchObject([{ kind: "periodic", date: null, every, words: expect.stringContaining(words) }]);
  });

  it.each(["hoàn thành trước ngày 31/4/2020", "chậm nhất ngày 30 tháng 02 năm 2026"])(
    "a day that no calendar has is kept in its words: %s",
    (text) => expect(inSentence(text)).toMatchObject([{ date: null, every: null, words: expect.stringContaining("ngày 3") }]),
  );

  it("keeps the words of each, and every day of a year is read as written", () => {
    const day = fc.integer({ min: 1, max: 365 }).map((number) => dayOfMonth(2026, 1 + (number % 12), 1 + (number % 28)));
    fc.assert(
      fc.property(day, (date) => {
        const words = `trước ngày ${formatDate(date)}`;
        expect(inSentence(`Báo cáo kết quả ${words} để tổng hợp.`)).toEqual([{ kind: "before", words, date, every: null }]);
      }),
    );
  });
});

describe("deadlines in a column of their own", () => {
  it.each([
    ["Quý II, III/2026", ["quarter 2026-06-30", "quarter 2026-09-30"]],
    ["Quý II - IV/2026", ["quarter 2026-12-31"]],
    ["Quý I hằng năm", ["periodic 2026-03-31"]],
    ["Tháng 12 hằng năm", ["periodic 2026-12-31"]],
    ["Từ tháng 3 đến tháng 12/2026", ["month 2026-12-31"]],
    ["Từ ngày 15/11 đến ngày 15/12/2026", ["date 2026-12-15"]],
    ["30/6/2026", ["date 2026-06-30"]],
    ["Trước 15/8", ["before 2026-08-15"]],
    ["Năm 2026", ["year 2026-12-31"]],
    ["2026-2030", ["ongoing"]],
    ["Hằng năm", ["periodic year"]],
    ["6 tháng, năm", ["periodic half", "periodic year"]],
    ["Thường xuyên", ["ongoing"]],
    ["Từ tháng 9/2026 đến khi kết thúc kiểm kê", ["ongoing"]],
    ["Khi có yêu cầu", ["adhoc"]],
    ["Sau khi Nghị định quy định chi tiết, hướng dẫn thi hành Luật được ban hành.", ["relative"]],
    ["Theo quy định", []],
    ["Sau Tết", ["relative"]],
    ["Đầu năm học 2026 - 2027", ["relative"]],
    ["Trước mùa mưa năm 2026", ["relative"]],
    ["Đầu quý IV/2026", ["date 2026-10-01"]],
    ["Giữa năm 2028", ["date 2028-06-30"]],
    ["Đầu năm 2027", ["date 2027-01-01"]],
    ["Q.III/2026", ["quarter 2026-09-30"]],
    ["06/2026", ["month 2026-06-30"]],
    ["Hằng năm (Quý I)", ["periodic 2026-03-31"]],
    ["Cả năm 2026", ["ongoing"]],
    ["Cả năm", ["ongoing"]],
    ["Trong cả nhiệm kỳ", ["ongoing"]],
    ["Thường xuyên trong năm 2026", ["ongoing"]],
    ["Đề cương: Quý II/2026; điều tra: từ Quý III/2026", ["quarter 2026-06-30", "ongoing"]],
    ["Khi Trung ương có hướng dẫn", ["adhoc"]],
  ])("%s", (text, expected) => expect(deadlinesOfCell(text, context).map(short)).toEqual(expected));

  it("of several each keeps what it is for", () => {
    expect(deadlinesOfCell("Dự thảo: Quý II/2026; trình ban hành: Quý III/2026", context).map(({ words }) => words)).toEqual([
      "Dự thảo: Quý II/2026",
      "trình ban hành: Quý III/2026",
    ]);
  });
});
