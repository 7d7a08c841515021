// A line above a table says what every figure in it is counted in: "ĐVT: triệu đồng"; a page may have set it behind a remark.

const UNIT_LINE = /(?:^[(*\s]*|\))\s*(?:đơn vị(?: tính(?: diện tích| số liệu)?)?|đvt)\s*:\s*(?<unit>[^;)*]{0,30}?)[\s.…)*]*$/iu;

// "Kết quả xếp loại (ĐVT: học sinh):", the title itself says it.
const UNIT_IN_TITLE = /(?<=\S)\s*\((?:đơn vị(?: tính)?|đvt)\s*:\s*(?<unit>[^():;]{1,30}?)\s*\)[\s:.]*$/iu;

/** A title without the unit in brackets behind it, and that unit; null for a title that gives none. */
export function unitOfTitle(text: string): { readonly title: string; readonly unit: string | null } {
  const found = UNIT_IN_TITLE.exec(text);
  return found ? { title: text.slice(0, found.index), unit: found.groups?.unit ?? null } : { title: text, unit: null };
}

/** The unit that a line gives for the table below it, empty where it is left open ("Đơn vị tính: …"); null for every other line. */
export function unitOfLine(text: string): string | null {
  return UNIT_LINE.exec(text)?.groups?.unit ?? null;
}

const MONEY = /(?<!\p{L})(?:đồng|vnđ|usd)(?!\p{L})|^(?:triệu|tỷ|nghìn|ngàn)$/iu;
const OF_MONEY =
  /(?<!\p{L})(?:kinh phí|số tiền|vốn|doanh thu|giá trị|mức chi|chi phí|nộp ngân sách|thu ngân sách|chi ngân sách|trị giá)(?!\p{L})/iu;

/** Of the two units that a line gives for all figures ("người, triệu đồng") that of one: money for what is money. */
export function unitOfFigure(units: string | null, label: string): string | null {
  const [one, other, ...more] = (units ?? "").split(/\s*[,;]\s*|\s+và\s+/u);
  if (units === null || one === undefined || other === undefined || more.length > 0) return units;
  if (MONEY.test(one) === MONEY.test(other)) return units;
  return MONEY.test(one) === OF_MONEY.test(label) ? one : other;
}
