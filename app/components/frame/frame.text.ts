import { counted } from "~/lib/i18n/counted";
import { catalogue } from "~/lib/i18n/text";

/** Words of the frame around every page, and of the pages that stand in for one that failed. */
export const frameText = catalogue({
  skip: { vi: "Tới nội dung chính", en: "Skip to the main content" },
  rooms: { vi: "Các phòng", en: "Rooms" },
  more: { vi: "Thêm", en: "More" },
  overview: { vi: "Tổng quan", en: "Overview" },
  myWork: { vi: "Việc của tôi", en: "My work" },
  plans: { vi: "Kế hoạch", en: "Plans" },
  reports: { vi: "Báo cáo", en: "Reports" },
  reminders: { vi: "Đôn đốc", en: "Reminders" },
  agencies: { vi: "Cơ quan", en: "Agencies" },
  calendar: { vi: "Lịch làm việc", en: "Working calendar" },
  admin: { vi: "Quản trị", en: "Administration" },
  overdueCount: { vi: (count: string) => `${count} việc quá hạn`, en: (count: string) => `${count} overdue` },
  mineCount: { vi: (count: string) => `${count} việc đang chờ`, en: (count: string) => `${count} waiting for you` },
  reviewCount: {
    vi: (count: string) => `${count} báo cáo chờ xem`,
    en: (count: string) => `${counted(count, "report")} to review`,
  },

  search: { vi: "Tìm", en: "Search" },
  searchLabel: { vi: "Tìm số hiệu, nhiệm vụ, cơ quan", en: "Search numbers, tasks, agencies" },

  today: { vi: (date: string) => `Hôm nay ${date}`, en: (date: string) => `Today ${date}` },
  viewingOn: { vi: (date: string) => `Đang xem tại ngày ${date}`, en: (date: string) => `Seen on ${date}` },
  nation: { vi: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", en: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" },
  motto: { vi: "Độc lập - Tự do - Hạnh phúc", en: "Độc lập - Tự do - Hạnh phúc" },
  printedOn: { vi: (day: string) => `Số liệu tính đến hết ngày ${day}`, en: (day: string) => `As of the end of ${day}` },
  viewingWhy: {
    vi: "Đây là bản chạy thử: mọi số liệu hiện như vào ngày được chọn.",
    en: "This is a demonstration: everything is shown as on the chosen day.",
  },
  chooseDay: { vi: "Xem tại ngày", en: "See the day" },
  showDay: { vi: "Xem", en: "Show" },
  realToday: { vi: (date: string) => `Hôm nay (${date})`, en: (date: string) => `Today (${date})` },

  notices: { vi: "Thông báo", en: "Notices" },
  unread: { vi: (count: string) => `Thông báo, ${count} chưa đọc`, en: (count: string) => `Notices, ${count} unread` },

  person: { vi: (name: string) => `Tài khoản của ${name}`, en: (name: string) => `Account of ${name}` },
  account: { vi: "Tài khoản, mật khẩu", en: "Account and password" },
  otherLanguage: { vi: "English", en: "Tiếng Việt" },
  signOut: { vi: "Đăng xuất", en: "Sign out" },

  notFoundTitle: { vi: "Không tìm thấy trang này", en: "This page was not found" },
  notFoundWhat: {
    vi: "Địa chỉ có thể đã gõ sai, nội dung đã bị xóa, hoặc tài khoản của bạn không được xem nội dung này.",
    en: "The address may be mistyped, the thing may be gone, or your account may not see it.",
  },
  forbiddenTitle: { vi: "Tài khoản này không được làm việc đó", en: "This account may not do that" },
  forbiddenWhat: {
    vi: "Nếu việc này thuộc phần của bạn, đề nghị quản trị cấp quyền ở mục Quản trị.",
    en: "If this belongs to your work, ask the administrator for the right.",
  },
  conflictTitle: { vi: "Có người vừa thay đổi nội dung này", en: "Somebody has just changed this" },
  conflictWhat: {
    vi: "Quay lại trang trước, tải lại để xem bản mới nhất rồi làm tiếp.",
    en: "Go back, reload to see what stands now, and carry on.",
  },
  refusedTitle: { vi: "Yêu cầu này chưa thực hiện được", en: "This request could not be carried out" },
  refusedWhat: {
    vi: "Nội dung gửi lên thiếu hoặc chưa đúng. Quay lại trang trước, kiểm tra rồi gửi lại.",
    en: "Something sent is missing or wrong. Go back, check it and send it again.",
  },
  faultTitle: { vi: "Hệ thống gặp lỗi", en: "The system met an error" },
  faultWhat: {
    vi: "Yêu cầu chưa thực hiện được; dữ liệu đã lưu vẫn còn nguyên. Thử lại sau ít phút. Nếu vẫn lỗi, báo quản trị mã dưới đây.",
    en: "The request was not carried out; what was stored is untouched. Try again in a few minutes. If it stays, tell the administrator the code below.",
  },
  offlineTitle: { vi: "Không có kết nối mạng", en: "No connection" },
  offlineWhat: {
    vi: "Máy của bạn chưa kết nối được với hệ thống, nên việc vừa bấm có thể chưa được thực hiện. Khi có mạng thì thử lại.",
    en: "Your device could not reach the system, so what you pressed may not have been carried out. Try again once there is a connection.",
  },
  requestId: { vi: "Mã yêu cầu:", en: "Request code:" },
  back: { vi: "Về trang trước", en: "Back to the page before" },
  toOverview: { vi: "Về Tổng quan", en: "To the overview" },
  toSearch: { vi: "Tìm nội dung khác", en: "Search" },
  toSignIn: { vi: "Đăng nhập", en: "Sign in" },
  tryAgain: { vi: "Thử lại", en: "Try again" },
});
