import type { Knex } from "knex";
import type { PagePicture } from "~/features/reading/files/page-picture";
import type { ImportPageRow } from "~db/import-tables";

/** Writes down the picture of a page; read once more, it takes the place of the one before. */
export async function keepPicture(
  trx: Knex.Transaction,
  draftId: string,
  { page, bytes }: Pick<PagePicture, "page" | "bytes">,
): Promise<void> {
  const row: ImportPageRow = { draft_id: draftId, page, picture: Buffer.from(bytes) };
  await trx("import_pages").insert(row).onConflict(["draft_id", "page"]).merge();
}

/** The picture of a page of a draft; null when none is kept. */
export async function findPicture(db: Knex, draftId: string, page: number): Promise<Uint8Array | null> {
  const row: Pick<ImportPageRow, "picture"> | undefined = await db("import_pages")
    .where({ draft_id: draftId, page })
    .first("picture");
  return row?.picture ?? null;
}

/** Takes the pictures of a draft out; none of them stays. */
export async function forgetPictures(trx: Knex.Transaction, draftId: string): Promise<void> {
  await trx("import_pages").where({ draft_id: draftId }).delete();
}
