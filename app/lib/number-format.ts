/** Numbers as written in Vietnam: dots group thousands, a comma begins the decimals. `19.810` is nineteen thousand eight hundred and ten. */
import type { Text } from "~/lib/i18n/text";

export type ParsedNumber = { readonly ok: true; readonly value: number } | { readonly ok: false; readonly text: Text };

const PLAIN = /^(-?)(\d+)(?:,(\d+))?$/;
const GROUPED = /^(-?)([1-9]\d{0,2}(?:([. ])\d{3})(?:\3\d{3})*)(?:,(\d+))?$/;
// Beyond 15 significant digits a number of this machine no longer keeps every digit that was typed.
const MAX_DIGITS = 15;

const ONLY_DIGITS = /^-?[\d., ]*\d[\d., ]*$/;
// "1.5", "12.34" and "1.234.5": the last dot is followed by fewer than three digits.
const SHORT_GROUP = /^(-?)([1-9]\d{0,2}(?:\.\d{3})*)\.(\d{1,2})$/;

// "12,000" out of a sheet in English; with decimals that are all zero nobody means twelve.
const COMMA_OF_THOUSANDS = /^(-?)([1-9]\d{0,2}),(\d{3})$/;
const isOfThousands = (decimals: string, isWhole: boolean) => isWhole || decimals === "000";

const refused = (vi: string, en: string): ParsedNumber => ({ ok: false, text: { vi, en } });

/**
 * Reads a number as a Vietnamese civil servant writes it. Never guesses: what has two readings is refused, and both are offered.
 * With `isWhole` the advice is for a count, which has no decimals; a number with decimals is read all the same.
 */
export function parseVietnameseNumber(text: string, { isWhole = false }: { isWhole?: boolean } = {}): ParsedNumber {
  const written = text
    .replace(/\s+/gu, " ")
    .replace(/\u2212/g, "-")
    .trim();
  if (written === "") return refused("Chưa ghi số.", "No number is given.");
  const [, minus = "", thousands = "", hundreds = ""] = COMMA_OF_THOUSANDS.exec(written) ?? [];
  if (thousands !== "" && isOfThousands(hundreds, isWhole)) return explainComma(written, `${minus}${thousands}`, hundreds);
  const [, sign = "", whole = "", decimals = ""] = PLAIN.exec(written) ?? withoutGroups(written);
  if (whole === "") return isWhole ? explainCount(written) : explain(written);
  if ((whole + decimals).replace(/^0+/, "").length > MAX_DIGITS) {
    return refused(`Số có quá ${MAX_DIGITS} chữ số. Kiểm tra lại.`, `The number has more than ${MAX_DIGITS} digits. Check it.`);
  }
  const value = Number(`${sign}${whole}.${decimals || "0"}`);
  return { ok: true, value: value === 0 ? 0 : value };
}

function withoutGroups(written: string): string[] {
  const [all = "", sign = "", whole = "", , decimals = ""] = GROUPED.exec(written) ?? [];
  return [all, sign, whole.replace(/[. ]/g, ""), decimals];
}

function explain(written: string): ParsedNumber {
  if (!ONLY_DIGITS.test(written)) {
    return refused(
      `“${written}” không phải là số. Chỉ ghi chữ số, ví dụ 1.234,5.`,
      `“${written}” is not a number. Write digits only, such as 1.234,5.`,
    );
  }
  const readings = readingsOf(written);
  if (readings.length === 2) {
    const [first, second] = readings;
    return refused(
      `“${written}” có hai cách hiểu, vì dấu chấm chỉ dùng ngăn cách từng ba chữ số. Ghi ${first} hoặc ${second}.`,
      `“${written}” can be read in two ways, because dots only separate groups of three digits. Write ${first} or ${second}.`,
    );
  }
  return refused(
    `“${written}” viết chưa đúng. Dấu chấm ngăn cách từng ba chữ số, một dấu phẩy trước phần thập phân, ví dụ 1.234,5.`,
    `“${written}” is not written correctly. Dots separate groups of three digits, one comma comes before the decimals, as in 1.234,5.`,
  );
}

