// Duties stand under the heading of an agency, under "Tổ chức thực hiện", or among the general tasks, which name nobody yet.

import { comparable } from "~/lib/vietnamese-text";
import { agencyList } from "../agencies/agency-list";
import { beginsWithAgency, withoutIntroduction } from "../agencies/agency-phrase";
import { dutyVerbs } from "../agencies/duty-verbs";
import { type Subject, subjectOf } from "../agencies/subject";
import { findDeadlines } from "../deadlines/find-deadlines";
import type { DocumentKind, TaskRead } from "../document-reading";
import { isHeading, isNumbered, isPlain, isRemark, listsContents } from "../outline/entry-text";
import { runsWithoutHeading } from "../outline/lost-headings";
import { beginsDuties, roleOf, type SectionRole } from "../outline/section-role";
import type { Entry } from "../outline/tree";
import { areTargets } from "../targets/read-targets";
import { inOrder, ofAgency, subjectHere } from "./agency-duties";
import { closingTasks, isClosingRequest } from "./closing-requests";
import { agenciesAsked, type TaskContext } from "./duty";
import { duties, nobody } from "./entry-duties";
import { areLabels, isLabel, pointsWithLabels, withContent, withLabels } from "./labelled-points";
import { sentencesOf } from "./sentences";
import { rolesIn } from "./supporters";

/** What the words before the first number announce: orders, or the conclusions of a meeting. */
type Announced = "orders" | "conclusions" | null;
type Walk = TaskContext & { readonly kind: DocumentKind; readonly announced: Announced; readonly isOfRules: boolean };

const EXECUTION =
  /(?:chịu trách nhiệm (?:thi hành|thực hiện) (?:quyết định|nghị quyết)|căn cứ quyết định(?: này)? (?:để )?thi hành|có hiệu lực (?:thi hành )?(?:kể )?từ|ban hành kèm theo|^(?:ban hành|phê duyệt) (?:kế hoạch|chương trình|đề án|dự án|phương án))/u;

// "Các bộ trưởng … chịu trách nhiệm thi hành Nghị quyết này" gives nobody anything to do.
const isNoExecution = ({ text }: TaskRead) =>
  !/^chịu trách nhiệm thi hành (?:quyết định|nghị quyết|chỉ thị)/u.test(comparable(text));

/** The duties of an outline, in its order. */
export function outlineTasks(entries: readonly Entry[], walk: Walk): TaskRead[] {
  const runs = walk.kind === "plan" ? runsWithoutHeading(entries) : null;
  const role = walk.announced === "orders" ? "tasks" : null;
  if (runs === null) return entries.flatMap((entry) => ofSection(entry, role, walk)).filter(isNoExecution);
  return runs.flatMap((run) => run.flatMap((entry) => ofSection(entry, guessedRole(run), walk)));
}

// Points whose heading is lost are general tasks when they are neither reasons, nor goals, nor under agencies.
function guessedRole(run: readonly Entry[]): SectionRole | null {
  const isKnown = run.some((entry) => roleOf(entry.text) !== null || subjectHere(entry) !== null);
  return isKnown || areTargets(run) ? null : "tasks";
}

// "Giao Bộ Công an …, chịu trách nhiệm …, bảo đảm các yêu cầu sau:" is a request, whatever its words announce elsewhere.
const asksAtLength = ({ text }: Entry) => text.length > 150 && text.endsWith(":") && agenciesAsked(text).length > 0;

