// Below the name of an agency each point is a duty of it, whatever marks the points have.

import { comparable } from "~/lib/vietnamese-text";
import { beginsWithVerb } from "../agencies/duty-verbs";
import { endOfNames } from "../agencies/end-of-names";
import { type Subject, subjectOf } from "../agencies/subject";
import type { TaskRead } from "../document-reading";
import {
  arePlaces,
  isHeading,
  isNumbered,
  isPlain,
  isRemark,
  listsContents,
  namesExamples,
  namesParts,
} from "../outline/entry-text";
import { isPoint } from "../outline/marker";
import { announcesTargets } from "../outline/section-role";
import type { Entry } from "../outline/tree";
import { closingTasks, isClosingRequest } from "./closing-requests";
import type { TaskContext } from "./duty";
import { duties, type Owners } from "./entry-duties";
import { areLabels, isLabel, ownParagraphs, pointsWithLabels, withContent } from "./labelled-points";
import { splitLabels } from "./labels";
import { agenciesAsked, requestsIn } from "./requests";
import { sentencesOf } from "./sentences";
import { isGranted, statesOnly } from "./statements";
import { rolesIn } from "./supporters";

/** The agency that a numbered heading or the beginning of a sentence names; who only gives work to another has none. */
export const subjectHere = (entry: Entry): Subject | null => {
  const named = subjectOf(entry.text, isHeading(entry) && isNumbered(entry));
  const subject = withDuty(named) ?? (named && isGranted(named.duty) ? nextSubject(entry.text) : subjectAfterTopic(entry.text));
  return subject && (givenOn(subject) ?? subject);
};

// "Tổ công tác làm việc theo chế độ kiêm nhiệm. Sở Xây dựng bố trí kinh phí …": behind what one is granted another may have work.
function nextSubject(text: string): Subject | null {
  for (let rest = sentencesOf(text).slice(1); rest.length > 0; rest = rest.slice(1)) {
    const subject = subjectOf(rest.join(" "));
    if (withDuty(subject)?.duty) return subject;
  }
  return null;
}

// "Chủ tịch UBND tỉnh giao Sở Tài chính chủ trì …", "UBND huyện yêu cầu các phòng …": who governs does not do it.
const GOVERNS =
  /^(?:thường trực |lãnh đạo |(?:phó )?chủ tịch )?(?:ubnd|ủy ban nhân dân|hđnd|hội đồng nhân dân|quốc hội|ủy ban thường vụ quốc hội|bộ chính trị|ban bí thư|chính phủ|thủ tướng|phó thủ tướng)(?! (?:các|cấp))(?!\p{L})/u;

function givenOn({ agencies, duty }: Subject): Subject | null {
  const [giver = "", other] = agencies;
  if (other !== undefined || !GOVERNS.test(comparable(giver))) return null;
  const [request = ""] = /^(?:có ý kiến |thống nhất |đồng ý )?(?:giao|yêu cầu|đề nghị)(?:\s+cho)?\s+/iu.exec(duty) ?? [];
  const asked = request === "" ? null : subjectOf(duty.slice(request.length));
  if (!asked?.duty || (/đề nghị/iu.test(request) && proposesUpwards(giver, asked))) return null;
  return asked;
}

// "UBND tỉnh đề nghị Thủ tướng Chính phủ xem xét …": what a committee proposes to those above it is its own work.
const ABOVE =
  /^(?:quốc hội|ủy ban thường vụ quốc hội|bộ chính trị|ban bí thư|chính phủ|(?:phó )?thủ tướng|bộ(?! chỉ huy| tư lệnh| đội| phận)|(?:các )?bộ)(?!\p{L})/u;
const proposesUpwards = (giver: string, { agencies }: Subject) =>
  /(?:ubnd|ủy ban nhân dân|hđnd|hội đồng nhân dân)/u.test(comparable(giver)) && ABOVE.test(comparable(agencies[0] ?? ""));

// No body has a name of two hundred letters: a sentence without a verb that we know runs on to its colon.
const LONGEST_NAME = 200;
const withDuty = (subject: Subject | null) =>
  subject === null || statesOnly(subject.duty) || subject.agencies.some(({ length }) => length > LONGEST_NAME) ? null : subject;

