// The frame of an official letter is often set in a table without lines; it is read cell by cell, like the lines it shows.

import { comparable, tidy } from "~/lib/vietnamese-text";
import type { Block, Paragraph, Table } from "../block";
import { isUrgencyMark } from "../identity/urgency-mark";

const FRAME = /cộng hòa xã hội chủ nghĩa|độc lập - tự do|đảng cộng sản việt nam|nơi nhận\s*:?|người lập biểu|^số\s*:.*ngày/su;
const RULE = /^[\s\-–—_=*.|•:]*$/u;

/** A paragraph that takes its place from another block. */
export function paragraphAt(line: number, text: string, rest: Partial<Paragraph> = {}): Paragraph {
  const plain = { marker: null, level: null, align: null, isBold: false, isItalic: false, doubtful: [] };
  return { kind: "paragraph", line, ...plain, ...rest, text: tidy(text) };
}

/** The paragraph with the number that is drawn before it. */
export function wholeText({ marker, text }: Paragraph): string {
  return marker === null ? text : `${marker} ${text}`;
}

export function tableText({ rows }: Table): string {
  return rows.flatMap(({ cells }) => cells.map(({ text }) => text)).join("\n");
}

// Above a statistical sheet stand its number and who reports to whom: "Biểu số: 03/BC", "Đơn vị báo cáo: …".
const isSheetBox = (table: Table) =>
  table.rows.length <= 3 && /^(?:biểu|mẫu)(?: số)?\s*:?\s*\d|^đơn vị (?:nhận )?báo cáo\s*:/mu.test(comparable(tableText(table)));

function isFrame(table: Table): boolean {
  if (table.rows.length > 6) return false;
  // "HỎA TỐC" stands in a box of its own.
  if (isSheetBox(table) || isUrgencyMark(tableText(table).trim())) return true;
  const width = Math.max(0, ...table.rows.flatMap(({ cells }) => cells.map(({ column, columns }) => column + columns)));
  return width <= 6 && FRAME.test(comparable(tableText(table)));
}

function cellLines(table: Table): Paragraph[] {
  return table.rows.flatMap(({ line, cells }) =>
    cells.flatMap(({ text, isBold }) => text.split("\n").map((each) => paragraphAt(line, each, { isBold, align: "center" }))),
  );
}

// What a scan or a web page has run together: a title in capitals with the reason below it, the addressees with the first sentence,
// the last duty with "Nơi nhận:".
const RUN_TOGETHER =
  /(?=\s[TCN])(?<=^[^\p{Ll}]{12,300})\s(?=(?:Thực hiện|Căn cứ|Nhằm|Theo|Trên cơ sở)\s\p{Lu}?\p{Ll})|(?=\s\()(?<=^[^\p{Ll}]{12,300})\s(?=\((?:Ban hành k|K)èm theo\s)|(?<=[.;/])\s(?=Nơi nhận\s*:)/u;

// "Kính gửi: UBND các xã. Thực hiện …".
const ADDRESSEES =
  /^Kính gửi\s*:\s[^:]{5,400}?\s(?=(?:Thực hiện|Triển khai|Căn cứ|Để|Nhằm|Theo|Xét|Tiếp theo|Trên cơ sở|Thời gian|Ngày \d)\s)/u;

function piecesOf(text: string): string[] {
  const addressees = ADDRESSEES.exec(text)?.[0] ?? "";
  const rest = text.slice(addressees.length).split(RUN_TOGETHER);
  return addressees === "" ? rest : [addressees.trimEnd(), ...rest];
}

// No paragraph of an official paper is this long; the rest of a longer one is not looked at.
const LONGEST = 20_000;

function parted(paragraph: Paragraph): Paragraph[] {
  const [first = "", ...others] = piecesOf(paragraph.text.slice(0, LONGEST));
  if (others.length === 0) return [{ ...paragraph, text: first }];
  return [{ ...paragraph, text: first }, ...others.map((text) => paragraphAt(paragraph.line, text))];
}

/** The blocks with framing tables as lines, and without rules, empty lines and stray marks. */
export function plainBlocks(blocks: readonly Block[]): Block[] {
  const open = blocks.flatMap<Block>((block) => {
    if (block.kind === "paragraph") return parted(block);
    return isFrame(block) ? cellLines(block) : [block];
  });
  return open.filter((block) => block.kind === "table" || !RULE.test(wholeText(block)));
}
