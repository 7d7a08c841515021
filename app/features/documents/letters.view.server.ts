import type { Knex } from "knex";
import type { ViewContext } from "~/features/accounts/context";
import { canSomewhere } from "~/features/accounts/permission";
import type { Instant } from "~/lib/clock";
import { searchPattern } from "~/lib/vietnamese-text";
import type { LetterRow } from "~db/tables";
import { letterNumber } from "./letter-name";
import { whereLetterVisible } from "./letter-object.server";
import type { LetterLine, Register } from "./letter-shown";
import { type LetterState, type LettersFilters, letterStates } from "./letters-filters";
import type { LetterKind } from "./template-kind";

const pageSize = 50;

/** SQL for the state at a moment. */
const stateSql = (now: Instant) => ({
  sql: "case when letters.voided_at <= ? then 'voided' when letters.registered_at <= ? then 'registered' else 'draft' end",
  bindings: [now, now],
});

function asked({ db, actor, now }: ViewContext, { q, kind, plan, batch }: LettersFilters): Knex.QueryBuilder {
  const query = db("letters").join("agencies as sender", "sender.id", "letters.sender_id").where("letters.made_at", "<=", now);
  whereLetterVisible(query, actor, now);
  if (kind) query.where("letters.kind", kind);
  if (plan) query.where("letters.plan_id", plan);
  if (batch) query.where("letters.batch_id", batch);
  if (q) query.whereRaw("letters.search_text like ? escape '\\'", [searchPattern(q)]);
  return query;
}

async function countsOf(query: Knex.QueryBuilder, now: Instant): Promise<Record<LetterState, number>> {
  const { sql, bindings } = stateSql(now);
  const rows: { state: LetterState; count: number | string }[] = await query
    .select(query.client.raw(`${sql} as state`, bindings))
    .count({ count: "letters.id" })
    .groupBy("state");
  const of = (state: LetterState) => Number(rows.find((row) => row.state === state)?.count ?? 0);
  return Object.fromEntries(letterStates.map((state) => [state, of(state)])) as Record<LetterState, number>;
}

type Row = LetterRow & {
  sender_name: string;
  state: LetterState;
  addressee: string | null;
  addressees: number;
  works: number;
  scans: number;
};

const toLine = (row: Row): LetterLine => ({
  id: row.id,
  kind: row.kind as LetterKind,
  number: letterNumber(row),
  issuedOn: row.issued_on,
  subject: row.subject,
  sender: row.sender_name,
  addressee: row.addressee,
  addressees: Number(row.addressees),
  works: Number(row.works),
  state: row.state,
  madeAt: row.made_at,
  hasScan: Number(row.scans) > 0,
});

/** The register of letters in sight, the last made first, fifty a page; two statements. */
export async function lettersView(view: ViewContext, filters: LettersFilters): Promise<Register> {
  const { db, actor, now } = view;
  const counts = await countsOf(asked(view, filters), now);
  const { sql, bindings } = stateSql(now);
  const query = asked(view, filters)
    .orderBy("letters.made_at", "desc")
    .orderBy("letters.id", "desc")
    .limit(pageSize)
    .offset((filters.page - 1) * pageSize)
    .select(
      "letters.*",
      "sender.name as sender_name",
      db.raw(`${sql} as state`, bindings),
      db.raw(
        "(select agencies.name from letter_addressees join agencies on agencies.id = letter_addressees.agency_id where letter_addressees.letter_id = letters.id order by letter_addressees.position limit 1) as addressee",
      ),
      db.raw("(select count(*) from letter_addressees where letter_addressees.letter_id = letters.id) as addressees"),
      db.raw("(select count(*) from letter_items where letter_items.letter_id = letters.id) as works"),
      db.raw(
        "(select count(*) from letter_files where letter_files.letter_id = letters.id and letter_files.role = 'scan' and letter_files.removed_at is null) as scans",
      ),
    );
  if (filters.state) query.whereRaw(`${sql} = ?`, [...bindings, filters.state]);
  const rows: Row[] = await query;
  const total = filters.state ? counts[filters.state] : letterStates.reduce((sum, state) => sum + counts[state], 0);
  return { filters, letters: rows.map(toLine), counts, total, pageSize, canMake: canSomewhere(actor, "letter.make") };
}
