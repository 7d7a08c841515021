import { catalogue } from "~/lib/i18n/text";

export const todayText = catalogue({
  title: { vi: "Xem tại ngày khác", en: "See another day" },
  what: {
    vi: "Bản chạy thử hiện mọi số liệu như vào ngày được chọn.",
    en: "The demonstration shows everything as on the chosen day.",
  },
  day: { vi: "Xem tại ngày", en: "See the day" },
  show: { vi: "Xem", en: "Show" },
});
