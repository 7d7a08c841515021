// "4. Bổ sung điểm c vào khoản 3 Mục III như sau:" says of the paragraphs below it what they do, and to which place of the plan.

import { clauseKind } from "~/features/amendments/clause";
import type { Block } from "~/features/reading/block";
import { wholeText } from "~/features/reading/parts/paragraphs";
import type { DraftItem } from "../items/draft-item";
import { citedPlace } from "./amended-days";

/** Whether words only announce what stands below them: "Sửa đổi Mục II như sau:". */
export const announces = (words: string) => /:\s*$/u.test(words);

/** Whether words say themselves what they do, and to which place. */
export const saysItself = (words: string) => clauseKind(words) !== "other" && citedPlace(words) !== "";

// What adds or drops may leave the place to what stands below it.
const decides = (words: string) => saysItself(words) || ["adds", "drops"].includes(clauseKind(words));

const NUMBERS = [/^điều\s/iu, /^[IVX]+[.)]\s/u, /^\d+[.)]\s/u, /^\d+\.\d+[.)]?\s/u, /^\p{Ll}[.)]\s/u, /^[-+*]\s/u];
const unnumbered = NUMBERS.length;

/** How far down a number stands: an article the highest, words without a number the lowest. */
function rankOf(words: string): number {
  const rank = NUMBERS.findIndex((number) => number.test(words));
  return rank < 0 ? unnumbered : rank;
}

/** How many quotation marks stand open behind words before which `open` did. */
function openAfter(words: string, open: number): number {
  return [...words.matchAll(/[“”"]/gu)].reduce((depth, [mark]) => {
    const closes = mark === "”" || (mark === '"' && depth > 0);
    return closes ? Math.max(0, depth - 1) : depth + 1;
  }, open);
}

/** What stands over some lines, with its own line. */
export type Announcement = { readonly line: number; readonly words: string };
type Standing = { readonly over: readonly (Announcement & { readonly rank: number })[]; readonly open: number };

// New words in quotation marks belong to what announces them whatever their own numbers; others until a number as high as its own.
function endedBy(rank: number, { over, open }: Standing): Standing["over"] {
  return open > 0 || rank === unnumbered ? over : over.filter((each) => each.rank < rank);
}

function afterWords(line: number, words: string, standing: Standing): Standing {
  const rank = rankOf(words);
  const begins = decides(words) && (standing.open === 0 || saysItself(words));
  const over = endedBy(rank, begins ? { ...standing, open: 0 } : standing);
  const open = openAfter(words, begins ? 0 : standing.open);
  if (!begins || !(announces(words) || open > 0)) return { over, open };
  const [own = ""] = words.split(/(?<=:)\s*(?=[“"])/u, 1);
  return { over: [...over.filter((each) => each.rank < rank), { line, words: own, rank }], open };
}

/** What announces each line of a document that something announces. */
export function announcementsIn(blocks: readonly Block[]): ReadonlyMap<number, Announcement> {
  const found = new Map<number, Announcement>();
  let standing: Standing = { over: [], open: 0 };
  for (const block of blocks) {
    if (block.kind === "paragraph") standing = afterWords(block.line, wholeText(block), standing);
    const lines = block.kind === "paragraph" ? [block.line] : block.rows.map(({ line }) => line);
    const last = standing.over.at(-1);
    if (last) for (const line of lines.filter((each) => each !== last.line)) found.set(line, last);
  }
  return found;
}

/** The items of a document with what announces them before their words; one that says itself what it does keeps its own. */
export function withAnnouncements(items: readonly DraftItem[], blocks: readonly Block[]): DraftItem[] {
  const over = announcementsIn(blocks);
  return items.map((item) => {
    const { source } = item;
    const announced = source === null ? undefined : over.get(source.line);
    if (source === null || announced === undefined || saysItself(source.words)) return item;
    return { ...item, source: { ...source, words: `${announced.words}\n${source.words}` } };
  });
}
