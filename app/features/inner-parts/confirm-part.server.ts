import type { CommandContext } from "~/features/accounts/context";
import { type PartStep, takePartStep } from "./take-part-step.server";

/** Confirms that an inner part is done. @throws Forbidden unless the actor gave it or is head, Conflict unless it was reported */
export function confirmPart(command: CommandContext, step: PartStep): Promise<void> {
  return takePartStep(command, { right: "part.decide", kind: "confirmed" }, step);
}
