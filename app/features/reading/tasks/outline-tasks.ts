// Duties stand under the heading of an agency, under "Tổ chức thực hiện", or among the general tasks, which name nobody yet.

import { comparable } from "~/lib/vietnamese-text";
import { agencyList, withoutIntroduction } from "../agencies/agency-phrase";
import { type Subject, subjectOf } from "../agencies/subject";
import type { DocumentKind, TaskRead } from "../document-reading";
import { isClosingParagraph } from "../outline/closing-paragraph";
import { isHeading, isNumbered, isPlain, isRemark, listsContents, sourceOf } from "../outline/entry-text";
import { runsWithoutHeading } from "../outline/lost-headings";
import { beginsDuties, roleOf, type SectionRole } from "../outline/section-role";
import type { Entry } from "../outline/tree";
import { areTargets } from "../targets/read-targets";
import { closingSentence, closingTasks, isClosingRequest } from "./closing-requests";
import { agenciesAsked, readDuty, type TaskContext } from "./duty";
import { splitLabels } from "./labels";
import { dutiesIn, sentencesOf } from "./sentences";
import { onlySupports, rolesIn } from "./supporters";

type Walk = TaskContext & { readonly kind: DocumentKind };
type Owners = { readonly lead: readonly string[]; readonly support: readonly string[] };

const subjectHere = (entry: Entry) => subjectOf(entry.text, isHeading(entry) && isNumbered(entry));
const nobody: Owners = { lead: [], support: [] };
const EXECUTION =
  /(?:chịu trách nhiệm (?:thi hành|thực hiện) (?:quyết định|nghị quyết)|có hiệu lực (?:thi hành )?(?:kể )?từ|ban hành kèm theo|^ban hành (?:kế hoạch|chương trình|đề án))/u;

/** The duties of an outline, in its order. */
export function outlineTasks(entries: readonly Entry[], walk: Walk): TaskRead[] {
  const runs = walk.kind === "plan" ? runsWithoutHeading(entries) : null;
  if (runs === null) return entries.flatMap((entry) => ofSection(entry, null, walk));
  return runs.flatMap((run) => run.flatMap((entry) => ofSection(entry, guessedRole(run), walk)));
}

// Points whose heading is lost are general tasks when they are neither reasons, nor goals, nor under agencies.
function guessedRole(run: readonly Entry[]): SectionRole | null {
  const isKnown = run.some((entry) => roleOf(entry.text) !== null || subjectHere(entry) !== null);
  return isKnown || areTargets(run) ? null : "tasks";
}

/** Whether a heading changes what the section above it announced. */
function roleHere(entry: Entry, above: SectionRole | null): SectionRole | null {
  const own = isHeading(entry) && (isNumbered(entry) || above === null) ? roleOf(entry.text) : null;
  return own ?? above;
}

function ofSection(entry: Entry, above: SectionRole | null, walk: Walk): TaskRead[] {
  if (isClosingRequest(entry)) return closingTasks(entry, walk);
  const role = roleHere(entry, above);
  switch (role) {
    case "assignment":
      return ofAssignment(entry, above === role, walk);
    case "tasks":
      return ofTasks(entry, role, walk);
    case "purpose":
    case "targets":
    case "funding":
      return entry.children.flatMap((child) =>
        isHeading(child) && beginsDuties(child.text) ? ofSection(child, null, walk) : ofFunding(child, walk),
      );
    case "results":
    case "recipients":
      return closingsBelow(entry, walk, role);
    case null:
      return withoutRole(entry, walk);
    default:
      return role satisfies never;
  }
}

// Inside a section that gives no duties, another heading or the last paragraph may.
function closingsBelow(entry: Entry, walk: Walk, role: SectionRole): TaskRead[] {
  return entry.children.flatMap((child) => {
    if (isClosingRequest(child)) return closingTasks(child, walk);
    return isHeading(child) && roleOf(child.text) !== null && roleOf(child.text) !== role ? ofSection(child, role, walk) : [];
  });
}

// Money is no duty, but who is named with something to do about it has one: "Sở Tài chính thẩm định …".
function ofFunding(entry: Entry, walk: Walk): TaskRead[] {
  if (isClosingRequest(entry)) return closingTasks(entry, walk);
  const subject = subjectHere(entry);
  const isNamed = subject !== null && subject.duty !== "" && !/^(?:các|mỗi|những)\s/iu.test(subject.agencies[0] ?? "các ");
  return isNamed ? ofAgency(entry, subject, walk) : [];
}

// In decisions and letters whoever is named first has the duty; other sections only pass on what stands below.
function withoutRole(entry: Entry, walk: Walk): TaskRead[] {
  const subject = subjectHere(entry);
  if (EXECUTION.test(comparable(entry.text))) return entry.children.flatMap((child) => ofSection(child, null, walk));
  if (subject !== null && walk.kind !== "report") return ofAgency(entry, subject, walk);
  const asked = agenciesAsked(entry.text);
  if (asked.length > 0 && walk.kind !== "report" && entry.children.length === 0)
    return duties(entry, { lead: asked, support: [] }, walk);
  return entry.children.flatMap((child) => ofSection(child, null, walk));
}

