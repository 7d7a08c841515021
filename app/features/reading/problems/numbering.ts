// Numbers follow each other: 13 is followed by 14, and 2.1 stands once.

import type { ProblemRead } from "../document-reading";
import { sourceOf } from "../outline/entry-text";
import { letterPlace, type Marker } from "../outline/marker";
import type { Entry } from "../outline/tree";

/** A numbered thing in a list: an entry of the outline or a row of a form. */
export type Numbered = { readonly marker: Marker; readonly where: string; readonly source: ProblemRead["source"] };

const named = (marker: Marker) => (marker.kind === "letter" ? `${marker.code})` : marker.code);

function between(before: Marker, after: Marker): string {
  const parts = after.code.split(".");
  const [from, to] = [before.number ?? 0, after.number ?? 0];
  const [count, numbered] = [to - from - 1, (number: number) => [...parts.slice(0, -1), String(number)].join(".")];
  if (count < 1 || after.kind !== "decimal") return "";
  if (count > 4) return `, thiếu ${numbered(from + 1)} đến ${numbered(to - 1)}`;
  return `, thiếu ${Array.from({ length: count }, (_, index) => numbered(from + index + 1)).join(", ")}`;
}

/** Whether a list may leave the number out: typists often pass over đ, and some letters are not used. */
function isUsualGap(before: Marker, after: Marker): boolean {
  return before.kind === "letter" && letterPlace("d") === before.number && letterPlace("e") === after.number;
}

/** Gaps and repeats in one list, in its order. A list that begins again at 1 is a new one. */
export function numberingProblems(list: readonly Numbered[]): ProblemRead[] {
  const lastOf = new Map<string, Marker>();
  return list.flatMap(({ marker, where, source }): ProblemRead[] => {
    const before = lastOf.get(marker.style);
    lastOf.set(marker.style, marker);
    if (!before || marker.number === null || before.number === null) return [];
    if (marker.number === before.number) {
      return [
        {
          code: "numbering-repeat",
          message: `Số ${named(marker)} đánh hai lần${where}. Xem lại thứ tự các mục.`,
          source,
        } as const,
      ];
    }
    if (marker.number <= before.number || marker.number === before.number + 1 || isUsualGap(before, marker)) return [];
    const message = `Sau mục ${named(before)} là mục ${named(marker)}${between(before, marker)}${where}. Xem có sót mục nào không.`;
    return [{ code: "numbering-gap", message, source }];
  });
}

/** Gaps and repeats at every level of an outline. */
export function outlineProblems(entries: readonly Entry[], above: readonly string[] = []): ProblemRead[] {
  const where = above.length > 0 ? ` trong mục ${above.join(".")}` : "";
  const list = entries.flatMap((entry) =>
    entry.marker?.number ? [{ marker: entry.marker, where, source: sourceOf(entry) }] : [],
  );
  return [...numberingProblems(list), ...entries.flatMap((entry) => outlineProblems(entry.children, entry.path))];
}
