// In a sentence the names of its agencies end before the first word that says what they do.

import { comparable } from "~/lib/vietnamese-text";
import { agencyHeads } from "./agency-heads";
import { dutyVerbs } from "./duty-verbs";
import { sectors } from "./sectors";

const VERB = new RegExp(`(?<=[\\s,])(?:${dutyVerbs})(?!\\p{L})`, "gu");

// What bodies are made for.
const TASK_OF_BODY =
  /^(?:kiểm tra|thanh tra|chỉ đạo|quản lý|chuyên trách|thống kê|thông tin|giám sát|tuyên truyền|chủ trì|thực hiện|phối hợp|đầu tư|điều tra|vận động|đào tạo|phát triển|nghiên cứu)$/u;

type InName = { readonly word: RegExp; readonly before: RegExp; readonly after?: RegExp };

// "Chi cục bảo vệ thực vật", "Phòng Cảnh sát điều tra tội phạm …": a field that is a verb with its object.
const KIND = /(?:^|\s)(?:chi cục|cục|trung tâm|văn phòng|quỹ|ngân hàng|đội|phòng|cảnh sát)$/u;
const FIELD =
  /^(?:quản lý (?:thị trường|chất lượng|đất đai|xuất nhập cảnh|hành chính)|bảo vệ (?:thực vật|môi trường|và phát triển rừng)|kiểm soát bệnh tật|đăng ký đất đai|phục vụ hành chính công|phát triển(?: quỹ đất| chi nhánh| việt nam)|điều tra (?:công an|tội phạm|tổng hợp)|xúc tiến đầu tư|đầu tư phát triển|hỗ trợ nông dân|khám (?:đa khoa|bệnh))(?!\p{L})/u;

// "Văn phòng Điều phối Chương trình xây dựng nông thôn mới": the aim of a programme is part of its name.
const PROGRAMME = /(?:chương trình|đề án|phong trào|cuộc vận động)$/u;
const AIM =
  /^(?:xây dựng (?:nông thôn|đô thị|đời sống|nhà ở|gia đình)|phát triển (?:kinh tế|du lịch|nông|công|rừng|đô thị|nguồn|giáo)|giảm nghèo|bảo vệ (?:môi trường|rừng|trẻ em|an ninh)|chuyển đổi|nâng cao (?:chất lượng|năng lực)|hỗ trợ (?:nhà ở|khởi nghiệp|doanh nghiệp)|phòng ngừa)/u;

// "Hội đồng thẩm định họp …", "Tổ rà soát báo cáo …": what they are formed for names them when another verb says what they do.
const FORMED_FOR =
  /^(?:thẩm định|thẩm tra|kiểm kê|rà soát|kiểm tra|giám sát|xét duyệt|đánh giá|tuyển dụng|tuyển chọn|nghiệm thu|xử lý|tư vấn|khảo sát|xác minh|điều tra|xây dựng|biên soạn|hỗ trợ|tuyên truyền)$/u;
const ANOTHER_VERB = new RegExp(`^[^.;:]{0,80}\\s(?:họp|${dutyVerbs})(?!\\p{L})`, "u");

