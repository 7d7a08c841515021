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
  "report-repeat": "A report is perhaps named twice",
  "agency-not-recipient": "An agency with a task is not among the recipients",
  "task-unclear": "A task leaves something unsaid",
  "uncertain-words": "Some words were recognised without certainty",
};

// What a person need not do about it is said as well.
const whatFollows: Readonly<Partial<Record<ProblemCode, Text>>> = {
  "deadline-day-off": {
    vi: "Hạn tính theo quy tắc ngày nghỉ của kế hoạch; chỉ sửa nếu văn bản ghi nhầm ngày.",
    en: "It counts by the rule of the plan for days off; correct it only if the day is a slip.",
  },
};

/** What is said of a problem in either language. */
export function problemWords({ code, message }: Pick<ProblemRead, "code" | "message">): Text {
  const next = whatFollows[code];
  const [vi, en] = [message, `${inEnglish[code]}. In Vietnamese: ${message}`];
  return next === undefined ? { vi, en } : { vi: `${vi} ${next.vi}`, en: `${en} ${next.en}` };
}
