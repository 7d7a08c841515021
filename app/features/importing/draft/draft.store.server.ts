import type { Knex } from "knex";
import type { Block } from "~/features/reading/block";
import type { Instant } from "~/lib/clock";
import type { StoredFile } from "~/lib/file-store.server";
import type { Text } from "~/lib/i18n/text";
import { newId } from "~/lib/id";
import { inParts } from "~/lib/in-parts";
import { lockRow } from "~db/dialect";
import type { ImportDraftRow, ImportItemRow, ImportReportRow } from "~db/import-tables";
import { insertRows } from "~db/insert-rows";
import { updateRows } from "~db/update-rows";
import type { Findings } from "../from-reading/findings";
import type { LaidOut } from "../from-reading/lay-out";
import { passagesOfBlocks, type ReadPassage } from "../from-reading/passages-of-blocks";
import type { DraftItem, ItemKind, ItemState, ReadItem } from "../items/draft-item";
import { firstState } from "../items/first-state";
import type { AddedItem, ItemChange } from "../items/item-change";
import { columns } from "./draft.schema";
import type { DraftState, HandedInAs } from "./draft-state";
import { forgetPictures } from "./page-pictures.store.server";

/** The columns of a draft without the document itself, which is large. */
const small = [
  "id",
  "agency_id",
  "made_by",
  "made_at",
  "state",
  "sha256",
  "file_name",
  "media_type",
  "bytes",
  "progress",
  "refusal",
  "was_recognised",
  "handed_in_as",
  "plan_id",
  "ended_at",
  "ended_by",
  "version",
] as const satisfies readonly (keyof ImportDraftRow)[];
export type DraftHead = Pick<ImportDraftRow, (typeof small)[number]> & { state: DraftState; handed_in_as: HandedInAs };

/** A draft by its id; `forUpdate` holds it until the transaction ends. */
export async function findDraft(db: Knex, id: string, { forUpdate = false } = {}): Promise<DraftHead | null> {
  const query = db("import_drafts")
    .where({ id })
    .first(...small);
  return ((await (forUpdate ? lockRow(query, db) : query)) as DraftHead | undefined) ?? null;
}

/** Writes down a draft whose file is in the store; its reading has not begun. */
export async function insertDraft(
  trx: Knex.Transaction,
  draft: { id: string; agencyId: string; userId: string; at: Instant; file: StoredFile; handedInAs: HandedInAs },
): Promise<void> {
  await trx("import_drafts").insert({
    id: draft.id,
    agency_id: draft.agencyId,
    handed_in_as: draft.handedInAs,
    made_by: draft.userId,
    made_at: draft.at,
    state: "reading" satisfies DraftState,
    sha256: draft.file.sha256,
    file_name: draft.file.name,
    media_type: draft.file.mediaType,
    bytes: draft.file.bytes,
  });
}

/** Who reads a draft, and until when it is his. */
export type Lease = { readonly reader: string; readonly until: Instant };

const isRead = { state: "reading" satisfies DraftState };

/** Takes a draft whose reading nobody has taken up, or whose reader has not been heard of until the end of its lease. @returns how often it was taken up with this time; null when it is not free */
export async function claimReading(db: Knex, id: string, { reader, until }: Lease, now: Instant): Promise<number | null> {
  const taken: { attempts: number }[] = await db("import_drafts")
    .where({ id, ...isRead })
    .andWhere((free) => free.whereNull("lease_until").orWhere("lease_until", "<", now))
    .update({ reader, lease_until: until, attempts: db.raw("attempts + 1") })
    .returning("attempts");
  return taken[0]?.attempts ?? null;
}

/** Keeps a draft for its reader, and writes how far the reading has come when that is given. @returns whether it is still his to read */
export async function renewReading(db: Knex, id: string, { reader, until }: Lease, progress?: number): Promise<boolean> {
  const kept = await db("import_drafts")
    .where({ id, reader, ...isRead })
    .update({ lease_until: until, ...(progress === undefined ? {} : { progress }) });
  return kept === 1;
}

