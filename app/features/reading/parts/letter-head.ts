// A letter sets the national name, place and day beside its subject, and its addressees ("Kính gửi: …") above the first sentence.

import { comparable } from "~/lib/vietnamese-text";
import type { Block } from "../block";
import { placeAndDay, withoutMotto } from "../identity/place-and-day";
import { takeMarker } from "../outline/marker";
import { openingOf } from "./opening";
import { wholeText } from "./paragraphs";

const textOf = (block: Block | undefined) => (block?.kind === "paragraph" ? wholeText(block) : "");

/** Whether a line is the subject of a letter; right below the number it may begin with "Về" alone. */
export function isSubject(block: Block | undefined, index: number, blocks: readonly Block[]): boolean {
  const text = comparable(textOf(block));
  return /^(?:v\/v|về việc)(?!\p{L})/u.test(text) || (/^về\s/u.test(text) && isBelowNumber(index, blocks));
}

// Between number and subject the day may stand.
function isBelowNumber(index: number, blocks: readonly Block[]): boolean {
  const [above = "", before = ""] = [textOf(blocks[index - 1]), textOf(blocks[index - 2])];
  const isNumber = (text: string) => /^số\s*:/u.test(comparable(text));
  return isNumber(above) || (isNumber(before) && isDay(above));
}
// Word sets "Kính gửi:" and the list beside it in a table without rules.
const firstWords = (block: Block | undefined) =>
  block?.kind === "table" ? (block.rows[0]?.cells.find(({ text }) => text.trim() !== "")?.text ?? "") : textOf(block);

/** Whether a line, or a table, names the addressees. */
export const isAddress = (block: Block | undefined) => /^kính gửi(?!\p{L})/u.test(comparable(firstWords(block)));

/** Official letters have no kind above their subject; they open with "V/v" or "Kính gửi". */
export function letterOpening(blocks: readonly Block[]): number {
  const subject = blocks.findIndex(isSubject);
  return subject >= 0 ? subject : blocks.findIndex(isAddress);
}

const isMotto = (text: string) => text !== "" && withoutMotto(text).trim() === "";
const isDay = (text: string) => placeAndDay(text).place !== null || /ngày.*tháng.*năm/u.test(comparable(text));

// How many lines below the subject what stands beside it may be.
const beside = 10;

/** The blocks of a letter with what stands beside its subject before it, where every head has it. */
export function headFirst(blocks: readonly Block[]): Block[] {
  const subject = blocks.findIndex((block, index) => index < 20 && isSubject(block, index, blocks));
  if (subject < 0 || blocks.slice(0, subject).some((block) => openingOf(textOf(block)) !== null)) return [...blocks];
  const address = blocks.findIndex((block, index) => index > subject && isAddress(block));
  const end = address >= 0 ? subject + beside : subject + 4;
  const isOfHead = (block: Block, index: number) => {
    const text = textOf(block);
    if (index <= subject || index >= end || text.length >= 80) return false;
    return isMotto(text) || (address < 0 || index < address ? isDay(text) : placeAndDay(text).place !== null);
  };
  const rest = blocks.filter((block, index) => !isOfHead(block, index));
  return [...rest.slice(0, subject), ...blocks.filter(isOfHead), ...rest.slice(subject)];
}

const longestAddressee = 200;

// "- Sở Y tế;", or a line of a list that is still open.
function isAddressee(block: Block | undefined, before: Block | undefined): boolean {
  if (block?.kind === "table") return true;
  const text = textOf(block);
  if (text === "" || text.length > longestAddressee) return false;
  if (takeMarker(text).marker?.kind === "dash") return true;
  return /[:;]$/u.test(textOf(before)) && /[;.]$/u.test(text) && !/\.\s/u.test(text);
}

/** Where the text of a letter begins: below its addressees. @param from the block after the subject */
export function afterAddressees(blocks: readonly Block[], from: number): number {
  const address = blocks.slice(from, from + 4).findIndex(isAddress);
  if (address < 0) return from;
  let next = from + address + 1;
  while (isAddressee(blocks[next], blocks[next - 1])) next += 1;
  return next;
}
