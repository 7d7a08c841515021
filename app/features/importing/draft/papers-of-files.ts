// Files that were handed in together: several pictures are the pages of one paper, every other file is a paper of its own.

import { inPageOrder } from "~/features/reading/files/picture-set";
import { maxFileBytes, megabytes } from "~/lib/file-rules";
import type { Text } from "~/lib/i18n/text";

type SentFile = { readonly name: string; readonly mediaType: string; readonly bytes: number };

export type PapersOfFiles<T> = {
  /** The pages of one paper, in their order; none or at least two. */
  readonly pages: readonly T[];
  /** Each a paper of its own. */
  readonly single: readonly T[];
};

const isPicture = ({ mediaType }: SentFile) => mediaType === "image/png" || mediaType === "image/jpeg";

/** Which papers files are; their pages are in the order of their names unless somebody `hasOrdered` them. */
export function papersOfFiles<T extends SentFile>(files: readonly T[], hasOrdered: boolean): PapersOfFiles<T> {
  const pictures = files.filter(isPicture);
  if (pictures.length < 2) return { pages: [], single: files };
  return { pages: hasOrdered ? pictures : inPageOrder(pictures), single: files.filter((file) => !isPicture(file)) };
}

/** The most that is taken at once: pages of one paper, and papers. */
export const mostPages = 500;
export const mostPapers = 10;

const bytesOf = (files: readonly SentFile[]) => files.reduce((sum, { bytes }) => sum + bytes, 0);

/** What the pictures of one paper weigh too much. */
export const tooHeavy = (count: number, bytes: number): Text => ({
  vi: `${count} ảnh nặng tất cả ${megabytes(bytes)} MB; các ảnh của một văn bản tối đa ${megabytes(maxFileBytes)} MB. Hãy chụp hoặc lưu ảnh ở cỡ nhỏ hơn, hoặc quét thành một tệp PDF.`,
  en: `The ${count} pictures are ${megabytes(bytes).replace(",", ".")} MB together; those of one paper at most ${megabytes(maxFileBytes).replace(",", ".")} MB. Take or save them smaller, or scan the paper into one PDF.`,
});

/** Why files cannot be taken together; null when they can. */
export function whyTooMuch({ pages, single }: PapersOfFiles<SentFile>): Text | null {
  if (pages.length > mostPages)
    return {
      vi: `Đã chọn hơn ${mostPages} ảnh; một văn bản tối đa ${mostPages} trang. Hãy chia làm nhiều lần.`,
      en: `More than ${mostPages} pictures are chosen; a paper has at most ${mostPages} pages. Send them in several goes.`,
    };
  if (single.length > mostPapers)
    return {
      vi: `Đã chọn hơn ${mostPapers} văn bản; mỗi lần nhận tối đa ${mostPapers} văn bản. Hãy đưa vào làm nhiều lần.`,
      en: `More than ${mostPapers} documents are chosen; at most ${mostPapers} are taken at once. Send them in several goes.`,
    };
  return bytesOf(pages) > maxFileBytes ? tooHeavy(pages.length, bytesOf(pages)) : null;
}

/** What the file is called in which pages are kept: after the first of them. */
export function nameOfPages(pages: readonly Pick<SentFile, "name">[]): string {
  const first = (pages[0]?.name ?? "").replace(/\.[a-z]+$/i, "");
  return `${first} (${pages.length} ảnh).zip`;
}

/** What the address of the list says of papers that were taken together: how many, and how many pictures became one of them. */
export function toldOfPapers({ files, pages, pasted }: { files: readonly unknown[]; pages: number; pasted: unknown }) {
  if (files.length === 1 && pages === 0) return { done: "two" };
  return { done: "several", count: String(files.length + (pasted === null ? 0 : 1)), pages: String(pages) };
}
