// In decisions and letters whoever is named first has the duty; other sections only pass on what stands below.

import { findDeadlines } from "../deadlines/find-deadlines";
import type { TaskRead } from "../document-reading";
import { isPlain, isRemark } from "../outline/entry-text";
import { roleOf } from "../outline/section-role";
import type { Entry } from "../outline/tree";
import { inOrder, ofAgency, ofRequests, subjectHere } from "./agency-duties";
import { duties, nobody } from "./entry-duties";
import { beforeExecution, isExecution } from "./execution-clause";
import { ofFunding } from "./funding-section";
import { isLabel, isLabelledWork } from "./labelled-points";
import { agrees, asksSomebody, setsUp } from "./no-duties";
import { agenciesAsked, beginsWork } from "./requests";
import type { SectionWalk } from "./section-walk";
import { rolesIn } from "./supporters";
import { ofTasks } from "./task-section";

/** The duties of a section whose heading says nothing of what it is. */
export function withoutRole(entry: Entry, walk: SectionWalk): TaskRead[] {
  if (entry.children.length === 0 && isRemark(entry)) return [];
  if (entry.children.length === 0 && roleOf(entry.text) === "funding") return ofFunding(entry, walk);
  const subject = walk.isOfRules ? null : subjectHere(entry);
  if (walk.isOfRules && entry.children.length === 0) return [];
  if (walk.kind === "plan" && subject === null && isLabelledWork(entry)) return ofTasks(entry, "tasks", walk);
  const before = beforeExecution(entry.text);
  if (before !== null) return withoutRole({ ...entry, text: before }, walk);
  if (isExecution(entry.text)) return entry.children.flatMap((child) => walk.ofSection(child, null));
  if (subject !== null && walk.kind !== "report") return ofAgency(entry, subject, walk);
  const asked = agenciesAsked(entry.text);
  // "Giao Bộ Công an chủ trì, phối hợp với … bảo đảm một số yêu cầu sau:"
  if (asked.length > 0 && walk.kind !== "report" && entry.children.length > 0 && entry.text.endsWith(":"))
    return inOrder(entry.children, { ...rolesIn(entry.text, asked), areAsked: isPlain(entry) }, walk);
  if (asked.length > 0 && walk.kind !== "report" && entry.children.length === 0) return ofRequests(entry, walk);
  if (!agrees(entry) && (isTimed(entry, walk) || isOrder(entry, walk))) return duties(entry, nobody, walk);
  if (agrees(entry)) return entry.children.filter(asksSomebody).flatMap((child) => withoutRole(child, walk));
  if (setsUp(entry)) return [];
  const each = (child: Entry) => walk.ofSection(child, null);
  // "Cơ quan góp ý thực hiện các bước sau:" tells in rules how it is done.
  const tellsHow = walk.isOfRules && !entry.children.some(({ text }) => /trách nhiệm/iu.test(text));
  return tellsHow ? entry.children.flatMap(each) : inOrder(entry.children, nobody, walk, each);
}

// Under a heading that says nothing a point with a day is something to do all the same.
const isTimed = (entry: Entry, walk: SectionWalk) =>
  (walk.kind === "plan" || walk.announced !== null) &&
  entry.marker !== null &&
  entry.children.length === 0 &&
  !isRemark(entry) &&
  !isLabel(entry) &&
  findDeadlines(entry.text, { ...walk, isTimeCell: false }).length > 0;

// Among conclusions a point that begins with what is to be done is an order; others say how things are.
const isOrder = (entry: Entry, walk: SectionWalk) =>
  walk.announced === "conclusions" &&
  entry.marker !== null &&
  entry.children.length === 0 &&
  beginsWork(entry.text.replace(/^(?:yêu cầu|cần|phải|khẩn trương|tiếp tục)\s/iu, ""));
