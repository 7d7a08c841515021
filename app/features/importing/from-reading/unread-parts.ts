// What stands behind the signature, or in an annex that is neither a table of tasks nor a form, is kept with the plan but read as nothing.

import type { Block, Paragraph } from "~/features/reading/block";
import type { DocumentReading } from "~/features/reading/document-reading";
import type { Annex } from "~/features/reading/parts/annex";
import { wholeText } from "~/features/reading/parts/paragraphs";
import type { PlacedReading } from "~/features/reading/read-document";
import { comparable } from "~/lib/vietnamese-text";

const unreadReasons = ["after-signature", "annex"] as const;
export type UnreadReason = (typeof unreadReasons)[number];

/** A part that was not read: the line on which it begins, its first words or its title, and why. */
export type Unread = { readonly line: number; readonly words: string; readonly reason: UnreadReason };

const longestWords = 120;
const clipped = (text: string) => (text.length > longestWords ? `${text.slice(0, longestWords).replace(/\s+\S*$/u, "")}…` : text);

const SIGNATURE =
  /^(?:TM|KT|TL|TUQ|T\/M|K\/T|T\/L|Q)\s*[.\s]\s*\p{Lu}|^(?:PHÓ )?(?:CHỦ TỊCH|GIÁM ĐỐC|BỘ TRƯỞNG|CỤC TRƯỞNG|THỦ TRƯỞNG)/u;
const leastWords = 12;

// Recipients are points, names and seals are short; only a sentence says something of its own.
function afterSignature(closing: readonly Paragraph[]): Unread[] {
  const signed = closing.findIndex((paragraph) => SIGNATURE.test(wholeText(paragraph)));
  if (signed < 0) return [];
  const said = closing.slice(signed + 1).find((paragraph) => {
    const text = wholeText(paragraph);
    return text.split(/\s+/u).length >= leastWords && !/^[-–+*]/u.test(text) && !/^nơi nhận/u.test(comparable(text));
  });
  return said ? [{ line: said.line, words: clipped(wholeText(said)), reason: "after-signature" }] : [];
}

const lastLine = (block: Block | undefined): number =>
  block === undefined ? 0 : block.kind === "table" ? (block.rows.at(-1)?.line ?? block.line) : block.line;

const OUTLINE = /đề cương/u;

/** The parts of a document of which nothing was made. */
export function unreadParts({ parts: { main, annexes }, reading, formLines }: PlacedReading): Unread[] {
  const lines = linesRead(reading, formLines);
  const isRead = ({ line, title, blocks }: Annex) => {
    const end = lastLine(blocks.at(-1));
    return OUTLINE.test(comparable(title)) || lines.some((read) => read >= line && read <= end);
  };
  return [
    ...afterSignature(main.closing),
    ...annexes.flatMap((annex): Unread[] =>
      isRead(annex) ? [] : [{ line: annex.line, words: clipped(annex.title), reason: "annex" }],
    ),
  ];
}

function linesRead({ tasks, targets }: DocumentReading, formLines: PlacedReading["formLines"]): number[] {
  const sources = [...tasks, ...targets].map(({ source }) => source.line);
  return [...sources, ...formLines.flat().filter((line): line is number => line !== null)];
}
