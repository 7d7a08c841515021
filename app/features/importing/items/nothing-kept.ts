import type { Text } from "~/lib/i18n/text";
import { type DraftItem, isKept } from "./draft-item";

/** Said when nothing was kept that a plan could be made of. */
export const nothingKept: Text = {
  vi: "Không có nhiệm vụ hay chỉ tiêu nào được giữ lại nên chưa có gì để tạo kế hoạch. Hãy trở lại bản đọc và lấy lại mục đã loại ra, hoặc đọc văn bản khác.",
  en: "No task and no target was kept, so there is nothing to make a plan of. Go back and take an item back, or read another document.",
};

/** Whether of the items only the head of the plan is kept. */
export const keepsNothing = (items: readonly Pick<DraftItem, "kind" | "state">[]): boolean =>
  items.every((item) => item.kind === "plan" || !isKept(item));
