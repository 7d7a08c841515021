// Several agencies follow each other with commas and "và"; a comma can also stand inside one name or one group.

import { beginUpper, tidy } from "~/lib/vietnamese-text";
import { isInBrackets } from "./end-of-names";
import { NOT_EXCEPTION } from "./exception";
import { isOwnName } from "./own-name";
import { withoutPersons } from "./person";
import { sectors } from "./sectors";
import { spelledOut } from "./spelled-out";

const ABOVE_ALL = /^,\s*(?:nhất|đặc biệt) là\s/u;
const JOINT = /\s*(?:,\s*(?:nhất|đặc biệt) là\s+|[,;]\s*(?:và\s+|cùng\s+)?|\s+(?:và|cùng với|cùng|hoặc)\s+)/gu;
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
    withoutAsides(withoutPersons(spelledOut(words)))
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
// Of "(giao Sở Y tế)" only the end may be left, behind what it says to do.
const CLOSED_ONLY = /^([^()]*)\)[\s.,;]*$/u;
const withoutAside = (name: string) =>
  name
    .replace(/\[\d+\]/gu, "")
    .replace(ASIDE_BEHIND, "")
    .replace(CLOSED_ONLY, "$1");
const named = (name: string) =>
  beginUpper(
    tidy(
      withoutAside(name)
        .replace(/^[\s\-–+*:]+|[\s.,;:\-–]+$/gu, "")
        .replace(/^(các )?(?:đồng chí|đ\/c) (?=\p{Lu})/iu, "$1")
        .replace(/\s+và$/u, ""),
    ),
  );
