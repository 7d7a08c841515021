import { counted } from "~/lib/i18n/counted";
import { catalogue } from "~/lib/i18n/text";

const days = (count: number) => (count === 1 ? "1 day" : `${count} days`);

/** Words of the lists of assignments. */
export const progressText = catalogue({
  bothDeadlines: {
    vi: (current: string, original: string) => `Đúng hạn trên việc đã đến hạn: ${current}; tính theo hạn ban đầu: ${original}.`,
    en: (current: string, original: string) => `On time of what came due: ${current}; by the original days: ${original}.`,
  },
  onTimeByBoth: {
    vi: (rate: string) => `Đúng hạn trên việc đã đến hạn: ${rate}, cũng như tính theo hạn ban đầu.`,
    en: (rate: string) => `On time of what came due: ${rate}, the same by the original days.`,
  },
  onTimeByFirst: {
    vi: (rate: string) => `Đúng hạn tính theo hạn ban đầu: ${rate}.`,
    en: (rate: string) => `On time by the original days: ${rate}.`,
  },
  nothingCameDue: { vi: "chưa có việc đến hạn", en: "nothing came due" },
  task: { vi: "Nhiệm vụ", en: "Task" },
  lead: { vi: "Chủ trì", en: "Lead" },
  agency: { vi: "Cơ quan", en: "Agency" },
  plan: { vi: "Kế hoạch", en: "Plan" },
  dueWord: { vi: "hạn", en: "due" },
  due: { vi: "Hạn", en: "Due" },
  state: { vi: "Trạng thái", en: "State" },
  answer: { vi: "Báo cáo, kết quả", en: "Report, result" },
  late: { vi: "Chậm", en: "Late" },
  last: { vi: "Tình hình gần nhất", en: "Last heard" },
  lateDays: { vi: (count: number) => `${count} ngày`, en: (count: number) => days(count) },

  noAnswer: { vi: "Chưa có", en: "None yet" },
  started: { vi: "Đang nhập", en: "Being filled in" },
  submitted: { vi: (when: string) => `Nộp ${when}`, en: (when: string) => `Submitted ${when}` },
  withdrawn: { vi: (day: string) => `Rút lại ${day}`, en: (day: string) => `Withdrawn ${day}` },
  returned: { vi: (day: string) => `Trả lại ${day}`, en: (day: string) => `Returned ${day}` },
  accepted: { vi: (day: string) => `Chấp nhận ${day}`, en: (day: string) => `Accepted ${day}` },
  acceptanceRevoked: {
    vi: (day: string) => `Rút lại chấp nhận ${day}, chờ xem lại`,
    en: (day: string) => `Acceptance taken back ${day}, waits to be read`,
  },
  requested: { vi: (when: string) => `Báo hoàn thành ${when}`, en: (when: string) => `Reported done ${when}` },
  confirmed: { vi: (day: string) => `Xác nhận ${day}`, en: (day: string) => `Confirmed ${day}` },

  all: { vi: "Tất cả", en: "All" },
  awaiting: { vi: "Chờ xác nhận", en: "Awaiting confirmation" },
  mine: { vi: "Của cơ quan tôi", en: "Of my agency" },
  came: { vi: "Đã đến hạn hoặc đã hoàn thành", en: "Came due or completed" },
  unfinished: { vi: "Chưa xong", en: "Open" },
  told: {
    vi: (days: string) => `Chưa xong, có cập nhật trong ${days} ngày`,
    en: (days: string) => `Open, reported on within ${counted(days, "day")}`,
  },
  untold: {
    vi: (days: string) => `Chưa xong, không cập nhật trong ${days} ngày`,
    en: (days: string) => `Open, not reported on for ${counted(days, "day")}`,
  },
  unreceived: { vi: "Chưa xác nhận đã nhận", en: "Receipt not confirmed" },
  week: { vi: "Đến hạn trong 7 ngày", en: "Due within 7 days" },
  states: { vi: "Lọc theo trạng thái", en: "Filter by state" },
  levels: { vi: "Lọc theo cấp", en: "Filter by level" },
  sections: { vi: "Mục của văn bản", en: "Section of the document" },
  noSection: { vi: "Không ghi phần", en: "No section named" },
  anySection: { vi: "Tất cả các mục", en: "All sections" },
  search: { vi: "Tìm nhiệm vụ, cơ quan", en: "Find a task or agency" },
  apply: { vi: "Lọc", en: "Filter" },
  clear: { vi: "Bỏ lọc", en: "Clear filters" },
  caption: { vi: "Phần việc", en: "Assignments" },
  nothingFound: { vi: "Không có phần việc nào như vậy.", en: "There are no such assignments." },
  nothingFoundHow: {
    vi: "Hãy bỏ bớt điều kiện lọc, hoặc tìm bằng từ khác.",
    en: "Remove some of the filters, or search for other words.",
  },
  nothingYet: { vi: "Chưa có phần việc nào được giao.", en: "Nothing is assigned yet." },
  nothingYetHow: {
    vi: "Phần việc hiện ra ở đây khi nhiệm vụ của kế hoạch được giao cho cơ quan chủ trì.",
    en: "Assignments appear here once the plan's tasks are assigned to their lead agencies.",
  },
  listTitle: { vi: "Phần việc", en: "Assignments" },
  listSub: {
    vi: (count: string) => `${count} phần việc trong các kế hoạch bạn theo dõi`,
    en: (count: string) => `${counted(count, "assignment")} in the plans you follow`,
  },

  overview: { vi: "Tổng quan", en: "Overview" },
  boardTitle: { vi: "Bảng theo dõi", en: "Board" },
  boardCaption: { vi: "Cơ quan và nhiệm vụ", en: "Agencies and tasks" },
  boardNumbers: { vi: "Số thứ tự trên bảng là nhiệm vụ", en: "The numbers of the board stand for these tasks" },
  columnSaidHow: {
    vi: "Trỏ vào một số hay một ô để đọc tên nhiệm vụ của cột; phím mũi tên đi giữa các ô.",
    en: "Point at a number or a cell to read the task of its column; the arrow keys move among the cells.",
  },
  boardScroll: {
    vi: "Bảng rộng hơn màn hình: kéo sang ngang để xem tiếp →",
    en: "The board is wider than the screen: scroll sideways for more →",
  },
  boardPeriodic: {
    vi: "Nhiệm vụ định kỳ hiện kỳ vừa đến hạn nếu còn việc chưa xong, nếu không thì kỳ kế tiếp.",
    en: "A periodic task is shown in the period that came due last while anything of it is open, otherwise in the next one.",
  },
  boardAgencies: {
    vi: (count: string) => `${count} cơ quan`,
    en: (count: string) => counted(count, "agency", "agencies"),
  },
});
