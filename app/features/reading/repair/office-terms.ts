// Words of two syllables that office papers use: what a scan blurs above the letters is put right by them.

const terms = [
  // Work and how it is done
  "kiểm tra|kiểm soát|kiểm định|kiểm kê|kiểm điểm|kiểm toán|kiểm lâm|kiểm dịch|kiểm sát|kiểm nghiệm|tổ chức|tổ công|tổ trưởng|tổ phó|tổ đội|tổ viên|tổ dân|tổ hợp|đoàn thể|cụ thể|tập thể|thể chế|thể thao|thể dục|thể hiện|thể lực|toàn thể|tổng thể|cơ thể|tối thiểu|thiểu số|giảm thiểu|chuẩn bị|tiêu chuẩn|quy chuẩn|đạt chuẩn|chuẩn hóa|chuẩn mực|chuẩn nghèo|phê chuẩn|chuẩn y|tổ quốc|chỉ tiêu|chỉ đạo|chỉ thị|chỉ huy|chỉ số|chỉ dẫn|xử lý|xử phạt|sửa đổi|sửa chữa|thay đổi|trao đổi|chuyển đổi|đổi mới|biến đổi|bổ sung|bổ nhiệm|bổ trợ",
  "phát triển|triển khai|triển lãm|triển vọng|tổng hợp|tổng kết|tổng số|tổng cộng|tổng cục|tổng thể|tổng quan|tổng đài|tổng vốn|phổ biến|phổ thông|phổ cập|hỗ trợ|chủ trì|chủ tịch|chủ động|chủ quan|chủ rừng|chủ yếu|chủ trương|chủ đề|phối hợp|hoàn thành|hoàn thiện|thực hiện|thực tế|thực trạng|đề nghị|đề xuất|đề án|đề cương|đề tài|ủy ban|nhân dân|ủy quyền|ủy viên|sơ kết|báo cáo|kế hoạch|kế thừa|kế toán|nhiệm vụ|giải pháp|giải quyết|giải ngân|mục tiêu|mục đích|yêu cầu|trách nhiệm|thường xuyên|thường trực|định kỳ|đột xuất|hằng năm|hằng quý|hằng tháng|hằng ngày|hằng tuần",
  "dung chi|trồng mới|trồng rừng|trồng cây|gieo trồng|đơn vị|cơ quan|địa phương|địa bàn|địa điểm|thời điểm|trọng điểm|thí điểm|đặc điểm|quan điểm|điểm nghẽn|điểm cầu|điểm dừng|điểm du|điểm thi|điểm trường|đánh giá|theo dõi|đôn đốc|hướng dẫn|tham mưu|tham gia|bố trí|công bố|phân bổ|kinh phí|kinh tế|kết quả|kết luận|kết nối|thời gian|thời hạn|cơ sở|cơ chế|cơ bản|xây dựng|ban hành|phê duyệt|thẩm định|thẩm quyền|thẩm tra|khảo sát|điều tra|điều chỉnh|điều kiện|điều phối|điều hành|điều trị|tuyên truyền|tập huấn|rà soát|bảo vệ|bảo đảm|đảm bảo|bảo hiểm|bảo trợ|bảo tồn|nâng cao|hiệu quả|khẩn trương|khẩn cấp|nghiêm túc|kịp thời",
  "chuyển giao|chuyển gửi|chuyển tiếp|chuyển biến|vận chuyển|luân chuyển|di chuyển|biểu mẫu|biểu dương|biểu diễn|tiêu biểu|đại biểu|phát biểu|biểu phân|mẫu biểu|phụ biểu|biểu số|biển báo|biển cảnh|ven biển|bờ biển|biển đảo|vùng biển|kinh biển|tuyển dụng|tuyển sinh|tuyển chọn|thi tuyển|trực tuyến|sản phẩm|thực phẩm|dược phẩm|mỹ phẩm|vật phẩm|phẩm chất|văn phòng|văn hóa|văn bản|văn thư|phòng chống|phòng cháy|chữa cháy|phòng ngừa|ngăn chặn|cảnh báo|cảnh sát|dự báo|thông báo|thông tin|truyền thông|truyền hình|phát thanh",
  // Bodies and fields
  "chính phủ|thủ tướng|nghị quyết|quyết định|nghị định|công văn|tờ trình|tài chính|tài sản|tài nguyên|nội vụ|nội dung|giáo dục|đào tạo|công an|công chức|viên chức|công thương|quân sự|biên phòng|bộ đội|bộ chỉ|mặt trận|cải cách|hành chính|thủ tục|độc lập|tự do|hạnh phúc|nơi nhận|số liệu|số lượng|tỷ lệ|công khai|người dân|trẻ em|phụ nữ|thanh niên|nông dân|nông nghiệp|nông thôn|môi trường|khoa học|công nghệ|tư pháp|thanh tra|dân tộc|tôn giáo|ngân sách|triệu đồng|nghìn đồng|thành phố|thành viên|thị xã|thị trấn|xã hội|du lịch|y tế|giao thông|vận tải|xây lắp|ngoại vụ|lao động|thương binh|việc làm|giảm nghèo|hộ nghèo|cận nghèo",
  "hội đồng|hội nghị|hội viên|hội nhập|chính sách|chính quyền|chính trị|pháp luật|pháp lý|quy định|quy chế|quy hoạch|quy trình|quy mô|quy phạm|quản lý|dịch vụ|doanh nghiệp|hợp tác|đầu tư|đầu mối|dự án|dự toán|chương trình|chuyên đề|chuyên môn|nghiệp vụ|hạ tầng|kỹ thuật|chất lượng|năng lực|nguồn lực|nhân lực|lực lượng|an ninh|an toàn|trật tự|quốc phòng|quốc gia|quốc tế|thiên tai|cứu nạn|cứu hộ|dịch bệnh|bệnh viện|bệnh tật|sức khỏe|vệ sinh|dinh dưỡng|học sinh|học đường|nhà trường|mầm non|tiểu học|trung học|trung tâm|trung ương|khu vực|khu công|đô thị|đất đai|rừng núi|thủy lợi|chăn nuôi|trồng trọt",
  "tiến độ|tiếp tục|tiếp nhận|tăng cường|tập trung|phương án|phương tiện|phương hướng|phương thức|phân công|phân cấp|phân loại|phân tích|thống kê|thống nhất|tích hợp|dữ liệu|cơ yếu|chữ ký|điện tử|chuyên trách|kiêm nhiệm|kiện toàn|củng cố|duy trì|khắc phục|tồn tại|hạn chế|vướng mắc|khó khăn|thuận lợi|nguyên nhân|kiến nghị|bài học|kinh nghiệm|khen thưởng|kỷ luật|kỷ niệm|thi đua|phong trào|vận động|nhận thức|ý thức|tiếp cận|khai thác|sử dụng|tiết kiệm|lãng phí|tham nhũng|tiêu cực|khiếu nại|tố cáo|tố giác|tố tụng|yếu tố|nhân tố|đối tượng|đối thoại|đối với|cân đối|tuyệt đối|đối tác|đối chiếu|đối ngoại",
  "xét nghiệm|lũy kế|thiết kế|kể từ|kể cả|đáng kể|hiểu biết|tìm hiểu|tìm kiếm|nguy hiểm|hiểm họa|thế hệ|thế giới|lợi thế|vị thế|vỉa hè|chỉnh trang|chỉnh sửa|chỉnh lý|ổn định|cổ phần|cổng thông|cổ động|cố định|sổ tay|sổ sách|sổ đỏ|hồ sơ|lưu trữ|giám sát|giám đốc|giảm tỷ|cắt giảm|tối đa|nổi bật|tiểu ban|tiểu đề|phẫu thuật|mẫu số|rút kinh|cảnh quan|khẩu hiệu|cửa khẩu|xuất khẩu|nhập khẩu|nhân khẩu|hộ khẩu|dân số|trẻ nhỏ|người già|lệ phí|học phí|viện phí|chi tiết|chi cục|liên minh|liên hiệp|giải thể|đẩy mạnh|đẩy nhanh|đẩy lùi|cẩn thận|mùa mưa|mưa lũ|khí tượng|thủy văn|phòng thủ|dân sự|dân sinh|dân cư|ma túy|cai nghiện|khuyết tật|mồ côi|chế độ|cấp xã|cấp tỉnh|cấp huyện|trợ giúp|trợ cấp|chi phí|chi trả|chi khác|khoản chi|mức chi|tổng chi|nguồn chi|dung lượng",
].join("|");

