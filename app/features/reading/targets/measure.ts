// A target is measured by a share ("Ít nhất 70% …"), a part of a whole ("323/460 xã") or a count ("500 lượt người").

import { parseVietnameseNumber } from "~/lib/number-format";
import { comparable } from "~/lib/vietnamese-text";
import type { TargetRead } from "../document-reading";
import { unitIn } from "./units";

/** What is measured, where its number stands, and where the words begin that belong to it. */
export type Measure = Pick<TargetRead, "comparator" | "value" | "of" | "unit"> & {
  readonly at: number;
  readonly from: number;
  /** Where the clause begins in which it stands. */
  readonly clause: number;
  /** Whether it is to be reached each year: "1,5%/năm". */
  readonly isYearly: boolean;
};

const AT_LEAST =
  "(?:(?:đạt |phấn đấu |phấn đấu đạt )?(?:ít nhất|tối thiểu|trên|hơn|từ|không (?:(?:để|được) )?(?:dưới|ít hơn|thấp hơn)|cao hơn|vượt)(?: đạt| bằng)?|tăng lên|phấn đấu(?: đạt| có)?|đạt|>|≥)";
// "Không quá 3%", "không để xảy ra quá 02 vụ", "không có hồ sơ phải trả lại quá 01 lần".
const NOT_ABOVE =
  "không có(?: \\p{L}+){1,10}? quá|không(?: (?:để|được|có|cho phép))?(?: (?:xảy ra|phát sinh|có))?(?: (?:vượt quá|vượt|quá|trên|hơn|nhiều hơn|lớn hơn|cao hơn))";
const AT_MOST = `(?:(?:xuống |còn |giảm |giảm xuống )?(?:(?:${NOT_ABOVE})|tối đa|nhiều nhất|(?<!không (?:(?:để|được) )?)(?:dưới|thấp hơn))|xuống còn|giảm còn|giảm xuống|xuống|còn|<|≤)`;
const NUMBER = String.raw`\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?`;
// "1,0 - 1,5%" reaches from the first to the second; "từ 60% năm 2020 lên 75%" goes to the second.
const RANGE = String.raw`(?:\s*[%‰])?(?:\s*\(?(?:vào |cuối )?năm 20\d{2}\)?)?\s*(?:(?:-|đến|tới)|(?<up>lên(?: đến| tới)?)|(?<down>xuống(?: còn)?))\s*(?:dưới |trên )?(?<upper>${NUMBER})`;
const YEARLY = String.raw`(?<yearly>(?<=%|‰)\s*/\s*năm|\s+(?:mỗi|hằng|hàng) năm)?`;
const COMPARED = `(?:${AT_MOST}|${AT_LEAST})`;
const BELOW = new RegExp(`${AT_MOST}\\s*$`, "u");
const ABOVE = new RegExp(`${AT_LEAST}\\s*$`, "u");
const SHARE = new RegExp(
  String.raw`${COMPARED}?\s*(?<![\d/.,])(?<value>${NUMBER})(?:${RANGE})?\s*(?<unit>[%‰]|phần trăm(?!\p{L}))${YEARLY}(?<downwards>\s*trở xuống)?`,
  "gu",
);
const PART = new RegExp(
  String.raw`(?:${COMPARED}\s*)?(?<![\d/.,])(?<value>${NUMBER})\s*/\s*(?<of>${NUMBER})(?![\d/])\s+(?<unit>(?!qđ|kh|nq|ct|năm)\p{L}+(?:\s+\p{L}+)?)`,
  "gu",
);
const MAKES =
  "(?:tổ chức|xây dựng|duy trì|hỗ trợ|trồng(?: mới)?|đào tạo|giải quyết|thành lập|có|được|mỗi năm|thêm|giảm|tăng|tập huấn|công nhận|hoàn thành|khoảng|phát triển|lên|kết nạp|tiếp nhận|tuyển|cấp|khám|tiêm|xóa|tư vấn|bình quân|tuyên truyền|thực hiện|mở|lắp đặt|cho|thu hút|vận động|nhân rộng|mới|và|,|trong đó|kiểm tra|thanh tra|xử lý|trao|tặng|đón|bồi dưỡng|cứng hóa|nâng cấp|vốn|thu nhập|trong đó(?:\\s+(?!\\d)\\p{L}+){0,4})";
