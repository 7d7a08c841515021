import type { CommandContext } from "~/features/accounts/context";
import { type PartStep, takePartStep } from "./take-part-step.server";

/** Says that an inner part is done; whoever gave it confirms or returns it. @throws Forbidden unless it is the actor's, or the actor is head */
export function reportPart(command: CommandContext, step: PartStep): Promise<void> {
  return takePartStep(command, { right: "part.answer", kind: "reported" }, step);
}
