import { recordAudit } from "~/features/audit/record-audit.server";
import { type CalendarDate, formatDate } from "~/lib/calendar-date";
import { NotFound, violation } from "~/lib/errors";
import { inTransaction } from "~db/connection";
import { authorOf } from "./author";
import type { CommandContext } from "./context";
import { requirePermission } from "./require-permission";

/**
 * Ends a role: on the day `on` it is no longer held.
 * @throws NotFound when there is no such role at an agency that the actor administers
 * @throws Forbidden when it is an operator's, and the actor is none
 * @throws RuleViolation when it ends before it begins, has already ended, or is the actor's own administration
 */
export async function endRole(
  { db, actor, now }: CommandContext,
  { grantId, on }: { grantId: string; on: CalendarDate },
): Promise<void> {
  const held = await db("role_grants")
    .join("agencies", "agencies.id", "role_grants.agency_id")
    .where("role_grants.id", grantId)
    .first("role_grants.*", "agencies.path");
  if (!held) throw new NotFound();
  const grant = requirePermission(actor, "user.manage", { agency: { id: held.agency_id, path: held.path } }, { seen: false });
  if (held.is_operator === 1) requirePermission(actor, "operator.name", {}, { seen: true });
  if (on < held.valid_from) {
    throw violation("on", {
      vi: `Vai trò này bắt đầu từ ${formatDate(held.valid_from)} nên không thể kết thúc trước đó. Hãy sửa ngày.`,
      en: `This role begins on ${formatDate(held.valid_from)} and cannot end before. Correct the day.`,
    });
  }
  if (held.valid_to !== null && held.valid_to <= on) {
    throw violation("on", {
      vi: `Vai trò này đã kết thúc từ ${formatDate(held.valid_to)}.`,
      en: `This role has ended on ${formatDate(held.valid_to)}.`,
    });
  }
  if (held.user_id === actor.userId && held.role === "admin") {
    throw violation(null, {
      vi: "Không tự kết thúc vai trò quản trị của mình. Hãy nhờ quản trị khác.",
      en: "You cannot end your own administration. Ask another administrator.",
    });
  }
  await inTransaction(db, async (trx) => {
    await trx("role_grants").where({ id: grantId }).update({ valid_to: on });
    await recordAudit(trx, authorOf(actor, grant), now, {
      action: "user.role-ended",
      objectType: "user",
      objectId: held.user_id,
      data: { agencyId: held.agency_id, role: held.role, on },
    });
  });
}