// Where a verb is part of a name, by the word, by what stands before it in the text and by what follows.
const IN_NAMES: readonly InName[] = [
  { word: /^(?:thanh tra|điều tra|thống kê)$/u, before: /cơ quan$/u },
  { word: FORMED_FOR, before: /(?<!\p{L})(?:hội đồng|tổ|đoàn|đội)$/u, after: ANOTHER_VERB },
  // "Các đơn vị được phân công chủ trì" says which ones.
  { word: /^được$/u, before: /^(?:các|những)\s/u },
  {
    word: /^(?:phân công|giao|thực hiện|kiểm tra|thanh tra|chọn|chủ trì|phụ trách)$/u,
    before: /^(?:các|những)\s.*được(?:\s(?:phân công|giao|thực hiện|kiểm tra|thanh tra|chọn|chủ trì|phụ trách))*$/su,
  },
  // "Các tổ chức cung cấp dịch vụ chi trả": what they live on tells which ones.
  {
    word: /^cung cấp$/u,
    before: /^(?:các|những) (?:tổ chức|đơn vị|cơ sở|doanh nghiệp)$/u,
    after: /^ (?:các )?dịch vụ(?!\p{L})/u,
  },
  {
    word: /^(?:cung ứng|sản xuất|kinh doanh|vận hành|khai thác)$/u,
    before: /^(?:các|những) (?:tổ chức|đơn vị|cơ sở|doanh nghiệp)$/u,
  },
  // "Các tổ chức chính trị", "các cơ quan, tổ chức".
  { word: /^tổ chức$/u, before: /^(?:các|những)$/u },
  {
    word: /^tổ chức$/u,
    before: /(?:các|những|,|và|cơ quan|ngành|thể)$/u,
    after:
      /^\s*(?:[,;:.]|$|và|chính trị|xã hội|có|liên quan|thành viên|đoàn|hội|kinh tế|quốc tế|tôn giáo|phi chính phủ|trong|tín dụng|khác|cơ sở)/u,
  },
  // "Đội kiểm tra liên ngành", "Ủy ban kiểm tra", "cơ quan quản lý, …".
  { word: TASK_OF_BODY, before: /(?:đội|ủy ban|đoàn|tổ|ban|lực lượng|viện|cơ sở)$/u },
  { word: TASK_OF_BODY, before: /cơ quan$/u, after: /^\s*(?:[,;:.]|$|và|liên quan|nhà nước)/u },
  // "Phong trào Toàn dân bảo vệ An ninh Tổ quốc" is a name that holds a verb.
  { word: /^bảo vệ$/u, before: /toàn dân$/u },
  { word: /^tham mưu$/u, before: /quan$/u, after: /^\s*(?:,|của|giúp việc|quản lý)/u },
  // "Các doanh nghiệp đang hoạt động …" says which ones.
  { word: /^(?!tổ chức$)/u, before: /(?<!\p{L})(?:đang|đã)$/u },
  { word: /^(?!tổ chức$)/u, before: /lĩnh vực$/u },
  { word: /^(?:trong|tại)$/u, before: /(?<!\p{L})(?:hoạt động|kinh doanh)$/u },
  // "Các sở có lãnh đạo là thành viên …" says which ones.
  { word: /^là$/u, before: /\scó\s[^,;]*$/u },
  { word: /^phối hợp$/u, before: /hội đồng$/u },
  { word: /^tư vấn$/u, before: /(?:đơn vị|tổ chức|nhà thầu|trung tâm|hội đồng)$/u },
  { word: /^xây dựng$/u, before: /(?:đầu tư|đầu tư và|nhà thầu|hạ tầng|vật liệu)$/u },
  { word: /^ứng dụng$/u, before: /nông nghiệp$/u, after: /^ công nghệ/u },
  { word: /^giúp$/u, before: /(?:tổ|bộ phận|ban)$/u, after: /^ việc(?!\p{L})/u },
  { word: /^đầu tư$/u, before: /(?:chủ|và|nhà|dự án|qlda|xúc tiến|kêu gọi)$/u },
  { word: /^hoạt động$/u, before: /(?:đơn vị|tổ chức|đội|nhóm|tổ|doanh nghiệp|cơ sở|hợp tác xã)$/u },
  { word: /^tổng hợp$/u, before: /(?:phòng|khoa|viện|ban|dịch vụ|sự nghiệp)$/u },
  { word: /^thông tin$/u, before: /(?:cổng|trung tâm|văn hóa,?|văn hóa và|công nghệ)$/u },
  { word: /^thống kê$/u, before: /cục$/u },
  { word: /^về$/u, before: /(?:tội phạm|quản lý hành chính|ban chỉ đạo)$/u },
  { word: /^đào tạo$/u, before: /giáo dục và$/u },
  // "Ban tổ chức lễ hội" is a body, "Ban tổ chức thực hiện" a duty.
  { word: /^tổ chức$/u, before: /^ban$/u, after: /^\s+(?!thực hiện|triển khai|kiểm tra|họp)/u },
];

function isPartOfName(plain: string, at: number, word: string): boolean {
  const [before, after] = [plain.slice(0, at).trimEnd(), plain.slice(at + word.length)];
  const field = plain.slice(at);
  if ((KIND.test(before) && FIELD.test(field)) || (PROGRAMME.test(before) && AIM.test(field))) return true;
  return IN_NAMES.some((each) => each.word.test(word) && each.before.test(before) && each.after?.test(after) !== false);
}

// "Viện Nghiên cứu phát triển …", "Trung tâm Xúc tiến đầu tư": a name that is itself made of verbs.
const MADE_OF_VERBS = new RegExp(
  `(?:^|\\s)(?:viện|trung tâm|quỹ|ban|ban quản lý|cục|vụ|phòng|đội|tổ)\\s+(?:xúc tiến|khuyến|dịch vụ|${dutyVerbs})$`,
  "u",
);

// These never stand inside a name, whatever comes before them.
const OUTSIDE =
  /^(?:theo|được|có|để|trong|về|từ|tại|với|nếu|khi|trước|sau|là|nhằm|căn cứ|chủ trì|(?:chịu|có) trách nhiệm|có nhiệm vụ|tham mưu)$/u;

const SECTORS = sectors.map(({ name }) => name).join("|");
const GOES_ON =
  "(?:và|cùng|tới|các|huyện|thị|thành|xã|phường|quận|đặc|có|trên|trực|thuộc|của|tỉnh|khác|liên|biên|miền|trọng|vùng|lân|ven|phía|giáp|nghèo|còn|hội|đoàn|ủy|đội|đến|cấp|nêu|nói|nhà|khu|hoặc|nơi|chuyên|trường)(?!\\p{L})";