// "Về hạ tầng số: Trung tâm … chủ trì, phối hợp …": what it is about stands before who does it.
function subjectAfterTopic(text: string): Subject | null {
  const topic =
    /^(?:Về|Công tác|Đối với|Nội dung|Chính sách|Lĩnh vực|Hoạt động|(?:Tiểu )?[Dd]ự án|Mô hình)\s[^:.;]{3,80}:\s+(?=\p{Lu})/u.exec(
      text,
    ) ?? /^Về\s[^:]{3,900}:\s+(?=\p{Lu}|(?:giao|đề nghị|yêu cầu)\s)/u.exec(text);
  if (topic === null) return subjectAfterWork(text);
  // "Về vấn đề này, Chính phủ đã ban hành …" only says how things are; the sentence behind it may say who does what.
  const said = sentencesOf(text.slice(topic[0].length));
  const subject = said
    .map((_, index) => subjectOf(said.slice(index).join(" ")))
    .find((each) => each?.duty && !statesOnly(each.duty));
  return subject ?? null;
}

// "Thực hiện mở tài khoản: Ủy ban nhân dân xã phối hợp với …": what is to be done stands before who does it, and is part of it.
function subjectAfterWork(text: string): Subject | null {
  const work = /^[^:.;]{8,120}:\s+(?=\p{Lu})/u.exec(text);
  if (
    work === null ||
    !(beginsWithVerb(work[0]) || /^(?:phòng,? )?chống\s/iu.test(work[0])) ||
    splitLabels(work[0]).labels.length > 0
  )
    return null;
  const rest = text.slice(work[0].length);
  const named = subjectOf(rest);
  if (named !== null && (FUNDS.test(comparable(named.duty)) || HEADS_IT.test(comparable(named.duty)))) return null;
  const subject = named && (givenOn(named) ?? named);
  const agencies =
    subject === null ? agenciesAsked(rest) : subject.duty === "" || statesOnly(subject.duty) ? [] : subject.agencies;
  return agencies.length > 0 ? { agencies, duty: text } : null;
}

// "Hỗ trợ xây dựng nhà ở: Bộ Tài chính hỗ trợ 5 tỷ đồng, …": who pays leads nothing.
const FUNDS = /^(?:hỗ trợ|bố trí|cấp|đóng góp|tài trợ|chi)(?:\s+\p{L}+){0,2}\s+\d[\d.,]*\s*(?:tỷ|triệu|nghìn|đồng|%)/u;

// "Thành lập Ban Chỉ đạo: Phó Chủ tịch UBND xã làm Trưởng ban": who is to head it does not set it up.
const HEADS_IT = /^(?:làm|là) (?:phó )?(?:trưởng|tổ trưởng|chủ tịch hội đồng|chủ nhiệm)(?!\p{L})/u;

/** The duties under the name of an agency: its own sentence, or each point below it. */
export function ofAgency(entry: Entry, { agencies, duty }: Subject, walk: TaskContext): TaskRead[] {
  const asked = agenciesAsked(duty);
  const owners = asked.length > 0 ? asked : agencies;
  const leads = (duty.endsWith(":") || /^(?:có|chịu) trách nhiệm$/iu.test(duty)) && entry.children.length > 0;
  const roles: Owners = leads && asked.length === 0 ? rolesIn(duty, owners) : { lead: owners, support: [] };
  const prefix: Owners = { ...roles, isChair: /^chủ trì[^:]{0,200}:$/iu.test(duty) };
  const words = leads ? handedOn(duty) : isOnlyWhat(entry, duty) ? "" : duty;
  const own = words === "" ? [] : duties(entry, { lead: agencies, support: [] }, walk, words);
  const below = own.length > 0 ? entry.children.filter((child) => !saysMoreOfPoint(child)) : entry.children;
  return [...own, ...inOrder(below, prefix, walk)];
}

// "1. Sở Nội vụ: Là cơ quan thường trực" above its points says what it is, and they what it does.
const isOnlyWhat = ({ children }: Entry, duty: string) =>
  children.length > 0 && /^là (?:cơ quan|đơn vị|đầu mối)(?: thường trực| đầu mối| chủ trì)?[.,;]?$/iu.test(duty);

// "Bộ … chủ trì tổ chức tổng kết và giao Cục … thực hiện:", "UBND các xã bố trí kinh phí …, tập trung các nhiệm vụ sau:" have a
// duty of their own before they hand the points on.
const HANDING_ON = [
  /^(?<own>chủ trì[^:]{20,}?),?\s+(?:và|đồng thời)\s+giao\s/iu,
  /^(?<own>[^:]{40,}?)\s*[,;]\s*(?:trong đó (?:cần )?)?(?:tập trung|thực hiện|triển khai|tổ chức thực hiện)\s+(?:(?:các|một số|những|tốt)\s+)*(?:nhiệm vụ|nội dung|công việc)[^:;]{0,40}:$/iu,
];
const handedOn = (duty: string) => HANDING_ON.map((shape) => shape.exec(duty)?.groups?.own).find(Boolean) ?? "";

