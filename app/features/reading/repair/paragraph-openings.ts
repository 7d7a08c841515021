// What a line begins with shows that a paragraph begins there, however the line above it ends.

import { isAuthority } from "../parts/authority";
import { endsSentence } from "./line-shape";

/** A line that names what a document is, and nothing else. */
export const documentKind =
  /^(?:KẾ HOẠCH|BÁO CÁO|QUYẾT ĐỊNH|CHỈ THỊ|THÔNG BÁO|ĐỀ CƯƠNG|PHỤ LỤC|CÔNG ĐIỆN|TỜ TRÌNH|CHƯƠNG TRÌNH)$/u;

/** Whether a line is place and day, or as much of these as its width left room for: "Cao Lãng, ngày 18 tháng 9 năm". */
export const beginsPlaceAndDay = (next: string) =>
  /^\p{Lu}\p{L}*(?: \p{Lu}\p{L}*)+, ngày(?: \d{1,2}(?: tháng(?: \d{1,2}(?: năm(?: \d{4})?)?)?)?)?$/u.test(next);

/** Whether a line stands below a title and not in it: "(Kèm theo Báo cáo số …)", "Đơn vị tính: ha". */
export const remarksOnTitle = (next: string) => /^\((?:Ban hành k|K)èm theo |^\(?(?:Đơn vị(?: tính)?|ĐVT)\s*:/u.test(next);

/** Whether a line begins what the agencies on the line above it do: "… và các tổ chức thành viên" / "Phối hợp với …". */
export const beginsDuty = (next: string) =>
  /^(?:Phối hợp|Chủ trì|Chỉ đạo|Tham mưu|Hướng dẫn|Xây dựng|Tăng cường|Căn cứ|Tổ chức|Triển khai|Theo chức năng|Trên cơ sở|Đẩy mạnh|Vận động|Tuyên truyền|Thực hiện|Tiếp tục|Bố trí|Lồng ghép|Rà soát|Chủ động|Theo dõi)(?:,?\s\p{Ll})/u.test(
    next,
  );

// The subject of a letter stands below its number, the addressees below the subject; and the last paragraph speaks to everybody.
const beginsAnew = (next: string) =>
  /^V\/v(?:[\s:]|$)|^(?:Kính gửi|Nơi nhận)\s*:|^Trên đây là\s|^CỘNG H[ÒO][ÀA]? XÃ HỘI/iu.test(next);

/** Whether a line begins with a label, which stands nowhere else: "1. Trong lĩnh vực chính trị" / "Chỉ tiêu: …". */
export const beginsLabel = (next: string) =>
  /^(?:Chỉ tiêu|Mục tiêu|Nội dung|Thời gian|Thời hạn|Tiến độ|Sản phẩm|Kết quả|Kinh phí|(?:Cơ quan|Đơn vị)(?: (?:chủ trì|phối hợp|thực hiện|đầu mối|phụ trách)))(?: (?:thực hiện|hoàn thành|dự kiến))?\s*:/u.test(
    next,
  );

// Below its title a document says on what it stands.
const isGround = (next: string) =>
  /^(?:Căn cứ|Thực hiện|Theo đề nghị|Xét đề nghị|Thi hành|Triển khai) (?=\p{Lu}|của).*(?:\d|Luật|Nghị định|Quyết định|Kế hoạch|Công văn|Nghị quyết|Chương trình|Giám đốc|Sở)/u.test(
    next,
  );
const isOfTitle = (above: string, paragraph: string) =>
  (documentKind.test(above) || /^V\/v(?:[\s:]|$)/iu.test(paragraph)) && !endsSentence(paragraph);

/** Whether a line begins anew below what is written of a paragraph; `above` is the paragraph before it, `line` its last line. */
export const opensParagraph = (above: string, paragraph: string, line: string, next: string) =>
  beginsAnew(next) ||
  (isOfTitle(above, paragraph) && isGround(next)) ||
  (paragraph.split(" ").length >= 4 && isAuthority(next, line));