const COUNT = new RegExp(
  String.raw`(?:^\s*(?:\p{L}+\s+){0,3}|(?<=\p{L}:)\s+|${COMPARED}\s*|${MAKES}\s+(?:(?:được|mới|thêm|có)\s+)*)(?<!năm )(?<![\d/.,])(?<value>${NUMBER})(?:${RANGE})?\s+["“]?(?<unit>(?!quý|cấp(?!\p{L}))(?:m[23]|\p{L}+)(?:\s+(?!(?:xuống|lên|còn|vào|trở|trong|đến)(?!\p{L}))\p{L}+){0,2})${YEARLY}`,
  "gu",
);
// "Thu nhập bình quân đầu người 68 triệu đồng" says what is to be reached without a word for it.
const AMOUNT = new RegExp(
  String.raw`(?<![\d/.,])(?<value>${NUMBER})\s+(?<unit>(?:triệu|tỷ|nghìn|ngàn|usd|điểm)(?!\p{L})(?:\s+\p{L}+)?)`,
  "gu",
);
const TIME = /^(?:tháng|năm|ngày|giờ|phút|lần|tuổi|tuần)(?!\p{L})/u;

/** A number as written in Vietnam; a dot before fewer than three digits is a slip for a comma. */
function numberOf(text: string): number | null {
  const read = parseVietnameseNumber(text);
  if (read.ok) return read.value;
  const slip = parseVietnameseNumber(text.replace(".", ","));
  return slip.ok ? slip.value : null;
}

/** The words of a match up to its number. */
const before = ({ 0: all, groups }: RegExpExecArray) => all.slice(0, all.indexOf(groups?.value ?? ""));
const isCompared = (match: RegExpExecArray) => BELOW.test(before(match)) || ABOVE.test(before(match));

function measured(match: RegExpExecArray, start: number): Measure {
  const { value = "", upper, up, down, of, unit = "", yearly, downwards } = match.groups ?? {};
  const isAtMost = BELOW.test(before(match)) || [down, downwards].some((word) => word !== undefined);
  const isEnd = upper !== undefined && (up !== undefined || isAtMost);
  const from = start + (raisedFrom(match) ?? match.index);
  return {
    comparator: isAtMost ? "<=" : ">=",
    value: numberOf(isEnd ? upper : value),
    of: of ? numberOf(of) : null,
    unit: unit === "phần trăm" ? "%" : /[%‰]/u.test(unit) ? unit : unitIn(unit),
    at: from + before(match).length,
    from,
    clause: start,
    isYearly: yearly !== undefined,
  };
}

/** What a sentence measures, in its order; empty for a target that is only reached or not. */
export function measuresIn(text: string): Measure[] {
  return clausesOf(comparable(text)).flatMap(({ start, words }) => {
    const all = (shape: RegExp) => [...words.matchAll(shape)] as RegExpExecArray[];
    const shares = [...all(PART), ...all(SHARE).filter((share) => !isAside(words, share.index) && !isChange(words, share))];
    const counts = countsIn(all(COUNT), words).filter((count) => shares.every((share) => standsBefore(count, share, words)));
    const measuring = [...shares, ...counts].sort((a, b) => a.index - b.index);
    const ends = measuring.filter((match, index) => !isBeginning(match, measuring[index + 1], words));
    const chosen = ends.length > 0 ? ends : all(AMOUNT).slice(0, 1);
    const read: Measure[] = [];
    for (const [index, match] of chosen.entries()) {
      const [measure, last, above] = [measured(match, start), read.at(-1), chosen[index - 1]];
      const comparator = last && above && isComparedAlike(above, match, words) ? last.comparator : measure.comparator;
      read.push({ ...measure, comparator, from: index === 0 ? start : measure.from });
    }
    return read;
  });
}

// "Xuống còn 7,3% vào năm 2025 và 6,8% vào năm 2030", "dưới 10% (nội thành), 5% (ngoại thành)": a number alone is compared like the one before it.
function isComparedAlike(above: RegExpExecArray, match: RegExpExecArray, words: string): boolean {
  const between = words.slice(above.index + above[0].length, match.index) + before(match);
  const behind = words.slice(match.index + match[0].length);
  const isAlone = /^\s*(?:[(,.;)]|$|(?:vào|đến|trong|năm|cuối)\s)/u.test(behind);
  return (
    isAlone &&
    !isCompared(match) &&
    /^(?:\s*\([^()]*\))?(?:\s*(?:vào|đến|trong|năm|cuối|hết|20\d{2}))*\s*(?:,|và)\s*$/u.test(between)
  );
}

// "Giảm từ 23 ca/1.000 phụ nữ xuống 18 ca": the goal is where it goes to.
function isBeginning(match: RegExpExecArray, next: RegExpExecArray | undefined, words: string): boolean {
  if (next === undefined || !/(?<!\p{L})từ\s*$/u.test(before(match))) return false;
  const between = words.slice(match.index + match[0].length, next.index) + before(next);
  return /^[^,;]*(?:xuống|lên|còn)(?:\s+(?:còn|dưới|trên))?\s*$/u.test(between);
}

