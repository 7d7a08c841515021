import type { Urgency } from "~/features/assignments/urgency";
import type { Text } from "~/lib/i18n/text";

/** How documents name the degrees of urgency. */
export const urgencyWords: Readonly<Record<Urgency, Text>> = {
  none: { vi: "Thường", en: "Ordinary" },
  urgent: { vi: "Khẩn", en: "Urgent" },
  express: { vi: "Hỏa tốc", en: "Express" },
};
