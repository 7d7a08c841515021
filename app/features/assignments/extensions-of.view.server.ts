import type { Knex } from "knex";
import type { CalendarDate } from "~/lib/calendar-date";
import type { Instant } from "~/lib/clock";
import { NotFound } from "~/lib/errors";
import type { ExtensionRow } from "~db/tables";
import { type ExtensionShown, extensionState } from "./extension";

/** The columns of `toExtensionShown`. */
export type ExtensionJoined = ExtensionRow & {
  asked_name: string | null;
  decided_name: string | null;
  corrected_on: CalendarDate | null;
};

// SQL: the day to which what was granted was corrected last; `?` for the moment.
const correctedOn = `(
  select corrected.nominal_on from due_days as corrected
  where corrected.origin_id = extensions.id and corrected.origin = 'extension-corrected' and corrected.set_at <= ?
  order by corrected.seq desc limit 1) as corrected_on`;

/** Extensions made by `now`, with the names of who asked and who decided, and the day to which they were corrected. */
export function extensionsUpTo(db: Knex, now: Instant): Knex.QueryBuilder {
  return db("extensions")
    .leftJoin("users as asked", "asked.id", "extensions.asked_by")
    .leftJoin("users as decided", "decided.id", "extensions.decided_by")
    .where("extensions.made_at", "<=", now)
    .select("extensions.*", "asked.name as asked_name", "decided.name as decided_name", db.raw(correctedOn, [now]));
}

/** A row of `extensionsUpTo` as it stood at `now`: what was decided later is not shown. */
export function toExtensionShown(row: ExtensionJoined, now: Instant): ExtensionShown {
  const facts = {
    withdrawnAt: row.withdrawn_at,
    decidedAt: row.decided_at,
    decision: row.decision,
    condition: row.condition,
    lapsedAt: row.lapsed_at,
  };
  const state = extensionState(facts, now);
  const isDecided = state !== "asked" && state !== "withdrawn";
  return {
    id: row.id,
    state,
    madeAt: row.made_at,
    askedBy: row.asked_name,
    reason: row.reason,
    wantedOn: row.wanted_on,
    grantedOn: isDecided ? row.granted_on : null,
    correctedOn: isDecided ? row.corrected_on : null,
    condition: isDecided ? row.condition : null,
    words: isDecided ? row.words : null,
    decidedAt: isDecided ? row.decided_at : null,
    decidedBy: isDecided ? row.decided_name : null,
    lapsedWords: state === "lapsed" ? row.lapsed_words : null,
  };
}

/** The extensions of one assignment, the last first; one statement. */
export async function readExtensions(db: Knex, assignmentId: string, now: Instant): Promise<ExtensionShown[]> {
  const rows: ExtensionJoined[] = await extensionsUpTo(db, now)
    .where("extensions.assignment_id", assignmentId)
    .orderBy([
      { column: "extensions.made_at", order: "desc" },
      { column: "extensions.id", order: "desc" },
    ]);
  return rows.map((row) => toExtensionShown(row, now));
}

/** The assignment of an extension; whether the reader may know of it is for the caller to ask. @throws NotFound */
export async function assignmentOfExtension(db: Knex, extensionId: string): Promise<string> {
  const row: { assignment_id: string } | undefined = await db("extensions").where({ id: extensionId }).first("assignment_id");
  if (!row) throw new NotFound();
  return row.assignment_id;
}
