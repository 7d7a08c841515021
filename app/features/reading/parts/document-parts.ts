// A document has a head, a title, reasons, a body, a closing with recipients and signature, and annexes.

import { comparable } from "~/lib/vietnamese-text";
import type { Block, Paragraph } from "../block";
import type { DocumentKind, UrgencyRead } from "../document-reading";
import { kindOfNumber, ownNumber } from "../identity/document-number";
import { isPlaceAndDay, placeAndDay, withoutMotto } from "../identity/place-and-day";
import { urgencyMark } from "../identity/urgency-mark";
import { takeMarker } from "../outline/marker";
import { roleOf } from "../outline/section-role";
import { type Annex, annexesOf } from "./annex";
import { isAuthority } from "./authority";
import { afterAddressees, headFirst, isAddress, isSubject, letterOpening } from "./letter-head";
import { isAnnexOpening, isMostlyCapitals, isNumberedTitle, isSheetNumber, openingOf } from "./opening";
import { plainBlocks, wholeText } from "./paragraphs";
import { titleAfter } from "./title";
import { unitOfLine } from "./unit-line";

/** A decision, or the plan that it brings. */
export type Paper = {
  readonly kind: DocumentKind;
  /** Whether it lays down rules (QUY ĐỊNH, QUY CHẾ) that say how things are, and gives duties only where it says so. */
  readonly isOfRules: boolean;
  /** Whether it has a subject or addressees where other papers name their kind. */
  readonly isLetter: boolean;
  /** What stands above the title: national motto, issuer, number, place and day. */
  readonly head: readonly Paragraph[];
  readonly title: string | null;
  readonly titleLine: number | null;
  /** The line below the kind that names issuer, number and day, as in older papers. */
  readonly marks: string | null;
  /** KHẨN or HỎA TỐC, stamped in the head or above the addressees. */
  readonly urgency: UrgencyRead | null;
  /** The line below the title that names who decides. */
  readonly authority: string | null;
  /** "(Ban hành kèm theo …)" below the title. */
  readonly attached: string | null;
  /** The reasons between title and first heading: "Căn cứ …", "Thực hiện …". */
  readonly preamble: readonly Paragraph[];
  readonly body: readonly Block[];
  /** Recipients and signature. */
  readonly closing: readonly Paragraph[];
};

export type DocumentParts = {
  readonly main: Paper;
  /** The decision with which the main paper was issued, when it stands before it in the same file. */
  readonly covering: Paper | null;
  readonly annexes: readonly Annex[];
};

const CLOSING = /^(nơi nhận|nơi nh[ậâ]n)\s*[:.]?|^(TM|KT|TL|TUQ|Q)\s*\.\s*\p{Lu}|^(TM|KT|TL|TUQ|T\/M|K\/T|T\/L)\s+\p{Lu}/u;
const FURNITURE =
  /^(hiệu lực văn bản|tải văn bản|thuộc tính văn bản|file đính kèm|tải về|tải (?:công điện|công văn|kế hoạch|chỉ thị|quyết định|thông báo|báo cáo|văn bản|tài liệu) (?:tại đây|về)|xem văn bản tại đây|(?:các )?tin (?:liên quan|khác|cũ hơn|mới hơn)$|gửi bình luận|nguồn\s*:)/u;

const textOf = (block: Block | undefined) => (block?.kind === "paragraph" ? wholeText(block) : "");

/** Whether recipients or signature begin here. */
function isClosing(block: Block): boolean {
  const text = textOf(block);
  return CLOSING.test(text) || /^nơi nhận\s*[:.]?/u.test(comparable(text)) || isSignatureAlone(text);
}

const isSignatureAlone = (text: string) =>
  /^(PHÓ )?(CHỦ TỊCH|GIÁM ĐỐC|BỘ TRƯỞNG|(CHI )?CỤC TRƯỞNG|THỦ TRƯỞNG ĐƠN VỊ|(TRẠM|HIỆU|VIỆN) TRƯỞNG|TRƯỞNG (PHÒNG|BAN|TRẠM))$/u.test(
    text,
  );

// What a web page adds below the document.
function withoutFurniture(blocks: readonly Block[]): Block[] {
  const end = blocks.findIndex((block, index) => index > 5 && FURNITURE.test(comparable(textOf(block))));
  return end < 0 ? [...blocks] : blocks.slice(0, end);
}

type Range = { readonly opening: number; readonly closing: number; readonly end: number };