// A comma before three digits: decimals here, thousands in English.
function explainComma(written: string, whole: string, rest: string): ParsedNumber {
  const joined = `${whole}.${rest}`;
  const other =
    rest === "000"
      ? [` Ghi ${joined} hoặc ${whole}.`, ` Write ${joined} or ${whole}.`]
      : [` Ghi ${joined}.`, ` Write ${joined}.`];
  return refused(
    `“${written}” chưa rõ là số nào: dấu phẩy chỉ đứng trước phần thập phân, hàng nghìn ngăn cách bằng dấu chấm.${other[0]}`,
    `“${written}” is not clear: a comma only comes before decimals, thousands are separated by dots.${other[1]}`,
  );
}

function explainCount(written: string): ParsedNumber {
  if (!ONLY_DIGITS.test(written)) {
    return refused(
      `“${written}” không phải là số. Chỉ ghi chữ số, ví dụ 1.234.`,
      `“${written}” is not a number. Write digits only, such as 1.234.`,
    );
  }
  const [, sign = "", whole = "", rest = ""] = SHORT_GROUP.exec(written) ?? [];
  if (rest !== "") {
    const [thousands, joined] = [`${sign}${whole}.${rest.padEnd(3, "0")}`, `${sign}${grouped(whole.replaceAll(".", "") + rest)}`];
    return refused(
      `“${written}” chưa rõ là số nào: sau dấu chấm phải đủ ba chữ số. Hàng nghìn ghi ${thousands}; nếu là ${joined} thì bỏ dấu chấm; số đếm không ghi phần lẻ.`,
      `“${written}” is not clear: three digits must follow a dot. For thousands write ${thousands}; if it is ${joined}, leave the dot out; a count has no decimals.`,
    );
  }
  return refused(
    `“${written}” viết chưa đúng. Dấu chấm ngăn cách từng ba chữ số, và số đếm không có phần lẻ, ví dụ 1.234.`,
    `“${written}” is not written correctly. Dots separate groups of three digits, and a count has no decimals, as in 1.234.`,
  );
}

/** The two numbers that a misplaced last dot may mean: the decimals begin there, or it should not be there. */
function readingsOf(written: string): string[] {
  const [, sign = "", whole = "", rest = ""] = /^(-?)(\d+(?:\.\d{3})*)\.(\d+)$/.exec(written) ?? [];
  if (rest === "") return [];
  const digits = whole.replaceAll(".", "");
  const asDecimals = `${sign}${grouped(digits)},${rest}`;
  const asWhole = `${sign}${grouped(digits + rest)}`;
  return [asDecimals, asWhole];
}

function grouped(digits: string): string {
  return digits.replace(/^0+(?=\d)/, "").replace(/\B(?=(\d{3})+$)/g, ".");
}

/** `1.234,5`. `decimals` rounds to at most that many places; without it every digit is kept. */
export function formatNumber(value: number, decimals?: number): string {
  const size = decimals === undefined ? Math.abs(value) : rounded(Math.abs(value), decimals);
  const [whole = "", rest] = plainDigits(size).split(".");
  const sign = value < 0 && size > 0 ? "-" : "";
  return rest === undefined ? `${sign}${grouped(whole)}` : `${sign}${grouped(whole)},${rest}`;
}

/** A share of one as a percentage: 0.769 is "76,9%". */
export function formatPercent(share: number, decimals = 1): string {
  return `${formatNumber(share * 100, decimals)}%`;
}

// 1.005 is stored a little below itself; moving the point in the written digits rounds it as people do.
function rounded(size: number, decimals: number): number {
  const [digits = "", exponent = "0"] = String(size).split("e");
  return Number(`${Math.round(Number(`${digits}e${Number(exponent) + decimals}`))}e${-decimals}`);
}

// String() changes to 1e21 and 1e-7 notation at the far ends.
function plainDigits(value: number): string {
  const text = String(value);
  if (!text.includes("e")) return text;
  return value >= 1 ? BigInt(value).toString() : value.toFixed(20).replace(/0+$/, "");
}
