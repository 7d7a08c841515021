import { z } from "zod";
import type { CalendarDate } from "./calendar-date";
import { readDay } from "./read-day";
import { beginUpper, tidy } from "./vietnamese-text";

/** A message for a zod schema that carries both languages. */
export function say(vi: string, en: string): string {
  return `${vi} | ${en}`;
}

/** A required line of text, tidied; `what` names it in the sentence ("số hiệu", "number"). */
export function requiredText(vi: string, en: string, max = 500) {
  return z
    .string(say(`Hãy nhập ${vi}.`, `Enter the ${en}.`))
    .transform(tidy)
    .pipe(
      z
        .string()
        .min(1, say(`Hãy nhập ${vi}.`, `Enter the ${en}.`))
        .max(
          max,
          say(
            `${beginUpper(vi)} dài quá ${max} ký tự. Hãy rút gọn.`,
            `The ${en} is longer than ${max} characters. Please shorten it.`,
          ),
        ),
    );
}

/** An optional line of text: empty becomes null. */
export function optionalText(max = 500) {
  return z
    .string()
    .optional()
    .transform((text) => tidy(text ?? "") || null)
    .pipe(
      z
        .string()
        .max(
          max,
          say(`Nội dung dài quá ${max} ký tự. Hãy rút gọn.`, `The text is longer than ${max} characters. Please shorten it.`),
        )
        .nullable(),
    );
}

/** Several lines of text, line breaks kept; empty becomes null. */
export function optionalLines(max = 10_000) {
  return z
    .string()
    .optional()
    .transform((text) => (text ?? "").normalize("NFC").replace(/\r\n?/g, "\n").trim() || null)
    .pipe(
      z
        .string()
        .max(
          max,
          say(
            `Nội dung dài quá ${max} ký tự. Hãy rút gọn hoặc gửi kèm tệp.`,
            `The text is longer than ${max} characters. Shorten it or attach a file.`,
          ),
        )
        .nullable(),
    );
}

/** Several lines of text that must not be empty. */
export function requiredLines(vi: string, en: string, max = 10_000) {
  return optionalLines(max).transform((text, context) => {
    if (text !== null) return text;
    context.addIssue({ code: "custom", message: say(`Hãy nhập ${vi}.`, `Enter the ${en}.`) });
    return z.NEVER;
  });
}

/** An optional day as people write it (dd/mm/yyyy); empty becomes null. */
export function optionalDate(vi: string, en: string) {
  return z
    .string()
    .optional()
    .transform((text, context): CalendarDate | null => {
      const typed = (text ?? "").trim();
      if (typed === "") return null;
      const read = readDay(vi, en, typed);
      if (read.ok) return read.date;
      context.addIssue({ code: "custom", message: say(read.text.vi, read.text.en) });
      return z.NEVER;
    });
}

/** A required day as people write it (dd/mm/yyyy). */
export function requiredDate(vi: string, en: string) {
  return optionalDate(vi, en).transform((date, context) => {
    if (date !== null) return date;
    context.addIssue({ code: "custom", message: say(`Hãy nhập ${vi.toLowerCase()}.`, `Enter the ${en}.`) });
    return z.NEVER;
  });
}
