import { z } from "zod";
import { optionalText, requiredText, say } from "~/lib/say";
import { tidy } from "~/lib/vietnamese-text";
import { decidedStates } from "../items/draft-item";
import { rearrangements } from "./rearrange";

const choose = say("Hãy bấm lại một trong các nút của mục.", "Press one of the buttons of the item again.");

/** The order in which the items were shown. */
const order = z
  .string()
  .optional()
  .transform((value) => (value === "document" ? value : undefined));

/** Which side of the document was shown beside them. */
const side = z
  .string()
  .optional()
  .transform((value) => (value === "picture" ? value : undefined));

/** What is decided about one item, several, or all that are still to be checked. */
export const decisionSchema = z.object({
  item: z
    .union([z.string(), z.array(z.string())])
    .default([])
    .transform((ids) => [ids].flat()),
  all: z
    .string()
    .optional()
    .transform((value) => value === "1"),
  state: z.enum(decidedStates, choose),
  /** The version of the item that was looked at. */
  version: z.coerce.number().int().optional().catch(0),
  order,
  side,
  /** The item to go on with. */
  next: z.ulid().optional().catch(undefined),
  /** A doubt that is settled wherever it stands, by its Vietnamese words. */
  doubt: z.string().max(2000).optional(),
});

/** A line that becomes items: of which kind, and how many it had given when it was looked at: "task 17 0". */
export const takeUpSchema = z.object({
  taken: z
    .string()
    .regex(/^(?:task|target) \d{1,7} \d{1,5}$/, choose)
    .transform((value) => {
      const [kind, line, given] = value.split(" ");
      return { kind: kind === "target" ? ("target" as const) : ("task" as const), line: Number(line), given: Number(given) };
    }),
  order,
  side,
});

/** The rows of a report whose figures are taken, the sections whose words are, whether the file is shown as evidence, and the revision of the report that was seen. */
export const chosenRowsSchema = z.object({
  version: z.coerce.number().int().catch(0),
  rows: z.array(z.string().max(30)).max(2000).default([]),
  sections: z.array(z.string().max(30)).max(500).default([]),
  isEvidence: z
    .string()
    .optional()
    .transform((value) => value === "yes"),
});

/** What the directory calls some words of the document: a name that comes near, or another that was typed. */
export const agencyChoiceSchema = z
  .object({ likely: optionalText(), other: optionalText() })
  .transform(({ likely, other }) => ({ name: other ?? likely }));

/** The plan that takes a form. */
export const formPlanSchema = z.object({ planId: requiredText("kế hoạch nhận biểu này", "plan that takes the form", 30) });

/** The step that is taken back, by its number in the log, and how the page was shown. */
export const undoingSchema = z.object({ seq: z.coerce.number().int().catch(0), order, side });

/** How an item is split, joined or moved, its version that was looked at, and how the page was shown. */
export const arrangementSchema = z.object({
  how: z.enum(rearrangements, choose),
  version: z.coerce.number().int().catch(0),
  order,
  side,
});

const several = z.array(z.string().max(2000)).max(5000).default([]);

/** Who leads the tasks of a draft that name nobody, task by task. */
export const namedLeadsSchema = z.object({ item: several, lead: several }).transform(({ item, lead }) => ({
  leads: item.map((itemId, index) => ({
    itemId,
    names: (lead[index] ?? "")
      .split(";")
      .map(tidy)
      .filter((name) => name !== ""),
  })),
}));
