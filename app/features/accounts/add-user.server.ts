import { recordAudit } from "~/features/audit/record-audit.server";
import type { CalendarDate } from "~/lib/calendar-date";
import { dayOf } from "~/lib/clock";
import { RuleViolation, violation } from "~/lib/errors";
import { newId } from "~/lib/id";
import { tidy } from "~/lib/vietnamese-text";
import { inTransaction } from "~db/connection";
import { isUniqueViolation } from "~db/dialect";
import type { Role } from "./actor";
import { authorOf } from "./author";
import type { CommandContext } from "./context";
import { hashPassword, passwordProblems, temporaryPassword } from "./password.server";
import { requirePermission } from "./require-permission";

export type NewUser = {
  email: string;
  name: string;
  agencyId: string;
  roles: readonly Role[];
  /** The role of administrator is held for the whole installation. */
  isOperator?: boolean;
  validFrom?: string;
  password?: string;
};

const taken = (email: string) => ({
  vi: `Đã có tài khoản dùng thư điện tử ${email}. Hãy dùng địa chỉ khác, hoặc sửa tài khoản đó.`,
  en: `There is already an account with the e-mail ${email}. Use another address, or edit that account.`,
});

const noSuchAgency = {
  vi: "Không có cơ quan này trong danh mục. Hãy chọn lại.",
  en: "There is no such agency. Choose again.",
};

const emailOf = ({ email }: NewUser) => tidy(email).toLowerCase();

function checkNewUser(input: NewUser): void {
  if (input.roles.length === 0)
    throw violation("roles", { vi: "Hãy chọn ít nhất một vai trò.", en: "Choose at least one role." });
  const problems = input.password ? passwordProblems(input.password, emailOf(input), "password") : [];
  if (problems.length > 0) throw new RuleViolation(problems);
}

const grantsOf = ({ roles, agencyId, isOperator, validFrom }: NewUser, userId: string, today: CalendarDate) =>
  roles.map((role) => ({
    id: newId(),
    user_id: userId,
    agency_id: agencyId,
    role,
    is_operator: isOperator && role === "admin" ? 1 : 0,
    valid_from: validFrom ?? today,
  }));

/**
 * Adds an account with its roles at one agency. Without a password a temporary one is made, which must be changed first.
 * @returns the account's id and, when it was made here, the temporary password
 * @throws RuleViolation when the e-mail is taken, no role is given, or the password is weak
 * @throws Forbidden when the actor does not administer the agency, or names an operator without being one
 */
export async function addUser(
  { db, actor, now }: CommandContext,
  input: NewUser,
): Promise<{ id: string; temporaryPassword: string | null }> {
  const agency = await db("agencies").where({ id: input.agencyId }).first("id", "path");
  if (!agency) throw violation("agencyId", noSuchAgency);
  const grant = requirePermission(actor, "user.manage", { agency }, { seen: true });
  if (input.isOperator) requirePermission(actor, "operator.name", {}, { seen: true });
  checkNewUser(input);
  const temporary = input.password ? null : temporaryPassword();
  const user = {
    id: newId(),
    email: emailOf(input),
    name: tidy(input.name),
    password_hash: await hashPassword(input.password ?? (temporary as string)),
    created_at: now,
    must_change_password_since: temporary ? now : null,
  };
  try {
    await inTransaction(db, async (trx) => {
      await trx("users").insert(user);
      await trx("role_grants").insert(grantsOf(input, user.id, dayOf(now)));
      const { agencyId, roles, isOperator } = input;
      await recordAudit(trx, authorOf(actor, grant), now, {
        action: "user.added",
        objectType: "user",
        objectId: user.id,
        data: { email: user.email, name: user.name, agencyId, roles, ...(isOperator ? { isOperator: true } : {}) },
      });
    });
  } catch (error) {
    throw isUniqueViolation(error) ? violation("email", taken(user.email)) : error;
  }
  return { id: user.id, temporaryPassword: temporary };
}
