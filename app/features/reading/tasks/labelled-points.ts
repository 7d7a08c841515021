// Labels below a heading say what is to be done, who does it and when: "a) Nhiệm vụ: …", "b) Đơn vị chủ trì: …", "c) Thời gian: …".

import { comparable } from "~/lib/vietnamese-text";
import { beginsWithVerb } from "../agencies/duty-verbs";
import { subjectOf } from "../agencies/subject";
import { isHeading, isNumbered, isPlain, paragraphsBelow } from "../outline/entry-text";
import { roleOf } from "../outline/section-role";
import type { Entry } from "../outline/tree";
import { splitLabels } from "./labels";
import { agenciesAsked } from "./requests";

// "Nội dung: …" in one sentence only explains the work that the heading names; in several points each is work of its own.
const NAMELESS = /^(?:hoạt động|nhiệm vụ|nội dung|công việc|giải pháp)(?:\s+số)?\s*\d+\s*[:.]?$/iu;
const DETAIL = /^nội dung/iu;
const CONTENT =
  /^(?:nhiệm vụ|nội dung|công việc|hoạt động|giải pháp|các bước)(?:\s*(?:,|và)\s*(?:biện pháp|giải pháp|nhiệm vụ|yêu cầu))?(?:\s+(?:thực hiện|tiến hành|công việc|nhiệm vụ|hoạt động|triển khai|cụ thể|chủ yếu))*\s*:\s*/iu;

/** Below a short heading a sentence says what is to be done, and labels below it say who and when: the sentence with its labels. */
export function withLabels({ text, children }: Entry): Entry[] | null {
  const [first, ...rest] = children;
  if (
    !first ||
    !isPlain(first) ||
    !/^(?:công tác|về)\s/iu.test(text) ||
    text.length > 120 ||
    first.text.length < 20 ||
    !/[.;]$/u.test(first.text)
  )
    return null;
  if (isLabel(first) || !rest.some(isLabel)) return null;
  const own = rest.findIndex((child) => !isLabel(child));
  const labels = own < 0 ? rest : rest.slice(0, own);
  return [{ ...first, children: [...first.children, ...labels] }, ...(own < 0 ? [] : rest.slice(own))];
}

// "2. Cơ quan chủ trì, phối hợp" / "a) Cơ quan chủ trì": a heading that is a label and no more, without its colon.
const PAIR = /\s*(?:,|và|\/)\s*(?:phối hợp|thực hiện)$/iu;

function asLabel(entry: Entry): Entry {
  const text = `${entry.text.trim().replace(PAIR, "")}:`;
  // "III. PHÂN CÔNG" is a section of the plan.
  if (entry.children.length === 0 || entry.text.includes(":") || entry.marker?.kind === "roman") return entry;
  const { before, labels } = splitLabels(text);
  const isOne = CONTENT.test(text)
    ? text.replace(CONTENT, "") === ""
    : before === "" && labels.length === 1 && labels[0]?.words === "";
  return isOne ? { ...entry, text } : entry;
}

/** "b) Cơ quan thực hiện:" / "- Đơn vị chủ trì: …": what stands below an empty label is its words, or labels of their own. */
export function unfolded(label: Entry): Entry[] {
  // "(Văn phòng là cơ quan thường trực)" below a label names nobody.
  const below = label.children.map(asLabel).filter(({ text }) => !text.startsWith("("));
  if (!isLabel(label) || !label.text.trimEnd().endsWith(":") || below.length === 0) return [label];
  if (areLabels(below)) return below.flatMap(unfolded);
  return [{ ...label, text: `${label.text} ${below.map(({ text }) => text).join("; ")}`, children: [] }];
}

const withMore = (entry: Entry, labels: readonly Entry[]): Entry =>
  areLabels(entry.children) ? entry : { ...entry, children: [...entry.children, ...labels] };

