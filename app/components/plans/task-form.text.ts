import { catalogue } from "~/lib/i18n/text";

export const taskFormText = catalogue({
  newTitle: { vi: "Thêm nhiệm vụ", en: "Add a task" },
  editTitle: { vi: "Sửa nhiệm vụ", en: "Edit task" },
  what: { vi: "Nhiệm vụ", en: "Task" },
  text: { vi: "Nội dung nhiệm vụ", en: "What is to be done" },
  textHelp: {
    vi: "Một việc, bắt đầu bằng động từ, như văn bản đã ghi.",
    en: "One thing, beginning with a verb, as the document says it.",
  },
  addMore: { vi: (names: string) => `Thêm ${names}`, en: (names: string) => `Add ${names}` },
  section: { vi: "Phần của văn bản", en: "Part of the document" },
  sectionHelp: {
    vi: "Tên phần lớn để nhóm nhiệm vụ, ví dụ: IV. Tổ chức thực hiện.",
    en: "The chapter by which tasks are grouped, such as: IV. Tổ chức thực hiện.",
  },
  result: { vi: "Kết quả và nơi nhận", en: "Result and receiver" },
  deliverable: { vi: "Sản phẩm", en: "Result" },
  deliverableHelp: { vi: "Ví dụ: Báo cáo tổng kết kèm biểu số liệu.", en: "For example: a report with its table of figures." },
  form: { vi: "Biểu mẫu phải điền", en: "Form to fill in" },
  formHelp: {
    vi: "Có biểu mẫu thì nhiệm vụ chỉ hoàn thành khi báo cáo theo biểu được chấp nhận.",
    en: "With a form, the task is only done when the report on it is accepted.",
  },
  noForm: { vi: "Không có biểu mẫu", en: "No form" },
  sendTo: { vi: "Gửi kết quả cho", en: "The result goes to" },
  via: { vi: "Gửi qua", en: "Through" },
  supports: { vi: "Cơ quan phối hợp", en: "Supporting agencies" },
  leadsLater: {
    vi: "Cơ quan chủ trì được chọn ở bước Giao việc, sau khi lưu.",
    en: "The lead agencies are chosen when the task is assigned, after saving.",
  },
  create: { vi: "Thêm nhiệm vụ", en: "Add task" },
  save: { vi: "Lưu nhiệm vụ", en: "Save task" },
  removeTitle: { vi: "Bỏ nhiệm vụ khỏi kế hoạch?", en: "Remove the task from the plan?" },
  removeWhat: {
    vi: "Nhiệm vụ chưa giao cho ai sẽ không còn trong kế hoạch. Lịch sử vẫn giữ nội dung và người bỏ.",
    en: "The task, not assigned to anyone, leaves the plan. The history keeps its words and who removed it.",
  },
  remove: { vi: "Bỏ nhiệm vụ", en: "Remove task" },
  keep: { vi: "Giữ lại", en: "Keep it" },
});
