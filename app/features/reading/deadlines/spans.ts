// "Quý III/2020", "trong tháng 6", "6 tháng đầu năm", "trong năm 2026" end on the last day of that span.

import { addDays, addMonths, type CalendarDate } from "~/lib/calendar-date";
import { comparable } from "~/lib/vietnamese-text";
import type { DeadlineRead } from "../document-reading";
import { romanValue } from "../outline/marker";
import { lastDayOf, leadsBefore } from "./last-day";
import { type DeadlineContext, type Found, found, isCutOff, LEAD, NEXT_YEAR, timeWords, yearOf } from "./phrase";

const NUMERAL = String.raw`(?:iv|i{1,3}|[1-4])(?![\p{L}\d])`;
const YEAR = String.raw`(?<next>\s+${NEXT_YEAR}(?!\p{L}))?(?:\s*[/-]\s*|\s*,?\s*năm\s+|\s+)?(?<y>\d{4})?(?!\d)`;
const YEARLY = String.raw`(?<each>\s*(?:hằng|hàng|mỗi)\s+năm)?`;
const QUARTERS = new RegExp(
  `${LEAD}(?:quý\\s*|(?<!\\p{L})q\\.?(?=[iv1-4]{1,3}\\s?/\\s?\\d{4}))(?<quarters>${NUMERAL}(?:\\s*(?:,|và|-|&)\\s*(?:quý\\s*)?${NUMERAL})*)${YEAR}${YEARLY}`,
  "gu",
);
const MONTHS = new RegExp(
  `${LEAD}(?<!ngày \\d{1,2} )(?<!(?<!thứ |tuần )\\d\\s)(?:tháng\\s+|(?<!\\p{L})t\\.?(?=\\d{1,2}/\\d{4})|(?<![\\d/.,-]\\s?)(?=(?:0?[1-9]|1[0-2])/20\\d{2}(?![\\d/])))(?<months>\\d{1,2}(?:\\s*(?:,|và|-)\\s*(?:tháng\\s*)?\\d{1,2}(?!\\d|\\.\\d|/\\d{1,2}(?!\\d)|\\s*tháng))*)${YEAR}${YEARLY}`,
  "gu",
);
const HALVES = new RegExp(
  `(?<!kết quả )${LEAD}(?<!kết quả thực hiện )(?:6|06|sáu)\\s+tháng\\s+(?<half>đầu|cuối)\\s+năm(?:\\s+(?<y>\\d{4}))?`,
  "gu",
);
const YEARS = new RegExp(
  `${LEAD}(?<word>năm\\s+)?(?<years>(?:20\\d{2}\\s*(?:,|và)\\s*(?:năm\\s+)?)*)(?<y>20\\d{2})(?![\\d/]|\\s*(?:-|đến)\\s*(?:năm\\s*)?\\d{4})`,
  "gu",
);
const RANGE =
  /(?:từ\s+)?năm\s+20\d{2}\s+và\s+(?:các|những)\s+năm\s+(?:tiếp theo|sau|tiếp)|(?<!(?:đầu|trước) năm học )(?:giai đoạn|từ năm|các năm|từ)?\s*20\d{2}\s*(?:-|đến(?: hết)?(?: năm)?)\s*20\d{2}/gu;

/** A phrase of time, and what it cannot be without: most sentences have nothing of the kind. */
type Shape = { readonly hint: RegExp; readonly shape: RegExp };
type Match = RegExpExecArray;
type Reader = (groups: Readonly<Record<string, string | undefined>>, year: number | null) => Omit<DeadlineRead, "words">[];

type Span = Parameters<typeof lastDayOf>[0];

// "Tháng 12 hằng năm" comes back every year, by the end of that month for the first time.
const eachYear = (first: Omit<DeadlineRead, "words">) => ({ ...first, kind: "periodic", every: "year" }) as const;

// "Đầu tháng 5" is its first day, "giữa tháng 5" the 15th, "giữa năm" the end of June.
function dayWithin(span: Span, lead: string): CalendarDate | null {
  const before = /đầu|giữa/u.test(lead) ? lastDayOf(span, true) : null;
  const first = before && addDays(before, 1);
  if (first === null || /đầu/u.test(lead)) return first;
  if (span.kind === "month") return addDays(first, 14);
  return span.kind === "quarter" ? addDays(addMonths(first, 1), 14) : addDays(addMonths(first, 6), -1);
}