// "Phối hợp hướng dẫn kiểm kê. Trong đó:" is work of its own beside its parts.
const BEFORE_PARTS = /^(?<own>.{20,}?[.;])\s+(?:trong đó|cụ thể)[^.;:]{0,20}:$/iu;

// "Trường hợp …", "Khi đánh giá …": a paragraph between points tells more of the one before it when it names nobody and no day.
const saysMoreOfPoint = (entry: Entry) =>
  isPlain(entry) &&
  /^(?:trường hợp|khi|nếu)\s/iu.test(entry.text) &&
  agenciesAsked(entry.text).length === 0 &&
  !/(?<!\p{L})(?:giao|chủ trì|hoàn thành|(?:trước|trong) (?:ngày|tháng|quý|năm))(?!\p{L})/iu.test(entry.text);

// Who is asked sends what is asked for, too: "Báo cáo gửi về Sở trước ngày 15/9" names nobody.
const senders = ({ lead, areAsked }: Owners) => (areAsked ? lead : []);

type Each = (entry: Entry) => TaskRead[];

/** The tasks of a paragraph that asks, in the middle of what it tells or from its beginning. */
export const ofRequests = (entry: Entry, walk: TaskContext): TaskRead[] =>
  requestsIn(entry.text, entry.marker !== null).flatMap(({ text, lead }) =>
    duties({ ...entry, text }, { lead, support: [], areAsked: true }, walk),
  );

/** Points in their order; a paragraph that ends with a colon speaks for the points after it. */
export function inOrder(listed: readonly Entry[], owners: Owners, walk: TaskContext, other?: Each): TaskRead[] {
  const entries = pointsWithLabels({ children: [...listed] }) ?? listed;
  let current = owners;
  let [areExamples, areGoals] = [false, false];
  return entries.flatMap((entry, index) => {
    if (areGoals && !isPlain(entry)) return [];
    areGoals = isPlain(entry) && (announcesTargets(entry.text) || namesParts(entry.text));
    // "1. Về kinh phí:" / "Đề nghị Sở Tài chính bố trí …": right below a heading a request closes nothing.
    if (index === 0 && isClosingRequest(entry) && /^(?:đề nghị|yêu cầu)\s/iu.test(entry.text)) return ofRequests(entry, walk);
    const next = entries[index + 1];
    const announcesNext = isAlone(entry) && next !== undefined && !isPlain(next);
    if (isClosingRequest(entry) && !announcesNext)
      return closingTasks(entry, walk).map((task) => (task.lead.length === 0 ? { ...task, lead: senders(current) } : task));
    if (areExamples && isPoint(entry.marker)) return [];
    if (index > 0 && saysMoreOfPoint(entry)) return [];
    areExamples = isPlain(entry) && (namesExamples(entry.text) || arePlaces(pointsAfter(entries, index)));
    if (areExamples)
      return other && current.lead.length === 0
        ? other({ ...entry, text: entry.text.slice(0, -1) })
        : duties(entry, current, walk);
    if ((isPlain(entry) || GIVES_NEXT.test(entry.text)) && announcesNext) {
      const subject = subjectHere(entry);
      const asked = subject ? subject.agencies : agenciesAsked(entry.text);
      current = {
        ...rolesIn(entry.text, asked.length > 0 ? asked : owners.lead),
        areAsked: subject === null && asked.length > 0,
      };
      return [];
    }
    if (isPlain(entry)) current = owners;
    if (other && current.lead.length === 0) return other(entry);
    return ofPoint(entry, current, walk);
  });
}

// "1. Giao Phòng Quản lý công nghiệp thực hiện các công việc sau:" may stand beside the points that it hands on.
const GIVES_NEXT = /^(?:giao|phân công)\s[^.;:]{5,160}(?:công việc|nhiệm vụ|nội dung|việc)[^.;:]{0,40}:$/iu;
const isAlone = ({ text, marker, children }: Entry) => text.endsWith(":") && (marker === null || children.length === 0);

function pointsAfter(entries: readonly Entry[], index: number): readonly Entry[] {
  const after = (entries[index]?.text ?? "").endsWith(":") ? entries.slice(index + 1) : [];
  const end = after.findIndex(({ marker }) => !isPoint(marker));
  return end < 0 ? after : after.slice(0, end);
}

