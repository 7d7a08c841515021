// In a sentence the names of its agencies end before the first word that says what they do.

import { comparable } from "~/lib/vietnamese-text";
import { agencyHeads } from "./agency-heads";
import { dutyVerbs } from "./duty-verbs";
import { sectors } from "./sectors";
import { isPartOfName } from "./verbs-in-names";
import { aimOfBoard } from "./which-ones";

const VERB = new RegExp(`(?<=[\\s,])(?:${dutyVerbs})(?!\\p{L})`, "gu");

const SECTORS = sectors.map(({ name }) => name).join("|");
const GOES_ON =
  "(?:và|cùng|tới|các|huyện|thị|thành|xã|phường|quận|đặc|có|trên|trực|thuộc|của|tỉnh|khác|liên|biên|miền|trọng|vùng|lân|ven|phía|giáp|nghèo|còn|hội|đoàn|ủy|đội|đến|cấp|nêu|nói|nhà|khu|hoặc|nơi|ở|chuyên|trường|từ(?=\\s\\p{Lu})|phụ trách (?:lĩnh vực|khối|địa bàn|kinh tế|văn xã|nội chính)(?=\\s(?:tiếp tục|trực tiếp|chỉ đạo|chủ trì|chủ động|khẩn trương|tập trung|thường xuyên|tăng cường|theo dõi)(?!\\p{L}))|trừ|ngoại trừ|không bao gồm|không kể)(?!\\p{L})";
// Names that end with a capital word of their own.
const WHOLE =
  "(?:[Cc]hi cục (?:Kiểm lâm|Thủy lợi|Thủy sản|Thuế|Hải quan|Phát triển nông thôn|Chăn nuôi và Thú y)|Hội (?:Nông dân|Cựu chiến binh|Liên hiệp Phụ nữ|LHPN|Chữ thập đỏ|Luật gia|Người cao tuổi)|Đoàn [Tt]hanh niên|Kho bạc Nhà nước|Liên đoàn Lao động|LĐLĐ|[Bb]ộ Chỉ huy (?:Quân sự|Bộ đội Biên phòng)|Việt Nam|Hồ Chí Minh)";
// "UBND các xã, phường trừ xã Bình Sơn": who is left out belongs to the name.
const EXCEPT =
  "(?:,?\\s(?:trừ|ngoại trừ|không bao gồm|không kể)\\s(?:các\\s)?(?:ubnd\\s|UBND\\s)?(?:xã|phường|thị trấn|thị xã|thành phố|huyện|quận|đặc khu)(?:,?\\s(?:và\\s)?\\p{Lu}\\p{L}*)+)?";
// After these words a name is complete; what follows in small letters says what to do.
const COMPLETE = new RegExp(
  `(?:(?:[Ss]ở|[Bb]ộ|[Pp]hòng) (?:${SECTORS})|${WHOLE}|\\)|liên quan|(?:Tỉnh|Huyện|Thị|Thành|Quận|Xã) đoàn|(?<!\\p{L}|[Hh]ợp tác )(?:[Tt]hị xã|[Tt]hành phố|[Tt]hị trấn|[Đđ]ặc khu|[Tt]ỉnh|[Hh]uyện|[Xx]ã|[Pp]hường|[Qq]uận)${EXCEPT})(?=\\s+(?!${GOES_ON})\\p{Ll})`,
  "gu",
);
// A heading and the sentence below it, joined by a scan: "… các huyện, thành phố Xây dựng kế hoạch".
const AFTER_PLACE = /(?:tỉnh|phố|xã|phường|huyện|quan|trấn|quận|thể|xã hội)\s*$/u;
const BEGINS_DUTY =
  /^(?:căn cứ|chủ trì|phối hợp|tham mưu|vận động|triển khai|tăng cường|thực hiện|tiếp tục|hướng dẫn|chịu trách nhiệm|bố trí|đẩy mạnh|lồng ghép|trên cơ sở|tổng hợp|rà soát|chủ động|theo dõi|chỉ đạo|đôn đốc|ban hành|hoàn thành|báo cáo|kiến nghị|cung cấp|đề xuất)$/u;
const IN_NAME = new RegExp(`(?:^|[,\\s])(?:${agencyHeads}|và|văn phòng|trung tâm)\\s*$|[,-]\\s*$|^\\s*$`, "u");

// "Sở Y tế cùng Sở Nội vụ", "… cùng các xã".
const ONE_MORE = new RegExp(`^cùng\\s(?:với\\s)?(?:các|những|${agencyHeads})(?!\\p{L})`, "u");

// "Phòng Kế hoạch - Tổng hợp", "Phòng Tổ chức - Hành chính": an office of two fields.
const TWO_FIELDS = /(?:phòng|ban|khoa|vụ)(?: \p{L}+){1,4}\s*[-–]\s*$/u;

