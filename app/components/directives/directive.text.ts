import { counted } from "~/lib/i18n/counted";
import { catalogue } from "~/lib/i18n/text";

/** Words of directives and of their answers. */
export const directiveText = catalogue({
  title: { vi: "Ý kiến chỉ đạo", en: "Directives" },
  sub: {
    vi: "Ý kiến có ngày cần trả lời đứng trước, sớm nhất trước; ý kiến của việc đã hoàn thành hoặc đã hủy không cần trả lời nữa.",
    en: "Those with a day for the answer come first, the earliest first; directives on finished or cancelled work need no answer.",
  },
  withUnanswered: {
    vi: (count: string) => `Ý kiến chỉ đạo: ${count} chờ trả lời`,
    en: (count: string) => `Directives: ${count} to be answered`,
  },
  parts: { vi: "Phần của danh sách", en: "Parts of the list" },
  waiting: { vi: "Chờ trả lời", en: "To be answered" },
  answered: { vi: "Đã trả lời", en: "Answered" },
  waitingEmpty: { vi: "Không có ý kiến chỉ đạo nào chờ trả lời.", en: "No directive awaits an answer." },
  waitingEmptyHow: {
    vi: "Lãnh đạo cho ý kiến trên trang của phần việc; nếu ghi ngày cần trả lời, ý kiến được theo dõi ở đây.",
    en: "Leaders give directives on the page of an assignment; one with a day for the answer is followed here.",
  },
  answeredEmpty: { vi: "Chưa có ý kiến chỉ đạo nào được trả lời.", en: "No directive was answered yet." },
  answeredEmptyHow: { vi: "Trả lời của cơ quan chủ trì hiện ở đây.", en: "The answers of lead agencies appear here." },
  task: { vi: "Phần việc", en: "Assignment" },
  lead: { vi: "Chủ trì", en: "Lead" },
  directive: { vi: "Ý kiến", en: "Directive" },
  state: { vi: "Trả lời", en: "Answer" },
  answerBy: { vi: "Cần trả lời trước hết ngày", en: "Answer awaited by" },
  by: { vi: (day: string) => `cần trả lời trước hết ngày ${day}`, en: (day: string) => `answer awaited by ${day}` },
  noAnswer: { vi: "Chưa trả lời", en: "Not answered" },
  lateBy: {
    vi: (days: number) => `Chưa trả lời, quá ${days} ngày`,
    en: (days: number) => `Not answered, ${counted(String(days), "day")} late`,
  },
  answeredLate: {
    vi: (days: number) => `Đã trả lời, chậm ${days} ngày`,
    en: (days: number) => `Answered ${counted(String(days), "day")} late`,
  },
  answer: { vi: "Trả lời", en: "Answer" },
  answerLabel: { vi: "Nội dung trả lời", en: "The answer" },
  answerHelp: {
    vi: "Trả lời thẳng vào ý kiến: đã làm gì, bao giờ xong. Lãnh đạo đã cho ý kiến được báo ngay.",
    en: "Answer what was said: what was done, and when it will be finished. The leader's agency is told at once.",
  },
  sendAnswer: { vi: "Gửi trả lời", en: "Send the answer" },
  isAnswered: {
    vi: "Ý kiến này đã được trả lời. Muốn nói thêm, hãy ghi tiến độ của phần việc.",
    en: "This directive is answered. To say more, note progress on the assignment.",
  },
});
