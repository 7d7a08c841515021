import { counted } from "~/lib/i18n/counted";
import { catalogue } from "~/lib/i18n/text";

/** Why work is overdue, in a few words each. */
export const whyLateText = catalogue({
  title: { vi: "Vì sao chậm", en: "Why it is late" },
  awaiting: {
    vi: (day: string) => `Đã nộp ngày ${day}, đang chờ xác nhận`,
    en: (day: string) => `Sent on ${day}, waits to be confirmed`,
  },
  returned: {
    vi: (day: string) => `Bị trả lại ngày ${day}, chưa nộp lại`,
    en: (day: string) => `Returned on ${day}, not sent again`,
  },
  unreceived: {
    vi: (day: string) => `Giao ngày ${day}, cơ quan chưa xác nhận đã nhận`,
    en: (day: string) => `Assigned on ${day}, receipt not confirmed`,
  },
  silent: {
    vi: (day: string) => `Đã nhận ngày ${day}, chưa báo cáo lần nào`,
    en: (day: string) => `Received on ${day}, nothing reported since`,
  },
  unfinished: {
    vi: (day: string) => `Đang làm, chưa nộp; cập nhật gần nhất ngày ${day}`,
    en: (day: string) => `In progress, not sent; last update on ${day}`,
  },
  extension: {
    vi: (day: string) => `Đề nghị gia hạn đến ${day}, chưa có trả lời`,
    en: (day: string) => `Extension until ${day} asked for, not decided`,
  },
  directive: {
    vi: (day: string) => `Chưa trả lời ý kiến chỉ đạo ngày ${day}`,
    en: (day: string) => `Directive of ${day} not answered`,
  },
  letter: {
    vi: (day: string) => `Đã có công văn ngày ${day}`,
    en: (day: string) => `A letter was sent on ${day}`,
  },
  reminded: {
    vi: (times: string, day: string) => `Đã nhắc ${times} ngày, gần nhất ${day}`,
    en: (times: string, day: string) => `Reminded on ${counted(times, "day")}, last ${day}`,
  },
  neverReminded: { vi: "Chưa được nhắc lần nào", en: "Never reminded" },
});
