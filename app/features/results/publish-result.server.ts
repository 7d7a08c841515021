import { authorOf } from "~/features/accounts/author";
import type { CommandContext } from "~/features/accounts/context";
import { recordAudit } from "~/features/audit/record-audit.server";
import { formatDate } from "~/lib/calendar-date";
import { dayOf } from "~/lib/clock";
import { Conflict, NotFound, violation } from "~/lib/errors";
import { inTransaction } from "~db/connection";
import { insertRows } from "~db/insert-rows";
import type { ResultAgencyRow } from "~db/result-tables";
import { fingerprintOf, readResultFacts } from "./read-result-facts.server";
import { holdResult } from "./result-object.server";
import { hasEnded, resultPeriod } from "./result-period";
import type { ResultAudience } from "./result-shown";

const isOut = {
  vi: "Kết quả này đã công bố và không sửa được nữa. Muốn đính chính, lập bản công bố mới của kỳ.",
  en: "These results are published and cannot be changed. To correct them, publish a new issue of the period.",
};
const nothingDue = {
  vi: "Không có việc nào đến hạn trong kỳ này nên không có gì để công bố. Việc tính vào kỳ có hạn của nó, không phải kỳ làm xong; hãy bỏ dự thảo này và chọn kỳ khác.",
  en: "Nothing fell due in this period, so there is nothing to publish. Work counts where it falls due, not where it was finished; discard this draft and choose another period.",
};
const moved = {
  vi: "Số liệu đã thay đổi sau khi bạn mở trang. Hãy xem lại số liệu mới bên dưới rồi công bố.",
  en: "The figures have changed since you opened the page. Look at the new ones, then publish.",
};

/**
 * Publishes results with the figures of `now`, which are kept as they are. `seen` names the figures that were looked at.
 * @throws RuleViolation before the period has ended, or when nothing fell due in it
 * @throws Conflict when the figures changed meanwhile, or they are published already
 */
export async function publishResult(
  { db, actor, now }: CommandContext,
  { id, audience, note, seen }: { id: string; audience: ResultAudience; note: string; seen: string },
): Promise<void> {
  await inTransaction(db, async (trx) => {
    const { issue, grant } = await holdResult(trx, actor, now, id);
    const period = resultPeriod(issue.period);
    if (!period) throw new NotFound();
    if (issue.published_at !== null) throw new Conflict(isOut);
    if (!hasEnded(period, dayOf(now)))
      throw violation(null, {
        vi: `Kỳ này kết thúc ngày ${formatDate(period.to)}. Chỉ công bố được từ ngày hôm sau.`,
        en: `The period ends on ${formatDate(period.to)}. It can be published from the next day on.`,
      });
    const facts = await readResultFacts(trx, { agencyId: issue.agency_id, period, now });
    if (fingerprintOf(facts) !== seen) throw new Conflict(moved);
    if (facts.rows.length === 0) throw violation(null, nothingDue);
    const published = { published_at: now, published_by: actor.userId, facts: JSON.stringify(facts) };
    await trx("result_issues")
      .where({ id })
      .update({ ...published, audience, note });
    const counted: ResultAgencyRow[] = [...new Set(facts.rows.map(({ agencyId }) => agencyId))].map((agency_id) => ({
      issue_id: id,
      agency_id,
    }));
    await insertRows(trx, "result_agencies", counted);
    await recordAudit(trx, authorOf(actor, grant), now, {
      action: "result.published",
      objectType: "result",
      objectId: id,
      data: { period: issue.period, number: issue.number, audience, fingerprint: seen },
    });
  });
}
