// The columns of a form: number, indicator, unit, figures, remarks.

import { comparable, tidy } from "~/lib/vietnamese-text";

export type FormColumn = "index" | "label" | "unit" | "value" | "other" | "note";

const NAMES: readonly (readonly [FormColumn, RegExp])[] = [
  ["index", /^(?:tt|stt|số tt|số thứ tự|mã số|mã|ký hiệu)\.?$/u],
  ["unit", /^(?:đơn vị(?: tính)?|đvt|đơn vị đo)(?!\p{L})/u],
  ["note", /^ghi chú|^giải trình|^nguồn số liệu/u],
  [
    "label",
    /^(?:nội dung|(?:tên |các |hệ thống )?(?:chỉ tiêu|chỉ số|tiêu chí)|danh mục|hạng mục|nội dung báo cáo|diễn giải|mục tiêu|loại hình)/u,
  ],
  ["other", /^(?:kế hoạch|cùng kỳ|kỳ trước|năm trước|so sánh|tỷ lệ|so với|lũy kế|chỉ tiêu giao)/u],
  [
    "value",
    /^(?:số lượng|kết quả|số liệu|thực hiện|giá trị|kỳ (?:báo cáo|này)|trong (?:kỳ|tháng|quý|năm)|số tiền|tổng (?:số|cộng)|ước|(?:6|06|9) tháng|năm|quý|có\s*[/,]?\s*(?:hoặc )?không|đạt|cấp tỉnh|số)(?!\p{L})/u,
  ],
];

/** What a column of a form holds, by its name; null when the name says nothing of it. */
export function formColumn(name: string): FormColumn | null {
  const plain = tidy(comparable(name).replace(/[()*:]/g, " "));
  return NAMES.find(([, shape]) => shape.test(plain))?.[0] ?? null;
}

const yearIn = (name: string) => Number(/(?:19|20)\d{2}/.exec(name)?.[0] ?? 0);

/** The column of the figures that are reported: of several, the one of the latest year; null when no name says it. */
export function valueColumn(names: readonly string[]): number | null {
  const columns = names.flatMap((name, column) => (formColumn(name) === "value" ? [{ column, year: yearIn(name) }] : []));
  const [first, ...others] = columns;
  return first ? others.reduce((best, each) => (each.year > best.year ? each : best), first).column : null;
}
