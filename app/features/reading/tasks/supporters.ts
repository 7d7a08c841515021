// "Chủ trì, phối hợp với X" makes X a supporter; "Phối hợp với Sở X …" makes Sở X the leader and the agency of the block a supporter.

import { comparable } from "~/lib/vietnamese-text";
import { networkCompanies } from "../agencies/agency-heads";
import { agencyList } from "../agencies/agency-list";
import { beginsWithAgency } from "../agencies/agency-phrase";
import { endOfNames } from "../agencies/end-of-names";
import { spelledOut } from "../agencies/spelled-out";

const WITH =
  /(?:^|[.;,:]\s*|^(?:cử|phân công|bố trí|chỉ đạo)\s[^.,;:]{3,60}?\s|(?:^theo chức năng,? nhiệm vụ(?: được giao)?|tham mưu (?:cho )?(?:ubnd|ủy ban nhân dân)[^.;,]{0,30}|chủ trì|chủ động|tiến hành|tham gia|tích cực|có trách nhiệm|đồng thời|thường xuyên|tiếp tục|tăng cường|duy trì)\s*,?\s*(?:(?:và|hoặc)\s+)?|\p{Ll}\s+(?:và|đồng thời)\s+)phối(?: hợp|(?= với ))(?:\s+(?:chặt chẽ|thường xuyên|tốt))?(?:\s*,\s*hướng dẫn(?=\s(?:sở|bộ|cục|chi cục|phòng|công an|ubnd)\s)|(?:\s*,\s*(?:hướng dẫn|đôn đốc|chỉ đạo|đề xuất|kiến nghị|(?:làm đầu mối )?(?:liên hệ|kết nối)|(?:cung cấp|trao đổi|chia sẻ)(?: thông tin)?))?\s+(?:với|cùng|cùng với))?\s+/gu;
const WORKS_WITH =
  /(?:^|[.;,:]\s*|(?:chủ động|trực tiếp|khẩn trương|tiếp tục)\s+)làm việc(?:\s+(?:cụ thể|trực tiếp))?\s+(?:với|cùng)\s+/gu;
const TOGETHER = /(?:^|\s)chủ trì,?\s+cùng(?:\s+với)?\s+/gu;
const ONLY_SUPPORTS =
  /^(?:(?:tham gia|tiếp tục|tích cực|có trách nhiệm|thường xuyên|tăng cường|(?:căn cứ|theo) chức năng,? nhiệm vụ(?: được giao)?)(?:\s*,)?\s*)*phối hợp/u;
// Any of a kind, whom nobody can hold to lead: "các sở, ngành", "chủ rừng", but not "Chủ tịch UBND xã Bình Sơn"; with them the agency of
// the block leads.
const GENERAL = new RegExp(
  `^(?:các|những|một số|cơ quan|đơn vị|địa phương|chính quyền|cấp ủy|cấp|chủ(?! tịch| nhiệm)|doanh nghiệp|công ty|${networkCompanies}|ngành|sở, ngành|sở, ban|mỗi|gia đình|hợp tác xã|nhà trường$|trường (?:học|đại học)$|trường học,|thôn|bản(?!\\s\\p{Lu})|tổ dân phố|viện nghiên cứu$|(?:(?:phó )?chủ tịch )?(?:ubnd|ủy ban nhân dân) (?:các|cấp|xã,|phường,)|(?:công an|sở|phòng|ban|hội) [^,;]{0,40}?(?<!\\p{L})các (?:địa phương|tỉnh|huyện|xã|phường|đơn vị))(?!\\p{L})`,
  "u",
);

/** The agencies with which a duty is to be done, as the text names them. */
export function supportersIn(text: string): string[] {
  const plain = comparable(text);
  const names = [WITH, TOGETHER, WORKS_WITH]
    .flatMap((shape) => [...plain.matchAll(shape)])
    .flatMap((match) => {
      const rest = spelledOut(text.slice(match.index + match[0].length));
      if (!beginsWithAgency(rest) && !SMALL.test(comparable(rest))) return [];
      return agencyList(rest.slice(0, Math.min(endOfNames(rest), endOfList(rest)))).flatMap((name) => name.split(SHORT_FORM));
    });
  return [...new Set([...names, ...helpersIn(text)])];
}

