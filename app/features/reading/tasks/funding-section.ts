// Among reasons, goals or money a heading may begin duties, and who is named with something to do has one.

import { subjectOf } from "../agencies/subject";
import { findDeadlines } from "../deadlines/find-deadlines";
import type { TaskRead } from "../document-reading";
import { isHeading } from "../outline/entry-text";
import { beginsDuties, roleOf } from "../outline/section-role";
import type { Entry } from "../outline/tree";
import { holdsDuties } from "../targets/read-targets";
import { ofAgency, subjectHere } from "./agency-duties";
import { closingTasks, isClosingRequest } from "./closing-requests";
import { duties, nobody } from "./entry-duties";
import { isLabelledWork, withContent } from "./labelled-points";
import { agenciesAsked } from "./requests";
import type { SectionWalk } from "./section-walk";
import { ofTasks } from "./task-section";

/** The duties that a section of reasons, goals or money has in passing. */
export function besidesDuties(entry: Entry, walk: SectionWalk): TaskRead[] {
  return entry.children.flatMap((child) => {
    if (isLabelledWork(child) && subjectHere(child) === null) return ofTasks(child, "tasks", walk);
    if (!isHeading(child) || withContent(child) !== null) return ofFunding(child, walk);
    if (/chỉ tiêu/iu.test(entry.text) && holdsDuties(child)) return ofTasks(child, "tasks", walk);
    if (beginsDuties(child.text)) return roleOf(child.text) ? walk.ofSection(child, null) : ofTasks(child, "tasks", walk);
    return mayHoldDuties(child) ? besidesDuties(child, walk) : ofFunding(child, walk);
  });
}

// Below "3. Thủ tục, hồ sơ" or "Thời gian gửi hồ sơ:" somebody may be named all the same.
const mayHoldDuties = (entry: Entry) =>
  subjectHere(entry) === null &&
  (roleOf(entry.text) === null || /^(?:thủ tục|hồ sơ|thời gian|thời hạn)(?!\p{L})/iu.test(entry.text));

/** Money is no duty, but who is named with something to do about it has one: "Sở Tài chính thẩm định …". */
export function ofFunding(entry: Entry, walk: SectionWalk): TaskRead[] {
  if (isClosingRequest(entry)) return closingTasks(entry, walk);
  const contents = withContent(entry);
  if (contents !== null) return contents.flatMap((each) => duties(each, nobody, walk));
  const named = clauseOf(entry);
  const body = named === null ? null : subjectOf(named);
  if (body !== null) return duties(entry, { lead: body.agencies, support: [] }, walk, body.duty);
  if (isDueByDay(entry, walk)) return duties(entry, nobody, walk);
  const subject = subjectHere(entry);
  if (subject !== null && sendsByDay(entry, walk)) return ofAgency(entry, subject, walk);
  const given = subject === null && /(?<!\p{L})giao\s/iu.test(entry.text) ? agenciesAsked(entry.text) : [];
  if (given.length > 0 && !isOfMany(given)) return duties(entry, { lead: given, support: [] }, walk);
  const isNamed = subject !== null && subject.duty !== "" && (!isOfMany(subject.agencies) || isAskedByOrder(subject.duty, walk));
  return isNamed ? ofAgency(entry, subject, walk) : [];
}

// "Về kinh phí: Các địa phương phải chủ động bố trí …" in an order.
const isAskedByOrder = (duty: string, { announced }: SectionWalk) =>
  announced !== null && /^(?:phải|cần|chủ động|khẩn trương|có trách nhiệm)\s/iu.test(duty);

const isOfMany = ([first = "các "]: readonly string[]) => /^(?:các|mỗi|những)\s/iu.test(first);

// "Hồ sơ gửi về Sở Nội vụ trước ngày 31/3/2026" is something to do, wherever it stands.
const isDueByDay = (entry: Entry, walk: SectionWalk) => subjectHere(entry) === null && sendsByDay(entry, walk);
const sendsByDay = (entry: Entry, walk: SectionWalk) =>
  entry.children.length === 0 &&
  /(?<!\p{L})(?:gửi|nộp|trình|báo cáo)\s/iu.test(entry.text) &&
  findDeadlines(entry.text, { ...walk, isTimeCell: false }).some(({ kind }) => kind === "before");

// "Kinh phí do ngân sách bảo đảm; Sở Tài chính thẩm định dự toán": the clause that names somebody.
function clauseOf({ text, children }: Entry): string | null {
  if (children.length > 0 || (roleOf(text) !== "funding" && !/^từ (?:nguồn|ngân sách|kinh phí)/iu.test(text))) return null;
  return (
    text
      .split(/(?<=[;.])\s+/u)
      .find((clause) => /^(?:Sở|Phòng|Văn phòng|Chi cục|Trung tâm) \p{Lu}/u.test(clause) && Boolean(subjectOf(clause)?.duty)) ??
    null
  );
}
