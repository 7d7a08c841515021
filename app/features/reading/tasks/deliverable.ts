// What is handed over at the end: a report, a plan, a decision, a list.

import { comparable } from "~/lib/vietnamese-text";

const PAPER = String.raw`(?:dự thảo\s+)?(?:báo cáo|kế hoạch|quyết định|đề án|nghị quyết|chương trình|danh sách|hồ sơ|quy chế|văn bản|công văn|tờ trình|hướng dẫn|tài liệu|chỉ thị|phương án|quy định|dự toán|biểu mẫu|bộ chỉ số|cơ sở dữ liệu)`;
const TAIL =
  "(?:gửi|trình|về|để|của|cho|và|trước|trong|theo|báo cáo|tham mưu|định kỳ|các|những|thực hiện|triển khai|nghiêm túc|công tác|việc|với|tại|ubnd|(?<!cơ )sở|bộ|ủy ban|kết quả|trên|đối với|phòng|thường xuyên|chậm nhất|qua|nhằm|liên quan|được|chưa|thuộc|hướng dẫn|có)(?!\\p{L})";
const MADE = new RegExp(
  String.raw`(?<!\p{L})(?:xây dựng|ban hành|lập|dự thảo|hoàn thành|hoàn thiện|biên soạn|soạn thảo|gửi|trình|nộp|tổng hợp)\s+(?:và\s+\p{L}+\s+\p{L}+\s+|(?:và|,)\s*ban hành\s+|,\s*\p{L}+\s+)*(?:các\s+)?(?<paper>${PAPER}(?!\s+này(?!\p{L}))(?:\s+(?!${TAIL})[\p{L}\d]+){0,8})`,
  "u",
);
const REPORTS = /(?<!\p{L})báo cáo\s+(?:kết quả|tình hình|định kỳ|sơ kết|tổng kết|về|ubnd|ủy ban|sở|bộ)/u;

const MORE = /^(?:,| và) (\p{L}+)(?: (?!(?:và|về|trước|trong|để|cho|của|gửi|trình)(?!\p{L}))[\p{L}\d]+){1,4}/u;

/** Where a list that the paper's words begin ends: "bằng tiếng Việt, tiếng Mông và tiếng Dao"; each further one begins with the same word. */
function endOfList(plain: string, from: number, end: number): number {
  const last = plain.slice(from, end).split(" ").slice(-3);
  const more = MORE.exec(plain.slice(end));
  return more?.[1] && last.includes(more[1]) ? endOfList(plain, from, end + more[0].length) : end;
}

/** The paper that a duty ends in; null when the text names none. */
export function deliverableIn(text: string): string | null {
  const plain = comparable(text);
  const made = MADE.exec(plain);
  if (made?.groups?.paper) {
    const at = made.index + made[0].length - made.groups.paper.length;
    const words = text.slice(at, endOfList(plain, at, made.index + made[0].length)).trim();
    return words.charAt(0).toUpperCase() + words.slice(1);
  }
  return REPORTS.test(plain) ? "Báo cáo" : null;
}
