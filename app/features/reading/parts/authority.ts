// Who decides stands on a line of its own between title and reasons: "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH …", "BỘ TRƯỞNG BỘ …".

import { comparable } from "~/lib/vietnamese-text";
import { isMostlyCapitals } from "./opening";

const AUTHORITY =
  /^(?:chủ tịch |thường trực )?(?:ủy ban nhân(?: dân)?|hội đồng nhân dân|ubnd|hđnd|ủy ban thường vụ quốc hội)(?!\p{L})|^(?:(?:thủ tướng )?chính phủ|quốc hội(?: nước .*)?)$|^(?:thứ trưởng|bộ trưởng|giám đốc|tổng giám đốc|cục trưởng|tổng cục trưởng|tổng thanh tra|tổng kiểm toán|thống đốc|chánh án|viện trưởng|chủ nhiệm|trưởng ban|hiệu trưởng)(?!\p{L})/u;
// No title ends with these words: what follows belongs to it.
const OPEN = /(?:của|do|và|tại|với|thuộc|giữa|bởi|cho|về|,|-)$/u;

/** Whether a line names who decides, below the line `before`. */
export function isAuthority(text: string, before: string): boolean {
  return isMostlyCapitals(text) && AUTHORITY.test(comparable(text)) && !OPEN.test(comparable(before));
}
