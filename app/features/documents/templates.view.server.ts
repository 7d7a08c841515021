import type { ViewContext } from "~/features/accounts/context";
import type { Instant } from "~/lib/clock";
import { NotFound } from "~/lib/errors";
import type { LetterTemplateRow } from "~db/tables";
import { defaultTemplate } from "./default-templates/default-template.server";
import { fillTemplate } from "./fill-template.server";
import type { LetterFiles } from "./letter-files.server";
import { currentTemplate, templateVersions } from "./letter-template.store.server";
import { sampleValues, templateFields } from "./template-fields";
import { type TemplateKind, templateKinds } from "./template-kind";
import { type TemplateOwner, templateOwner } from "./template-owner.server";
import type { TemplatePage, Templates, TemplateVersion } from "./template-shown";

type Named = LetterTemplateRow & { user_name: string };

const toVersion = (row: Named): TemplateVersion => ({
  number: row.number,
  fileName: row.file_name,
  note: row.note,
  addedAt: row.added_at,
  addedBy: row.user_name,
});

function versionsOf({ db, now }: ViewContext, owner: TemplateOwner): Promise<Named[]> {
  return db("letter_templates")
    .join("users", "users.id", "letter_templates.added_by")
    .where("letter_templates.owner_id", owner.id)
    .andWhere("letter_templates.added_at", "<=", now)
    .orderBy("letter_templates.number", "desc")
    .select("letter_templates.*", "users.name as user_name");
}

/** The templates of an agency, each with the version that counts. @throws NotFound, Forbidden as `templateOwner` */
export async function templatesView(view: ViewContext, asked: string | null): Promise<Templates> {
  const { owner, owners } = await templateOwner(view.db, view.actor, asked);
  const rows = await versionsOf(view, owner);
  return {
    owner,
    owners,
    templates: templateKinds.map((kind) => {
      const last = rows.find((row) => row.kind === kind);
      return { kind, current: last ? toVersion(last) : null, fields: templateFields[kind].length };
    }),
  };
}

/** One template with its fields and versions. @throws NotFound, Forbidden as `templateOwner` */
export async function templateView(view: ViewContext, kind: TemplateKind, asked: string | null): Promise<TemplatePage> {
  const { owner, owners } = await templateOwner(view.db, view.actor, asked);
  const rows = (await versionsOf(view, owner)).filter((row) => row.kind === kind);
  return { kind, owner, owners, fields: templateFields[kind], versions: rows.map(toVersion) };
}

type File = { bytes: Uint8Array; fileName: string };

/** The file of a version, or of the one that counts. @throws NotFound when there is no such version */
export async function templateFileView(
  { db, actor, now }: ViewContext,
  files: LetterFiles,
  { kind, owner: asked, version }: { kind: TemplateKind; owner: string | null; version: number | null },
): Promise<File> {
  const { owner } = await templateOwner(db, actor, asked);
  const versions = await templateVersions(db, owner.id, kind, now);
  const found = version === null ? versions[0] : versions.find(({ number }) => number === version);
  if (version !== null && !found) throw new NotFound();
  const bytes = found?.sha256 ? await files.read(found.sha256) : await defaultTemplate(kind);
  return { bytes, fileName: `mau-${kind}${found?.sha256 ? `-${found.number}` : ""}.docx` };
}

/** The template that counts, filled with made-up values. @throws NotFound, Forbidden as `templateOwner` */
export async function templateSampleView(
  { db, actor, now }: Pick<ViewContext, "db" | "actor"> & { now: Instant },
  files: LetterFiles,
  { kind, owner: asked }: { kind: TemplateKind; owner: string | null },
): Promise<File> {
  const { owner } = await templateOwner(db, actor, asked);
  const bytes = await currentTemplate(db, files, { ownerId: owner.id, kind, now });
  return { bytes: fillTemplate(bytes, sampleValues(kind)), fileName: `dien-thu-${kind}.docx` };
}
