import type { DraftState } from "~/features/importing/draft/draft-state";
import type { ItemKind, Standing } from "~/features/importing/items/draft-item";
import { counted } from "~/lib/i18n/counted";
import { catalogue, type Text } from "~/lib/i18n/text";

export const importingText = catalogue({
  title: { vi: "Đọc kế hoạch từ văn bản", en: "Read a plan from its document" },
  sub: {
    vi: "Tải văn bản lên như khi được ban hành. Phần mềm đọc ra chỉ tiêu, nhiệm vụ, cơ quan, thời hạn và biểu mẫu, đặt cạnh lời văn gốc để bạn xem, sửa rồi xác nhận.",
    en: "Upload the document as it was issued. Its targets, tasks, agencies, deadlines and forms are read and shown beside its words; you check, correct and confirm.",
  },
  file: { vi: "Tệp văn bản", en: "Document" },
  fileHelp: {
    vi: "Word (.docx, .doc), OpenDocument (.odt), PDF, HTML, .txt, hoặc ảnh chụp PNG, JPEG. Tối đa 30 MB, 500 trang.",
    en: "Word (.docx, .doc), OpenDocument (.odt), PDF, HTML, .txt, or a PNG or JPEG picture. At most 30 MB and 500 pages.",
  },
  pasted: { vi: "Hoặc dán nội dung văn bản", en: "Or paste the text" },
  pastedHelp: {
    vi: "Dán cả văn bản, từ quốc hiệu đến nơi nhận và phụ lục. Vừa chọn tệp vừa dán thì được nhận thành hai văn bản.",
    en: "Paste all of it, from the national name to the recipients and annexes. With a file as well, two documents are taken.",
  },
  dropHere: {
    vi: "Có thể kéo tệp từ máy thả vào khung này; văn bản được đọc ngay.",
    en: "Or drop the file on this sheet; it is read at once.",
  },
  read: { vi: "Đọc văn bản", en: "Read the document" },
  byHand: { vi: "Nhập bằng tay", en: "Enter by hand" },
  drafts: { vi: "Văn bản đã đưa vào", en: "Documents handed in" },
  noDrafts: { vi: "Chưa có văn bản nào được đưa vào.", en: "No document has been handed in." },
  document: { vi: "Văn bản", en: "Document" },
  state: { vi: "Tình trạng", en: "State" },
  by: { vi: "Người đưa vào", en: "Handed in by" },
  at: { vi: "Lúc", en: "At" },
  left: { vi: (count: string) => `còn ${count} mục cần xem`, en: (count: string) => `${counted(count, "item")} to check` },
  beginsWith: { vi: (words: string) => `Việc đầu: “${words}”`, en: (words: string) => `First task: “${words}”` },
  allChecked: { vi: "không còn mục cần xem, chờ xác nhận", en: "nothing left to check, to be confirmed" },
  reading: { vi: "Đang đọc văn bản", en: "Reading the document" },
  readingHow: {
    vi: "Có thể rời trang này; việc đọc vẫn tiếp tục. Trang tự làm mới.",
    en: "You may leave this page; reading goes on. The page refreshes itself.",
  },
  stop: { vi: "Dừng đọc và bỏ", en: "Stop and drop" },
  refused: { vi: "Không đọc được văn bản này", en: "This document could not be read" },
  again: { vi: "Đưa văn bản khác vào", en: "Hand in another document" },
  pasteInstead: { vi: "Dán nội dung văn bản", en: "Paste its text instead" },
  takeOff: { vi: "Bỏ khỏi danh sách", en: "Take off the list" },
  dropped: { vi: "Văn bản này đã bỏ.", en: "This document was dropped." },
  confirmed: { vi: "Văn bản này đã vào kế hoạch.", en: "This document is in a plan." },
  openPlan: { vi: "Mở kế hoạch", en: "Open the plan" },
  recognised: {
    vi: "Chữ được nhận dạng từ ảnh nên có thể sai. Những chữ không chắc được gạch chân; chữ đã được sửa có chữ máy đọc thấy trong ngoặc vuông. Hãy đối chiếu với bản giấy.",
    en: "The words were recognised from pictures and may be wrong. Uncertain words are underlined; beside a corrected one stands what was seen, in brackets. Compare them with the paper.",
  },
  whatWasRead: { vi: "Đã đọc được", en: "What was read" },
  theDocument: { vi: "Văn bản gốc", en: "The document" },
  original: { vi: "Tải tệp gốc", en: "Download the file" },
  problems: { vi: "Điều cần soát trong văn bản", en: "To be checked in the document" },
  sameNumber: { vi: "Đã có kế hoạch cùng số hiệu:", en: "A plan with this number is there already:" },
  reportTitle: { vi: "Đọc báo cáo từ văn bản", en: "Read a report from its document" },
  reportSub: {
    vi: "Tải báo cáo đã làm (Word, PDF…) lên. Số liệu trong bảng được đọc ra, đặt cạnh văn bản để bạn xem, rồi đưa vào bản nháp của báo cáo phải nộp.",
    en: "Upload the report as it was made (Word, PDF …). The figures of its table are read, shown beside it, and put into the draft of the report that is due.",
  },
  reportFits: {
    vi: "Văn bản có bảng số liệu đã điền. Biểu này là của báo cáo:",
    en: "The document holds a table that was filled in. It fits the report:",
  },
  noReportFits: {
    vi: "Văn bản có bảng số liệu đã điền, nhưng không có báo cáo nào đang theo dõi dùng biểu này.",
    en: "The document holds a table that was filled in, but no report that is tracked uses this form.",
  },
  noFigures: {
    vi: "Không đọc được bảng số liệu nào đã điền trong văn bản này. Hãy kiểm tra tệp có phụ lục số liệu không, hoặc nhập số liệu trên trang báo cáo.",
    en: "No filled table was found in this document. Check that the file has its annex, or type the figures on the page of the report.",
  },
  askOwner: {
    vi: "Hãy nhập số liệu trên trang báo cáo, hoặc hỏi cơ quan ra kế hoạch xem dùng biểu nào.",
    en: "Type the figures on the page of the report, or ask the owner of the plan which form applies.",
  },
  rowsFit: {
    vi: (shared: string, all: string) => `Khớp ${shared}/${all} dòng.`,
    en: (shared: string, all: string) => `Rows that fit: ${shared}/${all}.`,
  },
  theyFillIn: {
    vi: "Cơ quan chủ trì tự đưa số liệu vào bản nháp và nộp.",
    en: "The lead agency puts the figures into its draft and submits them.",
  },
  makeForm: { vi: "Lập biểu mẫu từ báo cáo này", en: "Make a form from this report" },
  choosePlan: { vi: "Chọn kế hoạch", en: "Choose a plan" },
  formPlan: { vi: "Kế hoạch dùng biểu này", en: "Plan that uses the form" },
  formPlanHelp: {
    vi: "Sau khi có biểu, mở nhiệm vụ báo cáo của kế hoạch và chọn biểu cho nhiệm vụ đó.",
    en: "Once the form is there, open the reporting task of the plan and choose the form for it.",
  },
  findPlan: { vi: "Tìm kế hoạch theo số, tên", en: "Find a plan by number or title" },
  find: { vi: "Tìm", en: "Find" },
  noPlanFound: {
    vi: "Không có kế hoạch nào khớp. Hãy tìm bằng số khác, hoặc xóa ô tìm.",
    en: "No plan fits. Search for another number, or empty the search.",
  },
  correctForm: { vi: "Xem và sửa các dòng của biểu", en: "Look at the rows and correct them" },
  publishForm: { vi: "Lập biểu", en: "Make the form" },
  figures: { vi: "Số liệu đọc từ báo cáo", en: "Figures read from the report" },
  figuresHow: {
    vi: (found: string, all: string) =>
      `Đọc được ${found} số liệu cho ${all} dòng của biểu. Bỏ dấu ở dòng, mục không lấy. Số liệu vào bản nháp; cơ quan xem lại và nộp như thường lệ.`,
    en: (found: string, all: string) =>
      `${counted(found, "figure")} for ${counted(all, "row")} of the form. Untick what is not to be taken. They go into the draft; the agency looks it over and submits as always.`,
  },
  take: { vi: "Lấy", en: "Take" },
  inReport: { vi: "Văn bản ghi", en: "In the document" },
  inDraft: { vi: "Bản nháp đang có", en: "In the draft now" },
  notInDocument: { vi: "không ghi", en: "not given" },
  otherUnit: {
    vi: (unit: string) => `Văn bản tính theo “${unit}”. Quy đổi rồi nhập tay, hoặc đánh dấu nếu vẫn đúng.`,
    en: (unit: string) => `The document counts in “${unit}”. Convert it and type it in, or tick it if it is right.`,
  },
  contradictions: { vi: "Số liệu trong văn bản không khớp nhau", en: "Figures of the document contradict each other" },
  unplaced: {
    vi: (count: string) => `${count} dòng của văn bản không có trong biểu, nên không đưa vào`,
    en: (count: string) => `${counted(count, "row")} of the document are not in the form and are not taken`,
  },
  showRows: { vi: "Xem các dòng này", en: "Show these rows" },
  replacesFigure: {
    vi: "Bản nháp đã có số khác; đánh dấu để thay.",
    en: "The draft has another figure; tick to replace it.",
  },
  wordsOfSections: { vi: "Lời văn theo đề cương", en: "Words for the outline" },
  replacesWords: {
    vi: "Bản nháp đã có lời văn dưới đây; đánh dấu để thay.",
    en: "The draft has these words; tick to replace them.",
  },
  unplacedSections: {
    vi: (count: string) => `${count} mục của văn bản không có trong đề cương, nên không đưa vào`,
    en: (count: string) => `${counted(count, "section")} of the document are not in the outline and are not taken`,
  },
  asEvidence: { vi: "Gửi cả tệp này làm minh chứng", en: "Send this file as evidence, too" },
  asEvidenceHelp: {
    vi: "Người theo dõi phần việc mở được tệp ngay, trước khi báo cáo được nộp. Không đánh dấu thì tệp chỉ ở chỗ bạn.",
    en: "Those who watch the work can open it at once, before the report is submitted. Unticked, it stays with you.",
  },
  toReport: { vi: "Đưa vào bản nháp báo cáo", en: "Put into the draft of the report" },
  reportClosed: {
    vi: "Báo cáo này đang chờ xem xét hoặc đã được chấp nhận nên chưa nhận thêm số liệu. Mở báo cáo để xem.",
    en: "The report waits to be read or was accepted and takes no figures now. Open it to see.",
  },
  filledIn: {
    vi: "Số liệu của văn bản này đã vào bản nháp báo cáo.",
    en: "The figures of this document are in the draft of the report.",
  },
  inReportNow: { vi: "Đã vào báo cáo", en: "Is in a report" },
  openReport: { vi: "Mở báo cáo", en: "Open the report" },
  amends: {
    vi: "Văn bản này sửa đổi một kế hoạch đã có. Mở để xem hạn nào đổi rồi áp dụng, thay vì tạo kế hoạch mới:",
    en: "This document amends a plan that is there. Open it to see which deadlines change and apply it, instead of making a new plan:",
  },
  sameForm: { vi: "Đã có biểu mẫu giống biểu này:", en: "A form like this one is there already:" },
  reuse: { vi: "Dùng lại biểu này", en: "Reuse this form" },
  isReused: {
    vi: "Sẽ dùng lại biểu này: giữ nguyên các dòng, quy tắc kiểm tra và quyền xem, nên số liệu hai kế hoạch so được với nhau.",
    en: "This form will be reused with its rows, checks and rights, so that the figures of both plans can be compared.",
  },
  ownForm: { vi: "Thôi, lập biểu như văn bản", en: "No, make the form of the document" },
  sameRows: {
    vi: (count: string) => `Cả ${count} dòng giống nhau.`,
    en: (count: string) => `All ${counted(count, "row")} agree.`,
  },
  differences: {
    vi: (shared: string, count: string) => `${shared} dòng chung, ${count} chỗ khác`,
    en: (shared: string, count: string) => `${counted(shared, "row")} in common, ${counted(count, "difference")}`,
  },
  onlyInDocument: { vi: "Chỉ văn bản có, sẽ không có trong biểu", en: "Only in the document, will not be in the form" },
  onlyInForm: { vi: "Chỉ biểu đã có mới có", en: "Only in the form that is there" },
  otherKind: { vi: "Khác đơn vị hoặc loại (văn bản / biểu đã có)", en: "Other unit or kind (document / form)" },
  toCheckFirst: { vi: "Cần xem trước", en: "To check first" },
  inOrder: { vi: "Theo văn bản", en: "As in the document" },
  number: { vi: "Số", en: "Number" },
  issuedOn: { vi: "Ngày ban hành", en: "Issued on" },
  issuer: { vi: "Cơ quan ban hành", en: "Issuer" },
  standing: { vi: "Cơ quan thường trực", en: "Standing agency" },
  order: { vi: "Thứ tự", en: "Order" },
  accept: { vi: "Chấp nhận", en: "Accept" },
  leaveOut: { vi: "Loại ra", en: "Leave out" },
  takeBack: { vi: "Lấy lại", en: "Take back" },
  edit: { vi: "Sửa", en: "Edit" },
  split: { vi: "Tách câu", en: "Split" },
  join: { vi: "Gộp với mục sau", en: "Join with the next" },
  up: { vi: "Lên", en: "Up" },
  down: { vi: "Xuống", en: "Down" },
  more: { vi: "Thao tác khác", en: "More actions" },
  inDocument: { vi: "Xem trong văn bản", en: "See in the document" },
  backToItem: { vi: "Về mục đang xem", en: "Back to the item" },
  toItem: { vi: "Mục đọc từ đây", en: "Read from here" },
  lead: { vi: "Chủ trì", en: "Lead" },
  support: { vi: "Phối hợp", en: "Support" },
  due: { vi: "Thời hạn", en: "Due" },
  goal: { vi: "Chỉ tiêu", en: "Goal" },
  leadOf: { vi: (task: string) => `Cơ quan chủ trì: ${task}`, en: (task: string) => `Lead agency: ${task}` },
  nameLeadsHow: {
    vi: (count: string) =>
      `${count} việc chưa có cơ quan chủ trì. Ghi ngay trong bảng (nhiều cơ quan thì cách nhau bằng dấu chấm phẩy), hoặc để trống để giao sau.`,
    en: (count: string) =>
      `${counted(count, "task")} without a lead agency. Enter it in the table (several with semicolons between), or leave it empty to assign later.`,
  },
  saveLeads: { vi: "Lưu cơ quan chủ trì đã ghi", en: "Save the lead agencies" },
  doneLeads: { vi: "Đã lưu cơ quan chủ trì.", en: "The lead agencies are saved." },
  amount: { vi: "Sẽ tạo", en: "To be made" },
  planTitle: { vi: "Trích yếu", en: "Title" },
  period: { vi: "Giai đoạn", en: "Period" },
  unsaid: { vi: "chưa có", en: "none yet" },
  toAssign: { vi: "chưa giao", en: "to be assigned" },
  noDeadline: { vi: "không thời hạn", en: "no deadline" },
  rows: { vi: (count: string) => `${count} dòng`, en: (count: string) => counted(count, "row") },
  keys: { vi: "Phím tắt", en: "Keys" },
  close: { vi: "Đóng", en: "Close" },
  items: { vi: (count: string) => `${count} mục`, en: (count: string) => counted(count, "item") },
  lookedAt: { vi: "không còn mục cần xem", en: "nothing left to check" },
  ofPlan: { vi: "Cả văn bản", en: "The document as a whole" },
  ofForms: { vi: "Biểu mẫu kèm theo", en: "Forms attached" },
  ofNoSection: { vi: "Ngoài các mục đánh số", en: "Outside the numbered headings" },
  table: { vi: "Bảng phân công", en: "Assignments" },
  tableSub: {
    vi: "Tất cả phần việc sẽ được giao khi xác nhận. Mở từng dòng để sửa.",
    en: "Everything that will be assigned on confirmation. Open a row to correct it.",
  },
  toTable: { vi: "Xem bảng và xác nhận", en: "Look over and confirm" },
  confirm: { vi: "Xác nhận, tạo kế hoạch", en: "Confirm and make the plan" },
  confirmHow: {
    vi: "Kế hoạch, chỉ tiêu, nhiệm vụ, biểu mẫu và việc giao cho các cơ quan được tạo cùng một lúc. Tệp gốc được giữ cùng kế hoạch.",
    en: "The plan, its targets, tasks, forms and assignments are made at once. The file is kept with the plan.",
  },
  pastAlready: { vi: "đã qua hạn", en: "already past" },
  pastWhenConfirmed: {
    vi: (count: string) =>
      `${count} việc có hạn đã qua. Xác nhận xong, việc đó tính là quá hạn ngay; nếu hạn đọc sai, hãy sửa trước.`,
    en: (count: string) =>
      `${counted(count, "task")} with a deadline that is past: overdue as soon as the plan is confirmed. If a day was read wrongly, correct it first.`,
  },
  beforeIssue: { vi: "trước ngày ban hành", en: "before the day of issue" },
  beforeIssueAll: {
    vi: (count: string, issued: string) =>
      `${count} việc có hạn đứng trước ngày ban hành ${issued} nên chưa xác nhận được. Mở từng việc để sửa hạn hoặc bỏ hạn; nếu ngày ban hành đọc sai, hãy sửa ngày đó.`,
    en: (count: string, issued: string) =>
      `${counted(count, "task")} due before the day of issue, ${issued}, so the plan cannot be confirmed yet. Open each to correct its deadline or take it out; if the day of issue was read wrongly, correct that.`,
  },
  stillToCheck: {
    vi: (count: string) => `Còn ${count} mục cần xem nên chưa xác nhận được.`,
    en: (count: string) => `Still to be checked: ${counted(count, "item")}. Then it can be confirmed.`,
  },
  seeToCheck: { vi: "Xem các mục đó", en: "Look at them" },
  refusedItems: {
    vi: (count: string) => `Chưa tạo kế hoạch: còn ${count} chỗ cần sửa. Mở từng mục để sửa.`,
    en: (count: string) => `No plan was made: ${counted(count, "thing")} to correct. Open each item.`,
  },
  noTasks: { vi: "Không có nhiệm vụ nào được giữ lại.", en: "No task was kept." },
  task: { vi: "Việc", en: "Task" },
  back: { vi: "Trở lại bản đọc", en: "Back to the reading" },
  drop: { vi: "Bỏ văn bản này", en: "Drop this document" },
  dropWhy: {
    vi: "Những gì đã đọc và sửa sẽ không dùng nữa. Tệp gốc vẫn nằm trong nhật ký của cơ quan.",
    en: "What was read and corrected is no longer used. The file stays in the records of the agency.",
  },
  correct: {
    vi: (kind: string) => `Xem và sửa ${kind.toLowerCase()}`,
    en: (kind: string) => `Look at the ${kind.toLowerCase()} and correct it`,
  },
  whichAgency: { vi: "Cơ quan nào?", en: "Which agency?" },
  bornBy: {
    vi: (words: string, count: string) => `Văn bản ghi “${words}” ở ${count} mục. Chọn một lần cho tất cả.`,
    en: (words: string, count: string) => `The document says “${words}” in ${counted(count, "item")}. Choose once for all.`,
  },
  likely: { vi: "Gần giống trong danh mục", en: "Close to it in the directory" },
  rightAgency: { vi: "Cơ quan hoặc nhóm đúng", en: "The right agency or group" },
  otherAgency: { vi: "Cơ quan hoặc nhóm khác", en: "Another agency or group" },
  useAgency: { vi: "Dùng cơ quan này", en: "Use this agency" },
  addAgency: { vi: "Thêm cơ quan mới vào danh mục", en: "Add a new agency to the directory" },
  addAndUse: { vi: "Thêm và dùng cơ quan này", en: "Add this agency and use it" },
  chooseInstead: { vi: "Chọn trong danh mục", en: "Choose from the directory" },
  askAdmin: {
    vi: "Chỉ người quản trị thêm được cơ quan vào danh mục. Có thể nhờ thêm rồi quay lại bản đọc này; mọi thứ đã sửa vẫn còn.",
    en: "Only an administrator adds agencies to the directory. You may ask for it and come back; what was corrected here stays.",
  },
  nameAgency: {
    vi: (words: string) => `Chọn hoặc thêm cơ quan cho “${words}”`,
    en: (words: string) => `Choose or add the agency for “${words}”`,
  },
  nextIs: { vi: (words: string) => `Mục sau: “${words}”`, en: (words: string) => `The next: “${words}”` },
  save: { vi: "Lưu và chấp nhận", en: "Save and accept" },
  leads: { vi: "Cơ quan chủ trì", en: "Lead agencies" },
  leadsHelp: {
    vi: "Mỗi ô một cơ quan hoặc một nhóm; mỗi cơ quan được giao thành một phần việc riêng. Để trống nếu giao sau.",
    en: "One agency or group in each box; each agency gets an assignment of its own. Leave empty to assign later.",
  },
  usesForm: { vi: "Báo cáo theo biểu", en: "Reported by the form" },
  noForm: { vi: "Không theo biểu nào", en: "By no form" },
  source: { vi: "Lời văn gốc", en: "Words of the document" },
  formRows: { vi: "Các dòng của biểu", en: "Rows of the form" },
  formRowsHelp: {
    vi: "Xóa tên một dòng để bỏ dòng đó. “Trong đó” là phần của dòng tổng ngay phía trên nó một bậc.",
    en: "Empty the name of a row to leave it out. “Breakdown” rows are parts of the total one level above.",
  },
  rowCode: { vi: "TT", en: "No." },
  rowLabel: { vi: "Tên chỉ số", en: "Indicator" },
  rowUnit: { vi: "Đơn vị", en: "Unit" },
  rowKind: { vi: "Loại", en: "Kind" },
  rowDepth: { vi: "Bậc", en: "Level" },
  rowPart: { vi: "Trong đó", en: "Breakdown" },
  yes: { vi: "có", en: "yes" },
  no: { vi: "không", en: "no" },
  outline: { vi: "Đề cương báo cáo", en: "Outline of the report" },
  formCode: { vi: "Mã biểu", en: "Code" },
  formTitle: { vi: "Tên biểu", en: "Title" },
  cutOff: { vi: "Chốt số liệu ngày", en: "Data closed on" },
  doneSaved: { vi: "Đã lưu và chấp nhận.", en: "Saved and accepted." },
  doneTwo: {
    vi: "Đã nhận cả tệp và nội dung dán, thành hai văn bản riêng. Mở từng văn bản để xem; bỏ văn bản thừa nếu hai bên là một.",
    en: "Both the file and the pasted text were taken, as two documents. Open each; drop one if they are the same.",
  },
  dropUnreadWhy: {
    vi: "Văn bản này không đọc được; bỏ đi thì không còn trong danh sách. Tệp gốc vẫn nằm trong nhật ký của cơ quan.",
    en: "This document could not be read; dropped, it is no longer in the list. The file stays in the records of the agency.",
  },
  doneDropped: { vi: "Đã bỏ văn bản.", en: "The document was dropped." },
});

