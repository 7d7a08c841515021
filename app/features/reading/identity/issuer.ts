// The issuer stands at the top left, below the body above it; without a head it is named in the text or in the remark of an annex.

import { comparable, tidy } from "~/lib/vietnamese-text";
import { properCase } from "../agencies/proper-case";
import { isMostlyCapitals } from "../parts/opening";
import { withoutNumber } from "./document-number";
import { withoutMotto, withoutPlaceAndDay } from "./place-and-day";

const BODY =
  /^(ubnd|ủy ban|hội đồng nhân dân|hđnd|sở|bộ|cục|chi cục|tổng cục|phòng|ban|văn phòng|trung tâm|hội|liên đoàn|công an|viện|tòa án|thanh tra|trường|trạm|hạt|kho bạc|công đoàn|lđlđ|cơ quan thường trực|bệnh viện|đài|báo|tỉnh ủy|thành ủy|huyện ủy|đảng ủy|tỉnh đoàn|chính phủ|thủ tướng|mặt trận|ngân hàng|bảo hiểm|thuế|hải quan|liên ngành:)\s+\p{L}|^(?:cơ quan thường trực|trạm y tế|văn phòng|chính phủ|quốc hội|bộ chính trị|ban bí thư)$/u;
const AREA = String.raw`(?:tỉnh|thành phố|tp\.?|huyện|thị xã|quận|xã|phường|thị trấn|đặc khu)`;
const COMMITTEE = new RegExp(
  String.raw`(?:ủy ban nhân (?:dân)?|ubnd)\s+(?<area>${AREA})(?<name>(?:\s+\p{Lu}[\p{L}]*){0,4})`,
  "iu",
);

const NO_BODY = /^(?:cộng h|chủ nghĩa việt nam|hỏa tốc|khẩn|thượng khẩn|mật|dự thảo|số|bản sao)(?!\p{L})|^nam$/u;
const GOES_ON = /(?:ủy|xã|và|,|-|nhân|nhân dân)$/u;

/** The names in capitals at the top left, the body above first. The national name and the number may be wrapped. */
function bodiesIn(head: string): string[] {
  const names: string[] = [];
  for (const line of withoutPlaceAndDay(withoutNumber(withoutMotto(head))).split("\n")) {
    const rest = tidy(line.replace(/[_|*=+]+|-{2,}|^\s*-\s*$/g, " ")).replace(/^[UỦ]?[YỶ] (?=BAN NHÂN)/u, "ỦY ");
    if (rest === "" || !isMostlyCapitals(rest) || NO_BODY.test(comparable(rest))) continue;
    for (const part of rest.split(TWO_COMMITTEES)) addTo(names, part);
  }
  return [...new Set(names)].map((name) => properCase(tidy(name)));
}

// "UBND TỈNH LAI CHÂU UBND XÃ BUM TỞ": the lines of two committees that a page has run together.
const TWO_COMMITTEES = /(?<=(?:UBND|BAN NHÂN DÂN) .*)\s(?=(?:UBND|ỦY BAN NHÂN DÂN) (?:XÃ|PHƯỜNG|HUYỆN|THỊ|THÀNH|ĐẶC|QUẬN))/u;

function addTo(names: string[], rest: string): void {
  const before = names.at(-1);
  // "VĂN PHÒNG" / "CHÍNH PHỦ", "THỦ TƯỚNG" / "CHÍNH PHỦ": one name in two lines.
  const isOfState =
    (before === "VĂN PHÒNG" && /^(?:CHÍNH PHỦ|QUỐC HỘI|TRUNG ƯƠNG ĐẢNG|CHỦ TỊCH NƯỚC)$/u.test(rest)) ||
    (before === "THỦ TƯỚNG" && rest === "CHÍNH PHỦ");
  const isNew = before === undefined || (!isOfState && BODY.test(comparable(rest)) && !GOES_ON.test(comparable(before)));
  if (isNew) names.push(rest);
  else names[names.length - 1] = `${before} ${rest}`;
}

const OF_COMMITTEE = /^(?:ủy ban|hội đồng) nhân dân(?!\p{L})/u;
const OF_PARTY = /^(?:(?:tỉnh|thành|huyện|quận|thị|đảng) ủy|đảng bộ)(?!\p{L})/u;
const OFFICE = /^(?:văn phòng|(?:văn phòng|cơ quan|bộ phận|ban) thường trực)$/u;
// A school has a name of its own, whatever office of education stands above it.
const OF_EDUCATION = /^(?:sở|phòng) (?:giáo dục|gd)/u;

// "Công đoàn Viên chức tỉnh", "Ủy ban nhân dân phường": the place of the same level stands in the line above.
function withPlace(name: string, above: string): string {
  const level = new RegExp(`(?<!\\p{L})${AREA}$`, "u").exec(name)?.[0];
  const place = level && new RegExp(`(?<!\\p{L})${level}((?:\\s+\\p{Lu}\\p{L}*)+)`, "iu").exec(above)?.[1];
  return place ? name + place : name;
}

