import type { Knex } from "knex";
import type { CalendarDate } from "~/lib/calendar-date";
import type { Instant } from "~/lib/clock";
import { acceptedThen } from "./decision-then.server";
import type { ReportValue, ReportValues } from "./report-value";

type Asked = { taskId: string; leadId: string; periodTo: CalendarDate; now: Instant };
type Row = { key: string; state: ReportValue["state"]; number: number | null; cutOffOn: CalendarDate };

/**
 * The accepted numbers of the same task and agency for the period before, by the key of the row: forms of two
 * periods may be different versions. Empty when there is none; one statement.
 */
export async function previousPeriodValues(db: Knex, { taskId, leadId, periodTo, now }: Asked): Promise<ReportValues> {
  const before = db("assignments as earlier")
    .where({ "earlier.task_id": taskId, "earlier.lead_id": leadId })
    .where("earlier.period_to", "<", periodTo)
    .whereExists((accepted) =>
      accepted
        .select("taken.id")
        .from("report_versions as taken")
        .join("reports", "reports.id", "taken.report_id")
        .whereRaw("reports.assignment_id = earlier.id")
        .where(acceptedThen(db, "taken", now)),
    )
    .orderBy("earlier.period_to", "desc")
    .limit(1)
    .select("earlier.id");
  const rows: Row[] = await db("report_values")
    .join("report_versions", "report_versions.id", "report_values.version_id")
    .join("reports", "reports.id", "report_versions.report_id")
    .join("indicators", "indicators.id", "report_values.indicator_id")
    .where(acceptedThen(db, "report_versions", now))
    .where("reports.assignment_id", before)
    .select("indicators.key", "report_values.state", "report_values.number_value as number");
  return Object.fromEntries(
    rows.flatMap(({ key, state, number }): [string, ReportValue][] => {
      if (state !== "value") return [[key, { state }]];
      return number === null ? [] : [[key, { state, number: Number(number) }]];
    }),
  );
}
