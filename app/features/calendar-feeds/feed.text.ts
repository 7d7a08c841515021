import { firstDue } from "~/features/assignments/first-due.text";
import { catalogue } from "~/lib/i18n/text";

/** The words inside a calendar. */
export const feedWords = catalogue({
  due: { vi: (task: string) => `Hạn: ${task}`, en: (task: string) => `Due: ${task}` },
  awaiting: { vi: (task: string) => `Đã gửi, chờ xác nhận: ${task}`, en: (task: string) => `Sent, to be confirmed: ${task}` },
  done: { vi: (task: string) => `Đã xong: ${task}`, en: (task: string) => `Done: ${task}` },
  paused: { vi: (task: string) => `Tạm dừng: ${task}`, en: (task: string) => `Paused: ${task}` },
  cancelled: { vi: (task: string) => `Không còn phải làm: ${task}`, en: (task: string) => `No longer to be done: ${task}` },
  lead: { vi: (agency: string) => `Chủ trì: ${agency}`, en: (agency: string) => `Lead agency: ${agency}` },
  plan: { vi: (plan: string) => `Kế hoạch: ${plan}`, en: (plan: string) => `Plan: ${plan}` },
  firstDue,
  until: { vi: "Hết 24 giờ trong ngày.", en: "Until midnight of the day." },
  tomorrow: { vi: (task: string) => `Ngày mai đến hạn: ${task}`, en: (task: string) => `Due tomorrow: ${task}` },
  inThreeDays: { vi: (task: string) => `Còn 3 ngày: ${task}`, en: (task: string) => `3 days left: ${task}` },
});
