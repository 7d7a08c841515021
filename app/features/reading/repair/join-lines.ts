// Hard line wraps are taken out: what was one paragraph on the page is one again.
import { isAuthority } from "../parts/authority";
import { isSheetNumber } from "../parts/opening";
import { isPersonsName } from "./family-names";
import { beginsItem, endsSentence, isCapitals, isNumberAlone, isOpen } from "./line-shape";
import { hasRoom, type Line, type Wraps } from "./wraps";

const isSyllable = (text: string) => /^\p{Lu}{1,6}$/u.test(text) && !/^[IVXLC]+$/u.test(text);

/** Whether the first word of the next line had no room on this one; `share` of the width where lines end here and there. */
const isFull = (line: string, next: string, { width, isEven }: Wraps, share: number) =>
  width !== null && !hasRoom(line, next, isEven ? width : width * share);

// "Sở Lao động" / "- Thương binh và Xã hội", "2016" / "- 2020", "quý" / "I. năm": no items, though they look so.
const isSplitName = (line: string, next: string) =>
  (/(?:Lao động|Phát thanh|kinh tế|Văn hóa)$/iu.test(line) && /^- ?(?:Thương binh|Truyền hình|xã hội|Thể thao)/iu.test(next)) ||
  (/\d{4}$/.test(line) && /^- ?\d{4}\b/.test(next)) ||
  (!isCapitals(line) &&
    /(?:quý|tháng|năm|ngày|khoản|điểm|số|cấp độ|mức độ|đối tượng|nhóm|mục|lần thứ)$/iu.test(line) &&
    /^(?:[IVX]{1,3}|\d{1,4})(?![.)] \p{Lu})[.)]?(?=[\s,/]|$)/u.test(next));

/** A line that names what a document is, and nothing else. */
export const documentKind =
  /^(?:KẾ HOẠCH|BÁO CÁO|QUYẾT ĐỊNH|CHỈ THỊ|THÔNG BÁO|ĐỀ CƯƠNG|PHỤ LỤC|CÔNG ĐIỆN|TỜ TRÌNH|CHƯƠNG TRÌNH)$/u;

// "BỘ TÀI" / "CHÍNH" / "CỤC HẢI QUAN": below the last word of one name begins the next.
const KIND_OF_BODY = /^(?:SỞ|BỘ|CỤC|CHI|PHÒNG|VIỆN|TRƯỜNG|TRẠM)$/u;

const isCutCapitals = (paragraph: string, line: string, next: string) =>
  isCapitals(line) &&
  isCapitals(next) &&
  !documentKind.test(line) &&
  ((isSyllable(line) && paragraph === line) ||
    (isSyllable(next) && !KIND_OF_BODY.test(next)) ||
    (/(?:ỦY BAN|HỘI ĐỒNG|NHÂN)$/u.test(line) && /^(?:NHÂN )?DÂN(?: |$)/u.test(next)) ||
    /(?:^|\s)(?:TM|KT|TL)\.$/u.test(line));

// "… PHÒNG CHÁY NĂM" / "2026", "GIAI ĐOẠN 2026 -" / "2030": the year of a heading.
const isCutYear = (line: string, next: string) =>
  (/(?:NĂM|ĐOẠN|THÁNG|QUÝ|ĐẾN|\d{4} [-–])$/u.test(line) && /^(?:\d{1,4}|[IVX]{1,3})(?:$|[\s,;.)-])/u.test(next)) ||
  (/\d$/u.test(line) && /^[-–] ?\d{4}(?!\d)/u.test(next));

// "I. MỤC ĐÍCH," / "YÊU CẦU": capitals right below a numbered heading belong to it.
const isCutHeading = (line: string, next: string) =>
  /^(?:[IVX]{1,6}|\d{1,2}|[A-ZĐ])[.)]\s/u.test(line) && isCapitals(line) && isCapitals(next) && !endsSentence(line);

const isPlaceAndDay = (next: string) =>
  /^\p{Lu}\p{L}*(?: \p{Lu}\p{L}*)+, ngày(?: \d{1,2}(?: tháng(?: \d{1,2}(?: năm(?: \d{4})?)?)?)?)?$/u.test(next);

