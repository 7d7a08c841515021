// The words at the end of a line and at the beginning of the next show that both are one: nothing ends, and nothing begins, so.

import { isFamilyName, isPersonsName } from "./family-names";
import { endsSentence, isCapitals } from "./line-shape";
import { documentKind } from "./paragraph-openings";

// "Sở Lao động" / "- Thương binh và Xã hội", "2016" / "- 2020", "quý" / "I. năm": no items, though they look so.
const isSplitName = (line: string, next: string) =>
  (/(?:Lao động|Phát thanh|kinh tế|Văn hóa)$/iu.test(line) && /^- ?(?:Thương binh|Truyền hình|xã hội|Thể thao)/iu.test(next)) ||
  (/\d{4}$/.test(line) && /^- ?\d{4}\b/.test(next)) ||
  (!isCapitals(line) &&
    /(?:quý|tháng|năm|ngày|khoản|điểm|số|cấp độ|mức độ|đối tượng|nhóm|mục|lần thứ)$/iu.test(line) &&
    /^(?:[IVX]{1,3}|\d{1,4})(?![.)] \p{Lu})[.)]?(?=[\s,/]|$)/u.test(next));

// "… PHÒNG CHÁY NĂM" / "2026", "GIAI ĐOẠN 2026 -" / "2030": the year of a heading.
const isCutYear = (line: string, next: string) =>
  (/(?:NĂM|ĐOẠN|THÁNG|QUÝ|ĐẾN|\d{4} [-–])$/u.test(line) && /^(?:\d{1,4}|[IVX]{1,3})(?:$|[\s,;.)-])/u.test(next)) ||
  (/\d$/u.test(line) && /^[-–] ?\d{4}(?!\d)/u.test(next));

// "Ủy ban Mặt trận Tổ quốc Việt" / "Nam tỉnh", "… Mặt trận" / "Tổ quốc": words that no line parts by itself.
const PAIRS: readonly (readonly [end: RegExp, beginning: RegExp])[] = [
  [/(?:^|\s)Việt$/u, /^Nam(?!\p{L})/u],
  [/(?:^|\s)Mặt trận$/u, /^Tổ quốc(?!\p{L})/u],
  [/(?:^|\s)Liên minh$/u, /^Hợp tác xã(?!\p{L})/u],
  [/(?:^|\s)Sở Công$/u, /^Thương(?!\p{L})/u],
  [/(?:^|\s)Hồ$/u, /^Chí Minh(?!\p{L})/u],
  [/(?:^|\s)Hồ Chí$/u, /^Minh(?!\p{L})/u],
  [/(?:khoản|điểm) \S{1,3}$/u, /^Điều \d/u],
];
const isCutPair = (line: string, next: string) => PAIRS.some(([end, beginning]) => end.test(line) && beginning.test(next));

/** Whether no line parts these words by itself, whatever they look like. */
export const isCutInside = (line: string, next: string) =>
  isSplitName(line, next) ||
  isCutYear(line, next) ||
  isCutPair(line, next) ||
  /^(?:Điều|Chương|Phần|Mục|V\/v:?|- Lưu:)$/u.test(line);

const isSyllable = (text: string) => /^\p{Lu}{1,6}$/u.test(text) && !/^[IVXLC]+$/u.test(text);

// "BỘ TÀI" / "CHÍNH" / "CỤC HẢI QUAN": below the last word of one name begins the next.
const KIND_OF_BODY = /^(?:SỞ|BỘ|CỤC|CHI|PHÒNG|VIỆN|TRƯỜNG|TRẠM)$/u;

/** Whether capitals go on in capitals; `paragraph` is what is written so far, `line` its last line. */
export const isCutCapitals = (paragraph: string, line: string, next: string) =>
  isCapitals(line) &&
  isCapitals(next) &&
  !documentKind.test(line) &&
  ((isSyllable(line) && paragraph === line) ||
    (isSyllable(next) && !KIND_OF_BODY.test(next)) ||
    (/(?:ỦY BAN|HỘI ĐỒNG|NHÂN)$/u.test(line) && /^(?:NHÂN )?DÂN(?: |$)/u.test(next)) ||
    /(?:^|\s)(?:TM|KT|TL)\.$/u.test(line));

/** Whether capitals right below a numbered heading belong to it: "I. MỤC ĐÍCH," / "YÊU CẦU". */
export const isCutHeading = (line: string, next: string) =>
  /^(?:[IVX]{1,6}|\d{1,2}|[A-ZĐ])[.)]\s/u.test(line) && isCapitals(line) && isCapitals(next) && !endsSentence(line);

/** Whether the place of place and day is cut: "Thành phố Hồ" / "Chí Minh, ngày …". */
export const isCutPlaceAndDay = (line: string, next: string) =>
  line.split(" ").length <= (/^Thành phố /u.test(line) ? 4 : 2) &&
  !/\d/.test(line) &&
  !endsSentence(line) &&
  /^\p{Lu}\p{L}*(?: \p{Lu}\p{L}*)?, ngày\b/u.test(next);

/** Whether a narrow letterhead broke the day: "…, ngày 08 tháng 02 năm" / "2017". */
export const isCutDay = (line: string, next: string) =>
  /, ngày\s+\d{1,2}(?:\s+tháng(?:\s+\d{1,2}(?:\s+năm)?)?)?$/u.test(line) &&
  /^(?:(?:(?:tháng\s+)?\d{1,2}\s+)?năm\s+)?\d{4}$/u.test(next);

