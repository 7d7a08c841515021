// A duty is read into its parts: what, who, with whom, by when, with which result, to whom.

import { comparable, tidy } from "~/lib/vietnamese-text";
import { agencyList, withoutAsides } from "../agencies/agency-list";
import { beginsWithVerb } from "../agencies/duty-verbs";
import { subjectOf } from "../agencies/subject";
import { deadlinesOfCell, findDeadlines } from "../deadlines/find-deadlines";
import type { DeadlineContext } from "../deadlines/phrase";
import type { DeadlineRead, Source, TaskRead } from "../document-reading";
import { deliverableIn } from "./deliverable";
import { labelled, splitLabels } from "./labels";
import { receiverIn, viaIn } from "./receiver";
import { rolesIn, supportersIn } from "./supporters";

export type TaskContext = Omit<DeadlineContext, "isTimeCell">;

/** The words of one duty, the agencies under which it stands, and lines with labels that belong to it. */
export type DutyWords = {
  readonly text: string;
  readonly owners: readonly string[];
  readonly support?: readonly string[];
  /** Whether the agencies lead whatever the words say of others. */
  readonly isChair?: boolean;
  readonly labels?: string;
  readonly source: Source;
};

/** Reads one duty. Without an agency the lead stays empty: somebody is still to be named. */
export function readDuty(
  { text, owners, support = [], isChair = false, labels: below = "", source }: DutyWords,
  context: TaskContext,
): TaskRead {
  const { before, labels } = splitLabels(below === "" ? text : `${text}\n${below}`);
  const words = before === "" ? text : before;
  const labelledLead = agenciesOf(labelled(labels, "lead"));
  const leads = labelledLead.length > 0 ? labelledLead : isChair ? owners : [];
  const known = leads.length > 0 ? leads : owners.length > 0 ? [] : doneBy(words);
  const roles = known.length > 0 ? { lead: known, support: supportersIn(words) } : rolesIn(words, owners);
  const named = labelled(labels, "lead");
  const supporters = [...roles.support, ...support, ...supportersOf(named), ...agenciesOf(labelled(labels, "support"))];
  const time = labelled(labels, "time");
  const product = labelled(labels, "product");
  return {
    text: sentence(words),
    lead: roles.lead,
    support: [...new Set(supporters)].filter((name) => !roles.lead.includes(name)),
    deadlines: deadlinesOf(words, time, context),
    deliverable: product === "" ? deliverableIn(words) : product.replace(/[.;]$/u, ""),
    sendTo: receiverIn(words),
    via: viaIn(words),
    source,
  };
}

// "Tháng 5/2024: Xây dựng kế hoạch …", "Từ ngày 01/6 đến ngày 15/8: …": the words before the colon are a label of time.
const TIMED = /^(?:(?:từ|trước|trong|đến|hết)\s+)*(?:ngày|tháng|quý|năm|tuần)\s[^:;.]{1,60}(?=:\s)/iu;
const beginning = (words: string) => TIMED.exec(words)?.[0] ?? "";

// "Đề án … do Sở Y tế soạn thảo", "Việc thu hồi đất do UBND xã thực hiện": who does it stands behind what it is.
const NAMES_PAPER = /^quyết định (?:về|ban hành|quy định|phê duyệt|sửa đổi|thay thế)(?!\p{L})/iu;
const DOES = /^(?:chủ trì|phụ trách|làm đầu mối|soạn thảo|dự thảo|thực hiện|tổ chức thực hiện|xây dựng)(?!\p{L})/iu;

function doneBy(words: string): readonly string[] {
  // "Tiêm tại trường học: do Trạm Y tế chủ trì" says who behind a colon, whatever word begins it.
  const behind = /:\s+(?=do\s+\p{Lu})/u.exec(words);
  if (behind !== null) return doneBy(words.slice(behind.index + behind[0].length));
  if (beginsWithVerb(words) && !NAMES_PAPER.test(words)) return [];
  // "Ba ngành họp giao ban; lần thứ nhất do Công an tỉnh chủ trì" names who leads one time.
  const clause = words.split(";", 1)[0] ?? "";
  const subjects = [...clause.matchAll(/(?<!\p{L})do\s+/gu)].flatMap(
    ({ 0: word, index }) => subjectOf(words.slice(index + word.length)) ?? [],
  );
  return subjects.find(({ duty }) => DOES.test(duty))?.agencies ?? [];
}

// "(năm 2025, Sở Tài chính đã tổ chức hai lớp)" tells when something was done.
const PAST = /\([^()]*(?<!\p{L})đã (?!được giao)[^()]*\)/giu;

