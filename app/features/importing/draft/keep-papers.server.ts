import { readFile } from "node:fs/promises";
import { bindPictures } from "~/features/reading/files/bind-pictures";
import { pictureSetType } from "~/features/reading/files/picture-set";
import { violation } from "~/lib/errors";
import { fileNotAccepted, maxFileBytes } from "~/lib/file-rules";
import { type Accepted, keepStaged, type StagedFile, type StoredFile, storeFile } from "~/lib/file-store.server";
import { acceptedDocuments } from "./document-type";
import { mostPages, mostPapers, nameOfPages, papersOfFiles, tooHeavy, whyTooMuch } from "./papers-of-files";

// Bound by us, so that its kind is known.
const bound: Accepted = { mediaTypeOf: () => pictureSetType, refusal: fileNotAccepted };

async function keepPages(dataDir: string, pages: readonly StagedFile[]): Promise<StoredFile> {
  const pictures = await Promise.all(
    pages.map(async ({ name, path }) => ({ name, bytes: new Uint8Array(await readFile(path)) })),
  );
  const file = bindPictures(pictures);
  if (file.length > maxFileBytes) throw violation("file", tooHeavy(pages.length, file.length));
  return storeFile(dataDir, file, { name: nameOfPages(pages), accepted: bound });
}

/**
 * Keeps files that wait beside the store, each paper as one file: several pictures are the pages of one paper and are bound together,
 * each byte for byte; in the order of their names unless somebody `hasOrdered` them.
 * @returns the files of the papers, and how many pictures became one; 0 when none did
 * @throws RuleViolation when they are too many or too heavy; nothing is kept then
 */
async function keepPapers(
  dataDir: string,
  staged: readonly StagedFile[],
  hasOrdered: boolean,
): Promise<{ files: StoredFile[]; pages: number }> {
  const papers = papersOfFiles(staged, hasOrdered);
  const tooMuch = whyTooMuch(papers);
  if (tooMuch !== null) throw violation("file", tooMuch);
  const { pages, single } = papers;
  const files = pages.length === 0 ? [] : [await keepPages(dataDir, pages)];
  for (const file of single) files.push(await keepStaged(dataDir, file));
  return { files, pages: pages.length };
}

/** What may be handed in to be read, and how it is kept. */
export const documentPapers = { accepted: acceptedDocuments, maxFiles: mostPages + mostPapers, keep: keepPapers } as const;