// "UBND tỉnh Lai An, EVN": a short form in capitals is a body of its own.
const SHORT_FORM = /,\s+(?=\p{Lu}{2,6}(?:,|$))/u;

// Kinds that only follow "phối hợp với": "sở, ngành liên quan", "lực lượng vũ trang", "trường học, doanh nghiệp".
const SMALL =
  /^(?:sở|ban|bộ,?(?= ngành)|ngành|lực lượng|doanh nghiệp|xã|huyện|phường|thị xã|viện nghiên cứu|trường|nhà trường|cơ sở|gia đình|hợp tác xã|tổ chức (?:chính trị|đoàn thể|hội|tín dụng|cung cấp dịch vụ chi trả))(?:,|\s)/u;

// A list goes on behind ";" where another body follows: "phối hợp với Hội Nông dân tỉnh; các đơn vị liên quan tổ chức …".
function endOfList(text: string): number {
  for (const { 0: mark, index } of text.matchAll(/[.;:](?![^(]*\))/gu)) {
    if (mark !== ";" || !beginsWithAgency(text.slice(index + 1).trimStart())) return index;
  }
  return text.length;
}

// "Chủ trì, các phòng, ban phối hợp thực hiện", "chủ trì; Công an tỉnh phối hợp": whoever helps stands before the word.
const HELPERS = /^chủ trì(?:\s+thực hiện)?\s*[,;]\s*(?<names>[^.;:]{5,200}?)\s+(?:cùng\s+)?phối hợp(?!\s+(?:với|cùng))/iu;

function helpersIn(text: string): string[] {
  const names = HELPERS.exec(text)?.groups?.names ?? "";
  return beginsWithAgency(names) && endOfNames(names) === names.length ? agencyList(names) : [];
}

// "Sở Tài chính phối hợp với Sở Xây dựng: Hướng dẫn …": before a colon stand only those who do it, the first of them leading.
const WHO_BEFORE_COLON = /^phối hợp(?:\s+(?:với|cùng))?\s+(?<names>[^.;:]{3,200}):\s/iu;

function saysOnlyWho(duty: string): boolean {
  const names = WHO_BEFORE_COLON.exec(duty)?.groups?.names;
  return names !== undefined && endOfNames(names) === names.length;
}

export type Roles = { readonly lead: readonly string[]; readonly support: readonly string[] };

// "Phối hợp, hướng dẫn Bộ Y tế …": whoever guides another leads.
const GUIDES = /^(?:(?!phối hợp)[^.;:])*phối hợp\s*,\s*(?:hướng dẫn|đôn đốc|chỉ đạo|hỗ trợ)/iu;

/** Who leads and who supports a duty that stands under the agencies `owners`. */
export function rolesIn(duty: string, owners: readonly string[]): Roles {
  // "Trên cơ sở đề xuất, Sở Tài chính phối hợp với các đơn vị": after its own name it helps, or is helped, as well.
  const said = owners.reduce((words, owner) => words.replace(`${owner} phối hợp`, "phối hợp"), duty);
  const others = supportersIn(said).filter((name) => !owners.includes(name));
  const [first, ...rest] = others;
  // "Phối hợp cung cấp thông tin …; phối hợp với Sở Tài chính": only the first clause says whose work it is.
  const clause = comparable(duty).split(/[;.]/u, 1)[0] ?? "";
  const isNamed = first !== undefined && !GENERAL.test(comparable(first)) && clause.includes(comparable(first));
  if (owners.length > 0 && isNamed && ONLY_SUPPORTS.test(comparable(duty)) && !saysOnlyWho(duty) && !GUIDES.test(duty))
    return { lead: [first], support: [...owners, ...rest] };
  return { lead: owners, support: others };
}

/** Whether a sentence only helps another body's work. */
export function onlySupports(sentence: string, owners: readonly string[]): boolean {
  return rolesIn(sentence, owners).lead !== owners;
}
