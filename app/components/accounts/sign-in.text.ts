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
  demoTitle: { vi: "Vào xem bản chạy thử", en: "See the demonstration" },
  demoWhat: {
    vi: "Chọn một vai để vào ngay. Số liệu trong bản chạy thử là minh hoạ.",
    en: "Choose a role and go straight in. The figures of the demonstration are made up.",
  },
  seenOn: { vi: (day: string) => `Xem tại ngày ${day}`, en: (day: string) => `Seen on ${day}` },
  enter: { vi: (title: string) => `Vào với vai ${title}`, en: (title: string) => `Enter as ${title}` },
  ownAccount: { vi: "Đăng nhập bằng tài khoản", en: "Sign in with an account" },
});
