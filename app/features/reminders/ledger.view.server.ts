import type { Knex } from "knex";
import type { ViewContext } from "~/features/accounts/context";
import { addDays, type CalendarDate } from "~/lib/calendar-date";
import type { Instant } from "~/lib/clock";
import { searchPattern } from "~/lib/vietnamese-text";
import type { Channel } from "./delivery";
import { digestColumns, lastTouchedAt } from "./digest-columns";
import { insideItems, whereDigestVisible } from "./digest-sight.server";
import type { LedgerFilter } from "./ledger-filter.schema";
import type { DigestState } from "./outbox";
import { saidCount } from "./outbox-items.store.server";

export const ledgerPageSize = 50;

export type LedgerLine = {
  readonly id: string;
  readonly onDay: CalendarDate;
  readonly to: string;
  readonly name: string;
  readonly agency: string;
  readonly channel: Channel;
  readonly state: DigestState;
  readonly at: Instant;
  readonly items: number;
  readonly answer: string | null;
};

// Digests about a plan, also about parts of it that the actor may read: what is inside of other agencies tells nothing of a digest.
function whereOfPlan(query: Knex.QueryBuilder, { db, actor }: ViewContext, planId: string): void {
  const wholes = db("reminder_items as of_plan")
    .join("assignments as planned", "planned.id", "of_plan.assignment_id")
    .whereRaw("of_plan.digest_id = digests.id")
    .where("planned.plan_id", planId)
    .select("of_plan.digest_id");
  const parts = insideItems(db, actor)
    .whereRaw("items.digest_id = digests.id")
    .where("assignments.plan_id", planId)
    .select("items.digest_id");
  query.where((said) => said.whereExists(wholes).orWhereExists(parts));
}

function filtered(view: ViewContext, filter: LedgerFilter): Knex.QueryBuilder {
  const query = view
    .db("reminder_digests as digests")
    .join("users", "users.id", "digests.user_id")
    .join("agencies", "agencies.id", "digests.agency_id")
    .where("digests.on_day", ">=", filter.from ?? addDays(view.today, -30))
    .andWhere("digests.on_day", "<=", filter.to ?? view.today);
  if (filter.state) query.where("digests.state", filter.state);
  if (filter.opened === "yes") query.whereNotNull("digests.opened_at").andWhere("digests.opened_at", "<=", view.now);
  if (filter.opened === "no")
    query.where((unseen) => unseen.whereNull("digests.opened_at").orWhere("digests.opened_at", ">", view.now));
  if (filter.agency) query.where("digests.agency_id", filter.agency);
  if (filter.channel) query.where("digests.channel", filter.channel);
  if (filter.q)
    query.where((said) =>
      said
        .whereRaw("agencies.search_text like ? escape '\\'", [searchPattern(filter.q)])
        .orWhereRaw("lower(users.email) like ? escape '\\'", [searchPattern(filter.q)]),
    );
  if (filter.plan) whereOfPlan(query, view, filter.plan);
  return whereDigestVisible(query, view);
}

/** The ledger, newest first, fifty a page; without days asked for, of the last thirty. Two statements. */
export async function ledgerView(view: ViewContext, filter: LedgerFilter): Promise<{ lines: LedgerLine[]; total: number }> {
  const [row] = await filtered(view, filter).count({ count: "*" });
  const { db, actor } = view;
  const lines: LedgerLine[] = await filtered(view, filter)
    .orderBy("digests.on_day", "desc")
    .orderBy("digests.id", "desc")
    .limit(ledgerPageSize)
    .offset((filter.page - 1) * ledgerPageSize)
    .select({
      ...digestColumns,
      at: db.raw(lastTouchedAt),
      items: saidCount(db, insideItems(db, actor)),
      answer: db.raw(
        "(select said.answer from reminder_ledger as said where said.digest_id = digests.id order by said.id desc limit 1)",
      ),
    });
  return { lines: lines.map((line) => ({ ...line, items: Number(line.items) })), total: Number(row?.count ?? 0) };
}
