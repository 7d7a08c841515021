import type { CommandContext } from "~/features/accounts/context";
import { type PartStep, takePartStep } from "./take-part-step.server";

/** Writes down how far an inner part has come; the first note begins it. @throws Forbidden unless it is the actor's, or the actor is head */
export function notePart(command: CommandContext, step: PartStep): Promise<void> {
  return takePartStep(command, { right: "part.answer", kind: "noted" }, step);
}
