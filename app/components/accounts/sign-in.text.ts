import { catalogue } from "~/lib/i18n/text";

export const signInText = catalogue({
  title: { vi: "Đăng nhập", en: "Sign in" },
  email: { vi: "Thư điện tử", en: "E-mail" },
  password: { vi: "Mật khẩu", en: "Password" },
  signIn: { vi: "Đăng nhập", en: "Sign in" },
  forgotten: {
    vi: "Quên mật khẩu, hoặc chưa có tài khoản: liên hệ quản trị của cơ quan.",
    en: "Forgotten the password, or no account yet: ask your agency's administrator.",
  },
  ended: { vi: "Phiên đăng nhập đã hết", en: "You were signed out" },
  endedKept: {
    vi: "Nội dung vừa nhập được giữ lại: đăng nhập bằng chính tài khoản đó, biểu mẫu mở lại với đầy đủ nội dung đã nhập.",
    en: "What you typed is kept: sign in with the same account and the form opens again with all of it.",
  },
  endedUpload: {
    vi: "Tệp và nội dung gửi kèm chưa được lưu. Sau khi đăng nhập, hãy chọn lại tệp và gửi lại.",
    en: "The file and what was sent with it are not saved. Sign in, choose the file again and send it again.",
  },
  endedLost: {
    vi: "Nội dung vừa gửi chưa được lưu. Sau khi đăng nhập, hãy làm lại bước vừa rồi.",
    en: "What was sent is not saved. Sign in and do the last step again.",
  },
  endedSession: { vi: "Hãy đăng nhập lại để xem tiếp.", en: "Sign in again to go on." },
  demoTitle: { vi: "Vào xem bản chạy thử", en: "See the demonstration" },
  demoWhat: {
    vi: "Chọn một vai để vào ngay. Số liệu trong bản chạy thử là minh họa.",
    en: "Choose a role and go straight in. The figures of the demonstration are made up.",
  },
  // The demonstration names its provinces in Vietnamese ("tỉnh Lào Cai").
  inProvince: {
    vi: (province: string) => province.charAt(0).toLocaleUpperCase("vi") + province.slice(1),
    en: (province: string) => province.replace(/^(tỉnh|thành phố) (.+)$/, "$2"),
  },
  wholeInstallation: { vi: "Cả hệ thống", en: "The whole installation" },
  entering: { vi: "Đang vào…", en: "Signing in…" },
  seenOn: { vi: (day: string) => `Xem tại ngày ${day}`, en: (day: string) => `Seen on ${day}` },
  enter: { vi: (title: string) => `Vào với vai ${title}`, en: (title: string) => `Enter as ${title}` },
  ownAccount: { vi: "Đăng nhập bằng tài khoản", en: "Sign in with an account" },
});
