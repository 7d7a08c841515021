// Words that are verbs elsewhere stand in names too: "Chi cục bảo vệ thực vật", "Trung tâm chuyển đổi số", "các đơn vị được giao …".

import { dutyVerbs } from "./duty-verbs";
import { isOfWhich } from "./which-ones";

// What bodies are made for.
const TASK_OF_BODY =
  /^(?:kiểm tra|thanh tra|chỉ đạo|quản lý|chuyên trách|thống kê|thông tin|giám sát|tuyên truyền|chủ trì|thực hiện|phối hợp|đầu tư|điều tra|vận động|đào tạo|phát triển|nghiên cứu)$/u;

// These never stand inside a name, whatever comes before them.
const OUTSIDE =
  /^(?:theo|được|có|để|trong|về|từ|tại|với|nếu|khi|trước|sau|là|nhằm|căn cứ|chủ trì|(?:chịu|có) trách nhiệm|có nhiệm vụ|tham mưu)$/u;

type InName = { readonly word: RegExp; readonly before: RegExp; readonly after?: RegExp };

// A body that does something is named after it, and its kind alone is no name: "Trung tâm chuyển đổi số", "Đội quản lý trật tự".
const KIND =
  /(?:^|[\s,])(?<!(?:các|những|mỗi|quân|xã) )(?:trung tâm|viện|chi cục|cục|quỹ|hợp tác xã|công ty|ban quản lý|ban|đội|tổ|trạm|bộ phận|hội đồng|hội|tiểu ban|chi nhánh|văn phòng|phòng|cảnh sát|ngân hàng)$/u;
const FUNCTION =
  /^(?:chuyển (?:đổi|giao)|nghiên cứu|ứng dụng|kiểm (?:soát|nghiệm|định)|giám định|quản lý|bảo (?:vệ|tồn)|phát triển|hỗ trợ|xúc tiến|khai thác|vận hành|đào tạo|tư vấn|bồi dưỡng|điều (?:hành|phối|dưỡng|trị|tra)|giám sát|quan trắc|đăng ký|đo đạc|thẩm định|phục vụ|đổi mới|thông tin|thống kê|trợ giúp|đấu giá|chăm sóc|huấn luyện|sản xuất|kinh doanh|giúp việc|rà soát|vận động|đầu tư|phòng ngừa|xử lý|cung ứng|cấp nước|thoát nước|thu gom|vệ sinh|liên hệ|khám)(?!\p{L}| (?:các|những|việc|công tác|cho|về|với|trong|tốt|chặt|hiệu quả|người|nhân dân|hồ sơ|kinh phí)(?!\p{L}))/u;
const TWO_FUNCTIONS =
  /^(?:bảo vệ|nghiên cứu|quản lý|đào tạo) và (?:phát triển|khai thác|bảo vệ|sử dụng|bồi dưỡng|chuyển giao)(?!\p{L})/u;
