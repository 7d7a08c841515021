// After the last duty a plan speaks to everybody: "Trên đây là Kế hoạch …", "Căn cứ Kế hoạch này, UBND tỉnh yêu cầu …".

import { comparable } from "~/lib/vietnamese-text";

const CLOSING =
  /^(?:trên đây là|căn cứ (?:vào )?(?:các )?(?:nội dung )?(?:của )?kế hoạch này(?!,? (?:xây dựng|ban hành|chủ động|tổ chức|triển khai|rà soát|bố trí) )|căn cứ (?:các )?(?:nội dung |ý kiến )?(?:chỉ đạo |công văn |văn bản |chỉ thị )?(?:này|trên|nêu trên),|(?:trong )?quá trình (?:triển khai|thực hiện|tổ chức)|(?:ubnd|ủy ban nhân dân|chủ tịch (?:ubnd|ủy ban nhân dân)|trưởng ban|ban chỉ đạo|giám đốc|sở|bộ) [^.;]{0,40}(?:yêu cầu|đề nghị) |yêu cầu |đề nghị (?:các|thủ trưởng|chủ tịch) |nhận được (?:kế hoạch|công văn|chỉ thị|văn bản|quyết định|công điện|thông báo|chương trình)|kế hoạch này |[^.;]{5,150} là (?:một )?(?:nhiệm vụ|công việc|nội dung|vấn đề) [^.;]{0,60}(?:quan trọng|trọng tâm|cấp bách|thường xuyên|khó khăn)[^.;]{0,60}\. |(?:báo cáo|kết quả|văn bản) [^.;]{0,40}gửi về |nếu có |định kỳ (?:(?!tổng hợp|báo cáo|gửi|đánh giá|kiểm tra)[^.;]){0,120}?(?:các|ubnd|ủy ban nhân dân|sở|đơn vị|thủ trưởng|phòng|công an) |các (?:sở|cơ quan|đơn vị)[^.;]{0,80}(?:báo cáo|gửi))/u;

/** Whether a paragraph without number closes a plan. */
export function isClosingParagraph(text: string): boolean {
  return CLOSING.test(comparable(text));
}