/** The tasks that stand after a label of their own, each with the other labels; null when the entry has none. */
export function withContent({ text, children: listed }: Entry): Entry[] | null {
  const children = listed.map(asLabel);
  const content = children.find((child) => CONTENT.test(child.text));
  const others = children.filter((child) => child !== content);
  const labels = others.filter(isLabel).flatMap(unfolded);
  if (content === undefined || !labels.some(saysWhoOrWhen)) return null;
  const words = content.text.replace(CONTENT, "");
  const rest = others.filter((child) => !isLabel(child));
  const points = content.children.filter((child) => !isLabel(child));
  const isList = points.length > 0 && (words === "" || words.endsWith(":"));
  if (!isList && DETAIL.test(content.text) && !NAMELESS.test(text)) return null;
  const tasks = isList ? points : words === "" ? [] : [{ ...content, text: words }];
  return [...tasks.map((task) => withMore(task, labels)), ...rest];
}

const saysWhoOrWhen = ({ text }: Entry) =>
  splitLabels(text).labels.some(({ kind }) => kind === "lead" || kind === "support" || kind === "time");

/** Whether an entry only says something about a task: who, with whom, when. */
export const isLabel = ({ text }: Entry) => splitLabels(text).labels.length > 0 && splitLabels(text).before.length < 10;

// "1. Sở Y tế chủ trì tiêm … trước ngày 31/8." beside "3. Kinh phí thực hiện: …" is work; "2.1." is part of a task, and has its labels beside it.
const isNumberedWork = (entry: Entry) =>
  entry.marker?.kind === "decimal" &&
  /^\d+$/u.test(entry.path.at(-1) ?? "") &&
  !isLabel(entry) &&
  entry.text.length >= 20 &&
  /[.;]$/u.test(entry.text) &&
  !ONLY_WHO.test(comparable(subjectOf(entry.text)?.duty ?? ""));
const ONLY_WHO = /^(?:chủ trì|thực hiện|tham mưu|phụ trách)(?:\s*,|\s*[.;]?$|\s+thực hiện)/u;

/** The paragraphs below a point that are duties of their own, and neither labels, a line that only says who does it, nor more of it. */
export const ownParagraphs = (entry: Entry) =>
  [...paragraphsBelow(entry), ...asksBesides(entry)].filter(
    (child) => splitLabels(child.text).labels.length === 0 && !saysWho(child) && saysWhoOrWhat(child.text),
  );

// "Ngoài việc thực hiện các nội dung trên, yêu cầu các tổ chức …" below the last point asks for one thing more.
const asksBesides = (entry: Entry): Entry[] =>
  paragraphsBelow(entry).length > 0
    ? []
    : entry.children.filter(
        (child) =>
          isPlain(child) &&
          /^(?:ngoài (?:ra|việc|các|những)|bên cạnh)[\s,]/iu.test(child.text) &&
          agenciesAsked(child.text).length > 0,
      );

// "Trường hợp hồ sơ chưa rõ, …", "Đối với các dự án lớn, …", "Có kết luận cụ thể về …" only explain the point above them.
const EXPLAINS =
  /^(?:trường hợp|khi|nếu|đối với|với|là|được|trong đó|trong trường hợp|tại|theo|từ|về|có(?! trách nhiệm| nhiệm vụ| báo cáo| kế hoạch| phương án| biện pháp| giải pháp))(?!\p{L})/iu;
// "Cơ cấu của hội đồng do Sở Nội vụ hướng dẫn" begins with what it is about.
const MATTER =
  /^(?:cơ cấu|thành phần|nội dung|mức|hồ sơ|văn bản|thời (?:gian|hạn)|việc|các|những|mỗi|kết quả|số lượng|kinh phí)\s/iu;
const saysWhoOrWhat = (text: string) =>
  agenciesAsked(text).length > 0 || (!EXPLAINS.test(text) && (Boolean(subjectOf(text)?.duty) || !MATTER.test(text)));

/** Whether entries are labels of the task above them: "Thời gian: …"; headings and numbered work among them stand for themselves. */
export const areLabels = (entries: readonly Entry[]) =>
  entries.some(isLabel) &&
  !entries.some((entry) => !isLabel(entry) && isNumbered(entry) && (isHeading(entry) || isNumberedWork(entry)));

