// What is counted: words that name a unit by themselves; others need the word after them.

const KNOWN = [
  String.raw`(?:triệu|nghìn|ngàn|tỷ|trăm)(?:\s+\p{L}+)?|lượt (?:người|hộ|khách|xe)|usd|mô hình|cơ sở|hội nghị|hội thi|văn bản|lao động`,
  "câu lạc bộ|doanh nghiệp|hợp tác xã|học sinh|sinh viên|học viên|giáo viên|cán bộ|công chức|bác sĩ|dược sĩ|điều dưỡng|giường bệnh",
  "tổ chức|cơ quan|đơn vị|địa phương|xã|phường|thị trấn|huyện|quận|thôn|bản|ấp|khu phố|tổ|tổ dân phố|khu|cụm|điểm|đội|nhóm|đoàn",
  "người|hộ|hộ gia đình|em|cháu|trẻ em|trẻ|phụ nữ|hội viên|đoàn viên|đảng viên|đại biểu|cá nhân|tập thể|gia đình|cặp|con",
  "buổi|cuộc|lớp|khóa|đợt|kỳ|lần|lượt|vụ|tin|bài|chuyên mục|chuyên đề|phóng sự|chương trình|dự án|đề án|đề tài|nhiệm vụ|sáng kiến",
  "sản phẩm|công trình|tiêu chí|chỉ tiêu|bậc|hồ sơ|thủ tục|chuỗi|trang trại|gói|làng nghề|làng|giải|tuyến|trạm|chợ|phòng học|phòng",
  "trường|nhà|căn|máy|giường|cây|thẻ|tài khoản|bộ|cuốn|tờ|chiếc|suất|phần|ha|km|m2|m3|m|tấn|tạ|kg|lít|mw|kwh",
  "tuổi|năm|tháng|tuần|ngày|giờ|phút|điểm phần trăm",
].join("|");
const UNIT = new RegExp(`^(?:${KNOWN})(?!\\p{L})`, "u");

/** The unit that words in small letters begin with; two words when it is not known. */
export function unitIn(words: string): string {
  return UNIT.exec(words)?.[0] ?? words.split(/\s+/u).slice(0, 2).join(" ");
}

const WHOLE = new RegExp(`^(?:${KNOWN})$`, "u");

/** Whether words are the name of a unit and nothing else: "hộ", "lượt người", "triệu đồng/người". */
export function isUnitName(words: string): boolean {
  return WHOLE.test((words.split("/")[0] ?? "").trim().toLowerCase());
}