/** Gives a draft back that its reader was stopped in; that was no attempt. */
export async function releaseReading(db: Knex, id: string, reader: string): Promise<void> {
  await db("import_drafts")
    .where({ id, reader, ...isRead })
    .update({ reader: null, lease_until: null, attempts: db.raw("attempts - 1") });
}

/** Whether a draft is being read by this reader; holds it until the transaction ends. */
export async function holdsReading(trx: Knex.Transaction, id: string, reader: string): Promise<boolean> {
  const query = trx("import_drafts")
    .where({ id, reader, ...isRead })
    .first("id");
  return (await lockRow(query, trx)) !== undefined;
}

/** Drafts to be read that nobody has, the oldest first. */
export async function freeReadings(db: Knex, now: Instant): Promise<string[]> {
  return db("import_drafts")
    .where(isRead)
    .andWhere((free) => free.whereNull("lease_until").orWhere("lease_until", "<", now))
    .orderBy("id")
    .pluck("id");
}

/** Ends the reading with what was read. */
export async function writeReading(
  trx: Knex.Transaction,
  id: string,
  read: LaidOut & { readonly findings: Findings },
): Promise<void> {
  const state: DraftState = "ready";
  await trx("import_drafts")
    .where({ id })
    .update({
      state,
      progress: 100,
      blocks: JSON.stringify(read.blocks),
      reading: JSON.stringify(read.reading),
      passages: JSON.stringify(read.passages),
      findings: JSON.stringify(read.findings),
      places: JSON.stringify(read.places),
      was_recognised: read.wasRecognised ? 1 : 0,
      scan_pages: JSON.stringify(read.scan),
      reader: null,
      lease_until: null,
    });
  const rows = read.items.map((item, position) => itemRow(id, item, position, firstState(item)));
  await insertRows(trx, "import_items", rows);
}

const written = (text: Text | null) => (text === null ? null : JSON.stringify(text));

function itemRow(draftId: string, item: ReadItem, position: number, state: ItemState) {
  return {
    id: newId(),
    draft_id: draftId,
    kind: item.kind,
    position,
    fields: JSON.stringify(item.fields),
    source: item.source === null ? null : JSON.stringify(item.source),
    doubts: JSON.stringify(item.doubts),
    heading: item.heading,
    remark: written(item.remark),
    state,
  };
}

/** The parts of the document of a draft, in its order; one statement. */
export async function draftPassages(db: Knex, id: string): Promise<readonly ReadPassage[]> {
  const row: { passages: string | null; blocks: string | null } = await db("import_drafts")
    .where({ id })
    .first("passages", db.raw("case when passages is null then blocks end as blocks"));
  return columns.passages(row.passages) ?? passagesOfBlocks(columns.blocks(row.blocks));
}

/** The document of a draft as it looks; one statement. */
export async function draftBlocks(db: Knex, id: string): Promise<readonly Block[]> {
  const row: { blocks: string | null } = await db("import_drafts").where({ id }).first("blocks");
  return columns.blocks(row.blocks);
}

/** Gives a draft to another agency. */
export async function moveDraft(trx: Knex.Transaction, id: string, agencyId: string): Promise<void> {
  await trx("import_drafts").where({ id }).update({ agency_id: agencyId });
}

/** Ends a draft without a plan, or with one. */
export async function endDraft(
  trx: Knex.Transaction,
  id: string,
  end: { state: DraftState; at: Instant; userId: string | null; planId?: string; refusal?: Text },
): Promise<void> {
  // What is thrown away leaves no pictures behind; of what became a plan people still compare them.
  const isKept = end.state === "confirmed";
  if (!isKept) await forgetPictures(trx, id);
  await trx("import_drafts")
    .where({ id })
    .update({
      ...(isKept ? {} : { scan_pages: null }),
      state: end.state,
      ended_at: end.at,
      ended_by: end.userId,
      plan_id: end.planId ?? null,
      refusal: end.refusal === undefined ? null : JSON.stringify(end.refusal),
      reader: null,
      lease_until: null,
      version: trx.raw("import_drafts.version + 1"),
    });
}