/** What each key of the review does. */
export const keyWords: Readonly<Record<string, Text>> = {
  j: { vi: "Tới mục sau", en: "Next item" },
  k: { vi: "Về mục trước", en: "Previous item" },
  n: { vi: "Tới mục cần xem tiếp", en: "Next item to check" },
  a: {
    vi: "Chấp nhận, hoặc lấy lại mục đã loại; khi danh mục chưa có cơ quan của mục: chọn cơ quan",
    en: "Accept, or take back what was left out; choose the agency that the directory lacks",
  },
  e: { vi: "Sửa", en: "Edit" },
  x: { vi: "Loại ra", en: "Leave out" },
  s: { vi: "Tách câu thành hai mục", en: "Split into two items" },
  g: { vi: "Gộp với mục sau", en: "Join with the next item" },
  z: { vi: "Hoàn tác thao tác vừa làm", en: "Undo what was just done" },
  u: { vi: "Chuyển lên trong mục", en: "Move up within the section" },
  d: { vi: "Chuyển xuống trong mục", en: "Move down within the section" },
  v: { vi: "Xem trong văn bản; bấm lần nữa để trở lại", en: "See in the document; again to come back" },
  J: { vi: "Tới dòng sau của văn bản", en: "Next line of the document" },
  K: { vi: "Về dòng trước của văn bản", en: "Previous line of the document" },
  t: { vi: "Lấy dòng đang chọn làm nhiệm vụ", en: "Make the chosen line a task" },
  c: { vi: "Lấy dòng đang chọn làm chỉ tiêu", en: "Make the chosen line a target" },
  "?": { vi: "Mở bảng này", en: "Show these keys" },
};

