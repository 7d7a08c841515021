import type { CommandContext } from "~/features/accounts/context";
import { type PartStep, takePartStep } from "./take-part-step.server";

/** Returns an inner part that was reported as done, with a reason. @throws Forbidden unless the actor gave it or is head */
export function returnPart(command: CommandContext, step: PartStep): Promise<void> {
  return takePartStep(command, { right: "part.decide", kind: "returned" }, step);
}
