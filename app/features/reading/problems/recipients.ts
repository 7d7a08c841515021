// Whoever is given a task is among the recipients, by name or as one of a group.

import { comparable } from "~/lib/vietnamese-text";
import { nameKey } from "../agencies/name-key";
import type { Identity, ProblemRead, TaskRead } from "../document-reading";
import { isPersonsName } from "../repair/family-names";

const EVERYBODY =
  /như (?:điều|trên|kính gửi|mục|phần)|^(?:mục|điều|phần|khoản|chương) (?:[ivx]+|\d+)(?!\p{L})|các (?:cơ quan|đơn vị|tổ chức|phòng)[^;]*(?:liên quan|trực thuộc|có tên)|thành phần (?:như|dự|tham|mời)|các đơn vị|các cơ quan/u;
const GENERAL =
  /^(?:các|những|ban, ngành|sở, ban|sở, ngành|đoàn thể|chánh văn phòng|văn phòng (?:ubnd|ủy ban nhân dân|hđnd)|cơ quan|đơn vị|mỗi|thủ trưởng|chủ tịch|phó|trưởng (?:ban|đoàn|nhóm|tiểu ban)|bộ trưởng|thứ trưởng|tổng thanh tra|ủy viên|thành viên|người|giám đốc|cấp ủy|chính quyền|lực lượng|doanh nghiệp|nhà (?:đầu tư|thầu)|chủ|hộ|cộng tác viên|rà soát viên|đoàn (?:kiểm tra|công tác|giám sát)|tổ|đội|hội đồng|tỉnh|thành phố|hiệu trưởng|bí thư|nhà trường|ban giám hiệu|giáo viên|đoàn trường|bộ phận)(?!\p{L})/u;
// What a group in the list of recipients stands for; a key has no commas.
const GROUPS: readonly (readonly [RegExp, RegExp])[] = [
  [
    /các sở|sở (?:ban|ngành)|các ban ngành/u,
    /^(?:sở|ban|thanh tra|văn phòng|công an|bộ chỉ huy|ngân hàng|kho bạc|cục|chi cục|bảo hiểm|thuế)/u,
  ],
  [
    /các bộ|bộ (?:ban )?ngành|bộ trưởng|ngang bộ/u,
    /^(?:bộ (?!chỉ huy)|thanh tra chính phủ|văn phòng chính phủ|ngân hàng nhà nước)/u,
  ],
  [
    /ban ngành|đoàn thể|tổ chức chính trị|hội đoàn thể|các hội/u,
    /^(?:hội|đoàn|trạm y tế|tỉnh đoàn|liên đoàn|liên minh|ủy ban mặt trận|mặt trận|công an|bộ chỉ huy|đài|báo|viện|tòa án|ngân hàng)/u,
  ],
  [/huyện|thị xã|thành phố|xã|phường|các tỉnh/u, /^(?:ủy ban nhân dân|ubnd|phòng|huyện|xã)/u],
  [/mttq|mặt trận|ubmt/u, /^(?:ủy ban )?mặt trận/u],
  [/(?:thường trực|tt|đại biểu) (?:hđnd|hội đồng nhân dân)/u, /^(?:thường trực|đại biểu|các ban) hội đồng nhân dân/u],
  [/các (?:tập đoàn|tổng công ty)/u, /^(?:tập đoàn|tổng công ty)/u],
  [/các phòng|phòng chuyên môn/u, /^(?:phòng|văn phòng)/u],
  // "Các phòng, đơn vị thuộc Sở": whatever a department or a commune is made of.
  [
    /(?:phòng|đơn vị|ban|trung tâm)(?: trực)? thuộc (?:sở|ngành|cục|huyện|xã|phường)/u,
    /^(?:phòng|văn phòng|chi cục|trung tâm|ban quản lý|trường|bệnh viện|thanh tra sở|thư viện|bảo tàng|quỹ|trạm|nhà hát|đoàn nghệ thuật)/u,
  ],
  [/báo|đài|cơ quan (?:báo chí|truyền thông|thông tấn)/u, /^(?:báo|đài|cổng|thông tấn xã)/u],
];

// "Các Sở: NN&MT, TC…" names bodies of one kind; an open end tells all of them.
const LIST =
  /^(?:các\s+|những\s+)?(?<kind>sở|bộ|ban|phòng|chi cục|cục|hội)(?:\s*,[^:]{0,30}|\s+(?:tỉnh|thành phố|xã|phường))?\s*:\s*(?<names>.+)$/iu;
