import type { Knex } from "knex";
import type { CalendarDate } from "~/lib/calendar-date";
import { violation } from "~/lib/errors";

const byReport = {
  vi: "Nhiệm vụ này hoàn thành khi báo cáo được chấp nhận. Hãy mở báo cáo để chấp nhận hoặc trả lại.",
  en: "This task is completed when its report is accepted. Open the report to accept or return it.",
};

/**
 * The day on which the result that waits was reported; null when none was.
 * @throws RuleViolation when what waits is a report, which has its own decision
 */
export async function requestedOn(trx: Knex.Transaction, assignmentId: string): Promise<CalendarDate | null> {
  const last = await trx("assignment_events")
    .where({ assignment_id: assignmentId })
    .whereIn("kind", ["completion-requested", "report-submitted"])
    .orderBy("seq", "desc")
    .first("kind", "counts_on");
  if (last?.kind === "report-submitted") throw violation(null, byReport);
  return last?.counts_on ?? null;
}
