import { readUploadToStage, type Upload } from "~/http/upload.server";
import { RuleViolation, violation } from "~/lib/errors";
import { type Accepted, dropStaged, type StagedFile, type StoredFile, storeFile } from "~/lib/file-store.server";

const nothing = {
  vi: "Chưa chọn tệp và chưa dán nội dung nào. Hãy chọn một tệp, hoặc dán nội dung văn bản.",
  en: "No file is chosen and no text pasted. Choose a file or paste the text.",
};

/** Said besides when one of several files cannot be taken. */
const noneTaken = (count: number) => ({
  vi: `Vì vậy chưa nhận tệp nào trong ${count} tệp đã chọn. Hãy bỏ hoặc sửa tệp nêu trên rồi gửi lại cả nhóm.`,
  en: `So none of the ${count} files was taken. Leave out or mend the one above and send them all again.`,
});

/** The files of papers, and how many pictures became one paper; 0 when none did. */
type Kept = { readonly files: readonly StoredFile[]; readonly pages: number };

/** What may be handed in, and how files that came together are kept as papers. */
type TakenPapers = {
  readonly accepted: Accepted;
  readonly maxFiles: number;
  readonly keep: (dataDir: string, files: readonly StagedFile[], hasOrdered: boolean) => Promise<Kept>;
};

/** What a form with files and a text handed in, each paper stored as one file, and its other fields. */
export type Papers = Kept & { readonly pasted: StoredFile | null; readonly fields: Readonly<Record<string, string[]>> };

async function takePapers(
  dataDir: string,
  { fields, files, problems }: Upload<StagedFile>,
  keep: TakenPapers["keep"],
): Promise<Papers> {
  const sent = files.length + problems.length;
  const besides = sent > 1 ? [{ field: "file", text: noneTaken(sent) }] : [];
  if (problems.length > 0) throw new RuleViolation([...problems, ...besides]);
  const text = fields.pasted?.[0]?.trim() ?? "";
  if (files.length === 0 && text === "") throw violation("file", nothing);
  // Whoever put pages into another order sends them in it, and says so.
  const kept = await keep(dataDir, files, fields.pages?.[0] === "ordered");
  const named = { name: "văn bản dán.txt", field: "pasted" };
  const pasted = text === "" ? null : await storeFile(dataDir, new TextEncoder().encode(text), named);
  return { ...kept, pasted, fields };
}

/**
 * Reads the fields `file` and `pasted` of a form. Neither is dropped for the other, and no file for another.
 * @throws RuleViolation when there is neither, when a file is none that is accepted, or as `keep`; nothing is kept then
 */
export async function readPapers(request: Request, dataDir: string, { accepted, maxFiles, keep }: TakenPapers): Promise<Papers> {
  const upload = await readUploadToStage(request, { dataDir, field: "file", maxFiles, accepted });
  try {
    return await takePapers(dataDir, upload, keep);
  } finally {
    await Promise.all(upload.files.map(dropStaged));
  }
}
