// What a clerk sees in a text: a letterhead in two columns, titles, paragraphs, tables, recipients beside a signature.
import type { Block, Row } from "~/features/reading/block";
import { readText } from "~/features/reading/files/read-text";
import { beginsItem, isCapitals } from "~/features/reading/repair/line-shape";

type TwoColumns = {
  readonly kind: "letterhead" | "closing";
  readonly left: readonly string[];
  readonly right: readonly string[];
};
export type SheetParagraph = {
  readonly kind: "paragraph";
  readonly text: string;
  readonly role: "title" | "heading" | "note" | "body";
  /** An annex begins here, on a page of its own. */
  readonly isNewPage: boolean;
};
export type SheetTable = { readonly kind: "table"; readonly rows: readonly Row[] };
/** In the order of the page. */
export type SheetPart = TwoColumns | SheetParagraph | SheetTable;

// Not the room that a draft leaves for its number and day.
const gap = /(?<=\S)(?<!Số:|ngày|tháng) {4,}(?=\S)/u;

// Two columns typed with blanks: what stands left comes first, as in every other text.
function columnByColumn(text: string): string {
  return text
    .split("\n\n")
    .map((part) => {
      const lines = part
        .split("\n")
        .map((line) => line.replace(/^(Số:.*?|\p{Lu}.*?) (?=CỘNG H|Độc lập|(?<=^Số:.*)\p{Lu}[\p{L} ]+, ngày)/u, "$1    "));
      if (!lines.some((line) => gap.test(line))) return part;
      const columns = lines.map((line) => line.split(gap));
      return [...columns.map(([left]) => left), ...columns.flatMap(([, right]) => right ?? [])].join("\n");
    })
    .join("\n\n");
}

const standsRight = /^CỘNG H|^Độc lập|^\p{Lu}[\p{L} ]+, ngày/u;
const inHead = /^CỘNG H|^Độc lập|^Số:|^\p{Lu}[\p{L} ]+, ngày|^V\/v /u;
const beginsAnnex = /^(?:PHỤ LỤC|Phụ lục|ĐỀ CƯƠNG|BIỂU |DANH MỤC)/u;

function letterheadLength(texts: readonly string[]): number {
  return texts.slice(0, 12).findLastIndex((text) => inHead.test(text)) + 1;
}

/** Positions of the recipients, the signature after them, and the end of both; null without recipients. */
function closingIn(texts: readonly string[], from: number) {
  const start = texts.findIndex((text, at) => at >= from && /^Nơi nhận/u.test(text));
  if (start < 0) return null;
  const isRecipient = (text: string) => /^[-+]/.test(text);
  let middle = start + 1;
  while (isRecipient(texts[middle] ?? "")) middle += 1;
  let end = middle;
  while (end < texts.length && isCapitals(texts[end] ?? "")) end += 1;
  return { start, middle, end: Math.min(end + 1, texts.length) };
}

function roleOf(text: string, isTitle: boolean): SheetParagraph["role"] {
  if (isTitle) return "title";
  if (/^\((?:Kèm|Ban hành kèm)/u.test(text)) return "note";
  if (isCapitals(text)) return beginsItem(text) ? "heading" : "title";
  return "body";
}

/** A title follows the word for what the document is, until a sentence or a number. */
function isTitleAt(texts: readonly string[], at: number, from: number): boolean {
  const text = texts[at] ?? "";
  if (at <= from) return at === from && isCapitals(text);
  const isPlain = !beginsItem(text) && !/[.;:,/)]$/.test(text) && !/^Phần /u.test(text);
  return isPlain && at <= from + 2 && isTitleAt(texts, at - 1, from);
}

// A title in capitals and the sentence that a text without empty lines has glued to it.
function apart(block: Block): Block[] {
  const [, title, rest] = (block.kind === "paragraph" && /^(\P{Ll}{12,}) ((?:Căn cứ|Thực hiện) .*)$/u.exec(block.text)) || [];
  return title && rest && block.kind === "paragraph"
    ? [
        { ...block, text: title },
        { ...block, text: rest },
      ]
    : [block];
}

/** The parts of a text as they are laid out on paper. */
export function sheetOf(text: string): SheetPart[] {
  const blocks = readText(columnByColumn(text)).flatMap(apart);
  const texts = blocks.map((block) => (block.kind === "paragraph" ? `${block.marker ?? ""} ${block.text}`.trim() : "\t"));
  const head = letterheadLength(texts);
  const closing = closingIn(texts, head);
  let title = texts.findIndex((each, at) => at >= head && isCapitals(each) && each !== "DỰ THẢO");
  const right = texts.slice(0, head).filter((each) => standsRight.test(each));
  const parts: SheetPart[] = [{ kind: "letterhead", left: texts.slice(0, head).filter((each) => !right.includes(each)), right }];
  let wasAnnex = false;
  for (let at = head; at < blocks.length; at++) {
    const block = blocks[at];
    if (at === closing?.start) {
      parts.push({
        kind: "closing",
        left: texts.slice(closing.start, closing.middle),
        right: texts.slice(closing.middle, closing.end),
      });
      at = closing.end - 1;
    } else if (block?.kind === "table") parts.push({ kind: "table", rows: block.rows });
    else {
      const own = texts[at] ?? "";
      const isNewPage: boolean =
        closing !== null && at >= closing.end && (at === closing.end || (beginsAnnex.test(own) && !wasAnnex));
      if (isNewPage) title = at;
      wasAnnex = isNewPage || (wasAnnex && isCapitals(own));
      parts.push({ kind: "paragraph", text: own, role: roleOf(own, isTitleAt(texts, at, title)), isNewPage });
    }
  }
  return parts;
}
