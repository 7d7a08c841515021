import { catalogue } from "~/lib/i18n/text";

/** Words of the pages that keep calendar addresses. */
export const feedText = catalogue({
  title: { vi: "Lịch hạn việc", en: "Calendar of deadlines" },
  ofAgency: {
    vi: (agency: string) => `Lịch hạn việc của ${agency}`,
    en: (agency: string) => `Calendar of deadlines of ${agency}`,
  },
  sub: {
    vi: "Xem hạn việc ngay trong lịch của điện thoại hoặc máy tính (Outlook, Google, Apple). Lịch tự cập nhật khi hạn đổi.",
    en: "See deadlines in the calendar of your phone or computer (Outlook, Google, Apple). It follows when they move.",
  },
  whatMine: {
    vi: "Có việc cơ quan bạn chủ trì, phối hợp, ban hành hoặc theo dõi; chỉ những việc bạn được xem vào lúc lịch cập nhật.",
    en: "It holds the work that your agency leads, supports, issued or watches, as far as you may see it when it is read.",
  },
  whatAgency: {
    vi: "Có việc cơ quan chủ trì, phối hợp, ban hành hoặc theo dõi. Ai có địa chỉ này đều đọc được, nên chỉ đưa cho người của cơ quan.",
    en: "It holds the work that the agency leads, supports, issued or watches. Whoever has the address reads it: give it to your own people only.",
  },
  none: { vi: "Chưa có địa chỉ lịch.", en: "There is no calendar address yet." },
  inUse: { vi: (at: string) => `Đang dùng địa chỉ tạo lúc ${at}.`, en: (at: string) => `An address made at ${at} is in use.` },
  make: { vi: "Tạo địa chỉ lịch", en: "Make an address" },
  again: { vi: "Tạo địa chỉ mới, bỏ địa chỉ cũ", en: "Make a new address and end the old one" },
  againWhat: {
    vi: "Quên hoặc lộ địa chỉ thì tạo địa chỉ mới: lịch dùng địa chỉ cũ sẽ ngừng cập nhật.",
    en: "If the address was lost or given away, make a new one: calendars with the old address stop.",
  },
  revoke: { vi: "Thu hồi địa chỉ", en: "Revoke the address" },
  made: { vi: "Địa chỉ lịch đã sẵn sàng", en: "The address is ready" },
  address: { vi: "Địa chỉ lịch", en: "Address of the calendar" },
  copy: { vi: "Sao chép", en: "Copy" },
  copied: { vi: "Đã sao chép.", en: "Copied." },
  copyByHand: {
    vi: "Trình duyệt không cho sao chép; địa chỉ đã được chọn, hãy bấm Ctrl+C.",
    en: "The browser did not copy; the address is selected, press Ctrl+C.",
  },
  once: {
    vi: "Địa chỉ chỉ hiện một lần. Chép lại rồi dán vào mục “Đăng ký lịch từ web” hoặc “Thêm lịch theo URL” của phần mềm lịch.",
    en: "It is shown this once. Copy it and paste it into “Subscribe from web” or “Add by URL” of your calendar.",
  },
  secret: {
    vi: "Ai có địa chỉ này đều xem được lịch, không cần mật khẩu. Đừng gửi cho người khác.",
    en: "Whoever has this address sees the calendar without a password. Do not pass it on.",
  },
  revoked: { vi: "Đã thu hồi địa chỉ lịch.", en: "The address was revoked." },
  open: { vi: "Xem địa chỉ lịch", en: "Open the calendar address" },
  openWhat: {
    vi: "Đưa hạn việc vào lịch của điện thoại, Outlook hoặc Google.",
    en: "Put deadlines into the calendar of your phone, Outlook or Google.",
  },
});
