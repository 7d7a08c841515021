import type { LetterFileRow } from "~db/tables";
import type { LetterFiles } from "./letter-files.server";
import { type Numbering, numberLetter } from "./number-letter.server";

/** A file of a letter, with what its Word file is to be numbered with; null for other files and before it is registered. */
export type FileOfLetter = LetterFileRow & { readonly numbering: Numbering | null };

/** A file of a letter as it is read: the Word file of a registered one carries its number and day. @throws NotFound when it is gone */
export async function readLetter(files: LetterFiles, { sha256, numbering }: FileOfLetter): Promise<Uint8Array> {
  const bytes = await files.read(sha256);
  return numbering === null ? bytes : numberLetter(bytes, numbering);
}