/** "Sở Y tế" below "Ủy ban nhân dân tỉnh Lai Châu" is "Sở Y tế tỉnh Lai Châu"; below a ministry both are named. */
function withLevelAbove(own: string, above: string | undefined): string {
  if (above === undefined) return own;
  const name = withPlace(own, above);
  // An office without a name is that of the body above; the bodies of the party are named with their committee.
  if (OFFICE.test(comparable(name))) return `${name} ${above}`;
  if (/^trường /u.test(comparable(name)) && OF_EDUCATION.test(comparable(above))) return name;
  // A paper's left corner may name the committee of the party above that of the people, which issues it.
  const isBesideParty = OF_PARTY.test(comparable(above)) && OF_COMMITTEE.test(comparable(name));
  if (isBesideParty && new RegExp(`(?<!\\p{L})${AREA}\\s+\\p{Lu}`, "u").test(name)) return name;
  if (!isBesideParty && /^(?:tỉnh|thành|huyện|quận|thị|đảng) ủy/u.test(comparable(above))) return `${name} ${above}`;
  const area = new RegExp(`(?<!\\p{L})(?:${AREA}|Xã|Phường)\\s+\\p{Lu}.*$`, "u").exec(above)?.[0];
  if (area === undefined) return isBesideParty ? name : `${name}, ${above}`;
  if (comparable(name).includes(comparable(area))) return name;
  const kind = new RegExp(`^${AREA}(?= )`, "iu").exec(area)?.[0].toLowerCase() ?? "";
  return `${name} ${kind}${area.slice(kind.length)}`;
}

/** "UBND tỉnh" with a place is "Ủy ban nhân dân tỉnh Lai Châu"; null when the text names no committee. */
function committeeIn(text: string, place: string | null): string | null {
  const found = COMMITTEE.exec(comparable(text));
  if (!found?.groups) return null;
  const words = text.slice(found.index, found.index + found[0].length);
  const name = new RegExp(`${AREA}\\s+((?:\\p{Lu}\\p{L}*\\s?){1,4})`, "u").exec(words)?.[1]?.trim() ?? place;
  return name ? `Ủy ban nhân dân ${found.groups.area} ${name}` : null;
}

const ISSUED_BY = /của\s+(?:bộ trưởng\s+|chủ tịch\s+|giám đốc\s+|cục trưởng\s+)?(?<issuer>[^);]+?)\s*\)?$/u;

/** "… của Bộ trưởng Bộ Y tế)" in the remark below a title. */
function issuerOfRemark(remark: string, place: string | null): string | null {
  const found = ISSUED_BY.exec(comparable(remark));
  if (!found?.groups?.issuer) return null;
  const at = comparable(remark).lastIndexOf(found.groups.issuer);
  const words = remark.slice(at, at + found.groups.issuer.length);
  return committeeIn(words, place) ?? words;
}

// "Ủy ban nhân dân" alone, as web pages that lost the line below it have it; the text names the area.
const COUNCIL_OR_COMMITTEE = /^(?:ủy ban|hội đồng) nhân dân$/u;

function withArea(name: string, texts: readonly string[], place: string | null): string {
  if (!COUNCIL_OR_COMMITTEE.test(comparable(name)) || place === null) return name;
  const area = new RegExp(`(?<area>${AREA})\\s+${comparable(place)}(?!\\p{L})`, "u").exec(comparable(texts.join("\n")))?.groups
    ?.area;
  const level = area ?? COMMITTEE.exec(comparable(texts.join("\n")))?.groups?.area;
  return level === undefined ? name : `${name} ${level} ${place}`;
}

// "UBND HUYỆN …" / "VĂN PHÒNG" above "Số: 12/BC-UBND" and "TM. ỦY BAN NHÂN DÂN": the office only writes for its committee.
const OF_UBND = /(?:^|\/)(?:[\p{L}\d]+-)?UBND(?:-|$)/u;
const FOR_COMMITTEE = /^(?:tm\.? ủy ban|(?:(?:kt|tl|tuq)\.? ?)?(?:phó )?chủ tịch)/u;

const isForCommittee = ({ symbol, signerTitle }: IssuerSources) =>
  OF_UBND.test(symbol ?? "") && FOR_COMMITTEE.test(comparable(signerTitle ?? ""));

// Who decides, as the line below the title of a paper without a head says it.
const OF_STATE = /^(?:ủy ban thường vụ quốc hội|quốc hội|chính phủ|thủ tướng chính phủ)$/u;

// "…, Trường THPT Hòa An xây dựng Kế hoạch với các nội dung sau:" in a paper without a head; a committee needs its place.
const MAKES =
  /(?:^|[,;]\s)(?<maker>(?:Trường|Sở|Phòng|Trung tâm|Bệnh viện|Chi cục|Cục|Ban|Hội|Công an|Trạm) [^,;:]{3,80}?)\s+(?:xây dựng|ban hành)\s+(?:Kế hoạch|Chương trình|kế hoạch)/u;
const makerIn = (text: string) => MAKES.exec(text)?.groups?.maker ?? null;

export type IssuerSources = {
  readonly head: string;
  /** Number and symbol, "12/BC-UBND", or the symbol of a draft; null without one. */
  readonly symbol: string | null;
  /** The office of who signs, with on whose behalf; null without one. */
  readonly signerTitle: string | null;
  readonly remarks: readonly string[];
  readonly texts: readonly string[];
  readonly place: string | null;
};

/** Who issues the document, with the level above; null when it is named nowhere. */
export function readIssuer(sources: IssuerSources): string | null {
  const { head, remarks, texts, place } = sources;
  const named = bodiesIn(head);
  const committee = named.findLastIndex((name) => OF_COMMITTEE.test(comparable(name)));
  const bodies = committee >= 0 && isForCommittee(sources) ? named.slice(0, committee + 1) : named;
  const own = bodies.at(-1);
  if (own !== undefined && BODY.test(comparable(own))) return withArea(withLevelAbove(own, bodies.at(-2)), texts, place);
  const ofState = texts.find((text) => OF_STATE.test(comparable(text)));
  const makes = texts.map((text) => makerIn(text)).find((name) => name !== null);
  if (makes) return makes;
  const said = [...remarks.map((remark) => issuerOfRemark(remark, place)), ...texts.map((text) => committeeIn(text, place))];
  return said.find((name) => name !== null) ?? (ofState === undefined ? null : properCase(ofState));
}