const beginsSentence = (before: string, verb: string) =>
  !(verb === "tổng hợp" && TWO_FIELDS.test(before)) &&
  (AFTER_PLACE.test(before) || (BEGINS_DUTY.test(verb) && (!IN_NAME.test(before) || /\p{L}\s[-–]\s*$/u.test(before))));

const GOES_WITH = /^(?:phổ biến|phát triển|đầu tư|xây dựng|hỗ trợ|quản lý|bảo vệ)$/u;

// "Các cơ sở thu gom, vận chuyển chất thải có trách nhiệm …": who many of a kind are is said with verbs too.
const ANSWERABLE =
  /^(?<before>(?:[^.:]{3,300}?(?:[,;]|\svà)\s)??)(?<name>(?:(?:các|những|mỗi)\s+(?:cơ sở|doanh nghiệp|tổ chức|hộ|chủ|nhà|đơn vị)|(?:cơ quan|đơn vị)(?= [^.;:]{0,80} trách nhiệm))(?: (?:chủ trì|phối hợp)(?= (?:có|chịu)))?(?:(?!chủ trì|phối hợp|tham mưu|báo cáo|chỉ đạo|hướng dẫn|, (?:trong|theo|căn cứ|trên))[^.;:]){0,80}?)(?:\s+(?:có|chịu) trách nhiệm(?!\p{L})|:)/u;

// "… các sở quản lý quy hoạch theo chức năng, nhiệm vụ có trách nhiệm …": who is charged stands whole before the charge.
const CHARGED =
  /^(?<name>(?:(?!chủ trì|phối hợp|tham mưu|báo cáo|chỉ đạo|hướng dẫn|thực hiện|triển khai|căn cứ)[^.;:]){5,400}?)\s+theo chức năng[^.;:]{0,60}?,?\s+có trách nhiệm\s/u;

// "Các đơn vị có liên quan tới việc quản lý, sử dụng rừng có trách nhiệm …": what they are concerned with is told with verbs too.
const CONCERNED =
  /^(?<name>(?<whom>(?:(?!trách nhiệm)[^.;:]){5,200}? liên quan (?:tới|đến|trong) việc)(?:(?!chủ trì|tham mưu|, (?:trong|theo|căn cứ))[^.;:]){3,200}?)\s+(?:có|chịu) trách nhiệm(?!\p{L})/u;

/** Where the words stop naming agencies and begin to say what they do; the length of the text when they never do. */
export function endOfNames(text: string): number {
  const plain = comparable(text);
  const { before = "", name } = ANSWERABLE.exec(plain)?.groups ?? {};
  const answerable = name === undefined ? -1 : before.length + name.length;
  const end = Math.min(firstVerb(text), firstComplete(text));
  if (answerable >= 0 && end >= before.length && (before === "" || !plain.startsWith(":", answerable))) return answerable;
  const { name: concerned, whom = "" } = CONCERNED.exec(plain)?.groups ?? {};
  if (concerned !== undefined && end >= whom.length) return concerned.length;
  return CHARGED.exec(plain)?.groups?.name?.length ?? end;
}

function firstComplete(text: string): number {
  for (const match of text.matchAll(COMPLETE)) {
    const end = match.index + match[0].length;
    if (!isInBrackets(text, end)) return end;
  }
  return text.length;
}

function firstVerb(text: string): number {
  const plain = comparable(text);
  let endOfName = 0;
  for (const match of plain.matchAll(VERB)) {
    const letter = text.charAt(match.index);
    const isCapital = letter === letter.toUpperCase() && !beginsSentence(plain.slice(0, match.index), match[0]);
    if (isInBrackets(text, match.index)) continue;
    if (isCapital) {
      endOfName = match.index + match[0].length;
      continue;
    }
    if (match.index < endOfName) continue;
    const before = plain.slice(0, match.index).trimEnd();
    const aim = aimOfBoard(before, plain.slice(match.index));
    if (aim > 0) {
      endOfName = match.index + aim;
      continue;
    }
    // "Các đơn vị thuộc phạm vi quản lý", "cơ quan, tổ chức": no verbs here, and the next word may be one.
    if (/phạm vi quản lý$|(?:công|dân|độc|tự) lập$|^(?:các )?cơ quan, tổ chức$/u.test(`${before} ${match[0]}`)) continue;
    if (match[0] === "cùng" && ONE_MORE.test(plain.slice(match.index))) continue;
    // A verb that follows one of the name belongs to it too: "Hội đồng phối hợp phổ biến, giáo dục pháp luật".
    const isOfName =
      (before.replace(/ và$/u, "").length === endOfName && GOES_WITH.test(match[0])) ||
      isPartOfName(plain, match.index, match[0]);
    if (isOfName) {
      endOfName = match.index + match[0].length;
      continue;
    }
    return match.index;
  }
  return text.length;
}

/** Whether a place in a text stands in brackets. */
export function isInBrackets(text: string, at: number): boolean {
  const before = text.slice(0, at);
  return before.lastIndexOf("(") > before.lastIndexOf(")");
}
