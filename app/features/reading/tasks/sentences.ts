// A paragraph is one duty, unless a later sentence gives another body something to do.

import { beginsWithVerb } from "../agencies/duty-verbs";
import { endOfNames } from "../agencies/end-of-names";
import { type Subject, subjectOf } from "../agencies/subject";
import { splitLabels } from "./labels";

/** The sentences of a paragraph. A dot in a number, a short form or a document's number ends none, nor does one before "Để …". */
export function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[^.\d\s]{2}\.|\)\.|[%\d]\.)\s+(?=[\p{Lu}“"(])(?!(?:Để|Nhằm|Qua đó|Từ đó|Trong đó) )/u)
    .map((each) => each.trim())
    .filter((each) => each !== "");
}

// Of a task that nobody has yet, a sentence about a group says how; who is named, or has to answer, has a task of his own.
const isGiven = (sentence: string, agencies: readonly string[]) =>
  !/^(?:các|mỗi|những|cấp|chính quyền|người đứng đầu|thủ trưởng)\s/iu.test(agencies[0] ?? "") ||
  /chủ trì|báo cáo|gửi|trước ngày/iu.test(sentence);

/** Whether a sentence is what an agency asks of others: "Yêu cầu các cơ sở …" under its name is its own work. */
export const asksOthers = (sentence: string) => /^yêu cầu\s|^(?:phân công|giao)\s+(?:các|những|từng)\s/iu.test(sentence);

// "Giao Sở A …. Yêu cầu Công ty B …": who is named is asked by the same; "Yêu cầu các cơ sở …" is a part of what Sở A does.
export function asksNamed(sentence: string): boolean {
  const asked = /^yêu cầu\s/iu.test(sentence) ? (subjectOf(sentence)?.agencies ?? []) : [];
  return asked.length > 0 && !asked.some((name) => /(?:^|\s)(?:các|những|mỗi|từng|mọi|toàn)\s/iu.test(name));
}

// "Người đứng đầu đơn vị chịu trách nhiệm về kết quả" goes with the duty before it.
const answersForIt = (subject: Subject | null) =>
  /^chịu trách nhiệm/iu.test(subject?.duty ?? "") && /^(?:người đứng đầu|thủ trưởng)/iu.test(subject?.agencies[0] ?? "");

// "Ngân hàng hướng dẫn quy trình": a kind without a name speaks of a body that was named before.
const BARE = /^(?:ngân hàng|sở|bộ|ban|hội đồng|tổ|đội|trung tâm|phòng|đơn vị|cơ quan|trường|bệnh viện)$/iu;
const isNamedBefore = (subject: Subject | null, owners: readonly string[]) =>
  subject?.agencies.length === 1 && (BARE.test(subject.agencies[0] ?? "") || owners.includes(subject.agencies[0] ?? ""));

// "Kết thúc chiến dịch, trong 05 ngày, Trung tâm Y tế báo cáo …": who acts stands behind when it is.
const WHEN =
  /^(?:kết thúc|sau khi|trước khi|trong vòng|hằng (?:ngày|tuần|tháng|quý|năm)|hàng (?:ngày|tuần|tháng|quý|năm))\s?[^.;:]{0,120}?,\s+(?=(?:Sở|Công an|Trung tâm|Ủy ban|UBND|Phòng|Văn phòng|Ban|Chi cục|Bộ|Trạm)\s)/iu;

/** Who acts in a sentence that begins with when; null when it names nobody so. */
export function actsThen(sentence: string): Subject | null {
  const when = WHEN.exec(sentence)?.[0];
  const subject = when === undefined ? null : subjectOf(sentence.slice(when.length));
  return subject?.duty && isOneByName(subject.agencies) ? subject : null;
}

function beginsRun(sentence: string, owners: readonly string[], isAsked: boolean): boolean {
  if (/^(?:trên đây là|trân trọng)\s/iu.test(sentence)) return true;
  const subject = splitLabels(sentence).before === "" ? null : (actsThen(sentence) ?? subjectOf(sentence));
  // "Đối với các đơn vị vi phạm, xử lý theo quy định" says with whom, unless a colon tells what they are to do.
  if (/^đối với\s[^:]*$/iu.test(sentence)) return false;
  const isOwned = owners.length > 0;
  if (isNamedBefore(subject, owners)) return false;
  // "Thường trực Ban Chỉ đạo là Công an tỉnh" says what a body is, and gives it nothing to do.
  if (/^là\s+\p{Lu}/u.test(subject?.duty ?? "")) return false;
  if (isOwned && ((asksOthers(sentence) && !(isAsked && asksNamed(sentence))) || answersForIt(subject))) return false;
  return Boolean(subject?.duty) && (isOwned || isGiven(sentence, subject?.agencies ?? []));
}

// "Mặt trận Tổ quốc tuyên truyền …; Đoàn Thanh niên chủ trì tổ chức …": a clause with its own leader is a sentence of its own.
function hasOwnWork(clause: string, before: string): boolean {
  const subject = subjectOf(clause);
  if (subject === null) return false;
  // "Sở A chủ trì; Công an tỉnh phối hợp bảo đảm an ninh": nobody leads without the rest.
  if (/(?:^|\s)chủ trì$/iu.test(before)) return false;
  if (/^(?:chủ trì|chịu trách nhiệm chính)/iu.test(subject.duty)) return true;
  // "Sở A bố trí kinh phí; Sở B tuyên truyền": each with its own verb, and no name that goes on with a list of those who help.
  return (
    beginsWithVerb(subject.duty) && isOneByName(subject.agencies) && subjectOf(before)?.duty !== "" && !endsWithNames(before)
  );
}

const isOneByName = ([name = "", ...others]: readonly string[]) =>
  others.length === 0 && !/^(?:các|những|mỗi|từng|cơ quan|đơn vị|địa phương)\s/iu.test(name);

// "… phối hợp với Sở Tài chính; Sở Y tế …": the list goes on.
function endsWithNames(words: string): boolean {
  const list = /^.*(?:phối hợp|cùng)(?:\s+(?:với|cùng))?\s+(?<list>.+)$/iu.exec(words)?.groups?.list;
  return list !== undefined && endOfNames(list) === list.length;
}

function clausesOf(sentence: string): string[] {
  const apart: string[] = [];
  for (const clause of sentence.split(/;\s+(?=\p{Lu})/u)) {
    if (apart.length === 0 || hasOwnWork(clause, apart.at(-1) ?? "")) apart.push(clause);
    else apart[apart.length - 1] += `; ${clause}`;
  }
  return apart;
}

// "Sở A thẩm định; Sở B tổng hợp. Hoàn thành trước 31/12/2026.": the day behind them is that of both.
const ONLY_TIME =
  /^(?:hoàn thành|xong|thời hạn|thời gian)(?:\s+(?:thực hiện|hoàn thành|tất cả))*\s*:?\s+(?:trước|trong|chậm nhất|vào|đến|xong|quý|tháng|năm|ngày|\d)[^;:]{0,60}$/iu;
const NAMES_TIME =
  /(?<!\p{L})(?:(?:trước|trong|đến|vào|quý|tháng|xong)(?:\s\p{L}+){0,3}\s\d|chậm nhất|hằng|thường xuyên|\d+\/\d)/iu;

/** The runs with a sentence behind them: in the last, and a time alone also in those that the sentence before was parted into. */
function withBehind(runs: readonly string[], sentence: string, parted: number): string[] {
  const isForAll = ONLY_TIME.test(sentence);
  return runs.map((run, index) => {
    if (index === runs.length - 1) return `${run} ${sentence}`;
    return isForAll && index >= parted && !NAMES_TIME.test(run) ? `${run}. ${sentence}` : run;
  });
}

/**
 * The runs of sentences that one body is to do; a sentence with a subject of its own begins a new run.
 * @param owners who is to do the first of them
 * @param isAsked whether it is somebody else who asks them
 */
export function dutiesIn(text: string, owners: readonly string[], isAsked = false): string[] {
  const withClause = (all: readonly string[], clause: string, parted: number) =>
    all.length === 0 || beginsRun(clause, owners, isAsked) ? [...all, clause] : withBehind(all, clause, parted);
  let runs: string[] = [];
  let parted = 0;
  for (const sentence of sentencesOf(text)) {
    const [first = "", ...others] = clausesOf(sentence);
    runs = withClause(runs, first, parted);
    parted = runs.length - 1;
    for (const clause of others) runs = withClause(runs, clause, parted);
  }
  return runs;
}
