import { type AppLoadContext, redirect } from "@remix-run/node";
import type { CommandContext } from "~/features/accounts/context";
import { requireSomewhere } from "~/features/accounts/require-somewhere";
import { beginImport } from "~/features/importing/begin-import.server";
import { acceptedDocuments } from "~/features/importing/document-type";
import { type HandedInAs, handedInBy } from "~/features/importing/draft-state";
import { newIdSchema } from "~/features/plans/plan.schema";
import { readUpload } from "~/http/upload.server";
import { RuleViolation, violation } from "~/lib/errors";
import { storeFile } from "~/lib/file-store.server";
import { paths } from "~/lib/paths";
import { readFields } from "~/lib/read-fields";

const draftIds = newIdSchema.extend({ pastedId: newIdSchema.shape.id });

const storeText = (dataDir: string, text: string) =>
  storeFile(dataDir, new TextEncoder().encode(text), { name: "van-ban-dan.txt", field: "pasted" });

const nothing = {
  vi: "Chưa chọn tệp và chưa dán nội dung nào. Hãy chọn một tệp, hoặc dán nội dung văn bản.",
  en: "No file is chosen and no text pasted. Choose a file or paste the text.",
};

type HandIn = { readonly request: Request; readonly context: AppLoadContext; readonly command: CommandContext };

/**
 * Takes the file and the pasted text of the form at `from` as documents to be read, and leads to the one, or back to the list of both.
 * @throws RuleViolation when there is neither, or the file cannot be one of those that are read; Forbidden as `beginImport`
 */
export async function handIn({ request, context, command }: HandIn, handedInAs: HandedInAs, from: string): Promise<Response> {
  requireSomewhere(command.actor, handedInBy[handedInAs].action);
  const { dataDir } = context.env;
  const upload = await readUpload(request, { dataDir, field: "file", maxFiles: 1, accepted: acceptedDocuments });
  if (upload.problems.length > 0) throw new RuleViolation(upload.problems);
  const pasted = upload.fields.pasted?.[0]?.trim() ?? "";
  if (upload.files.length === 0 && pasted === "") throw violation("file", nothing);
  // A file and a text are two papers: neither is dropped for the other, and the list says that both were taken.
  const { id, pastedId } = readFields(draftIds, upload.fields);
  const papers = upload.files.map((file) => ({ id, file }));
  if (pasted !== "") papers.push({ id: pastedId, file: await storeText(dataDir, pasted) });
  const begun: string[] = [];
  for (const paper of papers) begun.push((await beginImport(command, { ...paper, handedInAs })).id);
  for (const draftId of begun) void context.readings.begin(draftId);
  const [first = "", ...more] = begun;
  return redirect(more.length === 0 ? paths.import(first) : `${from}?done=two`, 303);
}
