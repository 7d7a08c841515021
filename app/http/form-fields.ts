import type { z } from "zod";
import { type Problem, RuleViolation } from "~/lib/errors";
import { groupBy } from "~/lib/group-by";
import type { Text } from "~/lib/i18n/text";

export type Fields = Readonly<Record<string, string[]>>;

/** The text fields of a submitted form; files are left out. */
export function fieldsOf(form: FormData): Record<string, string[]> {
  const texts = [...form].filter((entry): entry is [string, string] => typeof entry[1] === "string");
  const byName = groupBy(texts, ([name]) => name);
  return Object.fromEntries([...byName].map(([name, own]) => [name, own.map(([, value]) => value.normalize("NFC"))]));
}

const unreadable: Text = {
  vi: "Giá trị này chưa đọc được. Hãy nhập lại.",
  en: "This value cannot be read. Please enter it again.",
};

// Schemas put both languages into zod's message as "vi|en"; see say() in app/lib/say.ts.
function textOfIssue(message: string): Text {
  const [vi, en] = message.split(" | ");
  return vi && en ? { vi, en } : unreadable;
}

/** The problems of a zod error, each at its field. */
export function problemsOf(error: z.ZodError): Problem[] {
  return error.issues.map((issue) => ({
    field: issue.path.length > 0 ? issue.path.join(".") : null,
    text: textOfIssue(issue.message),
  }));
}

/**
 * Reads a form with `schema`. A field that occurs once is handed over as text, a repeated one as a list;
 * names ending in `[]` are always lists (and lose the brackets).
 * @throws RuleViolation with a sentence at each field that is wrong
 */
export function parseForm<S extends z.ZodType>(schema: S, form: FormData): z.output<S> {
  const input = Object.fromEntries(
    Object.entries(fieldsOf(form)).map(([name, values]) =>
      name.endsWith("[]") ? [name.slice(0, -2), values] : [name, values.length > 1 ? values : values[0]],
    ),
  );
  const result = schema.safeParse(input);
  if (!result.success) throw new RuleViolation(problemsOf(result.error));
  return result.data;
}
