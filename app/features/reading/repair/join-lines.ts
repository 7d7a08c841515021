// Hard line wraps are taken out: what was one paragraph on the page is one again.
import { isSheetNumber } from "../parts/opening";
import {
  asksWhom,
  isCutAgency,
  isCutCapitals,
  isCutHeading,
  isCutInside,
  isCutName,
  isCutPerson,
  isCutPlaceAndDay,
  isCutTime,
  isLeftOpen,
} from "./cut-words";
import { beginsItem, endsSentence, isCapitals, isNumberAlone, isOpen } from "./line-shape";
import { beginsDuty, beginsLabel, beginsPlaceAndDay, documentKind, opensParagraph, remarksOnTitle } from "./paragraph-openings";
import { hasRoom, type Line, type Wraps } from "./wraps";

/** Where two lines meet: the paragraph so far, its last line, the next one; `above` is the paragraph before. */
type Meeting = {
  readonly above: string;
  readonly paragraph: string;
  readonly line: string;
  readonly next: string;
  readonly wraps: Wraps;
};
/** Whether the paragraph goes on in the next line; null where the rule does not tell. */
type Rule = (meeting: Meeting) => boolean | null;

/** Whether the first word of the next line had no room on this one; `share` of the width where lines end here and there. */
const isFull = (line: string, next: string, { width, isEven }: Wraps, share: number) =>
  width !== null && !hasRoom(line, next, isEven ? width : width * share);

// Several pages: no sentence is so long, and what is joined is looked at anew with each line.
const longestParagraph = 10_000;

/** Whether a sentence goes on after an empty line or the turn of a page. */
export function goesOnOverPage(paragraph: string, next: string): boolean {
  if (paragraph.length > longestParagraph || beginsItem(next) || endsSentence(paragraph) || isCapitals(paragraph)) return false;
  // Each of the legal grounds at the head of a decision stands alone, though commas part them.
  if (/^(?:Căn cứ|Theo|Xét|Thực hiện) /u.test(next)) return false;
  // "… Ủy ban Mặt trận Tổ quốc, Hội Liên hiệp" / "Phụ nữ tỉnh": no name ends so.
  if (/(?:^|\s)(?:của|và|các|với|Hội Liên hiệp)$/u.test(paragraph) && /^\p{Lu}\p{Ll}/u.test(next)) return true;
  return /^\p{Ll}/u.test(next) || (!/^\p{Lu}/u.test(next) && isOpen(paragraph)) || /[,/]$/.test(paragraph.slice(-1));
}

// A point is a sentence: without a sign at its end it goes on, even where a name begins the next line.
const isOpenPoint = (paragraph: string, line: string, width: number | null) =>
  width !== null &&
  ((/^[-+*•]\s/u.test(paragraph) && line.length > width * 0.5) ||
    (/^(?:[a-zđ]\)|\d{1,2}(?:\.\d{1,2})*[.)])\s+\p{Lu}\p{Ll}+\s\p{Ll}/u.test(paragraph) && line.length > width * 0.5));

// "II." / "NHIỆM VỤ": the number of a heading never stands alone.
const isMarkAlone = (line: string) =>
  /^(?:[IVX]{1,6}|\d{1,2}(?:\.\d{1,2}){0,3})[.)]?$|^[a-zđ]\)$/u.test(line) && !/^\d+$/.test(line);

// Between two empty lines all goes on, even what looks like a point within a sentence that fills its line.
function goesOnInside(line: string, next: string, wraps: Wraps, width: number): boolean {
  if (isCapitals(line) || isCapitals(next) || /^nơi nhận/iu.test(line)) return false;
  // "2. Văn phòng UBND tỉnh" / "Chủ trì, …": below the name of an agency begins what it does.
  if (beginsDuty(next) && line.length < width * 0.5) return false;
  if (!beginsItem(next)) return true;
  return isFull(line, next, wraps, 0.7) && !endsSentence(line);
}

// Below that many letters no line is full: it may be the first of a paragraph.
const narrow = 55;

const byWords: Rule = ({ above, paragraph, line, next }) => {
  if (paragraph.length > longestParagraph) return false;
  if (isCutInside(line, next)) return true;
  return opensParagraph(above, paragraph, line, next) ? false : null;
};

const byMarks: Rule = ({ paragraph, line, next, wraps }) => {
  if (isMarkAlone(line) && !beginsItem(next)) return true;
  if (wraps.isParted && wraps.width !== null && goesOnInside(line, next, wraps, wraps.width)) return true;
  if (beginsItem(next) || remarksOnTitle(next) || isSheetNumber(paragraph)) return false;
  if (beginsLabel(next) && !endsSentence(line) && !isOpen(paragraph)) return false;
  // "BỘ Y TẾ điện:" begins anew.
  if (/^\p{Lu}[\p{Lu}\s]+ điện\s*:/u.test(next)) return false;
  return isNumberAlone(line) || isLeftOpen(line, next, wraps.width !== null) ? true : null;
};

const byCapitals: Rule = ({ paragraph, line, next, wraps }) => {
  if (!isCapitals(line) && !isCapitals(next)) return null;
  if (documentKind.test(next) && !isCutHeading(line, next)) return false;
  if (isCutCapitals(paragraph, line, next) || isCutHeading(line, next)) return true;
  if (isCapitals(line) === isCapitals(next) && !isCapitals(paragraph)) return null;
  return isFull(line, next, wraps, 0.9) && !endsSentence(line);
};

