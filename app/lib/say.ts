import { z } from "zod";
import { type CalendarDate, enteredYears, isInEnteredYears, parseVietnameseDate } from "./calendar-date";
import type { Text } from "./i18n/text";
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

const SHORT_YEAR = /^\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{1,3}$/u;

/**
 * A day as people write it (dd/mm/yyyy), in the years in which days are entered. `vi` and `en` name it in the sentence
 * that says what is wrong ("Ngày ban hành", "day of issue").
 */
export function readDay(
  vi: string,
  en: string,
  typed: string,
): { readonly ok: true; readonly date: CalendarDate } | { readonly ok: false; readonly text: Text } {
  const parsed = parseVietnameseDate(typed);
  if (!parsed.ok && SHORT_YEAR.test(typed)) {
    const text = {
      vi: `${vi} “${typed}” chưa rõ năm nào: năm phải đủ bốn chữ số. Hãy nhập theo dạng ngày/tháng/năm, ví dụ 05/07/2020.`,
      en: `The ${en} “${typed}” leaves its century open: the year needs four digits. Enter day/month/year, for example 05/07/2020.`,
    };
    return { ok: false, text };
  }
  if (!parsed.ok) {
    const text = {
      vi: `${vi} “${typed}” không có trong lịch. Hãy nhập theo dạng ngày/tháng/năm, ví dụ 05/07/2020.`,
      en: `The ${en} “${typed}” is not in the calendar. Enter day/month/year, for example 05/07/2020.`,
    };
    return { ok: false, text };
  }
  if (isInEnteredYears(parsed.date)) return parsed;
  const { first, last } = enteredYears;
  const text = {
    vi: `${vi} “${typed}” nằm ngoài các năm từ ${first} đến ${last}. Hãy kiểm tra lại năm.`,
    en: `The ${en} “${typed}” lies outside the years ${first} to ${last}. Check the year.`,
  };
  return { ok: false, text };
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
