// Urgency is stamped below the number or the subject, alone in a box: KHẨN, THƯỢNG KHẨN, HỎA TỐC, or HỎA TỐC with an hour
// (Nghị định 30/2020/NĐ-CP, Điều 16 and Phụ lục I). A sentence that speaks of urgent work is no mark.

import { foldForSearch, tidy } from "~/lib/vietnamese-text";
import type { UrgencyDegree, UrgencyRead } from "../document-reading";
import { withoutNumber } from "./document-number";
import { withoutMotto, withoutPlaceAndDay } from "./place-and-day";

const MARK = "HỎA TỐC|HOẢ TỐC|THƯỢNG KHẨN|KHẨN";
// Alone on its line a mark is known without its accents, which a scan of a stamp often loses.
const ALONE = /^(?<mark>hoa toc|thuong khan|khan)(?<hour>[\s,(]+hen gio.{0,40})?\W*$/u;
const NAMED = /^\P{L}*(?:(?:[Mm]ức )?[Đđ]ộ khẩn\s*:|CÔNG ĐIỆN(?=\s))\s*/u;
const BEFORE = new RegExp(String.raw`^\W*(?<words>${MARK})(?=\s+(?:[Kk]ính gửi|KÍNH GỬI|V\/v|Về việc)(?!\p{L}))`, "u");
const BEHIND = new RegExp(String.raw`(?:\p{Ll}|\d)\s+(?<words>${MARK})[\s|\])]*$`, "u");
const HOUR = /^[\s,(]*hẹn giờ(?!\p{L})/iu;

const longestMark = 60;

function degreeOf(words: string): UrgencyDegree | null {
  const found = ALONE.exec(foldForSearch(words))?.groups;
  if (!found) return null;
  if (found.mark === "khan") return "urgent";
  if (found.mark === "thuong khan") return "very-urgent";
  return found.hour ? "timed-express" : "express";
}

// "khẩn" in small letters goes on with a sentence.
const isSetApart = (text: string) => text.length <= longestMark && /^\p{Lu}/u.test(text);

function markIn(line: string): UrgencyRead | null {
  const rest = withoutPlaceAndDay(withoutNumber(withoutMotto(line)));
  const alone = tidy(rest.replace(NAMED, "").replace(/^[^\p{L}]+|[\s|[\]]+$/gu, ""));
  const beside = (BEFORE.exec(rest) ?? BEHIND.exec(rest))?.groups?.words;
  const words = isSetApart(alone) && degreeOf(alone) !== null ? alone : beside;
  const degree = words === undefined ? null : degreeOf(words);
  return words === undefined || degree === null ? null : { degree, words };
}

/** Whether a line bears a mark of urgency and nothing of the text. */
export const isUrgencyMark = (line: string): boolean => line.length <= longestMark && markIn(line)?.words === tidy(line);

/** The mark among the lines of a head; null of an ordinary paper. The hour of "HỎA TỐC HẸN GIỜ" may stand on the line below. */
export function urgencyMark(lines: readonly string[]): UrgencyRead | null {
  for (const [index, line] of lines.entries()) {
    const found = markIn(line);
    if (found === null) continue;
    const below = tidy(lines[index + 1] ?? "");
    return (HOUR.test(below) ? markIn(`${found.words} ${below}`) : null) ?? found;
  }
  return null;
}
