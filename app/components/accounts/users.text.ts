import { catalogue } from "~/lib/i18n/text";

export const usersText = catalogue({
  admin: { vi: "Quản trị", en: "Administration" },
  title: { vi: "Tài khoản", en: "Accounts" },
  tabs: { vi: "Các mục quản trị", en: "Parts of the administration" },
  log: { vi: "Nhật ký", en: "Log" },
  sub: { vi: "Tài khoản của các cơ quan do bạn quản trị", en: "Accounts of the agencies that you administer" },
  search: { vi: "Tìm theo tên, thư điện tử hoặc cơ quan", en: "Search names, e-mails or agencies" },
  find: { vi: "Tìm", en: "Search" },
  add: { vi: "Thêm tài khoản", en: "Add an account" },
  name: { vi: "Họ và tên", en: "Name" },
  email: { vi: "Thư điện tử", en: "E-mail" },
  roles: { vi: "Vai trò", en: "Roles" },
  role: { vi: "Vai trò", en: "Role" },
  state: { vi: "Tình trạng", en: "State" },
  active: { vi: "Đang dùng", en: "Active" },
  closed: { vi: "Đã khóa", en: "Closed" },
  noRole: { vi: "Không giữ vai trò vào ngày đang xem", en: "No role on the day looked at" },
  roleAt: {
    vi: (role: string, agency: string) => `${role} · ${agency}`,
    en: (role: string, agency: string) => `${role} · ${agency}`,
  },
  nobody: { vi: "Không có tài khoản nào khớp", en: "No account matches" },
  nobodyWhat: { vi: "Thử tìm bằng ít chữ hơn, hoặc thêm tài khoản mới.", en: "Try fewer letters, or add an account." },

  newTitle: { vi: "Thêm tài khoản", en: "Add an account" },
  newWhat: {
    vi: "Hệ thống tạo mật khẩu tạm thời, hiện một lần sau khi thêm. Người dùng phải đổi mật khẩu khi đăng nhập lần đầu.",
    en: "A temporary password is made and shown once. The person must change it at the first sign-in.",
  },
  agency: { vi: "Cơ quan", en: "Agency" },
  from: { vi: "Từ ngày", en: "From" },
  fromHelp: { vi: "Để trống là từ hôm nay. Ghi ngày/tháng/năm.", en: "Empty means today. Write dd/mm/yyyy." },
  until: { vi: "Đến trước ngày", en: "Until before" },
  untilHelp: {
    vi: "Ngày đầu tiên không còn giữ vai trò; để trống nếu chưa định. Ghi ngày/tháng/năm.",
    en: "The first day without the role; empty when not known. Write dd/mm/yyyy.",
  },
  made: { vi: (name: string) => `Đã thêm tài khoản của ${name}`, en: (name: string) => `The account of ${name} was added` },
  resetMade: {
    vi: (name: string) => `Đã đặt lại mật khẩu của ${name}`,
    en: (name: string) => `The password of ${name} was reset`,
  },
  temporary: { vi: "Mật khẩu tạm thời", en: "Temporary password" },
  temporaryWhat: {
    vi: "Mật khẩu chỉ hiện lần này. Hãy giao tận tay; người dùng phải đổi khi đăng nhập.",
    en: "It is shown only now. Hand it over in person; it must be changed at sign-in.",
  },
  toUser: { vi: "Xem tài khoản", en: "See the account" },
  another: { vi: "Thêm tài khoản khác", en: "Add another" },

  operator: { vi: "Toàn hệ thống", en: "Whole installation" },
  operatorHelp: {
    vi: "Chỉ cùng vai trò quản trị: sửa lịch làm việc, quy tắc nhắc chung, cấp và đơn vị hành chính của mọi cơ quan.",
    en: "Only with the role of administrator: the working calendar, the reminders, the level and unit of every agency.",
  },

  createdAt: { vi: "Lập ngày", en: "Made" },
  lastSignIn: { vi: "Đăng nhập gần nhất", en: "Last signed in" },
  never: { vi: "Chưa đăng nhập lần nào", en: "Never" },
  closedAt: { vi: (at: string) => `Đã khóa lúc ${at}`, en: (at: string) => `Closed at ${at}` },
  mustChange: { vi: "Phải đổi mật khẩu khi đăng nhập", en: "Must change the password at sign-in" },
  action: { vi: "Thao tác", en: "Action" },
  endRole: { vi: "Kết thúc", en: "End" },
  endRoleOf: { vi: (role: string) => `Kết thúc vai trò ${role}`, en: (role: string) => `End the role ${role}` },
  grantTitle: { vi: "Giao thêm vai trò", en: "Give another role" },
  grant: { vi: "Giao vai trò", en: "Give the role" },
  manage: { vi: "Mật khẩu và khóa tài khoản", en: "Password and closing" },
  reset: { vi: "Đặt lại mật khẩu", en: "Reset the password" },
  resetWhat: {
    vi: "Tạo mật khẩu tạm thời và kết thúc mọi phiên đăng nhập của tài khoản này.",
    en: "Makes a temporary password and ends all sessions of this account.",
  },
  close: { vi: "Khóa tài khoản", en: "Close the account" },
  closeWhat: {
    vi: "Người này không đăng nhập được nữa; việc đã làm vẫn giữ nguyên tên.",
    en: "The person can no longer sign in; what was done keeps the name.",
  },
  open: { vi: "Mở lại tài khoản", en: "Open the account again" },
  elsewhere: {
    vi: "Tài khoản này còn giữ vai trò ở cơ quan khác, nên mật khẩu và việc khóa do quản trị của cơ quan cấp trên chung thực hiện.",
    en: "The account also holds roles at another agency, so its password and closing are up to an administrator above all of them.",
  },
  endTitle: { vi: "Kết thúc vai trò", en: "End the role" },
  endOn: { vi: "Kết thúc từ ngày", en: "Ends on" },
  endOnHelp: {
    vi: "Từ ngày này không còn giữ vai trò. Ghi ngày/tháng/năm.",
    en: "From this day the role is no longer held. Write dd/mm/yyyy.",
  },
  span: {
    vi: (from: string, to: string | null) => (to === null ? `từ ${from}` : `từ ${from} đến trước ${to}`),
    en: (from: string, to: string | null) => (to === null ? `from ${from}` : `from ${from} until before ${to}`),
  },
  history: { vi: "Lịch sử thay đổi", en: "History of changes" },
});

/** Confirmations, by the key in the address. */
export const userDone = catalogue({
  closed: { vi: "Đã khóa tài khoản và kết thúc mọi phiên đăng nhập.", en: "The account was closed and its sessions ended." },
  opened: { vi: "Đã mở lại tài khoản.", en: "The account is open again." },
  granted: { vi: "Đã giao vai trò.", en: "The role was given." },
  ended: { vi: "Đã kết thúc vai trò.", en: "The role was ended." },
});
