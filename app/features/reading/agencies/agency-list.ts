// Several agencies follow each other with commas and "và"; a comma can also stand inside one name or one group.

import { beginUpper, comparable, tidy } from "~/lib/vietnamese-text";
import { beginsWithAgency, PLURAL } from "./agency-phrase";
import { isInBrackets } from "./end-of-names";
import { NOT_EXCEPTION } from "./exception";
import { withoutNames } from "./person";
import { sectors } from "./sectors";
import { spelledOut } from "./spelled-out";

const ABOVE_ALL = /^,\s*(?:nhất|đặc biệt) là\s/u;
const JOINT = /\s*(?:,\s*(?:nhất|đặc biệt) là\s+|[,;]\s*(?:và\s+|cùng\s+)?|\s+(?:và|cùng với|cùng|hoặc)\s+)/gu;
const GENERIC =
  /^(?:sở|ban|bộ(?! phận)|ngành|tổng cục|cục|vụ|viện|đoàn thể|hội|cơ quan|đơn vị|địa phương|tổ chức|phòng|huyện|thị xã|thành phố|xã|phường|thị trấn|quận|đặc khu|thành|thị|doanh nghiệp|hội đoàn thể|mặt trận|chính quyền|cá nhân|hộ gia đình|chủ rừng|tập đoàn|tổng công ty|công chức|cán bộ|thôn|bản|ấp|buôn|khóm|khu phố|tổ dân phố)(?!\p{L})/u;

// A group that has not yet been told apart: "các sở, ban" goes on, "các cơ quan liên quan" is complete.
const OPEN_GROUP =
  /(?:cấp ủy|ủy đảng|sở|ban|bộ|cục|vụ|ngành|thể|hội|trung ương|cơ quan|đơn vị|địa phương|tổ chức|cá nhân|phòng|tỉnh|huyện|thị xã|thành phố|xã|phường|thị trấn|quận|đặc khu|thành|thị|tập đoàn|công ty|cán bộ|công chức|thôn|bản|ấp|buôn|khóm|khu phố)$/u;

// "Văn phòng HĐND và UBND huyện" is one office, "Văn phòng HĐND tỉnh, Ủy ban Mặt trận …" are two.
const SHARES_OFFICE = /^(?:ubnd|ủy ban nhân dân|hđnd|hội đồng nhân dân|đoàn (?:đbqh|đại biểu))(?!\p{L}| các)/u;
const SHARED_OFFICE =
  /(?:văn phòng|vp)\s+(?:cấp ủy|huyện ủy|thành ủy|đảng ủy|hđnd|hội đồng nhân dân|đoàn (?:đbqh|đại biểu quốc hội)(?:\s*(?:,|và)\s*(?:hđnd|hội đồng nhân dân))?)(?:\s+\p{L}+)?$/u;
const isOneOffice = (before: string, part: string) =>
  before === "báo" || (SHARED_OFFICE.test(before) && SHARES_OFFICE.test(part));

// "Đài Phát thanh và Truyền hình thành phố, cơ quan báo chí": a body of its own name is no group that goes on.
const isOneBody = (name: string) =>
  /^(?:(?:Bộ|Sở) \p{Lu}|(?:Đài|Báo|Trung tâm|Cổng|Viện|Kho bạc|Bảo hiểm|Ngân hàng|Thuế|Công an|Bộ Chỉ huy|Văn phòng) )/u.test(
    name,
  );

const startsName = (text: string) => {
  const first = text.charAt(0);
  return first !== "" && first === first.toUpperCase() && /\p{L}/u.test(first);
};

// "Cục", "đơn vị" and no more before the next comma: one kind among several of a group.
const isBareKind = (plain: string) => GENERIC.exec(plain)?.[0] === plain.split(/\s*(?:[,;]|\svà\s)/u)[0];

// "Các nhà thầu, đơn vị tư vấn" is one group; "Các cơ quan liên quan, đơn vị …" is complete at the comma.
const SHORT_GROUP = /^(?:các|những)(?:\s(?!liên quan|khác|trên|thuộc|của)\p{L}+){1,3}$/u;

const WITHOUT_PLACE = /(?:tỉnh|thành phố|huyện|liên quan)$/u;
const A_KIND = /^(?:cơ quan|đơn vị|tổ chức|doanh nghiệp|lực lượng|chủ đầu tư|nhà thầu)(?:,|\s)/u;
const PLACE = /^(?:tỉnh|thị xã|thành phố|huyện|quận|xã|phường|đặc khu)(?:\s\p{Lu}\p{L}*)+$/iu;
const COMMITTEES = /^(?:chủ tịch )?(?:ubnd|ủy ban nhân dân)\s/u;

