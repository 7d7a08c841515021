// Who follows a plan on behalf of whoever issued it: the paper says so, or a person is asked.

import type { TaskRead } from "~/features/reading/document-reading";
import { groupBy } from "~/lib/group-by";
import type { Text } from "~/lib/i18n/text";
import { comparable } from "~/lib/vietnamese-text";
import type { NamedAgency } from "./named-agency";

type Vote = { readonly agency: NamedAgency; readonly weight: number; readonly words: string };

const CALLED = /(?:là|làm|với vai trò|\() ?(?:cơ quan|đơn vị) (?:thường trực|đầu mối)/u;
const FOLLOWS =
  /(?:theo dõi|đôn đốc)[^.;]{0,90}(?:thực hiện|triển khai|kết quả)[^.;]{0,50}(?:kế hoạch|chương trình|quyết định|chỉ thị|nhiệm vụ|công văn|công điện|nghị quyết|đề án|thông báo|văn bản)/u;
const SUMS_UP = /tổng hợp[^.;]{0,90}(?:báo cáo|trình|tham mưu)/u;
const REPORTS = /báo cáo/u;
// A group, or everybody at once, follows nothing for others.
const IS_GROUP = /^(?:các|ubnd các|ủy ban nhân dân các|thủ trưởng|chủ tịch ubnd các)\s/u;

const weights = { called: 6, collects: 3, follows: 3, sumsUp: 2, receives: 1 } as const;

function votesOf({ text, lead, sendTo, via }: TaskRead, named: (words: string) => NamedAgency): Vote[] {
  const words = comparable(text);
  const [leader, ...others] = lead;
  const own = leader !== undefined && others.length === 0 && !IS_GROUP.test(comparable(leader)) ? named(leader) : null;
  const weight =
    (CALLED.test(words) ? weights.called : 0) +
    (FOLLOWS.test(words) ? weights.follows : 0) +
    (SUMS_UP.test(words) ? weights.sumsUp : 0);
  const asked = (name: string | null, weight: number): Vote[] =>
    name === null || lead.includes(name) || !REPORTS.test(words) ? [] : [{ agency: named(name), weight, words: text }];
  return [
    ...(own === null || weight < weights.follows ? [] : [{ agency: own, weight, words: text }]),
    ...asked(via, weights.collects),
    ...(via === null ? asked(sendTo, weights.receives) : []),
  ];
}

// Reports go to those above, too: who follows the plan has work of its own in it, or is whom the others go by.
const within = ({ lead, via }: TaskRead) => [...(lead.length === 1 ? lead : []), ...(via === null ? [] : [via])];

/** Those whom the tasks make followers of the plan, the one first of whom most is said, each with the words that say it best. */
function followers(tasks: readonly TaskRead[], { issuer, named }: Handed): (Vote & { readonly total: number })[] {
  const names = new Set(tasks.flatMap(within).map((words) => named(words).name));
  const votes = tasks
    .flatMap((task) => votesOf(task, named))
    .filter(({ agency }) => names.has(agency.name) && agency.name !== issuer);
  return [...groupBy(votes, ({ agency }) => agency.name).values()]
    .flatMap((own) => {
      const best = own.toSorted((one, other) => other.weight - one.weight)[0];
      return best ? [{ ...best, total: own.reduce((sum, { weight }) => sum + weight, 0) }] : [];
    })
    .toSorted((one, other) => other.total - one.total);
}

/** Who follows the plan: "" for whoever issued it; what a person has to look at; and where it was read. */
export type StandingAgency = { readonly name: string; readonly doubts: readonly Text[]; readonly remark: Text | null };

/** Around a plan: its issuer, and the agency whose secretariat handed it in, as the directory calls them. */
type Handed = { readonly issuer: string; readonly handedInBy: string; readonly named: (words: string) => NamedAgency };

const longestQuote = 160;
const quoted = (words: string) =>
  words.length <= longestQuote ? words : `${words.slice(0, longestQuote).replace(/\s+\S*$/u, "")}…`;

const read = (name: string, words: string): Text => ({
  vi: `Cơ quan thường trực “${name}” được đọc từ: “${quoted(words)}”.`,
  en: `The standing agency “${name}” was read from: “${quoted(words)}”.`,
});

const filledIn = (own: string): Text =>
  own === ""
    ? { vi: "", en: "" }
    : { vi: ` Tạm điền cơ quan của bạn, “${own}”.`, en: ` Your agency, “${own}”, was filled in for now.` };

const several = (names: readonly string[], own: string): Text => {
  const filled = filledIn(own);
  const list = names.map((name) => `“${name}”`).join(", ");
  return {
    vi: `Văn bản giao nhiều cơ quan theo dõi, tổng hợp: ${list}.${filled.vi} Hãy chọn một cơ quan thường trực, hoặc để trống nếu cơ quan ban hành tự theo dõi.`,
    en: `The document has several agencies follow and sum up: ${list}.${filled.en} Choose one standing agency, or none if the issuer follows the plan itself.`,
  };
};

const nobody = (name: string): Text => ({
  vi: `Văn bản không nói cơ quan nào theo dõi, tổng hợp; đã điền cơ quan của bạn, “${name}”. Hãy kiểm tra cơ quan thường trực.`,
  en: `The document does not say who follows and sums up; your agency, “${name}”, was filled in. Check the standing agency.`,
});

const notYours = (name: string, own: string): Text => ({
  vi: `Văn bản giao “${name}” theo dõi, tổng hợp, còn văn bản này do “${own}” đưa vào. Chỉ cơ quan ban hành, cơ quan thường trực hoặc cơ quan cấp trên của họ xác nhận được kế hoạch. Hãy kiểm tra.`,
  en: `The document has “${name}” follow and sum up, while “${own}” handed it in. Only the issuer, the standing agency or one above them can confirm the plan. Check it.`,
});

const notThere = (own: string): Text => ({
  vi: `Cơ quan của bạn, “${own}”, không hoạt động vào ngày của văn bản nên không xác nhận được kế hoạch này. Cơ quan ban hành hoặc cơ quan thường trực của ngày đó phải tự đưa văn bản vào. Nếu ngày ban hành đọc sai, hãy sửa ngày; nếu cơ quan của bạn đã có từ trước ngày đó, hãy nhờ quản trị sửa ngày bắt đầu hoạt động.`,
  en: `Your agency, “${own}”, did not exist on the day of the document, so it cannot confirm this plan. The issuer or the standing agency of that day has to hand it in. If the day of issue was misread, correct it; if your agency existed before that day, ask an administrator to correct since when.`,
});

// The agency that handed the document in stands in the directory of its day, unless it had ended or had not begun.
const isThere = (own: string, { named }: Handed) => {
  const { name, isUnknown } = named(own);
  return !isUnknown && name === own;
};

/**
 * Who follows a plan for its issuer, by what its tasks say: who is called "cơ quan thường trực", urges and sums up, or by way of whom
 * others report. The agency that handed it in is filled in only where the paper leaves it open.
 */
export function standingAgencyOf(tasks: readonly TaskRead[], around: Handed): StandingAgency {
  const { issuer, handedInBy } = around;
  const isIssuer = handedInBy === issuer || handedInBy === "";
  const isGone = !isIssuer && !isThere(handedInBy, around);
  const own = isIssuer || isGone ? "" : handedInBy;
  const gone = isGone ? [notThere(handedInBy)] : [];
  const among = followers(tasks, around);
  const [first, second] = among;
  if (first === undefined) return { name: own, doubts: own === "" ? gone : [nobody(own)], remark: null };
  const equal = among.filter(({ total }) => total === first.total).map(({ agency }) => agency.name);
  if (second && equal.length > 1) return { name: own, doubts: [several(equal, own), ...gone], remark: null };
  // A name that the directory does not know stands there as it is written: settled once, it is settled here as in the tasks.
  const { name, doubt } = first.agency;
  const others = own === "" || own === name ? gone : [notYours(name, own)];
  return { name, doubts: [...(doubt ? [doubt] : []), ...others], remark: read(name, first.words) };
}
