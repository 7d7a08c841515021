import type { Block, Row } from "~/features/reading/block";
import { paper } from "./paper";

const cells = [
  ["TT", "Chỉ số", "Đơn vị tính", "Kết quả"],
  ["1", "Tổng số cây đã trồng", "Cây", "19.810"],
  ["", "Trong đó: - Cây lấy gỗ", "Cây", "19.900"],
  ["", "- Cây bóng mát", "Cây", "-"],
  ["2", "Kinh phí trồng và chăm sóc", "Triệu đồng", "1,5"],
  ["3", "Có tổ trồng cây của xã", "Có hoặc không", "Có"],
  ["4", "Số hộ tham gia trồng cây", "Hộ", ""],
  ["5", "Số cây bị chết", "Cây", "0"],
  ["6", "Số vườn ươm giống", "Vườn", "2"],
];

const rows = cells.map((texts, row): Row => {
  const line = 16 + row;
  return { line, cells: texts.map((text, column) => ({ column, columns: 1, rows: 1, text, isBold: row === 0 })) };
});

/** A report of a made-up commune with its annex filled in: a thousand's dot, a dash, a blank, a zero, and parts that miss their total. */
export const filledReport: Block[] = [
  ...paper(`
ỦY BAN NHÂN DÂN
XÃ CỎ MAY
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 12/BC-UBND
Cỏ May, ngày 25 tháng 6 năm 2026
BÁO CÁO
Kết quả trồng cây phân tán 6 tháng đầu năm 2026
I. KẾT QUẢ THỰC HIỆN
Xã đã trồng cây quanh khu dân cư theo kế hoạch của tỉnh.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Hà Thị Mơ
PHỤ LỤC
BIỂU TỔNG HỢP KẾT QUẢ TRỒNG CÂY
`),
  { kind: "table", line: 16, table: 1, rows, doubtful: [] },
];
