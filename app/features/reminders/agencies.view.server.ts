/** How each agency in sight takes what it was given and sent: update age and rate, receipt, reminders opened. */
import type { Knex } from "knex";
import type { ViewContext } from "~/features/accounts/context";
import { whereAmongVisible } from "~/features/accounts/scope.server";
import { type AgencyUpdatesRow, agencyUpdates, toAgencyUpdates, updateOrders } from "~/features/progress/agency-updates.server";
import { assignmentFacts } from "~/features/progress/assignment-facts.server";
import { momentOf } from "~/features/progress/moment.server";
import type { AgencyUpdates } from "~/features/progress/update-age";
import { addDays } from "~/lib/calendar-date";
import { searchPattern } from "~/lib/vietnamese-text";
import type { AgencyFilter } from "./agency-filter.schema";
import { whereDigestVisible } from "./digest-sight.server";
import { updateDays } from "./rules.view.server";

export const agencyPageSize = 50;
const MAIL_DAYS = 30;

export type AgencyLine = AgencyUpdates & { readonly sent: number; readonly opened: number };

export type AgenciesPage = {
  readonly lines: readonly AgencyLine[];
  readonly total: number;
  /** Within how many days work counts as updated. */
  readonly updateDays: number;
};

const orders = { ...updateOrders, opened: "coalesce(mails.sent, 0) - coalesce(mails.opened, 0) desc, updates.sort_key" } as const;

/** Digests of the last thirty days that were sent for an agency, and how many of them their readers have opened. */
function mailsByAgency(view: ViewContext): Knex.QueryBuilder {
  const { db, now, today } = view;
  const digests = db("reminder_digests as digests")
    .where("digests.state", "sent")
    .andWhere("digests.on_day", ">", addDays(today, -MAIL_DAYS));
  return whereDigestVisible(digests, view)
    .groupBy("digests.agency_id")
    .select({
      agency_id: "digests.agency_id",
      sent: db.raw("count(*)"),
      opened: db.raw("count(case when digests.opened_at <= ? then 1 end)", [now]),
    });
}

async function countOf(db: Knex, updates: Knex.QueryBuilder): Promise<number> {
  const [row] = await db.from(updates.as("updates")).count({ count: "*" });
  return Number(row?.count ?? 0);
}

/** Agencies with open work that the actor may read, fifty a page; four statements. */
export async function agenciesView(view: ViewContext, { q, sort, page }: AgencyFilter): Promise<AgenciesPage> {
  const { db, actor } = view;
  const days = await updateDays(view);
  const moment = await momentOf(view);
  const facts = () => {
    const visible = whereAmongVisible(assignmentFacts(db, moment), db, actor);
    const named = db("agencies")
      .select("agencies.id")
      .whereRaw("agencies.search_text like ? escape '\\'", [searchPattern(q)]);
    return q === "" ? visible : visible.whereIn("assignments.lead_id", named);
  };
  const rows: (AgencyUpdatesRow & Record<"sent" | "mails_opened", number | string | null>)[] = await db
    .from(agencyUpdates(db, facts(), moment, days).as("updates"))
    .leftJoin(mailsByAgency(view).as("mails"), "mails.agency_id", "updates.id")
    .orderByRaw(orders[sort])
    .limit(agencyPageSize)
    .offset((page - 1) * agencyPageSize)
    .select("updates.*", "mails.sent", "mails.opened as mails_opened");
  const isWhole = page === 1 && rows.length < agencyPageSize;
  const total = isWhole ? rows.length : await countOf(db, agencyUpdates(db, facts(), moment, days));
  const lines = rows.map((row) => ({
    ...toAgencyUpdates(row, view.today),
    sent: Number(row.sent ?? 0),
    opened: Number(row.mails_opened ?? 0),
  }));
  return { lines, total, updateDays: days };
}
