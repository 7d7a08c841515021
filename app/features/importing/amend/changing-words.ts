// Not all that changes a plan becomes a task: "Bãi bỏ khoản 4 Mục IV", "Kinh phí tại điểm c khoản 2 được cấp thành hai đợt".

import type { Block, Paragraph } from "~/features/reading/block";
import { citedDocuments } from "~/features/reading/identity/document-number";
import { partsOf } from "~/features/reading/parts/document-parts";
import { wholeText } from "~/features/reading/parts/paragraphs";
import { isRest } from "~/features/reading/tasks/amending-clauses";
import { sentencesOf } from "~/features/reading/tasks/sentences";
import { comparable } from "~/lib/vietnamese-text";
import type { DraftItem } from "../items/draft-item";
import { citedPlace } from "./amended-days";
import { type Announcement, announcementsIn, announces, saysItself } from "./announcements";

/** Words of a document that change a plan: as they stand, below what announces them, and without that. */
export type ChangingWords = { readonly line: number; readonly words: string; readonly text: string };

const OF_OTHERS =
  /(?:^|\s)(?:luật|bộ luật|pháp lệnh|nghị định|thông tư|nghị quyết)\s|(?:điều|khoản|mục|văn bản|quyết định|kế hoạch) này(?!\p{L})/u;
const CHANGED = /(?:được|bị)\s+(?:bãi bỏ|hủy bỏ|sửa đổi|sửa thành|thay bằng|kéo dài|gia hạn|điều chỉnh|bổ sung)(?!\p{L})/u;

// A sentence may change what it names without a verb that says so: whoever reads the clauses decides.
function changesPlan(sentence: string): boolean {
  if (isRest(sentence) || announces(sentence) || OF_OTHERS.test(comparable(sentence))) return false;
  return citedPlace(sentence) !== "" || (CHANGED.test(comparable(sentence)) && citedDocuments(sentence).length > 0);
}

const NUMBER_OF_ARTICLE = /^Điều\s+\d+[.:]\s*/u;

function sentencesThatChange({ line, text }: Paragraph): ChangingWords[] {
  return sentencesOf(text.replace(NUMBER_OF_ARTICLE, ""))
    .filter(changesPlan)
    .map((words) => ({ line, words, text: words }));
}

type Unread = { readonly paragraph: Paragraph; readonly over: Announcement | undefined };

const endsSentence = (words: string) => /[.;”"]$/u.test(words);

// New words of which no task was read: all of them where they are all that is announced; of others what is a sentence.
function announcedWords(unread: readonly Unread[], isRead: (over: Announcement) => boolean): ChangingWords[] {
  const below = new Map<Announcement, Paragraph[]>();
  for (const { paragraph, over } of unread)
    if (over && (!isRead(over) || endsSentence(paragraph.text))) below.set(over, [...(below.get(over) ?? []), paragraph]);
  return [...below].map(([over, paragraphs]) => {
    const text = paragraphs.map(wholeText).join("\n");
    return { line: paragraphs[0]?.line ?? over.line, words: `${over.words}\n${text}`, text };
  });
}

/** What of a document that amends a plan became no item and changes the plan all the same, in the order of the document. */
export function changingWords(blocks: readonly Block[], items: readonly DraftItem[]): ChangingWords[] {
  const read = new Set(items.map(({ source }) => source?.line));
  const known = items.map(({ source }) => source?.words ?? "");
  const body = new Set(partsOf(blocks).main.body.map(({ line }) => line));
  const announcements = announcementsIn(blocks);
  const isRead = (over: Announcement) => [...announcements].some(([line, one]) => one === over && read.has(line));
  const unread = blocks
    .filter((block): block is Paragraph => block.kind === "paragraph" && !read.has(block.line))
    .filter(({ text }) => !known.some((words) => words.includes(text)))
    .map((paragraph) => ({ paragraph, over: announcements.get(paragraph.line) }));
  const own = unread.filter(({ paragraph }) => saysItself(wholeText(paragraph)) && !announces(wholeText(paragraph)));
  const others = unread.filter(
    (each) => !own.includes(each) && body.has(each.paragraph.line) && !announces(wholeText(each.paragraph)),
  );
  return [
    ...own.map(({ paragraph }) => ({ line: paragraph.line, words: wholeText(paragraph), text: paragraph.text })),
    ...announcedWords(others, isRead),
    ...others.filter(({ over }) => over === undefined).flatMap(({ paragraph }) => sentencesThatChange(paragraph)),
  ];
}
