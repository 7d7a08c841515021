import { counted } from "~/lib/i18n/counted";
import { catalogue } from "~/lib/i18n/text";

export const logText = catalogue({
  title: { vi: "Nhật ký", en: "Log" },
  sub: {
    vi: "Mọi thay đổi của các cơ quan do bạn quản trị; mỗi mục mang dấu của mục trước nên không sửa lén được.",
    en: "Every change of the agencies that you administer; each entry carries the mark of the one before, so none can be altered unseen.",
  },
  chainHolds: {
    vi: (count: string) => `Chuỗi nhật ký nguyên vẹn: đã kiểm tra ${count} mục.`,
    en: (count: string) => `The chain holds: ${counted(count, "entry was", "entries were")} checked.`,
  },
  chainBroken: {
    vi: (at: string) => `Chuỗi nhật ký bị đứt ở mục số ${at}. Hãy giữ nguyên hệ thống và báo đơn vị vận hành.`,
    en: (at: string) => `The chain is broken at entry ${at}. Leave the system as it is and tell its operators.`,
  },
  chainUnchecked: {
    vi: (count: string) => `Nhật ký có ${count} mục, chưa kiểm tra lần này.`,
    en: (count: string) => `The log has ${counted(count, "entry", "entries")}; this time it was not checked.`,
  },
  check: { vi: "Kiểm tra toàn bộ", en: "Check all of it" },
  filters: { vi: "Lọc nhật ký", en: "Filter the log" },
  object: { vi: "Loại nội dung", en: "Kind of thing" },
  thing: { vi: "Nội dung", en: "Thing" },
  everything: { vi: "Mọi loại", en: "Everything" },
  who: { vi: "Người thực hiện", en: "Person" },
  from: { vi: "Từ ngày", en: "From" },
  to: { vi: "Đến hết ngày", en: "To" },
  show: { vi: "Lọc", en: "Filter" },
  clear: { vi: "Bỏ lọc", en: "Clear" },
  signIns: { vi: "Cả đăng nhập, đăng xuất", en: "With signing in and out" },
  signInsHidden: { vi: "Đang lược các lần đăng nhập, đăng xuất.", en: "Signing in and out is left out." },
  signInsShown: {
    vi: "Đang hiện cả đăng nhập, đăng xuất; bấm lần nữa để lược bớt.",
    en: "Signing in and out is shown; press again to leave it out.",
  },
  unreadDay: {
    vi: (typed: string) => `Ngày “${typed}” không có trong lịch nên chưa lọc theo ngày đó. Hãy ghi ngày/tháng/năm.`,
    en: (typed: string) => `“${typed}” is not in the calendar and was left out. Write dd/mm/yyyy.`,
  },
  what: { vi: "Việc đã làm", en: "What was done" },
  at: { vi: "Lúc", en: "When" },
  number: { vi: "Số", en: "No." },
  empty: { vi: "Không có mục nào khớp", en: "No entry matches" },
  emptyWhat: { vi: "Thử bỏ bớt điều kiện lọc.", en: "Try fewer filters." },
  older: { vi: "Các mục cũ hơn", en: "Older entries" },
  newest: { vi: "Các mục mới nhất", en: "Newest entries" },
});
