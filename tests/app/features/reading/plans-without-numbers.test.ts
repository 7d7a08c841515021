import { describe, expect, it } from "vitest";
import { readText } from "~/features/reading/files/read-text";
import { readDocument } from "~/features/reading/read-document";

const read = (body: string) =>
  readDocument(
    readText(`ỦY BAN NHÂN DÂN
TỈNH HÒA AN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 305/KH-UBND
Hòa An, ngày 22 tháng 5 năm 2026

KẾ HOẠCH
Giảm nghèo năm 2026

Thực hiện Nghị quyết số 21/NQ-HĐND ngày 09/12/2025 của HĐND tỉnh, UBND tỉnh ban hành Kế hoạch như sau:

${body}

Nơi nhận:
- Lưu: VT.
CHỦ TỊCH
Lê Văn Thử`),
  );

const who = (body: string) =>
  read(body).tasks.map(({ text, lead, deadlines }) => [
    text.split(" ").slice(0, 3).join(" "),
    lead.join("; "),
    deadlines.map(({ date }) => date).join("; "),
  ]);

describe("a plan whose headings have no numbers", () => {
  const body = `MỤC TIÊU

Đào tạo nghề cho 2.500 lao động thuộc hộ nghèo.

TỔ CHỨC THỰC HIỆN

Sở Nông nghiệp và Môi trường
Hướng dẫn, đôn đốc các địa phương.
Phân bổ vốn trước ngày 20/12/2026.

Đề nghị Ngân hàng Chính sách xã hội chi nhánh tỉnh
Bảo đảm hộ nghèo đủ điều kiện được vay vốn.

Ủy ban nhân dân các xã, phường
Lập danh sách hộ nghèo.`;

  it("gives what stands below the name of a body to that body", () => {
    expect(who(body)).toEqual([
      ["Hướng dẫn, đôn", "Sở Nông nghiệp và Môi trường", ""],
      ["Phân bổ vốn", "Sở Nông nghiệp và Môi trường", "2026-12-20"],
      ["Bảo đảm hộ", "Ngân hàng Chính sách xã hội chi nhánh tỉnh", ""],
      ["Lập danh sách", "Ủy ban nhân dân các xã, phường", ""],
    ]);
  });

  it("has its reasons before the first line in capitals", () => {
    expect(read(body).document.bases).toEqual([{ number: "21/NQ-HĐND", issuedOn: "2025-12-09" }]);
  });
});

describe("a heading that says by when", () => {
  it("says it for every point below that names no time", () => {
    expect(
      who(`C. NHIỆM VỤ

1. Trước mùa khô (hoàn thành trước 30/6/2026):
a) Chi cục Kiểm lâm rà soát bản đồ vùng dễ cháy;
b) Các chủ rừng làm mới đường băng cản lửa trước ngày 15/6/2026.

2. Trong mùa khô:
a) UBND cấp xã tổ chức ký cam kết.`),
    ).toEqual([
      ["Rà soát bản", "Chi cục Kiểm lâm", "2026-06-30"],
      ["Làm mới đường", "Các chủ rừng", "2026-06-15"],
      ["Tổ chức ký", "UBND cấp xã", ""],
    ]);
  });
});

describe("two bodies with several clauses", () => {
  it("have them together, though the last names one in brackets", () => {
    expect(
      who(`D. PHÂN CÔNG

1. Bộ Chỉ huy Quân sự tỉnh, Công an tỉnh: sẵn sàng lực lượng chữa cháy; điều tra, xử lý người gây cháy (Công an tỉnh).`),
    ).toEqual([["Sẵn sàng lực", "Bộ Chỉ huy Quân sự tỉnh; Công an tỉnh", ""]]);
  });
});
