import { catalogue } from "~/lib/i18n/text";

export const accountText = catalogue({
  title: { vi: "Tài khoản", en: "Account" },
  name: { vi: "Họ và tên", en: "Name" },
  email: { vi: "Thư điện tử", en: "E-mail" },
  roles: { vi: "Vai trò", en: "Roles" },
  noRoles: {
    vi: "Chưa giữ vai trò nào vào ngày đang xem. Đề nghị quản trị của cơ quan giao vai trò.",
    en: "No role on the day looked at. Ask your agency's administrator for one.",
  },
  language: { vi: "Ngôn ngữ màn hình", en: "Language of the screens" },
  otherLanguage: { vi: "English", en: "Tiếng Việt" },
  password: { vi: "Đổi mật khẩu", en: "Change the password" },
  mustChange: {
    vi: "Mật khẩu hiện tại do quản trị đặt. Hãy đặt mật khẩu của riêng mình trước khi làm việc tiếp.",
    en: "Your password was set by the administrator. Choose your own before you go on.",
  },
  currentPassword: { vi: "Mật khẩu hiện tại", en: "Current password" },
  newPassword: { vi: "Mật khẩu mới", en: "New password" },
  newPasswordHelp: {
    vi: "Ít nhất 10 ký tự; một câu ngắn dễ nhớ là tốt nhất. Các phiên đăng nhập khác, địa chỉ lịch cá nhân và thông báo trên trình duyệt sẽ ngừng; cần thì tạo lại.",
    en: "At least 10 characters; a short sentence is best. Your other sessions, the address of your own calendar and notifications in browsers will end; set them up again where needed.",
  },
  repeatedPassword: { vi: "Nhập lại mật khẩu mới", en: "New password again" },
  savePassword: { vi: "Đổi mật khẩu", en: "Change the password" },
  sessions: { vi: "Phiên đăng nhập", en: "Sessions" },
  sessionsHelp: {
    vi: "Nơi tài khoản này đang đăng nhập. Thấy phiên lạ thì kết thúc phiên đó và đổi mật khẩu.",
    en: "Where this account is signed in. End a session that you do not know, and change the password.",
  },
  device: { vi: "Thiết bị", en: "Device" },
  openedAt: { vi: "Đăng nhập lúc", en: "Signed in" },
  action: { vi: "Thao tác", en: "Action" },
  thisSession: { vi: "Phiên đang dùng", en: "This session" },
  endSession: { vi: "Kết thúc", en: "End" },
  endSessionOn: { vi: (device: string) => `Kết thúc phiên ${device}`, en: (device: string) => `End the session ${device}` },
  endOthers: { vi: "Kết thúc mọi phiên khác", en: "End all other sessions" },
});

/** Confirmations, by the key in the address. */
export const accountDone = catalogue({
  password: {
    vi: "Đã đổi mật khẩu. Các phiên đăng nhập khác đã kết thúc; địa chỉ lịch cá nhân và thông báo trên trình duyệt đã ngừng.",
    en: "The password was changed. Your other sessions, the address of your own calendar and notifications in browsers have ended.",
  },
  session: { vi: "Đã kết thúc phiên đăng nhập.", en: "The session has ended." },
  sessions: { vi: "Đã kết thúc mọi phiên khác.", en: "All other sessions have ended." },
});