/** Writes down whose report took the figures of a draft. */
export async function noteReport(trx: Knex.Transaction, row: ImportReportRow): Promise<void> {
  await trx("import_reports").insert(row);
}

/** An item as its row has it. */
export const toItem = (row: ImportItemRow): DraftItem => ({
  id: row.id,
  kind: row.kind as ItemKind,
  position: row.position,
  fields: columns.fields(row.fields),
  source: columns.source(row.source),
  doubts: columns.doubts(row.doubts),
  heading: row.heading,
  remark: columns.text(row.remark),
  state: row.state as ItemState,
  version: row.version,
});

/** The items of a draft in the order of the document; of one kind when `kind` is given. */
export async function readItems(db: Knex, draftId: string, kind?: ItemKind): Promise<DraftItem[]> {
  const rows: ImportItemRow[] = await db("import_items")
    .where({ draft_id: draftId, ...(kind ? { kind } : {}) })
    .orderBy(["position", "id"]);
  return rows.map(toItem);
}

/** An item of this draft; null when there is none, or it belongs to another draft. */
export async function findItem(db: Knex, draftId: string, itemId: string): Promise<DraftItem | null> {
  const row: ImportItemRow | undefined = await db("import_items").where({ id: itemId, draft_id: draftId }).first();
  return row ? toItem(row) : null;
}

/** Who changed it, and when. */
export type ChangedBy = { readonly userId: string; readonly at: Instant };

const changedBy = (trx: Knex.Transaction, { userId, at }: ChangedBy) => ({
  edited_by: userId,
  edited_at: at,
  version: trx.raw("import_items.version + 1"),
});

/** Changes what is given of items alike and leaves the rest, says by whom, and counts their versions up. */
export async function changeItems(
  trx: Knex.Transaction,
  ids: readonly string[],
  { fields, state, doubts, position, remark }: ItemChange & { readonly position?: number },
  by: ChangedBy,
): Promise<void> {
  const changed = {
    ...changedBy(trx, by),
    ...(fields === undefined ? {} : { fields: JSON.stringify(fields) }),
    ...(doubts === undefined ? {} : { doubts: JSON.stringify(doubts) }),
    ...(state === undefined ? {} : { state }),
    ...(position === undefined ? {} : { position }),
    ...(remark === undefined ? {} : { remark: written(remark) }),
  };
  for (const part of inParts(ids)) await trx("import_items").whereIn("id", part).update(changed);
}

/** As `changeItems`, of one item. */
export const changeItem = (
  trx: Knex.Transaction,
  id: string,
  change: Parameters<typeof changeItems>[2],
  by: ChangedBy,
): Promise<void> => changeItems(trx, [id], change, by);

/** Takes items out that a step had made. */
export async function removeItems(trx: Knex.Transaction, draftId: string, ids: readonly string[]): Promise<void> {
  for (const part of inParts(ids)) await trx("import_items").where({ draft_id: draftId }).whereIn("id", part).delete();
}

/** Writes what each item now says, its doubts and its state, says by whom, and counts their versions up. */
export async function writeItems(trx: Knex.Transaction, items: readonly DraftItem[], by: ChangedBy): Promise<void> {
  const rows = items.map(({ id, fields, doubts, state }) => ({
    id,
    fields: JSON.stringify(fields),
    doubts: JSON.stringify(doubts),
    state,
  }));
  await updateRows(trx, "import_items", rows, changedBy(trx, by));
}

/** Puts items after the one at `position`, in their order; those behind it make room. @returns their ids */
export async function insertItemsAfter(
  trx: Knex.Transaction,
  draftId: string,
  position: number,
  items: readonly AddedItem[],
): Promise<string[]> {
  await trx("import_items").where({ draft_id: draftId }).andWhere("position", ">", position).increment("position", items.length);
  const rows = items.map(({ item, state }, index) => itemRow(draftId, item, position + 1 + index, state));
  await insertRows(trx, "import_items", rows);
  return rows.map(({ id }) => id);
}
