import { recordAudit } from "~/features/audit/record-audit.server";
import { type CalendarDate, formatDate } from "~/lib/calendar-date";
import { violation } from "~/lib/errors";
import { newId } from "~/lib/id";
import type { RoleGrantRow } from "~db/account-tables";
import { inTransaction } from "~db/connection";
import { lockRow } from "~db/dialect";
import type { Role } from "./actor";
import { authorOf } from "./author";
import type { CommandContext } from "./context";
import { loadManagedAccount } from "./managed-account.server";
import { requirePermission } from "./require-permission";

/** Half-open: on `validTo` the role is no longer held. An operator administers the whole installation, not only the agency. */
export type NewRole = {
  userId: string;
  agencyId: string;
  role: Role;
  isOperator?: boolean;
  validFrom: CalendarDate;
  validTo: CalendarDate | null;
};

const heldThen = {
  vi: "Tài khoản đã giữ vai trò này ở cơ quan này trong thời gian đó. Hãy kết thúc vai trò cũ trước, hoặc chọn thời gian khác.",
  en: "The account already holds this role there at that time. End the old one first, or choose another time.",
};

const onlyAdmins = {
  vi: "Chỉ vai trò quản trị mới giao được cho toàn hệ thống. Hãy chọn vai trò quản trị, hoặc bỏ đánh dấu này.",
  en: "Only the role of administrator can be given for the whole installation. Choose it, or take this mark away.",
};

/**
 * Gives an account a role at an agency for a span of time.
 * @returns the id of the grant
 * @throws NotFound when the actor does not see the account
 * @throws Forbidden when the actor does not administer the agency, or names an operator without being one
 * @throws RuleViolation when the span is empty, an operator would not be an administrator, or the account already holds the role in it
 */
export async function grantRole({ db, actor, now }: CommandContext, input: NewRole): Promise<{ id: string }> {
  const { userId, agencyId, role, isOperator = false, validFrom, validTo } = input;
  await loadManagedAccount(db, actor, userId);
  const agency = await db("agencies").where({ id: agencyId }).first("id", "path");
  if (!agency)
    throw violation("agency", {
      vi: "Không có cơ quan này trong danh mục. Hãy chọn lại.",
      en: "There is no such agency. Choose again.",
    });
  const grant = requirePermission(actor, "user.manage", { agency }, { seen: true });
  if (isOperator) requirePermission(actor, "operator.name", {}, { seen: true });
  if (isOperator && role !== "admin") throw violation("isOperator", onlyAdmins);
  if (validTo !== null && validTo <= validFrom) {
    throw violation("validTo", {
      vi: `Ngày kết thúc phải sau ngày bắt đầu ${formatDate(validFrom)}. Hãy sửa lại một trong hai ngày.`,
      en: `The end must come after the beginning ${formatDate(validFrom)}. Correct one of the two days.`,
    });
  }
  const id = newId();
  const meets = (held: { valid_from: CalendarDate; valid_to: CalendarDate | null }) =>
    (held.valid_to === null || validFrom < held.valid_to) && (validTo === null || held.valid_from < validTo);
  await inTransaction(db, async (trx) => {
    // The account is held while its roles are looked at: two grants at once do not both find the time free.
    await lockRow(trx("users").where({ id: userId }).first("id"), trx);
    const roles: RoleGrantRow[] = await trx("role_grants").where({ user_id: userId, agency_id: agencyId, role });
    if (roles.some(meets)) throw violation("role", heldThen);
    const span = { valid_from: validFrom, valid_to: validTo };
    const held = { id, user_id: userId, agency_id: agencyId, role, is_operator: isOperator ? 1 : 0 };
    await trx("role_grants").insert({ ...held, ...span });
    await recordAudit(trx, authorOf(actor, grant), now, {
      action: "user.role-granted",
      objectType: "user",
      objectId: userId,
      data: { agencyId, role, ...(isOperator ? { isOperator } : {}), validFrom, validTo },
    });
  });
  return { id };
}
