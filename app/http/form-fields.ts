import type { z } from "zod";
import { groupBy } from "~/lib/group-by";
import { readFields } from "~/lib/read-fields";

export type Fields = Readonly<Record<string, string[]>>;

/** The hidden field that says who the form was shown to; it is no answer of theirs. */
export const typistField = "typist";

/** The text fields of a submitted form; files are left out. */
export function fieldsOf(form: FormData): Record<string, string[]> {
  const texts = [...form].filter((entry): entry is [string, string] => typeof entry[1] === "string" && entry[0] !== typistField);
  const byName = groupBy(texts, ([name]) => name);
  return Object.fromEntries([...byName].map(([name, own]) => [name, own.map(([, value]) => value.normalize("NFC"))]));
}

/**
 * Reads a form with `schema`, as `readFields`.
 * @throws RuleViolation with a sentence at each field that is wrong
 */
export function parseForm<S extends z.ZodType>(schema: S, form: FormData): z.output<S> {
  return readFields(schema, fieldsOf(form));
}
