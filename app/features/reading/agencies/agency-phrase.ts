// An agency is named by its kind (Sở, UBND, Công an, Hội …) and its field or place; several follow each other with commas and "và".

import { beginUpper, comparable, tidy } from "~/lib/vietnamese-text";
import { agencyHeads } from "./agency-heads";
import { dutyVerbs } from "./duty-verbs";
import { sectors } from "./sectors";
import { spelledOut } from "./spelled-out";

const PLURAL = String.raw`(?:(?:tất cả\s+)?các|những|một số|mỗi|từng|toàn thể|toàn bộ)\s+`;
// Words that are heads only behind "các" or before a name, because they mean other things as well.
const WEAK =
  /^(?:báo|đoàn|tổ chức|thuế|trường|hội|ngành|xã|huyện|phường|quận|thị xã|thành phố|cơ sở|đội|bộ|vụ|ban|viện|đài|quỹ|phòng|tổ công tác|lực lượng|trạm|thống kê|cán bộ|doanh nghiệp|công ty|tập đoàn|mặt trận|vp|bản|ấp|thôn|lãnh đạo|bí thư|thư viện|bảo tàng|nhà máy|thanh tra|tổ)$/u;
// One of these is never named without "các": "Tổ chức hội nghị" is something to do.
const ONLY_SEVERAL = /^(?:tổ chức|ngành|xã|huyện|phường|quận|thị xã|cơ sở|doanh nghiệp|lực lượng|bản|ấp|thôn|khu phố)$/u;
// What a body is, and not its name: "Cơ quan đầu mối tham mưu …".
const TITLE = /^(?:cơ quan|đơn vị) (?:đầu mối|chủ trì|thường trực(?= (?:tham mưu|giúp|theo dõi|tổng hợp|có)))(?!\p{L})/u;
const HEAD = new RegExp(`^(?<plural>${PLURAL})?(?<head>${agencyHeads})(?!\\p{L})`, "u");
const INTRODUCTION =
  /^(?:(?:trân trọng\s+)?đề nghị|giao(?:\s+cho)?|yêu cầu|phân công|đối với|trách nhiệm của|nhiệm vụ của|cơ quan chủ trì\s*:)\s+/u;
const LABEL = /^(?:(?:ở\s+)?cấp\s+(?:tỉnh|huyện|xã|cơ sở|trung ương)|trung ương|địa phương)\s*:\s*/u;

const VERB = new RegExp(`(?<=[\\s,])(?:${dutyVerbs})(?!\\p{L})`, "gu");

const GIVEN = /được(?:\s(?:phân công|giao|kiểm tra|thanh tra|chọn|chủ trì|phụ trách))*$/u;

// Here the word is part of a name: "các tổ chức chính trị", "Đội kiểm tra liên ngành", "cơ quan quản lý, …".
function isPartOfName(plain: string, at: number, word: string): boolean {
  const [before, after] = [plain.slice(0, at).trimEnd(), plain.slice(at + word.length)];
  // "Các đơn vị được phân công chủ trì" says which ones.
  if (/^(?:các|những)\s/u.test(plain) && GIVEN.test(`${before} ${word}`)) return true;
  if (word === "tổ chức")
    return (
      /(?:các|những|,|và|cơ quan|ngành|thể)$/u.test(before) &&
      /^\s*(?:[,;:.]|$|và|chính trị|xã hội|có|liên quan|thành viên|đoàn|hội|kinh tế|quốc tế|tôn giáo|phi chính phủ|trong|tín dụng|khác|cơ sở)/u.test(
        after,
      )
    );
  if (
    /(?:đội|ủy ban|đoàn|tổ|ban|cơ quan|lực lượng)$/u.test(before) &&
    /^(kiểm tra|thanh tra|chỉ đạo|quản lý|chuyên trách|thống kê|thông tin|giám sát|tuyên truyền|chủ trì|thực hiện|phối hợp|đầu tư|điều tra|vận động|đào tạo|phát triển)$/u.test(
      word,
    )
  )
    return !/cơ quan$/u.test(before) || /^\s*(?:[,;:.]|$|và|liên quan|nhà nước)/u.test(after);
  // "Các sở có lãnh đạo là thành viên …" says which ones.
  if (word === "là") return /\scó\s[^,;]*$/u.test(before);
  if (word === "phối hợp" && /hội đồng$/u.test(before)) return true;
  if (word === "tư vấn") return /(?:đơn vị|tổ chức|nhà thầu|trung tâm)$/u.test(before);
  if (word === "xây dựng" && /(?:đầu tư|đầu tư và)$/u.test(before)) return true;
  if (word === "đầu tư") return /(?:chủ|và|nhà|dự án|qlda|xúc tiến|kêu gọi)$/u.test(before);
  if (word === "hoạt động") return /(?:đơn vị|tổ chức|đội|nhóm|tổ)$/u.test(before);
  if (word === "tổng hợp") return /(?:phòng|khoa|viện|ban|dịch vụ|sự nghiệp)$/u.test(before);
  if (word === "thông tin" && /(?:cổng|trung tâm|văn hóa,?|văn hóa và|công nghệ)$/u.test(before)) return true;
  return word === "thống kê" && /cục$/u.test(before);
}

