import { firstDue } from "~/features/assignments/first-due.text";
import { catalogue } from "~/lib/i18n/text";

const days = (count: number) => (count === 1 ? "1 day" : `${count} days`);

/** The words of states and due days: one name for each, everywhere. */
export const stateText = catalogue({
  doneOnTime: { vi: "Hoàn thành đúng hạn", en: "Done on time" },
  done: { vi: "Hoàn thành", en: "Done" },
  doneLate: { vi: (late: number) => `Hoàn thành quá hạn ${late} ngày`, en: (late: number) => `Done ${days(late)} late` },
  awaiting: { vi: "Chờ xác nhận", en: "Awaiting confirmation" },
  awaitingLate: {
    vi: (late: number) => `Chờ xác nhận, nộp muộn ${late} ngày`,
    en: (late: number) => `Awaiting confirmation, sent ${days(late)} late`,
  },
  inTime: { vi: "Trong hạn", en: "In time" },
  dueSoon: { vi: "Sắp đến hạn", en: "Due soon" },
  overdue: { vi: (late: number) => `Quá hạn ${late} ngày`, en: (late: number) => `Overdue by ${days(late)}` },
  noDeadline: { vi: "Không thời hạn", en: "No deadline" },
  paused: { vi: "Tạm dừng", en: "Paused" },
  cancelled: { vi: "Đã hủy", en: "Cancelled" },
  daysLeft: { vi: (count: number) => `còn ${count} ngày`, en: (count: number) => `${days(count)} left` },
  dueToday: { vi: "hôm nay là hạn cuối", en: "due today" },
  firstDue,
  rolledFrom: {
    vi: (weekday: string, day: string) => `lùi từ ${weekday} ${day}`,
    en: (weekday: string, day: string) => `moved from ${weekday} ${day}`,
  },
  whyThisDay: { vi: "Vì sao là ngày này?", en: "Why this day?" },
  whyNoDay: { vi: "Vì sao không có hạn?", en: "Why is there no due day?" },
  readAs: {
    vi: (meaning: string) => `Được hiểu là ${meaning}, nên không bao giờ quá hạn.`,
    en: (meaning: string) => `Read as ${meaning}, so never overdue.`,
  },
  documentSays: { vi: "Văn bản ghi", en: "The document says" },
  extendedTo: { vi: (day: string) => `Gia hạn đến ${day}`, en: (day: string) => `Extended to ${day}` },
  firstDay: { vi: (day: string) => `Hạn ban đầu: ${day}.`, en: (day: string) => `First due: ${day}.` },
  untilMidnight: {
    vi: (day: string) => `Tính đến hết 24 giờ ngày ${day}.`,
    en: (day: string) => `In time until midnight at the end of ${day}.`,
  },
});
