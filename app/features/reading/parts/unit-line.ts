// A line above a table says what every figure in it is counted in: "ĐVT: triệu đồng"; a page may have set it behind a remark.

const UNIT_LINE = /(?:^[(*\s]*|\))\s*(?:đơn vị(?: tính(?: diện tích| số liệu)?)?|đvt)\s*:\s*(?<unit>[^;)*]{0,30}?)[\s.…)*]*$/iu;

/** The unit that a line gives for the table below it, empty where it is left open ("Đơn vị tính: …"); null for every other line. */
export function unitOfLine(text: string): string | null {
  return UNIT_LINE.exec(text)?.groups?.unit ?? null;
}
