// An agency is named by its kind (Sở, UBND, Công an, Hội …) and its field or place.

import { comparable } from "~/lib/vietnamese-text";
import { agencyHeads } from "./agency-heads";

/** How a group of agencies begins: "các", "mỗi", "tất cả các". */
export const PLURAL = String.raw`(?:(?:tất cả\s+)?các|những|một số|mỗi|từng|toàn thể|toàn bộ)\s+`;
// Words that are heads only behind "các" or before a name, because they mean other things as well.
const WEAK =
  /^(?:báo|đoàn|tổ chức|thuế|trường|hội|ngành|xã|huyện|phường|quận|thị xã|thành phố|cơ sở|đội|bộ|vụ|ban|viện|đài|quỹ|phòng|tổ công tác|lực lượng|trạm|thống kê|cán bộ|doanh nghiệp|công ty|tập đoàn|mặt trận|vp|bản|ấp|thôn|lãnh đạo|bí thư|thư viện|bảo tàng|nhà máy|thanh tra|tổ)$/u;
// One of these is never named without "các": "Tổ chức hội nghị" is something to do.
const ONLY_SEVERAL = /^(?:tổ chức|ngành|xã|huyện|phường|quận|thị xã|cơ sở|doanh nghiệp|lực lượng|bản|ấp|thôn|khu phố)$/u;
// What a body is, and not its name: "Cơ quan đầu mối tham mưu …".
const TITLE = /^(?:cơ quan|đơn vị) (?:đầu mối|chủ trì|thường trực(?= (?:tham mưu|giúp|theo dõi|tổng hợp|có)))(?!\p{L})/u;
const HEAD = new RegExp(`^(?<plural>${PLURAL})?(?<head>${agencyHeads})(?!\\p{L})`, "u");
const INTRODUCTION =
  /^(?:(?:trân trọng\s+)?đề nghị|giao(?:\s+cho)?|yêu cầu|phân công|đối với|trách nhiệm của|trách nhiệm(?=\s+(?:các|sở|ubnd|ủy ban)\s)|nhiệm vụ(?:,? (?:và )?quyền hạn)? của|cơ quan chủ trì\s*:)(?:\s*:)?\s+/u;
const LABEL = /^(?:(?:ở\s+)?cấp\s+(?:tỉnh|huyện|xã|cơ sở|trung ương)|trung ương|địa phương)\s*:\s*/u;

const NAMED_BODY = new RegExp(`^(?:các\\s+)?(?:${agencyHeads})\\s+\\p{L}`, "u");

/** Whether a cell of a column that holds bodies or units names a body; `cell` is written small, made by `comparable`. */
export const namesBody = (cell: string): boolean => NAMED_BODY.test(cell);

/** Whether a phrase begins with the name of an agency or of a group of them. */
export function beginsWithAgency(text: string): boolean {
  const plain = comparable(text);
  const match = HEAD.exec(plain);
  if (!match?.groups) return false;
  if (match.groups.plural === undefined && ONLY_SEVERAL.test(match.groups.head ?? "")) return false;
  if (match.groups.plural === undefined && TITLE.test(plain)) return false;
  if (match.groups.head === "tổ" && text.charAt(0) === "T") return true;
  if (match.groups.plural !== undefined || !WEAK.test(match.groups.head ?? "")) return true;
  const first = text.charAt(0);
  const next = text.slice(match[0].length).trimStart().charAt(0);
  // "phối hợp với phòng Nội vụ" writes the head small; its field tells it.
  if (/^(?:phòng|hội|đoàn|trường|viện|đội|ban|trạm)$/u.test(match.groups.head ?? "") && /\p{Lu}/u.test(next)) return true;
  return (
    first === first.toUpperCase() &&
    next !== "" &&
    (/[\p{Lu}\d“"]/u.test(next) ||
      /^(ban|bộ|đoàn|đội|báo|hội|đài|viện|thuế|trường|mặt trận|thống kê|thanh tra|quỹ)\s+(đầu tư phát triển|bảo vệ và phát triển|phòng chống thiên tai|hỗ trợ nông dân|bầu cử|biên soạn|chỉ đạo|chỉ huy|quản lý|dân tộc|tuyên giáo|tổ chức|đội|và|tỉnh|đại biểu|phát thanh|truyền hình|tiếng nói|kiểm sát|thanh niên|liên hiệp|cơ sở|các cấp|nông dân|phụ nữ|doanh nghiệp|doanh nhân|người cao tuổi|khuyến học|đặc thù|luật gia|cựu|chữ thập|tổ quốc|cao đẳng|đại học|chính trị|kiểm tra|thanh tra|giám sát|công tác|hoạt động|xung kích|tình nguyện|liên ngành|điều hành|giám hiệu|thường vụ|thường trực|nhân dân|tiếp công dân|công an|quân sự|huyện|sở|bộ|nhà nước|chính phủ|các|thành phố|thị xã)/u.test(
        plain,
      ))
  );
}

/** Takes "Đề nghị", "Giao", "Đối với" and "Cấp tỉnh:" off the beginning. */
export function withoutIntroduction(text: string): string {
  let rest = text.trim();
  for (const shape of [LABEL, INTRODUCTION, LABEL]) {
    const match = shape.exec(comparable(rest));
    if (match) rest = rest.slice(match[0].length).trim();
  }
  return rest;
}
