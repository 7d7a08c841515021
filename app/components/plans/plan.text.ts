import type { Clarity } from "~/features/plans/six-clear";
import { counted } from "~/lib/i18n/counted";
import { catalogue, type Text } from "~/lib/i18n/text";

/** Words of the pages of one plan. */
export const planText = catalogue({
  plans: { vi: "Kế hoạch", en: "Plans" },
  tabs: { vi: "Các phần của kế hoạch", en: "Parts of the plan" },
  overview: { vi: "Tổng quan", en: "Overview" },
  work: { vi: "Phần việc", en: "Assignments" },
  board: { vi: "Bảng theo dõi", en: "Board" },
  document: { vi: "Văn bản", en: "Document" },
  forms: { vi: "Biểu mẫu", en: "Forms" },
  history: { vi: "Lịch sử", en: "History" },
  standingAgency: { vi: (name: string) => `cơ quan thường trực: ${name}`, en: (name: string) => `standing agency: ${name}` },
  edit: { vi: "Sửa kế hoạch", en: "Edit plan" },
  writePaper: { vi: "Lập văn bản", en: "Write a paper" },
  reminders: { vi: "Quy tắc nhắc", en: "Reminders" },
  demo: { vi: "Dữ liệu minh họa", en: "Demonstration data" },

  standing: { vi: "Tình hình thực hiện", en: "How the work stands" },
  assignments: {
    vi: (count: string) => `${count} phần việc`,
    en: (count: string) => counted(count, "assignment"),
  },
  noWork: { vi: "Chưa giao phần việc nào.", en: "Nothing is assigned yet." },
  noWorkHow: {
    vi: "Mở một nhiệm vụ rồi bấm Giao việc. Mỗi cơ quan chủ trì, mỗi kỳ thành một phần việc có hạn riêng.",
    en: "Open a task and assign it. Each lead agency and each period becomes an assignment with its own deadline.",
  },
  awaiting: { vi: (count: string) => `${count} chờ xác nhận`, en: (count: string) => `${count} awaiting confirmation` },

  targets: { vi: "Chỉ tiêu", en: "Targets" },
  addTarget: { vi: "Thêm chỉ tiêu", en: "Add target" },
  noTargets: { vi: "Chưa có chỉ tiêu nào.", en: "There are no targets yet." },
  noTargetsHow: {
    vi: "Chỉ tiêu nói kế hoạch phải đạt con số nào, đến khi nào. Thêm chỉ tiêu để theo dõi bằng số liệu trong báo cáo đã chấp nhận.",
    en: "A target says which figure the plan must reach and by when. Add it to follow it by the figures of accepted reports.",
  },
  target: { vi: "Chỉ tiêu", en: "Target" },
  goal: { vi: "Phải đạt", en: "Goal" },
  horizon: { vi: "Thời điểm", en: "By when" },
  measured: { vi: "Đo được", en: "Measured" },
  noGoal: { vi: "không đặt con số", en: "no figure set" },
  place: { vi: "Mục", en: "Place" },
  inDocument: { vi: "Xem trong văn bản", en: "See in the document" },

  tasks: { vi: "Nhiệm vụ", en: "Tasks" },
  addTask: { vi: "Thêm nhiệm vụ", en: "Add task" },
  noTasks: { vi: "Chưa có nhiệm vụ nào.", en: "There are no tasks yet." },
  noTasksHow: {
    vi: "Thêm từng nhiệm vụ như văn bản đã ghi, rồi giao cho cơ quan chủ trì.",
    en: "Add each task as the document says it, then assign it to its lead agencies.",
  },
  task: { vi: "Nhiệm vụ", en: "Task" },
  deadline: { vi: "Thời hạn", en: "Deadline" },
  amendedTo: {
    vi: (number: string, day: string) => `${number} sửa thành ngày ${day}`,
    en: (number: string, day: string) => `changed to ${day} by ${number}`,
  },
  periodAmendedTo: {
    vi: (number: string, period: string, day: string) => `${number} sửa hạn kỳ ${period} thành ngày ${day}`,
    en: (number: string, period: string, day: string) => `for ${period} changed to ${day} by ${number}`,
  },
  countsUntil: { vi: (day: string) => `hạn ${day}`, en: (day: string) => `due ${day}` },
  leads: { vi: "Chủ trì", en: "Leads" },
  leadCount: {
    vi: (count: number) => (count === 0 ? "chưa giao" : `${count} cơ quan`),
    en: (count: number) => (count === 0 ? "not assigned" : counted(count, "agency", "agencies")),
  },
  missing: { vi: "Còn thiếu", en: "Missing" },
  allClear: { vi: "đủ 6 rõ", en: "all six clear" },
  unclear: {
    vi: (count: string, total: string) => `${count}/${total} nhiệm vụ còn thiếu một trong “6 rõ”`,
    en: (count: string, total: string) => `${count} of ${counted(total, "task")} without one of the six`,
  },
  allTasksClear: { vi: "mọi nhiệm vụ đều đủ “6 rõ”", en: "every task has all six" },

  facts: { vi: "Thông tin kế hoạch", en: "About the plan" },
  number: { vi: "Số, ký hiệu", en: "Number" },
  noNumber: { vi: "Không số", en: "No number" },
  issuer: { vi: "Cơ quan ban hành", en: "Issued by" },
  standingName: { vi: "Cơ quan thường trực", en: "Standing agency" },
  placeOfIssue: { vi: "Nơi ban hành", en: "Place" },
  issuedOn: { vi: "Ngày ban hành", en: "Issued on" },
  effectiveOn: { vi: "Ngày hiệu lực", en: "Takes effect on" },
  signer: { vi: "Người ký", en: "Signed by" },
  signedAs: { vi: "Thẩm quyền, chức vụ ký", en: "Signed as" },
  period: { vi: "Giai đoạn", en: "Period" },
  cutOffOn: { vi: "Chốt số liệu", en: "Data closed on" },
  fromTo: { vi: (from: string, to: string) => `${from} đến ${to}`, en: (from: string, to: string) => `${from} to ${to}` },
  notSaid: { vi: "chưa ghi", en: "not given" },
  reading: { vi: "Cách tính hạn", en: "How deadlines are read" },
  beforeIncluding: { vi: "“trước ngày” tính cả ngày đó", en: "“before a day” includes that day" },
  beforeExcluding: { vi: "“trước ngày” không tính ngày đó", en: "“before a day” excludes that day" },
  rollForward: {
    vi: "hạn vào ngày nghỉ lùi sang ngày làm việc kế tiếp",
    en: "a deadline on a day off moves to the next working day",
  },
  stay: { vi: "hạn vào ngày nghỉ giữ nguyên", en: "a deadline on a day off stays" },
  peers: { vi: "Cơ quan khác xem được", en: "Other agencies see" },
  peersState: { vi: "tên và trạng thái của nhau", en: "each other's name and state" },
  peersNothing: { vi: "chỉ phần việc của mình", en: "only their own work" },
  carriesOut: { vi: "Thực hiện", en: "Carries out" },
  carriedOutBy: { vi: "Được cụ thể hóa bằng", en: "Carried out by" },
  bases: { vi: "Căn cứ", en: "Legal bases" },
  recipients: { vi: "Nơi nhận", en: "Recipients" },
  dated: { vi: (day: string) => `ngày ${day}`, en: (day: string) => `of ${day}` },
  historyOnly: {
    vi: "Mọi thay đổi của kế hoạch, nhiệm vụ, chỉ tiêu và biểu mẫu: ai làm, lúc nào.",
    en: "Every change of the plan, its tasks, targets and forms: by whom and when.",
  },

  pastUnassigned: { vi: "Chưa giao, đã qua hạn", en: "Not assigned, past due" },
  pastUnassignedCount: {
    vi: (count: string) =>
      `${count} nhiệm vụ đã qua hạn mà chưa giao cho cơ quan nào nên chưa được tính vào việc quá hạn. Hãy giao việc.`,
    en: (count: string) =>
      `${counted(count, "task")} past due and assigned to nobody, and so not counted as overdue work. Assign them.`,
  },
  doneCreated: {
    vi: "Đã thêm kế hoạch. Tiếp theo: nhập lời văn, nhiệm vụ và chỉ tiêu.",
    en: "The plan is added. Next: its words, tasks and targets.",
  },
  doneImported: {
    vi: "Đã lập kế hoạch từ văn bản. Những gì đã vào ở ngay dưới đây; cơ quan có việc được giao thì được báo.",
    en: "The plan was made from its document. What is in it stands below; agencies with work assigned to them are told.",
  },
  doneEdited: { vi: "Đã lưu kế hoạch.", en: "The plan is saved." },
  doneTaskAdded: {
    vi: "Đã thêm nhiệm vụ. Hạn tính được ghi ở dưới; tiếp theo là giao việc.",
    en: "The task is added. Its due day is shown below; assign it next.",
  },
  doneTaskEdited: { vi: "Đã lưu nhiệm vụ. Hạn tính được ghi ở dưới.", en: "The task is saved. Its due day is shown below." },
  doneTaskRemoved: { vi: "Đã bỏ nhiệm vụ khỏi kế hoạch. Lịch sử vẫn giữ.", en: "The task is removed. The history keeps it." },
  doneTaskAssigned: {
    vi: "Đã giao việc. Cơ quan chủ trì và cơ quan phối hợp được báo.",
    en: "Assigned. The lead and supporting agencies are told.",
  },
  doneTargetAdded: { vi: "Đã thêm chỉ tiêu.", en: "The target is added." },
  doneTargetEdited: { vi: "Đã lưu chỉ tiêu.", en: "The target is saved." },
  doneTargetRemoved: { vi: "Đã bỏ chỉ tiêu khỏi kế hoạch. Lịch sử vẫn giữ.", en: "The target is removed. The history keeps it." },
  donePassage: { vi: "Đã lưu lời văn.", en: "The words are saved." },
});

/** The six of "6 rõ", as they stand in "Còn thiếu". */
export const clarityWords: Readonly<Record<Clarity, Text>> = {
  who: { vi: "người làm", en: "who" },
  what: { vi: "việc", en: "what" },
  when: { vi: "thời hạn", en: "when" },
  responsibility: { vi: "nơi nhận kết quả", en: "to whom one answers" },
  product: { vi: "sản phẩm", en: "the result" },
  authority: { vi: "người ký", en: "who signed" },
};
