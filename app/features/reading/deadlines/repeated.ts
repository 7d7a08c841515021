// "Định kỳ 06 tháng, 01 năm", "hằng quý", "đột xuất", "thường xuyên": work that comes back, or has no day of its own.

import type { DeadlineRead } from "../document-reading";
import { dayOf } from "../identity/written-day";
import { type DeadlineContext, type Found, found, NEXT_YEAR, timeWords, yearOf } from "./phrase";

type Every = NonNullable<DeadlineRead["every"]>;

// "Hằng tháng, trước ngày 20", "quý trước ngày 15 của tháng cuối quý": a day of the period itself, whatever month that is.
const DAY_OF_PERIOD = String.raw`(?:\s*\(ngày\s+\d{1,2}\s+(?:của\s+)?tháng\s+(?:cuối|đầu|giữa)\s[^()\d]{0,25}\)|\s*[(,:]?\s*(?:gửi\s+)?(?:trước|chậm nhất|vào)(?:\s+là)?\s+ngày\s+(?:mùng\s+)?(?:[0-2]?\d|3[01])(?![\d/.-]\d|\d|\s+tháng\s+\d)(?:\s+(?:của\s+)?tháng\s+(?:cuối|đầu|giữa|thứ|sau|tiếp|kế|liền)(?:(?!báo cáo)[^;,.()\d]){0,25})?\)?)`;
// "15/6 và 15/12" are days of several returns; the figure of the next period, in "15/3, 6 tháng …", is no day.
const ANOTHER_DAY = String.raw`\s*(?:và|,)\s*(?:trước\s+)?(?:ngày\s+)?\d{1,2}(?!\d|\s*(?:tháng|năm|lần)(?!\s*\d))`;
// "Ngày 20 tháng 3, 6, 9 và 12": one day in each of these months.
const MORE_MONTHS = String.raw`(?:\s*(?:,\s*(?:và\s+)?|và\s+)(?:tháng\s+)?(?:1[0-2]|0?[1-9])(?![\d/.-]*\d|\s*(?:tháng|năm|lần)))*`;
const DAY_AND_MONTH = String.raw`\d{1,2}(?:\s?/\s?\d{1,2}|\s+tháng\s+\d{1,2}${MORE_MONTHS})`;
// "15/3, 15/6, 15/9, 15/12": four days are those of the four quarters.
const OTHER_QUARTERS = String.raw`(?:(?:\s*(?:,\s*(?:và\s+)?|và\s+)(?:ngày\s+)?\d{1,2}(?:\s?/\s?|\s+tháng\s+)\d{1,2}(?![\d/])){3})?`;
// A day in brackets or after a preposition belongs to its period: "6 tháng (trước ngày 15/6)", "năm (20/11)".
const BARE_DAY = String.raw`\s*\((?:ngày\s+)?\d{1,2}(?:\s?/\s?|\s+tháng\s+)\d{1,2}\)`;
const OWN_DAY = String.raw`(?:${BARE_DAY}|\s*[(,:]?\s*(?:gửi\s+)?(?:trước|chậm nhất|vào)[^;.()\d]{0,20}${DAY_AND_MONTH}${OTHER_QUARTERS}(?:/20\d{2}|\s+năm\s+20\d{2}|\s+${NEXT_YEAR})?(?![\d/]|${ANOTHER_DAY})\)?)?`;
const EVERY = String.raw`(?:hằng|hàng|mỗi)\s+(?:tuần|tháng|quý|(?:6|06|sáu)\s+tháng|năm)(?!\s+học(?!\p{L}))|mỗi\s+(?:học kỳ|năm học)`;
const MONTHS = String.raw`(?:0?3|0?6|sáu|ba|9|09)\s+tháng(?!\s+(?:đầu|cuối))`;
// A bare "quý" or "năm" is a period only in a list of them, and not in "kỳ họp cuối năm".
const BARE = String.raw`(?<=^|[,;:/(–-]\s*|(?:và|định kỳ|báo cáo|hoặc|kết quả|theo)\s+)(?:quý|tháng|(?:cả\s+)?năm)(?!\s+(?:cuối|đầu|tiếp theo|tới))`;
const NO_NAME = String.raw`(?!\s*(?!0?1\s+lần)[\divx]*\d|\s+(?:học|trước(?!\s+(?:ngày|\d))|nay|sau|qua|i|ii|iii|iv)(?!\p{L}))`;
const UNIT = String.raw`(?:${EVERY}|${MONTHS}|(?:0?1|một)\s+năm|(?:\d{1,2}|một|hai)\s+(?:lần|buổi|lượt|số|kỳ|tin|bài)\s*/\s*(?:năm|quý|tháng|tuần)|${BARE})${NO_NAME}(?:\s+một lần|\s+0?1\s+lần|\s*/\s*lần)?${OWN_DAY}(?:${DAY_OF_PERIOD})?`;
const SEQUENCE = String.raw`${UNIT}(?:\s*(?:,|và|/|;|hoặc|, và)\s*${UNIT})*`;
const REPORTS = String.raw`(?:,?\s*(?:và\s+)?(?:báo cáo\s+)?đột xuất)?\s*,?\s*(?:tổng hợp\s*,?\s*)?(?:gửi\s+)?báo cáo`;

