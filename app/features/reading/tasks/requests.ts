// A sentence may ask in its middle: "Để giữ tiến độ, đề nghị Sở Xây dựng …"; what it tells before that is no work.

import { comparable } from "~/lib/vietnamese-text";
import { beginsWithVerb } from "../agencies/duty-verbs";
import { type Subject, subjectOf } from "../agencies/subject";
import { tellsOfDifficulties } from "../outline/entry-text";
import { sentencesOf } from "./sentences";
import { statesOnly } from "./statements";

// "Đề nghị các bộ …", or after words of time and reason: "Định kỳ hằng quý, các sở …", "Căn cứ Kế hoạch này, các phòng …".
const WHOM = String.raw`(?=(?:các|chính phủ|ubnd|ủy ban nhân dân|thủ trưởng|chủ tịch|giám đốc|sở|phòng|công an|văn phòng|tập đoàn|tổng công ty|công ty|trưởng (?:đoàn|ban|phòng)|đoàn (?:kiểm tra|thanh tra|giám sát)|ban quản lý|ban chỉ đạo|trung tâm|nhà trường|bộ(?! phận| máy| chỉ số| tiêu chí| dữ liệu))\s)`;
const UNASKED = "(?:(?!đề nghị|yêu cầu|giao)[^.;])";
const REQUEST = new RegExp(
  String.raw`(?:^|[\s,;(])(?:đề nghị|yêu cầu(?: và đề nghị)?|giao(?:\s+cho)?)\s+|^(?:định kỳ|hằng|hàng|quý|tháng|kết thúc|để|nhằm|trước ngày|chậm nhất|căn cứ|trên cơ sở|(?:sau )?khi|với (?:vai trò|tư cách|trách nhiệm))${UNASKED}{0,160}?,\s+${WHOM}|^đối với\s${UNASKED}{3,260}?,\s+${WHOM}|^(?:khẩn trương|tiếp tục|tập trung|quyết liệt)\s${UNASKED}{3,260}?,\s+(?=các (?:bộ|sở|địa phương|đơn vị|cơ quan)[^.;:]{0,60} (?:phải|cần)\s)`,
  "gu",
);

// "Ngày 16/8 Bộ đã có Công văn số 12 về … và đề nghị Tổng công ty …", "nhiệm vụ được Chính phủ giao cho các bộ" tell what was asked.
const TOLD =
  /(?<!\p{L})đã (?:có|ban hành|gửi) (?:các |một số )?(?:công văn|văn bản|thông báo|quyết định|chỉ thị|công điện)(?!\p{L})(?:[^;]*\svà|[^,;]*)$|(?<!\p{L})(?:đã|được|từng|kiến nghị|đề xuất|việc|nhiệm vụ)$|(?<!\p{L})(?:do(?! vậy| đó)|được|nhiệm vụ) [^,;]{3,60}$/iu;

// "Thực hiện Văn bản số 75 của UBND tỉnh …, trong đó giao Sở A …" tells what that paper asked.
const IN_PAPER =
  /^(?:thực hiện|căn cứ|theo|tại) [^.]{0,200}(?:công văn|văn bản|thông báo|quyết định|chỉ thị|kế hoạch|nghị quyết) số [^.]*,? trong đó,?$/iu;

// "Từ nguồn ngân sách tỉnh giao cho Chi cục": money and posts are given, and no work.
const GIVEN = /(?<!\p{L})(?:nguồn|ngân sách|kinh phí|dự toán|vốn|biên chế)(?:\s[^,;.:]{0,40})?$/iu;

// "Thực hiện Công văn số 5 của Bộ A yêu cầu các địa phương báo cáo …; Chủ tịch UBND tỉnh có ý kiến như sau:" is only a reason.
const OPINION_BEHIND = /;[^;]*(?:có ý kiến|chỉ đạo|yêu cầu|đề nghị)[^;:]{0,60}như sau\s*:$/u;
const OF_PAPER = /(?:công văn|văn bản|thông báo|quyết định|chỉ thị|công điện|nghị quyết|kế hoạch)\s+số\s[^;]*\scủa\s[^;]*$/iu;
const isReason = (text: string, index: number) =>
  OPINION_BEHIND.test(comparable(text.slice(index))) && OF_PAPER.test(text.slice(0, index));