function ofAssignment(entry: Entry, isInside: boolean, walk: Walk, isAmongAgencies = false): TaskRead[] {
  if (!isInside && isHeading(entry)) {
    const named = entry.children.filter((child) => isNumbered(child) && subjectHere(child) !== null).length;
    const areAgencies = named >= 2 && named * 2 > entry.children.filter(isNumbered).length;
    return inOrder(entry.children, nobody, walk, (child) => ofAssignment(child, true, walk, areAgencies));
  }
  if (isClosingRequest(entry)) return closingTasks(entry, walk);
  const inner = isHeading(entry) && isNumbered(entry) ? roleOf(entry.text) : null;
  const subject = subjectHere(entry);
  if (subject !== null) return ofAgency(entry, subject, walk);
  if (inner !== null && inner !== "assignment") return ofSection(entry, null, walk);
  const among = isAmongAgencies ? subjectByPlace(entry) : null;
  if (among !== null) return ofAgency(entry, among, walk);
  if (isHeading(entry)) return underRequest(entry, walk);
  return isFundingOrRemark(entry) ? [] : duties(entry, { lead: agenciesAsked(entry.text), support: [] }, walk);
}

// A number among those of agencies names one too, though its kind is not known: "9. Các chủ rừng", "10. Già làng: Vận động …".
function subjectByPlace(entry: Entry): Subject | null {
  const [name = "", ...duty] = entry.text.split(/:\s*/u);
  const isName = isNumbered(entry) && name.length <= 90 && !/[.;]/u.test(name);
  if (!isName || agenciesAsked(name).length > 0) return null;
  if (isHeading(entry) || duty.length > 0) return { agencies: agencyList(withoutIntroduction(name)), duty: duty.join(": ") };
  return null;
}

const isFundingOrRemark = (entry: Entry) => isRemark(entry) || roleOf(entry.text) === "funding";

// "Giao Sở Y tế thực hiện các nhiệm vụ sau:" gives what stands below to the body that it asks.
function underRequest(entry: Entry, walk: Walk): TaskRead[] {
  const asked = agenciesAsked(entry.text);
  if (asked.length > 0) return inOrder(entry.children, { lead: asked, support: [] }, walk);
  return inOrder(entry.children, nobody, walk, (child) => ofAssignment(child, true, walk));
}

/** The duties under the name of an agency: its own sentence, or each point below it. */
function ofAgency(entry: Entry, { agencies, duty }: Subject, walk: Walk): TaskRead[] {
  const asked = agenciesAsked(duty);
  const owners = asked.length > 0 ? asked : agencies;
  const leads = duty.endsWith(":") && entry.children.length > 0;
  const prefix: Owners = leads && asked.length === 0 ? rolesIn(duty, owners) : { lead: owners, support: [] };
  const own = duty === "" || leads ? [] : duties(entry, { lead: agencies, support: [] }, walk, duty);
  return [...own, ...inOrder(entry.children, prefix, walk)];
}

type Each = (entry: Entry) => TaskRead[];

/** Points in their order; a paragraph that ends with a colon speaks for the points after it. */
function inOrder(entries: readonly Entry[], owners: Owners, walk: Walk, other?: Each): TaskRead[] {
  let current = owners;
  return entries.flatMap((entry, index) => {
    if (isClosingRequest(entry)) return closingTasks(entry, walk);
    if (isPlain(entry) && entry.text.endsWith(":") && entries[index + 1] && !isPlain(entries[index + 1] as Entry)) {
      const subject = subjectHere(entry);
      current = rolesIn(entry.text, subject?.agencies ?? owners.lead);
      return [];
    }
    if (isPlain(entry)) current = owners;
    if (other && current.lead.length === 0) return other(entry);
    return ofPoint(entry, current, walk);
  });
}

function ofPoint(entry: Entry, owners: Owners, walk: Walk): TaskRead[] {
  if (isRemark(entry)) return [];
  const below = entry.children.filter((child) => !isRemark(child));
  const named = isNumbered(entry) && below.length > 0 ? subjectHere(entry) : null;
  if (named?.duty === "") return ofAgency(entry, named, walk);
  if (entry.text.endsWith(":") && below.length > 0 && !listsContents(entry) && !areLabels(below)) {
    const roles = rolesIn(entry.text, owners.lead);
    return inOrder(below, { lead: roles.lead, support: [...owners.support, ...roles.support] }, walk);
  }
  if (isHeading(entry) && isNumbered(entry) && !areLabels(below) && !listsContents(entry)) {
    const subject = subjectHere(entry);
    return subject ? ofAgency(entry, subject, walk) : inOrder(below, owners, walk);
  }
  return duties(entry, owners, walk);
}

const areLabels = (entries: readonly Entry[]) =>
  entries.some((child) => splitLabels(child.text).labels.length > 0 && splitLabels(child.text).before.length < 10);

