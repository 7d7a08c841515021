// Lines of a page become paragraphs by their places: where a line had room for the next word, a paragraph ended.
import type { Align } from "../block";
import { beginsItem, endsSentence, isCapitals, isOpen } from "../repair/line-shape";
import { type DraftParagraph, draftParagraph } from "./draft";
import { firstWordWidth, leftOf, lineText, type PageLine, rightOf } from "./page-lines";
import { joinedSpots } from "./word-spots";

/** Between which edges the text runs. */
export type Column = { readonly left: number; readonly right: number };

// A line over most of its column leaves little room: only what is alike to the letter was centred.
function isCentred(line: PageLine, { left, right }: Column): boolean {
  const [before, behind, whole] = [leftOf(line) - left, right - rightOf(line), right - left];
  const unlike = before + behind > whole * 0.3 ? Math.max(line.size * 2, whole * 0.06) : line.size * 0.8;
  return before > line.size && behind > line.size * 0.5 && Math.abs(before - behind) < unlike;
}

function alignOf(line: PageLine, column: Column): Align {
  if (isCentred(line, column)) return "center";
  return leftOf(line) - column.left > (column.right - column.left) * 0.45 ? "right" : null;
}

const middleOf = (line: PageLine) => (leftOf(line) + rightOf(line)) / 2;

function isFull(line: PageLine, next: PageLine, column: Column): boolean {
  const areCentred = isCentred(line, column) && Math.abs(middleOf(line) - middleOf(next)) < next.size;
  const width = rightOf(line) - (areCentred ? leftOf(line) : column.left);
  // Where the file says how wide its words are, only the edge is not quite sure.
  const share = next.pieces[0]?.firstWord === undefined ? 0.985 : 0.998;
  return width + firstWordWidth(next) > (column.right - column.left) * share;
}

// A number set off by a tab is a segment of its own, in a look of its own.
const wordsOf = ({ segments }: PageLine) => {
  const [first, ...rest] = segments;
  return first && rest.length > 0 && first.text.length <= 7 && beginsItem(`${first.text} Xx`) ? rest : segments;
};
const isBold = (line: PageLine) => wordsOf(line).every((segment) => segment.isBold);
const isItalic = (line: PageLine) => wordsOf(line).every((segment) => segment.isItalic);

/** Whether a line hangs below the words of the one before it, behind its number. */
function hangs(next: PageLine, last: PageLine): boolean {
  if (!beginsItem(lineText(last))) return false;
  const [first] = wordsOf(last);
  const words = first === last.segments[0] ? leftOf(last) + firstWordWidth(last) : (first?.left ?? 0);
  return Math.abs(leftOf(next) - words) <= next.size * 0.5;
}

const isNewByPlace = (last: PageLine, next: PageLine, column: Column, pitch: number) => {
  if (last.page === next.page && next.base - last.base > Math.max(pitch * 1.45, next.size * 2.1)) return true;
  if (Math.abs(last.size - next.size) > 1.6) return true;
  const isTurned = isCentred(next, column) && !isCentred(last, column);
  if (isTurned && (endsSentence(lineText(last)) || !isFull(last, next, column))) return true;
  if (endsSentence(lineText(last)) && last.page === next.page && next.base - last.base > pitch * 1.3) return true;
  const isHeading = isCentred(last, column) && isBold(last) && !isBold(next);
  const isInside = leftOf(next) - column.left > next.size * 0.9 && !hangs(next, last);
  const isIndented = isInside && (leftOf(next) - leftOf(last) > next.size * 0.9 || isHeading);
  return isIndented && !isCentred(next, column);
};

function goesOn(text: string, last: PageLine, next: PageLine, column: Column, pitch: number): boolean {
  const words = lineText(next);
  if (beginsItem(words) && !(/^[-+]/.test(words) && isOpen(text)) && !isInside(text, words, isFull(last, next, column)))
    return false;
  if (isCapitals(text) !== isCapitals(words) && isBold(last) !== isBold(next)) return false;
  if (/^\p{Ll}/u.test(words) && !endsSentence(text)) return true;
  if (/CỘNG H.*(?:XÃ|HỘI|CHỦ|NGHĨA|VIỆT)$/u.test(text) && /^(?:HỘI|CHỦ|NGHĨA|VIỆT|NAM)/u.test(words)) return true;
  if (isIssuerBelow(text, words)) return false;
  if (isCentred(last, column) && !isCentred(next, column) && isGround.test(words)) return false;
  if (isNewByPlace(last, next, column, pitch)) return false;
  return isFull(last, next, column) && (!/[;:]$/u.test(text) || /^\p{Ll}/u.test(words));
}

