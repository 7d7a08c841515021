import type { AuditObject } from "~/features/audit/audit-entry";
import type { Text } from "~/lib/i18n/text";

export type { AuditObject };

/** The kinds of things that the log speaks of. */
export const auditObjectNames: Readonly<Record<AuditObject, Text>> = {
  plan: { vi: "Kế hoạch", en: "Plan" },
  import: { vi: "Văn bản đọc vào", en: "Document read in" },
  target: { vi: "Chỉ tiêu", en: "Target" },
  task: { vi: "Nhiệm vụ", en: "Task" },
  assignment: { vi: "Phần việc", en: "Assignment" },
  part: { vi: "Phần nội bộ", en: "Inner part" },
  report: { vi: "Báo cáo", en: "Report" },
  evidence: { vi: "Tệp đính kèm", en: "Attachment" },
  form: { vi: "Biểu mẫu", en: "Form" },
  letter: { vi: "Văn bản", en: "Letter" },
  "letter-template": { vi: "Mẫu văn bản", en: "Letter template" },
  agency: { vi: "Cơ quan", en: "Agency" },
  group: { vi: "Nhóm cơ quan", en: "Group of agencies" },
  user: { vi: "Tài khoản", en: "Account" },
  session: { vi: "Phiên đăng nhập", en: "Session" },
  calendar: { vi: "Lịch làm việc", en: "Working calendar" },
  result: { vi: "Kết quả công bố", en: "Published results" },
  settings: { vi: "Thiết lập", en: "Settings" },
};
