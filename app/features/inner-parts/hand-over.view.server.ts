import { agencyIdsOf, grantsWith } from "~/features/accounts/actor";
import type { ViewContext } from "~/features/accounts/context";
import { requireSomewhere } from "~/features/accounts/require-somewhere";
import { partIdsHeldBy } from "./holders.view.server";
import { type HolderChoices, holderChoices } from "./part-holders.server";
import { openParts, readPartLines, urgencyOrder } from "./part-lines.server";
import { requirePart } from "./part-object.server";
import type { PartLine } from "./part-shown";

/** Parts named one by one, or all that one person has. */
export type HandedChoice = { readonly parts: readonly string[]; readonly from: string | null };

/** What an address asks for. */
export function handedBy(query: URLSearchParams): HandedChoice {
  return { parts: [...new Set(query.getAll("part"))], from: query.get("from") };
}

/**
 * The open parts that are to be handed over, and to whom they can go; nine statements at most.
 * @throws NotFound, Forbidden when one of them is not for the actor to hand over
 */
export async function handOverView(
  view: ViewContext,
  { parts, from }: HandedChoice,
): Promise<{ lines: PartLine[]; choices: HolderChoices }> {
  const { db, actor, today } = view;
  if (parts.length > 0) await requirePart(view, "part.hand", parts);
  else requireSomewhere(actor, "part.hand");
  const ids = parts.length === 0 && from !== null ? await partIdsHeldBy(view, from) : parts;
  const grants = grantsWith(actor, "head", "admin");
  const inside = {
    agencyIds: grants.flatMap((grant) => grant.agencyIds),
    paths: grants.flatMap((grant) => grant.paths),
    on: today,
  };
  const open = openParts(view).whereIn("inner_parts.id", ids).orderByRaw(urgencyOrder);
  const lines = ids.length === 0 ? [] : await readPartLines(view, open, agencyIdsOf(actor));
  return { lines, choices: lines.length === 0 ? { people: [], units: [] } : await holderChoices(db, inside) };
}
