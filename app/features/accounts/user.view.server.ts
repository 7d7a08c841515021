import type { CalendarDate } from "~/lib/calendar-date";
import type { Instant } from "~/lib/clock";
import type { Role } from "./actor";
import type { ViewContext } from "./context";
import { loadManagedAccount, managesWholeAccount } from "./managed-account.server";
import { can } from "./permission";

export type RoleLine = {
  readonly id: string;
  readonly role: Role;
  readonly agencyId: string;
  readonly agencyName: string;
  readonly validFrom: CalendarDate;
  readonly validTo: CalendarDate | null;
  readonly isOperator: boolean;
  readonly mayEnd: boolean;
};

export type UserPage = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly createdAt: Instant;
  readonly disabledAt: Instant | null;
  readonly mustChangePassword: boolean;
  readonly lastSignInAt: Instant | null;
  readonly isSelf: boolean;
  /** Whether the actor may reset its password and close it: all its roles lie within the actor's agencies. */
  readonly isWhollyManaged: boolean;
  /** Whether the actor may give it the administration of the whole installation. */
  readonly mayNameOperator: boolean;
  /** Newest first. */
  readonly roles: readonly RoleLine[];
};

/** One account with all roles it holds and held. @throws NotFound when the actor does not see it */
export async function userView({ db, actor, today }: ViewContext, userId: string): Promise<UserPage> {
  const account = await loadManagedAccount(db, actor, userId);
  const { user } = account;
  const names = await db("agencies")
    .whereIn(
      "id",
      account.roles.map((role) => role.agency_id),
    )
    .select("id", "name");
  const nameOf = new Map<string, string>(names.map((row) => [row.id, row.name]));
  const last = await db("sessions").where({ user_id: userId }).max("created_at as at").first();
  const mayNameOperator = can(actor, "operator.name", {});
  const isOpen = (validTo: CalendarDate | null) => validTo === null || today < validTo;
  const mayEnd = (role: (typeof account.roles)[number]) =>
    isOpen(role.valid_to) &&
    can(actor, "user.manage", { agency: { id: role.agency_id, path: role.path } }) &&
    (role.is_operator !== 1 || mayNameOperator) &&
    !(userId === actor.userId && role.role === "admin");
  const roles = account.roles.map(
    (role): RoleLine => ({
      id: role.id,
      role: role.role as Role,
      agencyId: role.agency_id,
      agencyName: nameOf.get(role.agency_id) ?? "",
      validFrom: role.valid_from,
      validTo: role.valid_to,
      isOperator: role.is_operator === 1,
      mayEnd: mayEnd(role),
    }),
  );
  return {
    id: user.id,
    name: user.name,
    email: user.email,
    createdAt: user.created_at,
    disabledAt: user.disabled_at,
    mustChangePassword: user.must_change_password_since !== null,
    lastSignInAt: last?.at ?? null,
    isSelf: userId === actor.userId,
    isWhollyManaged: managesWholeAccount(actor, account, today),
    mayNameOperator,
    roles: roles.reverse(),
  };
}