// To look behind at every place of every sentence would cost more than all the rest: patterns look ahead first.
const TRIGGERED: readonly RegExp[] = [
  new RegExp(String.raw`định kỳ\s*[:(]?\s*(?:vào\s+)?(?<units>${SEQUENCE})`, "gu"),
  new RegExp(String.raw`(?<!\p{L})(?<units>(?:(?:hằng|hàng|mỗi)\s|0?[36]\s+tháng)(?:(?!báo cáo)[^.;])*?)(?=${REPORTS})`, "gu"),
  new RegExp(String.raw`báo cáo(?=[\s:])\s*(?:kết quả\s+(?:thực hiện\s+)?)?(?:định kỳ\s*)?[(:]?\s*(?<units>${SEQUENCE})`, "gu"),
  // "…, 06 tháng (trước ngày 15/5), 01 năm (trước ngày 15/11)": a day in brackets tells that they return.
  new RegExp(
    String.raw`(?<units>(?:${MONTHS}|(?:0?1|một|cả)\s+năm)(?=\s*\((?:trước|chậm nhất|vào)?\s*(?:ngày\s+)?\d{1,2}(?:\/|\s+tháng\s+)\d{1,2}\))${OWN_DAY})`,
    "gu",
  ),
  // "Tổ chức Tháng hành động vì trẻ em hằng năm."
  /(?=h[ằà]ng\s+năm)(?<=^(?:tổ chức|phát động|mở|hưởng ứng|xây dựng chiến dịch)\s(?:(?!kế hoạch|dự toán|ngân sách|nghị quyết|kinh phí|chương trình|chỉ tiêu)[^.;]){5,200}\s)(?<units>(?:hằng|hàng)\s+năm)(?=\s*(?:[.;)]|$))/gu,
  /(?:^|[.;:]\s+|^[-+]\s*)(?<units>(?:hằng|hàng|mỗi)\s+(?:tháng|quý|năm))(?!\p{L})(?=\s*,|\s+\p{L})/gu,
  /(?<!kế hoạch (?:triển khai )?)(?:thực hiện|tổ chức|hoàn thành)\s*:?\s+(?<units>(?:hằng|hàng)\s+(?:tháng|quý|năm))(?=\s*(?:[.;)]|$))/gu,
  new RegExp(
    String.raw`báo cáo\s+(?:[^.;,:()\d]{0,60}\s)?(?:kết quả|tình hình)\s[^.;,:()\d]{0,80}?(?<units>(?:hằng|hàng)\s+(?:tháng|quý|năm)(?:${DAY_OF_PERIOD})?)(?!\p{L})`,
    "gu",
  ),
  new RegExp(String.raw`(?<units>(?:hằng|hàng|mỗi)\s+(?:tháng|quý)${DAY_OF_PERIOD})`, "gu"),
  /(?<units>(?:hằng|hàng)\s+(?:tháng|quý|năm)\s*\((?:trước|chậm nhất|vào)[^()]*\d\))/gu,
  /(?:báo cáo|đánh giá|sơ kết|kiểm tra|thống kê|tổng hợp|rà soát|cập nhật|bổ sung|giao ban|tuyên truyền|phát thanh|tuần tra)\s(?:(?:(?!kế hoạch|dự toán|ngân sách|nghị quyết|kinh phí|chương trình)[^.;,\d]){0,60}?\s)?(?<units>(?:hằng|hàng)\s+(?:tuần|tháng|quý|năm))(?=\s*(?:[.;,)]|$|(?:và|về|của|đối với|trên)\s))/gu,
  /(?<units>(?:mỗi\s+(?:tháng|quý|năm)\s+(?:ít nhất\s+|tối thiểu\s+)?(?:một|0?1|hai|0?2)\s+lần|(?:\d{1,2}|một|hai)\s+(?:lần|buổi|lượt|số|kỳ|tin|bài)\s*\/\s*(?:tuần|tháng|quý|năm)))/gu,
  // "Mỗi học kỳ ít nhất 01 buổi", "phát tin hằng tuần", "tuyên truyền trên báo, đài hằng tháng".
  /(?<units>mỗi\s+(?:tuần|tháng|quý|học kỳ|năm học|năm))(?=\s+(?:(?!ít|tối|không)\p{L}+\s+){0,3}(?:ít nhất|tối thiểu|không dưới|không ít hơn)?\s*(?:một|0?\d{1,2})\s+(?:lần|lượt|buổi|kỳ|đợt|tin|bài|cuộc|phiên|chuyên mục)(?!\p{L}))/gu,
  /(?:một|hai|ba|\d{1,2})\s+(?:lần|buổi|kỳ|đợt|cuộc|phiên)\s(?:[^.;,:\d]{1,40}\s)?(?<units>mỗi\s+(?:tháng|quý|năm))(?=\s*(?:[.;,)]|$))/gu,
  /(?<units>(?:hằng|hàng|mỗi)\s+tuần)(?=\s*(?:[.;,()]|$))/gu,
  // "Sơ kết 6 tháng (trước ngày 15/6), tổng kết năm (trước ngày 15/12)", "… trước ngày 20/11/2026 và hằng tháng".
  /(?:sơ kết|tổng kết)\s+(?<units>(?:0?6\s+tháng|quý|năm)\s*\((?:trước|chậm nhất|vào)[^()]*\d\))/gu,
  /(?<=báo cáo[^.;]{0,120}\d\s)và\s+(?<units>(?:hằng|hàng)\s+(?:tháng|quý|năm))(?=\s*(?:[.;,)]|$))/gu,
  /(?<units>(?:hằng|hàng)\s+(?:tháng|quý))(?=\s*(?:[.;)]|$))(?<=(?:tuyên truyền|phát tin|phát sóng|phát thanh|đưa tin|đăng tin|đăng tải|tuần tra|đối thoại|sinh hoạt|họp)\s[^.;\d]{0,60}\s?(?:hằng|hàng)\s+\p{L}+)/gu,
  /(?<units>(?:0?[36]|ba|sáu)\s+tháng\s*(?:\s(?:một|0?1)\s+|\/\s*)lần)(?!\p{L})/gu,
  /(?<units>(?:0?1|một)\s+(?:tháng|quý|năm)\s*(?:\s(?:một|0?1)\s+|\/\s*)lần)(?!\p{L})/gu,
  // "Phát sóng 12 phóng sự về bảo vệ trẻ em mỗi năm."
  /(?=mỗi\s)(?<=\d\s+\p{L}[^.;\d]{0,80}\s)(?<units>mỗi\s+(?:tháng|quý|năm))(?=\s*(?:[.;)]|$))/gu,
];
// Every period that returns is named by one of these.
const RETURNS = /tuần|tháng|quý|năm|học kỳ/u;
const EVERY_SO_MANY_YEARS = /(?:định kỳ\s+)?(?:0?[2-5]|hai|ba|năm)\s+năm\s*(?:một|0?1|\/)\s*lần/gu;
const MONTH_DAY = /(?:trước|chậm nhất|vào)?\s*(?:là\s+)?ngày\s+(?:mùng\s+)?\d{1,2}\s+(?:của\s+)?(?:hằng|hàng|mỗi)\s+tháng/gu;
const QUARTER_DAY =
  /(?:trước|chậm nhất|vào)?\s*(?:là\s+)?ngày\s+\d{1,2}\s+(?:của\s+)?tháng\s+(?:cuối|đầu|thứ \p{L}+)\s+(?:của\s+)?(?:mỗi\s+|hằng\s+|hàng\s+)?quý/gu;