const ONE_MORE =
  /^(?:bộ, ngành(?=, |\s(?:trung ương|liên quan|có))|tổ chức (?:hành chính|tôn giáo|tín dụng|cung cấp dịch vụ chi trả|kinh tế|phi chính phủ|chính trị)|doanh nghiệp|viện nghiên cứu|viện, trường|trường đại học|cơ sở (?:đào tạo|giáo dục|y tế|sản xuất|kinh doanh)|hợp tác xã|người dân|hộ dân)(?!\p{L})/u;

/** Whether what follows a comma is an agency of its own, and not the rest of the name before it. */
function isOwnName(before: string, part: string): boolean {
  if (/^(?:bí thư (?:chi bộ|đảng ủy)|trưởng (?:thôn|bản|ấp|khu|khóm)|người có uy tín|già làng)(?!\p{L})/u.test(part)) return true;
  // "Cơ quan y tế địa phương và chính quyền xã": what governs a place is no such body.
  if (/^chính quyền\s/u.test(part) && /^(?:cơ quan|công an|trường|sở|hội|đoàn)\s/u.test(comparable(before))) return true;
  // "Công an tỉnh, doanh nghiệp": no name of a body, but one more of the list.
  if (ONE_MORE.test(part)) return !/^(?:các|những)\s/u.test(comparable(before));
  const plain = comparable(part);
  // "Bộ Chỉ huy Bộ đội Biên phòng tỉnh, thị xã Ninh Hòa": a place by its name, and not where the school before it stands.
  if (
    /^(?:tỉnh|thị xã|thành phố|huyện|quận|xã|phường|đặc khu)\s\p{Lu}/u.test(part) &&
    (WITHOUT_PLACE.test(before) || PLACE.test(before))
  )
    return true;
  if (
    /^lực lượng (?:chức năng|(?:tham gia )?bảo vệ an ninh|vũ trang|công an|quân đội|quân sự|biên phòng|dân quân|xung kích|liên ngành|\p{Lu})/u.test(
      part,
    )
  )
    return true;
  // "Lực lượng công an, quân sự": forces of one kind each.
  if (
    /^lực lượng [^,]*$/u.test(comparable(before)) &&
    /^(?:công an|quân sự|biên phòng|dân quân|dân phòng)(?: tự vệ)?$/u.test(part.split(/[,;]|\s+và\s/u)[0] ?? "")
  )
    return false;
  if (/^báo,? đài(?!\p{L})/u.test(plain) && !/cơ quan$/u.test(before)) return true;
  // "UBND các xã, phường và đơn vị liên quan": committees of places are no such unit.
  if (COMMITTEES.test(comparable(before)) && A_KIND.test(part)) return true;
  if (!beginsWithAgency(part) || isOneOffice(comparable(before), plain)) return false;
  if (new RegExp(`^${PLURAL}`, "u").test(plain)) return true;
  if (!startsName(part)) {
    const group = comparable(before);
    if (/\scấp (?:tỉnh|huyện|xã)$/u.test(group) && /^(?:bộ|sở|cơ quan|đơn vị|ngành)(?:,|\s)/u.test(plain)) return true;
    return !GENERIC.test(plain) || isOneBody(before) || !(OPEN_GROUP.test(group) || SHORT_GROUP.test(group));
  }
  // "Các Viện Vệ sinh dịch tễ, Viện Pasteur": a kind with a name of its own.
  if (/^\p{Lu}\p{L}*\s\p{Lu}\p{Ll}/u.test(part)) return true;
  // "Các Sở, Ban, ngành" and "UBND các huyện, Thành phố" stay one group.
  return !(
    GENERIC.test(plain) &&
    /^\p{L}+$/u.test(part.split(/[\s,;]+/)[0] ?? "") &&
    /(?:^|\s)các(?: [^,]+)?(?:, [^,\s]+)*$/u.test(comparable(before)) &&
    (plain.split(/\s+/).length <= 2 || isBareKind(plain)) &&
    !/^sở\s/u.test(plain)
  );
}

// What a body also is or is called: "(cơ quan thường trực Ban Chỉ đạo)", "- Cơ quan thường trực Hội đồng".
const ASIDE =
  /\((?:gọi tắt|sau đây|viết tắt|là |(?:cơ quan|đơn vị) (?:thường trực|đầu mối|chủ trì))[^)]*\)|(?<=\p{L})\s+-\s+(?:là\s+)?(?:cơ quan|đơn vị) (?:thường trực|đầu mối)[^,;]*$|(?<=\p{L})\s+-\s+(?:phó\s+)?(?:trưởng ban|tổ trưởng|chủ tịch hội đồng|ủy viên)(?!\p{L})[^,;]*|\s+(?:trong phạm vi|theo|căn cứ)\s+chức năng,? nhiệm vụ(?:,? quyền hạn)?(?:\s+(?:được giao|được phân công|của mình|của đơn vị))?(?:\s+và quy định(?:\s+(?:hiện hành|của pháp luật))?)?|\s+theo quy định(?=\s*(?:[,;.]|$))/giu;

