// The two marks that work can bear stand for the four of the decree: THƯỢNG KHẨN is kept as Khẩn, and an hour in the words alone.

import type { Urgency } from "~/features/assignments/urgency";
import type { UrgencyDegree, UrgencyRead } from "~/features/reading/document-reading";
import type { Text } from "~/lib/i18n/text";

const urgencyOfDegree: Readonly<Record<UrgencyDegree, Urgency>> = {
  urgent: "urgent",
  "very-urgent": "urgent",
  express: "express",
  "timed-express": "express",
};

/** How urgent the work of a paper with this mark is. */
export function urgencyOfReading(mark: UrgencyRead | undefined): Urgency {
  return mark === undefined ? "none" : urgencyOfDegree[mark.degree];
}

/** What confirming a paper with this mark brings about; null of an ordinary paper. */
export function remarkOfUrgency(mark: UrgencyRead | undefined): Text | null {
  if (mark === undefined) return null;
  return {
    vi: `Văn bản có dấu “${mark.words}”: khi xác nhận, phần việc đến hạn sớm nhất của mỗi nhiệm vụ mang mức độ khẩn này và cơ quan chủ trì được báo ngay.`,
    en: `The document is marked “${mark.words}”: when it is confirmed, what is due first of each task bears this urgency, and its lead is told at once.`,
  };
}
