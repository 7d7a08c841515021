// A report goes to somebody ("gửi UBND tỉnh"), sometimes by way of the body that collects ("qua Sở Y tế").

import { comparable } from "~/lib/vietnamese-text";
import { agencyList } from "../agencies/agency-list";
import { beginsWithAgency } from "../agencies/agency-phrase";
import { endOfNames } from "../agencies/end-of-names";

const WAYS: readonly RegExp[] = [
  /(?<!\p{L})(?:gửi|nộp)(?:\s+(?:báo cáo|kết quả|hồ sơ|danh sách|văn bản))?(?:\s+(?:kết quả|thực hiện))*(?:\s+về)?(?:\s+cho)?\s+/gu,
  /(?<!\p{L})báo cáo(?:\s+(?:kết quả|tình hình|định kỳ|đột xuất)(?:\s+(?:thực hiện|triển khai))*)?[^.;()]{0,80}?\s+(?:về|với|cho)\s+/gu,
  /(?<!\p{L})(?:gửi|báo cáo|nộp)(?!\p{L})[^.;]{0,160}?\s+về\s+/gu,
  /(?<!\p{L})báo cáo\s+/gu,
  /(?<!\p{L})trình\s+/gu,
];
const BY_WAY_OF = /(?:\(|,\s*|\s)(?:thông\s+)?qua\s+/gu;
const STOP =
  /[.;:()]|\s+(?:tổng hợp|xem xét|quyết định|phê duyệt|chỉ đạo|ban hành|tình hình|kết quả|việc|để|trước|theo|trong|vào|định kỳ|hằng|hàng|chậm nhất|sau|ít nhất|những|các (?:chỉ tiêu|nội dung|vấn đề|trường hợp|vụ việc|khó khăn|vi phạm|giải pháp|biện pháp))(?!\p{L})/u;

function agenciesAt(text: string, at: number): string[] {
  const rest = text.slice(at);
  const above = /^(?:Bộ|Sở|Tỉnh ủy|Chính phủ)(?=\s*[(.;,]|\s+(?:trước|để|chậm)|$)/u.exec(rest);
  if (above) return [above[0]];
  if (!beginsWithAgency(rest)) return [];
  const stop = rest.search(STOP);
  const words = rest.slice(0, Math.min(endOfNames(rest), stop < 0 ? rest.length : stop));
  return agencyList(words);
}

function firstAfter(text: string, shape: RegExp): string | null {
  for (const match of comparable(text).matchAll(shape)) {
    const names = agenciesAt(text, match.index + match[0].length);
    if (names.length > 0) return names.join(", ");
  }
  return null;
}

/** To whom the result goes; null when the text does not say. */
export function receiverIn(text: string): string | null {
  for (const way of WAYS) {
    const name = firstAfter(text, way);
    if (name !== null) return name;
  }
  return null;
}

/** The body by way of which it goes; null when there is none. */
export function viaIn(text: string): string | null {
  return firstAfter(text, BY_WAY_OF);
}
