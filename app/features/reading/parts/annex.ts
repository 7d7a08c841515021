// An annex has a title of its own and comes with the document: a form of figures, an outline for a report, a table of tasks.

import { beginUpper, comparable } from "~/lib/vietnamese-text";
import type { Block } from "../block";
import { takeMarker } from "../outline/marker";
import { isAnnexOpening, isMostlyCapitals, isNumberedTitle, isSheetNumber } from "./opening";
import { wholeText } from "./paragraphs";
import { unitOfLine } from "./unit-line";

export type Annex = {
  readonly title: string;
  /** "Phụ lục I", "Biểu 2"; what comes without a number is "Phụ lục". */
  readonly name: string;
  readonly line: number;
  /** "(Kèm theo Kế hoạch số …)" below the title. */
  readonly attached: string | null;
  readonly blocks: readonly Block[];
};

// A remark in brackets below the title says with what the annex comes and when its figures were closed.
const ATTACHED =
  /^\(?\s*(ban hành )?kèm theo(?!\p{L})|^số liệu (?:tính|từ|đến)|^\((?:từ|đến) (?:hết )?(?:ngày )?\d|^\([^)]*(?:số liệu|tính đến|có mặt (?:tính )?đến|đơn vị tính|kèm theo)/u;
const NUMBER_ALONE = /^(phụ lục|phụ biểu|biểu|mẫu|biểu mẫu|mẫu biểu|bảng)(\s+(số\s+)?([ivx]+|\d+))?\s*[.:]?$/u;

// Beside its number a statistical sheet says who laid it down and when it is due.
const SHEET_BOX =
  /^ban hành (?:kèm )?theo (?:thông tư|quyết định|nghị định) số|^\(?(?:ngày nhận báo cáo|kỳ báo cáo|đơn vị (?:nhận |gửi )?báo cáo)\s*:/u;

// "PHỤ LỤC I: PHÂN CÔNG …": the number is no part of the title.
const NUMBER_BEFORE = /^phụ lục\s+(?:số\s*)?(?:[ivx]+|\d{1,2}[a-z]?)\s*[.:-]\s*(?=\p{Lu})/iu;

/** The annexes in a run of blocks; what stands before the first title belongs to an annex without one. */
export function annexesOf(blocks: readonly Block[]): Annex[] {
  const annexes: Annex[] = [];
  let from = 0;
  while (from < blocks.length) {
    const { annex, next } = annexFrom(blocks, from);
    if (annex.blocks.length > 0) annexes.push(annex);
    from = next;
  }
  return annexes;
}

function annexFrom(blocks: readonly Block[], from: number): { annex: Annex; next: number } {
  const head: string[] = [];
  let attached: string | null = null;
  let start = from;
  for (; start < blocks.length; start += 1) {
    const block = blocks[start];
    if (block?.kind !== "paragraph") break;
    const text = wholeText(block);
    if (attached === null && head.every(isSheetNumber) && SHEET_BOX.test(comparable(text))) continue;
    if (attached !== null && !attached.includes(")")) attached = `${attached} ${text}`;
    else if (ATTACHED.test(comparable(text))) attached = text;
    else if (attached === null && isTitleLine(text, head.length, blocks, start)) {
      const [title = "", remark] = text.split(REMARK_BEHIND);
      head.push(title);
      attached = remark ?? null;
    } else break;
  }
  const opens = (block: Block, index: number) =>
    index > start && block.kind === "paragraph" && (isAnnexOpening(wholeText(block)) || isTitleOfTable(blocks, index));
  const found = blocks.findIndex(opens);
  const next = found < 0 ? blocks.length : found;
  const named = head.filter((line) => !NUMBER_ALONE.test(comparable(line)) && !isSheetNumber(line));
  const title = (named.length > 0 ? named : head).join(" ").replace(NUMBER_BEFORE, "");
  return {
    annex: { title, name: nameOf(head), line: blocks[from]?.line ?? 1, attached, blocks: blocks.slice(start, next) },
    next,
  };
}

const NUMBERED = /^(?:phụ lục|phụ biểu|biểu mẫu|mẫu biểu|biểu|mẫu|bảng)\s+(?:số\s+)?(?:[ivx]+|\d{1,2}[a-z]?)(?![\p{L}\d])/iu;

function nameOf(head: readonly string[]): string {
  const numbered = head.map((line) => NUMBERED.exec(line)?.[0]).find((name) => name !== undefined);
  return numbered ? beginUpper(numbered.toLowerCase()).replace(/\S+$/u, (number) => number.toUpperCase()) : "Phụ lục";
}

// "BIỂU 1: QUY MÔ TRƯỜNG LỚP (Tính đến ngày 31/5/2024)": title and remark on one line.
const REMARK_BEHIND =
  /\s+(?=\((?:số liệu|tính đến|có mặt đến|thời điểm|từ ngày|kèm theo|ban hành kèm|đơn vị tính|đvt)[^()]*\)?$)/iu;

// "Bảng 2. Tình hình sinh vật gây hại" and soon below it the table.
function isTitleOfTable(blocks: readonly Block[], at: number): boolean {
  const block = blocks[at];
  if (block?.kind !== "paragraph" || !isNumberedTitle(wholeText(block))) return false;
  return blocks.slice(at + 1, at + 4).some(({ kind }) => kind === "table");
}

// Who reports, to whom and for which span, on a line of its own below the title.
const REPORTED = /^\(?(?:kỳ báo cáo|đơn vị (?:báo cáo|nhận báo cáo)|thời gian báo cáo)\s*:/u;

// A line in small letters still belongs to the title when the remark or the table follows soon.
function isTitleLine(text: string, lines: number, blocks: readonly Block[], at: number): boolean {
  if (takeMarker(text).marker !== null || unitOfLine(text) !== null || REPORTED.test(comparable(text))) return false;
  if (isAnnexOpening(text) || isMostlyCapitals(text) || (lines === 0 && isTitleOfTable(blocks, at))) return lines < 8;
  if (lines === 0 || lines > 6 || text.length > 200 || /[.;:]$/.test(text)) return false;
  const soon = blocks.slice(at + 1, at + 3);
  return soon.some((block) => block.kind === "table" || ATTACHED.test(comparable(wholeText(block))));
}
