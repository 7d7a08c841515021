import type { Text } from "~/lib/i18n/text";

/** What the words for an agency become in a form: the name in the directory, or the words with the reason of the doubt. */
export type NamedAgency = {
  readonly name: string;
  readonly doubt: Text | null;
  /** Whether the directory does not know the words, which stand as its name then. */
  readonly isUnknown?: boolean;
  /** Those of a group who are meant, where the words except some. */
  readonly members?: readonly string[];
};
export type NameAgency = (words: string) => NamedAgency;
