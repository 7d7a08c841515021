// The papers that the secretariat writes, and the Word templates behind them.

const letterKinds = ["urging", "assignment-slip", "assignment-list", "progress-report", "conclusion"] as const;

export const templateKinds = [...letterKinds, "urging-annex"] as const;
/** An urging letter has two templates: the works in the letter itself, or in an annex with a table. */
export type TemplateKind = (typeof templateKinds)[number];
