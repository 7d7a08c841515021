// A target is measured by a share ("Ít nhất 70% …"), a part of a whole ("323/460 xã") or a count ("500 lượt người").

import { parseVietnameseNumber } from "~/lib/number-format";
import { comparable } from "~/lib/vietnamese-text";
import type { TargetRead } from "../document-reading";

export type Measure = Pick<TargetRead, "comparator" | "value" | "of" | "unit"> & { readonly at: number };

const AT_LEAST = "(?:ít nhất|tối thiểu|đạt trên|trên|hơn|từ|đạt từ|không dưới|không ít hơn|tăng lên|phấn đấu|phấn đấu đạt|đạt)";
const AT_MOST = "(?:không quá|tối đa|dưới|không vượt quá|còn dưới|xuống dưới|nhiều nhất|xuống còn|giảm còn|còn|không cao hơn)";
const NUMBER = String.raw`\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?`;
const SHARE = new RegExp(
  String.raw`(?:(?<most>${AT_MOST})|(?<least>${AT_LEAST}))?\s*(?<![\d/.,])(?<value>${NUMBER})\s*%(?:\s*(?:-|đến|lên|tới|xuống|xuống còn)\s*(?<upper>${NUMBER})\s*%)?`,
  "gu",
);
const PART = new RegExp(
  String.raw`(?<![\d/])(?<value>${NUMBER})\s*/\s*(?<of>${NUMBER})(?![\d/])\s+(?<unit>(?!qđ|kh|nq|ct|năm)\p{L}+(?:\s+\p{L}+)?)`,
  "gu",
);
const MAKES =
  "(?:tổ chức|xây dựng|duy trì|hỗ trợ|trồng(?: mới)?|đào tạo|giải quyết|thành lập|có|được|mỗi năm|thêm|giảm|tăng|tập huấn|công nhận|hoàn thành|khoảng|phát triển|lên|kết nạp|tiếp nhận|tuyển|cấp|khám|tiêm|xóa|tư vấn|bình quân|tuyên truyền|thực hiện|mở|lắp đặt|cho)";
const COUNT = new RegExp(
  String.raw`(?:^(?:\p{L}+\s+){0,3}|(?<most>${AT_MOST})\s+|(?<least>${AT_LEAST})\s+|${MAKES}\s+(?:(?:được|mới|thêm|ít nhất|tối thiểu)\s+)*)(?<!năm )(?<value>${NUMBER})\s+(?<unit>(?!tháng|năm|ngày|quý|giờ|cấp(?!\p{L})|lần)\p{L}+(?:\s+\p{L}+){0,2})`,
  "gu",
);
// Words that name a unit by themselves; others need the word after them.
const UNITS =
  /^(?:lượt (?:người|hộ|khách)|tỷ đồng|triệu đồng|nghìn đồng|triệu|mô hình|cơ sở|hội nghị|văn bản|lao động|câu lạc bộ|doanh nghiệp|học sinh|cán bộ|bác sĩ|giường bệnh|tổ chức|xã|phường|huyện|người|hộ|ha|km|buổi|cuộc|lớp|tấn|cây|vụ|trường|thôn|bản|tin|bài|máy|giường|điểm|đội|nhà|lần|m2|m|con|suất|cụm|trạm|tuyến|chợ|phòng|đợt|trẻ)(?!\p{L})/u;

/** A number as written in Vietnam; a dot before fewer than three digits is a slip for a comma. */
function numberOf(text: string): number | null {
  const read = parseVietnameseNumber(text);
  if (read.ok) return read.value;
  const slip = parseVietnameseNumber(text.replace(".", ","));
  return slip.ok ? slip.value : null;
}

const unitOf = (words: string) => UNITS.exec(words)?.[0] ?? words.split(/\s+/u).slice(0, 2).join(" ");

function measured(match: RegExpExecArray, unit: string): Measure {
  const { value = "", upper, of, most } = match.groups ?? {};
  return { comparator: most ? "<=" : ">=", value: numberOf(upper ?? value), of: of ? numberOf(of) : null, unit, at: match.index };
}

/** What a sentence measures, in its order; empty for a target that is only reached or not. */
export function measuresIn(text: string): Measure[] {
  const plain = comparable(text);
  const all = (shape: RegExp) => [...plain.matchAll(shape)] as RegExpExecArray[];
  const parts = all(PART).map((match) => measured(match, unitOf(match.groups?.unit ?? "")));
  const shares = all(SHARE)
    .filter(({ index }) => !isAside(plain, index))
    .map((match) => measured(match, "%"));
  if (parts.length + shares.length > 0) return [...parts, ...shares].sort((a, b) => a.at - b.at);
  const count = all(COUNT)[0];
  return count ? [measured(count, unitOf(count.groups?.unit ?? ""))] : [];
}

// "(tăng 5% so với năm 2025)" only explains the target.
function isAside(plain: string, at: number): boolean {
  const before = plain.slice(0, at);
  return before.lastIndexOf("(") > before.lastIndexOf(")");
}