const DAILY =
  /(?<=báo cáo[^.;]{0,120})(?:(?:trước|vào|lúc)\s+\d{1,2}\s?(?:h|giờ)\s?\d{0,2}['’]?\s*)?(?:hằng|hàng|mỗi) ngày(?!\p{L})/gu;
const EVERY_SO_MANY_WEEKS = /(?:định kỳ\s+)?(?:0?[2-4]|hai|ba)\s+tuần\s*(?:một|0?1|\/)\s*lần/gu;
const OF_SCHOOL =
  /định kỳ\s+(?:vào\s+)?(?:đầu|giữa|cuối)\s+(?:mỗi\s+)?(?:học kỳ|năm học)(?:\s+(?:1|2|i{1,2}))?(?:\s*(?:,|và)\s*(?:đầu|giữa|cuối)\s+(?:mỗi\s+)?(?:học kỳ|năm học)(?:\s+(?:1|2|i{1,2}))?)*/gu;
// "Cứ 03 giờ một lần báo cáo": within a day, which no report is made for.
const EVERY_HOURS =
  /(?:cứ|mỗi)\s+(?:\d{1,2}\s+)?giờ\s+(?:(?:một|0?1)\s+lần\s+)?(?=báo cáo|cập nhật|một)|(?:cứ|định kỳ)\s+\d{1,2}\s+giờ\s*(?:\/|\s(?:một|0?1)\s)\s*lần/gu;
// "Sáng thứ Bảy tuần đầu hằng tháng".
const WEEK_OF_MONTH =
  /(?:vào\s+)?(?:(?:buổi\s+)?(?:sáng|chiều)\s+)?(?:ngày\s+)?(?:thứ\s+\p{L}+\s+(?:của\s+)?)?tuần\s+(?:đầu(?: tiên)?|cuối(?: cùng)?|thứ\s+\p{L}+)\s+(?:của\s+)?(?:hằng|hàng|mỗi)\s+tháng/gu;
// "Báo cáo tuần về Sở vào thứ Sáu" comes back each week as well.
const WEEK_DAY =
  /(?:vào\s+)?(?:ngày\s+)?thứ\s+\p{L}+\s+(?:hằng|hàng|mỗi)\s+tuần|(?<=báo cáo )tuần(?=[^.;:\d]{0,60}\s(?:vào|trước)\s(?:chiều\s|sáng\s|ngày\s|\d{1,2}\s?(?:giờ|h)\s?(?:\d{2}\s)?)*thứ\s)/gu;
// "Định kỳ quý I, 6 tháng, quý III và năm": what comes back each quarter is named by two of them.
const QUARTERS =
  /(?<=(?:định kỳ|báo cáo)[^.;]{0,40})(?<quarter>quý i),\s*(?<half>(?:0?6|sáu)\s+tháng)[^.;]{0,12},\s*quý iii(?:(?:,|\s+và)\s+(?<year>(?:cả )?năm)(?!\s*\d))?/gu;
const SPANS = ["quarter", "half", "year"] as const;

// Each span that such a list names stands where it is named.
function quartersIn(text: string, plain: string): Found[] {
  return [...plain.matchAll(QUARTERS)].flatMap(({ 0: all, index, groups = {} }) =>
    SPANS.flatMap((every) => {
      const words = groups[every];
      const at = words === undefined ? -1 : index + (every === "year" ? all.lastIndexOf(words) : all.indexOf(words));
      const end = at + (words?.length ?? 0);
      return words === undefined ? [] : [{ kind: "periodic", words: text.slice(at, end), date: null, every, at, end } as const];
    }),
  );
}
const EACH_DAY =
  /^(?:[-+]\s*)?(?:hằng|hàng|mỗi) ngày(?=,)|(?:mỗi|một) ngày (?:ít nhất |tối thiểu )?\d{1,2} (?:lần|lượt|buổi)(?!\p{L})|\d{1,2} (?:lần|lượt|buổi)\s*\/\s*ngày(?!\p{L})|(?<=báo cáo[^.;:]{0,40}\s)(?:hằng |hàng )?ngày(?:,| và) (?:hằng |hàng )?tuần(?!\p{L})/gu;
const UNITS = new RegExp(UNIT, "gu");
const ADHOC =
  /(?=(?:và|,|hoặc|\/)?\s*đột xuất)(?<=báo cáo[^.;]{0,60}|(?:tháng|quý|năm)\)?\s{0,2})(?:và|,|hoặc|\/)?\s*đột xuất(?=[^.;]{0,80})|đột xuất(?=\s*(?:gửi\s+|tổng hợp\s+)?báo cáo)|khi (?:có|được) (?:yêu cầu|phát sinh)|(?<=\s)khi (?:các |tổ |ban |sở |ubnd |cơ quan |đơn vị )[^;.,]{2,60}? (?:yêu cầu|đề nghị)(?=\s*(?:[.;,)]|$))/gu;
