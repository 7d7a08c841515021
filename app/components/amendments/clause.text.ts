import { counted } from "~/lib/i18n/counted";
import { catalogue } from "~/lib/i18n/text";

/** Words of the clauses of an amending document that are applied by hand. */
export const clauseText = catalogue({
  title: { vi: "Điều phải áp dụng bằng tay", en: "Clauses to apply by hand" },
  intro: {
    vi: "Những điều dưới đây không phải là hạn mới, hoặc chưa dời hạn nào. Hãy sửa kế hoạch theo từng điều rồi ghi kết quả; chưa ghi thì kế hoạch còn nhắc.",
    en: "These clauses are no new days, or moved none. Change the plan by each of them, then say so; until then the plan reminds of it.",
  },
  left: {
    vi: (count: string, number: string) => `Còn ${count} điều của văn bản ${number} chưa áp dụng`,
    en: (count: string, number: string) => `${counted(count, "clause")} of ${number} not applied yet`,
  },
  leftShort: {
    vi: (count: string) => `còn ${count} điều chưa áp dụng`,
    en: (count: string) => `${counted(count, "clause")} not applied yet`,
  },
  leftTo: { vi: "Mở các điều còn lại", en: "Open the clauses that are left" },
  before: {
    vi: (count: string) => `${count} điều sẽ còn phải áp dụng bằng tay`,
    en: (count: string) => `${counted(count, "clause")} will be left to apply by hand`,
  },
  beforeHow: {
    vi: "Ở đây chỉ dời hạn. Khi ghi văn bản, các điều chưa thành hạn mới được giữ ở trang văn bản sửa đổi và nhắc ở trang kế hoạch đến khi xử lý xong.",
    en: "Only days are applied here. The clauses that become no new day are kept with the amendment, and the plan reminds of them until each is dealt with.",
  },
  keptToAdd: {
    vi: "Đây là nội dung mới, không đổi hạn nhiệm vụ nào: được giữ lại ở trang văn bản sửa đổi để thêm thành nhiệm vụ.",
    en: "It is new and changes no deadline: it is kept with the amendment, to be added as a task.",
  },
  kept: { vi: "Được giữ lại để áp dụng bằng tay.", en: "It is kept to be applied by hand." },
  adds: { vi: "Bổ sung", en: "Adds" },
  drops: { vi: "Bãi bỏ", en: "Drops" },
  changes: { vi: "Sửa đổi", en: "Changes" },
  other: { vi: "Chưa rõ là bổ sung, bãi bỏ hay sửa đổi", en: "Not clear what it does" },
  cites: { vi: "Nội dung được nêu trong kế hoạch:", en: "What it cites in the plan:" },
  citesNone: {
    vi: (place: string) => `Kế hoạch không có nhiệm vụ hay chỉ tiêu tại ${place}.`,
    en: (place: string) => `The plan has no task or target at ${place}.`,
  },
  addTask: { vi: "Thêm nhiệm vụ với lời văn này", en: "Add a task with these words" },
  cancelWork: { vi: "Mở nhiệm vụ để hủy phần việc", en: "Open the task to cancel its assignments" },
  editTask: { vi: "Sửa nhiệm vụ", en: "Edit the task" },
  openTask: { vi: "Mở nhiệm vụ", en: "Open the task" },
  dropTarget: { vi: "Bỏ chỉ tiêu", en: "Remove the target" },
  editTarget: { vi: "Sửa chỉ tiêu", en: "Edit the target" },
  find: { vi: "Tìm trong danh sách nhiệm vụ", en: "Find it in the list of tasks" },
  ofWork: {
    vi: (action: string, text: string) => `${action}: ${text}`,
    en: (action: string, text: string) => `${action}: ${text}`,
  },
  applied: { vi: "Đã áp dụng", en: "Applied" },
  declined: { vi: "Không áp dụng", en: "Not applied" },
  open: { vi: "Chưa áp dụng", en: "Not applied yet" },
  declinedHelp: { vi: "Phải nêu lý do.", en: "Needs a reason." },
  openHelp: { vi: "Kế hoạch nhắc lại điều này.", en: "The plan reminds of it again." },
  by: {
    vi: (who: string, when: string) => `${who} ghi lúc ${when}`,
    en: (who: string, when: string) => `said by ${who} at ${when}`,
  },
  correct: { vi: "Ghi lại", en: "Correct" },
  pageTitle: { vi: "Kết quả áp dụng một điều", en: "What became of a clause" },
  outcome: { vi: "Điều này", en: "This clause was" },
  note: { vi: "Ghi chú hoặc lý do", en: "Note or reason" },
  noteHelp: {
    vi: "Bắt buộc khi không áp dụng. Ví dụ: đã thêm nhiệm vụ 6.c; hoặc: việc đã xong trước khi có văn bản.",
    en: "Needed when it is not applied. For example: task 6.c was added; or: it was done before the document.",
  },
  save: { vi: "Ghi kết quả", en: "Save" },
  handled: { vi: "Đã ghi kết quả áp dụng.", en: "What became of the clause is recorded." },
});
