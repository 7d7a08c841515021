/** The fields of a form, as typed, read by a zod schema; the same for a request and for what was kept of a form. */
import type { z } from "zod";
import { type Problem, RuleViolation } from "~/lib/errors";
import type { TypedFields } from "~/lib/form-answer";
import type { Text } from "~/lib/i18n/text";

const unreadable: Text = {
  vi: "Giá trị này chưa đọc được. Hãy nhập lại.",
  en: "This value cannot be read. Please enter it again.",
};

// Schemas put both languages into zod's message as "vi|en"; see say() in app/lib/say.ts.
function textOfIssue(message: string): Text {
  const [vi, en] = message.split(" | ");
  return vi && en ? { vi, en } : unreadable;
}

function problemsOf(error: z.ZodError): Problem[] {
  return error.issues.map((issue) => ({
    field: issue.path.length > 0 ? issue.path.join(".") : null,
    text: textOfIssue(issue.message),
  }));
}

/**
 * Reads fields with `schema`. A field that occurs once is handed over as text, a repeated one as a list;
 * names ending in `[]` are always lists (and lose the brackets).
 * @throws RuleViolation with a sentence at each field that is wrong
 */
export function readFields<S extends z.ZodType>(schema: S, fields: TypedFields): z.output<S> {
  const input = Object.fromEntries(
    Object.entries(fields).map(([name, values]) =>
      name.endsWith("[]") ? [name.slice(0, -2), values] : [name, values.length > 1 ? values : values[0]],
    ),
  );
  const result = schema.safeParse(input);
  if (!result.success) throw new RuleViolation(problemsOf(result.error));
  return result.data;
}