const ADHOC_CELL =
  /đột xuất|(?:sau )?(?:khi|theo) (?:có |được )?(?:yêu cầu|hướng dẫn|chỉ đạo)|khi (?:phát sinh|có phát sinh)|khi [^;.\d]{1,40}? có (?:hướng dẫn|yêu cầu|chỉ đạo)/gu;
const ONGOING_CELL =
  /thường xuyên(?:\s*,\s*liên tục)?(?:\s+trong\s+(?:cả\s+)?năm(?:\s+20\d{2})?)?|liên tục|hằng ngày|hàng ngày|suốt (?:quá trình|giai đoạn|năm)|cả năm(?:\s+20\d{2})?|trong năm(?!\s*\d)|cả (?:giai đoạn|nhiệm kỳ)|^từ\s[^;\n]*?\sđến\s+khi\s[^;\n]+|(?:^|:\s*)từ\s+(?!\d{1,2}\s?(?:giờ|h)(?:\s?\d{2})?(?: phút)?,?\s+(?:ngày\s+)?\d)(?:(?!đến|tới|\s-\s|-\s*\d)[^;\n])+$/gu;
const ONGOING =
  /^(?:[-+*]\s*)?thường xuyên(?!\p{L})|(?:thực hiện|tiến hành|tổ chức|;) thường xuyên(?:\s*,\s*liên tục)?(?=\s*[.;)]|$)/gu;

