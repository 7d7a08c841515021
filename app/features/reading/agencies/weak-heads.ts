// Words that begin the names of bodies and mean other things as well: "Đoàn Thanh niên" and "Đoàn kết", "Ban biên tập" and "Ban hành".

// Words that are heads only behind "các" or before a name, because they mean other things as well.
const WEAK =
  /^(?:báo|đoàn|tổ chức|thuế|trường|hội|ngành|tỉnh|xã|huyện|phường|quận|thị xã|thành phố|cơ sở|đội|bộ|vụ|ban|viện|đài|quỹ|phòng|tổ công tác|lực lượng|trạm|thống kê|cán bộ|doanh nghiệp|công ty|tập đoàn|mặt trận|vp|bản|ấp|thôn|lãnh đạo|bí thư|thư viện|bảo tàng|nhà máy|thanh tra|tổ|hạt|đồn|tạp chí|thường vụ|cục|hải quan)$/u;
// One of these is never named without "các": "Tổ chức hội nghị" is something to do.
const ONLY_SEVERAL =
  /^(?:cấp(?:,| và) (?:các )?ngành|tổ chức|ngành|tỉnh|xã|huyện|phường|quận|thị xã|cơ sở|doanh nghiệp|lực lượng|bản|ấp|thôn|khu phố)$/u;
