// An item may stand in the draft only as a form that can be read; whether its names exist is seen when the plan is made.

import { planFormSchema } from "~/features/plans/plan.schema";
import { targetFormSchema } from "~/features/plans/target-form.schema";
import { taskFormSchema } from "~/features/plans/task.schema";
import type { TypedFields } from "~/lib/form-answer";
import { readFields } from "~/lib/read-fields";
import type { ItemKind } from "./draft-item";
import { formItemSchema, planExtrasSchema, taskExtrasSchema } from "./form-item.schema";

/** What each kind of item says, read from its fields. @throws RuleViolation with a sentence at each field that cannot be read */
export const itemForm = {
  plan: (fields: TypedFields) => ({ ...readFields(planFormSchema, fields), ...readFields(planExtrasSchema, fields) }),
  target: (fields: TypedFields) => readFields(targetFormSchema, fields),
  task: (fields: TypedFields) => ({ ...readFields(taskFormSchema, fields), ...readFields(taskExtrasSchema, fields) }),
  form: (fields: TypedFields) => readFields(formItemSchema, fields),
} as const satisfies Record<ItemKind, (fields: TypedFields) => unknown>;

/** What the deadline of a task is typed into; which of its fields there are depends on its kind. */
const isOfDeadline = (name: string) => name.startsWith("deadline.");

const shapes = {
  plan: { ...planFormSchema.in.shape, ...planExtrasSchema.shape },
  target: targetFormSchema.in.shape,
  task: { ...taskFormSchema.out.shape, ...taskExtrasSchema.shape },
  form: formItemSchema.in.shape,
} as const satisfies Record<ItemKind, object>;

/** The fields that the form of this kind has; what else was sent along is dropped. */
export function knownFields(kind: ItemKind, fields: TypedFields): TypedFields {
  const isKnown = (name: string) => name.replace(/\[\]$/, "") in shapes[kind] || (kind === "task" && isOfDeadline(name));
  return Object.fromEntries(Object.entries(fields).filter(([name]) => isKnown(name)));
}

/** Whether the fields of an item can be read. @throws RuleViolation with a sentence at each field that cannot */
export function checkItem(kind: ItemKind, fields: TypedFields): void {
  itemForm[kind](fields);
}