// Weeks, halves of a school year and nine months come back, but are none of the periods that a report is made for.
const WITHOUT_PERIOD = /9\s+tháng|tuần|học kỳ|năm học/u;

function everyOf(words: string): Every | null {
  // The day of a period may name a month: "hằng năm (trước ngày 15 tháng 11)".
  const unit = words.split(/\s*[(,:]|\s(?:gửi|trước|chậm nhất|vào)\s/u, 1)[0] ?? words;
  if (/(?:6|sáu)\s+tháng/u.test(unit)) return "half";
  if (/(?:3|ba)\s+tháng|quý/u.test(unit)) return "quarter";
  if (WITHOUT_PERIOD.test(unit)) return null;
  if (/tháng/u.test(unit)) return "month";
  return /năm/u.test(unit) ? "year" : null;
}

const DAY_OF_UNIT = new RegExp(
  String.raw`(?<day>\d{1,2})(?:\s?/\s?|\s+tháng\s+)(?<month>\d{1,2})${MORE_MONTHS}${OTHER_QUARTERS}(?:(?:/|\s+năm\s+)(?<own>20\d{2})|(?<next>\s+${NEXT_YEAR}))?\)?$`,
  "u",
);

// The day that a period names for itself, the first where it names several months, in the year of the plan: "6 tháng trước ngày 15/6".
function dayIn(unit: string, context: DeadlineContext) {
  const { day = "", month = "", own, next } = DAY_OF_UNIT.exec(unit)?.groups ?? {};
  const year = yearOf(context, own, next !== undefined);
  return year === null || day === "" ? null : dayOf(year, month, day);
}

function periods(match: RegExpExecArray, text: string, context: DeadlineContext): Found[] {
  const units = match.groups?.units ?? "";
  const from = match.index + match[0].indexOf(units);
  const each = [...units.matchAll(UNITS)];
  return each.flatMap((unit, index) => {
    const every = everyOf(unit[0]);
    if (every === null && !WITHOUT_PERIOD.test(unit[0])) return [];
    const at = index === 0 ? match.index : from + unit.index;
    const end = from + unit.index + unit[0].length;
    const words = text
      .slice(at, end)
      .replace(/^[\s,.;:+-]+/u, "")
      .trim()
      // The bracket that a whole list stands in is not the last return's: "(6 tháng …, năm …)".
      .replace(/^([^()]*)\)$/u, "$1");
    return [{ kind: "periodic", words, date: dayIn(unit[0], context), every, at, end } as const];
  });
}

