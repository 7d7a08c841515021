/** The whole log as an administrator sees it: what was done for, or to, the agencies that they administer. */
import type { Knex } from "knex";
import { idsIn, namesOf } from "~/features/audit/audit-names.server";
import { type HistoryEntry, toHistoryEntry } from "~/features/audit/object-history.view.server";
import { type ChainVerdict, verifyAuditChain } from "~/features/audit/verify-audit-chain.server";
import { addDays, type CalendarDate } from "~/lib/calendar-date";
import { startOfDay } from "~/lib/clock";
import { foldForSearch } from "~/lib/vietnamese-text";
import { pathRange } from "~db/ranges";
import type { AuditEntryRow } from "~db/tables";
import { type Actor, grantsWith } from "./actor";
import type { ViewContext } from "./context";
import { requireSomewhere } from "./require-somewhere";

export type AuditFilter = {
  readonly objectType?: string;
  readonly objectId?: string;
  /** Part of the person's name. */
  readonly who?: string;
  readonly from?: CalendarDate;
  /** Included. */
  readonly to?: CalendarDate;
  /** Only entries older than this one: the next page. */
  readonly before?: number;
  /** Whether signing in and out is shown among the rest; nearly all entries are of that kind. */
  readonly isWithSignIns?: boolean;
  /** Whether the whole chain is read, however long. */
  readonly isChecked?: boolean;
};

export type AuditLog = {
  readonly entries: readonly HistoryEntry[];
  readonly names: Readonly<Record<string, string>>;
  /** The entry to continue after; null on the last page. */
  readonly older: number | null;
  readonly length: number;
  /** Null when the chain is too long to be read on every visit. */
  readonly verdict: ChainVerdict | null;
};

const pageSize = 50;
// About a tenth of a second; beyond it the check is asked for.
const checkedUnasked = 4000;

function agenciesBelow(db: Knex, paths: readonly string[]): Knex.QueryBuilder {
  return db("agencies")
    .select("agencies.id")
    .where((below) => {
      for (const path of paths) {
        const { from, to } = pathRange(path);
        below.orWhere((range) => range.where("agencies.path", ">=", from).andWhere("agencies.path", "<", to));
      }
    });
}

// Entries of the command line and of people signing in name no agency; they belong to whoever administers what they are about.
function whereAudited(query: Knex.QueryBuilder, db: Knex, actor: Actor): Knex.QueryBuilder {
  const paths = [...new Set(grantsWith(actor, "admin").flatMap((grant) => grant.paths))];
  const below = () => agenciesBelow(db, paths);
  const people = () => db("role_grants").select("role_grants.user_id").whereIn("role_grants.agency_id", below());
  const plans = () =>
    db("plans")
      .select("plans.id")
      .where((plan) => plan.whereIn("plans.issuer_id", below()).orWhereIn("plans.standing_id", below()));
  const about = (types: readonly string[], ids: Knex.QueryBuilder) => (where: Knex.QueryBuilder) =>
    where.whereIn("audit_entries.object_type", [...types]).whereIn("audit_entries.object_id", ids);
  // How an agency splits its work is its own: nobody above reads it, not even here.
  const own = grantsWith(actor, "admin").flatMap(({ agencyIds }) => agencyIds);
  query.where((inside) => inside.whereNot("audit_entries.object_type", "part").orWhereIn("audit_entries.agency_id", own));
  return query.where((scope) => {
    scope.whereIn("audit_entries.agency_id", below());
    scope.orWhere(about(["agency"], below()));
    scope.orWhere(about(["user", "session"], people()));
    scope.orWhere(
      about(["group"], db("agency_groups").select("agency_groups.id").whereIn("agency_groups.owner_agency_id", below())),
    );
    scope.orWhere(about(["plan"], plans()));
    if (paths.includes("/")) scope.orWhereNotNull("audit_entries.seq");
  });
}

// What the log is about, where a name alone does not say it: plans, tasks, targets, and assignments with their lead.
async function thingsNamed(db: Knex, ids: readonly string[]): Promise<Record<string, string>> {
  const unique = [...new Set(ids)];
  const text = (table: string, words: string) =>
    db(table)
      .whereIn(`${table}.id`, unique)
      .select(`${table}.id`, db.raw(`${words} as name`));
  const rows: { id: string; name: string }[] = await text("plans", "coalesce(plans.number, plans.title)").unionAll([
    text("tasks", "tasks.text"),
    text("targets", "targets.text"),
    text("assignments", "tasks.text || ' · ' || agencies.name")
      .join("tasks", "tasks.id", "assignments.task_id")
      .join("agencies", "agencies.id", "assignments.lead_id"),
  ]);
  return Object.fromEntries(rows.map((row) => [row.id, row.name]));
}

// From each name straight to the next one in the index: the entries between them are not read.
const everyName = `
  select min(user_name) as name from audit_entries
  union all
  select (select min(user_name) from audit_entries where user_name > names.name) from names where names.name is not null`;

async function personsNamed(db: Knex, who: string): Promise<string[]> {
  const names: string[] = await db.withRecursive("names", db.raw(everyName)).from("names").whereNotNull("name").pluck("name");
  return names.filter((name) => foldForSearch(name).includes(foldForSearch(who)));
}

/**
 * The log up to the moment looked at, newest first, fifty a page; pages are found by number of entry, so that they stay quick however long it is.
 * @throws Forbidden when the actor administers nothing
 */
export async function auditLogView({ db, actor, now }: ViewContext, filter: AuditFilter): Promise<AuditLog> {
  requireSomewhere(actor, "audit.read");
  const query = whereAudited(db<AuditEntryRow>("audit_entries"), db, actor)
    .where("audit_entries.at", "<=", now)
    .orderBy("seq", "desc")
    .limit(pageSize + 1);
  if (!filter.objectType && !filter.isWithSignIns) query.whereNot("object_type", "session");
  if (filter.objectType) query.where("object_type", filter.objectType);
  if (filter.objectId) query.where("object_id", filter.objectId);
  if (filter.who) query.whereIn("user_name", await personsNamed(db, filter.who));
  if (filter.from) query.where("at", ">=", startOfDay(filter.from));
  if (filter.to) query.where("at", "<", startOfDay(addDays(filter.to, 1)));
  if (filter.before) query.where("seq", "<", filter.before);
  const rows: AuditEntryRow[] = await query;
  const entries = rows.slice(0, pageSize).map(toHistoryEntry);
  const objectIds = entries.map((entry) => entry.objectId);
  const mentioned = entries.flatMap((entry) => idsIn(entry.data));
  const names = { ...(await namesOf(db, [...objectIds, ...mentioned])), ...(await thingsNamed(db, objectIds)) };
  const length = Number((await db("audit_head").where({ id: 1 }).first("seq"))?.seq ?? 0);
  const verdict = filter.isChecked || length <= checkedUnasked ? await verifyAuditChain(db) : null;
  return { entries, names, older: rows.length > pageSize ? (entries.at(-1)?.seq ?? null) : null, length, verdict };
}
