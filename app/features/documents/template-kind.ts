// The papers that the secretariat writes, and the Word templates behind them.

export const letterKinds = ["urging", "assignment-slip", "assignment-list", "progress-report", "conclusion"] as const;
/** What a paper is: an urging letter, a slip that gives work, the table of who does what, a report, a notice of conclusions. */
export type LetterKind = (typeof letterKinds)[number];

export const templateKinds = [...letterKinds, "urging-annex"] as const;
/** An urging letter has two templates: the works in the letter itself, or in an annex with a table. */
export type TemplateKind = (typeof templateKinds)[number];
