// A proofreader's note is written in Vietnamese, as the document is; in English its kind is said and the note itself is quoted.

import type { ProblemCode, ProblemRead } from "~/features/reading/document-reading";
import type { Text } from "~/lib/i18n/text";

const inEnglish: Readonly<Record<ProblemCode, string>> = {
  "numbering-gap": "A number is missing in the numbering",
  "numbering-repeat": "A number stands twice in the numbering",
  "breakdown-mismatch": "Parts contradict their total",
  "period-inconsistent": "The period is written in two ways",
  "missing-number": "The document has no number",
  "missing-date": "The document has no day of issue",
  "deadline-before-issue": "A deadline lies before the day of issue",
  "deadline-day-off": "A deadline is on a day off",
  "impossible-day": "A deadline names a day that no calendar has",
  "agency-not-recipient": "An agency with a task is not among the recipients",
  "task-unclear": "A task leaves something unsaid",
  "uncertain-words": "Some words were recognised without certainty",
};

/** What is said of a problem in either language. */
export function problemWords({ code, message }: Pick<ProblemRead, "code" | "message">): Text {
  return { vi: message, en: `${inEnglish[code]}. In Vietnamese: ${message}` };
}