// "Ban Quản lý dự án xây dựng công trình giao thông": what is built belongs to the name, a plan that is made does not.
const PROJECT = /(?:ban quản lý|ban qlda|bql|chủ đầu tư)(?: các)? dự án(?:\s\p{L}+){0,2}$/u;
const BUILT = /^(?:đầu tư|xây dựng|phát triển)(?!\p{L}| (?:kế hoạch|đề án|quy chế|quy trình|phương án|báo cáo|dự thảo|các))/u;

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
  // "Điều tra viên, giám sát viên": people are named by what they do.
  { word: /^\p{L}+ \p{L}+$/u, before: /[,và]$/u, after: /^ viên(?!\p{L})/u },
  // "Các cấp ủy, đoàn thể từ tỉnh đến cơ sở".
  {
    word: /^từ$/u,
    before: /\p{L}$/u,
    after: /^ (?:trung ương|tỉnh|thành phố|huyện|xã) (?:đến|tới|xuống) (?:cơ sở|xã|huyện|thôn)/u,
  },
  { word: FORMED_FOR, before: /(?<!\p{L}|quân )(?:hội đồng|tổ|đoàn|đội)$/u, after: ANOTHER_VERB },
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
  { word: /^cung cấp$/u, before: /tổ chức$/u, after: /^ dịch vụ chi trả(?!\p{L})/u },
  {
    word: /^(?:cung ứng|sản xuất|kinh doanh|vận hành|khai thác)$/u,
    before: /^(?:các|những) (?:tổ chức|đơn vị|cơ sở|doanh nghiệp)$/u,
  },
  // "Các tổ chức chính trị", "các cơ quan, tổ chức".
  { word: /^tổ chức$/u, before: /(?:^|[\s,;])(?:các|những)$/u },
  {
    word: /^tổ chức$/u,
    before: /(?:các|những|,|và|cơ quan|ngành|thể)$/u,
    after:
      /^\s*(?:[,;:.]|$|và|chính trị|xã hội|có|liên quan|thành viên|đoàn|hội|kinh tế|quốc tế|tôn giáo|khoa học|phi chính phủ|trong|tín dụng|cung cấp dịch vụ chi trả|khác|cơ sở|hành chính|ở|đảng)/u,
  },
  // "Đội kiểm tra liên ngành", "Ủy ban kiểm tra", "cơ quan quản lý, …".
  { word: TASK_OF_BODY, before: /(?:đội|ủy ban|đoàn|tổ|ban|lực lượng|viện|(?<!mặt trận )cơ sở)$/u },
  { word: TASK_OF_BODY, before: /cơ quan$/u, after: /^\s*(?:[,;:.]|$|và|liên quan|nhà nước)/u },
  { word: /^thông tin$/u, before: /cơ quan$/u, after: /^ (?:truyền thông|đại chúng|báo chí|tuyên truyền)/u },
  { word: /^về$/u, before: /(?:chuyên môn|chuyên trách|phụ trách|đầu mối)$/u },
  { word: /^quản lý$/u, before: /(?:cơ quan|chuyên môn|sở)$/u, after: /^ (?:chuyên )?(?:ngành|lĩnh vực)(?!\p{L})/u },
  { word: /^điều tra$/u, before: /(?:an ninh|cảnh sát)$/u },
  { word: /^tiếp nhận$/u, before: /bên$/u },
  { word: /^về$/u, before: /cơ quan chuyên môn thuộc [^,;]*$/u },
  { word: /^tại$/u, before: /(?:viên|chi nhánh|hội|cơ quan|đơn vị)$/u, after: /^ địa phương(?!\p{L})/u },
  { word: /^tham mưu$/u, before: /tổng$/u },
  { word: /^xây dựng$/u, before: /(?<!\p{L})ban$/u, after: /^ đảng(?!\p{L})/u },
  // "Phong trào Toàn dân bảo vệ An ninh Tổ quốc" is a name that holds a verb.
  // "Lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở".
  { word: /^(?:bảo vệ|tham gia)$/u, before: /lực lượng(?: tham gia)?$/u, after: /^ (?:bảo vệ )?an ninh, trật tự ở cơ sở/u },
  { word: /^bảo vệ$/u, before: /(?:toàn dân|chuyên trách)$/u },
  // "Chủ tịch UBND các tỉnh từ Quảng Trị đến Khánh Hòa".
  { word: /^từ$/u, before: /(?:tỉnh|thành phố|huyện|xã|phường)$/u, after: /^(?: \p{L}+){1,4} đến /u },
  { word: /^tham mưu$/u, before: /quan$/u, after: /^\s*(?:,|của|giúp việc|quản lý)/u },
  // "Các doanh nghiệp đang hoạt động …" says which ones.
  { word: /^(?!tổ chức$)/u, before: /(?<!\p{L})(?:đang|đã)$/u },
  {
    word: /^(?:xây dựng|đầu tư|quản lý|đào tạo|bảo vệ|thống kê|thông tin|thanh tra|phát triển|nghiên cứu|tư vấn|khám|kiểm toán|sản xuất|vận động)$/u,
    before: /lĩnh vực$/u,
  },
  { word: /^(?:trong|tại)$/u, before: /(?<!\p{L})(?:hoạt động|kinh doanh)$/u },
  {
    word: /^trong$/u,
    before: /các (?:địa phương|đơn vị|cơ quan|trường|xã|doanh nghiệp)(?: thứ cấp)?$/u,
    after: /^ (?:tỉnh|huyện|ngành|khu|cụm|vùng)(?!\p{L})/u,
  },
  // "Các sở có lãnh đạo là thành viên …" says which ones.
  { word: /^là$/u, before: /(?:^|[\s,])các\s[^,;]*\scó\s[^,;]*$/u },
  // "Các cơ quan có tên tại Điều 2", "các lực lượng đóng quân tại địa bàn".
  { word: /^tại$/u, before: /\p{L}$/u, after: /^ (?:điều|khoản|phụ lục|danh sách|mục) \S+(?= \p{L})/u },
  { word: /^(?:tại|trong|trên)$/u, before: /(?<!\p{L})(?:đóng quân|đứng chân|đóng)$/u },
  { word: /^là$/u, before: /, (?:nhất|đặc biệt)$/u },
  { word: /^phối hợp$/u, before: /hội đồng$/u },
  { word: /^tư vấn$/u, before: /(?:đơn vị|tổ chức|nhà thầu|trung tâm|hội đồng)$/u },
  { word: /^xây dựng$/u, before: /(?:đầu tư|đầu tư và|nhà thầu|hạ tầng|vật liệu|giám định|kinh tế|quản lý)$/u },
  { word: /^ứng dụng$/u, before: /nông nghiệp$/u, after: /^ công nghệ/u },
  { word: /^giúp$/u, before: /(?:tổ|bộ phận|ban|tham mưu,?)$/u, after: /^ việc(?!\p{L})/u },
  { word: /^đầu tư$/u, before: /(?:chủ|và|nhà|dự án|qlda|xúc tiến|kêu gọi)$/u },
  { word: /^hoạt động$/u, before: /(?:^|\s)(?:có|liên quan (?:đến|tới))$/u },
  { word: /^hoạt động$/u, before: /(?:đơn vị|tổ chức|đội|nhóm|tổ|doanh nghiệp|cơ sở|hợp tác xã)$/u },
  { word: /^tổng hợp$/u, before: /(?:(?<!văn )phòng|khoa|viện|ban|dịch vụ|sự nghiệp)$/u },
  { word: /^thông tin$/u, before: /(?:cổng|trung tâm|văn hóa,?|văn hóa và|công nghệ|an toàn|bảo mật|hệ thống)$/u },
  { word: /^thống kê$/u, before: /(?:cục|công chức)$/u },
  { word: /^về$/u, before: /(?:tội phạm|quản lý hành chính|ban chỉ đạo)$/u },
  { word: /^đào tạo$/u, before: /giáo dục và$/u },
  { word: /^phát triển$/u, before: /nông nghiệp và$/u, after: /^ nông thôn(?!\p{L})/u },
  // "Ban tổ chức lễ hội" is a body, "Ban tổ chức thực hiện" a duty.
  { word: /^tổ chức$/u, before: /^ban$/u, after: /^\s+(?!thực hiện|triển khai|kiểm tra|họp)/u },
];

