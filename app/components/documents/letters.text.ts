import { firstDue } from "~/features/assignments/first-due.text";
import { counted } from "~/lib/i18n/counted";
import { catalogue } from "~/lib/i18n/text";

/** Words of the register of letters and of the page of a letter. */
export const lettersText = catalogue({
  title: { vi: "Sổ văn bản", en: "Register of letters" },
  sub: {
    vi: "Công văn đôn đốc, phiếu giao việc, báo cáo và thông báo đã lập; số và ngày ghi sau khi ký.",
    en: "Urging letters, slips, reports and notices; number and day are entered after signing.",
  },
  make: { vi: "Lập văn bản", en: "Write a letter" },
  templates: { vi: "Mẫu văn bản", en: "Templates" },
  caption: { vi: "Văn bản đã lập", en: "Letters made" },
  number: { vi: "Số, ngày", en: "Number, day" },
  noNumber: { vi: "Chưa vào sổ", en: "Not registered" },
  subject: { vi: "Trích yếu", en: "Subject" },
  to: { vi: "Gửi", en: "To" },
  andOthers: {
    vi: (name: string, count: string) => `${name} và ${count} cơ quan khác`,
    en: (name: string, count: string) => `${name} and ${counted(count, "other")}`,
  },
  noAddressee: { vi: "–", en: "–" },
  sender: { vi: "Cơ quan gửi", en: "Sender" },
  works: { vi: "Nhiệm vụ", en: "Works" },
  state: { vi: "Tình trạng", en: "State" },
  madeAt: { vi: "Lập lúc", en: "Made" },
  all: { vi: "Tất cả", en: "All" },
  kinds: { vi: "Loại văn bản", en: "Kind of letter" },
  states: { vi: "Tình trạng văn bản", en: "State of letters" },
  draft: { vi: "Chưa vào sổ", en: "Not registered" },
  registered: { vi: "Đã phát hành", en: "Issued" },
  voided: { vi: "Đã hủy", en: "Voided" },
  search: { vi: "Tìm số, trích yếu, nơi nhận", en: "Search number, subject, addressee" },
  hasScan: { vi: "có bản ký", en: "signed paper" },
  empty: { vi: "Chưa có văn bản nào ở đây.", en: "There are no letters here." },
  emptyHow: {
    vi: "Mở danh sách phân công của một kế hoạch hoặc danh sách việc quá hạn, đánh dấu nhiệm vụ rồi bấm “Lập công văn đôn đốc”.",
    en: "Open a plan's list of assignments or the list of late work, tick some and press “Write an urging letter”.",
  },
  emptyReader: {
    vi: "Văn bản gửi cơ quan bạn sẽ hiện ở đây sau khi được vào sổ.",
    en: "Letters to your agency appear here once they are registered.",
  },
  toOverdue: { vi: "Danh sách việc quá hạn", en: "List of late work" },
  justMade: {
    vi: (count: string) => `Đã lập ${count} văn bản. Tải về, trình ký, rồi ghi số và ngày.`,
    en: (count: string) =>
      `${counted(count, "letter was", "letters were")} made. Download, have them signed, then enter number and day.`,
  },

  download: { vi: "Tải Word (.docx)", en: "Download Word (.docx)" },
  pdf: { vi: "Tải PDF", en: "Download PDF" },
  noPdf: {
    vi: "Máy chủ chưa cài LibreOffice nên chưa xuất được PDF. Hãy tải Word rồi lưu thành PDF.",
    en: "LibreOffice is not installed on the server, so there is no PDF. Download the Word file and save it as PDF.",
  },
  pdfFailed: {
    vi: "Chưa xuất được PDF trong thời gian cho phép. Hãy thử lại, hoặc tải Word rồi lưu thành PDF.",
    en: "No PDF could be made in time. Try again, or download the Word file and save it as PDF.",
  },
  asMade: { vi: "Bản trước khi vào sổ", en: "As it was made" },
  downloadAsMade: { vi: "Tải bản chưa có số (.docx)", en: "Download without its number (.docx)" },
  numbered: {
    vi: (number: string, day: string) => `số ${number}, ngày ${day}`,
    en: (number: string, day: string) => `${number}, ${day}`,
  },
  scan: { vi: "Bản ký", en: "Signed paper" },
  facts: { vi: "Thông tin", en: "Facts" },
  kind: { vi: "Loại", en: "Kind" },
  plan: { vi: "Kế hoạch", en: "Plan" },
  asOf: { vi: "Tình hình tính đến", en: "Figures as of" },
  replyBy: { vi: "Phải báo cáo trước", en: "To report before" },
  made: { vi: (when: string, who: string) => `${when}, ${who}`, en: (when: string, who: string) => `${when}, ${who}` },
  madeBy: { vi: "Người lập", en: "Made by" },
  registeredBy: { vi: "Vào sổ", en: "Registered" },
  voidedBy: {
    vi: (when: string, who: string) => `Hủy lúc ${when}, ${who}`,
    en: (when: string, who: string) => `Voided ${when}, ${who}`,
  },
  lead: { vi: "Chủ trì", en: "Lead" },
  due: { vi: "Thời hạn", en: "Due" },
  late: { vi: "Quá hạn lúc lập", en: "Late when made" },
  firstDue,
  byOriginal: { vi: (days: string) => `theo hạn ban đầu: ${days}`, en: (days: string) => `by the first deadline: ${days}` },
  lateDays: { vi: (days: number) => `${days} ngày`, en: (days: number) => counted(days, "day") },
  noDue: { vi: "không có", en: "none" },
  worksTitle: {
    vi: (count: string) => `Nhiệm vụ trong văn bản (${count})`,
    en: (count: string) => `Works in the letter (${count})`,
  },
  textTitle: { vi: "Nội dung văn bản", en: "The letter" },

  register: { vi: "Ghi số, ngày văn bản", en: "Enter number and day" },
  registerAgain: { vi: "Sửa số, ngày", en: "Correct number or day" },
  registerHelp: {
    vi: "Sau khi văn bản được ký và văn thư cấp số. Từ lúc này các cơ quan nhận thấy văn bản trong hệ thống.",
    en: "After the letter is signed and numbered. From then on its addressees see it here.",
  },
  numberLabel: { vi: "Số văn bản", en: "Number" },
  numberHelp: {
    vi: "Chỉ phần số, ví dụ 125. Số là duy nhất trong năm của cơ quan.",
    en: "Digits only, such as 125. Unique within the agency's year.",
  },
  symbolLabel: { vi: "Ký hiệu", en: "Symbol" },
  issuedOnLabel: { vi: "Ngày ban hành", en: "Day of issue" },
  addScan: { vi: "Đính kèm bản ký", en: "Attach the signed paper" },
  replaceScan: { vi: "Thay bản ký", en: "Replace the signed paper" },
  scanLabel: { vi: "Tệp quét văn bản đã ký", en: "Scan of the signed paper" },
  scanHelp: {
    vi: (megabytes: string) => `PDF hoặc ảnh, tối đa ${megabytes} MB.`,
    en: (megabytes: string) => `PDF or picture, at most ${megabytes} MB.`,
  },
  void: { vi: "Hủy văn bản", en: "Void the letter" },
  voidHelp: {
    vi: "Văn bản vẫn nằm trong sổ cùng lý do; các nhiệm vụ có thể được lập văn bản khác.",
    en: "The letter stays in the register with the reason; another may be written about its works.",
  },
  reason: { vi: "Lý do hủy", en: "Reason" },
  save: { vi: "Ghi vào sổ", en: "Register" },
  notNow: {
    vi: "Văn bản này đã hủy hoặc chưa vào sổ, nên bước này chưa thực hiện được.",
    en: "This letter is voided or not yet registered, so this cannot be done.",
  },
  doneRegistered: {
    vi: "Đã ghi số, ngày. Các cơ quan nhận đã thấy văn bản.",
    en: "Number and day are entered. The addressees see the letter.",
  },
  doneScan: { vi: "Đã đính kèm bản ký.", en: "The signed paper is attached." },
  doneVoided: { vi: "Đã hủy văn bản.", en: "The letter is voided." },
  doneMade: {
    vi: "Đã lập văn bản. Tải về, trình ký, rồi ghi số và ngày.",
    en: "The letter is made. Download it, have it signed, then enter number and day.",
  },
});