/** Whether a heading changes what the section above it announced. */
function roleHere(entry: Entry, above: SectionRole | null): SectionRole | null {
  if (above === null && EXECUTION.test(comparable(entry.text))) return null;
  const own = isHeading(entry) && (isNumbered(entry) || above === null) && !asksAtLength(entry) ? roleOf(entry.text) : null;
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

// Among goals or money a heading may begin duties; who is named with something to do has one.
function besidesDuties(entry: Entry, walk: Walk): TaskRead[] {
  return entry.children.flatMap((child) => {
    if (!isHeading(child) || withContent(child) !== null) return ofFunding(child, walk);
    if (beginsDuties(child.text)) return roleOf(child.text) ? ofSection(child, null, walk) : ofTasks(child, "tasks", walk);
    return roleOf(child.text) === null && subjectHere(child) === null ? besidesDuties(child, walk) : ofFunding(child, walk);
  });
}

// Inside a section that gives no duties, another heading, the last paragraph, or words that announce orders may.
function closingsBelow(entry: Entry, walk: Walk, role: SectionRole): TaskRead[] {
  let isAnnounced = false;
  return entry.children.flatMap((child) => {
    if (walk.announced !== null && isPlain(child) && announcedBy([child.text]) === "orders") isAnnounced = true;
    else if (isAnnounced) return ofTasks(child, "tasks", walk);
    if (isClosingRequest(child)) return closingTasks(child, walk);
    return isHeading(child) && roleOf(child.text) !== null && roleOf(child.text) !== role ? ofSection(child, role, walk) : [];
  });
}

// Money is no duty, but who is named with something to do about it has one: "Sở Tài chính thẩm định …".
function ofFunding(entry: Entry, walk: Walk): TaskRead[] {
  if (isClosingRequest(entry)) return closingTasks(entry, walk);
  const contents = withContent(entry);
  if (contents !== null) return contents.flatMap((each) => duties(each, nobody, walk));
  const named = clauseOf(entry);
  if (named !== null) return duties(entry, nobody, walk, named);
  if (isDueByDay(entry, walk)) return duties(entry, nobody, walk);
  const subject = subjectHere(entry);
  const isNamed = subject !== null && subject.duty !== "" && !/^(?:các|mỗi|những)\s/iu.test(subject.agencies[0] ?? "các ");
  return isNamed ? ofAgency(entry, subject, walk) : [];
}

// "Hồ sơ gửi về Sở Nội vụ trước ngày 31/3/2026" is something to do, wherever it stands.
const isDueByDay = (entry: Entry, walk: Walk) =>
  entry.children.length === 0 &&
  subjectHere(entry) === null &&
  /(?<!\p{L})(?:gửi|nộp|trình|báo cáo)\s/iu.test(entry.text) &&
  findDeadlines(entry.text, { ...walk, isTimeCell: false }).some(({ kind }) => kind === "before");

// "Kinh phí do ngân sách bảo đảm; Sở Tài chính thẩm định dự toán": the clause that names somebody.
function clauseOf({ text, children }: Entry): string | null {
  if (children.length > 0 || roleOf(text) !== "funding") return null;
  return (
    text.split(/(?<=[;.])\s+/u).find((clause) => /^(?:Sở|Phòng) \p{Lu}/u.test(clause) && Boolean(subjectOf(clause)?.duty)) ?? null
  );
}

// In decisions and letters whoever is named first has the duty; other sections only pass on what stands below.
function withoutRole(entry: Entry, walk: Walk): TaskRead[] {
  if (entry.children.length === 0 && isRemark(entry)) return [];
  if (entry.children.length === 0 && roleOf(entry.text) === "funding") return ofFunding(entry, walk);
  const subject = walk.isOfRules ? null : subjectHere(entry);
  if (walk.isOfRules && entry.children.length === 0) return [];
  if (endsInExecution(entry)) return withoutRole({ ...entry, text: sentencesOf(entry.text).slice(0, -1).join(" ") }, walk);
  if (EXECUTION.test(comparable(entry.text))) return entry.children.flatMap((child) => ofSection(child, null, walk));
  if (subject !== null && walk.kind !== "report") return ofAgency(entry, subject, walk);
  const asked = agenciesAsked(entry.text);
  // "Giao Bộ Công an chủ trì, phối hợp với … bảo đảm một số yêu cầu sau:"
  if (asked.length > 0 && walk.kind !== "report" && entry.children.length > 0 && entry.text.endsWith(":"))
    return inOrder(entry.children, rolesIn(entry.text, asked), walk);
  if (asked.length > 0 && walk.kind !== "report" && entry.children.length === 0)
    return duties(entry, { lead: asked, support: [] }, walk);
  if (isTimed(entry, walk) || isOrder(entry, walk)) return duties(entry, nobody, walk);
  return inOrder(entry.children, nobody, walk, (child) => ofSection(child, null, walk));
}

// "Phân công … chỉ đạo …. Các bộ trưởng chịu trách nhiệm thi hành Nghị quyết này": only the last sentence is for everybody.
function endsInExecution({ text }: Entry): boolean {
  const said = sentencesOf(text);
  return (
    said.length > 1 && EXECUTION.test(comparable(said.at(-1) ?? "")) && !EXECUTION.test(comparable(said.slice(0, -1).join(" ")))
  );
}

// Under a heading that says nothing a point with a day is something to do all the same.
const isTimed = (entry: Entry, walk: Walk) =>
  (walk.kind === "plan" || walk.announced !== null) &&
  entry.marker !== null &&
  entry.children.length === 0 &&
  !isRemark(entry) &&
  findDeadlines(entry.text, { ...walk, isTimeCell: false }).length > 0;

// Among conclusions a point that begins with what is to be done is an order; others say how things are.
const isOrder = (entry: Entry, walk: Walk) =>
  walk.announced === "conclusions" &&
  entry.marker !== null &&
  entry.children.length === 0 &&
  IMPERATIVE.test(comparable(entry.text));
const IMPERATIVE = new RegExp(`^(?:yêu cầu |cần |phải |khẩn trương |tiếp tục )?(?:${dutyVerbs})(?!\\p{L})`, "u");

const ORDERS =
  /(?:yêu cầu|chỉ đạo|đề nghị|giao)[^.;]{0,400}:$|(?:nhiệm vụ|giải pháp|nội dung|công việc|biện pháp)[^.;]{0,60}(?:sau|sau đây|như sau)\s*:$/u;
const CONCLUSIONS = /(?:kết luận|thống nhất|chỉ đạo)[^.;:]{0,60}như sau\s*:$/u;

/** What the last words before the first number announce; null in papers that are no orders. */
export function announcedBy(preamble: readonly string[]): Announced {
  const last = comparable(preamble.at(-1) ?? "");
  if (CONCLUSIONS.test(last)) return "conclusions";
  return ORDERS.test(last) ? "orders" : null;
}

function ofAssignment(entry: Entry, isInside: boolean, walk: Walk, isAmongAgencies = false): TaskRead[] {
  if (!isInside && isHeading(entry) && !saysWhoAnswers(entry)) {
    if (isTimeHeading(entry)) return ofTimes(entry, walk);
    const named = entry.children.filter((child) => isNumbered(child) && subjectHere(child) !== null).length;
    const areAgencies = named >= 2 && named * 2 > entry.children.filter(isNumbered).length;
    return inOrder(entry.children, nobody, walk, (child) => ofAssignment(child, true, walk, areAgencies));
  }
  if (isClosingRequest(entry)) return closingTasks(entry, walk);
  if (isLabel(entry)) return [];
  if (isTimeHeading(entry)) return ofTimes(entry, walk);
  const inner = isHeading(entry) && isNumbered(entry) ? roleOf(entry.text) : null;
  const subject = subjectHere(entry);
  if (subject !== null) return ofAgency(entry, subject, walk);
  if (inner !== null && inner !== "assignment") return ofSection(entry, null, walk);
  const among = isAmongAgencies ? subjectByPlace(entry) : null;
  if (among !== null) return ofAgency(entry, among, walk);
  if (isHeading(entry)) return underRequest(entry, walk);
  return isFundingOrRemark(entry) ? [] : duties(entry, { lead: agenciesAsked(entry.text), support: [] }, walk);
}

// "11. Các đơn vị cấp nước có trách nhiệm" names who has to do what stands below.
const saysWhoAnswers = ({ text }: Entry) => beginsWithAgency(text) && /(?:có|chịu) trách nhiệm\s*:?$/u.test(comparable(text));

// A number among those of agencies names one too, though its kind is not known: "9. Các chủ rừng", "10. Già làng: Vận động …".
function subjectByPlace(entry: Entry): Subject | null {
  const [name = "", ...duty] = entry.text.split(/:\s*/u);
  const isName = isNumbered(entry) && name.length <= 90 && !/[.;]/u.test(name);
  if (!isName || agenciesAsked(name).length > 0 || NO_BODY.test(comparable(name))) return null;
  if (isHeading(entry) || duty.length > 0) return { agencies: agencyList(withoutIntroduction(name)), duty: duty.join(": ") };
  return null;
}

const NO_BODY =
  /^(?:về |công tác |cơ chế|phương án|chế độ|kinh phí|nguồn|nội dung|giải pháp|quy trình|hình thức|thời gian|tiến độ|lộ trình|yêu cầu|nguyên tắc|nhiệm vụ|trách nhiệm|chính sách|thông tin|hiệu lực)(?!\p{L})/u;

const isFundingOrRemark = (entry: Entry) => isRemark(entry) || roleOf(entry.text) === "funding";

// "Giao Sở Y tế thực hiện các nhiệm vụ sau:" gives what stands below to the body that it asks.
function underRequest(entry: Entry, walk: Walk): TaskRead[] {
  const asked = agenciesAsked(entry.text);
  if (asked.length > 0) return inOrder(entry.children, rolesIn(entry.text, asked), walk);
  return inOrder(entry.children, nobody, walk, (child) => ofAssignment(child, true, walk));
}

// Below "Thời gian thực hiện" only who has something to do, or by when, is told; "Đợt thi đua được triển khai từ …" is neither.
const isTimeHeading = (entry: Entry) =>
  isHeading(entry) &&
  /^(?:thời gian|thời hạn|địa điểm|phạm vi)(?:,? (?:và )?(?:thực hiện|tổ chức|triển khai|địa điểm|phạm vi))*\s*:?$/u.test(
    comparable(entry.text),
  );

const saysWhoOrWhen = (entry: Entry, walk: Walk) =>
  subjectHere(entry) !== null ||
  agenciesAsked(entry.text).length > 0 ||
  entry.children.length > 0 ||
  findDeadlines(entry.text, { ...walk, isTimeCell: false }).length > 0;

const ofTimes = (entry: Entry, walk: Walk): TaskRead[] =>
  inOrder(
    entry.children.filter((child) => saysWhoOrWhen(child, walk)),
    nobody,
    walk,
    (child) => ofAssignment(child, true, walk),
  );

/** General tasks: each point or sentence at the bottom of the section. */
function ofTasks(entry: Entry, role: SectionRole, walk: Walk): TaskRead[] {
  if (isClosingRequest(entry)) return closingTasks(entry, walk);
  if (isRemark(entry) || isLabel(entry)) return [];
  const inner = isHeading(entry) && isNumbered(entry) && !areLabels(entry.children) ? roleOf(entry.text) : null;
  if (inner !== null && inner !== role && isShort(entry)) return ofSection(entry, null, walk);
  const labelled = withContent(entry) ?? withLabels(entry) ?? pointsWithLabels(entry);
  if (labelled !== null) return labelled.flatMap((each) => ofTasks(each, role, walk));
  if (isHeading(entry) && !listsContents(entry) && !areLabels(entry.children)) {
    const named = isNumbered(entry) ? subjectHere(entry) : null;
    if (named?.duty === "") return ofAgency(entry, named, walk);
    const asked = entry.text.endsWith(":") ? (subjectHere(entry)?.agencies ?? agenciesAsked(entry.text)) : [];
    if (asked.length > 0) return inOrder(entry.children, rolesIn(entry.text, asked), walk);
    return inOrder(entry.children, nobody, walk, (child) => ofTasks(child, role, walk));
  }
  const subject = subjectHere(entry);
  if (subject !== null && subject.duty !== "") return ofAgency(entry, subject, walk);
  return isIntroduction(entry) ? [] : duties(entry, { lead: agenciesAsked(entry.text), support: [] }, walk);
}

const isShort = ({ text }: Entry) => text.length < 90;
const isIntroduction = (entry: Entry) =>
  (isPlain(entry) && (entry.text.endsWith(":") || (entry.text.length < 30 && !/[.;]$/u.test(entry.text)))) ||
  isSectionTitle(entry);
const isSectionTitle = ({ text, path, children }: Entry) =>
  path.length === 1 && children.length === 0 && text === text.toUpperCase();
