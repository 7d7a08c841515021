import { type CalendarDate, enteredYears, isInEnteredYears, parseVietnameseDate } from "./calendar-date";
import type { Text } from "./i18n/text";

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