/** Whether a numbered heading is work that its labels tell by whom and when, and no heading of the organisation of all. */
export const isLabelledWork = (entry: Entry) => {
  const kinds = entry.children.flatMap(({ text }) => splitLabels(text).labels.map(({ kind }) => kind));
  const role = roleOf(entry.text);
  const isWholePlan = entry.path.length < 2 || (role !== null && role !== "tasks" && !beginsWithVerb(entry.text));
  const holdsWork = entry.children.some(({ text, children }) => CONTENT.test(text) && children.length > 0);
  const saysWhoAndMore = kinds.includes("lead") && (kinds.includes("time") || kinds.includes("support") || holdsWork);
  return (
    isNumbered(entry) && isHeading(entry) && areLabels(entry.children) && saysWhoAndMore && !isWholePlan && !isExecution(entry)
  );
};

const isExecution = ({ text }: Entry) => /^tổ chức (?:thực hiện|triển khai)(?:\s\p{L}+){0,3}\s*:?$/iu.test(text);

// "a. Mục tiêu: …" before the labels says why the work above is done, and is no work itself.
const isAim = ({ text }: Entry) => /^(?:mục tiêu|mục đích|yêu cầu|ý nghĩa|căn cứ)(?:\s*,\s*yêu cầu)?\s*:/iu.test(text);

// Below a task a point may only say who does it: "a) Sở Y tế chủ trì, phối hợp với …".
const saysWho = ({ text }: Entry) => /^(?:chủ trì|thực hiện|tham mưu|phụ trách)/iu.test(subjectOf(text)?.duty ?? "");
const isWork = (entry: Entry) => !isPlain(entry) && !saysWho(entry);

/**
 * Points below the last of which one line without a mark says who does all of them: "1. Đổi mới …", "2. Đầu tư …", "Đơn vị chủ trì: …".
 */
export function pointsWithOneLine({ children }: Pick<Entry, "children">): Entry[] | null {
  const last = children.at(-1);
  const labels = last?.children ?? [];
  const others = children.slice(0, -1);
  const saysWhoForAll = labels.some(({ text }) => splitLabels(text).labels.filter(({ kind }) => kind !== "other").length >= 2);
  const areAlike = others.length > 0 && others.every((each) => each.children.length === 0 && !isPlain(each) && !isLabel(each));
  if (!saysWhoForAll || !areAlike || !labels.every((label) => isPlain(label) && isLabel(label))) return null;
  return children.map((point) => ({ ...point, children: labels }));
}

/** What is to be done among its labels: "1. Truyền thông" / "- Thời gian: …" / "- Phát 12 phóng sự …" / "- Đơn vị thực hiện: …". */
export function pointsAmongLabels({ text, children }: Entry): Entry[] | null {
  const [first] = children;
  if (!first || !isLabel(first) || text === "" || beginsWithVerb(text)) return null;
  const labels = children.filter(isLabel);
  const points = children.filter((child) => !isLabel(child));
  const kinds = labels.flatMap(({ text }) => splitLabels(text).labels.map(({ kind }) => kind));
  const isOnce = new Set(kinds).size === kinds.length && kinds.includes("lead");
  const areWork = points.length > 0 && points.every((point) => !isPlain(point) && beginsWithVerb(point.text) && !saysWho(point));
  return isOnce && areWork ? points.map((point) => withMore(point, labels.flatMap(unfolded))) : null;
}

/** Points that labels follow, each with the labels behind its run: "- Rà soát …", "- Kiện toàn …", "Đơn vị chủ trì: …". */
export function pointsWithLabels({ children }: Pick<Entry, "children">): Entry[] | null {
  const [first] = children;
  if (!first || isLabel(first) || isAim(first) || !isWork(first) || !areLabels(children)) return null;
  const runs: { points: Entry[]; labels: Entry[] }[] = [];
  for (const child of children) {
    const open = runs.at(-1);
    if (isLabel(child)) open?.labels.push(...unfolded(child));
    else if (open && open.labels.length === 0) open.points.push(child);
    else runs.push({ points: [child], labels: [] });
  }
  return runs.flatMap(({ points, labels }) => points.map((point) => withMore(point, labels)));
}