// Marks above letters and the hats of ă, â, ê, ô, ơ, ư.
const marks = /[\u0300-\u0323\u031b]/g;
const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;
/** Words without their tones, in small letters; the marks that make other letters (ă, â, ê, ô, ơ, ư) stay. */
export const toneless = (words: string) => words.toLowerCase().normalize("NFD").replace(tones, "").normalize("NFC");

const bare = (words: string) => words.toLowerCase().normalize("NFD").replace(marks, "").replaceAll("đ", "d");

const known = new Set(terms.split("|"));

// Two terms that are the same but for their marks say nothing about each other.
function termsBy(key: (term: string) => string): ReadonlyMap<string, string | null> {
  const found = new Map<string, string | null>();
  for (const term of known) found.set(key(term), found.has(key(term)) ? null : term);
  return found;
}
const [byLetters, byBareLetters] = [termsBy(toneless), termsBy(bare)];

/** The term that two syllables are but for their tones; null when there is none, or more than one. */
export const termLike = (one: string, other: string): string | null => byLetters.get(toneless(`${one} ${other}`)) ?? null;

/** The term that two syllables are but for all their marks: enough only for words that were hardly recognised. */
export const termHardlyLike = (one: string, other: string): string | null => byBareLetters.get(bare(`${one} ${other}`)) ?? null;

/** Whether two syllables are a term as they stand. */
export const isTerm = (one: string, other: string): boolean => known.has(`${one} ${other}`.toLowerCase());
