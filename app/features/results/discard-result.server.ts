import { authorOf } from "~/features/accounts/author";
import type { CommandContext } from "~/features/accounts/context";
import { recordAudit } from "~/features/audit/record-audit.server";
import { Conflict } from "~/lib/errors";
import { inTransaction } from "~db/connection";
import { holdResult } from "./result-object.server";

const isOut = {
  vi: "Kết quả đã công bố thì không bỏ được. Muốn đính chính, lập bản công bố mới của kỳ.",
  en: "Published results cannot be discarded. To correct them, publish a new issue of the period.",
};

/** Discards a draft of results. @throws Conflict when they were published meanwhile */
export async function discardResult({ db, actor, now }: CommandContext, id: string): Promise<void> {
  await inTransaction(db, async (trx) => {
    const { issue, grant } = await holdResult(trx, actor, now, id);
    if (issue.published_at !== null) throw new Conflict(isOut);
    await trx("result_issues").where({ id }).delete();
    await recordAudit(trx, authorOf(actor, grant), now, {
      action: "result.discarded",
      objectType: "result",
      objectId: id,
      data: { period: issue.period, number: issue.number, agencyId: issue.agency_id },
    });
  });
}
