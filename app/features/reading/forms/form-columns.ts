// The columns of a form: number, indicator, unit, figures, remarks.

import { comparable, tidy } from "~/lib/vietnamese-text";
import { isUnitName } from "../targets/units";

export type FormColumn = "index" | "label" | "body" | "unit" | "value" | "other" | "note";

const NAMES: readonly (readonly [FormColumn, RegExp])[] = [
  ["index", /^(?:s?\s?t\s?t|số tt|số thứ tự|thứ tự|mã số|mã|ký hiệu)\.?$|^mã(?!\p{L})/u],
  ["unit", /^(?:đơn vị tính|đvt|đv tính|đơn vị đo(?: lường)?)(?!\p{L})|^(?:đơn vị|đv)$/u],
  ["note", /^ghi chú|^giải trình|^nguồn số liệu|^nguồn dữ liệu|^lý do/u],
  [
    "label",
    /^(?:nội dung|(?:tên |các |hệ thống |nhóm )?(?:chỉ tiêu|chỉ số|tiêu chí)|danh mục|hạng mục|nội dung báo cáo|diễn giải|mục tiêu(?! (?:năm )?\d| đến)|loại hình|nguồn (?:vốn|kinh phí|thu)|khoản mục)/u,
  ],
  [
    "body",
    /^(?:tên )?(?:các )?(?:đơn vị(?! chủ trì| phối hợp)|địa phương|địa bàn|xã|phường|thị trấn|huyện|quận|thị xã|thành phố|cơ quan(?! chủ trì| phối hợp)|sở|thôn|bản|ấp|khối(?! lượng)|lớp|khu phố|tổ dân phố|trường)(?!\p{L})/u,
  ],
  [
    "other",
    /^(?:kế hoạch|kh(?!\p{L})|dự toán|cùng kỳ|kỳ trước|năm trước|so sánh|tỷ lệ|so với|lũy kế|chỉ tiêu giao|tăng|mức tăng|đạt tỷ lệ|đạt %|%|hiện trạng)/u,
  ],
  [
    "value",
    /^(?:số lượng|kết quả|số liệu|thực hiện|th|quyết toán|giá trị|kỳ (?:báo cáo|này)|trong (?:kỳ|tháng|quý|năm)|số tiền|tổng (?:số|cộng)|ước|(?:6|06|9) tháng|năm|(?:19|20)\d\d|quý|có\s*[/,]?\s*(?:hoặc )?không|đạt|cấp tỉnh|số)(?!\p{L})/u,
  ],
];

/** What a column of a form holds, by its name; null when the name says nothing of it. */
export function formColumn(name: string): FormColumn | null {
  const plain = tidy(comparable(name).replace(/[()*:]/g, " "));
  return NAMES.find(([, shape]) => shape.test(plain))?.[0] ?? null;
}

// A name over both of them: "Kết quả" above "Đạt", "Chưa đạt".
const OVER_ANSWERS = /^(?:kết quả(?: (?:tự )?(?:kiểm tra|đánh giá|thực hiện))?|(?:tự )?đánh giá|tình trạng|trả lời|mức độ) /u;
const YES = /^(?:có|đạt|đã có|hoàn thành|đã (?:thực hiện|hoàn thành))$/u;
const NO = /^(?:không|không (?:có|đạt)|chưa|chưa (?:có|đạt|hoàn thành|thực hiện))$/u;

/** The two columns in one of which a cross is set; null without them. */
export function crossColumns(names: readonly string[]): { readonly yes: number; readonly no: number } | null {
  const plain = names.map((name) => tidy(comparable(name)).replace(OVER_ANSWERS, ""));
  const [yes, no] = [plain.findIndex((name) => YES.test(name)), plain.findIndex((name) => NO.test(name))];
  return yes >= 0 && no >= 0 ? { yes, no } : null;
}

// "Số tiền (triệu đồng)" says what is counted; "(nếu có)" does not.
const UNIT_IN_NAME = /\s*\((?:đơn vị(?: tính)?|đvt)?\s*:?\s*(?<unit>%|(?:1\.000 )?[\p{L}][\p{L}\d\s/.²³]{0,24})\)/u;
const NO_UNIT = /^(?:nếu có|ghi rõ|ước|lũy kế|dự kiến|cả năm|nêu rõ|tính|theo|nam|nữ|có|trong|so)(?!\p{L})|^[a-z]$/u;

/** The name of a column without the unit in brackets, and that unit. */
export function unitOfName(name: string): { readonly label: string; readonly unit: string | null } {
  const match = UNIT_IN_NAME.exec(name);
  const unit = match?.groups?.unit?.trim() ?? "";
  const isBehind = match !== null && match.index + match[0].length === name.length;
  if (!match || unit === "" || NO_UNIT.test(comparable(unit)) || !(isBehind || unit === "%" || isUnitName(unit)))
    return { label: name, unit: null };
  return { label: tidy(name.replace(match[0], "")), unit };
}