// "Viện Nghiên cứu phát triển …", "Trung tâm Xúc tiến đầu tư": a name that is itself made of verbs.
const MADE_OF_VERBS = new RegExp(
  `(?:^|\\s)(?:viện|trung tâm|quỹ|ban|ban quản lý|cục|vụ|phòng|đội|tổ)\\s+(?:xúc tiến|khuyến|dịch vụ|${dutyVerbs})$`,
  "u",
);

const SECTORS = sectors.map(({ name }) => name).join("|");
const GOES_ON =
  "(?:và|cùng|các|huyện|thị|thành|xã|phường|quận|đặc|có|trên|trực|thuộc|của|tỉnh|khác|liên|biên|miền|trọng|vùng|lân|ven|phía|giáp|nghèo|còn|miền|hội|đoàn|ủy|đội|đến|cấp|nhà|khu|hoặc|nơi|chuyên|trường)(?!\\p{L})";
// After these words a name is complete; what follows in small letters says what to do.
const COMPLETE = new RegExp(
  `(?:(?:[Ss]ở|[Bb]ộ|[Pp]hòng) (?:${SECTORS})|liên quan|(?:Tỉnh|Huyện|Thị|Thành|Quận|Xã) đoàn|(?<!\\p{L})(?:thị xã|thành phố|thị trấn|đặc khu|tỉnh|huyện|xã|phường|quận))(?=\\s+(?!${GOES_ON})\\p{Ll})`,
  "gu",
);
// A heading and the sentence below it, joined by a scan: "… các huyện, thành phố Xây dựng kế hoạch".
const AFTER_PLACE = /(?:tỉnh|phố|xã|phường|huyện|quan|trấn|quận|thể|xã hội)\s*$/u;
const BEGINS_DUTY =
  /^(?:căn cứ|chủ trì|tham mưu|vận động|triển khai|tăng cường|thực hiện|tiếp tục|hướng dẫn|chịu trách nhiệm|bố trí|đẩy mạnh|lồng ghép|trên cơ sở|tổng hợp|rà soát|chủ động|theo dõi)$/u;
const IN_NAME = new RegExp(`(?:^|[,\\s])(?:${agencyHeads}|và|văn phòng|trung tâm)\\s*$|[,-]\\s*$|^\\s*$`, "u");

const beginsSentence = (before: string, verb: string) =>
  AFTER_PLACE.test(before) || (BEGINS_DUTY.test(verb) && !IN_NAME.test(before));

const GOES_WITH = /^(?:phổ biến|phát triển|đầu tư|xây dựng|hỗ trợ|quản lý|bảo vệ)$/u;

/** Where the words stop naming agencies and begin to say what they do; the length of the text when they never do. */
export function endOfNames(text: string): number {
  return Math.min(firstVerb(text), firstComplete(text));
}

function firstComplete(text: string): number {
  const ends = [...text.matchAll(COMPLETE)].map((match) => match.index + match[0].length);
  return ends.find((end) => !isInBrackets(text, end)) ?? text.length;
}

function firstVerb(text: string): number {
  const plain = comparable(text);
  let endOfName = 0;
  for (const match of plain.matchAll(VERB)) {
    const letter = text.charAt(match.index);
    const isCapital = letter === letter.toUpperCase() && !beginsSentence(plain.slice(0, match.index), match[0]);
    if (isCapital || isInBrackets(text, match.index)) continue;
    const before = plain.slice(0, match.index).trimEnd();
    // A verb that follows one of the name belongs to it too: "Hội đồng phối hợp phổ biến, giáo dục pháp luật".
    const isOfName =
      (before.length === endOfName && GOES_WITH.test(match[0])) ||
      isPartOfName(plain, match.index, match[0]) ||
      MADE_OF_VERBS.test(before);
    if (isOfName) {
      endOfName = match.index + match[0].length;
      continue;
    }
    return match.index;
  }
  return text.length;
}

