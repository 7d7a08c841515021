import { counted } from "~/lib/i18n/counted";
import { catalogue } from "~/lib/i18n/text";

/** Words of extensions: asking, deciding, and deciding on many at once. */
export const extensionText = catalogue({
  title: { vi: "Gia hạn", en: "Extensions" },
  sub: {
    vi: "Đề nghị gia hạn chờ quyết định và các lần đã quyết định. Hạn ban đầu luôn được giữ bên cạnh thời hạn mới.",
    en: "Requests that wait for a decision, and what was decided. The original day always stays beside the new one.",
  },
  parts: { vi: "Lọc đề nghị gia hạn", en: "Filter requests" },
  toDecide: { vi: "Đề nghị gia hạn", en: "Requests for extensions" },
  asked: { vi: "Chờ quyết định", en: "To be decided" },
  decided: { vi: "Đã quyết định", en: "Decided" },
  askedEmpty: { vi: "Không có đề nghị gia hạn nào đang chờ.", en: "No request for an extension waits." },
  askedEmptyHow: {
    vi: "Đề nghị của các cơ quan hiện ra ở đây. Muốn gia hạn cho nhiều phần việc một lúc, hãy chọn chúng trong danh sách phần việc của kế hoạch.",
    en: "Requests of the agencies appear here. To extend several deadlines at once, choose them in the list of a plan's assignments.",
  },
  decidedEmpty: { vi: "Chưa có lần gia hạn nào.", en: "No deadline was extended yet." },
  decidedEmptyHow: { vi: "Các quyết định gia hạn sẽ hiện ra ở đây.", en: "Decisions appear here." },

  ask: { vi: "Đề nghị gia hạn", en: "Ask for an extension" },
  wantedOn: { vi: "Xin gia hạn đến ngày", en: "New day asked for" },
  reason: { vi: "Lý do", en: "Reason" },
  reasonHelp: {
    vi: "Nói rõ vướng mắc và việc còn lại. Nơi quyết định đọc nguyên văn.",
    en: "What stands in the way and what is left. Whoever decides reads it as written.",
  },
  send: { vi: "Gửi đề nghị", en: "Send the request" },
  withdraw: { vi: "Rút đề nghị gia hạn", en: "Withdraw the request" },
  withdrawHow: {
    vi: "Đề nghị đang chờ sẽ không được xem xét nữa. Thời hạn hiện nay giữ nguyên; sau này vẫn đề nghị lại được.",
    en: "The request will not be considered any more. The deadline stays; you can ask again later.",
  },

  decide: { vi: "Quyết định gia hạn", en: "Decide on the extension" },
  decision: { vi: "Quyết định", en: "Decision" },
  grant: { vi: "Đồng ý gia hạn", en: "Extend" },
  refuse: { vi: "Không đồng ý", en: "Refuse" },
  on: { vi: "Gia hạn đến ngày", en: "Extend until" },
  onHelp: {
    vi: "Có thể khác ngày được đề nghị. Ngày nghỉ được lùi theo quy tắc của kế hoạch.",
    en: "May differ from the day asked for. Days off are moved by the rule of the plan.",
  },
  condition: { vi: "Điều kiện", en: "Condition" },
  conditionHelp: {
    vi: "Nếu có: thời hạn mới áp dụng ngay; khi điều kiện không đạt, cho gia hạn hết hiệu lực thì thời hạn cũ trở lại.",
    en: "If any: the new day counts at once; when the condition is not met, end the extension and the old day counts again.",
  },
  words: { vi: "Ý kiến", en: "Remark" },
  wordsHelp: { vi: "Bắt buộc khi không đồng ý.", en: "Required when refusing." },
  decideNow: { vi: "Gửi quyết định", en: "Send the decision" },

  bulkTitle: { vi: "Gia hạn nhiều phần việc", en: "Extend several deadlines" },
  bulkReason: { vi: "Lý do gia hạn", en: "Reason" },
  bulkReasonHelp: {
    vi: "Ghi vào diễn biến của từng phần việc và gửi tới cơ quan chủ trì. Đề nghị đang chờ trong số này coi như được đồng ý.",
    en: "Stands in the history of each assignment and is told to its lead. Requests that wait among them are granted.",
  },
  bulkSend: {
    vi: (count: string) => `Gia hạn ${count} phần việc`,
    en: (count: string) => `Extend ${counted(count, "assignment")}`,
  },
  bulkDone: {
    vi: (granted: string) => `Đã gia hạn ${granted} phần việc; các cơ quan chủ trì được báo.`,
    en: (granted: string) => `${counted(granted, "deadline was", "deadlines were")} extended; the lead agencies are told.`,
  },
  bulkSkipped: {
    vi: (skipped: string, reasons: string) => `${skipped} phần việc giữ nguyên: ${reasons}.`,
    en: (skipped: string, reasons: string) => `${skipped} stay as they are: ${reasons}.`,
  },
  keptCompleted: {
    vi: (count: string) => `${count} đã hoàn thành`,
    en: (count: string) => `${count} finished`,
  },
  keptCancelled: { vi: (count: string) => `${count} đã hủy`, en: (count: string) => `${count} cancelled` },
  keptUndated: {
    vi: (count: string) => `${count} không có thời hạn`,
    en: (count: string) => `${count} without a deadline`,
  },
  keptNotLater: {
    vi: (count: string) => `${count} có thời hạn hiện nay không trước ngày mới`,
    en: (count: string) => `${count} due on the new day or later already`,
  },
  selectionExtend: { vi: "Gia hạn phần đã chọn", en: "Extend those chosen" },
  selectionExtendAll: {
    vi: (count: string) => `Gia hạn cả ${count} phần việc của danh sách`,
    en: (count: string) => `Extend all ${count} of this list`,
  },
  selectRow: {
    vi: (task: string, lead: string) => `Chọn ${lead}: ${task}`,
    en: (task: string, lead: string) => `Choose ${lead}: ${task}`,
  },

  correct: { vi: "Sửa ngày gia hạn", en: "Correct the extension" },
  correctedDay: { vi: "Sửa thành ngày", en: "Correct to" },
  correctedDayHelp: {
    vi: "Sớm hơn ngày đã cho, nhưng vẫn sau thời hạn trước khi gia hạn.",
    en: "Earlier than the day granted, and still after the deadline before the extension.",
  },
  correctWords: { vi: "Lý do sửa", en: "Reason for the correction" },
  correctHelp: {
    vi: "Ghi vào diễn biến và gửi tới cơ quan chủ trì; ngày đã cho trước đó không bị xóa.",
    en: "Stands in the history and is told to the lead agency; the day granted before is not erased.",
  },

  lapse: { vi: "Cho gia hạn hết hiệu lực", en: "End the extension" },
  lapseWords: { vi: "Điều kiện nào không đạt", en: "What was not met" },
  lapseHelp: {
    vi: "Thời hạn trước lần gia hạn này được áp dụng lại từ bây giờ; cơ quan chủ trì được báo.",
    en: "The day before this extension counts again from now on; the lead agency is told.",
  },

  alike: { vi: "Cùng lần gia hạn, cùng điều kiện", en: "Granted together on the same condition" },
  alikeHow: {
    vi: "Đánh dấu những phần việc cũng không đạt điều kiện để cho hết hiệu lực cùng lúc (mỗi lần nhiều nhất 50).",
    en: "Tick those that did not meet it either, to end them in one go (at most 50 at a time).",
  },
  bulkLapsed: {
    vi: (count: string) => `Đã cho ${count} lần gia hạn hết hiệu lực; các cơ quan chủ trì được báo.`,
    en: (count: string) => `Ended ${counted(count, "extension")}; the lead agencies are told.`,
  },

  stateAsked: { vi: "Chờ quyết định", en: "To be decided" },
  stateGranted: { vi: "Đồng ý", en: "Granted" },
  stateConditional: { vi: "Đồng ý có điều kiện", en: "Granted on a condition" },
  stateRefused: { vi: "Không đồng ý", en: "Refused" },
  stateWithdrawn: { vi: "Đã rút", en: "Withdrawn" },
  stateLapsed: { vi: "Hết hiệu lực", en: "Lapsed" },
  untilAsked: { vi: (day: string) => `xin đến ${day}`, en: (day: string) => `asked until ${day}` },
  untilGranted: { vi: (day: string) => `đến ${day}`, en: (day: string) => `until ${day}` },
  untilCorrected: {
    vi: (day: string, before: string) => `đến ${day} (sửa từ ${before})`,
    en: (day: string, before: string) => `until ${day} (corrected from ${before})`,
  },
  unasked: { vi: "Gia hạn không qua đề nghị", en: "Extended without being asked" },
  request: { vi: "Đề nghị", en: "Request" },
  ownRequest: { vi: "Cơ quan đề nghị", en: "The agency asks" },
  later: {
    vi: (day: string) => `Đang xem ngày đã qua: phần việc còn diễn biến đến ${day}`,
    en: (day: string) => `A past day is looked at: more happened, up to ${day}`,
  },
  task: { vi: "Nhiệm vụ", en: "Task" },
  lead: { vi: "Chủ trì", en: "Lead" },
  due: { vi: "Hạn hiện nay", en: "Due now" },
  state: { vi: "Trạng thái", en: "State" },
});
