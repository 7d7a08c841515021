import { catalogue } from "~/lib/i18n/text";

export const handingOverText = catalogue({
  title: { vi: "Chuyển cho cơ quan khác", en: "Hand over to another agency" },
  why: {
    vi: "Cơ quan nhận xem tiếp và xác nhận bản đọc này thành kế hoạch; những gì đã xem, đã sửa giữ nguyên. Sau khi chuyển, cơ quan của bạn không còn thấy bản đọc.",
    en: "The receiving agency goes on looking it over and confirms it as a plan; all that was accepted and corrected stays. Your agency no longer sees the draft afterwards.",
  },
  agency: { vi: "Cơ quan nhận", en: "Receiving agency" },
  agencyHelp: {
    vi: "Thường là cơ quan ban hành hoặc cơ quan thường trực của kế hoạch. Ghi tên hoặc mã.",
    en: "Usually who issues the plan, or who follows it. Type its name or code.",
  },
  insteadOfChanging: {
    vi: "Nếu văn bản đúng là của cơ quan khác, hãy chuyển bản đọc này cho cơ quan đó xác nhận.",
    en: "If the paper is indeed another agency's, hand this draft over to that agency to confirm.",
  },
  done: {
    vi: "Đã chuyển. Người lập kế hoạch của cơ quan nhận thấy bản đọc ở Kế hoạch › Đọc từ văn bản.",
    en: "Handed over. Whoever enters plans at that agency finds the draft under Plans › Read from a document.",
  },
});
