import { Forbidden } from "~/lib/errors";
import type { Actor } from "./actor";
import { type Action, canSomewhere } from "./permission";
import { whoMayDo } from "./require-permission";

/** For pages that list what one may act on. @throws Forbidden when the actor could take `action` nowhere */
export function requireSomewhere(actor: Actor, action: Action): void {
  if (!canSomewhere(actor, action)) throw new Forbidden(whoMayDo(action));
}
