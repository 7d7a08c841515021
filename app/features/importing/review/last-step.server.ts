import type { Knex } from "knex";
import { z } from "zod";
import { lastAct } from "~/features/audit/last-act.view.server";
import { textSchema } from "../draft/draft.schema";
import { type DraftItem, itemStates } from "../items/draft-item";
import { type StepBack, type StepTrace, stepBack, stepKinds } from "./step-back";

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

/** The last step of a person on the items of a draft, by its number in the log. */
export type LastStep = { readonly seq: number; readonly trace: StepTrace; readonly back: StepBack };

/**
 * What a person can take back: the last that they did to the draft, when it was a step on its items and nobody has touched these since.
 * The log is what says how they were. One statement.
 */
export async function lastStep(db: Knex, draftId: string, userId: string, items: readonly DraftItem[]): Promise<LastStep | null> {
  const act = await lastAct(db, { objectType: "import", objectId: draftId, userId });
  const read = trace.safeParse(act?.data.undo);
  if (!act || !read.success) return null;
  const back = stepBack(items, read.data);
  return back && { seq: act.seq, trace: read.data, back };
}