/** What is due within a span, or before it: "trước năm 2030" leaves no day of that year. */
function due(span: Span, lead = ""): Omit<DeadlineRead, "words"> {
  const day = dayWithin(span, lead);
  if (day) return { kind: "date", date: day, every: null };
  const last = leadsBefore(lead) ? lastDayOf(span, true) : null;
  return last ? { kind: "before", date: addDays(last, 1), every: null } : { kind: span.kind, date: lastDayOf(span), every: null };
}

// "Quý I/2024 - quý IV/2024", "tháng 3/2024 đến tháng 10/2024": the first only begins the span.
const GOES_ON = /^\s*(?:-|đến(?: hết)?)\s*(?:quý|tháng)\s/u;

// "Quý II - IV" and "tháng 3 - 5" are one span, due at its end; with commas each is due by itself.
const withoutBeginnings = (list: string) => list.replace(/(?:iv|i{1,3}|\d{1,2})\s*-\s*(?=(?:quý|tháng)?\s*[iv\d])/gu, "");

const quarters: Reader = ({ quarters: list = "", each, lead }, year) =>
  [...withoutBeginnings(list).matchAll(/iv|i{1,3}|[1-4]/gu)].map(([numeral]) => {
    const first = due({ kind: "quarter", number: romanValue(numeral) ?? Number(numeral), year }, lead);
    return each ? eachYear(first) : first;
  });

const months: Reader = ({ months: list = "", each, lead = "" }, year) =>
  [...withoutBeginnings(list).matchAll(/\d+/gu)].map(([digits]) => {
    const first = due({ kind: "month", number: Number(digits), year }, lead);
    return each ? eachYear(first) : first;
  });

const halves: Reader = ({ half }, year) => [due({ kind: "half", number: half === "đầu" ? 1 : 2, year })];
const years: Reader = ({ years: list = "", lead = "" }, year) =>
  [...[...list.matchAll(/\d{4}/gu)].map(Number), year].map((each) =>
    due({ kind: "year", number: 1, year: each }, list === "" ? lead : ""),
  );

const TOLD = /(?:kết quả|báo cáo|số liệu|tình hình|kinh phí|lương|trợ cấp)(?!\p{L})[^.;]{0,60}$/u;

/** In a sentence a span needs a preposition, or brackets of its own. */
function speaksOfTime(match: Match, plain: string): boolean {
  const { groups, index, 0: all } = match;
  if (groups?.lead || groups?.verb || groups?.each || isOfTerm(match)) return true;
  const [before, after] = [plain.slice(0, index).trimEnd(), plain.slice(index + all.length).trimStart()];
  // "Quý I/2027, các đơn vị đánh giá …": at the beginning of a sentence the comma makes it a time.
  if (before === "" && after.startsWith(",")) return true;
  // "…; quý I/2024 hoàn thành giao chỉ tiêu".
  if (/^$|[.;]$/u.test(before) && /^(?:hoàn thành|tổ chức|thực hiện|triển khai|báo cáo|trình|ban hành)(?!\p{L})/u.test(after))
    return true;
  // "Mở cao điểm truy quét tháng 6 và tháng 12."
  if (/[,và]/u.test(groups?.months ?? "") && /^$|^[.;)]/u.test(after) && !TOLD.test(before)) return true;
  // "(Sở Y tế thực hiện, quý II/2017)".
  if (/\([^()]*[,;]$/u.test(before) && after.startsWith(")")) return true;
  return /[(:;]$/u.test(before) && /^[);.,]|^$/u.test(after);
}