// A head and a small word can be a body ("Ban biên tập", "Trạm kiểm lâm") unless they are one of these words together.
const NO_BODY: Readonly<Record<string, RegExp>> = {
  "cơ sở": /^(?:dữ liệu|hạ tầng|vật chất|pháp lý|lý luận|thực tiễn|khoa học)(?!\p{L})/u,
  "chi hội": /^(?:nghị|thảo|thi|trường|họp)(?!\p{L})/u,
  tổ: /^(?:quốc(?! việt nam)|chức|hợp(?! tác))(?!\p{L})/u,
  ban: /^(?:hành|cho|đầu|đêm|ngày|tặng|bố|công|phát)(?!\p{L})/u,
  bộ: /^(?:máy|tiêu chí|chỉ số|dữ liệu|thủ tục|quy|môn|sách|tài liệu|luật|câu hỏi|mã|nhận diện|ảnh|phim|công cụ|giải pháp|pháp điển|hồ sơ)(?!\p{L})/u,
  hội: /^(?:nghị|thảo|thi|nhập|trường|viên|họp|chợ|diễn|phí|báo|đàm|tụ|chẩn|ý|thao|xuân|trại|làng)(?!\p{L})/u,
  "thường trực": /^\d/u,
  đoàn: /^(?:kết|viên|thể|phí|tụ)(?!\p{L})/u,
  đội: /^(?:ngũ(?! (?:cán bộ|giáo viên|nhà giáo|công chức))|viên|hình|mũ|tuyển|giá|vốn)(?!\p{L})/u,
  viện: /^(?:phí|trợ|dẫn|cớ)(?!\p{L})/u,
  quỹ: /^(?:đất|nhà|thời gian|lương|đạo|điểm|tiền|vốn|đen)(?!\p{L})/u,
  trạm: /^(?:biến áp|bơm|thu phí|sạc|xăng|phát sóng|phát điện|trung chuyển|cân)(?!\p{L})/u,
  trường: /^(?:hợp|lớp|học|ca|kỳ|phái|quay|đua|thọ)(?!\p{L})/u,
  đài: /^(?:hoa|thọ|tưởng|các|cao)(?!\p{L})/u,
};
// By these words behind them even they are bodies: "Doanh nghiệp viễn thông", "Tổ chức tín dụng".
const NAMED_ALONE: Readonly<Record<string, RegExp>> = {
  "doanh nghiệp": /^(?:viễn thông|bưu chính|(?:chủ )?đầu tư (?:xây dựng |kinh doanh |và )*(?:kết cấu )?hạ tầng)(?!\p{L})/u,
  "tổ chức": /^(?:tín dụng|(?:cung cấp|làm) dịch vụ chi trả)(?!\p{L})/u,
};
// These need to be known with the word behind them: "Thanh tra tỉnh" is a body, "Thanh tra đột xuất" is something to do.
const KNOWN: Readonly<Record<string, RegExp>> = {
  báo: /^(?:và|đài|điện tử)(?!\p{L})/u,
  "thanh tra": /^(?:tỉnh|nhà nước|chính phủ|huyện|thành phố|thị xã|sở|bộ|nhân dân|các)(?!\p{L})/u,
  thuế: /^(?:tỉnh|cơ sở|thành phố|các)(?!\p{L})/u,
  "thống kê": /^(?:tỉnh|cơ sở|thành phố|các)(?!\p{L})/u,
  "mặt trận": /^(?:tổ quốc|các|tỉnh|huyện|xã|phường|cơ sở)(?!\p{L})/u,
  "bảo tàng": /^(?:tỉnh|thành phố|huyện|lịch sử)(?!\p{L})/u,
  "thư viện": /^(?:tỉnh|thành phố|huyện|xã|phường)(?!\p{L})/u,
  hạt: /^(?:kiểm lâm|quản lý)(?!\p{L})/u,
  đồn: /^(?:biên phòng|công an)(?!\p{L})/u,
  "bí thư": /^(?:,|các|đảng|chi|tỉnh|huyện|thành|đoàn)/u,
  "thường vụ": /^(?:tỉnh|huyện|thành|đảng|quốc)(?!\p{L})/u,
  tổ: /^(?:công|giúp|hòa|bảo|quản|rà|thẩm|liên|xung|tự|dân|hợp|hỗ|khuyến|chỉ|vay|tiết)(?!\p{L})/u,
  "tổ công tác": /^\p{L}/u,
  vụ: /^(?:các)(?!\p{L})/u,
  phòng:
    /^(?:chuyên môn|các|giao dịch|nghiệp vụ|công chứng|tài chính|kinh tế|văn hóa|nội vụ|tư pháp|giáo dục|quản lý đô thị|cảnh sát|lao động|nông nghiệp|y tế|thanh tra|dân tộc)(?!\p{L})/u,
  "công ty":
    /^(?:cổ phần|tnhh|mtv|trách nhiệm hữu hạn|điện lực|xăng dầu|cấp (?:thoát )?nước|môi trường|khai thác|lâm nghiệp|xổ số)(?!\p{L})/u,
  "tập đoàn": /^(?:điện lực|viễn thông|công nghiệp|xăng dầu)(?!\p{L})/u,
  cục: /^(?:các|thuế|hải quan|thống kê|thi hành|quản lý|dự trữ)(?!\p{L})/u,
  "hải quan": /^(?:tỉnh|khu vực|cửa khẩu|các|thành phố)(?!\p{L})/u,
};

export const isWeak = (head: string) => WEAK.test(head);

/** Whether a head is no body without "các"; `rest` are the small words behind it. */
export const isOnlySeveral = (head: string, rest: string) => ONLY_SEVERAL.test(head) && !isNamedAlone(head, rest);
const isNamedAlone = (head: string, rest: string) => NAMED_ALONE[head]?.test(rest) === true;

/** Whether a head may be written small before a name: "phòng Nội vụ". */
export const isNamedSmall = (head: string) => /^(?:phòng|hội|đoàn|trường|viện|đội|ban|trạm|cục|hạt|đồn|tổ)$/u.test(head);

/** Whether head and the small words behind it mean something else, however they are written: "Bộ luật", "các hội nghị". */
export const isNoBody = (head: string, rest: string) => NO_BODY[head]?.test(rest) === true;

/** Whether a weak head is that of a body by the small words behind it. */
export function isKnownBody(head: string, rest: string): boolean {
  if (isNamedAlone(head, rest)) return true;
  return KNOWN[head]?.test(rest) ?? NO_BODY[head] !== undefined;
}