// "Tạo việc làm cho 5.000 lao động, 85% qua đào tạo" has two goals, "100% hộ có ít nhất 01 người" and "tại 12 xã, 80% hộ" one.
function standsBefore(count: RegExpExecArray, share: RegExpExecArray, words: string): boolean {
  const end = count.index + count[0].length;
  // "… được điều trị, trong đó điều trị thay thế cho 95 người": a part that is counted by itself.
  if (/^trong đó/u.test(count[0]) && count.index >= share.index + share[0].length) return true;
  return (
    end <= share.index &&
    /,|(?<!\p{L})và(?!\p{L})/u.test(words.slice(end, share.index)) &&
    !/^\s*(?:tại|ở|trong|với|từ)\s/u.test(count[0])
  );
}

type Clause = { readonly start: number; readonly words: string };

// Each sentence has its own goals, and so has each clause that a semicolon parts.
function clausesOf(plain: string): Clause[] {
  let start = 0;
  // "(gồm 12 dự án điện gió; 02 dự án điện rác)" parts nothing.
  const whole = plain.replace(/\([^()]*\)/gu, (aside) => aside.replace(/;/gu, ","));
  return whole.split(/(?<=;|[\p{Ll})%]\.(?=\s))/u).map((words) => {
    const clause = { start, words };
    start += words.length;
    return clause;
  });
}

// The first count of a clause is its goal; a later one only where it is joined to it or compared by itself.
function countsIn(counts: readonly RegExpExecArray[], words: string): RegExpExecArray[] {
  return counts
    .filter((count) => !isAside(words, count.index) && !isQualifier(count))
    .filter(
      (count, index) =>
        index === 0 ||
        isCompared(count) ||
        isOfOwnYear(count, words) ||
        isMadeToo(count, words) ||
        raisedFrom(count) !== undefined ||
        /^(?:và|,|trong đó|ít nhất|tối thiểu)/u.test(count[0]),
    );
}

// "… đến hết năm 2018 có 105 xã, đến hết năm 2020 có 115 xã".
const isOfOwnYear = (count: RegExpExecArray, words: string) => /năm 20\d{2}\s*$/u.test(words.slice(0, count.index));

// "Duy trì 12 địa chỉ tin cậy, xây dựng mới 03 địa chỉ".
const isMadeToo = (count: RegExpExecArray, words: string) =>
  /,\s*$/u.test(words.slice(0, count.index)) &&
  /^(?:xây dựng|thành lập|tổ chức|mở|nhân rộng|công nhận|duy trì)(?!\p{L})/u.test(count[0]);

// "Xây mới 05 trạm, nâng tổng số lên 12 trạm".
const raisedFrom = (count: RegExpExecArray): number | undefined =>
  /^lên\s/u.test(count[0]) ? /(?<=,\s*)(?:nâng|đưa)\s[^,;]{3,60}$/u.exec(count.input.slice(0, count.index))?.index : undefined;

// "Trẻ em dưới 5 tuổi", "trong 30 ngày": whom or when it concerns, and no goal.
function isQualifier(count: RegExpExecArray): boolean {
  const unit = count.groups?.unit ?? "";
  // "08 sản phẩm đạt từ 3 sao trở lên": which of them are meant.
  if (/^(?:sao|cấp|bậc|hạng)(?!\p{L})/u.test(unit) && /(?<!\p{L})từ\s*$/u.test(before(count))) return true;
  if (!TIME.test(unit)) return false;
  if (!isCompared(count) || /(?<!đạt )(?:trên|từ|hơn)\s*$/u.test(before(count))) return true;
  return /^tuổi|^tháng/u.test(unit) && /dưới\s*$/u.test(before(count));
}

// "Thu ngân sách đạt 12.500 tỷ đồng, tăng 8% so với năm 2025": how much more that is than before, and no second goal.
const CHANGE =
  /\d\s*(?:%|‰|\p{L})[^,]*,\s*(?:tương đương |bằng )?(?:tăng|giảm)(?: thêm| khoảng| trên| hơn| ít nhất| tối thiểu| bình quân| không dưới)*\s*$/u;

function isChange(words: string, { index, 0: all, groups }: RegExpExecArray): boolean {
  const number = index + all.indexOf(groups?.value ?? "");
  return (
    CHANGE.test(words.slice(Math.max(0, number - 200), number)) &&
    /^\s*(?:\([^)]*\)\s*)?so với(?!\p{L})/u.test(words.slice(index + all.length))
  );
}

// "(tăng 5% so với năm 2025)" and "so với 80% của năm trước" only explain the target; "(riêng thị trấn đạt 75%)" is one more.
function isAside(plain: string, at: number): boolean {
  const above = plain.slice(0, at);
  const bracket = above.lastIndexOf("(") > above.lastIndexOf(")") && !/\(riêng\s[^()]*$/u.test(above);
  return bracket || /so với\s*$/u.test(above);
}