const isCutPlaceAndDay = (line: string, next: string) =>
  line.split(" ").length <= (/^Thành phố /u.test(line) ? 4 : 2) &&
  !/\d/.test(line) &&
  !endsSentence(line) &&
  /^\p{Lu}\p{L}*(?: \p{Lu}\p{L}*)?, ngày\b/u.test(next);

// "Ủy ban Mặt trận Tổ quốc Việt" / "Nam tỉnh", "… Mặt trận" / "Tổ quốc": words that no line parts by itself.
const isCutPair = (line: string, next: string) =>
  (/(?:^|\s)Việt$/u.test(line) && /^Nam(?!\p{L})/u.test(next)) ||
  (/(?:^|\s)Mặt trận$/u.test(line) && /^Tổ quốc(?!\p{L})/u.test(next)) ||
  (/(?:^|\s)Liên minh$/u.test(line) && /^Hợp tác xã(?!\p{L})/u.test(next)) ||
  (/(?:^|\s)Sở Công$/u.test(line) && /^Thương(?!\p{L})/u.test(next)) ||
  (/(?:khoản|điểm) \S{1,3}$/u.test(line) && /^Điều \d/u.test(next)) ||
  (/(?:^|\s)Hồ$/u.test(line) && /^Chí Minh(?!\p{L})/u.test(next)) ||
  (/(?:^|\s)Hồ Chí$/u.test(line) && /^Minh(?!\p{L})/u.test(next));

// "UBND tỉnh Nghệ" / "An ban hành", "2.5. Tổ chức" / "Hội nghị": what is cut cannot stand alone.
const isCutName = (line: string, next: string) =>
  (/(?:tỉnh|thành phố|quận|huyện|thị xã|thị trấn|xã|phường) \p{Lu}\p{Ll}*$/u.test(line) &&
    /^\p{Lu}\p{Ll}*(?:,| \p{Ll})/u.test(next)) ||
  (/\p{Ll} Chủ tịch$/u.test(line) && /^(?:UBND|HĐND|Ủy ban|Hội đồng) /u.test(next)) ||
  /(?:^|[.)] )(?:Tổ chức|Thành lập|Xây dựng|Ban hành|Công tác|Việc|Thực hiện|Căn cứ)$/u.test(line);

// "Nguyễn" / "Thị Thu Hà": who signs.
const isCutPerson = (paragraph: string, next: string) =>
  paragraph.split(" ").length <= 2 && isPersonsName(`${paragraph} ${next}`.split(" "));

// "Theo đề nghị của Sở Y tế tại" / "Tờ trình số 105": no sentence ends with these words.
const needsMore = (line: string) =>
  /(?:^|\s)(?:tại|của|và|các|cho|với|về|theo|từ|do|là|những|trong|giao|bằng|trên|ở|Giao|trình|qua|giúp|(?<!trực )thuộc|đến|và)$/u.test(
    line,
  );

// "1. Sở" / "Lao động …": nobody is called by the kind of body alone.
const isKindAlone = (line: string) => /^(?:\S{1,4}[.)] |- )?(?:Sở|Bộ|Cục|Chi cục|Vụ|Viện)$/u.test(line);

// "… tiếp tục phối hợp, hướng dẫn" / "Bộ Y tế": whom is said on the next line.
const ASKS_WHOM = / (?:hướng dẫn|chỉ đạo|phối hợp|yêu cầu|đề nghị)$/u;

// "… phối hợp với Sở" / "Lao động": no name ends with its kind. "… Mặt trận Tổ quốc" / "Việt Nam tỉnh".
const isCutAgency = (line: string, next: string) =>
  /(?:^|[\s,])(?:Sở|Bộ|Phòng|Cục|Chi cục|Vụ|Hội|Ủy ban|Ủy ban nhân dân|Hội đồng nhân dân|UBND|HĐND|Ban Quản lý|Ban Chỉ đạo|Văn phòng|Trung tâm|Ban|Ban Chỉ huy|Bộ Chỉ huy|Viện|Trạm|Công chức)$/u.test(
    line,
  ) ||
  (/(?:nhân dân|UBND|HĐND|lãnh đạo) (?:tỉnh|thành phố)$/u.test(line) && /^\p{Lu}\p{Ll}+ \p{L}/u.test(next)) ||
  (/(?:UBND|HĐND) (?:quận|huyện|thị xã|xã|phường)$/u.test(line) && /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)*[,;.]/u.test(next)) ||
  /^Việt Nam(?:\s|$)/u.test(next);

