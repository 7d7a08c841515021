import type { ViewContext } from "~/features/accounts/context";
import { canSomewhere } from "~/features/accounts/permission";
import type { Instant } from "~/lib/clock";
import { plain } from "~/lib/i18n/text";
import { isPublished, whereResultVisible } from "./result-object.server";
import { resultPeriod } from "./result-period";
import type { Results } from "./result-shown";

const pageSize = 50;

type Row = { id: string; agency: string; period: string; number: number; published_at: Instant | null; later: number | string };

/** The results in sight, the latest period first; two statements. */
export async function resultsView({ db, actor, now }: ViewContext, page: number): Promise<Results> {
  const visible = () =>
    whereResultVisible(db("result_issues").join("agencies as publisher", "publisher.id", "result_issues.agency_id"), actor, now);
  const counted: { count: number | string } = await visible().count({ count: "*" }).first();
  const later = db("result_issues as later")
    .whereRaw("later.agency_id = result_issues.agency_id and later.period = result_issues.period")
    .whereRaw("later.number > result_issues.number")
    .andWhere("later.published_at", "<=", now)
    .count("*");
  const rows: Row[] = await visible()
    .orderBy([
      { column: "result_issues.period", order: "desc" },
      { column: "publisher.sort_key" },
      { column: "result_issues.number", order: "desc" },
    ])
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .select("result_issues.id", "publisher.name as agency", "result_issues.period", "result_issues.number")
    .select("result_issues.published_at", later.as("later"));
  return {
    lines: rows.map((row) => ({
      id: row.id,
      agency: row.agency,
      period: resultPeriod(row.period)?.name ?? plain(row.period),
      number: row.number,
      publishedAt: isPublished(row, now) ? row.published_at : null,
      isReplaced: Number(row.later) > 0,
    })),
    total: Number(counted.count),
    page,
    pageSize,
    mayDraft: canSomewhere(actor, "result.publish"),
  };
}

/** The agencies for which the actor may publish. */
export function publishersOf({ actor }: Pick<ViewContext, "actor">): { id: string; name: string }[] {
  const grants = actor.grants.filter(({ role }) => role === "secretariat" || role === "leader");
  return [...new Map(grants.map(({ agencyId, agencyName }) => [agencyId, { id: agencyId, name: agencyName }])).values()];
}
