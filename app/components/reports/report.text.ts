import { counted } from "~/lib/i18n/counted";
import { catalogue } from "~/lib/i18n/text";

/** The words of reports: entry, reading, the list. */
export const reportText = catalogue({
  fromDocument: { vi: "Đọc báo cáo từ văn bản", en: "Read a report from its document" },
  fromDocumentHow: {
    vi: "Đã có báo cáo bằng Word hoặc PDF? Đọc số liệu từ văn bản đó.",
    en: "Is the report there as a Word or PDF file? Read the figures from it.",
  },
  reports: { vi: "Báo cáo", en: "Reports" },
  entryTitle: { vi: "Nhập báo cáo", en: "Fill in the report" },
  notBegun: { vi: "Chưa nhập bản nào.", en: "Not begun." },
  draft: { vi: "Đang nhập", en: "Being filled in" },
  submitted: { vi: "Chờ xem xét", en: "Waits to be read" },
  accepted: { vi: "Đã chấp nhận", en: "Accepted" },
  returned: { vi: "Trả lại", en: "Returned" },
  withdrawn: { vi: "Đã rút lại", en: "Withdrawn" },
  none: { vi: "Chưa nhập", en: "Not begun" },
  rows: {
    vi: (filled: number, total: number) => `${filled}/${total} dòng`,
    en: (filled: number, total: number) => `${filled}/${counted(total, "row")}`,
  },
  version: { vi: (number: number) => `Bản ${number}`, en: (number: number) => `Version ${number}` },
  period: { vi: (from: string, to: string) => `Kỳ ${from} – ${to}`, en: (from: string, to: string) => `Period ${from} – ${to}` },
  cutOff: { vi: (day: string) => `số liệu tính đến ${day}`, en: (day: string) => `data up to ${day}` },
  returnedTitle: { vi: (number: number) => `Bản ${number} bị trả lại`, en: (number: number) => `Version ${number} was returned` },
  withdrawnTitle: {
    vi: (number: number) => `Bản ${number} đã được rút lại`,
    en: (number: number) => `Version ${number} was withdrawn`,
  },
  returnedHow: {
    vi: (number: number) => `Số liệu của bản đó còn nguyên bên dưới. Sửa rồi nộp thành bản ${number}.`,
    en: (number: number) => `Its figures are below. Correct them and submit version ${number}.`,
  },
  closedSubmitted: {
    vi: "Báo cáo đã nộp và đang chờ xem xét, nên chưa sửa được.",
    en: "The report was submitted and waits to be read, so it cannot be changed.",
  },
  closedAccepted: { vi: "Báo cáo đã được chấp nhận.", en: "The report has been accepted." },
  howToType: {
    vi: "Gõ số như trên giấy: 1.234 hoặc 1,5. Gõ “–” nếu không phát sinh, “kad” nếu không áp dụng; để trống là chưa báo cáo. Enter hoặc ↓ xuống dòng, ↑ lên dòng.",
    en: "Type numbers as on paper: 1.234 or 1,5. Type “–” if it did not occur, “kad” if it does not apply; blank means not reported. Enter or ↓ moves down, ↑ moves up.",
  },
  howToPaste: {
    vi: "Chép một cột từ Excel rồi dán vào một ô: các ô từ đó trở xuống được điền theo.",
    en: "Copy a column from Excel and paste it into a cell: the cells from there downwards are filled in.",
  },
  pasted: {
    vi: (count: number) => `Đã dán ${count} ô.`,
    en: (count: number) => (count === 1 ? "1 cell was pasted." : `${count} cells were pasted.`),
  },
  pastedLast: {
    vi: (columns: number) => `Vùng đã chép có ${columns} cột; chỉ lấy cột cuối.`,
    en: (columns: number) => `What was copied has ${counted(columns, "column")}; only the last one was taken.`,
  },
  pastedUnread: {
    vi: (count: number) => `${count} ô chưa đọc được, vẫn giữ đúng như đã dán; xem lời nhắc ở từng ô.`,
    en: (count: number) =>
      count === 1 ? "1 cell cannot be read; it says why." : `${count} cells cannot be read; each says why.`,
  },
  pastedUnchosen: {
    vi: (count: number, words: string) => `${count} ô chọn Có hoặc Không được giữ nguyên, vì không có lựa chọn ${words}.`,
    en: (count: number, words: string) =>
      `${count} ${count === 1 ? "choice stays" : "choices stay"} as before: there is no ${words} to choose.`,
  },
  pastedLeft: {
    vi: (count: number) => `Còn ${count} giá trị ở cuối không có dòng để điền.`,
    en: (count: number) => (count === 1 ? "1 value at the end has no row." : `${count} values at the end have no row.`),
  },
  pasteUndo: { vi: "Bỏ lần dán này", en: "Undo the paste" },
  pasteClose: { vi: "Đóng", en: "Close" },
  toCorrect: {
    vi: (count: number) => `Có ${count} chỗ cần sửa trước khi nộp`,
    en: (count: number) => `${counted(count, "thing")} to correct before submitting`,
  },
  moreToCorrect: {
    vi: (count: number) => `${count} chỗ nữa`,
    en: (count: number) => `${count} more`,
  },
  blankRows: {
    vi: (count: number) => `${count} dòng chưa ghi`,
    en: (count: number) => (count === 1 ? "1 row is blank" : `${count} rows are blank`),
  },
  notFilled: { vi: "Chưa ghi", en: "Blank" },
  toExplain: {
    vi: (count: number) => `Có ${count} chỗ cần sửa hoặc giải trình`,
    en: (count: number) => `${counted(count, "thing")} to correct or explain`,
  },
  content: { vi: "Nội dung", en: "Indicator" },
  unit: { vi: "Đơn vị tính", en: "Unit" },
  before: { vi: "Kỳ trước", en: "Previous period" },
  quantity: { vi: "Số lượng", en: "Value" },
  check: { vi: "Kiểm tra", en: "Check" },
  ordinal: { vi: "TT", en: "No." },
  amongThem: { vi: "Trong đó:", en: "Of which:" },
  dash: { vi: "không phát sinh", en: "did not occur" },
  notApplicable: { vi: "không áp dụng", en: "not applicable" },
  sumIsRight: { vi: "khớp các dòng “Trong đó”", en: "matches its parts" },
  offBy: { vi: (much: string) => `lệch ${much}`, en: (much: string) => `off by ${much}` },
  aboveTotal: { vi: "lớn hơn tổng", en: "above its total" },
  explanation: { vi: "Giải trình", en: "Explanation" },
  explanationOf: { vi: (label: string) => `Giải trình: ${label}`, en: (label: string) => `Explanation: ${label}` },
  explained: { vi: "đã giải trình", en: "explained" },
  choose: { vi: "Chưa chọn", en: "Not chosen" },
  yes: { vi: "Có", en: "Yes" },
  no: { vi: "Không", en: "No" },
  dashChoice: { vi: "– (không phát sinh)", en: "– (did not occur)" },
  fillDashes: { vi: "Ghi “–” vào các dòng số còn trống của phần này", en: "Put “–” into the blank number rows of this part" },
  narratives: { vi: "Phần thuyết minh của báo cáo", en: "The report in words" },
  figures: { vi: "Số liệu", en: "Figures" },
  save: { vi: "Lưu nháp", en: "Save draft" },
  submit: { vi: "Nộp báo cáo", en: "Submit the report" },
  emptySections: {
    vi: (count: number) => `${count} mục đề cương chưa có nội dung`,
    en: (count: number) => (count === 1 ? "1 section of the outline is empty" : `${count} sections of the outline are empty`),
  },
  dashRows: {
    vi: (count: number) => `${count} dòng ghi “–”`,
    en: (count: number) => (count === 1 ? "1 row says “–”" : `${count} rows say “–”`),
  },
  notApplicableRows: {
    vi: (count: number) => `${count} dòng ghi “không áp dụng”`,
    en: (count: number) => (count === 1 ? "1 row says “not applicable”" : `${count} rows say “not applicable”`),
  },
  submitVersion: { vi: (number: number) => `Nộp bản ${number}`, en: (number: number) => `Submit version ${number}` },
  submitAllTheSame: { vi: (words: string) => `${words}. Vẫn nộp?`, en: (words: string) => `${words}. Submit all the same?` },
  periodToCome: {
    vi: (day: string) => `Kỳ báo cáo này bắt đầu ngày ${day}, chưa tới. Vẫn nộp?`,
    en: (day: string) => `The period of this report begins on ${day}, which is still to come. Submit all the same?`,
  },
  receiverSees: {
    vi: "Nơi nhận cũng thấy các con số này ở đầu báo cáo. Bản nháp đã được lưu.",
    en: "The receiver sees these counts on top of the report. The draft has been saved.",
  },
  nothingLeftOut: { vi: "Báo cáo đã đủ nội dung và số liệu.", en: "The report has all its words and figures." },
  submitYes: { vi: "Vẫn nộp", en: "Submit all the same" },
  goOn: { vi: "Quay lại nhập tiếp", en: "Go back and fill in more" },
  openDraft: { vi: "Mở bản nháp đang lưu", en: "Open the draft as it is now" },
  whichSections: { vi: "Các mục đề cương chưa có nội dung", en: "Sections without words" },
  whichRows: {
    vi: (count: number) => `${count} dòng không ghi số`,
    en: (count: number) => `${counted(count, "row")} without a figure`,
  },
  headSubmits: {
    vi: "Thủ trưởng cơ quan là người nộp. Lưu nháp rồi trình thủ trưởng mở trang này.",
    en: "The head of the agency submits. Save the draft and ask them to open this page.",
  },
  saving: { vi: "Đang lưu nháp…", en: "Saving the draft…" },
  savedAt: {
    vi: (time: string, rows: string) => `Đã lưu nháp lúc ${time} · ${rows}`,
    en: (time: string, rows: string) => `Draft saved at ${time} · ${rows}`,
  },
  savedUnread: {
    vi: (time: string, unread: number, rows: string) => `Đã lưu lúc ${time}; ${unread} ô chưa đọc được · ${rows}`,
    en: (time: string, unread: number, rows: string) => `Saved at ${time}; ${counted(unread, "cell")} cannot be read · ${rows}`,
  },
  notSavedYet: { vi: (rows: string) => `Chưa lưu · ${rows}`, en: (rows: string) => `Not saved · ${rows}` },
  changed: { vi: (rows: string) => `Có thay đổi chưa lưu · ${rows}`, en: (rows: string) => `Unsaved changes · ${rows}` },
  offline: {
    vi: (rows: string) => `Chưa có mạng, chưa lưu. Nội dung vẫn ở trang này và sẽ tự lưu lại khi có mạng · ${rows}`,
    en: (rows: string) => `No connection, not saved. What you typed stays here and is saved once there is one · ${rows}`,
  },
  resumed: {
    vi: "Phiên đăng nhập đã hết lúc bạn đang nhập. Nội dung đã nhập được khôi phục bên dưới và chưa lưu: kiểm tra lại rồi bấm “Lưu nháp”.",
    en: "You were signed out while you were typing. What you typed is recovered below and is not saved yet: check it and press “Save draft”.",
  },
  signedOut: {
    vi: "Phiên đăng nhập đã hết nên chưa lưu được. Bấm “Lưu nháp” để đăng nhập lại; nội dung đã nhập được giữ nguyên.",
    en: "You were signed out, so nothing was saved. Press “Save draft” to sign in again; what you typed is kept.",
  },
  autosaveConflict: {
    vi: "Bấm “Lưu nháp” để xem hai bản khác nhau ở đâu và chọn bản giữ lại.",
    en: "Press “Save draft” to see where the two differ and choose.",
  },
  notSavable: { vi: "Chưa lưu được. Bấm “Lưu nháp” để xem lý do.", en: "Not saved. Press “Save draft” to see why." },
  doneSaved: { vi: "Đã lưu nháp.", en: "The draft was saved." },
  doneSavedUnread: {
    vi: (unread: number) => `Đã lưu nháp; ${unread} ô chưa đọc được vẫn giữ đúng như đã gõ. Sửa các ô đó trước khi nộp.`,
    en: (unread: number) =>
      `The draft was saved; ${unread === 1 ? "1 cell that cannot be read is" : `${unread} cells that cannot be read are`} kept as typed. Correct before submitting.`,
  },
  closedHow: {
    vi: "Nội dung vừa nhập vẫn còn bên dưới để chép lại; chỗ nào khác với bản đó thì ghi rõ ngay dưới ô.",
    en: "What you typed is still below to be copied; where it differs from that version, the field says so.",
  },
  openSubmitted: { vi: "Xem bản đã nộp", en: "See the version submitted" },
  notKept: {
    vi: "Nội dung bản nháp tại thời điểm đang xem không còn giữ riêng, vì bản nháp đã được lưu tiếp sau đó.",
    en: "What the draft held at the moment looked at is not kept apart, because it was saved again since.",
  },
  doneSubmitted: {
    vi: "Đã nộp báo cáo. Đúng hạn hay không tính theo lúc nộp này, không theo lúc được đọc.",
    en: "The report was submitted. On time or not is judged by this hour, not by when it is read.",
  },
  asOnPaper: { vi: "Xem như trang giấy", en: "See it as on paper" },
  print: { vi: "In", en: "Print" },
  edit: { vi: "Sửa tiếp", en: "Go on editing" },

  submittedBy: {
    vi: (when: string, name: string) => `Nộp lúc ${when}, ${name}`,
    en: (when: string, name: string) => `Submitted at ${when} by ${name}`,
  },
  decidedBy: { vi: (when: string, name: string) => `${when}, ${name}`, en: (when: string, name: string) => `${when}, ${name}` },
  onTime: { vi: "trong hạn", en: "in time" },
  late: { vi: (days: number) => `quá hạn ${days} ngày`, en: (days: number) => `${counted(days, "day")} late` },
  beforeReturned: {
    vi: (number: number, who: string) => `Bản ${number} đã bị trả lại (${who}), lý do:`,
    en: (number: number, who: string) => `Version ${number} was returned (${who}), because:`,
  },
  beforeWithdrawn: {
    vi: (number: number, who: string) => `Bản ${number} đã được rút lại (${who}), lý do:`,
    en: (number: number, who: string) => `Version ${number} was withdrawn (${who}), because:`,
  },
  changedFigures: {
    vi: (count: string, number: number) => `${count} số liệu khác bản ${number}:`,
    en: (count: string, number: number) => `${counted(count, "figure")} other than in version ${number}:`,
  },
  changedMore: {
    vi: (count: string) => `và ${count} số liệu khác nữa, ghi ngay trong bảng dưới đây.`,
    en: (count: string) => `and ${count} more, said in the table below.`,
  },
  sameFigures: {
    vi: (number: number) => `Số liệu trong bảng không khác bản ${number}.`,
    en: (number: number) => `The figures are those of version ${number}.`,
  },
  changedFrom: { vi: (value: string) => `trước: ${value}`, en: (value: string) => `was: ${value}` },
  blank: { vi: "(trống)", en: "(blank)" },
  findings: {
    vi: (count: number) => `Có ${count} chỗ số liệu cần xem`,
    en: (count: number) => `The rules of the form note ${count}`,
  },
  accept: { vi: "Chấp nhận báo cáo", en: "Accept the report" },
  acceptHelp: {
    vi: "Chấp nhận thì phần việc hoàn thành; đúng hạn hay không tính theo lúc nộp bản này.",
    en: "Accepting completes the work; on time or not is judged by the hour this version was submitted.",
  },
  remark: { vi: "Nhận xét", en: "Remark" },
  return: { vi: "Trả lại báo cáo", en: "Return the report" },
  reason: { vi: "Lý do trả lại", en: "Why it is returned" },
  reasonHelp: {
    vi: "Ghi rõ mục nào cần sửa. Số liệu đã nhập được giữ cho bản sau.",
    en: "Say which rows to correct. The figures are kept for the next version.",
  },
  withdraw: { vi: "Rút lại báo cáo", en: "Withdraw the report" },
  withdrawReason: { vi: "Lý do rút lại", en: "Why it is withdrawn" },
  withdrawHow: {
    vi: "Nơi nhận được báo và không xem xét bản này nữa. Số liệu được giữ cho bản sau; đúng hạn hay không tính theo lúc nộp bản mới.",
    en: "The receiver is told and no longer reads this version. The figures are kept for the next; on time or not is judged by the hour that one is submitted.",
  },
  revoke: { vi: "Rút lại việc chấp nhận", en: "Take back the acceptance" },
  revokeReason: { vi: "Lý do rút lại việc chấp nhận", en: "Why the acceptance is taken back" },
  revokeReasonHelp: {
    vi: "Cơ quan báo cáo và những nơi cùng xem xét báo cáo được báo kèm lý do này.",
    en: "The agency and the others who read its reports are told, with this reason.",
  },
  revokeWhat: {
    vi: (number: number, who: string) => `Bản ${number} đã được chấp nhận (${who}). Rút lại thì:`,
    en: (number: number, who: string) => `Version ${number} was accepted (${who}). Taking that back means:`,
  },
  revokeWaits: {
    vi: "Báo cáo lại chờ xem xét và phần việc chưa hoàn thành, cho tới khi được chấp nhận hoặc trả lại. Đúng hạn hay không vẫn tính theo lúc nộp.",
    en: "The report waits to be read again and the work is not completed until it is accepted or returned. On time or not is still judged by the hour it was submitted.",
  },
  revokeFigures: {
    vi: "Số liệu của báo cáo thôi tính vào các chỉ tiêu và bảng tổng hợp.",
    en: "Its figures no longer count in targets and totals.",
  },
  revokePublished: {
    vi: "Kết quả đã công bố và văn bản đã phát hành giữ nguyên như lúc ký; muốn đính chính thì lập bản công bố mới của kỳ.",
    en: "Published results and letters sent stay as they were; to correct them, publish a new issue of the period.",
  },
  revokeClosed: {
    vi: "Phần việc đã khóa sổ: nếu sau đó trả lại báo cáo, cơ quan chỉ nộp lại được khi sổ được mở lại.",
    en: "The work is closed: if the report is then returned, the agency can submit again only once it is opened.",
  },
  revokeLater: {
    vi: (periods: string) => `Báo cáo kỳ sau đã nộp khi đối chiếu với số liệu này: ${periods}. Hãy xem lại cả các kỳ đó.`,
    en: (periods: string) => `Later periods were submitted beside these figures: ${periods}. Look at them again as well.`,
  },
  notAcceptedNow: {
    vi: "Báo cáo này hiện không ở trạng thái đã chấp nhận, nên không có gì để rút lại.",
    en: "This report is not accepted now, so there is nothing to take back.",
  },
  acceptedThen: {
    vi: (when: string) => `Đã chấp nhận · ${when}`,
    en: (when: string) => `Accepted · ${when}`,
  },
  revokedThen: {
    vi: (when: string) => `Đã rút lại việc chấp nhận · ${when}`,
    en: (when: string) => `The acceptance was taken back · ${when}`,
  },
  seeReport: { vi: "Xem phần việc và báo cáo", en: "See the work and its report" },
  readWaiting: {
    vi: (number: number) => `Đọc bản ${number} đang chờ`,
    en: (number: number) => `Read version ${number}, which waits`,
  },
  noWords: { vi: "Không có nội dung.", en: "Nothing written." },
  notNow: {
    vi: "Lúc này không có bản báo cáo nào chờ quyết định của bạn.",
    en: "No version of the report waits for your decision now.",
  },

  nation: { vi: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", en: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" },
  motto: { vi: "Độc lập - Tự do - Hạnh phúc", en: "Độc lập - Tự do - Hạnh phúc" },
  number: { vi: "Số:", en: "Số:" },
  report: { vi: "BÁO CÁO", en: "BÁO CÁO" },
  // A form of the law is printed in Vietnamese, whatever the language of the screen.
  placeAndDay: {
    vi: "………………, ngày …… tháng …… năm ………",
    en: "………………, ngày …… tháng …… năm ………",
  },
  subject: {
    vi: (document: string, day: string | null, issuer: string) =>
      `Kết quả thực hiện ${document}${day ? ` ngày ${day}` : ""} của ${issuer}`,
    en: (document: string, day: string | null, issuer: string) =>
      `Kết quả thực hiện ${document}${day ? ` ngày ${day}` : ""} của ${issuer}`,
  },
  addressed: { vi: "Kính gửi:", en: "Kính gửi:" },
  opening: {
    vi: (document: string, lead: string) => `Thực hiện ${document}, ${lead} báo cáo kết quả như sau:`,
    en: (document: string, lead: string) => `Thực hiện ${document}, ${lead} báo cáo kết quả như sau:`,
  },
  openingFigures: {
    vi: (document: string, lead: string) => `Thực hiện ${document}, ${lead} gửi biểu số liệu kèm theo./.`,
    en: (document: string, lead: string) => `Thực hiện ${document}, ${lead} gửi biểu số liệu kèm theo./.`,
  },
  closing: {
    vi: (lead: string) => `Trên đây là báo cáo của ${lead}./.`,
    en: (lead: string) => `Trên đây là báo cáo của ${lead}./.`,
  },
  recipients: { vi: "Nơi nhận:", en: "Nơi nhận:" },
  asAbove: { vi: "- Như trên;", en: "- Như trên;" },
  filed: { vi: "- Lưu: VT.", en: "- Lưu: VT." },
  onBehalf: { vi: "TM. ỦY BAN NHÂN DÂN", en: "TM. ỦY BAN NHÂN DÂN" },
  chairman: { vi: "CHỦ TỊCH", en: "CHỦ TỊCH" },
  headOfAgency: { vi: "THỦ TRƯỞNG CƠ QUAN", en: "THỦ TRƯỞNG CƠ QUAN" },
  annex: { vi: "Phụ lục", en: "Phụ lục" },
  annexOf: {
    vi: (number: string, lead: string) => `(Kèm theo Báo cáo số ${number} ngày …… tháng …… năm ……… của ${lead})`,
    en: (number: string, lead: string) => `(Kèm theo Báo cáo số ${number} ngày …… tháng …… năm ……… của ${lead})`,
  },
  seenOn: {
    vi: (day: string) => `Bản in từ dữ liệu minh họa, xem tại ngày ${day}`,
    en: (day: string) => `Printed from the demonstration, as seen on ${day}`,
  },
  draftOnPaper: { vi: "Bản nháp, chưa nộp", en: "A draft, not submitted" },
  note: { vi: "Ghi chú:", en: "Note:" },

  listSub: {
    vi: "Báo cáo theo biểu của các kế hoạch; bản chờ xem xét đứng trước.",
    en: "Reports on the forms of plans; those that wait to be read come first.",
  },
  all: { vi: "Tất cả", en: "All" },
  plan: { vi: "Kế hoạch", en: "Plan" },
  agency: { vi: "Cơ quan", en: "Agency" },
  task: { vi: "Nhiệm vụ", en: "Task" },
  state: { vi: "Tình trạng", en: "State" },
  due: { vi: "Hạn", en: "Due" },
  submittedAt: { vi: "Nộp lúc", en: "Submitted" },
  allPlans: { vi: "Mọi kế hoạch", en: "All plans" },
  search: { vi: "Tìm cơ quan, nhiệm vụ", en: "Find agency or task" },
  filter: { vi: "Lọc", en: "Filter" },
  emptyList: { vi: "Không có báo cáo nào khớp bộ lọc.", en: "No report matches." },
  emptyHow: {
    vi: "Bỏ bớt bộ lọc, hoặc mở kế hoạch để giao việc có biểu mẫu.",
    en: "Remove a filter, or open a plan and assign a task with a form.",
  },
  clearFilters: { vi: "Bỏ bộ lọc", en: "Clear the filters" },
});
