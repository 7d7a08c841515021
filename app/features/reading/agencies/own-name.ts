// A comma stands between two bodies ("Công an tỉnh, Sở Y tế"), or within the name of one ("Sở Văn hóa, Thể thao và Du lịch").

import { comparable } from "~/lib/vietnamese-text";
import { beginsWithAgency, PLURAL } from "./agency-phrase";

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
const SEVERAL = /^(?:các|những)\s/u;

const ONE_MORE =
  /^(?:bộ, ngành(?=, |\s(?:trung ương|liên quan|có))|tổ chức (?:hành chính|tôn giáo|tín dụng|cung cấp dịch vụ chi trả|kinh tế|phi chính phủ|chính trị)|doanh nghiệp|viện nghiên cứu|viện, trường|trường đại học|cơ sở (?:đào tạo|giáo dục|y tế|sản xuất|kinh doanh)|hợp tác xã|người dân|hộ dân)(?!\p{L})/u;
const PEOPLE = /^(?:bí thư (?:chi bộ|đảng ủy)|trưởng (?:thôn|bản|ấp|khu|khóm)|người có uy tín|già làng)(?!\p{L})/u;
const FORCES =
  /^lực lượng (?:chức năng|(?:tham gia )?bảo vệ an ninh|vũ trang|công an|quân đội|quân sự|biên phòng|dân quân|xung kích|liên ngành|\p{Lu})/u;
const A_FORCE = /^(?:công an|quân sự|biên phòng|dân quân|dân phòng)(?: tự vệ)?$/u;
const EACH = new RegExp(`^${PLURAL}`, "u");

/** Where a comma stands in a list: the name so far and what follows, also as they are compared. */
type Seam = { readonly before: string; readonly part: string; readonly group: string; readonly plain: string };
/** Whether what follows is an agency of its own; null where the rule does not tell. */
type Rule = (seam: Seam) => boolean | null;

// "Công an tỉnh, doanh nghiệp": no name of a body, but one more of the list.
const byKind: Rule = ({ part, group }) => {
  if (PEOPLE.test(part)) return true;
  // "Cơ quan y tế địa phương và chính quyền xã": what governs a place is no such body.
  if (/^chính quyền\s/u.test(part) && /^(?:cơ quan|công an|trường|sở|hội|đoàn)\s/u.test(group)) return true;
  return ONE_MORE.test(part) ? !SEVERAL.test(group) : null;
};

// "Bộ Chỉ huy Bộ đội Biên phòng tỉnh, thị xã Ninh Hòa": a place by its name, and not where the school before it stands.
const byPlace: Rule = ({ before, part }) =>
  /^(?:tỉnh|thị xã|thành phố|huyện|quận|xã|phường|đặc khu)\s\p{Lu}/u.test(part) &&
  (WITHOUT_PLACE.test(before) || PLACE.test(before))
    ? true
    : null;

const byForces: Rule = ({ part, group }) => {
  if (FORCES.test(part)) return true;
  // "Lực lượng công an, quân sự": forces of one kind each.
  return /^lực lượng [^,]*$/u.test(group) && A_FORCE.test(part.split(/[,;]|\s+và\s/u)[0] ?? "") ? false : null;
};

const byName: Rule = ({ before, part, group, plain }) => {
  // "Đảng ủy Mặt trận Tổ quốc, các đoàn thể tỉnh" is the one party committee of all of them.
  if (/^đảng ủy (?:ủy ban )?mặt trận tổ quốc(?: việt nam)?$/u.test(group) && /^các (?:đoàn thể|tổ chức chính trị)/u.test(plain))
    return false;
  if (/^báo,? đài(?!\p{L})/u.test(plain) && !/cơ quan$/u.test(before)) return true;
  // "UBND các xã, phường và đơn vị liên quan": committees of places are no such unit.
  if (COMMITTEES.test(group) && A_KIND.test(part)) return true;
  if (!beginsWithAgency(part) || isOneOffice(group, plain)) return false;
  return EACH.test(plain) ? true : null;
};

const bySmallLetters: Rule = ({ before, part, group, plain }) => {
  if (startsName(part)) return null;
  // "UBND cấp huyện, cấp xã" are committees of both.
  if (/\scấp (?:tỉnh|huyện)$/u.test(group) && /^cấp (?:huyện|xã)(?!\p{L})/u.test(plain)) return false;
  if (/\scấp (?:tỉnh|huyện|xã)$/u.test(group) && /^(?:bộ|sở|cơ quan|đơn vị|ngành)(?:,|\s)/u.test(plain)) return true;
  return !GENERIC.test(plain) || isOneBody(before) || !(OPEN_GROUP.test(group) || SHORT_GROUP.test(group));
};

const byCapitals: Rule = ({ part, group, plain }) => {
  // "Các Viện Vệ sinh dịch tễ, Viện Pasteur": a kind with a name of its own.
  if (/^\p{Lu}\p{L}*\s\p{Lu}\p{Ll}/u.test(part)) return true;
  // "Các Sở, Ban, ngành" and "UBND các huyện, Thành phố" stay one group.
  return !(
    GENERIC.test(plain) &&
    /^\p{L}+$/u.test(part.split(/[\s,;]+/)[0] ?? "") &&
    /(?:^|\s)các(?: [^,]+)?(?:, [^,\s]+)*$/u.test(group) &&
    (plain.split(/\s+/).length <= 2 || isBareKind(plain)) &&
    !/^sở\s/u.test(plain)
  );
};

// The first that tells decides.
const rules: readonly Rule[] = [byKind, byPlace, byForces, byName, bySmallLetters, byCapitals];

/** Whether what follows a comma is an agency of its own, and not the rest of the name before it. */
export function isOwnName(before: string, part: string): boolean {
  const seam = { before, part, group: comparable(before), plain: comparable(part) };
  for (const rule of rules) {
    const told = rule(seam);
    if (told !== null) return told;
  }
  return false;
}
