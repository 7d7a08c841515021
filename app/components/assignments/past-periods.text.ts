import { counted } from "~/lib/i18n/counted";
import { catalogue } from "~/lib/i18n/text";

/** Said of report periods that are past when their work is assigned. */
export const pastPeriodsText = catalogue({
  title: { vi: "Kỳ báo cáo đã qua hạn", en: "Periods that are past" },
  how: {
    vi: "Các kỳ này đến hạn sau ngày ban hành nhưng trước hôm nay. Chọn một lần; kỳ đã bỏ qua không tự lập lại.",
    en: "They fell due after the day of issue but before today. Choose once; a period left out is not made later.",
  },
  due: { vi: (day: string) => `hạn ${day}`, en: (day: string) => `due ${day}` },
  agencies: { vi: (count: string) => `${count} cơ quan`, en: (count: string) => counted(count, "agency", "agencies") },
  andMore: { vi: (count: string) => `và ${count} kỳ nữa`, en: (count: string) => `and ${count} more` },
  made: { vi: "Lập cả các kỳ này; tính là quá hạn ngay", en: "Make them too; they are overdue at once" },
  leftOut: { vi: "Bỏ qua, chỉ lập từ kỳ đến hạn từ hôm nay", en: "Leave them out; begin with what is due from today" },
});