function deadlinesOf(words: string, time: string, context: TaskContext): DeadlineRead[] {
  const labelled = [beginning(words), time].flatMap((cell) => deadlinesOfCell(cell, context));
  const isSaid = ({ date, kind, every }: DeadlineRead) =>
    (date !== null || kind === "ongoing" || every !== null) &&
    labelled.some((each) => each.date === date && each.kind === kind && each.every === every);
  return [
    ...labelled,
    ...findDeadlines(words.replace(PAST, " "), { ...context, isTimeCell: false }).filter((each) => !isSaid(each)),
  ];
}

/** Those with whom the first of a cell works: "Sở Y tế chủ trì, phối hợp với Công an tỉnh". */
export function supportersOf(words: string): string[] {
  const duty = SAYS_WHAT.test(comparable(words)) ? subjectOf(tidy(words))?.duty : "";
  return duty ? supportersIn(duty) : [];
}

// A cell that holds more than names: "Sở Y tế chủ trì, phối hợp với …".
const SAYS_WHAT = /(?<!\p{L})(?:chủ trì|phối hợp|tham mưu|thực hiện|theo dõi|do|chủ động|triển khai|có trách nhiệm)(?!\p{L})/u;

/** The agencies in a cell or after a label, without a verb that follows them. */
export function agenciesOf(words: string): string[] {
  if (words.trim() === "" || /^[-–.…/\s]*$/u.test(words)) return [];
  const tidied = (lines: readonly string[]) =>
    lines.map((line) => tidy(line.replace(/^[\s\-–+*•]+/u, ""))).filter((line) => line !== "");
  const named = tidied(joinNames(tidied(words.split("\n"))).flatMap((line) => line.split(";")));
  return [...new Set(named.filter((line) => !ONLY_WITH.test(line)).flatMap(namesIn))];
}

// "…; phối hợp với các cơ quan liên quan thực hiện", "…; Công an tỉnh phối hợp" in a cell of leaders name those who help.
const ONLY_WITH =
  /^(?:và\s+)?(?:chủ trì,?\s+|(?:cơ quan|đơn vị)\s+)?phối hợp(?:\s|:)|^(?!.*chủ trì).*\sphối hợp(?:\s+(?:thực hiện|triển khai))?\.?$/iu;

// A number of rows, a length of time, a head that was repeated.
const NO_NAME = /^(?:\d[\d.,]*(?:\s(?:giờ|ngày|tháng|năm)(?: làm việc)?)?|stt|tt|như trên|không|đơn vị tính)$/u;

// "Các doanh nghiệp hoạt động khai thác cát": what they live on tells which ones.
const SAYS_WHICH =
  /(?:tổ chức|doanh nghiệp|đơn vị|cơ sở|cá nhân|hộ|hợp tác xã)(?: đang)? (?:hoạt động|khai thác|sản xuất|kinh doanh)\s[^,;:.]*$/iu;

// What the bodies do may stand behind their names: "Bộ Y tế tiến hành rà soát các quy định …".
function namesIn(line: string): readonly string[] {
  const subject = subjectOf(tidy(withoutAsides(line)));
  const saysMore = SAYS_WHAT.test(comparable(line)) || (!SAYS_WHICH.test(line) && (subject?.duty.split(" ").length ?? 0) >= 4);
  return ((saysMore ? subject?.agencies : null) ?? agencyList(line)).filter((name) => !NO_NAME.test(comparable(name)));
}

// A name that goes on in the next line: "Sở Lao động -" / "Thương binh và Xã hội".
function joinNames(lines: readonly string[]): string[] {
  const names: string[] = [];
  for (const line of lines) {
    const before = names.at(-1);
    const goesOn =
      before !== undefined &&
      (/(?:,|-|–|và)$/u.test(before) || /^(?:và|-|–)\s/u.test(line) || (/^\p{Ll}/u.test(line) && !/^các\s/u.test(line)));
    if (goesOn) names[names.length - 1] = `${before} ${line}`;
    else names.push(line);
  }
  return names;
}

// "Hoạt động 1: Khảo sát …" says how many there are before what is to be done.
const COUNTED = /^(?:hoạt động|nhiệm vụ|giải pháp|nội dung)\s+(?:số\s+)?\d{1,2}\s*[:.]\s*(?=\p{L})/iu;

function sentence(words: string): string {
  const text = tidy(words)
    .replace(/[\s.;,:/]+$/u, "")
    .replace(COUNTED, "");
  return text.charAt(0).toUpperCase() + text.slice(1);
}
