// Most documents leave something of the "6 rõ" unsaid; it is remarked beside the task and does not make its reading doubtful.

import type { Identity, TaskRead } from "~/features/reading/document-reading";
import { type Clarity, lacksOf } from "~/features/reading/problems/unclear-tasks";
import type { Text } from "~/lib/i18n/text";
import { remarkOfUrgency } from "./urgency-of-reading";

const unsaid: Readonly<Record<Clarity, Text>> = {
  người: { vi: "ai chủ trì", en: "who leads" },
  việc: { vi: "làm việc gì", en: "what is to be done" },
  "thời gian": { vi: "thời hạn", en: "by when" },
  "trách nhiệm": { vi: "gửi kết quả cho ai", en: "who gets the result" },
  "sản phẩm": { vi: "kết quả, sản phẩm", en: "with which result" },
  "thẩm quyền": { vi: "theo thẩm quyền của ai", en: "on whose authority" },
};

/** What the document leaves unsaid of a task; null when it is all said. */
export function remarkOf(task: TaskRead, document: Pick<Identity, "signer" | "signerTitle">): Text | null {
  const lacks = lacksOf(task, document);
  if (lacks.length === 0) return null;
  return {
    vi: `Văn bản không nêu: ${lacks.map((lack) => unsaid[lack].vi).join(", ")}.`,
    en: `The document does not say: ${lacks.map((lack) => unsaid[lack].en).join(", ")}.`,
  };
}

const isWholeYear = ({ from, to }: { from: string; to: string }) => from.endsWith("-01-01") && to.endsWith("-12-31");

const wholeYears: Text = {
  vi: "Giai đoạn được tính tròn năm; hãy sửa nếu văn bản nói khác.",
  en: "The period was taken as whole years; correct it where the document says otherwise.",
};

/** Where in the document it was read who follows the plan, what its urgency brings about, and whether its period was taken from its years. */
export function remarkOfPlan(standing: Text | null, { period, urgency }: Pick<Identity, "period" | "urgency">): Text | null {
  const remarks = [standing, remarkOfUrgency(urgency), period !== null && isWholeYear(period) ? wholeYears : null].flatMap(
    (one) => one ?? [],
  );
  if (remarks.length === 0) return null;
  return { vi: remarks.map(({ vi }) => vi).join(" "), en: remarks.map(({ en }) => en).join(" ") };
}
