/** What one version of a report holds, by the ids of its rows and sections. What is blank has no entry. */
import type { ReportValues } from "./report-value";

export type ReportContent = {
  readonly values: ReportValues;
  /** What was typed into cells that cannot be read; only a draft holds any. */
  readonly unread: Readonly<Record<string, string>>;
  readonly explanations: Readonly<Record<string, string>>;
  readonly narratives: Readonly<Record<string, string>>;
};

export const emptyContent: ReportContent = { values: {}, unread: {}, explanations: {}, narratives: {} };