function spans(
  text: string,
  { hint, shape }: Shape,
  read: Reader,
  context: DeadlineContext,
  needs: (match: Match) => boolean,
): Found[] {
  const plain = timeWords(text);
  if (!hint.test(plain)) return [];
  return [...plain.matchAll(shape)].flatMap((each) => {
    const match = each as Match;
    // "Từ tháng 3 đến tháng 12" is due when it ends.
    // And "9 tháng đầu năm" names no beginning of a year.
    const begins =
      (/(?<!\p{L})từ\s*$/u.test(plain.slice(0, match.index)) && !/\d\s*-\s*(?:tháng\s*)?\d/u.test(match.groups?.months ?? "")) ||
      /\d\s+tháng\s*$/u.test(plain.slice(0, match.index)) ||
      GOES_ON.test(plain.slice(match.index + match[0].length));
    // "Báo cáo cuối quý II" is the name of a report.
    const isNamed = /^(?:cuối|đầu) $/u.test(match.groups?.lead ?? "") && /báo cáo\s*$/u.test(plain.slice(0, match.index));
    if (begins || isNamed || isCutOff(plain, match.index) || !(context.isTimeCell || speaksOfTime(match, plain)) || !needs(match))
      return [];
    const { y, next, verb = "" } = match.groups ?? {};
    return read(match.groups ?? {}, yearOf(context, y, next !== undefined)).map((one) => found(match, text, one, verb));
  });
}

// "Đạt 50% xã vào năm 2030", "tăng lên 60" say how far a goal reaches, "sơ kết vào năm 2028" when something is due.
const GOAL =
  /(?:(?<!\p{L})đạt(?!\p{L})|mục tiêu|%|bằng 0|(?:xuống|lên)(?:\s+(?:còn|dưới|trên|hơn|khoảng|mức|đến|tới))*\s+\d)(?:[^.;,]|[.,](?=\d)|,(?= (?:phường|thị trấn|thị xã|thành phố)(?!\p{L}))){0,80}$/u;
// "Hoàn thành 100% kế hoạch vốn" is work that is due whole.
const WHOLE = /(?:hoàn thành|giải ngân)(?:\s+(?:đạt|ít nhất|tối thiểu|trên))*\s+\d[\d.,]*\s*%/gu;
const isGoal = ({ input, index }: Match) => GOAL.test(input.slice(0, index).replace(WHOLE, ""));

// "Báo cáo giữa kỳ (năm 2028) và tổng kết (năm 2030)".
const isOfReport = ({ input, index, 0: all }: Match) =>
  /(?:báo cáo|sơ kết|tổng kết)[^.;()]{0,60}\($/u.test(input.slice(0, index)) && input.charAt(index + all.length) === ")";

// "Đánh giá giữa kỳ năm 2028, cuối kỳ năm 2030".
const isOfTerm = ({ input, index, groups }: Match) =>
  groups?.word !== undefined && /(?:giữa|cuối) kỳ(?: vào)?\s*$/u.test(input.slice(0, index));

// "đến năm 2030" in a sentence is how far a goal reaches; "trong năm 2026" and "hết năm 2026" are deadlines.
const isYearDeadline = (context: DeadlineContext) => (match: Match) =>
  context.isTimeCell
    ? Boolean(match.groups?.word || match.groups?.lead || match[0].trim() === match.input.trim())
    : isOfReport(match) ||
      isOfTerm(match) ||
      (/^hoàn thành/u.test(match.groups?.verb ?? "") && match.groups?.word !== undefined && !isGoal(match)) ||
      (/vào/u.test(match.groups?.lead ?? "")
        ? !isGoal(match)
        : /trong|hết|kết thúc|cuối|trước|xong/u.test(match.groups?.lead ?? ""));

/** Every month, quarter, half-year and year at whose end something is due; a span of years is ongoing work. */
export function spansIn(text: string, context: DeadlineContext): Found[] {
  const always = () => true;
  const ongoing = context.isTimeCell ? [...comparable(text).matchAll(RANGE)] : [];
  return [
    ...ongoing.map((match) => found(match, text, { kind: "ongoing", date: null, every: null })),
    ...spans(text, { hint: /quý|q/u, shape: QUARTERS }, quarters, context, always),
    ...spans(text, { hint: /(?:6|sáu)\s+tháng/u, shape: HALVES }, halves, context, always),
    ...spans(text, { hint: /tháng\s+\d|t\.?\d|\d\/20\d/u, shape: MONTHS }, months, context, always),
    ...spans(text, { hint: /20\d{2}/u, shape: YEARS }, years, context, isYearDeadline(context)),
  ];
}
