import type { Problem } from "~/lib/errors";
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