/** Whom a sentence asks: where the request begins, and where it says what is to be done. */
type Asked = Subject & { readonly at: number; readonly isByWord: boolean };

// "Đề nghị bộ, ngành, địa phương tổng hợp …": in a request a group may stand without "các".
const SEVERAL = /^(?:bộ|sở|ban|cơ quan|đơn vị|địa phương),? (?:ban,? )?(?:ngành|cơ quan|đơn vị|địa phương)(?!\p{L})/u;
const subjectAsked = (words: string) => subjectOf(SEVERAL.test(words) ? `Các ${words}` : words);

function askedIn(text: string): Asked[] {
  return [...comparable(text).matchAll(REQUEST)].flatMap((match) => {
    const { 0: words, index } = match;
    const before =
      text
        .slice(0, index)
        .split(/\.(?:\s|$)/u)
        .at(-1) ?? "";
    if (
      TOLD.test(before.trimEnd()) ||
      IN_PAPER.test(before.trim()) ||
      isReason(text, index) ||
      (/^\sgiao/u.test(words) && GIVEN.test(before))
    )
      return [];
    const [sentence = ""] = sentencesOf(text.slice(index + words.length));
    const subject = subjectAsked(sentence);
    return subject ? [{ ...subject, at: index, isByWord: /(?:đề nghị|yêu cầu|giao|cho)\s*$/u.test(words) }] : [];
  });
}

/** The agencies that a sentence asks in its middle ("…, đề nghị các bộ, ngành …"), the last of them; what closes a letter ("Trên đây là …") asks apart. */
export const agenciesAsked = (text: string): readonly string[] =>
  askedIn(withoutDifficulties(text.split(/(?<=\.)\s(?=Trên đây là\s)/u)[0] ?? "")).at(-1)?.agencies ?? [];

// "… Nếu có khó khăn, đề nghị các phòng báo cáo …" behind a duty asks nobody for the duty.
const withoutDifficulties = (text: string) =>
  text
    .split(/(?<=\.)\s(?=(?:Trong quá trình|Quá trình|Nếu|Trường hợp|Khi)\s)/u)
    .filter((part, index) => index === 0 || !tellsOfDifficulties(part))
    .join(" ");

/** The agencies with whose names a sentence ends: "…, Thủ tướng Chính phủ yêu cầu Chủ tịch UBND các tỉnh". */
export function agenciesAskedAlone(text: string): readonly string[] {
  const asked = askedIn(text).at(-1);
  return asked?.duty === "" ? asked.agencies : [];
}

/** What is asked of whom in a run of sentences. */
export type Request = { readonly text: string; readonly lead: readonly string[] };

// When, or about what: "Trường hợp vượt thẩm quyền, đề nghị …", "Về kinh phí, giao Sở Tài chính …" belongs to what is asked.
const CONDITION =
  /^(?:trường hợp|nếu|khi|sau khi|sau|trước|đối với|riêng|về|định kỳ|hằng|hàng|quý|tháng|từ|đến|chậm nhất|kết thúc|trong (?:quá trình|thời gian|trường hợp))(?!\p{L})/iu;

// "…, đề nghị các đơn vị quan tâm, chỉ đạo triển khai thực hiện./." closes a letter.
const COURTESY =
  /(?:quan tâm|nghiêm túc|khẩn trương|quyết liệt|kịp thời|chủ động|phối hợp|chỉ đạo|tổ chức|triển khai|thực hiện|đồng bộ|đầy đủ|có hiệu quả|hiệu quả|(?:các )?nội dung|nêu trên|trên|(?:công điện|công văn|chỉ thị|thông báo|văn bản|kế hoạch|nghị quyết) này|theo (?:đúng )?(?:quy định(?:(?: của)? pháp luật)?|thẩm quyền)|đúng|quy định(?: của)? pháp luật|và|[\s,;./])+/gu;

