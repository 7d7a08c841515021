// A task whose agency is not in the directory yet keeps its name in the text: nobody who was named is lost, and it is assigned later.

import type { TypedFields } from "~/lib/form-answer";
import type { Text } from "~/lib/i18n/text";
import { holdsWords } from "~/lib/vietnamese-text";
import { withAgency } from "../from-reading/agency-naming";
import { fieldOf } from "../items/draft-item";

const parts: Readonly<Record<string, string>> = {
  "leads[]": "chủ trì",
  "supports[]": "phối hợp",
  sendTo: "nhận",
  via: "chuyển tiếp",
};

type Named = { readonly fields: TypedFields; readonly doubts: readonly Text[] };

/**
 * The item without the unknown `words` in its fields, and without the doubt about them: a task says them in its text then, and a plan
 * that they were to follow has no standing agency.
 */
export function withoutAgency(item: Named, words: string): Named {
  const { fields, doubts } = withAgency(item, words, words);
  if (fieldOf(fields, "standing") === words) return { fields: { ...fields, standing: [""] }, doubts };
  const bearing = Object.keys(parts).filter((name) => fields[name]?.includes(words));
  const rest = bearing.map((name) => [name, (fields[name] ?? []).filter((value) => value !== words)]);
  const text = fieldOf(fields, "text");
  const roles = bearing.map((name) => parts[name]).join(", ");
  const said = holdsWords(text, words) ? text : `${text.replace(/[.;]\s*$/u, "")} (văn bản ghi: ${words} ${roles})`;
  return { fields: { ...fields, ...Object.fromEntries(rest), text: [said] }, doubts };
}
