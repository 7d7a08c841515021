import { addressees, annexHead, annexOfLetter, closing, letterhead, tableOf } from "./blocks.server";
import { body, docxOf, lastWords, textWidth, when } from "./page.server";

const opening =
  "Thực hiện {văn bản giao việc}, qua theo dõi, tính đến hết ngày {ngày tính}, {cơ quan nhận} còn {tình hình chung}";
const request =
  "{cơ quan ban hành câu} đề nghị {cơ quan nhận} tập trung chỉ đạo, hoàn thành {việc nêu trên} và báo cáo kết quả về {nơi báo cáo} trước ngày {hạn báo cáo}. Trường hợp chưa hoàn thành, đề nghị nêu rõ nguyên nhân, khó khăn, vướng mắc và thời gian hoàn thành.";
const end = "Đề nghị {cơ quan nhận} quan tâm, phối hợp thực hiện./.";

const asked = () => [body(request), ...when("lời thêm", body("{lời thêm}")), lastWords(end)];

const oneWork = () =>
  body(
    "{stt}. {nhiệm vụ}{mục}; thời hạn: {thời hạn}{nguyên văn thời hạn}{hạn ban đầu nếu khác}; {tình trạng}{quá hạn ban đầu nếu khác}.",
  );

/** The urging letter to one agency, with its works in the text. */
export function urgingLetter(): Promise<Uint8Array> {
  return docxOf("Công văn đôn đốc", {
    children: [
      ...letterhead({ symbol: "{ký hiệu}", isLetter: true }),
      ...addressees(),
      body(`${opening}, cụ thể:`),
      ...when("danh sách nhiệm vụ", oneWork()),
      ...asked(),
      ...closing(),
    ],
  });
}

const columns = [
  { head: "TT", width: 12, cell: "{stt}", align: "center" },
  { head: "Nhiệm vụ", width: 83, cell: "{nhiệm vụ}" },
  { head: "Văn bản giao, mục", width: 42, cell: "{văn bản}{mục}" },
  { head: "Thời hạn", width: 45, cell: "{thời hạn}{nguyên văn thời hạn}{hạn ban đầu nếu khác}", align: "center" },
  { head: "Tình trạng", width: 35, cell: "{tình trạng}", align: "center" },
  { head: "Quá hạn so với hạn ban đầu (ngày)", width: 30, cell: "{số ngày quá hạn ban đầu}", align: "center" },
] as const;

/** The urging letter to one or many agencies, with their works in a table on landscape pages after it. */
export function urgingLetterWithAnnex(): Promise<Uint8Array> {
  const table = tableOf(columns, "danh sách nhiệm vụ", {
    field: "danh sách cơ quan",
    words: "{số la mã}. {cơ quan} ({số nhiệm vụ của cơ quan} nhiệm vụ, trong đó {số quá hạn của cơ quan} nhiệm vụ quá hạn)",
  });
  return docxOf(
    "Công văn đôn đốc kèm phụ lục",
    {
      children: [
        ...letterhead({ symbol: "{ký hiệu}", isLetter: true }),
        ...addressees(),
        body(`${opening} (chi tiết tại Phụ lục kèm theo).`),
        ...asked(),
        ...closing(),
      ],
    },
    { isLandscape: true, isAnnex: true, children: [...annexHead("DANH MỤC NHIỆM VỤ CẦN ĐÔN ĐỐC", annexOfLetter), table] },
  );
}

if (columns.reduce((sum, column) => sum + column.width, 0) !== textWidth.landscape)
  throw new RangeError("The table must fill the page");
