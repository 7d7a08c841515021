/** A whole number read aloud in Vietnamese, so that "19.810" taken for "19,81" is noticed while it is typed. */

const DIGITS = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];
const GROUPS = ["", "nghìn", "triệu", "tỷ"];

function units(unit: number, tens: number): string {
  if (unit === 1 && tens > 1) return "mốt";
  if (unit === 5 && tens > 0) return "lăm";
  return DIGITS[unit] ?? "";
}

function belowHundred(tens: number, unit: number, isAfterMore: boolean): string[] {
  if (tens === 0) return unit === 0 ? [] : [...(isAfterMore ? ["lẻ"] : []), DIGITS[unit] ?? ""];
  const ten = tens === 1 ? "mười" : `${DIGITS[tens]} mươi`;
  return unit === 0 ? [ten] : [ten, units(unit, tens)];
}

// Below a higher group even an empty hundred is said: 1.005 is "một nghìn không trăm lẻ năm".
function group(three: number, isAfterMore: boolean): string[] {
  const [hundreds, tens, unit] = [Math.floor(three / 100), Math.floor(three / 10) % 10, three % 10];
  const hasHundreds = hundreds > 0 || isAfterMore;
  return [...(hasHundreds ? [DIGITS[hundreds] ?? "", "trăm"] : []), ...belowHundred(tens, unit, hasHundreds)];
}

/** "mười chín nghìn tám trăm mười"; null for fractions, negative numbers and from a thousand billion up. */
export function numberInWords(value: number): string | null {
  if (!Number.isInteger(value) || value < 0 || value >= 1e12) return null;
  if (value === 0) return DIGITS[0] ?? null;
  const words: string[] = [];
  for (let power = 3; power >= 0; power--) {
    const three = Math.floor(value / 1000 ** power) % 1000;
    if (three === 0) continue;
    words.push(...group(three, words.length > 0), GROUPS[power] ?? "");
  }
  return words.filter(Boolean).join(" ");
}
