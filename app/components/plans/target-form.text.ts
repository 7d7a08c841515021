import type { Measure } from "~/features/plans/target";
import { catalogue, type Text } from "~/lib/i18n/text";

export const targetFormText = catalogue({
  newTitle: { vi: "Thêm chỉ tiêu", en: "Add a target" },
  editTitle: { vi: "Sửa chỉ tiêu", en: "Edit target" },
  what: { vi: "Chỉ tiêu", en: "Target" },
  text: { vi: "Nội dung chỉ tiêu", en: "What is measured" },
  textHelp: {
    vi: "Điều được đo, ví dụ: Xã, phường, thị trấn có hoạt động truyền thông.",
    en: "What is measured, such as: communes with a campaign.",
  },
  goal: { vi: "Phải đạt", en: "Goal" },
  comparator: { vi: "So sánh", en: "Comparison" },
  noComparator: { vi: "Văn bản không đặt con số", en: "The document sets no figure" },
  value: { vi: "Số phải đạt", en: "Figure" },
  ofValue: { vi: "Trên tổng số", en: "Out of" },
  ofHelp: { vi: "Ví dụ 323 trên tổng số 460 xã.", en: "For example 323 out of 460 communes." },
  unit: { vi: "Đơn vị", en: "Unit" },
  unitHelp: { vi: "Ví dụ: %, xã, vụ.", en: "For example: %, communes, cases." },
  horizon: { vi: "Thời điểm phải đạt", en: "By when" },
  plan: { vi: "Trong giai đoạn của kế hoạch", en: "Within the plan's period" },
  year: { vi: "Hằng năm", en: "Each year" },
  by: { vi: "Đến một ngày", en: "By a day" },
  horizonOn: { vi: "Đến ngày", en: "By" },
  measurePart: { vi: "Cách đo", en: "How it is measured" },
  measure: { vi: "Đo từ", en: "Measured from" },
  measureHelp: {
    vi: "Con số được tính từ báo cáo đã chấp nhận; chọn biểu mẫu, chỉ số ở ô bên dưới.",
    en: "The value comes from accepted reports; choose the indicator below.",
  },
  indicator: { vi: "Chỉ số", en: "Indicator" },
  indicatorHelp: {
    vi: "Khi cộng, tính trung bình, đếm địa phương, hoặc tử số của tỷ lệ.",
    en: "For sums, averages and shares, or the upper side of a ratio.",
  },
  ofIndicator: { vi: "Chia cho chỉ số", en: "Divided by" },
  ofIndicatorHelp: { vi: "Chỉ khi tính tỷ lệ của hai chỉ số.", en: "Only for a ratio of two indicators." },
  task: { vi: "Nhiệm vụ", en: "Task" },
  taskHelp: { vi: "Chỉ khi tính tỷ lệ cơ quan đã hoàn thành một nhiệm vụ.", en: "Only for the share that completed a task." },
  nothing: { vi: "Không chọn", en: "None" },
  create: { vi: "Thêm chỉ tiêu", en: "Add target" },
  save: { vi: "Lưu chỉ tiêu", en: "Save target" },
  removeTitle: { vi: "Bỏ chỉ tiêu khỏi kế hoạch?", en: "Remove the target from the plan?" },
  removeWhat: {
    vi: "Chỉ tiêu sẽ không còn trong kế hoạch và các bảng. Báo cáo và số liệu không đổi; lịch sử vẫn giữ nội dung và người bỏ.",
    en: "The target leaves the plan and its tables. Reports stay as they are; the history keeps it and who removed it.",
  },
  remove: { vi: "Bỏ chỉ tiêu", en: "Remove target" },
  keep: { vi: "Giữ lại", en: "Keep it" },
});

export const measureWords: Readonly<Record<Measure["kind"], Text>> = {
  none: { vi: "Không đo bằng con số", en: "Not measured by a figure" },
  manual: { vi: "Cơ quan thường trực tự đánh giá", en: "Judged by the standing agency" },
  sum: { vi: "Cộng một chỉ số của mọi báo cáo", en: "Sum of an indicator" },
  average: { vi: "Trung bình một chỉ số của các báo cáo", en: "Average of an indicator" },
  "share-yes": { vi: "Tỷ lệ đơn vị trả lời “có”", en: "Share of units that answered yes" },
  ratio: { vi: "Tỷ lệ của hai chỉ số", en: "Ratio of two indicators" },
  "share-completed": { vi: "Tỷ lệ cơ quan đã hoàn thành một nhiệm vụ", en: "Share that completed a task" },
};
