import { firstDue } from "~/features/assignments/first-due.text";
import { catalogue } from "~/lib/i18n/text";

const days = (count: number) => (count === 1 ? "1 day" : `${count} days`);

/** The words of a digest, in a mail and on the screen. */
export const digestText = catalogue({
  subjectOverdue: { vi: (count: number) => `${count} việc quá hạn`, en: (count: number) => `${count} overdue` },
  subjectToday: { vi: (count: number) => `${count} việc đến hạn hôm nay`, en: (count: number) => `${count} due today` },
  subjectSoon: { vi: (count: number) => `${count} việc sắp đến hạn`, en: (count: number) => `${count} due soon` },
  subjectUrgent: {
    vi: (count: number, mark: string) => `${count} việc được đánh dấu ${mark}`,
    en: (count: number, mark: string) => `${count} marked ${mark}`,
  },
  urgent: { vi: "Khẩn", en: "Urgent" },
  express: { vi: "Hỏa tốc", en: "Express" },
  noDeadline: { vi: "không có thời hạn", en: "no deadline" },
  summary: {
    vi: (counts: string, task: string, distance: string) => `${counts}. Gấp nhất: ${task} (${distance}).`,
    en: (counts: string, task: string, distance: string) => `${counts}. Most urgent: ${task} (${distance}).`,
  },
  openingUrgent: {
    vi: "Những việc sau được đánh dấu khẩn; đề nghị thực hiện ngay:",
    en: "The following is marked as urgent; please see to it at once:",
  },
  atOnce: {
    vi: "Thư này gửi ngay khi việc được đánh dấu khẩn, hoặc khi một phần của việc khẩn được giao lại cho người hoặc đơn vị khác, ngoài thư nhắc hằng ngày.",
    en: "This is sent at once when work is marked as urgent, or when a part of such work is given on, beside the digest of the day.",
  },
  subject: {
    vi: (what: string, day: string) => `Đôn đốc ${day}: ${what}`,
    en: (what: string, day: string) => `Reminder ${day}: ${what}`,
  },
  greeting: { vi: (name: string) => `Kính gửi ${name},`, en: (name: string) => `Dear ${name},` },
  opening: {
    vi: (day: string) => `Tính đến ngày ${day}, những việc sau cần được quan tâm:`,
    en: (day: string) => `As of ${day}, the following needs attention:`,
  },
  overdue: { vi: (late: number) => `quá hạn ${late} ngày`, en: (late: number) => `${days(late)} overdue` },
  dueToday: { vi: "đến hạn hôm nay, hết 24 giờ", en: "due today, until midnight" },
  left: { vi: (left: number) => `còn ${left} ngày`, en: (left: number) => `${days(left)} left` },
  dueOn: { vi: (day: string) => `Hạn ${day}`, en: (day: string) => `Due ${day}` },
  firstDue,
  partOf: { vi: (task: string) => `Thuộc: ${task}`, en: (task: string) => `Part of: ${task}` },
  leadIs: { vi: (agency: string) => `Chủ trì: ${agency}`, en: (agency: string) => `Lead agency: ${agency}` },
  inDocument: { vi: "Xem trong văn bản", en: "See in the document" },
  open: { vi: "Mở phần việc", en: "Open the assignment" },
  asHead: { vi: "báo tới thủ trưởng cơ quan", en: "told to the head of the agency" },
  asSupervisor: { vi: "báo cơ quan theo dõi", en: "told to the supervising agency" },
  inside: { vi: "phần việc nội bộ", en: "inside the agency" },
  insideAsHead: { vi: "phần việc nội bộ, báo tới thủ trưởng", en: "inside the agency, told to its head" },
  insideAsGiver: { vi: "phần việc nội bộ, báo người đã giao", en: "inside the agency, told to who gave it" },
  asAbove: { vi: "báo lên lãnh đạo", en: "told to the leader" },
  whyTitle: { vi: "Vì sao tôi nhận thư này?", en: "Why do I receive this?" },
  whyAgency: {
    vi: (agency: string) => `Bạn làm việc cho ${agency}, cơ quan chủ trì của những việc trên.`,
    en: (agency: string) => `You work for ${agency}, which leads the work above.`,
  },
  whyHead: {
    vi: (agency: string) => `Bạn là thủ trưởng hoặc trưởng đầu mối của ${agency}; có việc đã quá hạn nhiều ngày.`,
    en: (agency: string) => `You head ${agency}; some of its work is several days overdue.`,
  },
  whySupervisor: {
    vi: (agency: string) => `Bạn theo dõi kế hoạch tại ${agency}; có việc đã quá hạn nhiều ngày.`,
    en: (agency: string) => `You follow the plan at ${agency}; some work is several days overdue.`,
  },
  whyAbove: {
    vi: (agency: string) => `Bạn chỉ đạo tại ${agency}; có việc đã quá hạn nhiều ngày.`,
    en: (agency: string) => `You direct at ${agency}; some work is several days overdue.`,
  },
  whyPart: {
    vi: "Có phần việc nội bộ được giao cho bạn hoặc đơn vị của bạn, hoặc do bạn giao hay phụ trách; ngoài cơ quan không ai được báo.",
    en: "Work inside an agency was given to you or your unit, or you gave it or head who has it; nobody outside is told.",
  },
  oncePerDay: {
    vi: "Mỗi ngày có nhiều nhất một thư. Việc đã báo hoàn thành hoặc đã nộp thì không nhắc nữa.",
    en: "There is at most one mail a day. Work that was submitted or reported as done is not mentioned again.",
  },
  change: { vi: "Đổi giờ nhận hoặc kênh nhận", en: "Change the hour or the channel" },
});