const byNames: Rule = ({ above, paragraph, line, next, wraps: { width, isEven } }) => {
  if (isCutPlaceAndDay(line, next)) return true;
  if (beginsPlaceAndDay(next) || documentKind.test(next)) return false;
  if (isCutName(line, next) || isCutPerson(above, paragraph, next)) return true;
  // Where a program broke the lines, one that had room for another word ended by itself.
  if (isEven && !isOpen(paragraph) && /^[\p{Lu}\d]/u.test(next) && hasRoom(line, next, width ?? 0)) return false;
  if (width !== null && line.length > width * 0.5 && asksWhom(line)) return true;
  if (width !== null && isCutAgency(line, next) && !beginsDuty(next)) return true;
  return /^Căn cứ \p{Lu}/u.test(next) ? false : null;
};

// Where a paragraph begins with a short line, a full one goes on with what stands above it, and so does what stands below a point.
const byShortBeginnings: Rule = ({ paragraph, line, next, wraps: { width, beginsShort } }) => {
  if (!beginsShort || width === null || endsSentence(line)) return null;
  if (width > narrow && next.length > width * 0.85) return true;
  return /^[-+*•]\s/u.test(paragraph) && !beginsDuty(next) ? true : null;
};

const bySmallLetters: Rule = ({ paragraph, line, next, wraps }) => {
  if (!/^\p{Ll}/u.test(next)) return null;
  // "1. Sở Y tế theo dõi thực hiện Kế hoạch;" / "tổng hợp báo cáo …": no point of its own begins so.
  if (wraps.width === null && /;$/u.test(line) && beginsItem(paragraph)) return true;
  return !endsSentence(line) || /(?:\.{3}|…)["”]?$/u.test(line) || isFull(line, next, wraps, 0.85);
};

const bySigns: Rule = ({ paragraph, line, next, wraps }) => {
  const isWrapped = wraps.width !== null;
  // "… hộ nghèo cuối năm 2018" / "(từ 01/9 đến 15/11), tổng hợp …", "Tổng sản phẩm" / "(GRDP)", "1,2 tỷ" / "USD".
  if (isWrapped && /^(?:["“]|\((?:\p{Ll}{2,}\s|\p{Lu}{2,}\))|USD(?!\p{L}))/u.test(next) && !endsSentence(line)) return true;
  // "(gồm các phòng:" / "Văn hóa và Thông tin, Tư pháp)", "… tại cơ sở. Thời gian:" / "Quý IV/2025.".
  if (isWrapped && /:$/u.test(line) && (isOpen(paragraph) || isCutTime(line, next))) return true;
  // A quotation after a full line goes on with its sentence; a member of a list begins with a word or a mark.
  if (/[;:]$/u.test(line)) return /^["“]/u.test(next) && isFull(line, next, wraps, 1);
  if (endsSentence(line)) return isFull(line, next, wraps, 1);
  return /[-,/–]$/u.test(line) || (isWrapped && isOpen(paragraph)) ? true : null;
};

const byWidth: Rule = ({ paragraph, line, next, wraps }) => {
  const { width } = wraps;
  if (/^\d/.test(next) && (width !== null || (line.length > 40 && /^\d+ \p{Ll}/u.test(next)))) return /\p{Ll}$/u.test(line);
  if (/^(?:\d|[IVX]+[.)]|[a-zđ]\))/u.test(paragraph) && beginsDuty(next)) return false;
  return isOpenPoint(paragraph, line, width) || isFull(line, next, wraps, 0.85);
};

// The first that tells decides.
const rules: readonly Rule[] = [byWords, byMarks, byCapitals, byNames, byShortBeginnings, bySmallLetters, bySigns, byWidth];

function goesOn(meeting: Meeting): boolean {
  for (const rule of rules) {
    const told = rule(meeting);
    if (told !== null) return told;
  }
  return false;
}

/** Two lines as one: "VPCP-" / "KGVX" keeps its dash, a word cut by a hyphen loses it. */
function glue(paragraph: string, next: string): string {
  const end = paragraph.slice(-2);
  if (/\p{Ll}-$/u.test(end) && /^\p{Ll}/u.test(next)) return paragraph.slice(0, -1) + next;
  if (/[\p{L}\p{N}][-/]$/u.test(end) && /^[\p{L}\p{N}]/u.test(next)) return paragraph + next;
  return `${paragraph} ${next}`;
}

/**
 * Paragraphs out of the lines of a plain text; an empty line stands between paragraphs, except where a page was turned inside
 * a sentence. @param wraps what `wrapsOf` found for the whole text
 */
export function joinLines(lines: readonly Line[], wraps: Wraps): Line[] {
  const paragraphs: { line: number; text: string }[] = [];
  let [last, isAfterBlank] = ["", false];
  for (const { line, text } of lines) {
    const open = paragraphs.at(-1);
    if (text === "") {
      isAfterBlank = true;
      continue;
    }
    const isSame =
      open &&
      (isAfterBlank
        ? goesOnOverPage(open.text, text)
        : goesOn({ above: paragraphs.at(-2)?.text ?? "", paragraph: open.text, line: last, next: text, wraps }));
    if (open && isSame) open.text = glue(open.text, text);
    else paragraphs.push({ line, text });
    [last, isAfterBlank] = [text, false];
  }
  return paragraphs;
}
