// The words with which the name of a body, or of several of a kind, begins.

/** The companies that run the networks, by the names that all use. The alternatives of a pattern. */
export const networkCompanies = "viettel|vnpt|mobifone";

const HEADS = [
  // Persons who answer for a body.
  "cấp(?:,| và) (?:các )?ngành|chủ tịch|phó chủ tịch|phó thủ tướng|giám đốc|phó giám đốc|chánh văn phòng|thủ trưởng|người đứng đầu|trưởng ban|trưởng phòng",
  "lãnh đạo|trưởng (?:các )?(?:thôn|bản|ấp|khu|khóm|buôn|làng|khối|tổ|phòng|ban|ngành|đoàn|công an|trạm|đơn vị|cơ quan|địa phương)|bí thư|hiệu trưởng|tổ trưởng",
  "đồng chí|ủy viên|chánh thanh tra|chánh án|viện trưởng|vụ trưởng|cục trưởng|chi cục trưởng|tổng cục trưởng|bộ trưởng|thứ trưởng|thống đốc|tổng giám đốc",
  "tổng tham mưu trưởng|tư lệnh(?! ngành)|chính ủy|chỉ huy trưởng|đội trưởng|trạm trưởng|hạt trưởng|chủ nhiệm|kế toán|công chức|cán bộ|thành viên|đại biểu",
  "rà soát viên|điều tra viên|giám sát viên|cộng tác viên|tuyên truyền viên|hòa giải viên|báo cáo viên|nhân viên y tế|đội ngũ (?:cán bộ|giáo viên|nhà giáo|công chức)|giáo viên|già làng|người có uy tín",
  // Whoever owns or runs something, and people one and all.
  "chủ rừng|chủ hộ|chủ cơ sở|chủ đầu tư|chủ (?:bến|tàu|xe|phương tiện|đập|hồ|trang trại|thể|nhà trọ|công trình)|hộ kinh doanh|hộ gia đình|nhà đầu tư|nhà thầu|bên (?:mời thầu|tiếp nhận)",
  "thôn|bản|ấp|khu phố|tổ dân phố|tỉnh|xã|huyện|phường|quận|thị xã|thành phố|địa phương|chính quyền|các cấp ủy",
  // Committees, councils and those above them.
  "sở|bộ|ban|bql|ubnd|chính phủ|thủ tướng|quốc hội|u\\.b\\.n\\.d|ủy ban|hđnd|hội đồng|thường trực|thường vụ|ubmttq|ubmttqvn|mttq|mặt trận",
  "tỉnh ủy|thành ủy|huyện ủy|thị ủy|quận ủy|đảng ủy|cấp ủy|chi bộ|đảng bộ|chi ủy|chi hội|tiểu ban",
  // Order and defence.
  "công an|bch|bđbp|bộ đội|bộ tư lệnh|bộ chỉ huy|quân sự|quân khu|quân đoàn|sư đoàn|lữ đoàn|trung đoàn|vùng cảnh sát|vùng \\d hải quân|hải đoàn|hải đội|đồn|lực lượng",
  "viện|vksnd|tand|tòa án|thi hành án|thanh tra|kiểm toán nhà nước|kiểm lâm|quản lý thị trường|hạt|hạt kiểm lâm",
  // Offices and public units.
  "văn phòng|vp|cục|chi cục|tổng cục|vụ|phòng|bộ phận|đội|trạm|trạm y tế|tổ|tổ công tác|trung tâm|quỹ|cơ quan|đơn vị|ngành|thống kê|thuế|hải quan|kho bạc|bảo hiểm|bhxh|cảng vụ",
  "trường(?! hợp)|nhà trường|học viện|bệnh viện|phòng khám|thư viện|bảo tàng|nhà văn hóa|nhà máy|nhà hát|nhà khách|nhà thiếu nhi|vườn quốc gia|khu bảo tồn|khu quản lý|cơ sở",
  // Associations and unions, and the media.
  "tổ chức|đoàn thể|hội|trung ương hội|trung ương đoàn|liên hiệp|liên minh|liên đoàn|tổng liên đoàn|hiệp hội|đoàn|tỉnh đoàn|thành đoàn|huyện đoàn|thị đoàn|quận đoàn|xã đoàn|công đoàn|nghiệp đoàn",
  "đài|báo|tạp chí|cổng thông tin|cổng ttđt|hệ thống truyền thanh|hệ thống truyền thông|hệ thống thông tin (?:các cấp|cơ sở)|hệ thống các cơ quan|hệ thống các đài|thông tấn xã",
  // Bodies by their letters alone.
  "lđlđ|tt (?:pvhcc|phục vụ hành chính|cudvc|cung ứng|vhtt|văn hóa|gdnn|y tế)|ttpvhcc|ca (?:xã|phường|tỉnh)|bchqs|bch qs|dn viễn thông|ttyt|ttgdnn|ttgdtx|ttdvnn|nhcsxh|nhnn|kbnn|qltt|bcđ|btv|tw (?:hội|đoàn)",
  // Companies.
  `doanh nghiệp|công ty|tổng công ty|tập đoàn|hợp tác xã|chi nhánh|xí nghiệp|ngân hàng|nhà mạng|điện lực|agribank|vietinbank|vietcombank|bidv|bưu điện|viễn thông|${networkCompanies}`,
];

/** The alternatives of a pattern; the longer of two that begin alike stands first. */
export const agencyHeads = HEADS.join("|")
  .split(/\|(?![^(]*\))/u)
  .sort((one, other) => other.length - one.length)
  .join("|");
