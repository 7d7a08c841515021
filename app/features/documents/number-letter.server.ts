/** The number and day that a letter was registered with, written into the blanks that its Word file left for them. */
import { type Element, type Node, XMLSerializer } from "@xmldom/xmldom";
import { type CalendarDate, formatDate, monthOf, yearOf } from "~/lib/calendar-date";
import { parsePart } from "./docx-outline.server";
import { openDocx } from "./docx-package.server";

export type Numbering = { readonly number: string; readonly symbol: string; readonly issuedOn: CalendarDate };

const word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const part = "word/document.xml";

// Blanks are typed as spaces, dots or underlines; what is filled already is left alone.
const numberLine = /^\s*Số\s*:?([\s.…_]*\/.*)$/su;
const dayLine = /^(?:.*,)?\s*(ngày[\s.…_]*tháng[\s\d.…_]*năm\s*\d{4})\s*$/su;

// The head ends at the receivers, or at the title: the first line in capitals below the motto that stands in no table.
const afterHead = /^\s*(?:Kính gửi|Phụ lục|PHỤ LỤC)/u;
const motto = /Độc lập\s*[-–]\s*Tự do\s*[-–]\s*Hạnh phúc|ĐẢNG CỘNG SẢN VIỆT NAM/u;
const capitals = /^\P{Ll}*\p{Lu}{2}\P{Ll}*$/u;

/** Days below ten and the first two months carry a zero in documents (NĐ 30/2020, Phụ lục I). */
function dayWords(on: CalendarDate): string {
  const [day = "", written = ""] = formatDate(on).split("/");
  const month = monthOf(on);
  return `ngày ${day} tháng ${month <= 2 ? written : month} năm ${yearOf(on)}`;
}

const textsOf = (paragraph: Element): Element[] => [...paragraph.getElementsByTagNameNS(word, "t")];

// The first text that holds some of the words takes the new ones, so that they look as it does; the others lose theirs.
function replaceWithin(paragraph: Element, { start, end }: { start: number; end: number }, words: string): void {
  let at = 0;
  let isWritten = false;
  for (const node of textsOf(paragraph)) {
    const text = node.textContent ?? "";
    const [from, to] = [Math.max(start - at, 0), Math.min(end - at, text.length)];
    at += text.length;
    if (from >= to) continue;
    node.textContent = text.slice(0, from) + (isWritten ? "" : words) + text.slice(to);
    node.setAttribute("xml:space", "preserve");
    isWritten = true;
  }
}

const wordsOf = (paragraph: Element) =>
  textsOf(paragraph)
    .map((node) => node.textContent ?? "")
    .join("");

const isInTable = (node: Node | null): boolean => node !== null && (node.nodeName === "w:tbl" || isInTable(node.parentNode));

function headOf(paragraphs: readonly Element[]): Element[] {
  const lines = paragraphs.map(wordsOf);
  const below = lines.findIndex((line) => motto.test(line));
  const end = lines.findIndex(
    (line, place) =>
      afterHead.test(line) || (below !== -1 && place > below && capitals.test(line) && !isInTable(paragraphs[place] ?? null)),
  );
  return end === -1 ? [...paragraphs] : paragraphs.slice(0, end);
}

function fillFirst(paragraphs: readonly Element[], line: RegExp, words: string): void {
  const paragraph = paragraphs.find((one) => line.test(wordsOf(one)));
  if (!paragraph) return;
  const text = wordsOf(paragraph);
  const blank = line.exec(text)?.[1] ?? "";
  const start = text.indexOf(blank);
  replaceWithin(paragraph, { start, end: start + blank.length }, words);
}

/**
 * The letter's Word file with its number and day. A template whose head has no such blanks stays as it is, and so does the text below.
 * @returns the .docx file; the one that was made is not changed
 */
export function numberLetter(docx: Uint8Array, { number, symbol, issuedOn }: Numbering): Uint8Array {
  const zip = openDocx(docx);
  const root = parsePart(zip.file(part)?.asText() ?? "");
  const head = headOf([...root.getElementsByTagNameNS(word, "p")]);
  fillFirst(head, numberLine, ` ${number}/${symbol}`);
  fillFirst(head, dayLine, dayWords(issuedOn));
  zip.file(part, `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${new XMLSerializer().serializeToString(root)}`);
  return zip.generate({ type: "uint8array", compression: "DEFLATE" });
}
