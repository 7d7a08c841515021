// Who does a work may stand behind it: "Cấp thẻ bảo hiểm y tế cho người nghèo (BHXH tỉnh; trong tháng 01)".

import { comparable } from "~/lib/vietnamese-text";
import { agencyList } from "../agencies/agency-list";
import { beginsWithAgency } from "../agencies/agency-phrase";
import { endOfNames } from "../agencies/end-of-names";

const IN_BRACKETS =
  /(?<before>[\p{L}\d/]{1,60}(?:\s\p{L}+)?)\s\((?<who>(?:\p{Lu}|các\s)[^()]{3,120})\)(?:,?\s(?:xong|hoàn thành|trước|trong|chậm nhất)\s[^.;()]{2,40})?[.;]?$/u;
const OF_A_KIND =
  /(?:cơ quan|đơn vị|ngành|tổ chức|đoàn thể|lực lượng|địa phương|các cấp|thành viên|xã|phường|huyện|thôn|bản|vùng|nơi|điểm|địa bàn|trường|chợ)/u;

// "Đặt ki-ốt tại mười phường - Sở Khoa học và Công nghệ chủ trì, xong trong tháng 6", "Lập danh sách hộ nghèo của xã - Phòng Kinh tế."
const BEHIND_DASH =
  /\s[-–]\s(?<who>\p{Lu}[^():;.]{3,120}?)(?:\s+(?:chủ trì|thực hiện|phụ trách)(?: thực hiện)?(?:,\s[^.;]{4,160})?)?[.;]?$/u;

const namesIn = (words: string | undefined) =>
  words !== undefined && beginsWithAgency(words) && endOfNames(words) === words.length ? agencyList(words) : [];

/** Who does a work that names them only at its end; empty where it names nobody there. */
export function namedBehind(text: string): readonly string[] {
  const { before = "", who } = IN_BRACKETS.exec(text)?.groups ?? {};
  const names = OF_A_KIND.test(comparable(before)) ? undefined : who?.split(/;\s+(?!\p{Lu})/u, 1)[0];
  const named = namesIn(names);
  return named.length > 0 ? named : namesIn(BEHIND_DASH.exec(text)?.groups?.who);
}
