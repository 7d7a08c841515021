import { catalogue } from "~/lib/i18n/text";

/** Words of switching notifications of a browser on and off. */
export const pushText = catalogue({
  title: { vi: "Thông báo trên trình duyệt", en: "Notifications of the browser" },
  what: {
    vi: "Máy tính hoặc điện thoại hiện số việc và việc gấp nhất, kể cả khi không mở trang này.",
    en: "Your computer or phone shows how much there is and what is most urgent, also while this page is closed.",
  },
  on: { vi: "Bật trên trình duyệt này", en: "Switch on in this browser" },
  needsScript: {
    vi: "Để bật, trình duyệt phải cho chạy JavaScript và hỗ trợ thông báo đẩy.",
    en: "To switch it on, the browser must run JavaScript and know push messages.",
  },
  denied: {
    vi: "Trình duyệt đang chặn thông báo của trang này. Hãy mở khóa trong phần cài đặt trang của trình duyệt rồi bật lại.",
    en: "The browser blocks notifications of this site. Allow them in its settings for the site, then try again.",
  },
  failed: {
    vi: "Chưa bật được: trình duyệt không nối được với dịch vụ thông báo của nó. Hãy thử lại sau.",
    en: "It was not switched on: the browser did not reach its push service. Try again later.",
  },
  browsers: { vi: "Trình duyệt đang nhận", en: "Browsers that take them" },
  browser: { vi: "Trình duyệt", en: "Browser" },
  since: { vi: "Bật lúc", en: "Since" },
  action: { vi: "Thao tác", en: "Action" },
  off: { vi: "Tắt", en: "Switch off" },
  offOn: { vi: (device: string) => `Tắt trên ${device}`, en: (device: string) => `Switch off on ${device}` },
  none: { vi: "Chưa bật trên trình duyệt nào.", en: "It is on in no browser." },
  added: {
    vi: "Đã bật thông báo trên trình duyệt này. Muốn nhận thư nhắc qua đây, hãy chọn kênh này ở trên.",
    en: "Notifications are on in this browser. To be reminded here, choose this channel above.",
  },
  removed: { vi: "Đã tắt thông báo.", en: "Notifications are off." },
});
