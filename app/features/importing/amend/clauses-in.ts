// What a document that amends a plan says, clause by clause: a clause that became no item ("Bãi bỏ khoản 4 Mục IV") is not lost.

import type { AmendedScope } from "~/features/amendments/amendment-form.view.server";
import { clauseKind, type NamedClause } from "~/features/amendments/clause";
import type { Block, Paragraph } from "~/features/reading/block";
import { becomes } from "~/features/reading/tasks/amending-clauses";
import { type DraftItem, fieldOf, isKept } from "../items/draft-item";
import { citedPlace, dayOf, worksIn } from "./amended-days";

/** A clause, with the line of the document on which it stands, and whether the day that it gives counts already. */
export type ReadClause = NamedClause & {
  /** The item that was read from it; null for what became none. */
  readonly itemId: string | null;
  readonly line: number;
  readonly isSo: boolean;
};

const isClause = (item: DraftItem) => (item.kind === "task" || item.kind === "target") && isKept(item);

function clausesOfItems(items: readonly DraftItem[], scopes: readonly AmendedScope[]): ReadClause[] {
  const worksOf = worksIn(scopes);
  return items.filter(isClause).map((item) => {
    const works = worksOf(item);
    const on = dayOf(item);
    const text = fieldOf(item.fields, "text");
    const words = item.source?.words ?? text;
    return {
      itemId: item.id,
      line: item.source?.line ?? 0,
      words,
      becomes: text,
      place: citedPlace(words),
      scopes: works.map(({ value }) => value),
      isSo: works.length > 0 && works.every(({ days }) => days.every((day) => day === on)),
    };
  });
}

const wordsOf = ({ marker, text }: Paragraph) => (marker === null ? text : `${marker} ${text}`);

// "Sửa đổi Mục II như sau:" only announces the clauses below it.
const announces = (words: string) => /:\s*$/u.test(words);

const saysItself = (words: string) => clauseKind(words) !== "other" && citedPlace(words) !== "" && !announces(words);

function clausesBeside(blocks: readonly Block[], items: readonly DraftItem[]): ReadClause[] {
  const lines = new Set(items.map(({ source }) => source?.line));
  const known = items.map(({ source }) => source?.words ?? "");
  return blocks
    .filter((block): block is Paragraph => block.kind === "paragraph" && !lines.has(block.line))
    .filter(({ text }) => !known.some((words) => words.includes(text)))
    .map((block) => ({ line: block.line, text: block.text, words: wordsOf(block) }))
    .filter(({ words }) => saysItself(words))
    .map(({ line, text, words }) => {
      return { itemId: null, line, words, becomes: becomes(text), place: citedPlace(words), scopes: [], isSo: false };
    });
}

/**
 * The clauses of a document that amends a plan, in its order: what was read as a task or a target and kept, with the work that its
 * day is meant for, and each other paragraph that says what it does to a place of the plan.
 */
export function clausesIn(items: readonly DraftItem[], blocks: readonly Block[], scopes: readonly AmendedScope[]): ReadClause[] {
  return [...clausesOfItems(items, scopes), ...clausesBeside(blocks, items)].sort((a, b) => a.line - b.line);
}
