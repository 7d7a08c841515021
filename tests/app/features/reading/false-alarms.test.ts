import { describe, expect, it } from "vitest";
import { workCalendar } from "~/features/calendar/work-calendar";
import { readText } from "~/features/reading/files/read-text";
import { readDocument } from "~/features/reading/read-document";
import { calendarDays } from "~seed/reference/calendar-days";

const PLAN = `ỦY BAN NHÂN DÂN
TỈNH HÒA AN

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 88/KH-UBND

Hòa An, ngày 06 tháng 3 năm 2026

KẾ HOẠCH
Nạo vét, tu sửa kênh mương giai đoạn 2026 - 2030

I. MỤC ĐÍCH

1. Bảo đảm đủ nước tưới cho giai đoạn 2026 - 2030.

2. Kiểm tra 120 tuyến kênh, gồm 70 tuyến kênh cấp I, 30 tuyến kênh cấp II, 20 tuyến kênh khác.

II. NHIỆM VỤ

1. Rà soát, lập danh mục các tuyến kênh cần nạo vét.

2. Nạo vét, tu sửa các tuyến kênh theo danh mục.

III. TỔ CHỨC THỰC HIỆN

1. Sở Xây dựng chủ trì lập danh mục tuyến kênh, báo cáo UBND tỉnh trước ngày 15/4/2026.

2. Sở Tài chính tham mưu bố trí kinh phí, trình UBND tỉnh chậm nhất ngày 20/5/2026.

3. UBND các xã, phường tổ chức nạo vét kênh nội đồng trước ngày 10/12 hằng năm.

Nơi nhận:
- Sở Xây dựng;
- Sở Tài chính;
- UBND các xã, phường;
- Lưu: VT.

CHỦ TỊCH

Lý Văn Thử`;

const calendar = workCalendar(calendarDays);
const marked = (words: string, instead: string) => {
  expect(PLAN).toContain(words);
  const { problems } = readDocument(readText(PLAN.replace(words, instead)), { calendar });
  return problems.map(({ code }) => code).filter((code) => code !== "task-unclear");
};

describe("a proofreader marks what is wrong", () => {
  it.each([
    ["III. TỔ CHỨC", "IV. TỔ CHỨC", "numbering-gap"],
    ["3. UBND các xã", "2. UBND các xã", "numbering-repeat"],
    ["70 tuyến", "60 tuyến", "breakdown-mismatch"],
    ["cho giai đoạn 2026 - 2030", "cho giai đoạn 2026 - 2031", "period-inconsistent"],
    ["cho giai đoạn 2026 - 2030", "cho giai đoạn 2025 - 2030", "period-inconsistent"],
    ["15/4/2026", "15/02/2026", "deadline-before-issue"],
    ["20/5/2026", "30/4/2026", "deadline-day-off"],
    ["15/4/2026", "31/4/2026", "impossible-day"],
    ["- Sở Tài chính;\n", "", "agency-not-recipient"],
    ["Số: 88/KH-UBND", "Số:       /KH-UBND", "missing-number"],
    ["ngày 06 tháng 3", "ngày      tháng 3", "missing-date"],
  ])("%j instead of %j: %s", (words, instead, code) => expect(marked(words, instead)).toEqual([code]));
});

describe("and leaves alone", () => {
  it.each([
    [
      "the phases of a plan",
      "cho giai đoạn 2026 - 2030",
      "; giai đoạn 2026 - 2028 làm kênh cấp I, giai đoạn 2028 - 2030 làm kênh cấp II",
    ],
    ["an earlier programme", "1. Bảo đảm", "1. Phát huy kết quả giai đoạn 2021 - 2025, bảo đảm"],
    ["the end of a year", "trước ngày 15/4/2026", "trước ngày 01/01/2027"],
    ["recipients named by a section", "- Sở Xây dựng;\n- Sở Tài chính;", "- Mục III;"],
    ["recipients in a list with short names", "- Sở Xây dựng;\n- Sở Tài chính;", "- Các Sở: XD, TC;"],
    ["half of something", "theo danh mục.", "theo danh mục, mỗi tuyến hỗ trợ là 1/2 kinh phí."],
    ["persons at the head", "2. Sở Tài chính tham", "2. Giám đốc Sở Tài chính tham"],
    ["those who may build", "2. Sở Tài chính tham mưu bố trí kinh phí", "2. Nhà thầu bố trí máy móc"],
    [
      "the numbers of a law that is quoted",
      "2. Nạo vét, tu sửa",
      "2. Theo Luật Thủy lợi:\n\n“Điều 18. Nạo vét\n\n1. Nạo vét định kỳ.\n\n...\n\n3. Bảo vệ kênh.”\n\n3. Nạo vét, tu sửa",
    ],
    [
      "the same in plain quotation marks",
      "2. Nạo vét, tu sửa",
      '2. Theo Luật Thủy lợi:\n\n"Điều 18. Nạo vét\n\n1. Nạo vét định kỳ.\n\n...\n\n3. Bảo vệ kênh."\n\n3. Nạo vét, tu sửa',
    ],
    ["a quotation mark that nobody closes", "1. Rà soát", "1. Rà soát “các tuyến"],
  ])("%s", (_, words, instead) => expect(marked(words, instead)).toEqual([]));

  it("but not what follows a quotation that is never closed", () => {
    expect(marked("1. Rà soát, lập danh mục các tuyến kênh cần nạo vét.\n\n2.", "1. Rà soát “các tuyến kênh.\n\n4.")).toEqual([
      "numbering-gap",
    ]);
  });
});
