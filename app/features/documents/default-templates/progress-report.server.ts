import { addressees, beforeTable, closing, letterhead, tableOf, titleBlock } from "./blocks.server";
import { body, docxOf, lastWords, when } from "./page.server";

const groups = [
  { head: "TT", width: 12, cell: "{stt}", align: "center" },
  { head: "Nhóm", width: 66, cell: "{nhóm}" },
  { head: "Số phần việc", width: 27, cell: "{số}", align: "center" },
  { head: "Tỷ lệ", width: 25, cell: "{tỷ lệ}", align: "center" },
  { head: "Số tính theo hạn ban đầu", width: 30, cell: "{số theo hạn ban đầu}", align: "center" },
] as const;

const late = [
  { head: "TT", width: 12, cell: "{stt}", align: "center" },
  { head: "Nhiệm vụ", width: 54, cell: "{nhiệm vụ}{mục}" },
  { head: "Cơ quan chủ trì", width: 34, cell: "{chủ trì}" },
  { head: "Thời hạn", width: 24, cell: "{thời hạn}{hạn ban đầu nếu khác}", align: "center" },
  { head: "Quá hạn (ngày)", width: 17, cell: "{số ngày quá hạn}", align: "center" },
  { head: "Quá hạn ban đầu (ngày)", width: 19, cell: "{số ngày quá hạn ban đầu}", align: "center" },
] as const;

/** The report on how the work stands: the official four groups, what is late, why, and what is proposed. */
export function progressReport(): Promise<Uint8Array> {
  return docxOf("Báo cáo tình hình thực hiện nhiệm vụ", {
    children: [
      ...letterhead({ symbol: "{ký hiệu}", isLetter: false }),
      ...titleBlock("BÁO CÁO"),
      ...when("có nơi gửi", ...addressees()),
      body(
        "Thực hiện {văn bản giao việc}, {cơ quan ban hành câu} báo cáo tình hình thực hiện nhiệm vụ {kỳ báo cáo}, tính đến hết ngày {ngày tính}, như sau:",
      ),
      body("I. KẾT QUẢ THỰC HIỆN", { bold: true, keepNext: true }),
      body(
        "Tổng số nhiệm vụ theo dõi: {số nhiệm vụ}, gồm {số phần việc} phần việc giao các cơ quan; phần việc đã đến hạn hoặc đã hoàn thành: {số đến hạn}; tỷ lệ hoàn thành trên số đến hạn: {tỷ lệ hoàn thành}. Tính theo hạn ban đầu: đến hạn {số đến hạn ban đầu}, tỷ lệ hoàn thành {tỷ lệ hoàn thành theo hạn ban đầu}. Cụ thể:",
      ),
      beforeTable(),
      tableOf(groups, "các nhóm"),
      body("II. NHIỆM VỤ QUÁ HẠN", { bold: true, keepNext: true }),
      ...when("không có việc quá hạn", body("Đến ngày {ngày tính} không có nhiệm vụ quá hạn.")),
      ...when("có việc quá hạn", beforeTable(), tableOf(late, "danh sách nhiệm vụ")),
      ...when(
        "có việc được lùi hạn",
        body("Ngoài ra, {số việc được lùi hạn} phần việc đã qua hạn ban đầu nhưng còn trong thời hạn được gia hạn, điều chỉnh."),
      ),
      body("III. KHÓ KHĂN, VƯỚNG MẮC, NGUYÊN NHÂN", { bold: true, keepNext: true }),
      ...when("nguyên nhân", body("{đoạn}")),
      body("IV. ĐỀ XUẤT, KIẾN NGHỊ", { bold: true, keepNext: true }),
      ...when("kiến nghị", body("{đoạn}")),
      lastWords("{cơ quan ban hành câu} báo cáo {nơi nhận báo cáo}./."),
      ...closing(),
    ],
  });
}

/** The notice of conclusions of a meeting or a leader, with the directives in it. */
export function conclusionNotice(): Promise<Uint8Array> {
  return docxOf("Thông báo kết luận", {
    children: [
      ...letterhead({ symbol: "{ký hiệu}", isLetter: false }),
      ...titleBlock("THÔNG BÁO"),
      ...when("mở đầu", body("{đoạn}")),
      ...when("danh sách chỉ đạo", body("{stt}. {cơ quan}: {nội dung}{về nhiệm vụ}{thời hạn chỉ đạo}.")),
      ...when("lời thêm", body("{lời thêm}")),
      lastWords("{cơ quan ban hành câu} thông báo để các cơ quan, đơn vị liên quan biết, thực hiện./."),
      ...closing(),
    ],
  });
}
