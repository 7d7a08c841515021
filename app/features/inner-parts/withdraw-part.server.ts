import type { CommandContext } from "~/features/accounts/context";
import { type PartStep, takePartStep } from "./take-part-step.server";

/** Takes an inner part back: it is no longer to be done and counts no more. @throws Forbidden unless the actor gave it or is head */
export function withdrawPart(command: CommandContext, step: PartStep): Promise<void> {
  return takePartStep(command, { right: "part.decide", kind: "withdrawn" }, step);
}
