import type { Text } from "~/lib/i18n/text";
import { type DraftItem, isKept } from "./draft-item";

/** Said of a task that names nobody who leads. */
export const noLead: Text = {
  vi: "Văn bản không nói rõ cơ quan chủ trì. Hãy chọn một cơ quan, hoặc để giao sau.",
  en: "The document does not say who leads. Choose an agency, or assign it later.",
};

/** Whether a doubt says that nobody leads. */
export const isNoLead = ({ vi }: Text) => vi === noLead.vi;

/** Whether a task is kept and names nobody who leads. */
export const lacksLead = (item: DraftItem) =>
  item.kind === "task" && isKept(item) && (item.fields["leads[]"] ?? []).every((name) => name.trim() === "");
