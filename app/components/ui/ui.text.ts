import { catalogue } from "~/lib/i18n/text";

/** Words of the bare components, which know nothing of the trade. */
export const uiText = catalogue({
  breadcrumbs: { vi: "Đường dẫn", en: "Breadcrumbs" },
  optional: { vi: "không bắt buộc", en: "optional" },
  chooseFile: { vi: "Chọn tệp", en: "Choose a file" },
  chooseFiles: { vi: "Chọn các tệp", en: "Choose files" },
  noFileChosen: { vi: "Chưa chọn tệp nào", en: "No file chosen" },
  problemSummary: {
    vi: (count: number) => `Có ${count} chỗ cần sửa`,
    en: (count: number) => (count === 1 ? "There is 1 thing to correct" : `There are ${count} things to correct`),
  },
  errorAt: { vi: "Lỗi:", en: "Error:" },
  conflictHow: {
    vi: "Nội dung vừa nhập vẫn còn trong biểu. Chỗ nào khác với bản đang lưu thì ghi rõ ngay dưới ô. Hãy chọn một trong hai:",
    en: "What you typed is still in the form. Where it differs from what is stored, the field says so. Choose one:",
  },
  conflictKeepMine: { vi: "Lưu nội dung của tôi", en: "Save what I typed" },
  conflictTakeTheirs: { vi: "Bỏ nội dung của tôi, xem bản đang lưu", en: "Drop what I typed, show what is stored" },
  overtakenHow: {
    vi: "Điều bạn vừa gửi chưa được ghi. Nội dung đã nhập còn ở dưới. Hãy xem hiện trạng rồi mới làm tiếp.",
    en: "What you sent was not recorded. What you typed is below. See how things stand before you go on.",
  },
  notRecorded: {
    vi: "Điều bạn vừa gửi chưa được ghi.",
    en: "What you sent was not recorded.",
  },
  seeHowItStands: { vi: "Xem hiện trạng", en: "See how things stand" },
  standsNow: { vi: "Bản đang lưu:", en: "Stored now:" },
  standsEmpty: { vi: "(để trống)", en: "(empty)" },
  youTyped: { vi: "Nội dung vừa nhập:", en: "What you typed:" },
  resumed: {
    vi: "Phiên đăng nhập đã hết khi gửi biểu này. Nội dung đã nhập còn nguyên bên dưới: kiểm tra lại rồi gửi.",
    en: "You were signed out when this form was sent. What you typed is below: check it and send it again.",
  },
  leaveUnsaved: {
    vi: "Nội dung đã nhập ở trang này chưa lưu, rời trang sẽ mất. Vẫn rời trang?",
    en: "What you typed on this page is not saved and will be lost. Leave all the same?",
  },
  offline: {
    vi: "Chưa có mạng, chưa gửi. Nội dung đã nhập còn nguyên bên dưới: có mạng rồi gửi lại.",
    en: "No connection, nothing was sent. What you typed is below: send it again once there is one.",
  },
  cancel: { vi: "Thôi", en: "Cancel" },
  sending: { vi: "Đang gửi…", en: "Sending…" },
  dateHint: { vi: "ngày/tháng/năm", en: "dd/mm/yyyy" },
  choose: { vi: "Chọn…", en: "Choose…" },
  total: { vi: "Cộng", en: "Total" },
  select: { vi: "Chọn", en: "Select" },
  selectAll: { vi: "Chọn mọi dòng của trang này", en: "Select every row of this page" },
  sortBy: { vi: (column: string) => `Sắp xếp theo ${column}`, en: (column: string) => `Sort by ${column}` },
  filters: { vi: "Lọc", en: "Filters" },
  pages: { vi: "Trang", en: "Pages" },
  range: {
    vi: (from: string, to: string, total: string) => `${from}–${to} trên ${total}`,
    en: (from: string, to: string, total: string) => `${from}–${to} of ${total}`,
  },
  previous: { vi: "Trước", en: "Previous" },
  next: { vi: "Sau", en: "Next" },
  sections: { vi: "Các mục", en: "Sections" },
  stackBar: {
    vi: (parts: string, total: string) => `${parts}; cộng ${total}`,
    en: (parts: string, total: string) => `${parts}; ${total} in all`,
  },
});