/** Whether one is only asked to do what the paper says. */
export const isCourtesy = (duty: string) => duty !== "" && comparable(duty).replace(COURTESY, "") === "";

// A request inside another's is a part of it: "đề nghị Sở Tài chính yêu cầu các chủ đầu tư …".
const isOfItsOwn = (sentence: string, { at, isByWord, duty }: Asked, index: number) =>
  duty !== "" &&
  !statesOnly(duty) &&
  (index === 0 || (isByWord && /[,;:]\s*(?:đồng thời\s*,?)?$/u.test(sentence.slice(0, at).trimEnd())));

/** What one sentence asks in its middle, each request without the reasons before it. */
function requestsInside(sentence: string): Request[] {
  const asked = askedIn(sentence).filter((each, index) => isOfItsOwn(sentence, each, index));
  const [first] = asked;
  if (first === undefined) return [];
  if (!first.isByWord || CONDITION.test(sentence)) return [{ text: sentence, lead: first.agencies }];
  return asked.map(({ agencies, duty }, index) => {
    const next = asked[index + 1];
    const end = next === undefined ? duty.length : duty.length - (sentence.length - next.at);
    return { text: duty.slice(0, end).replace(/[\s,;:]+$/u, ""), lead: agencies };
  });
}

// "Sở Y tế rà soát …", "Giao Sở Y tế …"; who asks others ("UBND tỉnh đề nghị các sở …") only gives the work.
function beginsItself(sentence: string): boolean {
  if (/^(?:giao|yêu cầu|đề nghị|phân công)\s/iu.test(sentence)) return true;
  const duty = subjectOf(sentence)?.duty ?? "";
  return duty !== "" && !statesOnly(duty) && !(/^(?:đề nghị|yêu cầu|giao)\s/iu.test(duty) && askedIn(sentence).length > 0);
}

// "Về nguyên tắc, …", "Thực hiện Công văn số …" only say why or about what; "Về nhà đất Tiếp tục rà soát …" has lost a line.
const ABOUT =
  /^(?:về|để|theo|tại|từ|căn cứ|trên cơ sở|với|sau|trước|trong|đối với|nhằm|khi|nếu|được|là|thực hiện (?:công văn|văn bản|kế hoạch|chỉ thị|nghị quyết|kết luận|ý kiến))\s/iu;
const LOST_LINE = /^Về\s[^.;:]{5,200}?\s(?=\p{Lu}\p{Ll})/u;

/** Whether a sentence begins with what is to be done. */
export function beginsWork(sentence: string): boolean {
  const words = sentence.slice(LOST_LINE.exec(sentence)?.[0].length ?? 0);
  return beginsWithVerb(words) && !ABOUT.test(words);
}

/** Whether a sentence asks somebody only to do what the paper says. */
export const asksForCourtesy = (sentence: string) => {
  const [asked] = askedIn(sentence);
  return asked !== undefined && isCourtesy(asked.duty);
};

/**
 * The requests of a paragraph in their order. What was told before and between them is left out, what is said after one goes with it.
 * @param isPoint whether the paragraph is a point, whose first words may say what is to be done and name nobody
 */
export function requestsIn(text: string, isPoint: boolean): Request[] {
  const requests: Request[] = [];
  for (const sentence of sentencesOf(text)) {
    const last = requests.at(-1);
    if (tellsOfDifficulties(sentence)) continue;
    const isOwn = beginsItself(sentence);
    const inside = isOwn ? [] : requestsInside(sentence);
    if (isOwn) requests.push(...[{ text: sentence, lead: agenciesAsked(sentence) }].filter(() => !asksForCourtesy(sentence)));
    else if (inside.length > 0) requests.push(...inside.filter((each) => !isCourtesy(each.text)));
    else if (last !== undefined) requests[requests.length - 1] = { ...last, text: `${last.text} ${sentence}` };
    else if (isPoint && beginsWork(sentence)) requests.push({ text: sentence, lead: [] });
  }
  return requests;
}