// Below that many letters no line is full: it may be the first of a paragraph.
const narrow = 55;

// Several pages: no sentence is so long, and what is joined is looked at anew with each line.
const longestParagraph = 10_000;

/** Whether a sentence goes on after an empty line or the turn of a page. */
export function goesOnOverPage(paragraph: string, next: string): boolean {
  if (paragraph.length > longestParagraph || beginsItem(next) || endsSentence(paragraph) || isCapitals(paragraph)) return false;
  // Each of the legal grounds at the head of a decision stands alone, though commas part them.
  if (/^(?:Căn cứ|Theo|Xét|Thực hiện) /u.test(next)) return false;
  // "… Ủy ban Mặt trận Tổ quốc, Hội Liên hiệp" / "Phụ nữ tỉnh": no name ends so.
  if (/(?:^|\s)(?:của|và|các|với|Hội Liên hiệp)$/u.test(paragraph) && /^\p{Lu}\p{Ll}/u.test(next)) return true;
  return /^\p{Ll}/u.test(next) || (!/^\p{Lu}/u.test(next) && isOpen(paragraph)) || /[,/]$/.test(paragraph.slice(-1));
}

// "(Kèm theo Báo cáo số …)" stands below a title, not in it, and so does "Đơn vị tính: ha".
const isRemark = (next: string) => /^\((?:Ban hành k|K)èm theo |^\(?(?:Đơn vị(?: tính)?|ĐVT)\s*:/u.test(next);

// Below the names of agencies, on a line of its own, begins what they do: "… và các tổ chức thành viên" / "Phối hợp với …".
const beginsDuty = (next: string) =>
  /^(?:Phối hợp|Chủ trì|Chỉ đạo|Tham mưu|Hướng dẫn|Xây dựng|Tăng cường|Căn cứ|Tổ chức|Triển khai|Theo chức năng|Trên cơ sở|Đẩy mạnh|Vận động|Tuyên truyền|Thực hiện|Tiếp tục|Bố trí|Lồng ghép|Rà soát|Chủ động|Theo dõi)(?:,?\s\p{Ll})/u.test(
    next,
  );

// A point is a sentence: without a sign at its end it goes on, even where a name begins the next line.
const isOpenPoint = (paragraph: string, line: string, width: number | null) =>
  width !== null &&
  ((/^[-+*•]\s/u.test(paragraph) && line.length > width * 0.5) ||
    (/^(?:[a-zđ]\)|\d{1,2}(?:\.\d{1,2})*[.)])\s+\p{Lu}\p{Ll}+\s\p{Ll}/u.test(paragraph) && line.length > width * 0.5));

// "II." / "NHIỆM VỤ": the number of a heading never stands alone.
const isMarkAlone = (line: string) =>
  /^(?:[IVX]{1,6}|\d{1,2}(?:\.\d{1,2}){0,3})[.)]?$|^[a-zđ]\)$/u.test(line) && !/^\d+$/.test(line);

// The subject of a letter stands below its number, the addressees below the subject; and the last paragraph speaks to everybody.
const beginsAnew = (next: string) =>
  /^V\/v(?:[\s:]|$)|^(?:Kính gửi|Nơi nhận)\s*:|^Trên đây là\s|^CỘNG H[ÒO][ÀA]? XÃ HỘI/iu.test(next);

// "1. Trong lĩnh vực chính trị" / "Chỉ tiêu: …": a label stands at the beginning of its line.
const beginsLabel = (next: string) =>
  /^(?:Chỉ tiêu|Mục tiêu|Nội dung|Thời gian|Thời hạn|Tiến độ|Sản phẩm|Kết quả|Kinh phí|(?:Cơ quan|Đơn vị)(?: (?:chủ trì|phối hợp|thực hiện|đầu mối|phụ trách)))(?: (?:thực hiện|hoàn thành|dự kiến))?\s*:/u.test(
    next,
  );

