// "Trước ngày 05/7/2020", "chậm nhất ngày 15 tháng 6": a day without a year takes the plan's, "hằng năm" makes it return every year, for the first time on that day.

import { comparable } from "~/lib/vietnamese-text";
import { dayOf } from "../identity/written-day";
import { type DeadlineContext, type Found, found, isCutOff, LEAD, NEXT_YEAR, yearOf } from "./phrase";

const HOUR = String.raw`(?:\d{1,2}\s*(?:giờ|h|g)\s*\d{0,2}\s*(?:phút)?\s*,?\s*)?(?:thứ\s+\p{L}+\s*,?\s*|chủ nhật\s*,?\s*)?`;
const YEARLY = String.raw`(?<each>\s*,?\s*(?:của\s+)?(?:(?:hằng|hàng|mỗi)\s+năm|năm\s+(?:trước|báo cáo)(?!\p{L}|\s+(?:ngày|tháng|\d))))?`;
const NEXT = String.raw`(?<next>\s*,?\s*${NEXT_YEAR}(?!\p{L}))?`;
// "5 - 6/2023" are two months: the signs of one day are the same.
const DAY = String.raw`(?:(?<d>\d{1,2})(?:\s?(?<sign>[/.])\s?|-)(?<m>1[0-2]|0?[1-9])(?:\s?(?:\k<sign>|-)\s?(?<y>\d{4}))?(?![\d/%]|[.,]\d)|(?<!thứ\s)(?<D>\d{1,2})\s+tháng\s+(?<M>\d{1,2})(?:\s*,?\s+năm\s+(?<Y>\d{4}))?)`;
const DATED = new RegExp(`${LEAD}${HOUR}(?<word>ngày\\s+)?${DAY}${NEXT}${YEARLY}`, "gu");
const FROM = /(?<!\p{L})từ\s*$/u;
// "Hằng năm, từ ngày 15/11 đến ngày 15/12": the span comes back.
const YEARLY_SPAN =
  /(?:hằng|hàng|mỗi) năm\s*[,(]*\s*(?:bắt đầu\s+)?từ\s+(?:ngày\s+)?\d{1,2}(?:\s?[/.]\s?|\s+tháng\s+)\d{1,2}\s*-?\s*$/u;
const GOES_ON = /^\s*(?:-|đến(?: hết)?)\s*(?:ngày\s*)?\d{1,2}(?:\s?[/.]\s?|\s+tháng\s+)\d/u;
// "Trước ngày 15/6 (báo cáo 6 tháng)": the bracket says which return the day belongs to.
const FOR_PERIOD =
  /^\s*\((?:đối với\s+)?(?:báo cáo\s+)?(?:kết quả\s+|định kỳ\s+|sơ kết\s+|tổng kết\s+)?(?<period>6 tháng|06 tháng|quý|năm|cả năm)(?!\p{L}|\s*\d)[^)]*\)/u;
const JOINT = /^\s*(?:,|;|và|hoặc|, và)\s*$/u;
const AFTER_NUMBER = /(?:số|\/(?=[\d-]*\p{L})[\p{L}\d-]+)\s*(?:,?\s*)$/u;

type Dated = { readonly match: RegExpExecArray; readonly lead: string; readonly each: boolean; readonly isFree: boolean };

// "trước ngày 15 tháng 6 và 15 tháng 12 hằng năm": the second day has the first one's preposition, the first the second one's "hằng năm".
function chained(plain: string): Dated[] {
  const chain: Dated[] = [];
  for (const match of plain.matchAll(DATED)) {
    const { lead = "", verb = "", each, word } = match.groups ?? {};
    const before = chain.at(-1);
    const between = before ? plain.slice(before.match.index + before.match[0].length, match.index) : "-";
    const isJoined = before !== undefined && lead === "" && JOINT.test(between);
    const own = lead || verb || (isJoined ? before.lead : "");
    chain.push({
      match: match as RegExpExecArray,
      lead: own,
      each: each !== undefined || YEARLY_SPAN.test(plain.slice(0, match.index)),
      isFree: own === "" && word === undefined,
    });
    if (each !== undefined) markBack(chain, plain);
  }
  return chain;
}

