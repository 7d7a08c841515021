import { z } from "zod";
import { optionalText, requiredText, say } from "~/lib/say";
import { tidy } from "~/lib/vietnamese-text";
import { deadlineFormSchema } from "./deadline-fields.schema";

const chosen = z
  .string()
  .optional()
  .transform((id) => id || null);

// The deadline's fields are named "deadline.…"; here they become one.
function nestDeadline(input: unknown): unknown {
  const entries = Object.entries((input ?? {}) as Record<string, unknown>);
  const deadline = entries.filter(([name, value]) => name.startsWith("deadline.") && typeof value === "string");
  return {
    ...(input as object),
    deadline: Object.fromEntries(deadline.map(([name, value]) => [name.slice("deadline.".length), value])),
  };
}

/** The form of a task, as typed; agencies are still names, supporting ones in a list. */
export const taskFormSchema = z.preprocess(
  nestDeadline,
  z.object({
    text: requiredText("nội dung nhiệm vụ", "text of the task", 3000),
    section: optionalText(300).transform((text) => text ?? ""),
    passageId: chosen,
    deadline: deadlineFormSchema,
    deliverable: optionalText(600),
    formVersionId: chosen,
    sendTo: optionalText(300),
    via: optionalText(300),
    supports: z
      .array(z.string())
      .max(200, say("Nhiều nhất 200 cơ quan phối hợp.", "At most 200 supporting agencies."))
      .default([])
      .transform((names) => [...new Set(names.map(tidy).filter((name) => name !== ""))]),
  }),
);

export type TaskForm = z.output<typeof taskFormSchema>;
