// The title stands below the kind of the document, in one or several lines, before the reasons and the first heading.

import { comparable } from "~/lib/vietnamese-text";
import type { Block } from "../block";
import { isPlaceAndDay } from "../identity/place-and-day";
import { isUrgencyMark } from "../identity/urgency-mark";
import { takeMarker } from "../outline/marker";
import { roleOf } from "../outline/section-role";
import { isAuthority } from "./authority";
import { isMostlyCapitals } from "./opening";
import { wholeText } from "./paragraphs";

const REASON = /^(căn cứ|thực hiện|nhằm|để|trên cơ sở|kính gửi|theo đề nghị|xét|trong|ngày|tiếp tục|xét đề nghị)(?!\p{L})/u;
// "(Kèm theo …)", or when the figures were closed: "(Số liệu tính đến …)".
const ATTACHED = /^\(?\s*(?:ban hành )?kèm theo(?!\p{L})|^\((?:số liệu|thời điểm|tính đến|tính từ|từ ngày \d)/u;

const SESSION = /^\(?\s*(?:khóa|kỳ họp|từ ngày)(?!\p{L})/u;

// Older papers name issuer, number and day below the kind: "CỦA BỘ TƯ PHÁP SỐ 05/2006/QĐ-BTP NGÀY …".
const MARKS = /^của [^.;]{3,80} số\s*:?\s*\d/u;

export type Title = {
  readonly title: string | null;
  /** The line that names issuer, number and day; null where they stand in the head. */
  readonly marks: string | null;
  /** The line that names who decides; null in papers without one. */
  readonly authority: string | null;
  /** The block after title, authority and remark. */
  readonly next: number;
  readonly attached: string | null;
};

/** Whether a line goes on with the title: it is set like it, or begins in the middle of a sentence. */
function continues(text: string, before: string, isCentered: boolean): boolean {
  // "BỘ Y TẾ điện:" begins the text of a telegram.
  if (/[.:]$/.test(before) || / điện\s*:?$/u.test(text) || takeMarker(text).marker !== null) return false;
  // A heading in capitals follows a title in capitals too: "MỤC ĐÍCH, YÊU CẦU".
  if (isMostlyCapitals(text)) return isMostlyCapitals(before) && (text.length > 60 || roleOf(text) === null);
  if ((/^\p{Lu}/u.test(text) && REASON.test(comparable(text))) || text.length > 300) return false;
  return isCentered || /^[\p{Ll}\d(]/u.test(text) || /[,-]$/.test(before) || isWrapped(text, before);
}

// "… tại bộ phận" / "Tiếp nhận và Trả kết quả … năm 2024": no title ends with such a word, nor a sentence that names its year without a dot.
const OPEN_END =
  /(?:bộ phận|về|của|và|tại|cho|các|theo|với|đối với|trong|từ|do|công tác|hoạt động|thực hiện|giữa|trên địa bàn|tỉnh|xã|huyện)$/u;
const isWrapped = (text: string, before: string) =>
  text.length <= 120 &&
  !/[.,:;]$/u.test(text) &&
  (OPEN_END.test(comparable(before)) || /(?:năm|đoạn) [\d\s–-]{4,13}$/u.test(text));

// Where a title is missing, the reasons follow the kind at once.
const isNoTitle = (text: string) =>
  takeMarker(text).marker !== null || /^(?:căn cứ|kính gửi|xét đề nghị|theo đề nghị)(?!\p{L})/u.test(comparable(text));

/** The lines of a subject go on to the addressees; the marks of urgency that may stand between are in capitals. */
function subjectTo(blocks: readonly Block[], opening: number, rest: string): number {
  if (!/^v\/v(?!\p{L})/iu.test(rest)) return opening + 1;
  const lines = blocks.slice(opening + 1, opening + 5).map((block) => (block.kind === "paragraph" ? wholeText(block) : ""));
  const address = lines.findIndex((line) => /^kính gửi(?!\p{L})/iu.test(line));
  const areLines = lines.slice(0, address).every((line) => line !== "" && line.length < 200 && !isMostlyCapitals(line));
  return address > 0 && areLines ? opening + 1 + address : opening + 1;
}

type Found = { lines: string[]; marks: string | null; authority: string | null; attached: string | null };

/** Takes a line that belongs to the title or stands around it; false when the text begins. */
function takes(found: Found, text: string, isCentered: boolean): boolean {
  const plain = comparable(text);
  const before = found.lines.at(-1);
  if (found.attached !== null && !found.attached.includes(")")) found.attached = `${found.attached} ${text}`;
  else if (ATTACHED.test(plain)) found.attached = text;
  else if (found.attached !== null) return false;
  else if (found.authority !== null) return SESSION.test(plain);
  else if (before === undefined && MARKS.test(plain)) found.marks = text;
  else if (before !== undefined && isAuthority(text, before)) found.authority = text;
  else if (before === undefined ? isNoTitle(text) : !continues(text, before, isCentered)) return false;
  else found.lines.push(text);
  return true;
}

/** Reads the title that begins on the line `opening`, or below it. `rest` is what follows the kind on that line. */
export function titleAfter(blocks: readonly Block[], opening: number, rest: string): Title {
  const found: Found = { lines: rest === "" ? [] : [rest], marks: null, authority: null, attached: null };
  let next = subjectTo(blocks, opening, rest);
  for (const block of blocks.slice(opening + 1, next))
    if (block.kind === "paragraph" && !isPlaceAndDay(wholeText(block))) found.lines.push(wholeText(block));
  for (; next < Math.min(blocks.length, opening + 12); next += 1) {
    const block = blocks[next];
    if (block?.kind === "paragraph" && isUrgencyMark(wholeText(block))) continue;
    if (block?.kind !== "paragraph" || !takes(found, wholeText(block), block.align === "center")) break;
  }
  const { lines, ...around } = found;
  const title = lines.join(" ").replace(/[./\s]+$/, "");
  return { title: title === "" ? null : title, next, ...around };
}
