import type { Knex } from "knex";
import { authorOf } from "~/features/accounts/author";
import type { CommandContext } from "~/features/accounts/context";
import { recordAudit } from "~/features/audit/record-audit.server";
import { RuleViolation, violation } from "~/lib/errors";
import type { StoredFile } from "~/lib/file-store.server";
import { newId } from "~/lib/id";
import { inTransaction } from "~db/connection";
import { lockRow } from "~db/dialect";
import { checkTemplate } from "./check-template.server";
import { maxTemplateBytes } from "./docx-package.server";
import { fillTemplate } from "./fill-template.server";
import type { LetterFiles } from "./letter-files.server";
import { templateVersions } from "./letter-template.store.server";
import { sampleValues } from "./template-fields";
import type { TemplateKind } from "./template-kind";
import { templateOwner } from "./template-owner.server";

const word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

const notWord = {
  vi: "Mẫu phải là tệp Word (.docx), nặng không quá 3 MB.",
  en: "A template is a Word file (.docx) of at most 3 MB.",
};
const cannotFill = {
  vi: "Điền thử mẫu này không thành công. Hãy tải mẫu đang dùng về, sửa trên tệp đó rồi tải lên lại.",
  en: "Filling this template failed. Download the current one, edit that file and upload it again.",
};

function mustFill(bytes: Uint8Array, kind: TemplateKind): void {
  const problems = checkTemplate(bytes, kind);
  if (problems.length > 0) throw new RuleViolation(problems.map((text) => ({ field: "file", text })));
  try {
    fillTemplate(bytes, sampleValues(kind));
  } catch {
    throw violation("file", cannotFill);
  }
}

type Version = { ownerId: string; kind: TemplateKind; file: StoredFile | null; note: string | null };

/** Adds a version, unless the last one is the same already. @returns whether one was added */
export async function addVersion(
  trx: Knex.Transaction,
  { actor, now }: CommandContext,
  { ownerId, kind, file, note }: Version,
): Promise<boolean> {
  // The owner's row orders two people who change the same template at once.
  await lockRow(trx("agencies").where({ id: ownerId }).first("id"), trx);
  const [last] = await templateVersions(trx, ownerId, kind, now);
  if ((last?.sha256 ?? null) === (file?.sha256 ?? null)) return false;
  const newest = await trx("letter_templates").where({ owner_id: ownerId, kind }).max({ number: "number" }).first();
  await trx("letter_templates").insert({
    id: newId(),
    owner_id: ownerId,
    kind,
    number: Number(newest?.number ?? 0) + 1,
    sha256: file?.sha256 ?? null,
    file_name: file?.name ?? null,
    bytes: file?.bytes ?? null,
    note,
    added_at: now,
    added_by: actor.userId,
  });
  return true;
}

/**
 * Takes a Word file, which stands in the store already, as the template of its owner from now on. It is read and filled
 * with made-up values first.
 * @throws RuleViolation with a sentence for each unknown field and each thing that does not belong into a template
 * @throws NotFound, Forbidden as `templateOwner`
 */
export async function addTemplate(
  command: CommandContext,
  files: LetterFiles,
  { owner: asked, kind, file, note }: { owner: string | null; kind: TemplateKind; file: StoredFile; note: string | null },
): Promise<void> {
  const { db, actor, now } = command;
  const { owner, grant } = await templateOwner(db, actor, asked);
  if (file.mediaType !== word || file.bytes > maxTemplateBytes) throw violation("file", notWord);
  mustFill(await files.read(file.sha256), kind);
  await inTransaction(db, async (trx) => {
    if (!(await addVersion(trx, { ...command, db: trx }, { ownerId: owner.id, kind, file, note }))) return;
    await recordAudit(trx, authorOf(actor, grant), now, {
      action: "template.added",
      objectType: "letter-template",
      objectId: owner.id,
      data: { kind, fileName: file.name, sha256: file.sha256 },
    });
  });
}
