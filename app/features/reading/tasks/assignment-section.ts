// "Tổ chức thực hiện", "Phân công nhiệm vụ": who is named there has the duties that stand below.

import { comparable } from "~/lib/vietnamese-text";
import { agencyList } from "../agencies/agency-list";
import { beginsWithAgency, withoutIntroduction } from "../agencies/agency-phrase";
import type { Subject } from "../agencies/subject";
import { findDeadlines } from "../deadlines/find-deadlines";
import type { TaskRead } from "../document-reading";
import { isHeading, isNumbered, isRemark, pointsElsewhere } from "../outline/entry-text";
import { roleOf } from "../outline/section-role";
import type { Entry } from "../outline/tree";
import { inOrder, ofAgency, subjectHere } from "./agency-duties";
import { underAgencyLines } from "./agency-lines";
import { closingTasks, isClosingRequest } from "./closing-requests";
import { duties, nobody } from "./entry-duties";
import { isLabel, isLabelledWork } from "./labelled-points";
import { agenciesAsked } from "./requests";
import type { SectionWalk } from "./section-walk";
import { rolesIn } from "./supporters";
import { ofTasks } from "./task-section";

/** The duties of a section that assigns them; `isInside` below its own heading, `isAmongAgencies` when most of its numbers name one. */
export function ofAssignment(entry: Entry, isInside: boolean, walk: SectionWalk, isAmongAgencies = false): TaskRead[] {
  if (isLabelledWork(entry) && subjectHere(entry) === null) return ofTasks(entry, "tasks", walk);
  if (!isInside && isHeading(entry) && !saysWhoAnswers(entry)) {
    if (isTimeHeading(entry)) return ofTimes(entry, walk);
    const named = entry.children.filter((child) => isNumbered(child) && subjectHere(child) !== null).length;
    const areAgencies = named >= 2 && named * 2 > entry.children.filter(isNumbered).length;
    const whose = areAgencies || !/^trách nhiệm của\s/iu.test(entry.text) ? null : subjectHere(entry);
    if (whose?.duty === "") return ofAgency(entry, whose, walk);
    return inOrder(underAgencyLines(entry.children), nobody, walk, (child) => ofAssignment(child, true, walk, areAgencies));
  }
  if (isClosingRequest(entry)) return closingTasks(entry, walk);
  if (isLabel(entry) || pointsElsewhere(entry)) return [];
  if (isTimeHeading(entry)) return ofTimes(entry, walk);
  const inner = isHeading(entry) && isNumbered(entry) ? roleOf(entry.text) : null;
  const subject = subjectHere(entry);
  if (subject !== null) return ofAgency(entry, subject, walk);
  if (inner !== null && inner !== "assignment") return walk.ofSection(entry, null);
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
function underRequest(entry: Entry, walk: SectionWalk): TaskRead[] {
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

const saysWhoOrWhen = (entry: Entry, walk: SectionWalk) =>
  subjectHere(entry) !== null ||
  agenciesAsked(entry.text).length > 0 ||
  entry.children.length > 0 ||
  findDeadlines(entry.text, { ...walk, isTimeCell: false }).length > 0;

const ofTimes = (entry: Entry, walk: SectionWalk): TaskRead[] =>
  inOrder(
    entry.children.filter((child) => saysWhoOrWhen(child, walk)),
    nobody,
    walk,
    (child) => ofAssignment(child, true, walk),
  );
