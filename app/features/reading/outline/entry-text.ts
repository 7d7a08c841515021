// How an entry of the outline reads: as a heading that rules over others, or as a sentence that stands for itself.

import { comparable } from "~/lib/vietnamese-text";
import { beginsWithAgency } from "../agencies/agency-phrase";
import { beginsWithVerb } from "../agencies/duty-verbs";
import type { Source } from "../document-reading";
import { wholeText } from "../parts/paragraphs";
import { isPoint } from "./marker";
import { announcesTable, type Entry } from "./tree";

/** Where an entry stands and how it reads. */
export function sourceOf({ path, paragraph }: Entry, words = wholeText(paragraph)): Source {
  return { path, line: paragraph.line, words };
}

const isNumber = (marker: Entry["marker"]) => marker?.kind === "decimal" || marker?.kind === "roman";

/** Whether an entry announces what follows: it has something below it, and is short or ends with a colon. */
export function isHeading({ text, marker, children, tables }: Entry): boolean {
  if (children.length === 0 && tables.length === 0) return false;
  // "3. Nâng cao chất lượng …." / "a) …": letters below a numbered line that ends with a dot are parts of it all the same.
  const areParts = children.length >= 2 && children.every(({ marker }) => marker?.kind === "letter");
  if (areParts && marker?.kind === "decimal" && text.length <= 220 && !/\.\s/u.test(text)) return true;
  // "5. Việc sử dụng đất trong hoạt động khoáng sản." above its points is a heading whose writer set a dot.
  const arePoints = children.length >= 2 && children.every((child) => isPoint(child.marker));
  if (arePoints && isNumber(marker) && /^(?:việc|công tác|về|đối với|chế độ)\s[^.;:]{5,150}\.$/iu.test(text)) return true;
  const longest = marker?.kind === "decimal" || marker?.kind === "roman" ? 400 : 220;
  return text.endsWith(":") || (text.length <= longest && !/(?<!\.)[.;]$/.test(text));
}

// Who is to act, or by when: a sentence that says so is a duty, however it begins. "Đã hoàn thành" tells what is done.
const saysWhoOrWhen = (text: string) =>
  /(?<!\p{L})(?:(?<!được )giao (?!thông|dịch|tiếp|lưu)|chủ trì|(?<!đã )hoàn thành|(?:trước|xong|trong) (?:ngày|tháng|quý|năm|\d)|chậm nhất|muộn nhất|gửi|báo cáo về)/iu.test(
    text,
  );

// "Việc triển khai Kế hoạch phải được thực hiện bằng nhiều hình thức" says how, and asks nobody.
const isNorm = (text: string) =>
  /^việc\s[^.;]{5,160}?\s(?:phải|cần|được|bảo đảm|đảm bảo|áp dụng|thực hiện theo)\s/iu.test(text) && !saysWhoOrWhen(text);

// "Tình hình thực hiện …", "Việc quản lý … của …", "Nội dung theo dõi": what is to be looked at, when nobody is to do it by a day.
const isMatter = (text: string) =>
  /^(?:tình hình|việc|nội dung)\s[^.;:\d]{3,300}[.;]?$/iu.test(text) &&
  !/(?<!\p{L})(?:do|giao|trước|hằng|định kỳ|thường xuyên)(?!\p{L})/iu.test(text) &&
  !saysWhoOrWhen(text);