export const kindNames: Readonly<Record<ItemKind, Text>> = {
  plan: { vi: "Kế hoạch", en: "Plan" },
  target: { vi: "Chỉ tiêu", en: "Target" },
  task: { vi: "Nhiệm vụ", en: "Task" },
  form: { vi: "Biểu mẫu", en: "Form" },
};

const amount =
  (vi: string, en: string) =>
  (count: string): Text => ({ vi: `${count} ${vi}`, en: counted(count, en) });

/** How much of each kind a plan will have. */
export const amountWords = {
  task: amount("nhiệm vụ", "task"),
  target: amount("chỉ tiêu", "target"),
  form: amount("biểu mẫu", "form"),
};

/** What is said of the state of an item, everywhere: on its card, in counts and headings, and of the buttons that lead to it. */
export const standingNames: Readonly<Record<Standing, Text>> = {
  "to-check": { vi: "Cần xem", en: "To check" },
  certain: { vi: "Đọc chắc", en: "Certain" },
  accepted: { vi: "Đã chấp nhận", en: "Accepted" },
  "left-out": { vi: "Đã loại", en: "Left out" },
  joined: { vi: "Đã gộp", en: "Joined" },
};

/** What each state means for the person who looks. */
export const standingMeanings: Readonly<Record<Standing, Text>> = {
  "to-check": {
    vi: "Mỗi mục có điều chưa chắc, ghi ngay ở mục. Hãy chấp nhận, sửa hoặc loại ra.",
    en: "Something is uncertain in each, as it says. Accept it, correct it or leave it out.",
  },
  certain: {
    vi: "Văn bản ghi thế nào đã đọc đúng thế; không phải xem từng mục, thấy sai thì sửa.",
    en: "Read as the document says. There is no need to look at each; correct what is wrong.",
  },
  accepted: { vi: "Đã có người xem, sửa hoặc chấp nhận.", en: "Somebody looked at these and accepted or corrected them." },
  "left-out": {
    vi: "Không đưa vào kế hoạch. Bấm “Lấy lại” để đưa vào.",
    en: "Will not be in the plan. “Take back” brings one in again.",
  },
  joined: { vi: "Lời nằm trong mục khác.", en: "Their words stand in another item." },
};

export const draftStateNames: Readonly<Record<DraftState, Text>> = {
  reading: { vi: "Đang đọc", en: "Reading" },
  refused: { vi: "Không đọc được", en: "Could not be read" },
  ready: { vi: "Đang xem", en: "Being checked" },
  confirmed: { vi: "Đã vào kế hoạch", en: "Is in a plan" },
  dropped: { vi: "Đã bỏ", en: "Dropped" },
};
