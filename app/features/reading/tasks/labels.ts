// Below a task, or in one cell, labels say who, with whom, by when and with which result: "Cơ quan chủ trì: …; Phối hợp: …".

import { comparable } from "~/lib/vietnamese-text";

export type LabelKind = "lead" | "support" | "time" | "product" | "other";
export type Labelled = { readonly kind: LabelKind; readonly words: string };

const BODY = String.raw`(?:(?:các\s+)?(?:cơ quan|đơn vị|sở,? ngành|địa phương|ngành|tổ chức)(?:\s*,\s*(?:đơn vị|cơ quan|tổ chức))*\s+)?`;
// "- Thực hiện: Phòng Tư pháp": only who follows tells it from "thực hiện: …" above what is done.
const DONE_BY = String.raw`(?<=(?:^|[;.(\n*+•–-])\s*)thực hiện(?=:\s*(?:các )?(?:sở|phòng|ban|văn phòng|ubnd|ủy ban nhân dân|công an|hội|trung tâm|chi cục|cục|thuế|thanh tra|kho bạc|bảo hiểm|chi nhánh|bệnh viện|công ty|trường|đài|bộ chỉ huy|mặt trận|liên đoàn|đảng ủy|chủ tịch|giám đốc|trưởng|hiệu trưởng|công chức|thành viên|trạm y tế|đoàn thanh niên)\s\p{L})`;
const LABELS: readonly (readonly [LabelKind, string])[] = [
  ["support", String.raw`${BODY}phối hợp(?:\s+thực hiện)?`],
  [
    "lead",
    String.raw`${BODY}(?:chủ trì(?:\s+(?:thực hiện|tham mưu|tổ chức))*|đầu mối)|(?:cơ quan|đơn vị)\s+(?:thực hiện|tham mưu|phụ trách|được giao)|phân công(?:\s+thực hiện)?|(?<!(?:chịu|có) )trách nhiệm(?:\s+thực hiện)?|${DONE_BY}`,
  ],
  [
    "time",
    String.raw`(?:thời gian|thời hạn|tiến độ|lộ trình|thời điểm)(?:\s+(?:thực hiện|hoàn thành|báo cáo|triển khai|trình|tổ chức|dự kiến|ban hành|kiểm tra|huấn luyện|tập huấn|khảo sát|diễn ra))*|hoàn thành|(?<=(?:^|[;.(\n*+•–-])\s*)trình\s+(?:ubnd|hđnd|ủy ban|hội đồng|chủ tịch|thủ tướng|cấp)[^:;.]{0,30}(?=:[^\S\n]*\S)`,
  ],
  ["product", String.raw`(?:dự kiến\s+)?(?:sản phẩm|kết quả|đầu ra)(?:\s+(?:dự kiến|đầu ra|cần đạt|hoàn thành|thực hiện))*`],
  [
    "other",
    String.raw`(?:lãnh đạo(?:\s+(?:sở|ubnd|ban|đơn vị|cơ quan))?|người|cá nhân|đồng chí)\s+(?:phụ trách|chỉ đạo|theo dõi)(?:\s+(?:chung|trực tiếp))?|kinh phí(?:\s+thực hiện)?|nguồn kinh phí|hình thức(?:\s+thực hiện)?|địa điểm|thành phần(?:\s+(?:tham dự|dự họp))?|khách mời|(?:đối tượng|số lượng)(?:\s+(?:tiêm|áp dụng|tham gia|tham dự|dự thi|thụ hưởng|hỗ trợ|điều tra|kiểm tra|thực hiện))?|nội dung(?:\s+(?:thực hiện|công việc|chủ yếu|cụ thể|triển khai|kiểm tra|huấn luyện|tập huấn|đào tạo))?|quy mô|phạm vi|(?<=(?:^|\n)\s*)chỉ tiêu(?:\s+(?:giao|phấn đấu|cụ thể|năm\s+\d{4}))?`,
  ],
];
// "Kiểm tra tiến độ: …", "Báo cáo kết quả: …" say what is to be done.
const BEHIND_VERB = "(?<!(?:báo cáo|thông báo|kiểm tra|đôn đốc|theo dõi|đánh giá|tổng hợp|đẩy nhanh|xác định|công bố)\\s)";
const ANY = new RegExp(
  String.raw`(?:^|(?<=[\s;.,(+*•\-–]))${BEHIND_VERB}(?:${LABELS.map(([kind, words]) => `(?<${kind}>${words})`).join("|")})\s*:\s*`,
  "gu",
);

// "Thời gian thực hiện sau khi Chiến lược được ban hành."
const WITHOUT_COLON =
  /^((?:thời gian|thời hạn) (?:thực hiện|hoàn thành|triển khai))(?=\s+(?:sau|trước|từ|trong|đến|quý|tháng|năm)\s)/imu;

/** The labels in a text with the words after each, and what stands before the first. */
export function splitLabels(words: string): { readonly before: string; readonly labels: readonly Labelled[] } {
  const text = words.replace(WITHOUT_COLON, "$1:");
  // Most sentences have no colon, and so no label.
  const marks = text.includes(":") ? [...comparable(text).matchAll(ANY)] : [];
  const labels = marks.map((mark, index) => {
    const kind = LABELS.map(([name]) => name).find((name) => mark.groups?.[name] !== undefined) ?? "other";
    const words = text.slice(mark.index + mark[0].length, marks[index + 1]?.index ?? text.length);
    return { kind, words: trimmed(words) };
  });
  return { before: trimmed(text.slice(0, marks[0]?.index ?? text.length)), labels };
}

const ROLE = /\s*\((chủ trì|phối hợp)\)\s*[,;]?\s*/giu;

/** A cell whose names have their roles in brackets, with labels: "Văn phòng Bộ (chủ trì), Cục A (phối hợp)". */
export function withRolesInFront(cell: string): string {
  const parts = cell.split(ROLE);
  if (parts.length < 3) return cell;
  const named = parts.flatMap((words, index) => (index % 2 === 0 && parts[index + 1] ? [`${parts[index + 1]}: ${words}`] : []));
  return named.join("; ");
}

/** The words after the labels of one kind, joined. */
export function labelled(labels: readonly Labelled[], kind: LabelKind): string {
  return labels
    .filter((label) => label.kind === kind && label.words !== "")
    .map(({ words }) => words)
    .join("; ");
}

// What ends a text is looked for from its first sign only: a long run of signs would be gone through anew from each.
const trimmed = (words: string) =>
  words
    .replace(/^[\s\-–+*•;,]+/u, "")
    .replace(/(?<![\s\-–+*•;,(])[\s\-–+*•;,(]+$/u, "")
    .replace(/^([^()]*)\)\.?$/u, "$1")
    .trim();