const isCutTime = (line: string, next: string) =>
  /[.;(]\s+thời (?:gian|hạn)[^.;:]{0,25}:$/iu.test(line) && /^(?:Quý|Tháng|Năm|Từ|Trước|Trong|Ngày)\s/u.test(next);

// Below its title a document says on what it stands.
const isGround = (next: string) =>
  /^(?:Căn cứ|Thực hiện|Theo đề nghị|Xét đề nghị|Thi hành|Triển khai) (?=\p{Lu}|của).*(?:\d|Luật|Nghị định|Quyết định|Kế hoạch|Công văn|Nghị quyết|Chương trình|Giám đốc|Sở)/u.test(
    next,
  );
const isOfTitle = (above: string, paragraph: string) =>
  (documentKind.test(above) || /^V\/v(?:[\s:]|$)/iu.test(paragraph)) && !endsSentence(paragraph);

// Between two empty lines all goes on, even what looks like a point within a sentence that fills its line.
function goesOnInside(line: string, next: string, wraps: Wraps, width: number): boolean {
  if (isCapitals(line) || isCapitals(next) || /^nơi nhận/iu.test(line)) return false;
  // "2. Văn phòng UBND tỉnh" / "Chủ trì, …": below the name of an agency begins what it does.
  if (beginsDuty(next) && line.length < width * 0.5) return false;
  if (!beginsItem(next)) return true;
  return isFull(line, next, wraps, 0.7) && !endsSentence(line);
}

// "7. UBND" / "các huyện, thành phố": letters that stand for a name are no heading in capitals.
const isShortName = (line: string) =>
  /^(?:\S{1,4}[.)] |- )?(?:UBND|HĐND|UBMTTQ|BHXH|BCĐ|LĐLĐ|TAND|VKSND|BCH|BTV|VP|MTTQ)$/u.test(line);

// "4. Các sở:" / "Giáo dục và Đào tạo, Y tế": a kind of body that several share is followed by their names.
const sharesKind = (line: string) =>
  /^(?:\S{1,4}[.)] |- )?(?:Đề nghị )?(?:Các|các) (?:[Ss]ở|[Bb]an|[Pp]hòng|[Hh]ội)(?:, (?:ngành|ban))?:$/u.test(line);

// "6. Đề nghị" / "Ủy ban Mặt trận Tổ quốc tỉnh": a request names whom it asks.
const asksNobody = (line: string) => /^(?:\S{1,4}[.)] |- )?Đề nghị$/u.test(line);

