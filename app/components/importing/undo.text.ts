import type { StepKind } from "~/features/importing/review/step-back";
import { counted } from "~/lib/i18n/counted";
import type { Text } from "~/lib/i18n/text";

const many =
  (vi: string, en: string) =>
  (count: string): Text => ({
    vi: `${vi} ${count} mục`,
    en: `${en} ${counted(count, "item")}`,
  });
const one = (vi: string, en: string) => (): Text => ({ vi, en });

/** What a step was that can be undone, with how many items. */
export const stepWords: Readonly<Record<StepKind, (count: string) => Text>> = {
  split: one("tách câu", "splitting"),
  join: one("gộp mục", "joining"),
  move: one("chuyển mục", "moving"),
  accept: many("chấp nhận", "accepting"),
  "leave-out": many("loại", "leaving out"),
  "take-back": many("lấy lại", "taking back"),
  edit: one("sửa mục", "the correction"),
  "take-up": one("lấy dòng làm mục", "taking the line up"),
  settle: many("một điều chưa chắc ở", "settling a doubt of"),
  "choose-agency": many("chọn cơ quan cho", "choosing the agency of"),
  "find-agencies": many("tìm lại tên cơ quan ở", "finding agencies of"),
  "set-aside": many("để giao sau", "leaving to be assigned later"),
  "name-leads": many("ghi cơ quan chủ trì cho", "naming who leads"),
};
