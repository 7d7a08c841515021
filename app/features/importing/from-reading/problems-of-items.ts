// A remark of a proofreader stands on the item that it is about; where a sentence gave several, on the one whose deadline it names.

import type { ProblemRead, Source } from "~/features/reading/document-reading";
import { groupBy } from "~/lib/group-by";
import { fieldOf, type ReadItem } from "../items/draft-item";
import { problemWords } from "./problem-words";

/** The place of an item or a problem: one that was found where an item was read has the same. Null for what is about the whole. */
export const placeOf = ({ source }: { readonly source: Source | null }): string | null =>
  source === null ? null : `${source.line} ${source.row ?? ""}`;

/** What a task lacks of the "6 rõ" is worth a remark; most documents lack it, and the reading of the task is no less certain. */
export const isRemark = ({ code }: Pick<ProblemRead, "code">) => code === "task-unclear";

// What was not recognised with certainty is looked for wherever an item came from (`uncertain-words`).
const isOfWords = ({ code }: ProblemRead) => code === "uncertain-words";

function namesDeadlineOf({ fields }: ReadItem, { message }: ProblemRead): boolean {
  const words = fieldOf(fields, "deadline.words");
  const days = ["deadline.on", "deadline.before"].map((name) => fieldOf(fields, name));
  return (words !== "" && message.includes(`“${words}”`)) || days.some((day) => day !== "" && message.includes(day));
}

/** The items of a document, each with the problems that were found where it was read, as doubts. */
export function withProblems(items: readonly ReadItem[], problems: readonly ProblemRead[]): ReadItem[] {
  const problemsAt = groupBy(
    problems.filter((problem) => !isRemark(problem) && !isOfWords(problem)),
    placeOf,
  );
  const itemsAt = groupBy(items, placeOf);
  return items.map((item) => {
    const place = placeOf(item);
    const beside = itemsAt.get(place) ?? [];
    const own = (place === null ? [] : (problemsAt.get(place) ?? [])).filter(
      (problem) => namesDeadlineOf(item, problem) || !beside.some((other) => namesDeadlineOf(other, problem)),
    );
    return own.length === 0 ? item : { ...item, doubts: [...item.doubts, ...own.map(problemWords)] };
  });
}
