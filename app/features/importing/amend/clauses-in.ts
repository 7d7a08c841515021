// What a document that amends a plan says, clause by clause: a clause that became no item ("Bãi bỏ khoản 4 Mục IV") is not lost.

import type { AmendedScope } from "~/features/amendments/amendment-form.view.server";
import type { NamedClause } from "~/features/amendments/clause";
import type { Block } from "~/features/reading/block";
import { becomes } from "~/features/reading/tasks/amending-clauses";
import { groupBy } from "~/lib/group-by";
import { type DraftItem, fieldOf, isKept } from "../items/draft-item";
import { citedPlace, dayOf, worksIn } from "./amended-days";
import { withAnnouncements } from "./announcements";
import { type ChangingWords, changingWords } from "./changing-words";

/** A clause, with the line of the document on which it stands, and whether the day that it gives counts already. */
export type ReadClause = NamedClause & {
  /** The first item that was read from it; null for what became none. */
  readonly itemId: string | null;
  readonly line: number;
  readonly isSo: boolean;
};

const isClause = (item: DraftItem) => (item.kind === "task" || item.kind === "target") && isKept(item);

// What was parted into several items is one clause all the same.
const placeOf = ({ id, source }: DraftItem) => (source === null ? id : `${source.line} ${source.row ?? ""} ${source.words}`);

function clausesOfItems(items: readonly DraftItem[], scopes: readonly AmendedScope[]): ReadClause[] {
  const worksOf = worksIn(scopes);
  return [...groupBy(items.filter(isClause), placeOf).values()].flatMap((parts): ReadClause[] => {
    const [first] = parts;
    if (first === undefined) return [];
    const given = parts.map((item) => ({ on: dayOf(item), works: worksOf(item) })).filter(({ works }) => works.length > 0);
    const text = parts.map(({ fields }) => fieldOf(fields, "text")).join("\n");
    const words = first.source?.words ?? text;
    return [
      {
        itemId: first.id,
        line: first.source?.line ?? 0,
        words,
        becomes: text,
        place: citedPlace(words),
        scopes: [...new Set(given.flatMap(({ works }) => works.map(({ value }) => value)))],
        isSo: given.length > 0 && given.every(({ on, works }) => works.every(({ days }) => days.every((day) => day === on))),
      },
    ];
  });
}

const besideItems = ({ line, words, text }: ChangingWords): ReadClause => ({
  itemId: null,
  line,
  words,
  becomes: becomes(text),
  place: citedPlace(words),
  scopes: [],
  isSo: false,
});

/**
 * The clauses of a document that amends a plan, in its order: what was read as a task or a target and kept, with the work that its
 * day is meant for, and whatever else of it changes the plan.
 */
export function clausesIn(items: readonly DraftItem[], blocks: readonly Block[], scopes: readonly AmendedScope[]): ReadClause[] {
  const announced = withAnnouncements(items, blocks);
  const beside = changingWords(blocks, items).map(besideItems);
  return [...clausesOfItems(announced, scopes), ...beside].sort((a, b) => a.line - b.line);
}
