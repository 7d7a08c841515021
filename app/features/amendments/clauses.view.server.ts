import type { Knex } from "knex";
import type { ViewContext } from "~/features/accounts/context";
import { planHeadView } from "~/features/plans/plan-head.view.server";
import { loadPlanToEdit } from "~/features/plans/plan-object.server";
import type { Instant } from "~/lib/clock";
import { NotFound } from "~/lib/errors";
import type { AmendmentClauseRow } from "~db/tables";
import { findClause } from "./amendment-clause.store.server";
import type { ClauseKind, ClauseOutcome } from "./clause";
import { withinGroups } from "./within-groups";

/** A task or a target of the plan that stands where a clause points. */
export type CitedWork = { readonly kind: "task" | "target"; readonly id: string; readonly text: string };

/** A clause of an amending document that gave no work a day, and what became of it. */
export type Clause = {
  readonly id: string;
  readonly words: string;
  readonly kind: ClauseKind;
  readonly place: string;
  readonly works: readonly CitedWork[];
  readonly outcome: ClauseOutcome;
  readonly note: string | null;
  readonly handledAt: Instant | null;
  readonly by: string | null;
  readonly agency: string | null;
};

type Row = AmendmentClauseRow & { by: string | null; agency: string | null };
type WorkRow = CitedWork & { code: string };

const mostWorks = 6;

// Whoever drops a clause drops the points below it; a whole section is no work.
const isOfWork = (place: string) => place.includes(".");

function standing(db: Knex, table: "tasks" | "targets", planId: string, places: readonly string[]): Knex.QueryBuilder {
  return db(table)
    .join("passages", "passages.id", `${table}.passage_id`)
    .where(`${table}.plan_id`, planId)
    .whereNull(`${table}.removed_at`)
    .where((there) => {
      for (const place of places) {
        there.orWhereRaw("lower(passages.code) = ?", [place]);
        if (isOfWork(place)) there.orWhereRaw("lower(passages.code) like ?", [`${place}.%`]);
        const grouped = withinGroups(place);
        if (grouped !== null) there.orWhereRaw("lower(passages.code) like ?", [grouped.join("%")]);
      }
    })
    .select(db.raw("? as kind", [table === "tasks" ? "task" : "target"]), `${table}.id`, `${table}.text`, "passages.code");
}

async function worksAt(db: Knex, planId: string, places: readonly string[]): Promise<WorkRow[]> {
  if (places.length === 0) return [];
  const rows: WorkRow[] = await standing(db, "targets", planId, places)
    .unionAll([standing(db, "tasks", planId, places)])
    .limit(mostWorks * places.length);
  return rows.map((row) => ({ ...row, code: row.code.toLowerCase() }));
}

function worksOf(place: string, rows: readonly WorkRow[]): CitedWork[] {
  if (place === "") return [];
  const there = rows.filter(({ code }) => code === place);
  const below = rows.filter(({ code }) => isOfWork(place) && code.startsWith(`${place}.`));
  const [annex, own] = withinGroups(place) ?? [];
  const grouped = rows.filter(({ code }) => annex && own && code.startsWith(annex) && code.endsWith(own));
  // The same number in two groups names no one work.
  const isOne = new Set(grouped.map(({ code }) => code)).size === 1;
  const cited = there.length > 0 ? there : isOne ? grouped : below;
  return cited.slice(0, mostWorks).map(({ kind, id, text }) => ({ kind, id, text }));
}

const placeOf = ({ place }: Pick<Row, "place">) => place.toLowerCase();

function shown(row: Row, works: readonly WorkRow[], now: Instant): Clause {
  const isHandled = row.handled_at !== null && row.handled_at <= now;
  const isSaidLater = row.handled_at !== null && !isHandled;
  const { id, words, kind, place } = row;
  return {
    id,
    words,
    kind: kind as ClauseKind,
    place,
    works: worksOf(placeOf(row), works),
    outcome: isHandled ? (row.outcome as ClauseOutcome) : "open",
    note: isSaidLater ? null : row.note,
    handledAt: isHandled ? row.handled_at : null,
    by: isHandled ? row.by : null,
    agency: isHandled ? row.agency : null,
  };
}

const clauseRows = (db: Knex, now: Instant): Knex.QueryBuilder =>
  db("amendment_clauses")
    .leftJoin("users", "users.id", "amendment_clauses.handled_by")
    .leftJoin("agencies", "agencies.id", "amendment_clauses.handling_agency_id")
    .where("amendment_clauses.recorded_at", "<=", now)
    .orderBy("amendment_clauses.position")
    .select("amendment_clauses.*", "users.name as by", "agencies.name as agency");

async function withWorks(db: Knex, planId: string, rows: readonly Row[], now: Instant): Promise<Clause[]> {
  const works = await worksAt(
    db,
    planId,
    [...new Set(rows.map(placeOf))].filter((place) => place !== ""),
  );
  return rows.map((row) => shown(row, works, now));
}

/** The clauses of an amendment that gave no work a day, in the order of the document; at most two statements. */
export async function clausesOf(
  { db, now }: Pick<ViewContext, "db" | "now">,
  planId: string,
  amendmentId: string,
): Promise<Clause[]> {
  const rows: Row[] = await clauseRows(db, now).where("amendment_clauses.amendment_id", amendmentId);
  return withWorks(db, planId, rows, now);
}

type Where = { readonly planId: string; readonly amendmentId: string; readonly clauseId: string };

/** The page on which somebody says what became of a clause. @throws NotFound, Forbidden unless the plan is the actor's to edit */
export async function clauseView(view: ViewContext, { planId, amendmentId, clauseId }: Where) {
  const { db, actor, now } = view;
  await loadPlanToEdit(db, actor, planId);
  const found = await findClause(db, { planId, amendmentId, clauseId });
  const [row]: Row[] = found ? await clauseRows(db, now).where("amendment_clauses.id", clauseId) : [];
  const [clause] = await withWorks(db, planId, row ? [row] : [], now);
  if (!found || !clause) throw new NotFound();
  return { head: await planHeadView(view, planId), amendment: { id: amendmentId, number: found.number }, clause };
}

/** What a clause of an amendment of this plan becomes, to begin a new task with; null when there is none, or none is asked for. */
export async function wordsOfClause({ db }: ViewContext, planId: string, clauseId: string | null): Promise<string | null> {
  if (clauseId === null) return null;
  const row: { becomes: string } | undefined = await db("amendment_clauses")
    .join("plan_amendments", "plan_amendments.id", "amendment_clauses.amendment_id")
    .where({ "amendment_clauses.id": clauseId, "plan_amendments.plan_id": planId })
    .first("amendment_clauses.becomes");
  return row?.becomes ?? null;
}
