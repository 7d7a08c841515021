import type { Author } from "~/features/audit/record-audit.server";
import type { Actor, Grant } from "./actor";

/** Who the audit log names: the person, and the agency for which they acted. */
export function authorOf(actor: Actor, grant: Grant | null = actor.grants[0] ?? null): Author {
  const linkOf = actor.through?.mailOn ?? null;
  return { userId: actor.userId || null, name: actor.name, agencyId: grant?.agencyId ?? null, linkOf };
}