function markBack(chain: Dated[], plain: string): void {
  for (let last = chain.length - 1; last > 0; last -= 1) {
    const [before, after] = [chain[last - 1] as Dated, chain[last] as Dated];
    if (!JOINT.test(plain.slice(before.match.index + before.match[0].length, after.match.index))) return;
    if (!(before.match.groups?.y ?? before.match.groups?.Y)) chain[last - 1] = { ...before, each: true };
  }
}

const periodOf = (words: string) => (words.endsWith("tháng") ? "half" : words === "quý" ? "quarter" : "year");

// "Giao, nhận quân: Ngày 03/3/2021.", "Tháng hành động (01/6 - 30/6)" need no preposition.
// And "công bố kết quả 8 giờ 00 ngày 16/7/2026" names the very hour.
const standsAlone = (plain: string, { index, 0: all }: RegExpExecArray) =>
  /^\d{1,2}\s*(?:giờ|h)\s*\d{0,2}.*ngày\s.*\d{4}$/u.test(all) ||
  (/:\s*$/u.test(plain.slice(0, index)) && /^\s*(?:[.;)]|$)/u.test(plain.slice(index + all.length))) ||
  (/\((?:từ\s+)?(?:ngày\s+)?\d{1,2}(?:\s?[/.]\s?\d{1,2})?\s*-\s*$/u.test(plain.slice(0, index)) &&
    /^\s*\)/u.test(plain.slice(index + all.length)));

// "Ngày 15/4/2026 tổ chức lễ phát động": a whole day at the beginning of a sentence, before what is to be done then.
const isDayOfWork = (plain: string, { index, 0: all }: RegExpExecArray) =>
  /(?:^|[.;]\s)$/u.test(plain.slice(0, index)) &&
  /^ngày\s.*\d{4}$/u.test(all) &&
  /^,?\s(?:tổ chức|khai mạc|ra quân|phát động|bắt đầu|hoàn thành|nghiệm thu|công bố|bàn giao)(?!\p{L})/u.test(
    plain.slice(index + all.length),
  );

/** Every day by which something is due. */
export function daysIn(text: string, context: DeadlineContext): Found[] {
  const plain = comparable(text);
  if (!/\d/.test(plain)) return [];
  return chained(plain).flatMap(({ match, lead, each, isFree }) => {
    const { d, m, y, D, M, Y, next, verb = "" } = match.groups ?? {};
    const before = plain.slice(0, match.index);
    // The first day of a span is no deadline: "từ ngày 15/11 đến ngày 15/12".
    if (
      FROM.test(before) ||
      GOES_ON.test(plain.slice(match.index + match[0].length)) ||
      isCutOff(plain, match.index) ||
      (lead === "" &&
        !standsAlone(plain, match) &&
        !isDayOfWork(plain, match) &&
        (!context.isTimeCell || AFTER_NUMBER.test(plain.slice(0, match.index))))
    )
      return [];
    // "Hỗ trợ là 1/2 kinh phí", "trong 03-06 tháng" are no days.
    if (/^(?:là|trong) $/u.test(lead) && match.groups?.word === undefined && d !== undefined && y === undefined) return [];
    if (isFree && y === undefined && Y === undefined && !context.isTimeCell && !standsAlone(plain, match)) return [];
    const year = yearOf(context, y ?? Y, next !== undefined);
    const date = year === null ? null : dayOf(year, m ?? M ?? "", d ?? D ?? "");
    const kind = each ? "periodic" : /trước/u.test(lead) ? "before" : "date";
    const period = FOR_PERIOD.exec(plain.slice(match.index + match[0].length));
    if (period === null) return [found(match, text, { kind, date, every: each ? "year" : null }, verb)];
    const every = periodOf(period.groups?.period ?? "");
    const day = found(match, text, { kind: "periodic", date, every }, verb);
    return [{ ...day, end: day.end + period[0].length, words: text.slice(day.at, day.end + period[0].length).trim() }];
  });
}
