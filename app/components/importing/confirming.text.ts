import { counted } from "~/lib/i18n/counted";
import { catalogue } from "~/lib/i18n/text";

/** The words of the page that is looked over before a plan is made. */
export const confirmingText = catalogue({
  parts: {
    vi: (parts: string, agencies: string) => `${parts} phần việc giao cho ${agencies} cơ quan`,
    en: (parts: string, agencies: string) => `${counted(parts, "assignment")} for ${counted(agencies, "agency", "agencies")}`,
  },
  overdue: {
    vi: (overdue: string, parts: string) =>
      `${overdue} trong ${parts} phần việc quá hạn ngay khi xác nhận; các dòng đó được đánh dấu trong bảng. Nếu hạn đọc sai, hãy sửa trước.`,
    en: (overdue: string, parts: string) =>
      `${overdue} of ${counted(parts, "assignment")} will be overdue as soon as the plan is confirmed; their rows are marked. If a day was read wrongly, correct it first.`,
  },
  partsOfTask: { vi: (parts: string) => `${parts} phần việc`, en: (parts: string) => counted(parts, "assignment") },
  made: { vi: "Đã đọc được", en: "Was read" },
  noParts: {
    vi: "chưa thành phần việc nào: không có kỳ nào đến hạn trong giai đoạn, hoặc cơ quan chưa có trong danh mục",
    en: "makes no assignment: no period falls due in time, or the agency is not in the directory",
  },
  overdueOfTask: { vi: (overdue: string) => `${overdue} quá hạn ngay`, en: (overdue: string) => `${overdue} overdue at once` },
  notSeen: { vi: "Chưa xem", en: "Not looked at" },
  andMore: { vi: (count: string) => `và ${count} mục nữa`, en: (count: string) => `and ${count} more` },
  planRefused: { vi: "Chưa xác nhận được: hãy sửa thông tin của kế hoạch", en: "Not to be confirmed yet: correct the plan" },
  targets: { vi: "Chỉ tiêu", en: "Targets" },
  goal: { vi: "Mức đặt ra", en: "Goal" },
});
