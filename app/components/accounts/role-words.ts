import type { Role } from "~/features/accounts/actor";
import type { Text } from "~/lib/i18n/text";

/** The names of the roles and what each may do: one name for each, everywhere. */
export const roleWords: Readonly<Record<Role, { readonly name: Text; readonly does: Text }>> = {
  admin: {
    name: { vi: "Quản trị", en: "Administrator" },
    does: { vi: "quản lý cơ quan và tài khoản, xem nhật ký", en: "manages agencies and accounts, reads the log" },
  },
  secretariat: {
    name: { vi: "Chuyên viên theo dõi", en: "Secretariat" },
    does: {
      vi: "lập kế hoạch, giao việc, chấp nhận hoặc trả lại báo cáo",
      en: "writes plans, assigns tasks, accepts or returns reports",
    },
  },
  officer: {
    name: { vi: "Cán bộ đầu mối", en: "Officer" },
    does: { vi: "ghi tiến độ, nhập báo cáo của cơ quan", en: "notes progress, fills in the agency's reports" },
  },
  head: {
    name: { vi: "Thủ trưởng", en: "Head" },
    does: {
      vi: "làm như cán bộ đầu mối và nộp báo cáo thay mặt cơ quan",
      en: "does what an officer does and submits for the agency",
    },
  },
  leader: {
    name: { vi: "Lãnh đạo", en: "Leader" },
    does: { vi: "xem mọi việc của cấp dưới, cho ý kiến chỉ đạo", en: "reads everything below, gives directives" },
  },
  observer: {
    name: { vi: "Theo dõi", en: "Observer" },
    does: { vi: "chỉ xem", en: "only reads" },
  },
};
