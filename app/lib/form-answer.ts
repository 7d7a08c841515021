import type { Problem } from "~/lib/errors";
import { megabyte } from "~/lib/file-rules";
import type { Text } from "~/lib/i18n/text";

/** What was typed, by field name; a name occurs once for each value. */
export type TypedFields = Readonly<Record<string, readonly string[]>>;

/** What an action answers when the form stays on the screen. */
export type FormAnswer = {
  /** What a rule refuses (422). */
  readonly problems?: readonly Problem[];
  /** Someone changed it first (409); `current` is what stands now, by field, with the new `version`. */
  readonly conflict?: { readonly text: Text; readonly current: Readonly<Record<string, string>> };
  readonly fields?: TypedFields;
  readonly done?: Text;
};

/** The most that a form without files may weigh, in bytes. The annex of a plan with every row filled is under 60 kB. */
export const maxFormBytes = megabyte;

/** Said of a larger one. */
export const formTooLarge: Text = {
  vi: "Nội dung gửi lên lớn quá 1 MB. Hãy rút gọn, hoặc gửi phần dài dưới dạng tệp đính kèm.",
  en: "What was sent is larger than 1 MB. Shorten it, or send the long part as an attachment.",
};