/** Where the paper that opens at `opening` has its closing, and where its annexes or the next paper begin. */
function rangeFrom(blocks: readonly Block[], opening: number): Range {
  const after = (from: number, test: (block: Block) => boolean) => {
    const found = blocks.findIndex((block, index) => index >= from && test(block));
    return found < 0 ? blocks.length : found;
  };
  const bodyAnnex = after(opening + 4, (block) => isAnnexOpening(textOf(block)));
  const closing = Math.min(after(opening + 1, isClosing), dayBelow(blocks, opening), bodyAnnex);
  const end = after(closing + 1, (block) => block.kind === "table" || opensAnother(block));
  return { opening, closing, end: closing === bodyAnnex ? closing : titleAbove(blocks, end, closing + 1) };
}

const fewestAboveDay = 6;

// Some papers have place and day above their signature; in the head of a letter the addressees follow.
function dayBelow(blocks: readonly Block[], opening: number): number {
  const first = opening + fewestAboveDay;
  const day = blocks.findIndex((block, index) => index > first && isPlaceAndDay(textOf(block)));
  const isBelow = day >= 0 && !blocks.slice(day).some((block) => /^kính gửi(?!\p{L})/iu.test(textOf(block)));
  return isBelow ? day : blocks.length;
}

// A table after the signature may have a title in capitals that names no annex.
function titleAbove(blocks: readonly Block[], table: number, first: number): number {
  if (blocks[table]?.kind !== "table") return table;
  let from = table;
  while (from > first && isSheetTitle(textOf(blocks[from - 1]))) from -= 1;
  return from;
}