// Below its title a document says on what it stands.
const isGround =
  /^(?:Căn cứ|Thực hiện|Theo đề nghị|Xét đề nghị) (?=\p{Lu}|của).*(?:\d|Luật|Nghị định|Quyết định|Kế hoạch|Công văn|Nghị quyết|Giám đốc|Sở)/u;

// "tại khoản 2" / "Điều 20 Nghị định"; "các tổ chức chính trị" / "- xã hội", "giai đoạn 2016" / "- 2020": below a full line no item begins so.
const isInside = (text: string, next: string, isFullLine: boolean) =>
  (/(?:khoản \d+|điểm \p{Ll}|tại|của|theo)$/u.test(text) && /^Điều \d+ \p{L}/u.test(next)) ||
  (isFullLine && !endsSentence(text) && (/^- \p{Ll}/u.test(next) || (/\d{4}$/.test(text) && /^- \d{4}\b/.test(next))));

// "30/9/202" / "5": a number that is wider than its cell is cut between any two figures.
function isCutNumber(last: PageLine, next: PageLine, column: Column): boolean {
  const [text, width] = [lineText(last), rightOf(last) - leftOf(last)];
  // A figure takes half the size of its letters in the usual fonts; dots and strokes beside it take less.
  const figure = Math.max(width / Math.max(text.length, 1), last.size / 2);
  const isWide = width + figure > (column.right - column.left) * 0.99;
  return isWide && /^\d[\d./]*$/.test(text) && /^[\d./]+$/.test(lineText(next));
}

// Above an issuer in a letterhead stands another one: "UBND TỈNH AN BÌNH" / "SỞ Y TẾ".
const isIssuerBelow = (text: string, next: string) =>
  /^(?:UBND|ỦY BAN NHÂN DÂN|BỘ|SỞ|TỔNG CỤC|CỤC|BAN) .*\p{Lu}{2}/u.test(text) &&
  isCapitals(next) &&
  /^(?:SỞ|BAN|PHÒNG|CHI CỤC|CỤC|TRUNG TÂM|VĂN PHÒNG|HỘI ĐỒNG|THANH TRA|CÔNG AN|TỔ CÔNG TÁC|TRƯỜNG|BỆNH VIỆN) /u.test(next);

/** The usual distance of two lines of one paragraph. */
function pitchOf(lines: readonly PageLine[]): number {
  const gaps = lines.flatMap((line, at) => {
    const gap = line.base - (lines[at - 1]?.base ?? line.base);
    return gap > line.size * 0.8 && gap < line.size * 3 ? [gap] : [];
  });
  return gaps.sort((one, other) => one - other)[Math.floor(gaps.length * 0.3)] ?? 0;
}

/** The paragraphs that stand in a column, over the turns of pages. */
export function lineParagraphs(lines: readonly PageLine[], column: Column): DraftParagraph[] {
  const pitch = pitchOf(lines);
  const paragraphs: { text: string; lines: PageLine[] }[] = [];
  for (const line of lines) {
    const open = paragraphs.at(-1);
    const last = open?.lines.at(-1);
    if (open && last && goesOn(open.text, last, line, column, pitch)) {
      open.lines.push(line);
      open.text += `${isCutNumber(last, line, column) ? "" : "\n"}${lineText(line)}`;
    } else paragraphs.push({ text: lineText(line), lines: [line] });
  }
  return paragraphs.map(({ text, lines: own }) => ({
    ...draftParagraph(glued(text)),
    align: own[0] ? alignOf(own[0], column) : null,
    isBold: own.every(isBold),
    isItalic: own.every(isItalic),
    doubtful: own.flatMap(({ segments }) => segments.flatMap(({ doubtful }) => doubtful)),
    corrected: own.flatMap(({ segments }) => segments.flatMap(({ corrected }) => corrected)),
    ...joinedSpots(own.flatMap(({ segments }) => segments)),
  }));
}

// Dashes at the end of a line: part of a number of a document, or of a word that was cut.
const glued = (text: string) =>
  text
    .replace(/(?<=\p{Ll})-\n(?=\p{Ll})/gu, "")
    .replace(/(?<=[\p{L}\p{N}][-/])\n(?=[\p{L}\p{N}])/gu, "")
    .replaceAll("\n", " ");