// "Sở Văn hóa, Thể thao và Du lịch các cơ quan, đơn vị", "Sở Tài chính UBND các xã", "Bộ Quốc phòng các tỉnh": a comma is missing.
const FIELDS = sectors.map(({ name }) => name).join("|");
const NO_COMMA = new RegExp(
  `(?<=(?:[Ss]ở|[Pp]hòng) (?:${FIELDS}))(?=\\s+(?:các\\s(?:cơ quan|đơn vị|địa phương|sở|phòng|ngành)(?:,|\\s)|Sở\\s\\p{Lu}))|(?<=[Ss]ở (?:${FIELDS}))(?=\\s+(?:(?:Công an|Hội|Ban|Trường|Báo|UBND|Ủy ban|Bộ Chỉ huy)\\s\\p{L}|Tỉnh đoàn(?!\\p{L})))|(?<=Bộ (?:${FIELDS}))(?=\\s+các\\s(?:tỉnh|thành phố|địa phương)(?:,|\\s))`,
  "gu",
);

// "Bộ Chỉ huy Quân sự tỉnh/Ban Chỉ huy Bộ đội Biên phòng tỉnh": two bodies.
const SLASH =
  /(?<=\p{L})\s*\/\s*(?=(?:(?:Sở|Ban|Bộ|Phòng|Hội|Đoàn|Chi cục|Cục|Trung tâm|Công an|Ủy ban|Văn phòng)\s\p{Lu}|UBND\s))/gu;

/** A list of names without what it only adds: in which quality, in whose field. */
export const withoutAsides = (words: string) => words.replace(ASIDE, " ");

/** The agencies that a list of names holds, each as it is written, without what the list adds in brackets. */
export function agencyList(words: string): string[] {
  const text = tidy(
    withoutAsides(withoutNames(spelledOut(words)))
      .replace(NO_COMMA, ",")
      .replace(SLASH, ", "),
  );
  const names: string[] = [];
  let from = 0;
  for (const joint of text.matchAll(JOINT)) {
    const part = text.slice(joint.index + joint[0].length);
    if (
      joint.index <= from ||
      isInBrackets(text, joint.index) ||
      !(ABOVE_ALL.test(joint[0]) || isOwnName(text.slice(from, joint.index), part))
    )
      continue;
    names.push(text.slice(from, joint.index));
    from = joint.index + joint[0].length;
  }
  names.push(text.slice(from));
  return [
    ...new Set(
      names
        .map(named)
        .flatMap(eachNamed)
        .filter((name) => name !== ""),
    ),
  ];
}

// "Các tỉnh Lai Châu, Sơn La và Điện Biên" are three by their names.
const SEVERAL_PLACES =
  /^các (?<kind>tỉnh|xã|phường|huyện) (?<names>\p{Lu}\p{L}*(?:[\s-]\p{Lu}\p{L}*)*(?:(?:, (?:và )?| và )\p{Lu}\p{L}*(?:[\s-]\p{Lu}\p{L}*)*)+)$/iu;
function eachNamed(name: string): string[] {
  const { kind = "", names = "" } = SEVERAL_PLACES.exec(name)?.groups ?? {};
  const each = names.split(/, (?:và )?| và /u);
  return each.length > 1 && each.every((place) => /^\p{Lu}/u.test(place))
    ? each.map((place) => `${beginUpper(kind)} ${place}`)
    : [name];
}

// "Sở KH&CN (nhiệm vụ khoa học)" says in brackets for what; "(mặt trận)" in the middle stays.
const ASIDE_BEHIND = new RegExp(`(?<=\\p{L})\\s*\\(${NOT_EXCEPTION}[^()]*\\)(?=[\\s.,;]*$)`, "iu");
const withoutAside = (name: string) =>
  name
    .replace(/\[\d+\]/gu, "")
    .replace(ASIDE_BEHIND, "")
    .replace(/^([^()]*)\)[\s.,;]*$/u, "$1");
const named = (name: string) =>
  beginUpper(
    tidy(
      withoutAside(name)
        .replace(/^[\s\-–+*:]+|[\s.,;:\-–]+$/gu, "")
        .replace(/^các (?:đồng chí|đ\/c) (?=\p{Lu})/iu, "Các ")
        .replace(/^(?:đồng chí|đ\/c) (?=\p{Lu})/iu, "")
        .replace(/\s+và$/u, ""),
    ),
  );
