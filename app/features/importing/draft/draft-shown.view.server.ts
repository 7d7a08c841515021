import type { Knex } from "knex";
import type { ViewContext } from "~/features/accounts/context";
import type { Block } from "~/features/reading/block";
import type { DocumentReading } from "~/features/reading/document-reading";
import type { ScanPage } from "~/features/reading/scan-page";
import type { Places } from "../from-reading/lay-out";
import { columns } from "./draft.schema";
import type { DraftHead } from "./draft.store.server";
import type { DraftShown } from "./draft-shown";
import { loadDraft } from "./require-draft.server";

/** Who handed a draft in, who ended it, and the work whose report took its figures. */
export type AroundDraft = { name: string; ended_by_name: string | null; assignment_id: string | null };

const aroundDraft = (db: Knex, draft: DraftHead): Knex.QueryBuilder =>
  db("users")
    .leftJoin("import_reports", "import_reports.draft_id", db.raw("?", [draft.id]))
    .leftJoin("users as enders", "enders.id", db.raw("?", [draft.ended_by]))
    .where("users.id", draft.made_by)
    .select("users.name", "enders.name as ended_by_name", "import_reports.assignment_id");

function endOf({ ended_at: at }: DraftHead, around: AroundDraft | undefined): DraftShown["ended"] {
  const by = around?.ended_by_name ?? null;
  return by === null || at === null ? null : { by, at };
}

/** A draft as it is shown, from its head and what stands around it. */
export function shownWith(draft: DraftHead, around: AroundDraft | undefined): DraftShown {
  return {
    id: draft.id,
    fileName: draft.file_name,
    madeAt: draft.made_at,
    madeBy: around?.name ?? "",
    state: draft.state,
    progress: draft.progress,
    refusal: columns.text(draft.refusal),
    mediaType: draft.media_type,
    wasRecognised: draft.was_recognised === 1,
    handedInAs: draft.handed_in_as,
    planId: draft.plan_id,
    assignmentId: around?.assignment_id ?? null,
    ended: endOf(draft, around),
  };
}

/** A draft as every page of it shows it; one statement. */
export async function shownDraft(db: Knex, draft: DraftHead): Promise<DraftShown> {
  return shownWith(draft, await aroundDraft(db, draft).first());
}

type DocumentOfDraft = {
  readonly shown: DraftShown;
  readonly blocks: readonly Block[];
  readonly reading: DocumentReading | null;
  readonly places: Places;
  readonly scan: readonly ScanPage[];
};

/** What stands around a draft, and its blocks; columns of the draft can be asked for besides. */
export const withDocument = (db: Knex, draft: DraftHead) =>
  aroundDraft(db, draft)
    .join("import_drafts", "import_drafts.id", db.raw("?", [draft.id]))
    .select("import_drafts.blocks");

/** A draft with the document as it looks and what was read from it; one statement. */
export async function readDocumentOf(db: Knex, draft: DraftHead): Promise<DocumentOfDraft> {
  const row: AroundDraft & Record<"blocks" | "reading" | "places" | "scan_pages", string | null> = await withDocument(db, draft)
    .select("import_drafts.reading", "import_drafts.places", "import_drafts.scan_pages")
    .first();
  return {
    shown: shownWith(draft, row),
    blocks: columns.blocks(row.blocks),
    reading: columns.reading(row.reading),
    places: columns.places(row.places),
    scan: columns.scanPages(row.scan_pages),
  };
}

/** A draft alone, for the page that asks whether to drop it. @throws NotFound */
export async function draftView({ db, actor }: ViewContext, draftId: string): Promise<DraftShown> {
  const { draft } = await loadDraft(db, actor, draftId);
  return shownDraft(db, draft);
}
