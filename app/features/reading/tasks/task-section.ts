// General tasks: each point or sentence at the bottom of the section is one.

import type { TaskRead } from "../document-reading";
import { isHeading, isNumbered, isPlain, isRemark, listsContents, pointsElsewhere } from "../outline/entry-text";
import { roleOf, type SectionRole } from "../outline/section-role";
import type { Entry } from "../outline/tree";
import { inOrder, ofAgency, ofRequests, subjectHere } from "./agency-duties";
import { closingTasks, isClosingRequest } from "./closing-requests";
import { duties, nobody } from "./entry-duties";
import {
  areLabels,
  isLabel,
  ownParagraphs,
  pointsAmongLabels,
  pointsWithLabels,
  pointsWithOneLine,
  withContent,
  withLabels,
} from "./labelled-points";
import { agrees } from "./no-duties";
import { agenciesAsked } from "./requests";
import type { SectionWalk } from "./section-walk";
import { rolesIn } from "./supporters";
import { withTimeOfHeading } from "./time-of-heading";

/** The tasks of a section of general tasks, in its order. */
export function ofTasks(entry: Entry, role: SectionRole, walk: SectionWalk): TaskRead[] {
  if (isClosingRequest(entry)) return closingTasks(entry, walk);
  if (isRemark(entry) || pointsElsewhere(entry) || isLabel(entry)) return [];
  const inner = isHeading(entry) && isNumbered(entry) && !areLabels(entry.children) ? roleOf(entry.text) : null;
  if (inner !== null && inner !== role && isShort(entry)) return walk.ofSection(entry, null);
  const labelled =
    withContent(entry) ?? withLabels(entry) ?? pointsAmongLabels(entry) ?? pointsWithLabels(entry) ?? pointsWithOneLine(entry);
  if (labelled !== null) return labelled.flatMap((each) => ofTasks(each, role, walk));
  if (isHeading(entry) && !listsContents(entry) && !areLabels(entry.children)) {
    const named = isNumbered(entry) ? subjectHere(entry) : null;
    if (named?.duty === "") return ofAgency(entry, named, walk);
    const asking = entry.text.endsWith(":") ? subjectHere(entry) : null;
    if (asking !== null) return ofAgency(entry, asking, walk);
    const asked = entry.text.endsWith(":") ? agenciesAsked(entry.text) : [];
    if (asked.length > 0) return inOrder(entry.children, { ...rolesIn(entry.text, asked), areAsked: isPlain(entry) }, walk);
    return inOrder(withTimeOfHeading(entry, walk), nobody, walk, (child) => ofTasks(child, role, walk));
  }
  const subject = subjectHere(entry);
  if (subject !== null && subject.duty !== "") return ofAgency(entry, subject, walk);
  if (entry.children.length === 0 && roleOf(entry.text) === "funding") return walk.ofSection(entry, null);
  if (isIntroduction(entry)) return [];
  if (entry.children.every(isRemark) && (TELLS_FIRST.test(entry.text) || agrees(entry)) && agenciesAsked(entry.text).length > 0)
    return ofRequests(entry, walk);
  const own = duties(entry, { lead: agenciesAsked(entry.text), support: [] }, walk);
  return [...own, ...ownParagraphs(entry).flatMap((child) => ofTasks(child, role, walk))];
}

// "Đây là việc cấp bách, Thủ tướng Chính phủ đề nghị …": what is told before somebody is asked is no work.
const TELLS_FIRST =
  /^(?:đây là|hiện nay|hiện tại|thời gian qua|thời gian tới|những năm qua|qua (?:kiểm tra|theo dõi|rà soát)|theo (?:báo cáo|phản ánh|đề nghị))(?!\p{L})/iu;

const isShort = ({ text }: Entry) => text.length < 90;
const isIntroduction = (entry: Entry) =>
  (isPlain(entry) && (entry.text.endsWith(":") || (entry.text.length < 30 && !/[.;]$/u.test(entry.text)))) ||
  isSectionTitle(entry);
const isSectionTitle = ({ text, path, children }: Entry) =>
  path.length === 1 && text === text.toUpperCase() && children.every(isLabel);