// "b) Chủ trì, phối hợp với:" / "- Sở Tài chính bố trí kinh phí": each point names the partner before the work.
const JOINTLY = /^(?<leads>chủ trì,?\s+(?:và\s+)?)?phối hợp(?:\s+(?:với|cùng(?:\s+với)?))?\s*:?$/iu;

function withPartner(entry: Entry, { lead }: Owners, onlyHelps: boolean, walk: TaskContext): TaskRead[] {
  const partner = subjectOf(entry.text);
  if (partner === null || partner.duty === "") return duties(entry, { lead, support: [] }, walk);
  const owners = onlyHelps ? { lead: partner.agencies, support: lead } : { lead, support: partner.agencies };
  return duties(entry, owners, walk, partner.duty);
}

// "a) Chủ trì, phối hợp với các sở, ban, ngành" above its points names with whom all of them are done.
function withPartners({ text }: Entry, owners: Owners): Owners {
  const names = /^(?:chủ trì,?\s+(?:và\s+)?)?phối hợp(?:\s+(?:với|cùng(?:\s+với)?))?\s+(?<names>.+)$/iu.exec(text)?.groups?.names;
  if (names === undefined || endOfNames(names) < names.length) return owners;
  const roles = rolesIn(text, owners.lead);
  return { lead: roles.lead, support: [...owners.support, ...roles.support] };
}

// "- UBND hai thành phố cần tập trung một số nhiệm vụ sau:" hands its points to whom it names.
const CHARGES =
  /\s(?:cần|phải|có trách nhiệm|chịu trách nhiệm|tập trung|thực hiện)(?!\p{L})[^.;:]{0,80}(?:nhiệm vụ|nội dung|công việc|việc|giải pháp|trách nhiệm|sau|như sau|sau đây)\s*:$/iu;

function ofPoint(entry: Entry, owners: Owners, walk: TaskContext): TaskRead[] {
  if (isRemark(entry) || isLabel(entry)) return [];
  const contents = withContent(entry);
  if (contents !== null) return contents.flatMap((each) => ofPoint(each, owners, walk));
  const below = entry.children.filter((child) => !isRemark(child));
  const jointly = JOINTLY.exec(entry.text)?.groups;
  if (jointly && below.length > 0) return below.flatMap((child) => withPartner(child, owners, jointly.leads === undefined, walk));
  const named = isNumbered(entry) && below.length > 0 ? subjectHere(entry) : null;
  const areWork = below.some(({ marker }) => marker !== null) && !areLabels(below) && !listsContents(entry);
  if (named !== null && (named.duty === "" || areWork)) return ofAgency(entry, named, walk);
  const isList = !areLabels(below) || pointsWithLabels({ children: below }) !== null;
  if (entry.text.endsWith(":") && below.length > 0 && !listsContents(entry) && isList) {
    const asked = CHARGES.test(entry.text) ? (subjectHere(entry)?.agencies ?? []) : agenciesAsked(entry.text);
    const roles = rolesIn(entry.text, asked.length > 0 ? asked : owners.lead);
    const own = BEFORE_PARTS.exec(entry.text)?.groups?.own;
    return [
      ...(own ? duties(entry, owners, walk, own) : []),
      ...inOrder(below, { lead: roles.lead, support: [...owners.support, ...roles.support] }, walk),
    ];
  }
  if (isHeading(entry) && isNumbered(entry) && !areLabels(below) && !listsContents(entry)) {
    const subject = subjectHere(entry);
    return subject ? ofAgency(entry, subject, walk) : inOrder(below, withPartners(entry, owners), walk);
  }
  const whole = ownParagraphs(entry);
  const doesMore = (child: Entry) => isPlain(child) && (DOES_MORE.test(child.text) || whole.includes(child));
  const more = areLabels(below) ? [] : below.filter(doesMore);
  return [entry, ...more].flatMap((each) => duties(each, owners, walk));
}

// A paragraph below a point that begins with what is to be done is work beside it; others only say more of the point.
const DOES_MORE =
  /^(?:Chủ trì|Phối hợp|Tham mưu|Theo dõi|Tổng hợp|Báo cáo|Xây dựng|Tổ chức|Triển khai|Thực hiện|Hướng dẫn|Kiểm tra|Đôn đốc|Rà soát|Tiếp tục|Tăng cường|Chỉ đạo|Bố trí|Đẩy mạnh|Định kỳ|Hoàn thành|Lập|Cập nhật|Thường xuyên|Khẩn trương|Kịp thời),?\s/u;
