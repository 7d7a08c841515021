// Who is to act stands first: "Sở Y tế: …", "Đề nghị Tòa án nhân dân tỉnh", "UBND các xã, phường xây dựng …".

import { beginUpper, comparable, tidy } from "~/lib/vietnamese-text";
import { agencyList } from "./agency-list";
import { beginsWithAgency, withoutIntroduction } from "./agency-phrase";
import { endOfNames, isInBrackets } from "./end-of-names";
import { NOT_EXCEPTION } from "./exception";
import { spelledOut } from "./spelled-out";

export type Subject = {
  readonly agencies: readonly string[];
  /** What they are to do; empty for a heading that only names them. */
  readonly duty: string;
};

const LONGEST = 420;
const LONGEST_HEADING = 160;

/**
 * The agencies that a heading or a sentence begins with; null when it begins otherwise. A heading is a name as a whole, unless
 * it says what is to be done.
 */
export function subjectOf(text: string, isHeading = false): Subject | null {
  const led = LED_BY.exec(text)?.[0];
  if (led !== undefined) return ledBy(text, led.length);
  const open = spelledOut(withoutIntroduction(text));
  const level = BY_LEVEL.exec(open)?.[0];
  if (level !== undefined && endOfNames(open) <= level.length + 1)
    return { agencies: [level], duty: open.slice(level.length).trim() };
  if (isHeading && NAMES_WHO.test(text.trim()))
    return { agencies: agenciesIn(open.replace(/(?:\s+như sau)?\s*:?$/u, "")), duty: "" };
  if (!beginsWithAgency(open) && !isAskedByName(text, open)) return null;
  if (isHeading && WHICH_ONES.test(open)) return { agencies: [beginUpper(tidy(open))], duty: "" };
  const colon = colonOf(open);
  const verb = endOfNames(open);
  // "Trung tâm Dịch vụ tổng hợp": a verb at the end of a heading belongs to the name, a longer rest says what to do.
  const rest = open.slice(verb).replace(/\s*\([^)]*\)\s*$/u, "");
  const isShort = rest.split(/\s+/u).length <= (/^là\s/u.test(rest) ? 4 : 3);
  const isWhole = (isShort || saysWhere(rest)) && open.length <= LONGEST_HEADING;
  if (isHeading && colon < 0 && isWhole && isName(open)) return { agencies: agenciesIn(open), duty: "" };
  const isTold = WHOLE.test(open.slice(0, verb).trim()) && colon - verb > LONGEST_ASIDE;
  const isNamed =
    colon >= 0 && !isTold && isName(open.slice(0, colon)) && !BEGINS_WORK.test(comparable(open.slice(verb, colon)).trim());
  const end = isNamed || (colon >= 0 && colon < verb + 1) ? colon : verb;
  if (end === 0 || end > LONGEST) return null;
  const words = open.slice(0, end);
  if (/[.!?]\s+\p{Lu}/u.test(words)) return null;
  const duty = open
    .slice(end)
    .replace(/^[\s:,.\-–]+/u, "")
    .replace(/^(?:cần|phải)\s+(?=(?:tiếp tục|khẩn trương|tập trung|chủ động|tăng cường|nhanh chóng)[\s,])/iu, "")
    .replace(/^theo chức năng[^.;:]{0,60}?,?\s+(?=có trách nhiệm\s)/iu, "");
  // A sentence without a verb that we know is no list of names.
  if ((duty === "" && words.length > 250) || TIME_ALONE.test(duty)) return null;
  return { agencies: agenciesIn(words), duty };
}

// "Đoàn số 1 do Sở Y tế chủ trì, kiểm tra …": whoever is at its head answers for a team that has only a number.
const LED_BY = /^(?:Đoàn|Tổ|Nhóm|Đội)(?:\s\p{L}+){0,5}?\s+(?:số\s+)?(?:\d{1,2}|[IVX]{1,4})\s*[:,]?\s+[Dd]o\s+/u;

function ledBy(text: string, from: number): Subject | null {
  const leader = subjectOf(text.slice(from));
  return leader?.duty ? { agencies: leader.agencies, duty: text } : null;
}

// "Sở Xây dựng thẩm định hồ sơ …, gồm:": behind a whole name stands what it does, also before a colon.
const WHOLE = /^(?:(?:Sở|Phòng|Bộ) \p{Lu}.*|(?:Thủ tướng )?Chính phủ)$/u;
const LONGEST_ASIDE = 20;

