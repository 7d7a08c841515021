// Duties stand under the heading of an agency, under "Tổ chức thực hiện", or among the general tasks, which name nobody yet.

import { comparable } from "~/lib/vietnamese-text";
import { beginsWithVerb } from "../agencies/duty-verbs";
import type { TaskRead } from "../document-reading";
import { isHeading, isNumbered, isPlain } from "../outline/entry-text";
import { runsWithoutHeading } from "../outline/lost-headings";
import { isPoint } from "../outline/marker";
import { roleOf, type SectionRole } from "../outline/section-role";
import type { Entry } from "../outline/tree";
import { areTargets } from "../targets/read-targets";
import { subjectHere } from "./agency-duties";
import { announcedBy } from "./announcement";
import { ofAssignment } from "./assignment-section";
import { closingTasks, isClosingRequest } from "./closing-requests";
import { isExecution, isNoExecution } from "./execution-clause";
import { besidesDuties } from "./funding-section";
import { isHistory } from "./history";
import { withInlinePoints } from "./inline-points";
import { agenciesAsked, isCourtesy } from "./requests";
import type { OutlineContext, SectionWalk } from "./section-walk";
import { withoutRole } from "./section-without-role";
import { isSharedOut, tellsByWhatRule, tellsOfReport, warns } from "./statements";
import { ofTasks } from "./task-section";

/** The duties of an outline, in its order. */
export function outlineTasks(outline: readonly Entry[], context: OutlineContext): TaskRead[] {
  const entries = withInlinePoints(outline);
  const walk: SectionWalk = { ...context, ofSection: (entry, above) => ofSection(entry, above, walk) };
  const runs = walk.kind === "plan" ? runsWithoutHeading(entries) : null;
  const role = walk.announced === "orders" ? "tasks" : null;
  if (runs === null)
    return withPoints(entries)
      .flatMap((entry) => ofSection(entry, role, walk))
      .filter((task) => isNoExecution(task) && isWork(task, context));
  return runs
    .flatMap((run) => run.flatMap((entry) => ofSection(entry, guessedRole(run), walk)))
    .filter((task) => isWork(task, context));
}

const isWork = (task: TaskRead, context: OutlineContext) =>
  !isHistory(task, context) &&
  !warns(task.text) &&
  !isSharedOut(task.text) &&
  !(task.lead.length === 0 && task.deadlines.length === 0 && onlyTells(task.text));

const onlyTells = (text: string) => tellsOfReport(text) || tellsByWhatRule(text);

// "Giám đốc Sở … có trách nhiệm:" between the paragraphs of a letter stands above the points that follow it.
function withPoints(entries: readonly Entry[]): readonly Entry[] {
  const written: Entry[] = [];
  for (const entry of entries) {
    const above = written.at(-1);
    if (above && isPlain(above) && speaksForPoints(above) && (isPoint(entry.marker) || goesOnWithWork(above, entry)))
      written[written.length - 1] = { ...above, children: [...above.children, entry] };
    else written.push(entry);
  }
  return written;
}
// "… đề nghị các xã thực hiện các nội dung sau:" above paragraphs without any mark, which begin with what is to be done.
const ANNOUNCES =
  /(?:nội dung|nhiệm vụ|công việc|vấn đề|việc)(?: cụ thể| trọng tâm| chính)?(?: sau| sau đây| như sau|, cụ thể)\s*:$/iu;
const goesOnWithWork = (above: Entry, { marker, text, children }: Entry) =>
  marker === null && children.length === 0 && ANNOUNCES.test(above.text) && beginsWithVerb(text) && !isCourtesy(text);
const speaksForPoints = (entry: Entry) =>
  (/trách nhiệm\s*:$/iu.test(entry.text) && subjectHere(entry) !== null) ||
  (entry.text.endsWith(":") && agenciesAsked(entry.text).length > 0);

// Points whose heading is lost are general tasks when they are neither reasons, nor goals, nor under agencies.
function guessedRole(run: readonly Entry[]): SectionRole | null {
  const isKnown = run.some((entry) => roleOf(entry.text) !== null || subjectHere(entry) !== null);
  return isKnown || areTargets(run) ? null : "tasks";
}

// "Giao Bộ Công an …, chịu trách nhiệm …, bảo đảm các yêu cầu sau:" is a request, whatever its words announce elsewhere.
const asksAtLength = (entry: Entry) =>
  entry.text.length > 150 &&
  entry.text.endsWith(":") &&
  (agenciesAsked(entry.text).length > 0 || Boolean(subjectHere(entry)?.duty));

// "1. Yêu cầu UBND các xã:" asks whom it names, and is no section of demands.
const asksByName = ({ text }: Entry) => /^yêu cầu\s/iu.test(text) && text.endsWith(":") && agenciesAsked(text).length > 0;

/** Whether a heading changes what the section above it announced. */
function roleHere(entry: Entry, above: SectionRole | null, { isOfRules }: OutlineContext): SectionRole | null {
  if (above === null && isExecution(entry.text)) return null;
  const own =
    isHeading(entry) && (isNumbered(entry) || above === null) && !asksAtLength(entry) && !asksByName(entry)
      ? roleOf(entry.text)
      : null;
  // "Điều 8. Quy trình gửi nội dung góp ý": the articles of rules tell how, and give duties only where they name responsibility.
  return isOfRules && own === "tasks" && !/nhiệm vụ/u.test(comparable(entry.text)) ? above : (own ?? above);
}

function ofSection(entry: Entry, above: SectionRole | null, walk: SectionWalk): TaskRead[] {
  if (isClosingRequest(entry)) return closingTasks(entry, walk);
  const role = roleHere(entry, above, walk);
  switch (role) {
    case "assignment":
      return ofAssignment(entry, above === role, walk);
    case "tasks":
      return ofTasks(entry, role, walk);
    case "purpose":
      // "MỘT SỐ YÊU CẦU" of a conclusion asks those whom it names; the "Mục đích, yêu cầu" of a plan asks nobody.
      if (walk.announced === "conclusions" && !/mục đích/u.test(comparable(entry.text)))
        return entry.children.flatMap((child) => withoutRole(child, walk));
      if (walk.announced === "orders" && /^yêu cầu(?: chung)?\s*:?$/iu.test(entry.text))
        return entry.children.flatMap((child) => ofTasks(child, "tasks", walk));
      return walk.isOfRules ? [] : besidesDuties(entry, walk);
    case "targets":
    case "funding":
      return walk.isOfRules ? [] : besidesDuties(entry, walk);
    case "results":
      // In a conclusion what somebody asked for is answered: "Về kiến nghị của tỉnh: Giao Bộ Tài chính …".
      if (walk.kind === "other" && /kiến nghị|đề xuất/u.test(comparable(entry.text))) return withoutRole(entry, walk);
      return closingsBelow(entry, walk, role);
    case "recipients":
      return closingsBelow(entry, walk, role);
    case null:
      return withoutRole(entry, walk);
    default:
      return role satisfies never;
  }
}

// Inside a section that gives no duties, another heading, the last paragraph, or words that announce orders may.
function closingsBelow(entry: Entry, walk: SectionWalk, role: SectionRole): TaskRead[] {
  let isAnnounced = false;
  return entry.children.flatMap((child) => {
    if (walk.announced !== null && isPlain(child) && announcedBy([child.text]) === "orders") isAnnounced = true;
    else if (isAnnounced) return ofTasks(child, "tasks", walk);
    if (isClosingRequest(child)) return closingTasks(child, walk);
    return isHeading(child) && roleOf(child.text) !== null && roleOf(child.text) !== role ? ofSection(child, role, walk) : [];
  });
}
