import { readUpload } from "~/http/upload.server";
import { RuleViolation, violation } from "~/lib/errors";
import { type Accepted, type StoredFile, storeFile } from "~/lib/file-store.server";

const nothing = {
  vi: "Chưa chọn tệp và chưa dán nội dung nào. Hãy chọn một tệp, hoặc dán nội dung văn bản.",
  en: "No file is chosen and no text pasted. Choose a file or paste the text.",
};

/** What a form with a file and a text handed in, each stored as a paper of its own, and its other fields. */
export type Papers = {
  readonly file: StoredFile | null;
  readonly pasted: StoredFile | null;
  readonly fields: Readonly<Record<string, string[]>>;
};

/**
 * Reads the fields `file` and `pasted` of a form. Neither is dropped for the other.
 * @throws RuleViolation when there is neither, or the file is none that `accepted` takes
 */
export async function readPapers(request: Request, dataDir: string, accepted: Accepted): Promise<Papers> {
  const { fields, files, problems } = await readUpload(request, { dataDir, field: "file", maxFiles: 1, accepted });
  if (problems.length > 0) throw new RuleViolation(problems);
  const text = fields.pasted?.[0]?.trim() ?? "";
  const [file = null] = files;
  if (file === null && text === "") throw violation("file", nothing);
  const named = { name: "văn bản dán.txt", field: "pasted" };
  const pasted = text === "" ? null : await storeFile(dataDir, new TextEncoder().encode(text), named);
  return { file, pasted, fields };
}