const isSheetTitle = (text: string) =>
  isNumberedTitle(text) ||
  unitOfLine(text) !== null ||
  /^\(?\s*(?:ban hành )?kèm theo/u.test(comparable(text)) ||
  (isMostlyCapitals(text) &&
    text.split(" ").length >= 5 &&
    !/^(?:tm|kt|tl|phó|chủ tịch|giám đốc|chánh)(?!\p{L})/u.test(comparable(text)));

const opensAnother = (block: Block) => isAnnexOpening(textOf(block)) || openingOf(textOf(block)) !== null;

function paperOf(blocks: readonly Block[], from: number, { opening, closing, end }: Range): Paper {
  const paragraphs = (first: number, last: number) => blocks.slice(first, last).filter((block) => block.kind === "paragraph");
  const head = paragraphs(from, opening);
  // Between the subject of a letter and its addressees may stand place and day.
  const daysBelow = (next: number) => paragraphs(opening + 1, next).filter((block) => isPlaceAndDay(wholeText(block)));
  const opened = openingOf(textOf(blocks[opening]));
  // The subject of a letter stands for its title, and so does the line in capitals below a head that names no kind.
  const rest = opened?.rest ?? textOf(blocks[opening]);
  const isUntitled =
    opened === null && (!isMostlyCapitals(rest) || isAuthority(rest, "")) && !isSubject(blocks[opening], opening, blocks);
  const { title, marks, authority, next, attached } = isUntitled
    ? { title: null, marks: null, authority: null, next: opening, attached: null }
    : titleAfter(blocks, opening, rest);
  const text = opened === null ? afterAddressees(blocks, next) : next;
  const numbered = blocks.findIndex((block, index) => index >= text && beginsBody(block));
  const isNumberless = numbered < 0 || numbered > closing;
  const first = isNumberless ? blocks.findIndex((block, index) => index >= text && isHeadingAlone(block)) : numbered;
  const bodyFrom = first < 0 || first > closing ? text : first;
  return {
    kind: opened?.kind ?? kindOfHead(head) ?? "other",
    isOfRules: opened !== null && /^quy (?:định|chế)$/u.test(opened.word),
    isLetter: opened === null && (isSubject(blocks[opening], opening, blocks) || isAddress(blocks[opening])),
    head: [...head, ...daysBelow(text)],
    title,
    titleLine: blocks[opening]?.line ?? null,
    urgency: urgencyMark(paragraphs(from, Math.min(text + belowTitle, closing)).map(wholeText)),
    marks,
    authority,
    attached,
    preamble: paragraphs(text, bodyFrom),
    body: blocks.slice(bodyFrom, closing),
    closing: paragraphs(closing, end),
  };
}

// Addressees and a mark of urgency may stand between the title of a telegram and its text.
const belowTitle = 3;

const kindOfHead = (head: readonly Paragraph[]) => kindOfNumber(ownNumber(head.map(wholeText).join("\n")).number ?? "");

// The body begins at the first number or table; points that belong to "Kính gửi" have none.
function beginsBody(block: Block): boolean {
  if (block.kind === "table") return true;
  const { marker } = takeMarker(block.text, block.marker);
  return marker !== null && marker.number !== null;
}

// "MỤC TIÊU" in a plan whose headings have no numbers.
const isHeadingAlone = (block: Block) => {
  const text = textOf(block);
  return text.length < 80 && isMostlyCapitals(text) && roleOf(text) !== null;
};

/** Web pages may lose the line that names the kind; the title then follows number and day, and the number tells the kind. */
function unnamedOpening(blocks: readonly Block[]): number {
  const addressed = blocks.findIndex((block) => /^(?:v\/v|kính gửi|căn cứ)(?!\p{L})/u.test(comparable(textOf(block))));
  const head = blocks.slice(0, addressed < 0 ? 30 : Math.min(30, addressed)).filter((block) => block.kind === "paragraph");
  const day = head.findIndex((block) => placeAndDay(wholeText(block)).place !== null);
  const numbered = head.findIndex((_, index) => kindOfHead(head.slice(Math.max(0, index - 1), index + 1)) !== null);
  const last = Math.max(day, numbered);
  return day < 0 || numbered < 0 || last > Math.min(day, numbered) + 3 ? -1 : blocks.indexOf(head[last] as Block) + 1;
}

// "QUYẾT ĐỊNH:" between reasons and articles is no opening when the title stood before the reasons, nor is the outline
// of a report ("ĐỀ CƯƠNG" above "BÁO CÁO …") that comes with a letter.
function openingIn(blocks: readonly Block[]): number {
  const annex = blocks.findIndex((block) => isAnnexOpening(textOf(block)));
  const last = annex > 0 && blocks.slice(0, annex).some(isClosing) ? Math.min(annex, 60) : 60;
  const named = blocks.findIndex(
    (block, index) => index < last && openingOf(textOf(block)) !== null && !isTitleOfSheet(blocks, index),
  );
  const unnamed = unnamedOpening(blocks);
  const letter = letterOpening(blocks);
  // The plan that a letter carries out is not the letter's own number.
  const isLetter = letter >= 0 && letter < unnamed && isSubject(blocks[letter], letter, blocks);
  if (unnamed >= 0 && unnamed < blocks.length && (named < 0 || named > unnamed) && !isLetter) return unnamed;
  if (named >= 0) return named;
  return letter >= 0 ? letter : belowHead(blocks);
}

// A paper that names neither its kind nor a subject still has its head: national name, number and day.
function belowHead(blocks: readonly Block[]): number {
  const head = blocks.slice(0, 12).map(textOf);
  const hasMotto = withoutMotto(head.join(" ")) !== head.join(" ");
  const isOfHead = (text: string) =>
    (ownNumber(text).number !== null && !/^\(?\s*(?:ban hành )?kèm theo/u.test(comparable(text))) ||
    placeAndDay(text).place !== null ||
    /^Số\s*:/u.test(text) ||
    withoutMotto(text) !== text;
  const last = head.findLastIndex(isOfHead);
  return hasMotto && last >= 0 && last + 1 < blocks.length ? last + 1 : -1;
}

// "Mẫu biểu số 05" / "KẾ HOẠCH VAY, TRẢ NỢ" / "(Kèm theo Kế hoạch số …)".
const isTitleOfSheet = (blocks: readonly Block[], at: number) =>
  isSheetNumber(textOf(blocks[at - 1])) &&
  blocks.slice(at + 1, at + 4).some((block) => /^\(kèm theo/u.test(comparable(textOf(block))));

// An annex alone is named by its title and by the remark below it: "(Kèm theo Kế hoạch số …)".
function withoutOpening(blocks: readonly Block[]): DocumentParts {
  const first = blocks.slice(0, 8).findIndex((block) => isAnnexOpening(textOf(block)));
  const annexes = first < 0 ? [] : annexesOf(blocks.slice(first));
  const { title = null, line = null, attached = null } = annexes[0] ?? {};
  const body = first < 0 ? blocks : blocks.slice(0, first);
  const unsaid = { head: [], urgency: null, marks: null, authority: null, preamble: [], closing: [] };
  return {
    main: { ...unsaid, kind: "other", isOfRules: false, isLetter: false, title, titleLine: line, attached, body },
    covering: null,
    annexes,
  };
}

/** Takes a document apart. Blocks that do not look like an official paper are all body. */
export function partsOf(source: readonly Block[]): DocumentParts {
  const blocks = headFirst(withoutFurniture(plainBlocks(source)));
  const opening = openingIn(blocks);
  if (opening < 0) return withoutOpening(blocks);
  const first = rangeFrom(blocks, opening);
  const paper = paperOf(blocks, 0, first);
  const second = openingOf(textOf(blocks[first.end]));
  if (paper.kind !== "decision" || second === null)
    return { main: paper, covering: null, annexes: annexesOf(blocks.slice(first.end)) };
  const brought = rangeFrom(blocks, first.end);
  const main = paperOf(blocks, first.end, brought);
  return { main, covering: paper, annexes: annexesOf(blocks.slice(brought.end)) };
}
