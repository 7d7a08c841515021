import type { CommandContext } from "~/features/accounts/context";
import { newIdSchema } from "~/features/plans/plan.schema";
import type { StoredFile } from "~/lib/file-store.server";
import type { TypedFields } from "~/lib/form-answer";
import { idBeside } from "~/lib/id";
import { readFields } from "~/lib/read-fields";
import { beginImport } from "./begin-import.server";
import type { HandedInAs } from "./draft-state";

const draftIds = newIdSchema.extend({ pastedId: newIdSchema.shape.id });

type HandedIn = {
  readonly files: readonly StoredFile[];
  readonly pasted: StoredFile | null;
  readonly fields: TypedFields;
};

/**
 * Takes files and a text as documents to be read, each as one of its own. `fields` hold the ids that they get, so that the same form
 * sent again makes none anew.
 * @returns the ids of the drafts, those of the files first
 * @throws Forbidden as `beginImport`
 */
export async function handIn(
  command: CommandContext,
  { files, pasted, fields }: HandedIn,
  handedInAs: HandedInAs,
): Promise<readonly string[]> {
  const { id, pastedId } = readFields(draftIds, fields);
  const begun: string[] = [];
  for (const [index, file] of files.entries()) {
    const own = id === undefined || index === 0 ? id : idBeside(id, index);
    begun.push((await beginImport(command, { id: own, file, handedInAs })).id);
  }
  if (pasted) begun.push((await beginImport(command, { id: pastedId, file: pasted, handedInAs })).id);
  return begun;
}
