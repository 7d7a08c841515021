import { counted } from "~/lib/i18n/counted";
import { catalogue } from "~/lib/i18n/text";

/** Words of the overview. */
export const overviewText = catalogue({
  title: { vi: "Tổng quan", en: "Overview" },
  sub: {
    vi: (plans: string, work: string, day: string) => `${plans} kế hoạch · ${work} phần việc · so với ngày ${day}`,
    en: (plans: string, work: string, day: string) =>
      `${counted(plans, "plan")} · ${counted(work, "assignment")} · compared with ${day}`,
  },
  subOwn: {
    vi: (plans: string, work: string, day: string) =>
      `Việc cơ quan bạn chủ trì: ${work} phần việc trong ${plans} kế hoạch · so với ngày ${day}`,
    en: (plans: string, work: string, day: string) =>
      `What your agency leads: ${counted(work, "assignment")} in ${counted(plans, "plan")} · compared with ${day}`,
  },
  results: { vi: "Kết quả công bố", en: "Published results" },
  completion: { vi: "Hoàn thành trên việc đã đến hạn", en: "Completed of what came due" },
  ofDue: { vi: (done: string, due: string) => `${done} / ${due}`, en: (done: string, due: string) => `${done} / ${due}` },
  before: { vi: (rate: string) => `tuần trước ${rate}`, en: (rate: string) => `last week ${rate}` },
  nothingDue: { vi: "chưa có việc đến hạn", en: "nothing came due" },
  overdue: { vi: "Quá hạn", en: "Overdue" },
  more: { vi: (count: string) => `+${count} so với tuần trước`, en: (count: string) => `+${count} since last week` },
  fewer: { vi: (count: string) => `−${count} so với tuần trước`, en: (count: string) => `−${count} since last week` },
  same: { vi: "như tuần trước", en: "as last week" },
  dueWeek: { vi: "Đến hạn trong 7 ngày", en: "Due within 7 days" },
  firstDue: {
    vi: (day: string) => `sớm nhất ${day}`,
    en: (day: string) => `the first on ${day}`,
  },
  noneDue: { vi: "không có việc nào", en: "nothing" },
  updates: { vi: "Cập nhật tình hình", en: "Reported on" },
  updatesNote: {
    vi: (updated: string, open: string, days: string) => `${updated} / ${open} việc đang làm, ${days} ngày qua`,
    en: (updated: string, open: string, days: string) => `${updated} / ${open} open, last ${counted(days, "day")}`,
  },
  silent: { vi: "Lâu chưa cập nhật", en: "Silent the longest" },
  silentWhat: {
    vi: (days: string) =>
      `Số ngày từ lần cơ quan báo gần nhất về việc đang làm; tỷ lệ là phần việc được cập nhật trong ${days} ngày.`,
    en: (days: string) =>
      `Days since the agency last reported on its open work; the rate is what was updated within ${counted(days, "day")}.`,
  },
  silentDays: { vi: (days: string) => `${days} ngày`, en: (days: string) => `${counted(days, "day")}` },
  allAgencies: { vi: "Xem tất cả cơ quan", en: "See all agencies" },
  officialTitle: { vi: "Theo bốn nhóm chính thức", en: "By the four official groups" },
  officialGroups: {
    vi: (onTime: string, late: string, inTime: string, overdue: string) =>
      `Hoàn thành đúng hạn ${onTime}; hoàn thành quá hạn ${late}; đang thực hiện trong hạn ${inTime}; đang thực hiện quá hạn ${overdue}.`,
    en: (onTime: string, late: string, inTime: string, overdue: string) =>
      `Done on time ${onTime}; done late ${late}; open in time ${inTime}; open overdue ${overdue}.`,
  },
  ofThemSentLate: {
    vi: (count: string) => `Nhóm cuối gồm cả ${count} việc nộp muộn, chờ xác nhận.`,
    en: (count: string) => `The last one counts ${count} sent late and awaiting confirmation.`,
  },

  overdueTitle: { vi: "Đang quá hạn", en: "Overdue now" },
  noOverdue: { vi: "Không có việc nào quá hạn.", en: "Nothing is overdue." },
  noOverdueHow: {
    vi: "Việc quá hạn sẽ hiện ở đây, chậm nhiều nhất ở trên.",
    en: "Overdue work appears here, the latest on top.",
  },
  comingTitle: { vi: "Đến hạn trong 7 ngày tới", en: "Due within the next 7 days" },
  waitingTitle: { vi: "Chờ xác nhận", en: "Awaiting confirmation" },
  seeAll: { vi: (count: string) => `Xem tất cả ${count}`, en: (count: string) => `See all ${count}` },

  matrix: { vi: "Cơ quan và kế hoạch", en: "Agencies and plans" },
  matrixMost: {
    vi: (shown: string, all: string) => `${shown} cơ quan cần chú ý nhất trong ${all} cơ quan`,
    en: (shown: string, all: string) => `the ${shown} most pressing of ${counted(all, "agency", "agencies")}`,
  },
  matrixPlans: {
    vi: (shown: string, all: string) => `${shown} kế hoạch nhiều việc nhất trong ${all} kế hoạch`,
    en: (shown: string, all: string) => `the ${shown} busiest of ${counted(all, "plan")}`,
  },
  lateAgencies: {
    vi: (count: string) => `${count} cơ quan có việc quá hạn`,
    en: (count: string) => `${counted(count, "agency", "agencies")} with overdue work`,
  },
  atLeastLate: {
    vi: (count: string) => `từ ${count} cơ quan trở lên có việc quá hạn`,
    en: (count: string) => `${counted(count, "agency", "agencies")} or more with overdue work`,
  },
  noneLate: { vi: "không cơ quan nào có việc quá hạn", en: "no agency has overdue work" },
  othersInTime: {
    vi: (count: string) => `${count} cơ quan không có việc quá hạn`,
    en: (count: string) => `${counted(count, "agency", "agencies")} without overdue work`,
  },
  completed: { vi: "Đã xong / đến hạn", en: "Done / came due" },
  byFirstDay: { vi: (count: string) => `theo hạn ban đầu ${count}`, en: (count: string) => `by the first day ${count}` },
  cell: {
    vi: (state: string, count: string) => `${state}; ${count} phần việc`,
    en: (state: string, count: string) => `${state}; ${counted(count, "assignment")}`,
  },
  noWork: { vi: "không có việc", en: "no work" },

  emptyTitle: { vi: "Chưa có phần việc nào để theo dõi.", en: "There is nothing to follow yet." },
  emptyWatch: {
    vi: "Bắt đầu từ một kế hoạch: mở hoặc thêm kế hoạch, rồi giao nhiệm vụ cho các cơ quan chủ trì.",
    en: "Begin with a plan: open or add one, then assign its tasks to their lead agencies.",
  },
  emptyOwn: {
    vi: "Khi một kế hoạch giao việc cho cơ quan bạn, phần việc và thời hạn sẽ hiện ở đây.",
    en: "When a plan assigns work to your agency, it appears here with its deadline.",
  },
  toPlans: { vi: "Xem các kế hoạch", en: "See the plans" },
});
