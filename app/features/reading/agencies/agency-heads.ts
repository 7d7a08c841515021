// The words with which the name of a body, or of several of a kind, begins.

/** The companies that run the networks, by the names that all use. The alternatives of a pattern. */
export const networkCompanies = "viettel|vnpt|mobifone";

/** The alternatives of a pattern. */
export const agencyHeads = [
  "tổ chức|chủ tịch|phó chủ tịch|phó thủ tướng|giám đốc|phó giám đốc|chánh văn phòng|thủ trưởng|người đứng đầu|trưởng ban|trưởng phòng",
  "lãnh đạo|trưởng (?:các )?(?:thôn|bản|ấp|khu|khóm|buôn|làng|khối|tổ|phòng|ban|ngành|đoàn|công an|trạm)|bí thư|hiệu trưởng|tổ trưởng|chủ rừng|chủ hộ|chủ cơ sở|chủ (?:bến|tàu|xe|phương tiện|đập|hồ|trang trại|thể|nhà trọ|công trình)|hộ kinh doanh|hộ gia đình|thôn|bản|ấp|khu phố|tổ dân phố",
  "đồng chí|ủy viên|chánh thanh tra|chánh án|viện trưởng|vụ trưởng|cục trưởng|chi cục trưởng|tổng cục trưởng|bộ trưởng|thống đốc|tổng giám đốc",
  "sở|bộ|ban|bql|ubnd|chính phủ|thủ tướng|quốc hội|u\\.b\\.n\\.d|ủy ban|hđnd|hội đồng|thường trực|ubmttq|ubmttqvn",
  "mttq|mặt trận|công an|bch|bđbp|bộ đội|quân sự|viện|vksnd|tand|tòa án|văn phòng|vp|cục|chi cục|tổng cục|vụ",
  "phòng|thanh tra|hội|liên hiệp|liên minh|(?:tổng )?liên đoàn|hiệp hội|đoàn|tỉnh đoàn|thành đoàn|huyện đoàn|thị đoàn|quận đoàn|xã đoàn|đài|báo",
  `cổng thông tin|trung tâm|kiểm toán nhà nước|hệ thống truyền thanh|hệ thống truyền thông|thông tấn xã|công đoàn|nhà mạng|${networkCompanies}|ngân hàng|kho bạc|thuế|hải quan|bảo hiểm|bhxh|trường|bệnh viện|trạm y tế|trạm|đội|tổ công tác`,
  "thành viên|cơ quan|đơn vị|địa phương|chính quyền|ngành|đoàn thể|doanh nghiệp|công ty|tập đoàn|hợp tác xã",
  "tỉnh ủy|thành ủy|huyện ủy|đảng ủy|cấp ủy|xã|huyện|phường|quận|thị xã|thành phố|quỹ|học viện|nhà trường",
  "điện lực|bưu điện|viễn thông|cơ sở|lực lượng|thống kê|chủ đầu tư|công chức|cán bộ|bộ phận|kế toán",
  "chi nhánh|nhà thầu|tổ|kiểm lâm|quản lý thị trường|hạt kiểm lâm|nhà máy|nhà văn hóa|thư viện|bảo tàng|chủ nhiệm|tổng công ty|các cấp ủy|chi bộ|đảng bộ|chi ủy|chi hội",
].join("|");
