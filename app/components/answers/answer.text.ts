import type { LinkRefusal } from "~/features/reminders/answer-link";
import { catalogue, type Text } from "~/lib/i18n/text";

/** Words of the pages that the link of a mail opens. */
export const answerText = catalogue({
  title: { vi: "Trả lời từ thư nhắc", en: "Answer from the reminder" },
  by: {
    vi: (name: string, agency: string, day: string) =>
      `Bạn trả lời với tên ${name}, thay mặt ${agency}, qua liên kết trong thư ngày ${day}. Liên kết chỉ mở phần việc này.`,
    en: (name: string, agency: string, day: string) =>
      `You answer as ${name} for ${agency}, by the link of the mail of ${day}. It opens this assignment only.`,
  },
  notYou: {
    vi: "Nếu bạn không phải người này, hãy đóng trang và báo quản trị.",
    en: "If you are someone else, close the page and tell the administrator.",
  },
  signInForMore: { vi: "Đăng nhập để xem đầy đủ", en: "Sign in to see everything" },
  work: { vi: "Việc phải làm", en: "What is to be done" },
  answer: { vi: "Trả lời", en: "Answer" },
  deliverable: { vi: (words: string) => `Sản phẩm: ${words}`, en: (words: string) => `Product: ${words}` },
  doneReport: {
    vi: "Đã nộp báo cáo. Cơ quan nhận sẽ xem và trả lời; bạn không phải làm gì thêm.",
    en: "The report is submitted. The receiver will read it; nothing else is needed from you.",
  },
  refusedTitle: { vi: "Liên kết này không mở được", en: "This link does not open" },
  signIn: { vi: "Đăng nhập", en: "Sign in" },
  notKept: {
    vi: "Nội dung bạn vừa nhập chưa được lưu. Hãy sao chép lại trước khi rời trang:",
    en: "What you typed was not kept. Copy it before you leave the page:",
  },
});

/** Why a link opens nothing, and what to do. */
export const refusalWords: Readonly<Record<LinkRefusal, Text>> = {
  unknown: {
    vi: "Địa chỉ này không đúng, có thể bị thiếu một phần khi sao chép. Hãy mở lại liên kết trong thư, hoặc đăng nhập để làm việc.",
    en: "The address is not right; part of it may be missing. Open the link in the mail again, or sign in.",
  },
  expired: {
    vi: "Liên kết trong thư chỉ dùng được một số ngày và nay đã hết hạn. Hãy dùng liên kết trong thư mới hơn, hoặc đăng nhập.",
    en: "Links in mails work for some days, and this one has expired. Use a newer mail, or sign in.",
  },
  revoked: {
    vi: "Liên kết gửi trước khi đổi mật khẩu hoặc đã được thu hồi thì không dùng được nữa. Hãy đăng nhập.",
    en: "Links sent before the password was changed, or taken back, no longer work. Sign in.",
  },
  "switched-off": {
    vi: "Hệ thống hiện không cho trả lời từ thư. Hãy đăng nhập.",
    en: "Answering from mails is switched off. Sign in.",
  },
  gone: {
    vi: "Phần việc này không còn mở cho bạn: việc đã được thu hồi hoặc chuyển cơ quan khác, hoặc tài khoản của bạn không còn vai trò ở cơ quan chủ trì.",
    en: "This assignment is no longer open to you: it was taken back or passed on, or your account has no role at its agency.",
  },
  "sign-in-first": {
    vi: "Tài khoản của bạn đang dùng mật khẩu tạm. Hãy đăng nhập và đặt mật khẩu mới trước.",
    en: "Your account has a temporary password. Sign in and choose a new one first.",
  },
  closed: {
    vi: "Trang này đã đóng sau một thời gian. Hãy mở lại liên kết trong thư, hoặc đăng nhập.",
    en: "This page was closed after some time. Open the link in the mail again, or sign in.",
  },
  "other-person": {
    vi: "Liên kết này gửi cho người khác, không phải người đang đăng nhập trên máy này. Hãy đăng xuất rồi mở lại liên kết trong thư.",
    en: "This link was sent to somebody else than who is signed in here. Sign out, then open the link in the mail again.",
  },
};
