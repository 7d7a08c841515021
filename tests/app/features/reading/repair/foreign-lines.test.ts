import { describe, expect, it } from "vitest";
import { readText } from "~/features/reading/files/read-text";

const letterhead = "ỦY BAN NHÂN DÂN\nTỈNH HẢI SƠN\n\nSố: 45/KH-UBND\n\nKẾ HOẠCH\n\nKhám sức khỏe người cao tuổi năm 2026";
const linesOf = (text: string) => readText(text).map((block) => (block.kind === "paragraph" ? block.text : ""));

describe("what others put on a document is none of it", () => {
  it.each([
    [
      "the box of an electronic signature",
      "Người ký: Ủy ban nhân dân tỉnh\nEmail: a@haison.gov.vn\nThời gian ký: 05.5.2026 16:32:11 +07:00\n\n",
    ],
    ["a signature by another program", "Signature Not Verified\nĐược ký bởi Văn phòng\nNgày ký: 05.05.2026\n\n"],
    ["a stamp of arrival", "SỞ NỘI VỤ\nĐẾN\nSố: 1234\nNgày: 06/5/2026\nChuyển: .........\n\n"],
    ["a stamp of arrival on one line", "CÔNG VĂN ĐẾN\nSố: 1234 Ngày 06 tháng 5 năm 2026\n\n"],
    ["a stamp of an electronic office", "VĂN PHÒNG ĐIỆN TỬ\nĐẾN Giờ: 8h Ngày 06/5/2026\n\n"],
    ["the marks of a web page", "THƯ VIỆN PHÁP LUẬT\nVăn bản này có hiệu lực từ ngày 05/5/2026\n\n"],
  ])("%s", (_what, stamp) => {
    expect(linesOf(stamp + letterhead)).toEqual(linesOf(letterhead));
    expect(linesOf(`${letterhead}\n\n${stamp}`)).toEqual(linesOf(letterhead));
  });

  it.each([
    "Đến năm 2030: 100% xã đạt chuẩn.",
    "Cơ quan: Sở Nội vụ chủ trì.",
    "Đến ngày 30/6/2026, 100% xã có trang thông tin điện tử.",
    "Đến ngày 30/9/2026, Sở Khoa học và Công nghệ báo cáo kết quả về UBND tỉnh.",
    "Đến ngày 31/10/2026 hoàn thành kết nối dữ liệu.",
    "Đến ngày 31 tháng 12 năm 2026:",
    "Văn bản này có hiệu lực từ ngày 01/5/2026",
    "Ngày 05/5/2026 tổ chức lễ phát động.",
    "Văn bản này có hiệu lực kể từ ngày ký, các cơ quan có trách nhiệm thi hành và báo cáo kết quả về Ủy ban nhân dân tỉnh trước ngày 15/12 hằng năm để tổng hợp, báo cáo cấp trên.",
  ])("but not what looks like it: %s", (line) => {
    expect(linesOf(`${letterhead}\n\n${line}`)).toContain(line);
  });
});
