import type { Knex } from "knex";
import type { ViewContext } from "~/features/accounts/context";
import { workCalendarOf } from "~/features/calendar/load-work-calendar.server";
import type { Block } from "~/features/reading/block";
import type { DocumentReading } from "~/features/reading/document-reading";
import { amendedNumbers } from "./amended-days";
import { changedFirst } from "./changed-first.view.server";
import { columns } from "./draft.schema";
import { type DraftHead, readItems } from "./draft.store.server";
import { type DraftItem, fieldOf, itemStates } from "./draft-item";
import { isOpen, isPending } from "./draft-state";
import { duesOfItems } from "./due-of-task";
import { type Findings, findingsOf, problemsLeft } from "./findings";
import type { DraftShown, ItemCounts, ReviewPage } from "./import-shown";
import { knownForms } from "./known-forms.server";
import type { Places } from "./lay-out";
import { likeFormsAmong, rowsOfItem } from "./like-forms";
import { plansNumbered, sameFiles } from "./likeness.server";
import { reportOffers } from "./report-offers.server";
import { loadDraft } from "./require-draft.server";

type AroundDraft = { name: string; assignment_id: string | null };

const aroundDraft = (db: Knex, draft: DraftHead): Knex.QueryBuilder =>
  db("users")
    .leftJoin("import_reports", "import_reports.draft_id", db.raw("?", [draft.id]))
    .where("users.id", draft.made_by)
    .select("users.name", "import_reports.assignment_id");

function shownWith(draft: DraftHead, around: AroundDraft | undefined): DraftShown {
  return {
    id: draft.id,
    fileName: draft.file_name,
    madeAt: draft.made_at,
    madeBy: around?.name ?? "",
    state: draft.state,
    progress: draft.progress,
    refusal: columns.text(draft.refusal),
    wasRecognised: draft.was_recognised === 1,
    handedInAs: draft.handed_in_as,
    planId: draft.plan_id,
    assignmentId: around?.assignment_id ?? null,
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
};

const withDocument = (db: Knex, draft: DraftHead) =>
  aroundDraft(db, draft)
    .join("import_drafts", "import_drafts.id", db.raw("?", [draft.id]))
    .select("import_drafts.blocks");

/** A draft with the document as it looks and what was read from it; one statement. */
export async function readDocumentOf(db: Knex, draft: DraftHead): Promise<DocumentOfDraft> {
  const row: AroundDraft & Record<"blocks" | "reading" | "places", string | null> = await withDocument(db, draft)
    .select("import_drafts.reading", "import_drafts.places")
    .first();
  return {
    shown: shownWith(draft, row),
    blocks: columns.blocks(row.blocks),
    reading: columns.reading(row.reading),
    places: columns.places(row.places),
  };
}

type FoundOfDraft = {
  readonly shown: DraftShown;
  readonly blocks: readonly Block[];
  readonly findings: Findings | null;
};

// What was read is only asked for where nothing was found from it when it was laid out.
async function findingsOfDraft(db: Knex, draft: DraftHead, items: readonly DraftItem[]): Promise<FoundOfDraft> {
  const row: AroundDraft & { blocks: string | null; findings: string | null; older: string | null } = await withDocument(
    db,
    draft,
  )
    .select("import_drafts.findings", db.raw("case when import_drafts.findings is null then import_drafts.reading end as older"))
    .first();
  const older = columns.reading(row.older);
  const findings = columns.findings(row.findings) ?? (older === null ? null : findingsOf(older, items));
  return { shown: shownWith(draft, row), blocks: columns.blocks(row.blocks), findings };
}

export function countStates(items: readonly DraftItem[]): ItemCounts {
  return Object.fromEntries(
    itemStates.map((state) => [state, items.filter((item) => item.state === state).length]),
  ) as ItemCounts;
}

type Likeness = Pick<ReviewPage, "isFilledReport" | "offers" | "likeForms">;

// Forms are only compared while something can still be done about it; at most four statements.
async function likenessOf(view: ViewContext, found: Findings | null, forms: readonly DraftItem[]): Promise<Likeness> {
  const isFilledReport = (found?.filled.length ?? 0) > 0;
  if (found === null || (forms.length === 0 && !isFilledReport)) return { isFilledReport, offers: [], likeForms: {} };
  const find = likeFormsAmong(await knownForms(view));
  return {
    isFilledReport,
    offers: await reportOffers(view, found, find),
    likeForms: Object.fromEntries(forms.map(({ id, fields }) => [id, find(rowsOfItem(fields))])),
  };
}

// A report is looked at as a whole: what could be read of it as a plan is not asked about.
const itemsOf = async (db: Knex, { id, handed_in_as: purpose }: DraftHead) => (purpose === "plan" ? readItems(db, id) : []);

/**
 * The document beside what was read from it; at most thirteen statements.
 * @param changedId an item that somebody wanted to change after another had
 * @throws NotFound unless the actor works where it was handed in
 */
export async function reviewView(view: ViewContext, draftId: string, changedId: string | null = null): Promise<ReviewPage> {
  const { db, actor } = view;
  const { draft } = await loadDraft(db, actor, draftId);
  const items = await itemsOf(db, draft);
  const { shown, blocks, findings } = await findingsOfDraft(db, draft, items);
  const head = items.find(({ kind }) => kind === "plan");
  const forms = items.filter(({ kind, state }) => kind === "form" && state !== "left-out");
  const number = head ? fieldOf(head.fields, "number") : "";
  const amended = head ? amendedNumbers(fieldOf(head.fields, "title")) : [];
  const asked = draft.plan_id === null ? [number, ...amended].filter((one) => one !== "") : [];
  const same = await plansNumbered(view, asked);
  return {
    draft: shown,
    blocks,
    items,
    counts: countStates(items),
    dues: items.length === 0 ? {} : duesOfItems(items, await workCalendarOf(view), view.today),
    changedFirst: changedId !== null && isOpen(draft.state) ? await changedFirst(db, draftId, changedId) : null,
    problems: problemsLeft(findings?.problems ?? [], head),
    unread: draft.handed_in_as === "plan" ? (findings?.unread ?? []) : [],
    sameFiles: isPending(draft.state) ? await sameFiles(db, draft) : [],
    likePlans: same.filter(({ number: one }) => one === number),
    amends: same.filter(({ number: one }) => amended.includes(one)),
    ...(await likenessOf(view, isOpen(draft.state) ? findings : null, forms)),
  };
}

/** A draft alone, for the page that asks whether to drop it. @throws NotFound */
export async function draftView({ db, actor }: ViewContext, draftId: string): Promise<DraftShown> {
  const { draft } = await loadDraft(db, actor, draftId);
  return shownDraft(db, draft);
}
