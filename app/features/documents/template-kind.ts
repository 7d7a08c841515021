// The papers that the secretariat writes, and the Word templates behind them.

import type { Text } from "~/lib/i18n/text";

export const letterKinds = ["urging", "assignment-slip", "assignment-list", "progress-report", "conclusion"] as const;
/** What a paper is: an urging letter, a slip that gives work, the table of who does what, a report, a notice of conclusions. */
export type LetterKind = (typeof letterKinds)[number];

export const templateKinds = [...letterKinds, "urging-annex"] as const;
/** An urging letter has two templates: the works in the letter itself, or in an annex with a table. */
export type TemplateKind = (typeof templateKinds)[number];

export const templateNames: Readonly<Record<TemplateKind, Text>> = {
  urging: { vi: "Công văn đôn đốc", en: "Urging letter" },
  "urging-annex": { vi: "Công văn đôn đốc kèm phụ lục", en: "Urging letter with an annex" },
  "assignment-slip": { vi: "Phiếu giao nhiệm vụ", en: "Assignment slip" },
  "assignment-list": { vi: "Biểu phân công nhiệm vụ", en: "Table of assignments" },
  "progress-report": { vi: "Báo cáo tình hình thực hiện nhiệm vụ", en: "Progress report" },
  conclusion: { vi: "Thông báo kết luận", en: "Notice of conclusions" },
};

export function isTemplateKind(text: string): text is TemplateKind {
  return (templateKinds as readonly string[]).includes(text);
}

export function isLetterKind(text: string): text is LetterKind {
  return (letterKinds as readonly string[]).includes(text);
}
