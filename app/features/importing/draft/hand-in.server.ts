import type { CommandContext } from "~/features/accounts/context";
import { newIdSchema } from "~/features/plans/plan.schema";
import type { StoredFile } from "~/lib/file-store.server";
import type { TypedFields } from "~/lib/form-answer";
import { readFields } from "~/lib/read-fields";
import { beginImport } from "./begin-import.server";
import type { HandedInAs } from "./draft-state";

const draftIds = newIdSchema.extend({ pastedId: newIdSchema.shape.id });

type HandedIn = { readonly file: StoredFile | null; readonly pasted: StoredFile | null; readonly fields: TypedFields };

/**
 * Takes a file and a text as documents to be read; with both, as two. `fields` hold the ids that they get.
 * @returns the ids of the drafts, that of the file first
 * @throws Forbidden as `beginImport`
 */
export async function handIn(
  command: CommandContext,
  { file, pasted, fields }: HandedIn,
  handedInAs: HandedInAs,
): Promise<readonly string[]> {
  const { id, pastedId } = readFields(draftIds, fields);
  const begun: string[] = [];
  if (file) begun.push((await beginImport(command, { id, file, handedInAs })).id);
  if (pasted) begun.push((await beginImport(command, { id: pastedId, file: pasted, handedInAs })).id);
  return begun;
}