// "… có các nhiệm vụ sau:", "… chỉ đạo:", "… kiểm tra 25 cơ sở:" belong to no name.
const BEGINS_WORK =
  /^(?:\p{L}+[\s,]+){3,}(?:cụ thể )?như sau$|^\p{L}+(?:\s\p{L}+){0,2}\s\d{1,4}\s|^(?:có |(?:quyết định|phê duyệt|phân cấp) |là (?:cơ quan|đơn vị|đầu mối|thường trực|lực lượng) |như sau|quyết liệt|khẩn trương|đôn đốc|thông báo|gửi|cung cấp|(?:chỉ đạo|hướng dẫn|yêu cầu)(?:,| các| chủ| ubnd| sở| đơn vị|$))/u;

// "Sở Y tế … trước 30/8": when nothing but the day is left, the verb is one that we do not know.
const TIME_ALONE =
  /^(?:trước|trong|sau|là|chậm nhất|muộn nhất)(?:\s+(?:là|trước|trong|hết|đầu|cuối|ngày(?: làm việc)?|tuần|tháng|quý|năm|giờ|[ivx]+(?:[/-]\d+)?|\d[\d/.:h-]*))+[.;]?$/iu;

// "Trách nhiệm của đối tượng kiểm kê:" names them, whatever they are.
const NAMES_WHO =
  /^(?:trách nhiệm|(?:chức năng,? )?nhiệm vụ(?:,? (?:và )?quyền hạn)?) của\s[^.;:()]{3,90}(?:\([^()]*\))?\s*:?$/iu;

// "Các sở, ngành chủ trì, tham gia thực hiện các dự án": above points it says which of them.
const WHICH_ONES =
  /^các (?:sở|ngành|cơ quan|đơn vị|địa phương|tổ chức|doanh nghiệp)(?:(?!phối hợp|trách nhiệm)[^.;:()]){0,60}?\s(?:chủ trì|tham gia|quản lý|thực hiện|được giao)(?:(?!phối hợp|trách nhiệm|sau đây)[^.;:()]){3,140}$/iu;

// "Các doanh nghiệp hoạt động" / "trong khu công nghiệp": where they are, and nothing to do there.
function saysWhere(rest: string): boolean {
  const place = /^(?:trong|tại|trên|ở)\s+(?<place>[^.;]+)$/iu.exec(rest)?.groups?.place;
  return place !== undefined && endOfNames(place) === place.length;
}

// In the conclusions of a visit "Tỉnh" is the province that was visited: "Tỉnh chủ động làm việc với …".
const BY_LEVEL = /^(?:Tỉnh|Thành phố|Địa phương)(?=\s\p{Ll})/u;

// "Giao Nhà khách tỉnh bố trí …": who is asked by name and told what to do needs no kind that we know.
const isAskedByName = (text: string, open: string) =>
  /^(?:giao|đề nghị)\s/iu.test(text.trim()) &&
  /^(?:\p{Lu}|(?:lực lượng|doanh nghiệp|ngành|đơn vị)\s)/u.test(open) &&
  endOfNames(open) < Math.min(100, open.length);

const BRACKET_BEHIND = new RegExp(`\\s*\\(${NOT_EXCEPTION}[^)]*\\)\\s*$`, "iu");
const agenciesIn = (words: string) => agencyList(words.replace(BRACKET_BEHIND, ""));

const SAYS_WHAT =
  /(?<!\p{L})(?:(?<!ban )chỉ đạo|chủ trì|phối hợp|tham mưu|báo cáo|thực hiện|triển khai|xây dựng|(?:chịu|có) trách nhiệm|căn cứ|tổ chức (?:thực|triển)|được giao|bố trí|tập trung|đẩy mạnh|chủ động|tiếp tục|rà soát)(?!\p{L})/u;

function colonOf(text: string): number {
  const colons = [...text.slice(0, LONGEST + 1).matchAll(/:(?!\d)/gu)].map(({ index }) => index);
  return colons.find((at) => !isInBrackets(text, at)) ?? -1;
}

// Before a colon a name may hold words that are verbs elsewhere: "Ban Chỉ đạo … phong trào bảo vệ …:".
function isName(words: string): boolean {
  return !SAYS_WHAT.test(
    comparable(words).replace(/đầu tư(?: và)? xây dựng|^sở xây dựng|lĩnh vực xây dựng|(?:sở|phòng|,) xây dựng(?=,| và|$)/gu, ""),
  );
}