/** General tasks: each point or sentence at the bottom of the section. */
function ofTasks(entry: Entry, role: SectionRole, walk: Walk): TaskRead[] {
  if (isClosingRequest(entry)) return closingTasks(entry, walk);
  if (isRemark(entry)) return [];
  const inner = isHeading(entry) && isNumbered(entry) ? roleOf(entry.text) : null;
  if (inner !== null && inner !== role && isShort(entry)) return ofSection(entry, null, walk);
  if (isHeading(entry) && !listsContents(entry) && !areLabels(entry.children)) {
    const named = isNumbered(entry) ? subjectHere(entry) : null;
    if (named?.duty === "") return ofAgency(entry, named, walk);
    const asked = entry.text.endsWith(":") ? (subjectOf(entry.text)?.agencies ?? agenciesAsked(entry.text)) : [];
    if (asked.length > 0) return inOrder(entry.children, { lead: asked, support: [] }, walk);
    return inOrder(entry.children, nobody, walk, (child) => ofTasks(child, role, walk));
  }
  const subject = subjectHere(entry);
  if (subject !== null && subject.duty !== "") return ofAgency(entry, subject, walk);
  return isIntroduction(entry) ? [] : duties(entry, { lead: agenciesAsked(entry.text), support: [] }, walk);
}

const isShort = ({ text }: Entry) => text.length < 90;
const isIntroduction = (entry: Entry) =>
  (isPlain(entry) && (entry.text.endsWith(":") || entry.text.length < 30)) || isSectionTitle(entry);
const isSectionTitle = ({ text, path, children }: Entry) =>
  path.length === 1 && children.length === 0 && text === text.toUpperCase();

/** The duties in the words of one entry; labels below it ("Thời gian: …") belong to the first. */
function duties(entry: Entry, owners: Owners, walk: Walk, words = entry.text): TaskRead[] {
  const labels = labelsBelow(entry);
  return withRoles(dutiesIn(words), owners).flatMap((run, index) => {
    const subject = index === 0 && words !== entry.text ? null : subjectOf(run.text);
    const own = subject && subject.duty !== "" ? { lead: subject.agencies, support: [] } : run.owners;
    const text = subject && subject.duty !== "" ? subject.duty : run.text;
    // A scan can join the last duty and the request to everybody below it.
    if (index > 0 && isClosingParagraph(run.text) && subject?.duty === text)
      return closingSentence(entry, run.text, own.lead, walk);
    return apart(text, own.lead).map((part, place) => {
      const source = sourceOf(entry, index === 0 && place === 0 ? undefined : part);
      return readDuty(
        { text: part, owners: own.lead, support: own.support, labels: index + place === 0 ? labels : "", source },
        walk,
      );
    });
  });
}

// Below a task stand labels, or a line that only says who does it: "a) Sở Y tế chủ trì, phối hợp với …; b) Thời gian: …".
function labelsBelow({ children }: Entry): string {
  const labelled = children.filter((child) => splitLabels(child.text).labels.length > 0);
  if (labelled.length === 0) return "";
  const roles = children.filter((child) => !labelled.includes(child) && saysWho(child.text) !== null);
  return [...roles.map((child) => `Chủ trì: ${child.text}`), ...labelled.map((child) => child.text)].join("\n");
}

/** Who does the work that was named before: "Sở Y tế chủ trì, phối hợp với Công an tỉnh thực hiện"; null for other sentences. */
function saysWho(text: string): Owners | null {
  const subject = text.length <= 240 ? subjectOf(text) : null;
  if (
    subject === null ||
    !/^(?:chủ trì|thực hiện|tham mưu|phụ trách|(?:phối hợp )?tổ chức)(?:\s*,|\s*$|\s+thực hiện|[).;])/u.test(
      comparable(subject.duty),
    )
  )
    return null;
  return rolesIn(subject.duty, subject.agencies);
}

type Run = { readonly text: string; readonly owners: Owners };

// A task that names nobody may do so in brackets, or in a second sentence that says no more than who does it.
function withRoles(runs: readonly string[], owners: Owners): Run[] {
  const [first = "", second = ""] = runs;
  if (owners.lead.length > 0 || first === "") return runs.map((text) => ({ text, owners }));
  const inSecond = saysWho(second);
  const rest = runs.slice(inSecond ? 2 : 1).map((text) => ({ text, owners }));
  const brackets = [...first.matchAll(/\(([^()]{8,240})\)/gu)].map(([, words = ""]) => saysWho(words));
  const named = inSecond ?? brackets.find((who) => who !== null) ?? owners;
  return [{ text: inSecond ? `${first} ${second}` : first, owners: named }, ...rest];
}

// Help for another body's work is a duty apart from what the agency does itself.
function apart(text: string, owners: readonly string[]): string[] {
  const [first = "", ...rest] = sentencesOf(text);
  return rest.length > 0 && onlySupports(first, owners) ? [first, rest.join(" ")] : [text];
}
