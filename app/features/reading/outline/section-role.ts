// A heading says what stands below it: why, how much, what, who, with which money, or what was achieved.

import { comparable } from "~/lib/vietnamese-text";

export type SectionRole = "purpose" | "targets" | "tasks" | "assignment" | "funding" | "results" | "recipients";

// The first that fits decides: "Kinh phí thực hiện" is money, "Kết quả thực hiện nhiệm vụ" is a result.
const ROLES: readonly (readonly [SectionRole, RegExp])[] = [
  [
    "funding",
    /^(?:về )?(?:nguồn |phương án huy động )?(?:kinh phí|dự toán|nguồn lực|nguồn vốn|ngân sách|cơ chế tài chính|nhu cầu (?:kinh phí|vốn))/u,
  ],
  [
    "results",
    /^(?:về )?(?:(?:đánh giá |một số |tổng hợp |những )?(?:kết quả|tình hình|đặc điểm|thực trạng|hiện trạng)|(?:những )?(?:tồn tại|hạn chế|khó khăn|thuận lợi|nguyên nhân|bài học|ưu điểm|khuyết điểm)|đánh giá chung|(?:đề xuất|kiến nghị))/u,
  ],
  [
    "purpose",
    /^thời gian(?: thực hiện)?(?:,| và) (?:phạm vi|địa điểm|địa bàn|đối tượng|thành phần)|^(?:(?:về )?mục đích|yêu cầu|tiêu chí|tiêu chuẩn|số lượng|nội dung,? (?:và )?(?:phạm vi,? )?đối tượng|thủ tục|hồ sơ|(?:hình thức|mức|đề nghị)(?: và tiêu chuẩn)? khen thưởng|cách thức (?:xếp|chấm|đánh giá|tính|bình)|chủ đề|khẩu hiệu|quan điểm|phạm vi|đối tượng|chức năng (?:của |hoạt động)|chế độ làm việc|nguyên tắc|căn cứ|sự cần thiết|phương châm|cơ sở pháp lý|bối cảnh|mục tiêu chung|mục tiêu tổng quát)/u,
  ],
  [
    "assignment",
    /(?:tổ chức thực hiện|nhiệm vụ (?:của|cho) (?:các|từng)|phân công|trách nhiệm|tổ chức triển khai|theo dõi, (?:kiểm tra|giám sát|đánh giá))|^(?:hình thức(?: tổ chức)?,? |cách thức,? )?(?:và )?(?:thời gian|tiến độ|thời hạn|phương thức|lộ trình|chế độ (?:thông tin, )?báo cáo|công tác báo cáo|thông tin, báo cáo)/u,
  ],
  ["targets", /(?:chỉ tiêu|^(?:các )?mục tiêu)/u],
  [
    "tasks",
    /(?:nhiệm vụ|giải pháp|nội dung|hoạt động|công việc|phương hướng|biện pháp|chương trình công tác|^bước (?:tiến hành|thực hiện|triển khai))/u,
  ],
];

// Inside "Mục tiêu, nhiệm vụ năm 2024" these headings end the goals.
const DUTIES =
  /^(?:các |những )?(?:nhiệm vụ|giải pháp|tổ chức thực hiện|phân công|nội dung (?:thực hiện|hoạt động|thi đua|triển khai|công việc|phong trào)|hoạt động (?:chính|chủ yếu|trọng tâm|cụ thể)|phương án (?:tổ chức|thực hiện|triển khai))/u;

/** Whether a heading begins duties, whatever the section above it announced. */
export function beginsDuties(heading: string): boolean {
  return DUTIES.test(comparable(heading));
}

const TARGETS_BELOW =
  /(?:chỉ tiêu|mục tiêu)(?!\p{L})(?:(?!nhiệm vụ|giải pháp|nội dung|hoạt động|biện pháp|công việc)[^.;:]){0,60}(?:sau|như sau|sau đây|cụ thể)\s*:$/u;

/** Whether a sentence says that the points below it are goals: "… cụ thể bằng các chỉ tiêu sau:". */
export function announcesTargets(sentence: string): boolean {
  return TARGETS_BELOW.test(comparable(sentence));
}

/** What a heading announces; null when it announces nothing of these. */
export function roleOf(heading: string): SectionRole | null {
  // "Thông số (chỉ tiêu) quan trắc": what stands in brackets only explains a word.
  const plain = comparable(heading)
    .replace(/\s*\([^()]*\)/gu, "")
    .replace(/^(?:các|những|một số)\s+/u, "");
  return ROLES.find(([, shape]) => shape.test(plain))?.[0] ?? null;
}
