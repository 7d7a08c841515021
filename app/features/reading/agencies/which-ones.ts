// Bodies that have no name of their own are told by what they do: "các đơn vị được giao …", "đơn vị cung cấp dịch vụ …", "UBND xã nơi …".

const UNIT =
  "(?:cơ quan|đơn vị|tổ chức|doanh nghiệp|cá nhân|cơ sở|hộ|sở|ban|ngành|đoàn thể|địa phương|bộ|phòng|chủ đầu tư|nhà thầu|hội|trường|công ty|tập đoàn|bệnh viện|ngân hàng|trung tâm)";
const SEVERAL = `(?:các|những|mỗi|từng|một số)\\s${UNIT}(?:,\\s${UNIT})*`;
const ONE = `(?:^|[,;]\\s|\\s(?:và|với|cùng)\\s)(?:${SEVERAL}|(?:cơ quan|đơn vị|tổ chức|doanh nghiệp))(?:\\s[\\p{L}-]+){0,5}?`;

// These say of which body one speaks, whatever follows.
const GIVEN_WHAT = "(?:giao|phân công|phân cấp|ủy quyền|lấy ý kiến|xin ý kiến|chọn|thụ hưởng|cấp phép)";
const GIVEN = new RegExp(`^${GIVEN_WHAT}(?!\\p{L})`, "u");
const ALWAYS = `(?:được ${GIVEN_WHAT}|có chức năng)`;
// These may be what the body is to do as well; then nothing stronger follows.
const PERHAPS =
  "(?:trực tiếp (?:quản lý|sử dụng|khai thác)|đầu tư(?= (?:xây dựng|kinh doanh|(?:kết cấu )?hạ tầng))|hoạt động|cung cấp|cung ứng|quản lý|chi trả|tham gia|phụ trách|sử dụng|khai thác|kinh doanh|sản xuất|bảo quản|vận chuyển|chế biến|nhập khẩu|xuất khẩu|mua bán|tư vấn|đào tạo|vận hành|thi công|thực hiện)";
// "Các đơn vị quản lý, khai thác cảng rà soát …", "các cơ sở sản xuất, kinh doanh, sử dụng, bảo quản hóa chất …".
const ONE_OR_TWO = `${PERHAPS}(?:(?:,|\\svà)\\s${PERHAPS}){0,4}`;
const SAID = new RegExp(`${ONE}\\s(?:${ALWAYS}(?:\\s[^;.:]*)?|(?<perhaps>${ONE_OR_TWO},?(?:\\s[^,;.:]*)?))$`, "u");
const BEGINS = new RegExp(`${ONE}$`, "u");
const SAYS_ALWAYS = new RegExp(`^${ALWAYS}(?!\\p{L})`, "u");
const STRONG =
  "(?:chủ trì|(?:có|chịu) trách nhiệm|căn cứ|tham mưu|phối hợp|triển khai|báo cáo|rà soát|chủ động|khẩn trương|tăng cường|tiếp tục|chỉ đạo|nghiêm túc|tập trung|cử|bố trí|tổ chức (?:thực hiện|triển khai|tuyên truyền|kiểm tra)|thực hiện (?:nghiêm|tốt|đúng|các|đầy đủ|kịp thời))";
const IS_STRONG = new RegExp(`^(?:${STRONG}|theo|để|nhằm|là|phải|cần|gửi)(?!\\p{L})`, "u");
const SAYS_PERHAPS = new RegExp(
  `^${ONE_OR_TWO}(?!\\s(?:thông tin|số liệu|hồ sơ|các|tốt|kịp thời|đầy đủ|chặt chẽ)(?!\\p{L}))(?:\\s(?!(?:để|theo|với|cho|về|khi|nếu|trước|nhằm)(?!\\p{L}))[\\p{L}-]+){1,28}?(?<!(?:chưa|đã|không|chế độ)(?: thực hiện)?)\\s${STRONG}(?!\\p{L})`,
  "u",
);
// "Ban Chỉ đạo thực hiện Kế hoạch … tỉnh chủ trì …": what a board was made for goes on up to the level that it belongs to.
const BOARD = /(?:ban chỉ đạo|ban vận động|tổ công tác|tổ giúp việc|đoàn công tác|hội đồng)$/u;
const UP_TO_LEVEL = new RegExp(
  `^(?<aim>\\p{L}+(?:[\\s,]+[\\p{L}\\d/-]+){1,16}?\\s(?:cấp\\s)?(?:tỉnh|huyện|xã|phường(?: \\d+)?|thành phố|trung ương|quốc gia))(?=\\s(?:${STRONG}|tổ chức|kiểm tra|theo dõi|tổng hợp|xây dựng|hướng dẫn)(?!\\p{L})|:|$)`,
  "u",
);

// "Tổ công tác triển khai Đề án 06 tỉnh": the number of what it was made for ends the name as well.
const NUMBERED_AIM =
  /^(?:triển khai|thực hiện) (?:đề án|nghị quyết|chương trình|kế hoạch|chỉ thị)(?: số)? \d[\p{L}\d/-]*(?: (?:cấp )?(?:tỉnh|huyện|xã|phường|thành phố)(?!\p{L}))?/u;

/** How far a name goes on behind a board that a verb follows; 0 where the verb says what the board does. */
export function aimOfBoard(before: string, field: string): number {
  return BOARD.test(before) && !/^(?:chủ trì|phối hợp|tham mưu|chịu|có|theo|căn cứ|báo cáo)(?!\p{L})/u.test(field)
    ? ((UP_TO_LEVEL.exec(field)?.groups?.aim ?? NUMBERED_AIM.exec(field)?.[0])?.length ?? 0)
    : 0;
}

const WHERE = /(?:^|\s)nơi(?:\s[^\s,;.:]+){0,1}$/u;

/** Whether the verb `word` at a place belongs to the words that tell which bodies are meant. @param plain the text as `comparable` gives it */
export function isOfWhich(plain: string, at: number, word: string): boolean {
  const [before, field] = [plain.slice(0, at).trimEnd(), plain.slice(at)];
  if (IS_STRONG.test(field) && !/(?:được|chức năng|(?:chưa|đã|không|chế độ)(?: thực hiện)?)$/u.test(before)) return false;
  if (WHERE.test(before)) return true;
  if (/\sđược$/u.test(before) && GIVEN.test(field)) return BEGINS.test(before.slice(0, -" được".length));
  if (BEGINS.test(before) && (SAYS_ALWAYS.test(field) || SAYS_PERHAPS.test(field))) return true;
  const said = /^(?:được|có)$/u.test(word) ? null : SAID.exec(before);
  if (said === null) return false;
  const { perhaps } = said.groups ?? {};
  return perhaps === undefined || SAYS_PERHAPS.test(plain.slice(before.length - perhaps.length));
}
