import { z } from "zod";
import { say } from "~/lib/say";
import { itemStates } from "./draft-item";
import { rearrangements } from "./rearrange";

const choose = say("Hãy bấm lại một trong các nút của mục.", "Press one of the buttons of the item again.");

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
  state: z.enum(itemStates, choose),
});

export const arrangementSchema = z.object({ how: z.enum(rearrangements, choose), version: z.coerce.number().int().catch(0) });
