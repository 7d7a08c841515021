import { type CalendarDate, formatDate } from "~/lib/calendar-date";
import type { Text } from "~/lib/i18n/text";

export const codeTaken = (code: string): Text => ({
  vi: `Đã có cơ quan mang mã ${code}. Hãy ghi mã khác, hoặc tìm cơ quan đó trong danh mục.`,
  en: `There is already an agency with the code ${code}. Enter another code, or look it up in the directory.`,
});

export const noSuchAgency = (typed: string): Text => ({
  vi: `Không có cơ quan “${typed}” trong danh mục. Hãy ghi mã hoặc tên đầy đủ như trong danh mục.`,
  en: `There is no agency “${typed}” in the directory. Enter its code or its full name.`,
});

export const severalAgencies = (typed: string, found: readonly { readonly name: string; readonly code: string }[]): Text => {
  const list = found.map(({ name, code }) => `${name} (${code})`).join("; ");
  return {
    vi: `“${typed}” có thể là nhiều cơ quan: ${list}. Hãy ghi mã của một cơ quan.`,
    en: `“${typed}” may be several agencies: ${list}. Enter the code of one.`,
  };
};

export type AbsentAgency = {
  readonly name: string;
  readonly valid_from: CalendarDate;
  readonly valid_to: CalendarDate | null;
};

/**
 * Said of an agency that is in the directory but did not exist on the day. `successors` are those that took over,
 * nearest first, up to the one that existed then.
 */
export function notThereOn(
  { name, valid_from, valid_to }: AbsentAgency,
  on: CalendarDate,
  successors: readonly { readonly name: string }[] = [],
): Text {
  const day = formatDate(on);
  if (valid_to === null || on < valid_from) {
    return {
      vi: `${name} chỉ hoạt động từ ngày ${formatDate(valid_from)}, chưa có vào ngày ${day}. Hãy chọn cơ quan khác hoặc ngày khác.`,
      en: `${name} exists only from ${formatDate(valid_from)}, not yet on ${day}. Choose another agency or another day.`,
    };
  }
  const ended = formatDate(valid_to);
  const names = successors.map((successor) => successor.name);
  const [heir, ...earlier] = names.reverse();
  // A province that was merged under its own name has departments of the same names: each is said once.
  const through = [...new Set(earlier.reverse().filter((name) => name !== heir))].join(", ");
  return heir === undefined
    ? {
        vi: `${name} đã thôi hoạt động từ ngày ${ended} và chưa ghi cơ quan kế thừa. Hãy chọn cơ quan khác.`,
        en: `${name} ended on ${ended} and no successor is recorded. Choose another agency.`,
      }
    : {
        vi: `${name} đã thôi hoạt động từ ngày ${ended}; ${through ? `${through} kế thừa, rồi đến ${heir}` : `${heir} kế thừa`}. Hãy chọn ${heir}.`,
        en: `${name} ended on ${ended}; ${through ? `${through} took over, then ${heir}` : `${heir} took over`}. Choose ${heir}.`,
      };
}

export const noSuchUnit = (typed: string): Text => ({
  vi: `Không có đơn vị hành chính “${typed}”. Hãy ghi mã số hoặc tên đầy đủ, ví dụ 15 hoặc Tỉnh Lào Cai.`,
  en: `There is no administrative unit “${typed}”. Enter its number or full name, such as 15 or Tỉnh Lào Cai.`,
});

export const editedByOther: Text = {
  vi: "Người khác vừa sửa cơ quan này. Nội dung chưa được lưu.",
  en: "Somebody else has just edited this agency. Nothing was saved.",
};

export const groupEditedByOther: Text = {
  vi: "Người khác vừa sửa nhóm này. Nội dung chưa được lưu.",
  en: "Somebody else has just edited this group. Nothing was saved.",
};

export const groupNameTaken = (name: string): Text => ({
  vi: `Cơ quan này đã có nhóm tên “${name}”. Hãy đặt tên khác, hoặc sửa nhóm đó.`,
  en: `This agency already has a group named “${name}”. Choose another name, or edit that group.`,
});