const noDay = (kind: "adhoc" | "ongoing") => ({ kind, date: null, every: null }) as const;

/** Every return of a duty, every duty on demand, and work without end. */
export function repeatedIn(text: string, context: DeadlineContext): Found[] {
  const plain = timeWords(text);
  const all = (shape: RegExp) => [...plain.matchAll(shape)] as RegExpExecArray[];
  // "Cả năm" alone is work that goes on through the year.
  const cell = context.isTimeCell ? all(new RegExp(SEQUENCE, "gu")).filter(([words]) => words !== "cả năm") : [];
  const asCell = cell.map((match) => Object.assign(match, { groups: { units: match[0] } }));
  return [
    ...(plain.includes("ngày")
      ? [...all(WEEK_DAY), ...(/(?:hằng|hàng|mỗi) ngày/u.test(plain) ? all(DAILY) : [])]
      : all(WEEK_DAY)
    ).map((match) => found(match, text, { kind: "periodic", date: null, every: null })),
    ...[
      ...all(EVERY_SO_MANY_YEARS),
      ...all(OF_SCHOOL),
      ...(plain.includes("tuần") ? all(EVERY_SO_MANY_WEEKS) : []),
      ...(plain.includes("giờ") ? all(EVERY_HOURS) : []),
    ].map((match) => found(match, text, { kind: "periodic", date: null, every: null })),
    ...(plain.includes("tuần") ? all(WEEK_OF_MONTH) : []).map((match) =>
      found(match, text, { kind: "periodic", date: null, every: "month" }),
    ),
    ...all(MONTH_DAY).map((match) => found(match, text, { kind: "periodic", date: null, every: "month" })),
    ...(plain.includes("ngày") ? all(EACH_DAY) : []).map((match) =>
      found(match, text, { kind: "periodic", date: null, every: null }),
    ),
    ...(plain.includes("quý iii") ? quartersIn(text, plain) : []),
    ...all(QUARTER_DAY).map((match) => found(match, text, { kind: "periodic", date: null, every: "quarter" })),
    ...(RETURNS.test(plain) ? TRIGGERED : []).flatMap(all).flatMap((match) => periods(match, text, context)),
    ...asCell.flatMap((match) => periods(match, text, context)),
    ...(/đột xuất|khi|theo/u.test(plain) ? all(context.isTimeCell ? ADHOC_CELL : ADHOC) : []).map((match) =>
      found(match, text, noDay("adhoc"), /^(?:và|,|hoặc|\/)?\s*/u.exec(match[0])?.[0]),
    ),
    ...all(context.isTimeCell ? ONGOING_CELL : ONGOING).map((match) => found(match, text, noDay("ongoing"))),
  ];
}
