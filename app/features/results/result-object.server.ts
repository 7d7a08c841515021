import type { Knex } from "knex";
import { type Actor, agencyIdsOf, type Grant } from "~/features/accounts/actor";
import { can } from "~/features/accounts/permission";
import { requirePermission } from "~/features/accounts/require-permission";
import { readPathsOf } from "~/features/accounts/scope.server";
import type { Instant } from "~/lib/clock";
import { NotFound } from "~/lib/errors";
import { lockRow } from "~db/dialect";
import { pathRange } from "~db/ranges";
import type { ResultIssueRow } from "~db/result-tables";

/** "/a/b/" lies below "/a/" and is itself. */
function pathsAbove(path: string): string[] {
  const ids = path.split("/").filter((id) => id !== "");
  return ids.map((_id, index) => `/${ids.slice(0, index + 1).join("/")}/`);
}

/**
 * Keeps the results that `actor` may read: published ones of the own agency and those below for who watches them, published
 * ones of agencies above, and those that count the own agency, when they are for everyone, and drafts for those who work on them. The query must select from
 * `result_issues` joined with `agencies as publisher`.
 */
export function whereResultVisible(query: Knex.QueryBuilder, actor: Actor, now: Instant): Knex.QueryBuilder {
  const above = [...new Set(actor.grants.flatMap(({ paths }) => paths.flatMap(pathsAbove)))];
  const drafting = actor.grants.filter(({ role }) => role === "secretariat" || role === "leader");
  return query.where((visible) => {
    visible.where((draft) =>
      draft.where("result_issues.drafted_at", "<=", now).whereIn(
        "result_issues.agency_id",
        drafting.flatMap(({ agencyIds }) => agencyIds),
      ),
    );
    visible.orWhere((published) =>
      published.where("result_issues.published_at", "<=", now).andWhere((read) => {
        read.whereIn("result_issues.agency_id", agencyIdsOf(actor));
        read.orWhere((everyone) =>
          everyone.where("result_issues.audience", "everyone").andWhere((one) => {
            one.whereIn("publisher.path", above);
            one.orWhereIn("result_issues.id", (counted) =>
              counted
                .from("result_agencies")
                .whereIn("result_agencies.agency_id", agencyIdsOf(actor))
                .select("result_agencies.issue_id"),
            );
          }),
        );
        for (const path of readPathsOf(actor)) {
          const { from, to } = pathRange(path);
          read.orWhere((below) => below.where("publisher.path", ">=", from).andWhere("publisher.path", "<", to));
        }
      }),
    );
  });
}

export type ResultObject = {
  readonly issue: ResultIssueRow;
  readonly agency: { readonly id: string; readonly name: string; readonly path: string };
};

type Joined = ResultIssueRow & { agency_name: string; agency_path: string };

/** Results that the actor may read. @throws NotFound when there are none */
export async function loadVisibleResult(db: Knex, actor: Actor, now: Instant, id: string): Promise<ResultObject> {
  const query = db("result_issues")
    .join("agencies as publisher", "publisher.id", "result_issues.agency_id")
    .where("result_issues.id", id)
    .first("result_issues.*", "publisher.name as agency_name", "publisher.path as agency_path");
  const row = (await whereResultVisible(query, actor, now)) as unknown as Joined | undefined;
  if (!row) throw new NotFound();
  return { issue: row, agency: { id: row.agency_id, name: row.agency_name, path: row.agency_path } };
}

/** Whether results were published by `now`. */
export function isPublished({ published_at }: Pick<ResultIssueRow, "published_at">, now: Instant): boolean {
  return published_at !== null && published_at <= now;
}

export function mayPublish(actor: Actor, { agency }: Pick<ResultObject, "agency">): boolean {
  return can(actor, "result.publish", { agency });
}

/**
 * The results, for who may publish them.
 * @throws NotFound when the actor may not read them
 * @throws Forbidden when the actor may not publish for the agency
 */
export async function requireResult(
  db: Knex,
  actor: Actor,
  now: Instant,
  id: string,
): Promise<ResultObject & { readonly grant: Grant }> {
  const object = await loadVisibleResult(db, actor, now, id);
  return { ...object, grant: requirePermission(actor, "result.publish", { agency: object.agency }, { seen: true }) };
}

/** Like `requireResult`, for a command: holds the row until the transaction ends. */
export async function holdResult(trx: Knex.Transaction, actor: Actor, now: Instant, id: string) {
  await lockRow(trx("result_issues").where({ id }).first("id"), trx);
  return requireResult(trx, actor, now, id);
}
