import { addressees, annexHead, beforeTable, closing, letterhead, tableOf, titleBlock } from "./blocks.server";
import { body, docxOf, lastWords, when } from "./page.server";

const slipColumns = [
  { head: "TT", width: 10, cell: "{stt}", align: "center" },
  { head: "Nhiệm vụ", width: 66, cell: "{nhiệm vụ}{mục}" },
  { head: "Sản phẩm", width: 28, cell: "{sản phẩm}" },
  { head: "Cơ quan phối hợp", width: 30, cell: "{phối hợp}" },
  { head: "Thời hạn", width: 26, cell: "{thời hạn}{hạn ban đầu nếu khác}", align: "center" },
] as const;

/** The slip that gives one agency its work. */
export function assignmentSlip(): Promise<Uint8Array> {
  return docxOf("Phiếu giao nhiệm vụ", {
    children: [
      ...letterhead({ symbol: "{ký hiệu}", isLetter: false }),
      ...titleBlock("PHIẾU GIAO NHIỆM VỤ"),
      ...addressees(),
      body(
        "Căn cứ {văn bản giao việc}, {cơ quan ban hành câu} giao {cơ quan nhận} chủ trì thực hiện {số nhiệm vụ} nhiệm vụ sau:",
      ),
      beforeTable(),
      tableOf(slipColumns, "danh sách nhiệm vụ"),
      body("Kết quả thực hiện báo cáo về {nơi báo cáo} đúng thời hạn nêu trên để theo dõi, tổng hợp."),
      ...when("lời thêm", body("{lời thêm}")),
      lastWords("Đề nghị {cơ quan nhận} triển khai thực hiện./."),
      ...closing(),
    ],
  });
}

const listColumns = [
  { head: "TT", width: 12, cell: "{stt}", align: "center" },
  { head: "Nhiệm vụ", width: 80, cell: "{nhiệm vụ}" },
  { head: "Cơ quan chủ trì", width: 46, cell: "{chủ trì}" },
  { head: "Cơ quan phối hợp", width: 44, cell: "{phối hợp}" },
  { head: "Sản phẩm", width: 33, cell: "{sản phẩm}" },
  { head: "Thời hạn", width: 32, cell: "{thời hạn}{hạn ban đầu nếu khác}", align: "center" },
] as const;

/** The table of all works of a plan, as an annex to it. */
export function assignmentList(): Promise<Uint8Array> {
  const group = { field: "danh sách phần", words: "{phần}" };
  return docxOf("Biểu phân công nhiệm vụ", {
    isLandscape: true,
    children: [
      ...annexHead("BIỂU PHÂN CÔNG NHIỆM VỤ", "(Kèm theo {văn bản giao việc})"),
      tableOf(listColumns, "danh sách nhiệm vụ", group),
    ],
  });
}
