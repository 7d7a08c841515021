import type { Knex } from "knex";
import type { ViewContext } from "~/features/accounts/context";
import { clauseKind } from "~/features/amendments/clause";
import { workCalendarOf } from "~/features/calendar/load-work-calendar.server";
import type { Block } from "~/features/reading/block";
import type { ScanPage } from "~/features/reading/scan-page";
import { amendedNumbers } from "../amend/amended-days";
import { clausesIn } from "../amend/clauses-in";
import { columns } from "../draft/draft.schema";
import type { DraftHead } from "../draft/draft.store.server";
import type { DraftShown } from "../draft/draft-shown";
import { type AroundDraft, shownWith, withDocument } from "../draft/draft-shown.view.server";
import { isOpen, isPending } from "../draft/draft-state";
import { knownForms } from "../draft/known-forms.server";
import { plansNumbered, sameFiles } from "../draft/likeness.server";
import { loadDraft } from "../draft/require-draft.server";
import { type Findings, findingsOf, problemsLeft } from "../from-reading/findings";
import { likeFormsAmong, rowsOfItem } from "../from-reading/like-forms";
import { type DraftItem, fieldOf, isKept } from "../items/draft-item";
import { duesOfItems } from "../items/due-of-task";
import { countStandings } from "../items/item-counts";
import { reportOffers } from "../report/report-offers.server";
import { changedFirst } from "./changed-first.view.server";
import { countAcceptable } from "./held-back";
import { itemsShown } from "./items-shown.view.server";
import { lastStep } from "./last-step.server";
import type { ReviewPage } from "./review-page";

type FoundOfDraft = {
  readonly shown: DraftShown;
  readonly blocks: readonly Block[];
  readonly findings: Findings | null;
  readonly scan: readonly ScanPage[];
};

// What was read is only asked for where nothing was found from it when it was laid out.
async function findingsOfDraft(db: Knex, draft: DraftHead, items: readonly DraftItem[]): Promise<FoundOfDraft> {
  type Row = AroundDraft & Record<"blocks" | "scan_pages" | "findings" | "older", string | null>;
  const row: Row = await withDocument(db, draft)
    .select(
      "import_drafts.findings",
      "import_drafts.scan_pages",
      db.raw("case when import_drafts.findings is null then import_drafts.reading end as older"),
    )
    .first();
  const older = columns.reading(row.older);
  const findings = columns.findings(row.findings) ?? (older === null ? null : findingsOf(older, items));
  const scan = columns.scanPages(row.scan_pages);
  return { shown: shownWith(draft, row), blocks: columns.blocks(row.blocks), findings, scan };
}

type Likeness = Pick<ReviewPage, "isFilledReport" | "offers" | "likeForms">;

// Forms are only compared while something can still be done about it; at most four statements.
async function likenessOf(
  view: ViewContext,
  found: Findings | null,
  { forms, reportOf }: { readonly forms: readonly DraftItem[]; readonly reportOf: string | null },
): Promise<Likeness> {
  const isFilledReport = (found?.filled.length ?? 0) > 0;
  if (found === null || (forms.length === 0 && !isFilledReport)) return { isFilledReport, offers: [], likeForms: {} };
  const find = likeFormsAmong(await knownForms(view));
  return {
    isFilledReport,
    offers: await reportOffers(view, found, find, reportOf),
    likeForms: Object.fromEntries(forms.map(({ id, fields }) => [id, find(rowsOfItem(fields))])),
  };
}

// A report is looked at as a whole: what could be read of it as a plan is not asked about.
const itemsOf = async (db: Knex, { id, handed_in_as: purpose }: DraftHead) => (purpose === "plan" ? itemsShown(db, id) : []);

async function undoOf({ db, actor }: ViewContext, draftId: string, items: readonly DraftItem[]): Promise<ReviewPage["undo"]> {
  const last = await lastStep(db, draftId, actor.userId, items);
  return last && { seq: last.seq, what: last.trace.what, count: last.back.changes.length };
}

type CameFrom = { readonly changedId?: string | null; readonly reportOf?: string | null };

/**
 * The document beside what was read from it; at most fourteen statements.
 * @param cameFrom `changedId` is an item that somebody wanted to change after another had, `reportOf` the work whose report was being filled in
 * @throws NotFound unless the actor works where it was handed in
 */
export async function reviewView(
  view: ViewContext,
  draftId: string,
  { changedId = null, reportOf = null }: CameFrom = {},
): Promise<ReviewPage> {
  const { db, actor } = view;
  const { draft } = await loadDraft(db, actor, draftId);
  const items = await itemsOf(db, draft);
  const { shown, blocks, findings, scan } = await findingsOfDraft(db, draft, items);
  const head = items.find(({ kind }) => kind === "plan");
  const forms = items.filter((item) => item.kind === "form" && isKept(item));
  const number = head ? fieldOf(head.fields, "number") : "";
  const amended = head ? amendedNumbers(fieldOf(head.fields, "title")) : [];
  const asked = draft.plan_id === null ? [number, ...amended].filter((one) => one !== "") : [];
  const same = await plansNumbered(view, asked);
  const amends = same.filter(({ number: one, isRevoked }) => amended.includes(one) && !isRevoked);
  return {
    draft: shown,
    blocks,
    scan,
    items,
    counts: countStandings(items),
    acceptable: isOpen(draft.state) ? countAcceptable(items) : 0,
    dues: items.length === 0 ? {} : duesOfItems(items, await workCalendarOf(view), view.today),
    changedFirst: changedId !== null && isOpen(draft.state) ? await changedFirst(db, draftId, changedId) : null,
    undo: isOpen(draft.state) && items.length > 0 ? await undoOf(view, draftId, items) : null,
    problems: problemsLeft(findings?.problems ?? [], head),
    unread: draft.handed_in_as === "plan" ? (findings?.unread ?? []) : [],
    sameFiles: isPending(draft.state) ? await sameFiles(db, draft) : [],
    likePlans: same.filter(({ number: one }) => one === number),
    amends,
    clauses:
      amends.length === 0
        ? []
        : clausesIn(items, blocks, []).map(({ line, words }) => ({ line, words, kind: clauseKind(words) })),
    ...(await likenessOf(view, isOpen(draft.state) ? findings : null, { forms, reportOf })),
  };
}
