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

const mostAtOnce = 200;

export type HandOverShown = {
  readonly lines: readonly PartLine[];
  readonly choices: HolderChoices;
  /** The person has further ones, to be handed over after these. */
  readonly hasMore: boolean;
  /** Whether parts, or a person whose parts they are, were named at all. */
  readonly isChosen: boolean;
};

/** What an address asks for. */
export function handedBy(query: URLSearchParams): HandedChoice {
  return { parts: [...new Set(query.getAll("part"))], from: query.get("from") };
}

/**
 * The open parts that are to be handed over, and to whom they can go; nine statements at most.
 * @throws NotFound, Forbidden when one of them is not for the actor to hand over
 */
export async function handOverView(view: ViewContext, { parts, from }: HandedChoice): Promise<HandOverShown> {
  const { db, actor, today } = view;
  if (parts.length > 0) await requirePart(view, "part.hand", parts);
  else requireSomewhere(actor, "part.hand");
  const isAll = parts.length === 0 && from !== null;
  const found = isAll ? await partIdsHeldBy(view, from, mostAtOnce) : parts;
  const ids = isAll ? found.slice(0, mostAtOnce) : parts;
  const grants = grantsWith(actor, "head", "admin");
  const inside = {
    agencyIds: grants.flatMap((grant) => grant.agencyIds),
    paths: grants.flatMap((grant) => grant.paths),
    on: today,
  };
  const open = openParts(view).whereIn("inner_parts.id", ids).orderByRaw(urgencyOrder);
  const lines = ids.length === 0 ? [] : await readPartLines(view, open, agencyIdsOf(actor));
  const choices = lines.length === 0 ? { people: [], units: [], hasMore: false } : await holderChoices(db, inside);
  return { lines, choices, hasMore: found.length > ids.length, isChosen: parts.length > 0 || from !== null };
}
