import { counted } from "~/lib/i18n/counted";
import { catalogue } from "~/lib/i18n/text";

/** Words of what is done with one or many assignments at once, and of the closing day. */
export const stepText = catalogue({
  pauseTitle: { vi: "Tạm dừng phần việc", en: "Pause work" },
  pause: { vi: "Tạm dừng", en: "Pause" },
  pauseHow: {
    vi: "Trong khi tạm dừng, phần việc không tính là quá hạn và không nhận kết quả. Thời hạn giữ nguyên; khi tiếp tục có thể đặt thời hạn mới.",
    en: "While paused, work is not counted as overdue and nothing is handed in. The deadline stays; a new one can be set when it is resumed.",
  },
  resumptionTitle: { vi: "Tiếp tục phần việc", en: "Resume work" },
  resumption: { vi: "Tiếp tục", en: "Resume" },
  resumptionHow: {
    vi: "Phần việc trở lại như trước khi tạm dừng.",
    en: "Work stands again where it stood before the pause.",
  },
  resumeOn: { vi: "Thời hạn mới", en: "New deadline" },
  resumeOnHelp: {
    vi: "Bỏ trống thì thời hạn cũ giữ nguyên, kể cả khi đã qua. Hạn ban đầu luôn được giữ trong diễn biến.",
    en: "Left empty the old deadline stays, also when it has passed. The original day always stays in the history.",
  },
  cancellationTitle: { vi: "Hủy phần việc", en: "Cancel work" },
  cancellation: { vi: "Hủy phần việc", en: "Cancel work" },
  cancellationHow: {
    vi: "Dùng khi không còn phải thực hiện. Diễn biến vẫn giữ; phần việc đã hủy không tính vào tỷ lệ hoàn thành. Hủy rồi không hoàn tác được: muốn làm lại phải giao lại từ trang nhiệm vụ và bắt đầu lại từ đầu. Nếu chỉ ngừng một thời gian, hãy dùng “Tạm dừng”.",
    en: "For work that is no longer to be done. The history stays; cancelled work is in no rate. It cannot be undone: to do the work after all, assign it again on the page of its task, and it begins anew. To stop it for a while, pause it.",
  },
  reopeningTitle: { vi: "Mở lại sổ", en: "Open again" },
  reopening: { vi: "Mở lại", en: "Open again" },
  reopeningHow: {
    vi: "Các cơ quan chủ trì dưới đây nộp được đến hết ngày đã chọn; nộp trễ vẫn tính là trễ.",
    en: "The lead agencies below can hand in until the end of the chosen day; what is late stays late.",
  },
  urgencyTitle: { vi: "Mức độ khẩn", en: "Urgency" },
  urgency: { vi: "Lưu mức độ khẩn", en: "Save the urgency" },
  urgencyHow: {
    vi: "Việc khẩn đứng đầu trong các việc cùng hạn. Khi nâng mức, cơ quan chủ trì được báo ngay qua kênh đã chọn, không đợi giờ nhắc trong ngày.",
    en: "Urgent work stands first among work due on the same day. When it is raised, the lead agency is told at once, without waiting for the hour of the day.",
  },
  urgencyOnAssigning: {
    vi: "Việc định kỳ: chỉ đánh dấu kỳ gần nhất. Việc khẩn được báo ngay cho cơ quan chủ trì.",
    en: "Of work that comes again only the nearest period is marked. Urgent work is told to the lead agency at once.",
  },
  until: { vi: "Mở đến hết ngày", en: "Open until the end of" },
  reason: { vi: "Lý do", en: "Reason" },
  reasonHelp: {
    vi: "Ghi vào diễn biến của từng phần việc và gửi tới cơ quan chủ trì.",
    en: "Stands in the history of each assignment and is told to its lead agency.",
  },
  sub: { vi: (count: string) => `${count} phần việc được chọn`, en: (count: string) => `${counted(count, "assignment")} chosen` },
  subSome: {
    vi: (able: string, count: string) => `Thực hiện với ${able} trong ${count} phần việc được chọn; các phần còn lại giữ nguyên.`,
    en: (able: string, count: string) =>
      `For ${able} of the ${counted(count, "chosen assignment")}; the others stay as they are.`,
  },
  none: { vi: "Không có phần việc nào thực hiện được bước này.", en: "There is nothing with which this can be done." },
  list: { vi: "Phần việc", en: "Assignments" },
  toList: { vi: "Mở danh sách phần việc", en: "Open the list of assignments" },
  noneHow: {
    vi: "Hãy mở danh sách phần việc của kế hoạch, đánh dấu các dòng rồi chọn lại.",
    en: "Open the list of a plan's assignments, tick the rows and choose again.",
  },
  noneWhy: { vi: "Lý do ghi ở từng dòng dưới đây.", en: "Each row below says why." },
  tooMany: {
    vi: (count: string) => `Danh sách có ${count} phần việc; mỗi lần nhiều nhất 1.000.`,
    en: (count: string) => `The list holds ${counted(count, "assignment")}; at most 1,000 at a time.`,
  },
  tooManyHow: {
    vi: "Chưa có gì thay đổi. Hãy lọc danh sách theo nhiệm vụ, cấp hoặc trạng thái rồi làm từng phần.",
    en: "Nothing was changed. Filter the list by task, level or state, and go in parts.",
  },
  laterWork: {
    vi: (count: string, day: string) =>
      `${count} phần việc được chọn còn diễn biến sau ngày đang xem, đến ngày ${day}, nên hôm nay chưa thao tác được với các phần đó.`,
    en: (count: string, day: string) =>
      `${counted(count, "chosen assignment")} had more happen after the day looked at, up to ${day}; nothing can be done with them yet.`,
  },
  laterClosing: {
    vi: (day: string) =>
      `Đang xem một ngày trong quá khứ: các phần việc sau còn diễn biến đến ngày ${day}. Muốn khóa sổ, hãy chuyển ngày xem tới sau ngày đó.`,
    en: (day: string) =>
      `You look at a day in the past: more happened to this work, up to ${day}. To set a closing day, move the day looked at past it first.`,
  },
  laterMore: {
    vi: (count: string) => `và ${count} phần việc khác`,
    en: (count: string) => `and ${counted(count, "other assignment")}`,
  },
  chosenCount: {
    vi: (count: string) => `Xem ${count} phần việc được chọn`,
    en: (count: string) => `Show the ${counted(count, "chosen assignment")}`,
  },
  chosen: { vi: "Phần việc được chọn", en: "Chosen assignments" },
  task: { vi: "Nhiệm vụ", en: "Task" },
  lead: { vi: "Chủ trì", en: "Lead" },
  due: { vi: "Hạn hiện nay", en: "Due now" },
  state: { vi: "Trạng thái", en: "State" },
  willNot: { vi: "Giữ nguyên", en: "Left as it is" },
  others: { vi: "Việc khác với phần đã chọn", en: "Other things to do with those chosen" },
  donePause: {
    vi: (done: string) => `Đã tạm dừng ${done} phần việc; các cơ quan chủ trì được báo.`,
    en: (done: string) => `Paused ${counted(done, "assignment")}; the lead agencies are told.`,
  },
  doneResumption: {
    vi: (done: string) => `Đã cho tiếp tục ${done} phần việc; các cơ quan chủ trì được báo.`,
    en: (done: string) => `Resumed ${counted(done, "assignment")}; the lead agencies are told.`,
  },
  doneCancellation: {
    vi: (done: string) => `Đã hủy ${done} phần việc; các cơ quan chủ trì được báo.`,
    en: (done: string) => `Cancelled ${counted(done, "assignment")}; the lead agencies are told.`,
  },
  doneReopening: {
    vi: (done: string) => `Đã mở lại sổ cho ${done} phần việc; các cơ quan chủ trì được báo.`,
    en: (done: string) => `Opened ${counted(done, "assignment")} again; the lead agencies are told.`,
  },
  doneUrgency: {
    vi: (done: string) => `Đã lưu mức độ khẩn của ${done} phần việc; các cơ quan chủ trì được báo.`,
    en: (done: string) => `Saved the urgency of ${counted(done, "assignment")}; the lead agencies are told.`,
  },
  skipped: {
    vi: (skipped: string) => `${skipped} phần việc giữ nguyên.`,
    en: (skipped: string) => `${skipped} stay as they are.`,
  },

  closingTitle: { vi: "Khóa sổ", en: "Closing" },
  closingHow: {
    vi: "Thời hạn nói khi nào là trễ; ngày khóa sổ nói khi nào thôi nhận. Sau ngày này không nhận báo cáo, minh chứng và kết quả, trừ khi được mở lại. Phần việc có thời hạn muộn hơn thì khóa sau thời hạn của nó.",
    en: "The deadline says what is late; the closing day says when nothing is taken any more. After it no report, evidence or result is accepted unless it is opened again. Work due later closes after its own due day.",
  },
  scope: { vi: "Khóa sổ của", en: "Close" },
  wholePlan: { vi: "Cả kế hoạch", en: "The whole plan" },
  closesOn: { vi: "Ngày cuối nhận", en: "Last day" },
  closesOnHelp: {
    vi: "Theo dạng ngày/tháng/năm. Bỏ trống để bỏ ngày khóa sổ đã đặt.",
    en: "As day/month/year. Leave empty to take the closing day back.",
  },
  setClosing: { vi: "Lưu ngày khóa sổ", en: "Save the closing day" },
  current: { vi: "Ngày khóa sổ đang áp dụng", en: "Closing days in force" },
  noClosing: {
    vi: "Chưa đặt ngày khóa sổ: báo cáo và kết quả trễ vẫn được nhận.",
    en: "None is set: late reports and results are still taken.",
  },
  doneClosing: {
    vi: "Đã lưu ngày khóa sổ; các cơ quan còn việc được báo.",
    en: "The closing day is saved; agencies with open work are told.",
  },
});
