/** Figures about vulnerable people are shown to those who answer for them: the agency that reports, the secretariat that reads, the leaders. */
import type { Actor } from "~/features/accounts/actor";
import { can, type PermissionObject } from "~/features/accounts/permission";

export function seesSensitive(actor: Actor, object: PermissionObject): boolean {
  if (can(actor, "report.edit", object)) return true;
  const answering = actor.grants.filter((grant) => grant.role === "secretariat" || grant.role === "leader");
  return can({ ...actor, grants: answering }, "assignment.read", object);
}

/** `values` without those of sensitive rows; `hidden` are the rows that held something. */
export function withoutSensitive<T>(
  indicators: readonly { readonly id: string; readonly isSensitive: boolean }[],
  values: Readonly<Record<string, T>>,
): { values: Record<string, T>; hidden: string[] } {
  const sensitive = new Set(indicators.filter((indicator) => indicator.isSensitive).map((indicator) => indicator.id));
  const entries = Object.entries(values);
  return {
    values: Object.fromEntries(entries.filter(([id]) => !sensitive.has(id))),
    hidden: entries.map(([id]) => id).filter((id) => sensitive.has(id)),
  };
}