// After these words a name is complete; what follows in small letters says what to do.
const COMPLETE = new RegExp(
  `(?:(?:[Ss]ở|[Bb]ộ|[Pp]hòng) (?:${SECTORS})|liên quan|(?:Tỉnh|Huyện|Thị|Thành|Quận|Xã) đoàn|(?<!\\p{L})(?:thị xã|thành phố|thị trấn|đặc khu|tỉnh|huyện|xã|phường|quận))(?=\\s+(?!${GOES_ON})\\p{Ll})`,
  "gu",
);
// A heading and the sentence below it, joined by a scan: "… các huyện, thành phố Xây dựng kế hoạch".
const AFTER_PLACE = /(?:tỉnh|phố|xã|phường|huyện|quan|trấn|quận|thể|xã hội)\s*$/u;
const BEGINS_DUTY =
  /^(?:căn cứ|chủ trì|phối hợp|tham mưu|vận động|triển khai|tăng cường|thực hiện|tiếp tục|hướng dẫn|chịu trách nhiệm|bố trí|đẩy mạnh|lồng ghép|trên cơ sở|tổng hợp|rà soát|chủ động|theo dõi)$/u;
const IN_NAME = new RegExp(`(?:^|[,\\s])(?:${agencyHeads}|và|văn phòng|trung tâm)\\s*$|[,-]\\s*$|^\\s*$`, "u");

const beginsSentence = (before: string, verb: string) =>
  AFTER_PLACE.test(before) || (BEGINS_DUTY.test(verb) && !IN_NAME.test(before));

const GOES_WITH = /^(?:phổ biến|phát triển|đầu tư|xây dựng|hỗ trợ|quản lý|bảo vệ)$/u;

// "Các cơ sở thu gom, vận chuyển chất thải có trách nhiệm …": who many of a kind are is said with verbs too.
const ANSWERABLE =
  /^(?<name>(?:(?:các|những|mỗi)\s+(?:cơ sở|doanh nghiệp|tổ chức|hộ|chủ|nhà|đơn vị)|(?:cơ quan|đơn vị)(?= [^.;:]{0,80} trách nhiệm))(?: (?:chủ trì|phối hợp)(?= (?:có|chịu)))?(?:(?!chủ trì|phối hợp|tham mưu|báo cáo|chỉ đạo|hướng dẫn)[^.;:]){0,80}?)(?:\s+(?:có|chịu) trách nhiệm(?!\p{L})|:)/u;

// "… các sở quản lý quy hoạch theo chức năng, nhiệm vụ có trách nhiệm …": who is charged stands whole before the charge.
const CHARGED =
  /^(?<name>(?:(?!chủ trì|phối hợp|tham mưu|báo cáo|chỉ đạo|hướng dẫn|thực hiện|triển khai|căn cứ)[^.;:]){5,400}?)\s+theo chức năng[^.;:]{0,60}?,?\s+có trách nhiệm\s/u;

/** Where the words stop naming agencies and begin to say what they do; the length of the text when they never do. */
export function endOfNames(text: string): number {
  const plain = comparable(text);
  const answerable = (ANSWERABLE.exec(plain) ?? CHARGED.exec(plain))?.groups?.name?.length;
  return answerable ?? Math.min(firstVerb(text), firstComplete(text));
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
    if (isInBrackets(text, match.index)) continue;
    if (isCapital) {
      endOfName = match.index + match[0].length;
      continue;
    }
    const before = plain.slice(0, match.index).trimEnd();
    // "Các đơn vị thuộc phạm vi quản lý", "cơ quan, tổ chức": no verbs here, and the next word may be one.
    if (/phạm vi quản lý$|(?:công|dân|độc|tự) lập$|^(?:các )?cơ quan, tổ chức$/u.test(`${before} ${match[0]}`)) continue;
    if (match[0] === "cùng" && /^\s(?:với\s)?(?:các|những)\s/u.test(plain.slice(match.index + 4))) continue;
    // A verb that follows one of the name belongs to it too: "Hội đồng phối hợp phổ biến, giáo dục pháp luật".
    const isOfName =
      (before.replace(/ và$/u, "").length === endOfName && GOES_WITH.test(match[0])) ||
      isPartOfName(plain, match.index, match[0]) ||
      (MADE_OF_VERBS.test(before) && !OUTSIDE.test(match[0]));
    if (isOfName) {
      endOfName = match.index + match[0].length;
      continue;
    }
    return match.index;
  }
  return text.length;
}

/** Whether a place in a text stands in brackets. */
export function isInBrackets(text: string, at: number): boolean {
  const before = text.slice(0, at);
  return before.lastIndexOf("(") > before.lastIndexOf(")");
}
