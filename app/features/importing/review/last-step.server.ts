import type { Knex } from "knex";
import { z } from "zod";
import { lastActs, lastTimes } from "~/features/audit/last-act.view.server";
import type { HistoryEntry } from "~/features/audit/object-history.view.server";
import type { TypedFields } from "~/lib/form-answer";
import { textSchema } from "../draft/draft.schema";
import { type DraftItem, itemStates } from "../items/draft-item";
import { type Act, type StepToTakeBack, type StepTrace, stepKinds, stepToTakeBack, type UndoTrace } from "./step-back";

const change = z.object({
  fields: z.record(z.string(), z.array(z.string())).optional(),
  state: z.enum(itemStates).optional(),
  doubts: z.array(textSchema).optional(),
  remark: textSchema.nullable().optional(),
});
const trace = z.object({
  what: z.enum(stepKinds),
  before: z.array(z.object({ id: z.string(), version: z.number().int(), was: change })),
  made: z.array(z.string()),
  exchanged: z.tuple([z.string(), z.string()]).nullable(),
}) as unknown as z.ZodType<StepTrace>;

const undoTrace: z.ZodType<UndoTrace> = z.object({
  undoes: z.number().int(),
  left: z.array(z.object({ id: z.string(), version: z.number().int() })),
});

function actOf({ seq, data }: HistoryEntry): Act {
  const [step, undo] = [trace.safeParse(data.undo), undoTrace.safeParse(data.undone)];
  return { seq, step: step.success ? step.data : null, undo: undo.success ? undo.data : null };
}

// Each step that was taken back stands in the log twice.
const mostActs = 40;

/**
 * What a person can take back of what they did to the draft last: steps on its items that nobody has touched since. The log is what
 * says how they were. One statement, and a second where the last thing was that a step was taken back.
 */
export async function lastStep(
  db: Knex,
  draftId: string,
  userId: string,
  items: readonly DraftItem[],
): Promise<StepToTakeBack | null> {
  const whose = { objectType: "import", objectId: draftId, userId } as const;
  const last = (await lastActs(db, whose, 1)).map(actOf);
  const acts = last.some(({ undo }) => undo !== null) ? (await lastActs(db, whose, mostActs)).map(actOf) : last;
  return stepToTakeBack(items, acts);
}

// More edits of one draft than anybody makes.
const mostEdits = 500;

/** The items of a draft as they stood before somebody edited them, once for each edit. One statement. */
export async function beforeEdits(db: Knex, draftId: string): Promise<{ id: string; fields: TypedFields }[]> {
  const of = { objectType: "import", objectId: draftId, action: "import.item-edited" } as const;
  const steps = (await lastTimes(db, of, mostEdits)).flatMap((entry) => actOf(entry).step ?? []);
  return steps.flatMap(({ before }) =>
    before.flatMap(({ id, was: { fields } }) => (fields === undefined ? [] : [{ id, fields }])),
  );
}
