// Most documents leave something of the "6 rõ" unsaid; it is remarked beside the task and does not make its reading doubtful.

import type { Identity, TaskRead } from "~/features/reading/document-reading";
import { type Clarity, lacksOf } from "~/features/reading/problems/unclear-tasks";
import type { Text } from "~/lib/i18n/text";

const inEnglish: Readonly<Record<Clarity, string>> = {
  người: "who leads",
  việc: "what is to be done",
  "thời gian": "by when",
  "trách nhiệm": "who answers for it",
  "sản phẩm": "with which result",
  "thẩm quyền": "on whose authority",
};

/** What the document leaves unsaid of a task; null when it is all said. */
export function remarkOf(task: TaskRead, document: Pick<Identity, "signer" | "signerTitle">): Text | null {
  const lacks = lacksOf(task, document);
  if (lacks.length === 0) return null;
  return {
    vi: `Văn bản chưa rõ: ${lacks.join(", ")}.`,
    en: `The document does not say: ${lacks.map((lack) => inEnglish[lack]).join(", ")}.`,
  };
}

const isWholeYear = ({ from, to }: { from: string; to: string }) => from.endsWith("-01-01") && to.endsWith("-12-31");

/** What of the head of a plan was filled in and does not stand in the document: who follows it, and a period taken from its year. */
export function remarkOfPlan(standing: string, period: Identity["period"]): Text | null {
  const follows =
    standing === ""
      ? null
      : {
          vi: `cơ quan thường trực “${standing}” (cơ quan của người đưa văn bản vào)`,
          en: `the standing agency “${standing}” (that of whoever handed the document in)`,
        };
  const lasts =
    period !== null && isWholeYear(period) ? { vi: "giai đoạn tính tròn năm", en: "the period, taken as whole years" } : null;
  const filled = [follows, lasts].flatMap((one) => one ?? []);
  if (filled.length === 0) return null;
  return {
    vi: `Phần mềm tự điền: ${filled.map(({ vi }) => vi).join("; ")}. Hãy sửa nếu văn bản nói khác.`,
    en: `Filled in by the software: ${filled.map(({ en }) => en).join("; ")}. Correct it where the document says otherwise.`,
  };
}
