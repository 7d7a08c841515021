import { counted } from "~/lib/i18n/counted";
import { catalogue } from "~/lib/i18n/text";

/** Words of the page of a task. */
export const taskText = catalogue({
  assign: { vi: "Giao việc", en: "Assign" },
  edit: { vi: "Sửa nhiệm vụ", en: "Edit task" },
  remove: { vi: "Bỏ nhiệm vụ", en: "Remove task" },
  missing: { vi: "Còn thiếu theo “6 rõ”:", en: "Missing of the six:" },
  source: { vi: (code: string) => `Lời văn bản, mục ${code}`, en: (code: string) => `The document's words, ${code}` },
  openDocument: { vi: "Mở văn bản", en: "Open the document" },
  deadline: { vi: "Thời hạn", en: "Deadline" },
  words: { vi: "Văn bản ghi", en: "The document says" },
  noWords: { vi: "không ghi thời hạn", en: "no deadline" },
  meaning: { vi: "Được hiểu là", en: "Read as" },
  nominal: { vi: "Ngày theo lời văn", en: "Day by the words" },
  rules: { vi: "Quy tắc đã áp dụng", en: "Rules applied" },
  original: { vi: "Hạn ban đầu", en: "First due day" },
  amended: { vi: "Văn bản sau đã sửa", en: "Changed by later documents" },
  rulesNow: { vi: "Quy tắc cho hạn mới", en: "Rules for the new day" },
  by: { vi: "theo", en: "by" },
  issuedOn: { vi: (day: string) => `ngày ${day}`, en: (day: string) => `of ${day}` },
  ofPeriod: { vi: (period: string) => `Kỳ ${period}`, en: (period: string) => `For ${period}` },
  onward: { vi: "và các kỳ sau", en: "and the periods after it" },
  effective: { vi: "Hạn phải xong", en: "Due day" },
  untilMidnight: { vi: (day: string) => `${day}, tính đến hết 24 giờ`, en: (day: string) => `${day}, until midnight at its end` },
  eachPeriod: { vi: "mỗi kỳ một hạn riêng, xem ở từng phần việc", en: "each period has its own; see the assignments" },
  noDay: { vi: "không có ngày cuối, nên không bao giờ quá hạn", en: "no last day, so never overdue" },
  facts: { vi: "Kết quả và nơi nhận", en: "Result and receiver" },
  deliverable: { vi: "Sản phẩm", en: "Result" },
  form: { vi: "Biểu mẫu", en: "Form" },
  sendTo: { vi: "Gửi cho", en: "Goes to" },
  through: { vi: (name: string) => `qua ${name}`, en: (name: string) => `through ${name}` },
  supports: { vi: "Phối hợp", en: "Supporting" },
  assignments: { vi: "Đã giao", en: "Assigned" },
  lead: { vi: "Chủ trì", en: "Lead" },
  period: { vi: "Kỳ", en: "Period" },
  due: { vi: "Hạn", en: "Due" },
  upcoming: { vi: "Các kỳ sắp tới", en: "Coming periods" },
  upcomingAside: { vi: "trong hai năm, tạo trước theo quy tắc", en: "two years, generated ahead" },
  window: { vi: "Số liệu từ – đến", en: "Data from – to" },
  closing: { vi: "Chốt số liệu", en: "Closing of data" },
  why: { vi: "Vì sao", en: "Why" },
  periodsLink: { vi: "Xem cơ quan thay đổi", en: "Look at changes of agencies" },
  periodsTitle: { vi: "Cơ quan thay đổi và các kỳ sắp tới", en: "Changes of agencies and coming periods" },
  ruleTitle: { vi: "Quy tắc", en: "The rule" },
  rule: {
    vi: "Kỳ báo cáo thuộc cơ quan còn tồn tại vào ngày chốt số liệu của kỳ. Cơ quan kết thúc trước ngày đó thì kỳ chuyển cho cơ quan kế thừa; nhiều cơ quan sáp nhập chỉ còn một phần việc mỗi kỳ. Kỳ đã bắt đầu làm giữ nguyên. Không kỳ đã giao nào tự chuyển.",
    en: "A period belongs to the agency that exists when its data are closed. An agency that ends before passes it to its successor; merged agencies owe one answer. Work begun stays. Nothing that was assigned moves by itself.",
  },
  noChanges: { vi: "Các kỳ đã giao đều đúng cơ quan; không có gì phải chuyển.", en: "All periods are with the right agencies." },
  whichChanges: { vi: "Thực hiện những thay đổi nào?", en: "Which changes are to be made?" },
  doChanges: { vi: "Thực hiện thay đổi đã chọn", en: "Make the chosen changes" },
  back: { vi: "Quay lại nhiệm vụ", en: "Back to the task" },
  donePeriods: { vi: "Đã chuyển các kỳ theo lựa chọn.", en: "The periods were passed on as chosen." },
  passes: {
    vi: (agency: string, on: string, to: string, records: number) =>
      `${agency} (kết thúc ${on}) chuyển ${records} kỳ chưa làm cho ${to}`,
    en: (agency: string, on: string, to: string, records: number) =>
      `${agency} (ended ${on}) passes ${counted(records, "period")} to ${to}`,
  },
  joins: {
    vi: (agency: string, group: string) => `${agency} mới vào nhóm “${group}”: giao các kỳ từ nay`,
    en: (agency: string, group: string) => `${agency} joined “${group}”: assign the coming periods`,
  },
  leaves: {
    vi: (agency: string, group: string, records: number) =>
      `${agency} đã ra khỏi nhóm${group ? ` “${group}”` : ""}: thu hồi ${records} kỳ chưa bắt đầu`,
    en: (agency: string, group: string, records: number) =>
      `${agency} left${group ? ` “${group}”` : " the group"}: withdraw ${counted(records, "period")} not begun`,
  },
  state: { vi: "Trạng thái", en: "State" },
  none: { vi: "Nhiệm vụ này chưa giao cho ai.", en: "This task is not assigned yet." },
  noneHow: {
    vi: "Bấm Giao việc để chọn cơ quan hoặc nhóm cơ quan chủ trì.",
    en: "Press Assign to choose the lead agencies or groups.",
  },
  noneSeen: {
    vi: "Không có phần việc nào của nhiệm vụ này trong phạm vi bạn được xem.",
    en: "No assignment of this task is in your sight.",
  },
});
