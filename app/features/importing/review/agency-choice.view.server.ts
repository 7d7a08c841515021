import type { ViewContext } from "~/features/accounts/context";
import { canSomewhere } from "~/features/accounts/permission";
import { agencyOptions } from "~/features/agencies/agency-scope.server";
import { groupsOn } from "~/features/agencies/groups-on.server";
import { nearestNames } from "~/features/agencies/nearest-names";
import { agencyMatcher } from "~/features/reading/agencies/match-agency";
import type { CalendarDate } from "~/lib/calendar-date";
import { NotFound } from "~/lib/errors";
import { readItems } from "../draft/draft.store.server";
import { scopeOfDraft } from "../draft/draft-scope.server";
import type { DraftShown } from "../draft/draft-shown";
import { shownDraft } from "../draft/draft-shown.view.server";
import { loadDraft } from "../draft/require-draft.server";
import { bearsName, unknownAgencies } from "../from-reading/agency-naming";
import { isKept, nameOfItem } from "../items/draft-item";

export type AgencyChoice = {
  readonly draft: DraftShown;
  readonly words: string;
  /** What the items that bear the words are called. */
  readonly items: readonly string[];
  /** Whether the work can be assigned later; the plan itself has to name its agencies. */
  readonly mayWait: boolean;
  /** Names that come near, the nearest first. */
  readonly likely: readonly string[];
  readonly names: readonly string[];
  readonly mayAdd: boolean;
  /** The day of the document: an agency that is added has to exist on it. */
  readonly on: CalendarDate;
  readonly issuer: string;
};

const mostLikely = 5;

/** Which agency some words of a draft may mean; at most eight statements. @throws NotFound unless an item bears the words */
export async function agencyChoiceView({ db, actor, today }: ViewContext, draftId: string, words: string): Promise<AgencyChoice> {
  const { draft } = await loadDraft(db, actor, draftId);
  const items = await readItems(db, draftId);
  if (!items.some((item) => unknownAgencies(item).includes(words))) throw new NotFound();
  const bearing = items.filter((item) => bearsName(item, words));
  const scope = await scopeOfDraft(db, draft, today);
  const agencies = await agencyOptions(db, scope);
  const directory = [...agencies, ...(await groupsOn(db, scope.near)).map((group) => ({ ...group, isGroup: true }))];
  const near = agencyMatcher(directory)(words).candidates.flatMap((id) => directory.find((one) => one.id === id)?.name ?? []);
  return {
    draft: await shownDraft(db, draft),
    words,
    items: bearing.filter(isKept).map(nameOfItem),
    mayWait: bearing.every(({ kind }) => kind === "task"),
    likely: [...new Set([...near, ...nearestNames(words, directory)])].slice(0, mostLikely),
    names: [...new Set(directory.map(({ name }) => name))],
    mayAdd: canSomewhere(actor, "agency.edit"),
    on: scope.on,
    issuer: scope.issuer,
  };
}
