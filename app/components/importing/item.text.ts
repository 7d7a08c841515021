import type { ItemKind, Standing } from "~/features/importing/items/draft-item";
import { counted } from "~/lib/i18n/counted";
import type { Text } from "~/lib/i18n/text";

export const kindNames: Readonly<Record<ItemKind, Text>> = {
  plan: { vi: "Kế hoạch", en: "Plan" },
  target: { vi: "Chỉ tiêu", en: "Target" },
  task: { vi: "Nhiệm vụ", en: "Task" },
  form: { vi: "Biểu mẫu", en: "Form" },
};

const amount =
  (vi: string, en: string) =>
  (count: string): Text => ({ vi: `${count} ${vi}`, en: counted(count, en) });

/** How much of each kind a plan will have. */
export const amountWords = {
  task: amount("nhiệm vụ", "task"),
  target: amount("chỉ tiêu", "target"),
  form: amount("biểu mẫu", "form"),
};

/** What is said of the state of an item, everywhere: on its card, in counts and headings, and of the buttons that lead to it. */
export const standingNames: Readonly<Record<Standing, Text>> = {
  "to-check": { vi: "Cần xem", en: "To check" },
  certain: { vi: "Đọc chắc", en: "Certain" },
  accepted: { vi: "Đã chấp nhận", en: "Accepted" },
  "left-out": { vi: "Đã loại", en: "Left out" },
  joined: { vi: "Đã gộp", en: "Joined" },
};

/** What each state means for the person who looks. */
export const standingMeanings: Readonly<Record<Standing, Text>> = {
  "to-check": {
    vi: "Mỗi mục có điều chưa chắc, ghi ngay ở mục. Hãy chấp nhận, sửa hoặc loại ra.",
    en: "Something is uncertain in each, as it says. Accept it, correct it or leave it out.",
  },
  certain: {
    vi: "Văn bản ghi thế nào đã đọc đúng thế; không phải xem từng mục, thấy sai thì sửa.",
    en: "Read as the document says. There is no need to look at each; correct what is wrong.",
  },
  accepted: { vi: "Đã có người xem, sửa hoặc chấp nhận.", en: "Somebody looked at these and accepted or corrected them." },
  "left-out": {
    vi: "Không đưa vào kế hoạch. Bấm “Lấy lại” để đưa vào.",
    en: "Will not be in the plan. “Take back” brings one in again.",
  },
  joined: { vi: "Lời nằm trong mục khác.", en: "Their words stand in another item." },
};
