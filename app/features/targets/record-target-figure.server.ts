import { authorOf } from "~/features/accounts/author";
import type { CommandContext } from "~/features/accounts/context";
import { requirePermission } from "~/features/accounts/require-permission";
import { recordAudit } from "~/features/audit/record-audit.server";
import { holdPlan, loadVisiblePlan } from "~/features/plans/plan-object.server";
import { targetFactsOf } from "~/features/plans/row-facts.server";
import { type CalendarDate, formatDate } from "~/lib/calendar-date";
import { dayOf } from "~/lib/clock";
import { NotFound, violation } from "~/lib/errors";
import { newId } from "~/lib/id";
import { inTransaction } from "~db/connection";
import type { TargetFigureRow, TargetRow } from "~db/tables";

export type NewTargetFigure = {
  readonly id?: string;
  readonly planId: string;
  readonly targetId: string;
  readonly measuredOn: CalendarDate;
  /** In the target's unit. */
  readonly value: number;
  readonly source: string;
  readonly note: string | null;
};

const notByHand = {
  vi: "Chỉ tiêu này lấy số liệu từ báo cáo, nên không ghi tay. Muốn ghi, hãy sửa cách đo của chỉ tiêu.",
  en: "This target is measured from reports, so nothing is written down for it. Change how it is measured first.",
};
const toCome = (today: CalendarDate) => ({
  vi: `Số liệu không thể tính đến một ngày chưa tới. Hãy ghi ngày từ ${formatDate(today)} trở về trước.`,
  en: `A figure cannot be of a day to come. Enter ${formatDate(today)} or an earlier day.`,
});

/**
 * Writes down a figure of a target that no report holds. Earlier ones are kept; an id that exists already is that
 * figure, unchanged.
 * @throws Forbidden unless the actor is secretariat of the plan's issuer or standing agency
 * @throws RuleViolation when the day is still to come, or the target is measured from reports
 */
export async function recordTargetFigure({ db, actor, now }: CommandContext, input: NewTargetFigure): Promise<{ id: string }> {
  const { id = newId(), planId, targetId, measuredOn, value, source, note } = input;
  return inTransaction(db, async (trx) => {
    await holdPlan(trx, planId);
    const { permission } = await loadVisiblePlan(trx, actor, planId);
    const grant = requirePermission(actor, "target.measure", permission, { seen: true });
    const target: TargetRow | undefined = await trx("targets")
      .where({ id: targetId, plan_id: planId })
      .whereNull("removed_at")
      .first();
    if (!target) throw new NotFound();
    if (await trx("target_figures").where({ id, target_id: targetId }).first("id")) return { id };
    if (targetFactsOf(target).measure.kind !== "manual") throw violation("value", notByHand);
    if (measuredOn > dayOf(now)) throw violation("measuredOn", toCome(dayOf(now)));
    const row: TargetFigureRow = {
      id,
      target_id: targetId,
      measured_on: measuredOn,
      value,
      source,
      note,
      recorded_at: now,
      recorded_by: actor.userId,
      agency_id: grant.agencyId,
    };
    await trx("target_figures").insert(row);
    await recordAudit(trx, authorOf(actor, grant), now, {
      action: "target.measured",
      objectType: "target",
      objectId: targetId,
      data: { planId, text: target.text, measuredOn, value, unit: target.unit, source, note },
    });
    return { id };
  });
}
