import type { Knex } from "knex";
import type { ViewContext } from "~/features/accounts/context";
import { wherePlanVisible } from "~/features/accounts/scope.server";
import { type PlanNameRow, planNameColumns, planNameOf } from "~/features/plans/plan-name.server";
import type { CalendarDate } from "~/lib/calendar-date";
import { foldForSearch } from "~/lib/vietnamese-text";
import type { Found, FoundAgency, FoundPassage, FoundPlan, FoundTask, SearchAnswer, SearchKind } from "./search";
import { orderByPhrase, searchedWords, type Window, whereHolds, windowed } from "./search-words.server";
import { findAssignments, findReports } from "./search-work.server";

export const searchPageSize = 50;
const FIRST_FEW = 10;
// Passages carry no folded text, so they are folded as they are read: only the newest, and never many.
const PASSAGES_READ = 500;
const WORDS_AROUND = 90;

const holding = (query: Knex.QueryBuilder, column: string, q: string) => orderByPhrase(whereHolds(query, column, q), column, q);

async function findPlans({ db, actor, now }: ViewContext, q: string, window: Window): Promise<Found<FoundPlan>> {
  const query = holding(
    wherePlanVisible(db("plans").join("agencies as issuer", "issuer.id", "plans.issuer_id"), actor).where(
      "plans.created_at",
      "<=",
      now,
    ),
    "plans.search_text",
    q,
  )
    .orderBy([{ column: "plans.effective_on", order: "desc" }, { column: "plans.id" }])
    .select("plans.id", "plans.number", "plans.title", "plans.issued_on", "issuer.name as issuer");
  const { total, rows } = await windowed<FoundPlan & { issued_on: CalendarDate | null }>(query, window);
  return {
    total,
    items: rows.map(({ id, number, title, issuer, issued_on }) => ({ id, number, title, issuer, issuedOn: issued_on })),
  };
}

async function findTasks({ db, actor }: ViewContext, q: string, window: Window): Promise<Found<FoundTask>> {
  const query = holding(wherePlanVisible(db("tasks").join("plans", "plans.id", "tasks.plan_id"), actor), "tasks.search_text", q)
    .whereNull("tasks.removed_at")
    .orderBy([{ column: "plans.effective_on", order: "desc" }, { column: "plans.id" }, { column: "tasks.position" }])
    .select("tasks.id", "tasks.text", "tasks.section", "plans.id as planId", ...planNameColumns(db));
  const { total, rows } = await windowed<Omit<FoundTask, "plan"> & PlanNameRow>(query, window);
  return {
    total,
    items: rows.map((row) => ({ id: row.id, text: row.text, section: row.section, planId: row.planId, plan: planNameOf(row) })),
  };
}

async function findAgencies({ db, today }: ViewContext, q: string, window: Window): Promise<Found<FoundAgency>> {
  const query = holding(db("agencies").leftJoin("agencies as above", "above.id", "agencies.parent_id"), "agencies.search_text", q)
    .andWhere("agencies.valid_from", "<=", today)
    .orderByRaw("case when agencies.valid_to is null then 0 else 1 end, agencies.sort_key, agencies.id")
    .select("agencies.id", "agencies.name", "agencies.valid_to", "above.name as above");
  const { total, rows } = await windowed<FoundAgency & { valid_to: CalendarDate | null }>(query, window);
  const endedOn = (end: CalendarDate | null) => (end !== null && end <= today ? end : null);
  return { total, items: rows.map(({ id, name, above, valid_to }) => ({ id, name, above, endedOn: endedOn(valid_to) })) };
}

/** The words around the first place where one of `folded` stands. */
function excerpt(words: string, folded: readonly string[]): string {
  const text = words.replace(/\s+/g, " ");
  const at = Math.max(0, Math.min(...folded.map((word) => foldForSearch(text).indexOf(word)).filter((place) => place >= 0)));
  if (!Number.isFinite(at) || text.length <= 2 * WORDS_AROUND) return text.slice(0, 2 * WORDS_AROUND);
  const from = Math.max(0, at - WORDS_AROUND);
  return `${from > 0 ? "…" : ""}${text.slice(from, at + WORDS_AROUND)}${at + WORDS_AROUND < text.length ? "…" : ""}`;
}

async function findPassages({ db, actor }: ViewContext, q: string, { limit, offset }: Window): Promise<Found<FoundPassage>> {
  const rows: (Omit<FoundPassage, "plan" | "isSummary"> & PlanNameRow & { origin: string })[] = await wherePlanVisible(
    db("passages").join("plans", "plans.id", "passages.plan_id"),
    actor,
  )
    .orderBy([{ column: "plans.effective_on", order: "desc" }, { column: "plans.id" }, { column: "passages.position" }])
    .limit(PASSAGES_READ)
    .select(
      "passages.id",
      "passages.code",
      "passages.heading",
      "passages.words",
      "plans.id as planId",
      "plans.origin",
      ...planNameColumns(db),
    );
  const folded = searchedWords(q);
  // Long texts hold most pairs of letters somewhere: here a word is looked for where a word begins.
  const textOf = (row: { heading: string; words: string }) =>
    ` ${foldForSearch(`${row.heading} ${row.words}`).replace(/[^\p{L}\p{N}%]+/gu, " ")}`;
  const found = rows
    .map((row) => ({ row, text: textOf(row) }))
    .filter(({ text }) => folded.every((word) => text.includes(` ${word}`)))
    .map(({ row, text }) => ({ row, hasPhrase: text.includes(` ${folded.join(" ")}`) }))
    .sort((a, b) => Number(b.hasPhrase) - Number(a.hasPhrase));
  const items = found.slice(offset, offset + limit).map(({ row }) => ({
    id: row.id,
    code: row.code,
    heading: row.heading,
    planId: row.planId,
    plan: planNameOf(row),
    isSummary: row.origin === "demo",
    words: excerpt(row.words, folded),
  }));
  return { total: found.length, items };
}

const nothing = { total: 0, items: [] };

/**
 * Plans, tasks, agencies, passages, and the work and reports of an agency that is named: what holds every word of `q`, with or
 * without accents, the whole phrase first; eight statements, at most three for a single kind.
 */
export async function searchView(
  view: ViewContext,
  { q, kind, page }: { q: string; kind: SearchKind | null; page: number },
): Promise<SearchAnswer> {
  const window = kind === null ? { limit: FIRST_FEW, offset: 0 } : { limit: searchPageSize, offset: (page - 1) * searchPageSize };
  const isAsked = (one: SearchKind) => foldForSearch(q) !== "" && (kind === null || kind === one);
  return {
    q,
    kind,
    page,
    plans: isAsked("plans") ? await findPlans(view, q, window) : nothing,
    tasks: isAsked("tasks") ? await findTasks(view, q, window) : nothing,
    assignments: isAsked("assignments") ? await findAssignments(view, q, window) : nothing,
    reports: isAsked("reports") ? await findReports(view, q, window) : nothing,
    agencies: isAsked("agencies") ? await findAgencies(view, q, window) : nothing,
    passages: isAsked("passages") ? await findPassages(view, q, window) : nothing,
  };
}
