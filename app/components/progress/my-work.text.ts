import { catalogue } from "~/lib/i18n/text";

/** Words of an agency's own list. */
export const myWorkText = catalogue({
  acknowledge: { vi: "Xác nhận đã nhận", en: "Confirm receipt" },
  receipt: { vi: "Nhận việc", en: "Receipt" },
  title: { vi: "Việc của tôi", en: "My work" },
  sub: {
    vi: (agencies: string) => `Phần việc của ${agencies}, việc gấp nhất ở trên`,
    en: (agencies: string) => `The work of ${agencies}, most urgent first`,
  },
  parts: { vi: "Các phần việc", en: "Parts" },
  todo: { vi: "Cần làm", en: "To do" },
  waiting: { vi: "Chờ xác nhận", en: "Awaiting confirmation" },
  done: { vi: "Đã xong", en: "Done" },
  support: { vi: "Phối hợp", en: "Supporting" },
  todoEmpty: { vi: "Không còn việc nào phải làm.", en: "There is nothing left to do." },
  todoEmptyHow: {
    vi: "Khi có việc mới được giao, hoặc báo cáo bị trả lại, việc đó hiện ở đây.",
    en: "New assignments and returned reports appear here.",
  },
  waitingEmpty: { vi: "Không có báo cáo hay kết quả nào đang chờ xác nhận.", en: "No report or result awaits confirmation." },
  waitingEmptyHow: {
    vi: "Báo cáo đã nộp và kết quả đã báo hoàn thành chờ ở đây cho đến khi nơi nhận chấp nhận hoặc trả lại.",
    en: "What you submit waits here until the receiver accepts or returns it.",
  },
  doneEmpty: { vi: "Chưa có việc nào hoàn thành.", en: "Nothing is completed yet." },
  doneEmptyHow: { vi: "Việc được xác nhận hoàn thành sẽ vào mục này.", en: "Work goes here once its completion is confirmed." },
  supportEmpty: { vi: "Cơ quan bạn chưa phối hợp trong việc nào.", en: "Your agency supports no assignment." },
  supportEmptyHow: {
    vi: "Việc mà văn bản ghi cơ quan bạn phối hợp sẽ hiện ở đây.",
    en: "Work that your agency is named to support appears here.",
  },
});