/** Whether what is cut cannot stand alone: "UBND tỉnh Nghệ" / "An ban hành", "2.5. Tổ chức" / "Hội nghị". */
export const isCutName = (line: string, next: string) =>
  (/(?:tỉnh|thành phố|quận|huyện|thị xã|thị trấn|xã|phường) \p{Lu}\p{Ll}*$/u.test(line) &&
    /^\p{Lu}\p{Ll}*(?:,| \p{Ll})/u.test(next)) ||
  (/\p{Ll} Chủ tịch$/u.test(line) && /^(?:UBND|HĐND|Ủy ban|Hội đồng) /u.test(next)) ||
  /(?:^|[.)] )(?:Tổ chức|Thành lập|Xây dựng|Ban hành|Công tác|Việc|Thực hiện|Căn cứ)$/u.test(line);

/** Whether who signs is cut: "Nguyễn" / "Thị Thu Hà", below an office also "Nguyễn" / "Minh". */
export const isCutPerson = (above: string, paragraph: string, next: string) =>
  paragraph.split(" ").length <= 2 &&
  (isPersonsName(`${paragraph} ${next}`.split(" ")) ||
    (/(?:CHỦ TỊCH|GIÁM ĐỐC|BỘ TRƯỞNG|THỨ TRƯỞNG|TRƯỞNG (?:BAN|PHÒNG)|CHÁNH VĂN PHÒNG)$/u.test(above) &&
      isFamilyName(paragraph) &&
      /^\p{Lu}\p{Ll}+$/u.test(next)));

// "Theo đề nghị của Sở Y tế tại" / "Tờ trình số 105": no sentence ends with these words.
const needsMore = (line: string) =>
  /(?:^|\s)(?:tại|của|và|các|cho|với|về|theo|từ|do|là|những|trong|giao|bằng|trên|ở|Giao|trình|gửi|qua|giúp|(?<!trực )thuộc|đến)$/u.test(
    line,
  );

// "1. Sở" / "Lao động …": nobody is called by the kind of body alone.
const isKindAlone = (line: string) => /^(?:\S{1,4}[.)] |- )?(?:Sở|Bộ|Cục|Chi cục|Vụ|Viện)$/u.test(line);

// "7. UBND" / "các huyện, thành phố": letters that stand for a name are no heading in capitals.
const isShortName = (line: string) =>
  /^(?:\S{1,4}[.)] |- )?(?:UBND|HĐND|UBMTTQ|BHXH|BCĐ|LĐLĐ|TAND|VKSND|BCH|BTV|VP|MTTQ)$/u.test(line);

// "4. Các sở:" / "Giáo dục và Đào tạo, Y tế": a kind of body that several share is followed by their names.
const sharesKind = (line: string) =>
  /^(?:\S{1,4}[.)] |- )?(?:Đề nghị )?(?:Các|các) (?:[Ss]ở|[Bb]an|[Pp]hòng|[Hh]ội)(?:, (?:ngành|ban))?:$/u.test(line);

// "6. Đề nghị" / "Ủy ban Mặt trận Tổ quốc tỉnh": a request names whom it asks.
const asksNobody = (line: string) => /^(?:\S{1,4}[.)] |- )?Đề nghị$/u.test(line);

/** Whether a line cannot end as it does; `isWrapped`: in a text whose lines are. */
export const isLeftOpen = (line: string, next: string, isWrapped: boolean) =>
  (isShortName(line) && /^\p{Ll}/u.test(next)) ||
  needsMore(line) ||
  isKindAlone(line) ||
  (isWrapped && (asksNobody(line) || sharesKind(line)));

/** Whether whom is said on the next line: "… tiếp tục phối hợp, hướng dẫn" / "Bộ Y tế". */
export const asksWhom = (line: string) => / (?:hướng dẫn|chỉ đạo|phối hợp|yêu cầu|đề nghị)$/u.test(line);

/** Whether the name of a body is cut: none ends with its kind ("… phối hợp với Sở" / "Lao động"), none begins with its country. */
export const isCutAgency = (line: string, next: string) =>
  /(?:^|[\s,])(?:Sở|Bộ|Phòng|Cục|Chi cục|Vụ|Hội|Ủy ban|Ủy ban nhân dân|Hội đồng nhân dân|UBND|HĐND|Ban Quản lý|Ban Chỉ đạo|Văn phòng|Trung tâm|Ban|Ban Chỉ huy|Bộ Chỉ huy|Viện|Trạm|Công chức)$/u.test(
    line,
  ) ||
  (/(?:nhân dân|UBND|HĐND|lãnh đạo) (?:tỉnh|thành phố)$/u.test(line) && /^\p{Lu}\p{Ll}+ \p{L}/u.test(next)) ||
  (/(?:UBND|HĐND) (?:quận|huyện|thị xã|xã|phường)$/u.test(line) && /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)*[,;.]/u.test(next)) ||
  /^Việt Nam(?:\s|$)/u.test(next);

/** Whether a label of time is cut from its time: "… tại cơ sở. Thời gian:" / "Quý IV/2025". */
export const isCutTime = (line: string, next: string) =>
  /[.;(]\s+thời (?:gian|hạn)[^.;:]{0,25}:$/iu.test(line) && /^(?:Quý|Tháng|Năm|Từ|Trước|Trong|Ngày)\s/u.test(next);