const OPEN_END = /(?:…|\.\.\.?|v\.\s?v\.?)\s*$/u;

// "TC" is short for "Tài chính", whether or not it is usual.
const initialsOf = (words: string) =>
  words
    .split(" ")
    .map((word) => word.charAt(0))
    .join("");

function isListed(key: string, kind: string, names: string): boolean {
  if (!key.startsWith(`${kind} `)) return false;
  if (OPEN_END.test(names)) return true;
  const initials = initialsOf(key.slice(kind.length + 1));
  return names
    .replace(/(?<=(?<!\p{L})vh),(?=\s?tt)/giu, "")
    .split(/[,;]/u)
    .some((each) => {
      const name = each.replace(/\([^)]*\)/gu, "").trim();
      const said = nameKey(`${kind} ${name.replace(new RegExp(`^${kind}\\s`, "iu"), "")}`);
      return (
        name !== "" && (key.startsWith(said) || said.startsWith(key) || comparable(name).replace(/[^\p{L}]/gu, "") === initials)
      );
    });
}

/** A recipient as it is compared: the bodies that it lists, or its own key. */
type Told = { readonly kind: string | undefined; readonly names: string; readonly own: string };

const toldIn = (recipient: string): Told[] =>
  recipient
    .split(/;\s*/u)
    .filter((each) => each !== "")
    .map((each) => {
      const { kind, names = "" } = LIST.exec(comparable(each))?.groups ?? {};
      return { kind, names, own: nameKey(each) };
    });

function tells({ kind, names, own }: Told, key: string): boolean {
  if (kind !== undefined) return isListed(key, kind, names) || names.split(/[,;]/u).some((name) => nameKey(name) === key);
  if (own.includes(key) || key.includes(own)) return true;
  return GROUPS.some(
    ([group, member]) =>
      /(?:^|\s)(?:các|(?:sở|bộ) (?:ban|ngành)|ubnd|ủy ban|ubmt|mttq|bộ trưởng|thường trực|tt|ban ngành|đoàn thể)/u.test(own) &&
      group.test(own) &&
      member.test(key),
  );
}

function isCovered(agency: string, told: readonly Told[]): boolean {
  const key = nameKey(agency);
  // "Quỹ", "Trung tâm" alone are bodies of the document itself.
  if (!key.includes(" ")) return true;
  return told.some((each) => tells(each, key));
}

// "Thành viên BCĐ" below a paper of the steering committee are the bodies that sit on it.
const BOARD = /^(?:ban chỉ đạo|ban chỉ huy|ban vận động|hội đồng(?! nhân dân)|tiểu ban|tổ công tác)(?!\p{L})/u;
const tellsMembers = (issuer: string, recipients: readonly string[]) =>
  BOARD.test(comparable(issuer)) && recipients.some((recipient) => /^(?:các )?thành viên(?!\p{L})/u.test(recipient));

/** Agencies that lead a task but are not told of it. A list that says "Như trên" tells everybody. */
export function recipientProblems(tasks: readonly TaskRead[], { recipients, issuer }: Identity): ProblemRead[] {
  const plain = recipients.map(comparable);
  if (recipients.length === 0 || plain.some((recipient) => EVERYBODY.test(recipient))) return [];
  if (tellsMembers(issuer ?? "", plain)) return [];
  const told = recipients.filter((recipient) => !/^lưu/iu.test(recipient)).flatMap(toldIn);
  // Whoever issues the paper has it.
  const seen = new Set(
    issuer === null ? [] : [nameKey(issuer), nameKey(issuer.replace(/\s+(?:tỉnh|thành phố|huyện|xã|phường)\s.*$/u, ""))],
  );
  return tasks.flatMap(({ lead, source }) =>
    lead.flatMap((agency): ProblemRead[] => {
      if (
        GENERAL.test(comparable(agency)) ||
        isPersonsName(agency.split(" ")) ||
        seen.has(nameKey(agency)) ||
        isCovered(agency, told)
      )
        return [];
      seen.add(nameKey(agency));
      return [{ code: "agency-not-recipient", message: `${agency} được giao nhiệm vụ nhưng không có trong Nơi nhận.`, source }];
    }),
  );
}