// "(Có biểu kèm theo)", "Chi tiết tại Phụ lục I", "Theo mẫu gửi kèm": where more of it stands.
const IN_BRACKETS = /^\([^()]*(?:phụ lục|kèm theo|đính kèm)[^()]*\)\.?$/u;
const ATTACHED =
  /^\(?\s*(?:có|kèm theo|chi tiết|theo)(?: tại| theo| trong| như)* (?:các )?(?:đề cương|phụ lục|biểu|danh sách|mẫu|gửi)/u;
// "Các nhiệm vụ cụ thể tại Phụ lục kèm theo", "Phân công chi tiết theo Biểu số 1": a sheet has it all.
const IN_SHEET =
  /^(?:phấn đấu (?:đạt|hoàn thành|thực hiện) )?(?:(?:các |những )?(?:nhiệm vụ|nội dung|công việc|hoạt động|danh mục|tiến độ|thời gian|lộ trình|kinh phí|chỉ tiêu|mục tiêu)|(?:việc )?phân công(?: (?:nhiệm vụ|chi tiết|cụ thể))?|cụ thể)(?=\s)(?:(?!chủ trì|phối hợp|trước ngày|hoàn thành)[^.;:]){0,120}?\s(?:tại|theo|trong|như|ở|xem) (?:các |bảng |biểu )?(?:phụ lục|phụ biểu|biểu|bảng)(?!\p{L})[^.;:]{0,80}\.?$/u;
// "Giao các sở thực hiện nhiệm vụ tại Phụ lục kèm theo": the same, with whom it concerns.
const AS_IN_SHEET =
  /^(?:(?!chủ trì|phối hợp|trước ngày|hoàn thành)[^.;:]){0,120}?(?:thực hiện|triển khai) (?:các )?(?:nhiệm vụ|nội dung|công việc|chỉ tiêu)(?:, (?:nhiệm vụ|chỉ tiêu|giải pháp))? (?:được giao |nêu |cụ thể )?(?:tại|theo|trong) (?:các )?(?:phụ lục|phụ biểu|biểu|bảng)(?!\p{L})(?:(?!báo cáo|gửi|trước|hoàn thành)[^.;:,]){0,80}\.?$/u;
const DIFFICULTIES =
  /^(?:(?:trong )?quá trình (?:triển khai|tổ chức|thực hiện)[^.]*(?:nếu|có khó khăn)|trường hợp (?:có |phát sinh |gặp )?(?:khó khăn|vướng mắc|chậm trễ))/u;
/** Whether a sentence says to whom difficulties are told: "Trường hợp có khó khăn, vướng mắc, …". */
export const tellsOfDifficulties = (text: string) => DIFFICULTIES.test(comparable(text));
const NOTE =
  /^(?:trên đây là|(?:xin |trân trọng )+c[ảá]m ơn|rất mong (?:nhận được|sự)(?!\p{L})|số liệu (?:báo cáo )?(?:được )?(?:lấy|tính|chốt)|lưu ý|ghi chú|(?:các )?thông số(?!\p{L})|nội dung đánh giá|ví dụ|được (?:phép|quyền|hưởng)(?!\p{L})|lý do\s*:|(?:sau|quá|hết) thời (?:gian|hạn) (?:trên|này|nêu trên)(?!\p{L})|thực hiện (?:các )?(?:nhiệm vụ|công việc) khác(?!\p{L})|(?:thông tin|đầu mối) liên hệ(?!\p{L})|văn bản này (?:thay thế|thay cho)(?!\p{L})|(?:nghị quyết|quyết định) này (?:đã )?được (?:hội đồng|hđnd|quốc hội)(?!\p{L})|\*)/u;
const QUOTED = /^[“"][^“”"]*[”"]\.?$/u;
const WITH_RESPECT = /^[^.;:]{0,60} (?:xin )?trân trọng thông báo[./]*$/u;
// "Hội đồng thực hiện nhiệm vụ được quy định tại Quyết định số …": what is to be done stands in another paper.
const ELSEWHERE =
  /^(?:(?!chủ trì|phối hợp)[^.;:]){0,80}(?<!\p{L})(?:thực hiện|có) (?:các )?(?:chức năng, )?nhiệm vụ(?:,? (?:và )?quyền hạn)? (?:được |theo )?quy định (?:tại|trong|của)(?!\p{L})/u;
// "Về quy trình: thực hiện theo khoản 6 Mục III Hướng dẫn số …", "Thẩm quyền quyết định: Ban Thường vụ …" only say how.
const BY_PAPER =
  /^(?:(?:về |đối với )[^:;]{3,160}: )?(?:được )?thực hiện (?:(?:theo|như|tương tự|nội dung|quy định|tại) ){1,4}(?:điểm|khoản|mục|điều|phần|chương|hướng dẫn|quyết định|quy định|nghị định|thông tư|kế hoạch|quy chế)\s[^;]*$|^thẩm quyền (?:quyết định|đánh giá|phê duyệt)[^:]{0,80}: /u;
// "Điều 238 Bộ luật Hình sự về …" at the beginning of a line only goes on with what cites it.
const CITED = /^điều \d{1,3} (?:của )?(?:bộ luật|luật|nghị định|thông tư)(?!\p{L})/u;
const TO_BE_KNOWN = /^(?:(?:xin|trân trọng) )*thông báo để [^.;:]{0,120}biết(?:(?:,| và)* (?:phối hợp|thực hiện))*[./]*$/u;
// "(Trong đó, …)": a whole paragraph in brackets explains the one above.
const EXPLAINED = /^\(trong đó[\s,][^()]*\)?[.;]?$/u;
// "Hồ sơ và việc gửi hồ sơ được quy định tại khoản 1 Điều 59 …".
const BY_RULE =
  /^(?:hồ sơ|nội dung|hình thức|mẫu|trình tự|thủ tục|thời (?:gian|hạn))(?!\p{L})[^.;:]{0,80} (?:được )?(?:quy định|thực hiện) (?:tại|theo) (?:điểm|khoản|mục|điều|phần|chương)\s[^;]*$/u;
const REMARKS = [
  EXPLAINED,
  BY_RULE,
  IN_BRACKETS,
  ATTACHED,
  IN_SHEET,
  AS_IN_SHEET,
  DIFFICULTIES,
  NOTE,
  QUOTED,
  WITH_RESPECT,
  TO_BE_KNOWN,
  ELSEWHERE,
  BY_PAPER,
  CITED,
];

/** Whether words only make a paper known: "Văn phòng UBND tỉnh thông báo để các đơn vị biết" closes a letter; "Kịp thời thông báo cho nhân dân biết" is to be done. */
export const isAnnouncement = (text: string) =>
  /^[^.;:]{0,60} thông báo (?:để|tới|đến|cho) [^.;]{0,400}(?<!\p{L})biết(?!\p{L})/u.test(comparable(text)) &&
  beginsWithAgency(text.replace(/^(?:thừa|nay|vậy|theo|căn cứ)(?!\p{L})[^.;:,]{0,50},\s/iu, "")) &&
  !saysWhoOrWhen(text);

// "Tỉnh đã hoàn thành …", "Sở Y tế là cơ quan chuyên môn thuộc …": what one body did, has or is; "Các hộ đã đăng ký …" says which.
const OF_BODY =
  /^(?!(?:các|những|mỗi|mọi|hộ|cơ quan|đơn vị|tổ chức|doanh nghiệp|cơ sở|cán bộ|người)(?!\p{L}))[^.;:,]{2,90}?\s(?:đã(?! giao| được (?:giao|phân công|bố trí|cấp|hỗ trợ))|hiện (?:nay |đang )?có|là (?:cơ quan|đơn vị|tổ chức) (?:chuyên môn|trực thuộc|hành chính|sự nghiệp))\s[^;]*$/u;
const ASKS =
  /(?<!\p{L})(?:cần|phải|tiếp tục|khẩn trương|yêu cầu|đề nghị|giao(?= (?:cho|các|sở|ubnd|ủy ban))|chủ trì|chủ động|có trách nhiệm|phối hợp|phấn đấu)(?!\p{L})|\p{L}{2}\.\s+\p{L}/u;
const DONE = /^đã (?:cấp|ban hành|hoàn thành|tổ chức|triển khai|thành lập)\s[^;]*$/u;
const tellsOfBody = (text: string) => {
  const plain = comparable(text);
  const isOfBody = OF_BODY.test(plain) && (beginsWithAgency(text) || /^(?:Tỉnh|Thành phố)\s/u.test(text));
  return (isOfBody || DONE.test(plain)) && !ASKS.test(plain);
};

const isShareOfAbove = (text: string) => /^trong đó/iu.test(text) && !saysWhoOrWhen(text);

/** Whether an entry is a remark and no duty: "(Có biểu kèm theo)", "Lưu ý: …", "Trong đó, …". */
export function isRemark({ text, children }: Entry): boolean {
  const plain = comparable(text);
  if (children.length === 0 && (text.length < 12 || isMatter(text))) return true;
  if (children.length === 0 && tellsOfBody(text)) return true;
  return isNorm(text) || isShareOfAbove(text) || isAnnouncement(text) || REMARKS.some((remark) => remark.test(plain));
}

/** Whether an entry says no more than where the duties stand: in a sheet, or in the table below it. */
export const pointsElsewhere = (entry: Entry) =>
  entry.children.length === 0 && (IN_SHEET.test(comparable(entry.text)) || announcesTable(entry));

/** Whether a sentence names examples below it, and no work: "… các nền tảng dùng chung như:". */
export const namesExamples = (text: string) => /(?<!\p{L})(?:như|chẳng hạn)\s*:$/iu.test(text);

// "01 vị trí tại …": so many of what the sentence above tells.
const isCount = ({ text }: Entry) => /^\d{1,4}\s+\p{Ll}/u.test(text);
// "Xã Tân Lập: Lấy mẫu …", "Xã Nà Ơn: Lấy mẫu …" share the first two words of what is done at each place; agencies do their own.
const workAtPlace = ({ text }: Entry) =>
  beginsWithAgency(text) ? undefined : /^[^:.;]{3,50}:\s+(?<work>\p{L}+\s\p{L}+)/u.exec(text)?.groups?.work?.toLowerCase();

/** Whether points say how many, or the same work at one place after the other: parts of the one duty above them. */
export function arePlaces(points: readonly Entry[]): boolean {
  const works = points.map(workAtPlace);
  const same = works.filter((work) => work !== undefined && work === works[0]).length;
  return points.length >= 2 && (points.every(isCount) || (same >= 3 && same >= points.length * 0.7));
}

/** Whether a sentence names the parts of a report or of what is sent: "… báo cáo số liệu, bao gồm:" / "(1) Tổng số gói thầu;". */
export const namesParts = (text: string) =>
  /(?<!\p{L})(?=gồm\s*:$)(?<=(?<!\p{L})(?:báo cáo|gửi|cung cấp|thống kê)(?!\p{L})[^:]*)/iu.test(text);

const MATTER =
  /^(?:các |những )?(?:(?:tiểu )?dự án|đề án|chương trình|phương án|định mức|mức|cơ chế|chính sách|danh mục|tiêu chí|số lượng|tỷ lệ|nguồn|luật|nghị định|nghị quyết|thông tư|kế hoạch|văn bản)(?!\p{L})/u;

const NAMES_TIME = /(?<!\p{L})(?:quý|tháng)\s*(?:[IVX]|\d)|\d\/\d{4}/iu;

// "Trình Hội đồng nhân dân quyết định:" / "- Mức hỗ trợ …": things that a duty is about, one and all.
const areMatters = (duty: string, points: readonly Entry[]) =>
  points.length >= 2 &&
  beginsWithVerb(duty) &&
  points.every(
    ({ text, children }) => children.length === 0 && MATTER.test(comparable(text)) && !NAMES_TIME.test(text) && !namesWho(text),
  );
// "Đề án … do Sở Y tế soạn thảo" is work of a body.
const namesWho = (text: string) =>
  [...text.matchAll(/(?<!\p{L})(?:do|giao(?: cho)?)\s+/giu)].some(({ 0: word, index }) =>
    beginsWithAgency(text.slice(index + word.length)),
  );

// "Quán triệt các quy định sau:" / "- Luật …; - Nghị định số … ngày …": papers, one and all, whatever days they name.
const PAPER =
  /^(?:các |những )?(?:luật|nghị định|nghị quyết|thông tư|chỉ thị|quyết định|kế hoạch|công văn|văn bản|ý kiến chỉ đạo|hướng dẫn|kết luận)\s[^.]*(?<!\p{L})số\s/iu;
const arePapers = (points: readonly Entry[]) =>
  points.length >= 2 && points.every(({ text, children }) => children.length === 0 && PAPER.test(text) && !namesWho(text));

/** Whether the points below a duty are what it is about, and say so much of it: "Trình Hội đồng nhân dân quyết định: - Mức hỗ trợ …". */
export const listsMatters = ({ text, children }: Entry) =>
  text.length > 25 && (areMatters(text, children) || (beginsWithVerb(text) && arePapers(children)));

/** Whether an entry only lists what is to be written about, or where: "… tập trung vào các nội dung sau:". */
export function listsContents(entry: Entry): boolean {
  const { text, children } = entry;
  if (namesExamples(text) || namesParts(text) || listsMatters(entry) || (text.length > 25 && arePlaces(children))) return true;
  return (
    /(?:nội dung|tiêu chí|tiêu chuẩn|điểm|mục|thông tin|thành phần|đối tượng|vấn đề)(?: chính| chủ yếu| cụ thể| cơ bản| trọng tâm)*(?: sau| sau đây| như sau| gồm| sau đây)*\s*:$/u.test(
      comparable(text),
    ) && !/(?:thực hiện|triển khai)[^:]{0,40}nội dung/u.test(comparable(text))
  );
}

/** The paragraphs without a mark below a point that is itself a whole paragraph: each is a sentence of its own. */
export function paragraphsBelow({ text, marker, children }: Entry): Entry[] {
  if (marker === null || isPoint(marker) || text.length < 220 || !/[.;]$/u.test(text)) return [];
  return children.filter((child) => child.marker === null && /^\p{Lu}.{40,}[.;]$/su.test(child.text) && !isRemark(child));
}

/** Paragraphs below an entry that go on with its sentence, such as a line broken off by the page. */
export const isPlain = ({ marker }: Entry) => marker === null;
export const isNumbered = ({ marker }: Entry) => marker !== null && !isPoint(marker);
