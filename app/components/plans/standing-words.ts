import type { Tone } from "~/components/ui/tone";
import type { Standing } from "~/features/progress/standing";
import type { Text } from "~/lib/i18n/text";

type Look = { readonly tone: Tone; readonly words: Text };

/** How the parts of a whole are called and coloured, in the order in which a bar shows them. */
export const standingLooks: Readonly<Record<Standing, Look>> = {
  "done-on-time": { tone: "done", words: { vi: "Hoàn thành đúng hạn", en: "Done on time" } },
  "done-late": { tone: "done-late", words: { vi: "Hoàn thành quá hạn", en: "Done late" } },
  "in-time": { tone: "open", words: { vi: "Trong hạn", en: "In time" } },
  "due-soon": { tone: "soon", words: { vi: "Sắp đến hạn", en: "Due soon" } },
  overdue: { tone: "late", words: { vi: "Quá hạn", en: "Overdue" } },
  "sent-late": { tone: "wait", words: { vi: "Nộp muộn, chờ xác nhận", en: "Sent late, awaiting confirmation" } },
  "no-deadline": { tone: "none", words: { vi: "Không thời hạn", en: "No deadline" } },
  paused: { tone: "paused", words: { vi: "Tạm dừng", en: "Paused" } },
  cancelled: { tone: "none", words: { vi: "Đã hủy", en: "Cancelled" } },
};
