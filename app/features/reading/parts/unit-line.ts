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