function goesOn(paragraph: string, line: string, next: string, wraps: Wraps, above: string): boolean {
  const { width, isEven, isParted, beginsShort } = wraps;
  if (paragraph.length > longestParagraph) return false;
  if (
    isSplitName(line, next) ||
    isCutYear(line, next) ||
    isCutPair(line, next) ||
    /^(?:Điều|Chương|Phần|Mục|V\/v:?|- Lưu:)$/u.test(line)
  )
    return true;
  if (
    beginsAnew(next) ||
    (isOfTitle(above, paragraph) && isGround(next)) ||
    (paragraph.split(" ").length >= 4 && isAuthority(next, line))
  )
    return false;
  if (isMarkAlone(line) && !beginsItem(next)) return true;
  if (isParted && width !== null && goesOnInside(line, next, wraps, width)) return true;
  if (beginsItem(next) || isRemark(next) || isSheetNumber(paragraph)) return false;
  if (beginsLabel(next) && !endsSentence(line) && !isOpen(paragraph)) return false;
  // "BỘ Y TẾ điện:" begins anew.
  if (/^\p{Lu}[\p{Lu}\s]+ điện\s*:/u.test(next)) return false;
  if (isNumberAlone(line)) return true;
  if (isShortName(line) && /^\p{Ll}/u.test(next)) return true;
  if (needsMore(line) || isKindAlone(line) || (width !== null && (asksNobody(line) || sharesKind(line)))) return true;
  if (isCapitals(line) || isCapitals(next)) {
    if (documentKind.test(next) && !isCutHeading(line, next)) return false;
    if (isCutCapitals(paragraph, line, next) || isCutHeading(line, next)) return true;
    if (isCapitals(line) !== isCapitals(next) || isCapitals(paragraph))
      return isFull(line, next, wraps, 0.9) && !endsSentence(line);
  }
  if (isCutPlaceAndDay(line, next)) return true;
  if (isPlaceAndDay(next) || documentKind.test(next)) return false;
  if (isCutName(line, next) || isCutPerson(paragraph, next)) return true;
  // Where a program broke the lines, one that had room for another word ended by itself.
  if (isEven && !isOpen(paragraph) && /^[\p{Lu}\d]/u.test(next) && hasRoom(line, next, width ?? 0)) return false;
  if (width !== null && line.length > width * 0.5 && ASKS_WHOM.test(line)) return true;
  if (width !== null && isCutAgency(line, next) && !beginsDuty(next)) return true;
  if (/^Căn cứ \p{Lu}/u.test(next)) return false;
  if (beginsShort && width !== null && !endsSentence(line)) {
    if (width > narrow && next.length > width * 0.85) return true;
    if (/^[-+*•]\s/u.test(paragraph) && !beginsDuty(next)) return true;
  }
  if (width !== null && /^["“]/u.test(next) && !endsSentence(line)) return true;
  // "1. Sở Y tế theo dõi thực hiện Kế hoạch;" / "tổng hợp báo cáo …": no point of its own begins so.
  if (width === null && /^\p{Ll}/u.test(next) && /;$/u.test(line) && beginsItem(paragraph)) return true;
  if (/^\p{Ll}/u.test(next)) return !endsSentence(line) || /(?:\.{3}|…)["”]?$/u.test(line) || isFull(line, next, wraps, 0.85);
  if (width !== null && /^(?:\(\p{Lu}{2,}\)|USD(?!\p{L}))/u.test(next) && !endsSentence(line)) return true;
  // "… hộ nghèo cuối năm 2018" / "(từ 01/9 đến 15/11), tổng hợp …".
  if (width !== null && /^\(\p{Ll}{2,}\s/u.test(next) && !endsSentence(line)) return true;
  // "(gồm các phòng:" / "Văn hóa và Thông tin, Tư pháp)", "… tại cơ sở. Thời gian:" / "Quý IV/2025.".
  if (width !== null && /:$/u.test(line) && (isOpen(paragraph) || isCutTime(line, next))) return true;
  // A quotation after a full line goes on with its sentence; a member of a list begins with a word or a mark.
  if (/[;:]$/u.test(line)) return /^["“]/u.test(next) && isFull(line, next, wraps, 1);
  if (endsSentence(line)) return isFull(line, next, wraps, 1);
  if (/[-,/–]$/u.test(line) || (width !== null && isOpen(paragraph))) return true;
  if (/^\d/.test(next) && (width !== null || (line.length > 40 && /^\d+ \p{Ll}/u.test(next)))) return /\p{Ll}$/u.test(line);
  if (/^(?:\d|[IVX]+[.)]|[a-zđ]\))/u.test(paragraph) && beginsDuty(next)) return false;
  if (isOpenPoint(paragraph, line, width)) return true;
  return isFull(line, next, wraps, 0.85);
}

/** Two lines as one: "VPCP-" / "KGVX" keeps its dash, a word cut by a hyphen loses it. */
function glue(paragraph: string, next: string): string {
  const end = paragraph.slice(-2);
  if (/\p{Ll}-$/u.test(end) && /^\p{Ll}/u.test(next)) return paragraph.slice(0, -1) + next;
  if (/[\p{L}\p{N}][-/]$/u.test(end) && /^[\p{L}\p{N}]/u.test(next)) return paragraph + next;
  return `${paragraph} ${next}`;
}

/**
 * Paragraphs out of the lines of a plain text; an empty line stands between paragraphs, except where a page was turned inside
 * a sentence. @param wraps what `wrapsOf` found for the whole text
 */
export function joinLines(lines: readonly Line[], wraps: Wraps): Line[] {
  const paragraphs: { line: number; text: string }[] = [];
  let [last, isAfterBlank] = ["", false];
  for (const { line, text } of lines) {
    const open = paragraphs.at(-1);
    if (text === "") {
      isAfterBlank = true;
      continue;
    }
    const isSame =
      open &&
      (isAfterBlank ? goesOnOverPage(open.text, text) : goesOn(open.text, last, text, wraps, paragraphs.at(-2)?.text ?? ""));
    if (open && isSame) open.text = glue(open.text, text);
    else paragraphs.push({ line, text });
    [last, isAfterBlank] = [text, false];
  }
  return paragraphs;
}
