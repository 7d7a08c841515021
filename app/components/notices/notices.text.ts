import { catalogue } from "~/lib/i18n/text";

/** Words of the inbox. */
export const noticesText = catalogue({
  title: { vi: "Thông báo", en: "Notices" },
  sub: { vi: (unread: string) => `${unread} thông báo chưa đọc`, en: (unread: string) => `${unread} unread` },
  allRead: { vi: "Đã đọc hết", en: "All read" },
  all: { vi: "Tất cả", en: "All" },
  unread: { vi: "Chưa đọc", en: "Unread" },
  isUnread: { vi: "chưa đọc", en: "unread" },
  filter: { vi: "Lọc thông báo", en: "Filter notices" },
  markAll: { vi: "Đánh dấu đã đọc tất cả", en: "Mark all as read" },
  assigned: { vi: "Được giao việc", en: "Assigned" },
  submitted: { vi: "Có báo cáo, kết quả cần xem", en: "A report or result to read" },
  returned: { vi: "Bị trả lại", en: "Returned" },
  accepted: { vi: "Được chấp nhận", en: "Accepted" },
  directive: { vi: "Ý kiến chỉ đạo", en: "Directive" },
  "extension-asked": { vi: "Đề nghị gia hạn", en: "Extension asked for" },
  "extension-refused": { vi: "Không đồng ý gia hạn", en: "Extension refused" },
  letter: { vi: "Văn bản", en: "Letter" },
  "deadline-moved": { vi: "Đổi thời hạn", en: "Deadline moved" },
  withdrawn: { vi: "Thu hồi phân công", en: "Withdrawn" },
  "due-soon": { vi: (day: string) => `Sắp đến hạn ${day}`, en: (day: string) => `Due soon, ${day}` },
  overdue: { vi: (day: string) => `Quá hạn từ ${day}`, en: (day: string) => `Overdue since ${day}` },
  empty: { vi: "Chưa có thông báo nào.", en: "There are no notices yet." },
  emptyHow: {
    vi: "Việc mới giao, báo cáo nộp lên, bị trả lại, ý kiến chỉ đạo và việc sắp đến hạn của cơ quan bạn sẽ được báo ở đây.",
    en: "New assignments, reports, returns, directives and near deadlines of your agency are told here.",
  },
  emptyUnread: { vi: "Không còn thông báo chưa đọc.", en: "There are no unread notices." },
});