/** Whether a phrase begins with the name of an agency or of a group of them. */
export function beginsWithAgency(text: string): boolean {
  const plain = comparable(text);
  const match = HEAD.exec(plain);
  if (!match?.groups) return false;
  if (match.groups.plural === undefined && ONLY_SEVERAL.test(match.groups.head ?? "")) return false;
  if (match.groups.plural === undefined && TITLE.test(plain)) return false;
  if (match.groups.plural !== undefined || !WEAK.test(match.groups.head ?? "")) return true;
  const first = text.charAt(0);
  const next = text.slice(match[0].length).trimStart().charAt(0);
  // "phối hợp với phòng Nội vụ" writes the head small; its field tells it.
  if (/^(?:phòng|hội|đoàn|trường|viện|đội|ban|trạm)$/u.test(match.groups.head ?? "") && /\p{Lu}/u.test(next)) return true;
  return (
    first === first.toUpperCase() &&
    next !== "" &&
    (/[\p{Lu}\d“"]/u.test(next) ||
      /^(ban|bộ|đoàn|đội|báo|hội|đài|viện|thuế|trường|mặt trận|thống kê|thanh tra)\s+(chỉ đạo|chỉ huy|quản lý|dân tộc|tuyên giáo|tổ chức|đội|và|tỉnh|phát thanh|kiểm sát|thanh niên|liên hiệp|nông dân|cựu|chữ thập|tổ quốc|cao đẳng|đại học|chính trị|kiểm tra|thanh tra|giám sát|công tác|hoạt động|xung kích|tình nguyện|liên ngành|điều hành|giám hiệu|thường vụ|thường trực|nhân dân|tiếp công dân|công an|quân sự|huyện|sở|bộ|nhà nước|chính phủ|các|thành phố|thị xã)/u.test(
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

const JOINT = /\s*(?:[,;]\s*(?:và\s+|cùng\s+)?|\s+(?:và|cùng với|cùng|hoặc)\s+)/gu;
const GENERIC =
  /^(?:sở|ban|bộ|ngành|đoàn thể|hội|cơ quan|đơn vị|địa phương|tổ chức|phòng|huyện|thị xã|thành phố|xã|phường|thị trấn|quận|đặc khu|thành|thị|doanh nghiệp|hội đoàn thể|mặt trận|chính quyền|cá nhân)(?!\p{L})/u;

// A group that has not yet been told apart: "các sở, ban" goes on, "các cơ quan liên quan" is complete.
const OPEN_GROUP =
  /(?:cấp ủy|ủy đảng|sở|ban|bộ|ngành|thể|hội|cơ quan|đơn vị|tổ chức|phòng|huyện|thị xã|thành phố|xã|phường|thị trấn|quận|đặc khu|thành|thị)$/u;

// "Văn phòng HĐND và UBND huyện" is one office.
const SHARED_OFFICE =
  /(?:văn phòng|vp)\s+(?:cấp ủy|huyện ủy|thành ủy|đảng ủy|hđnd|hội đồng nhân dân|đoàn (?:đbqh|đại biểu quốc hội)(?:\s*(?:,|và)\s*(?:hđnd|hội đồng nhân dân))?)(?:\s+\p{L}+)?$|^báo$/u;

const startsName = (text: string) => {
  const first = text.charAt(0);
  return first !== "" && first === first.toUpperCase() && /\p{L}/u.test(first);
};

/** Whether what follows a comma is an agency of its own, and not the rest of the name before it. */
function isOwnName(before: string, part: string): boolean {
  if (!beginsWithAgency(part) || SHARED_OFFICE.test(comparable(before))) return false;
  const plain = comparable(part);
  if (new RegExp(`^${PLURAL}`, "u").test(plain)) return true;
  if (!startsName(part)) return !GENERIC.test(plain) || !OPEN_GROUP.test(comparable(before));
  // "Các Sở, Ban, ngành" and "UBND các huyện, Thành phố" stay one group.
  return !(
    GENERIC.test(plain) &&
    /^\p{L}+$/u.test(part.split(/\s+/)[0] ?? "") &&
    /^(?:các|ubnd các)/u.test(comparable(before)) &&
    plain.split(/\s+/).length <= 2 &&
    !/^sở\s/u.test(plain)
  );
}

// What a body also is or is called: "(cơ quan thường trực Ban Chỉ đạo)", "- Cơ quan thường trực Hội đồng".
const ASIDE =
  /\((?:gọi tắt|sau đây|viết tắt|là |(?:cơ quan|đơn vị) (?:thường trực|đầu mối|chủ trì))[^)]*\)|(?<=\p{L})\s+-\s+(?:là\s+)?(?:cơ quan|đơn vị) (?:thường trực|đầu mối)[^,;]*$/giu;

/** The agencies that a list of names holds, each as it is written, without what the list adds in brackets. */
export function agencyList(words: string): string[] {
  const text = tidy(spelledOut(words).replace(ASIDE, " "));
  const names: string[] = [];
  let from = 0;
  for (const joint of text.matchAll(JOINT)) {
    const part = text.slice(joint.index + joint[0].length);
    if (joint.index <= from || isInBrackets(text, joint.index) || !isOwnName(text.slice(from, joint.index), part)) continue;
    names.push(text.slice(from, joint.index));
    from = joint.index + joint[0].length;
  }
  names.push(text.slice(from));
  return [...new Set(names.map(named).filter((name) => name !== ""))];
}

function isInBrackets(text: string, at: number): boolean {
  const before = text.slice(0, at);
  return before.lastIndexOf("(") > before.lastIndexOf(")");
}

const named = (name: string) => beginUpper(tidy(name.replace(/^[\s\-–+*:]+|[\s.,;:]+$/gu, "").replace(/\s+và$/u, "")));
