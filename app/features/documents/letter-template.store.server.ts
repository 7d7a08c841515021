import type { Knex } from "knex";
import type { Instant } from "~/lib/clock";
import type { LetterTemplateRow } from "~db/tables";
import { defaultTemplate } from "./default-templates/default-template.server";
import type { LetterFiles } from "./letter-files.server";
import type { TemplateKind } from "./template-kind";

/** The versions of one template, the newest first. */
export async function templateVersions(
  db: Knex,
  ownerId: string,
  kind: TemplateKind,
  now: Instant,
): Promise<LetterTemplateRow[]> {
  return db<LetterTemplateRow>("letter_templates")
    .where({ owner_id: ownerId, kind })
    .andWhere("added_at", "<=", now)
    .orderBy("number", "desc");
}

/** The file that letters of this agency are written with: its own last version, else the default. */
export async function currentTemplate(
  db: Knex,
  files: LetterFiles,
  { ownerId, kind, now }: { ownerId: string; kind: TemplateKind; now: Instant },
): Promise<Uint8Array> {
  const [last] = await templateVersions(db, ownerId, kind, now);
  return last?.sha256 ? files.read(last.sha256) : defaultTemplate(kind);
}
