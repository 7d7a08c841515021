import type { Knex } from "knex";
import type { CalendarDate } from "~/lib/calendar-date";
import { Forbidden, NotFound } from "~/lib/errors";
import type { Text } from "~/lib/i18n/text";
import type { RoleGrantRow, UserRow } from "~db/account-tables";
import type { Actor, Grant } from "./actor";
import { can, grantFor } from "./permission";
import { whoMayDo } from "./require-permission";

type HeldRole = RoleGrantRow & { readonly path: string };

/** An account that the actor sees: it holds, or held, a role at an agency that the actor administers. */
export type ManagedAccount = { readonly user: UserRow; readonly roles: readonly HeldRole[] };

const mine = (actor: Actor, role: HeldRole): Grant | null =>
  grantFor(actor, "user.manage", { agency: { id: role.agency_id, path: role.path } });
const anywhere = (actor: Actor) => grantFor(actor, "user.manage", { agency: { id: "", path: "/" } });

/** @throws NotFound when there is no such account, or none of its roles lies within the actor's agencies */
export async function loadManagedAccount(db: Knex, actor: Actor, userId: string): Promise<ManagedAccount> {
  const user = await db<UserRow>("users").where({ id: userId }).first();
  const roles: HeldRole[] = await db("role_grants")
    .join("agencies", "agencies.id", "role_grants.agency_id")
    .where("role_grants.user_id", userId)
    .orderBy("role_grants.id")
    .select("role_grants.*", "agencies.path");
  if (!user || !(anywhere(actor) ?? roles.find((role) => mine(actor, role)))) throw new NotFound();
  return { user, roles };
}

const elsewhere: Text = {
  vi: "Tài khoản này còn giữ vai trò ở cơ quan khác. Việc này do quản trị của cơ quan cấp trên chung thực hiện.",
  en: "This account also holds roles at another agency. Only an administrator above all of them may do this.",
};

/**
 * The grant by which `actor` takes over the account itself (its password, its life). Whoever could do that with one
 * of several agencies would hold the others' roles too, so all of them must lie within the actor's; and whoever could
 * do it with an operator's would be one.
 * @throws Forbidden when one does not, or an operator's account is taken by another than an operator
 */
export function requireWholeAccount(actor: Actor, { roles }: ManagedAccount, today: CalendarDate): Grant {
  const open = roles.filter((role) => role.valid_to === null || today < role.valid_to);
  if (open.some((role) => role.is_operator === 1) && !can(actor, "operator.name", {}))
    throw new Forbidden(whoMayDo("operator.name"));
  const grants = (open.length > 0 ? open : roles).map((role) => mine(actor, role));
  const first = anywhere(actor) ?? grants[0];
  if (!first || grants.includes(null)) throw new Forbidden(elsewhere);
  return first;
}

/** Whether `requireWholeAccount` would let the actor pass: for showing the buttons. */
export function managesWholeAccount(actor: Actor, account: ManagedAccount, today: CalendarDate): boolean {
  try {
    return requireWholeAccount(actor, account, today) !== null;
  } catch (error) {
    if (error instanceof Forbidden) return false;
    throw error;
  }
}
