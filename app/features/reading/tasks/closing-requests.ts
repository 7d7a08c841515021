// After the list of duties a plan asks everybody for something: "Định kỳ 06 tháng báo cáo kết quả về UBND tỉnh (qua Sở Y tế)".

import { subjectOf } from "../agencies/subject";
import { findDeadlines } from "../deadlines/find-deadlines";
import type { TaskRead } from "../document-reading";
import { isClosingParagraph } from "../outline/closing-paragraph";
import { sourceOf } from "../outline/entry-text";
import type { Entry } from "../outline/tree";
import { readDuty, type TaskContext } from "./duty";
import { agenciesAsked, asksForCourtesy } from "./requests";
import { sentencesOf } from "./sentences";

/** Whether a paragraph without number speaks to everybody at the end of a plan; above points it opens them: "Sở Y tế đề nghị các phòng:". */
export function isClosingRequest({ marker, text, children }: Entry): boolean {
  return (
    marker === null && (isClosingParagraph(text) || beginsWithCourtesy(text)) && !(children.length > 0 && text.endsWith(":"))
  );
}

// "Đề nghị UBND các huyện quan tâm, chỉ đạo thực hiện. Trong quá trình thực hiện, nếu có vướng mắc …" below the last point of a letter.
const beginsWithCourtesy = (text: string) => /^(?:đề nghị|yêu cầu)\s/iu.test(text) && asksForCourtesy(sentencesOf(text)[0] ?? "");

// "Giao Công an tỉnh theo dõi, tổng hợp …" is a duty without a day too, and so is a plan that everybody is to make; "Yêu cầu
// các sở nghiêm túc thực hiện" is none.
const isGiven = (sentence: string, lead: readonly string[]) =>
  (/^giao\s/iu.test(sentence) && Boolean(subjectOf(sentence)?.duty)) ||
  (lead.length > 0 && /(?:xây dựng|ban hành)\s+(?:và ban hành\s+)?kế hoạch(?!\s+này)/iu.test(sentence));

/** The sentences with a deadline, for the agencies that the paragraph asks. */
export function closingTasks(entry: Entry, context: TaskContext): TaskRead[] {
  let owners: readonly string[] = [];
  return sentencesOf(entry.text).flatMap((sentence) => {
    const asked = agenciesAsked(sentence);
    if (asked.length === 0 && /^trên đây là/iu.test(sentence)) return [];
    const subject = asked.length > 0 ? null : subjectOf(sentence);
    if (asked.length > 0) owners = asked;
    const lead = subject && subject.duty !== "" ? subject.agencies : owners;
    return closingSentence(entry, sentence, lead, context);
  });
}

/** A sentence to everybody is a duty when it says by when, or is given to one by name. */
export function closingSentence(entry: Entry, sentence: string, lead: readonly string[], context: TaskContext): TaskRead[] {
  const hasDeadline = findDeadlines(sentence, { ...context, isTimeCell: false }).length > 0;
  return hasDeadline || isGiven(sentence, lead)
    ? [readDuty({ text: sentence, owners: lead, source: sourceOf(entry, sentence) }, context)]
    : [];
}
