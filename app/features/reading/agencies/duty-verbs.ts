// Words that say what a body is to do; in a sentence its name ends before the first of them.

import { comparable } from "~/lib/vietnamese-text";

// Words that end in one of these verbs and are none: "công trình", "trật tự", "Ủy ban bầu cử".
const PRESENTS = "(?<!(?:công|chương|quy|lộ|giáo|lập|tiến|quá|hành) )trình(?! độ| tự)";
const BY_ITSELF = "(?<!(?:trật|trình|thứ) )tự(?! nhiên| động hóa)";
const ISSUES =
  "(?<!các )cấp(?=, (?:khóa|đổi|thu hồi|gia hạn|sửa))|(?<!cơ quan )cấp(?= (?:giấy|hộ chiếu|căn cước|thẻ|phép|mã|đổi))";

/** The alternatives of a pattern. */
export const dutyVerbs = [
  "cần|phải|tham khảo|tham vấn|(?:cơ bản )?(?:nhất trí|thống nhất(?= (?:với|chủ trương)))|ghi nhận|lãnh đạo(?=,? (?:và )?(?:chỉ đạo|tổ chức|thực hiện|triển khai|xây dựng|công tác|việc))",
  "chủ trì|chủ động|phối hợp|tham mưu|xây dựng|tổ chức|triển khai|thực hiện|hướng dẫn|chỉ đạo|tăng cường",
  "nghiên cứu|tổng hợp|rà soát|báo cáo|căn cứ(?! quân sự| cách mạng| địa(?! (?:giới|bàn|phương|hình|điểm)))|chịu trách nhiệm|có trách nhiệm|có (?:các |những )?nhiệm vụ|có chức năng|như sau|theo dõi|kiểm tra",
  "giám sát|đôn đốc|quản lý|bố trí|cân đối|lựa chọn|cung cấp|tuyên truyền|đẩy mạnh|tiếp tục|ban hành|gửi|để|trong(?! nước)",
  `nhằm|theo|${PRESENTS}|lập(?! trình)|đề xuất|đề nghị|tiến hành|(?<!giáo dục )thường xuyên|kịp thời|đăng(?! kiểm)|được|về|từ(?! thiện)|tại|vận động|phổ biến`,
  "nâng cao|nêu cao|đề cao|bảo đảm|đảm bảo|lồng ghép|tập huấn|đào tạo|hỗ trợ|phát huy|thống kê|hoàn thành|hoàn thiện|tham gia",
  "định kỳ|nhanh chóng|kiểm điểm|hằng năm|hàng năm|trên (?:cơ sở|tinh thần)|khẩn trương|nghiêm túc|xác định|xem xét|thẩm định|cho vay|khảo sát",
  "đánh giá|phê duyệt|thành lập|kiện toàn|tạo điều kiện|duy trì|(?<!(?:bầu|ứng) )cử(?! tri)|thông báo|thông tin|phân công|quan tâm|ưu tiên",
  "đưa|mở|in|cấp phát|phát động|phát hiện|xử lý|đấu tranh|ngăn chặn|tiếp nhận|giúp|làm (?:tốt|mới)|bám sát|nắm|phấn đấu",
  "cập nhật|trao đổi|khi|nếu|trước|sau|với|cùng(?! cấp)|hoàn chỉnh|sử dụng|huy động|thanh tra|điều tra|bồi dưỡng|tư vấn",
  "giải quyết|sơ kết|tổng kết|hoạt động|phát triển|củng cố|biên soạn|lắp đặt|vận hành|là|thẩm tra|công bố",
  "công khai|đăng ký|chuẩn bị|(?<!(?:chữ|nhật|thư) )ký|(?<!ngoại )giao(?! thông| dịch| tiếp| lưu)|yêu cầu|hằng quý|hàng quý|hằng tháng|đồng thời|(?<!chứng )nhận(?! thức)|thu thập|quy định",
  "tích hợp|số hóa|chuyển|đầu tư|mua sắm|khám|điều trị|tiêm|phòng ngừa|tuần tra|kiểm soát|phân bổ",
  "cụ thể hóa|quán triệt|ứng dụng|khai thác|áp dụng|vận dụng|bổ sung|sửa đổi|điều chỉnh|nâng cấp|cải tạo|sắp xếp",
  "bảo vệ|phục vụ|trang bị|thu hồi|giới thiệu|quảng bá|khuyến khích|thúc đẩy|hình thành(?! phố)|triệu tập|chấp hành|gắn",
  "định hướng|xét xử|ra quân|chấn chỉnh|tặng|thăm(?! dò)|trao|gương mẫu|trang trí|chỉnh trang|giải tỏa|cam kết|ký kết|giải trình|kê khai|kiên quyết|quyết liệt|tạm dừng",
  "tuyển dụng|luân chuyển|xác minh|xác nhận|kiểm kê|lập hồ sơ|khoanh vùng|khống chế|tiêu hủy|thu gom|sơ tán|di dời|bình ổn",
  "kết hợp|tranh thủ|đo đạc|nghiệm thu|thanh toán|quyết toán|góp ý|cho ý kiến|tham dự|làm việc|hưởng ứng|đề ra|tìm kiếm|thẩm duyệt",
  "do (?:lãnh đạo|đồng chí|ubnd|ủy ban|chủ tịch|sở|giám đốc|phó)|tăng|giảm|tập trung|chú trọng|chăm lo|khen thưởng|biểu dương|(?<!dịch vụ )chi trả|nhân rộng|đa dạng hóa|đổi mới|cải thiện|tháo gỡ",
  "lấy ý kiến|phân tích|dự báo|cảnh báo|tuyển chọn|xếp loại|chấm điểm|công nhận|tôn vinh|liên hệ|liên kết|đối thoại|niêm yết",
  "diễn tập|huấn luyện|truy quét|triệt phá|triệt xóa|xử phạt|thực tập|ứng trực|sẵn sàng|đồng hành|kêu gọi|làm rõ|làm đầu mối|lưu ý",
  "kiềm chế|hạn chế|giữ vững|không để|lắng nghe|kiến nghị|bảo tồn|tu bổ|trưng bày|sưu tầm|rút ngắn|cắt giảm|đơn giản hóa|đối chiếu",
  `tiếp thu|dự thảo|bàn giao|cắm|lắp|treo|mời|(?<!tòa )soạn|nộp|đối với|làm nòng cốt|có (?:báo cáo|kế hoạch|tư cách|văn bản|ý kiến|biện pháp|giải pháp|phương án|hướng dẫn)|${BY_ITSELF}|trực tiếp|nhắn tin|phản ánh|kết nối|chia sẻ|khắc phục|giải ngân|lập danh sách|rút kinh nghiệm`,
  `đẩy nhanh|lấy (?:\\d+ )?mẫu|phúc tra|phát(?= \\d| tờ rơi| hành)|làm (?:trưởng (?:đoàn|nhóm|ban)|tổ trưởng)|quan trắc|(?<!thường )trực ban|kiểm toán(?! nhà nước)|giám định(?! y khoa| pháp y)|phát (?:tin|sóng)|khởi tố|tháo dỡ|chỉnh lý|${ISSUES}`,
  "sẽ|có thể|trả lời|quyết định(?! số| này)|xin(?! ý kiến| lỗi)|(?<!(?:hiểu|nhận) )biết|(?<!(?:kỳ|cuộc|phiên|buổi|phòng) )họp(?! báo)",
  "thiết lập|xác lập|cài đặt|tuyển sinh|khuyến cáo|phân loại|rút|tạm ứng|hoàn trả|đặt hàng|đấu thầu|khởi công|khánh thành|tích cực|quyết tâm",
].join("|");

const BEGINS = new RegExp(`^(?:${dutyVerbs})(?!\\p{L})`, "u");

/** Whether words begin with what is to be done. */
export const beginsWithVerb = (words: string): boolean => BEGINS.test(comparable(words));
