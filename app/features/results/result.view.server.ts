import type { ViewContext } from "~/features/accounts/context";
import { NotFound } from "~/lib/errors";
import type { ResultIssueRow } from "~db/result-tables";
import { fingerprintOf, readResultFacts } from "./read-result-facts.server";
import { storedFactsSchema } from "./result.schema";
import { type ResultFacts, totalOf } from "./result-facts";
import { isPublished, loadVisibleResult, mayPublish, whereResultVisible } from "./result-object.server";
import { hasEnded, resultPeriod } from "./result-period";
import type { ResultAudience, ResultShown } from "./result-shown";

const stored = (facts: string | null): ResultFacts => storedFactsSchema.parse(JSON.parse(facts ?? '{"rows":[],"late":[]}'));

// Only those that the reader may open themselves: an issue for a few is not shown through one for everyone.
async function readSiblings({ db, actor, now }: ViewContext, { agency_id, period, number }: ResultIssueRow) {
  const published = db("result_issues")
    .join("agencies as publisher", "publisher.id", "result_issues.agency_id")
    .where("result_issues.agency_id", agency_id)
    .andWhere("result_issues.period", period)
    .andWhere("result_issues.published_at", "<=", now)
    .orderBy("result_issues.number");
  const rows: ResultIssueRow[] = await whereResultVisible(published, actor, now).select("result_issues.*");
  const before = rows.findLast((row) => row.number < number);
  const after = rows.find((row) => row.number > number);
  return {
    before: before ? { id: before.id, number: before.number, total: totalOf(stored(before.facts).rows).current } : null,
    after: after ? { id: after.id, number: after.number } : null,
  };
}

/** Results: as they were published, or with the figures of now while they are a draft; six statements at most. @throws NotFound */
export async function resultView(view: ViewContext, id: string): Promise<ResultShown> {
  const { db, actor, now, today } = view;
  const object = await loadVisibleResult(db, actor, now, id);
  const { issue, agency } = object;
  const period = resultPeriod(issue.period);
  if (!period) throw new NotFound();
  const isOut = isPublished(issue, now);
  const facts = isOut ? stored(issue.facts) : await readResultFacts(db, { agencyId: agency.id, period, now });
  const publisher = isOut ? await db("users").where({ id: issue.published_by }).first("name") : undefined;
  return {
    id,
    agency: agency.name,
    period: { name: period.name, from: period.from, to: period.to },
    number: issue.number,
    audience: issue.audience as ResultAudience,
    note: issue.note,
    reason: issue.reason,
    publishedAt: isOut ? issue.published_at : null,
    publishedBy: publisher?.name ?? null,
    asOf: isOut && issue.published_at ? issue.published_at : now,
    facts,
    seen: fingerprintOf(facts),
    ...(await readSiblings(view, issue)),
    mayPublish: mayPublish(actor, object),
    hasEnded: hasEnded(period, today),
  };
}