const isOwnFunction = (before: string, field: string) =>
  (KIND.test(before) && (FUNCTION.test(field) || TWO_FUNCTIONS.test(field))) || (PROJECT.test(before) && BUILT.test(field));

/** Whether the verb `word` at a place of a text belongs to the name before it. @param plain the text as `comparable` gives it */
export function isPartOfName(plain: string, at: number, word: string): boolean {
  const [before, after] = [plain.slice(0, at).trimEnd(), plain.slice(at + word.length)];
  const field = plain.slice(at);
  if (isOwnFunction(before, field) || (PROGRAMME.test(before) && AIM.test(field))) return true;
  if (MADE_OF_VERBS.test(before) && !OUTSIDE.test(word)) return true;
  if (isOfWhich(plain, at, word)) return true;
  return IN_NAMES.some((each) => each.word.test(word) && each.before.test(before) && each.after?.test(after) !== false);
}

// "Viện Nghiên cứu phát triển …", "Trung tâm Xúc tiến đầu tư": a name that is itself made of verbs.
const MADE_OF_VERBS = new RegExp(
  `(?:^|\\s)(?:viện|trung tâm|quỹ|cục|vụ|phòng|đội|tổ)\\s+(?:xúc tiến|khuyến|dịch vụ|${dutyVerbs})$`,
  "u",
);
