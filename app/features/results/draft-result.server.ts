import { authorOf } from "~/features/accounts/author";
import type { CommandContext } from "~/features/accounts/context";
import { requirePermission } from "~/features/accounts/require-permission";
import { recordAudit } from "~/features/audit/record-audit.server";
import { formatDate } from "~/lib/calendar-date";
import { dayOf } from "~/lib/clock";
import { NotFound, violation } from "~/lib/errors";
import { newId } from "~/lib/id";
import { inTransaction } from "~db/connection";
import { lockRow } from "~db/dialect";
import type { ResultIssueRow } from "~db/result-tables";
import { resultPeriod } from "./result-period";
import type { ResultAudience } from "./result-shown";

type Draft = { agency: string; period: string; audience: ResultAudience; note: string; reason: string | null };

const isThere = {
  vi: "Kỳ này đang có một bản dự thảo. Hãy mở bản đó để công bố, hoặc bỏ nó trước.",
  en: "There is a draft of this period already. Open it to publish it, or discard it first.",
};
const needsReason = {
  vi: "Kỳ này đã công bố. Hãy ghi vì sao công bố lại; lý do đứng trên bản mới, bản cũ vẫn giữ nguyên.",
  en: "This period was published already. Say why it is published again; the reason stands on the new issue, the old one stays.",
};

/**
 * Begins results of a period; nothing is shown to others until they are published. After a publication it is a further number,
 * with the reason.
 * @returns their id
 * @throws RuleViolation when the period has not begun, a draft is there, or the reason of a further number is missing
 * @throws Forbidden unless the actor is leader or secretariat of the agency
 */
export async function draftResult(
  { db, actor, now }: CommandContext,
  { agency: agencyId, period: key, audience, note, reason }: Draft,
): Promise<string> {
  return inTransaction(db, async (trx) => {
    const agency = await lockRow(trx("agencies").where({ id: agencyId }).first("id", "name", "path"), trx);
    const period = resultPeriod(key);
    if (!agency || !period) throw new NotFound();
    const grant = requirePermission(actor, "result.publish", { agency }, { seen: true });
    if (period.from > dayOf(now))
      throw violation("period", {
        vi: `Kỳ này bắt đầu từ ${formatDate(period.from)}. Hãy chọn kỳ đã bắt đầu.`,
        en: `This period begins on ${formatDate(period.from)}. Choose one that has begun.`,
      });
    const before: ResultIssueRow[] = await trx("result_issues").where({ agency_id: agencyId, period: key }).orderBy("number");
    const last = before.at(-1);
    if (last?.published_at === null) throw violation("period", isThere);
    if (last && reason === null) throw violation("reason", needsReason);
    const id = newId();
    const facts = { id, agency_id: agencyId, period: key, number: (last?.number ?? 0) + 1, audience, note };
    await trx("result_issues").insert({ ...facts, reason: last ? reason : null, drafted_at: now, drafted_by: actor.userId });
    await recordAudit(trx, authorOf(actor, grant), now, {
      action: "result.drafted",
      objectType: "result",
      objectId: id,
      data: { period: key, number: facts.number, agencyId, reason },
    });
    return id;
  });
}
