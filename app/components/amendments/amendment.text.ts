import { counted } from "~/lib/i18n/counted";
import { catalogue } from "~/lib/i18n/text";

/** Words of documents that amend a plan. */
export const amendmentText = catalogue({
  title: { vi: "Văn bản sửa đổi, bổ sung", en: "Amending documents" },
  record: { vi: "Ghi văn bản sửa đổi", en: "Record an amendment" },
  sub: {
    vi: "Ghi văn bản đã ban hành và hạn mới mà văn bản nêu. Không hạn nào tự chuyển: bạn xem danh sách rồi chọn.",
    en: "Record the document that was issued and the days it names. No deadline moves by itself: you see the list and choose.",
  },
  none: { vi: "Kế hoạch chưa được sửa đổi lần nào.", en: "The plan has not been amended." },
  number: { vi: "Số, ký hiệu", en: "Number" },
  numberHelp: { vi: "Ví dụ: 215/KH-UBND", en: "For example 215/KH-UBND" },
  issuedOn: { vi: "Ngày ban hành", en: "Issued on" },
  about: { vi: "Trích yếu", en: "Subject" },
  aboutHelp: {
    vi: "Ví dụ: sửa đổi, bổ sung Kế hoạch số 142/KH-UBND. Ghi vào diễn biến của từng phần việc được dời.",
    en: "Stands in the history of each assignment that moves.",
  },
  paperSays: { vi: (words: string) => `Văn bản ghi: ${words}`, en: (words: string) => `The document says: ${words}` },
  days: { vi: "Hạn mới theo văn bản", en: "New deadlines by the document" },
  daysHelp: {
    vi: "Chỉ nhập ở nhiệm vụ mà văn bản đổi hạn; để trống là giữ nguyên. Ngày nghỉ được lùi theo quy tắc của kế hoạch.",
    en: "Fill in the tasks whose deadline the document changes; empty ones stay. Days off are moved by the rule of the plan.",
  },
  others: {
    vi: "Nhiệm vụ chưa giao cho ai, hoặc văn bản sửa lời, thêm hay bỏ nhiệm vụ: dùng",
    en: "For tasks that nobody was assigned yet, and when it changes words, adds or drops tasks, use",
  },
  othersTo: { vi: "danh sách nhiệm vụ của kế hoạch", en: "the plan's list of tasks" },
  task: { vi: "Nhiệm vụ", en: "Task" },
  now: { vi: "Hạn hiện nay", en: "Due now" },
  noDay: { vi: "không có hạn", en: "no deadline" },
  fromTo: { vi: (from: string, to: string) => `${from} đến ${to}`, en: (from: string, to: string) => `${from} to ${to}` },
  someWithout: {
    vi: (days: string) => `${days}; có việc không có hạn`,
    en: (days: string) => `${days}; some without a deadline`,
  },
  open: { vi: "Đang mở", en: "Open" },
  openCount: { vi: (count: string) => `${count} phần việc`, en: (count: string) => counted(count, "assignment") },
  allDone: {
    vi: "Đã xong hoặc hủy hết; hạn mới chỉ áp dụng cho phần việc giao sau này",
    en: "All finished or cancelled; a new day counts only for what is assigned later",
  },
  counts: { vi: (day: string) => `hạn tính là ${day}`, en: (day: string) => `counts as ${day}` },
  newDay: { vi: "Hạn mới", en: "New deadline" },
  newDayOf: { vi: (task: string) => `Hạn mới của: ${task}`, en: (task: string) => `New deadline of: ${task}` },
  nothingAssigned: { vi: "Kế hoạch chưa giao phần việc nào.", en: "Nothing of the plan is assigned yet." },
  nothingAssignedHow: {
    vi: "Hạn của nhiệm vụ chưa giao sửa ngay ở nhiệm vụ. Văn bản vẫn ghi lại được để lưu trong kế hoạch.",
    en: "The deadline of such a task is changed on the task itself. The document can still be recorded with the plan.",
  },
  reach: { vi: "Văn bản đổi hạn của", en: "The document changes the deadline of" },
  reachTask: { vi: "Cả nhiệm vụ", en: "The task itself" },
  reachTaskHelp: {
    vi: "Cơ quan được giao sau này cũng theo hạn mới; nhiệm vụ định kỳ thì chỉ trong kỳ được nêu. Lời văn ban đầu vẫn giữ.",
    en: "Agencies assigned later take the new day too; of periodic work only for the period named. The first words stay.",
  },
  reachOnward: { vi: "Kỳ được nêu và mọi kỳ sau", en: "The period named and all after it" },
  reachOnwardHelp: {
    vi: "Các kỳ tạo ra sau này đến hạn đúng ngày đó của tháng tương ứng. Kỳ đã tạo nằm trong bảng trên: nhập hạn mới ở từng kỳ.",
    en: "Periods generated later are due on that day of their own month. Those that exist stand in the table above: enter each.",
  },
  reachChosen: { vi: "Chỉ những phần việc được chọn", en: "Only the assignments chosen" },
  reachChosenHelp: {
    vi: "Nhiệm vụ giữ hạn ban đầu: cơ quan được giao sau này theo hạn ban đầu.",
    en: "The task keeps its deadline: agencies assigned later take the first one.",
  },
  taskReached: {
    vi: "Hạn của nhiệm vụ cũng đổi: cơ quan được giao sau này theo hạn mới.",
    en: "The task changes as well: agencies assigned later take the new day.",
  },
  onwardReached: {
    vi: "Hạn của nhiệm vụ cũng đổi, từ kỳ được nêu trở đi.",
    en: "The task changes as well, from the period named on.",
  },
  chosenReached: {
    vi: "Nhiệm vụ giữ hạn ban đầu: chỉ dời những phần việc được chọn.",
    en: "The task keeps its deadline: only the assignments chosen move.",
  },
  tasksChanged: { vi: "Nhiệm vụ đổi hạn, cho phần việc giao sau này", en: "Tasks that change, for what is assigned later" },
  fromThere: { vi: "kể cả các kỳ sau", en: "and the periods after it" },
  preview: { vi: "Xem các hạn sẽ dời", en: "See which deadlines would move" },
  previewTitle: {
    vi: (count: string) => `${count} hạn có thể dời theo văn bản này`,
    en: (count: string) => `${counted(count, "deadline")} can move by this document`,
  },
  previewHow: {
    vi: "Đánh dấu những hạn được dời. Việc đã hoàn thành, đã hủy hoặc đã khóa sổ giữ hạn cũ.",
    en: "Tick those that move. Work that is finished, cancelled or closed keeps its day.",
  },
  keepHow: {
    vi: "Việc đã hoàn thành, đã hủy hoặc đã khóa sổ giữ hạn cũ.",
    en: "Work that is finished, cancelled or closed keeps its day.",
  },
  noneMoves: {
    vi: "Không hạn nào dời được theo các ngày đã nhập.",
    en: "None of the days entered moves a deadline.",
  },
  onlyTasks: {
    vi: "Không phần việc nào dời hạn; chỉ đổi hạn của nhiệm vụ",
    en: "No assignment moves; only the task itself changes",
  },
  noDays: {
    vi: "Chưa nhập hạn mới nào: chỉ ghi văn bản, không dời hạn.",
    en: "No new day was entered: the document is recorded, no deadline moves.",
  },
  lead: { vi: "Chủ trì", en: "Lead" },
  choose: { vi: (name: string) => `Dời hạn của ${name}`, en: (name: string) => `Move the deadline of ${name}` },
  note: { vi: "Lưu ý", en: "Note" },
  stays: { vi: "giữ nguyên", en: "stays" },
  "handed-in": {
    vi: "Kết quả đã gửi, đang chờ xác nhận; sẽ tính theo hạn mới.",
    en: "Handed in and awaiting confirmation; it will be judged by the new day.",
  },
  earlier: { vi: "Hạn mới sớm hơn hạn hiện nay.", en: "The new day is earlier than the one that counts." },
  past: { vi: "Hạn mới đã qua: sẽ quá hạn ngay.", en: "The new day has passed: it will be overdue at once." },
  apply: { vi: "Ghi văn bản và dời hạn đã chọn", en: "Record it and move those ticked" },
  changeTasks: { vi: "Ghi văn bản và đổi hạn nhiệm vụ", en: "Record it and change the task" },
  keepAll: { vi: "Ghi văn bản, không dời hạn nào", en: "Record it and move none" },
  keepAllButTasks: {
    vi: "Ghi văn bản, chỉ đổi hạn cho việc giao sau này",
    en: "Record it and change only what is assigned later",
  },
  recordOnly: { vi: "Ghi văn bản", en: "Record the document" },
  correct: { vi: "Sửa lại văn bản và hạn mới", en: "Correct the document and the days" },
  correctHow: {
    vi: "Sửa xong thì bấm “Xem các hạn sẽ dời”. Danh sách ở trên vẫn theo nội dung đã xem trước đó.",
    en: "When it is corrected, press “See which deadlines would move”. The list above is still of what was looked at before.",
  },
  editedSince: {
    vi: "Văn bản hoặc hạn mới ở dưới đã sửa mà danh sách này chưa theo. Bấm “Xem các hạn sẽ dời” ở dưới trước khi ghi.",
    en: "The document or a day below was changed and this list does not follow it yet. Press “See which deadlines would move” below before recording.",
  },
  moved: {
    vi: (count: string) => (count === "0" ? "không dời hạn nào" : `đã dời ${count} hạn`),
    en: (count: string) => (count === "0" ? "moved no deadline" : `moved ${counted(count, "deadline")}`),
  },
  changed: {
    vi: (count: string) => `đổi hạn ${count} nhiệm vụ`,
    en: (count: string) => `changed ${counted(count, "task")}`,
  },
  ofDay: { vi: (day: string) => `ngày ${day}`, en: (day: string) => `of ${day}` },
  from: { vi: "Từ ngày", en: "From" },
  to: { vi: "Sang ngày", en: "To" },
  when: { vi: "Ghi lúc", en: "Recorded" },
  noMoves: { vi: "Văn bản này không dời hạn nào mà bạn được xem.", en: "This document moved no deadline that you may see." },
  done: {
    vi: "Đã ghi văn bản sửa đổi. Cơ quan chủ trì và phối hợp của các hạn đã dời được báo.",
    en: "The amendment is recorded. Leads and supporting agencies of the deadlines that moved are told.",
  },
  doneKept: {
    vi: "Đã ghi văn bản sửa đổi; không phần việc nào dời hạn.",
    en: "The amendment is recorded; no deadline of an assignment moved.",
  },
});
