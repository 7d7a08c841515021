// Numbers follow each other: 13 is followed by 14, and 2.1 stands once.

import type { ProblemRead } from "../document-reading";
import { sourceOf } from "../outline/entry-text";
import { letterAt, letterPlace, type Marker, romanAt } from "../outline/marker";
import type { Entry } from "../outline/tree";
import { quotedEntries } from "./quoted";

/** A numbered thing in a list: an entry of the outline or a row of a form. */
export type Numbered = { readonly marker: Marker; readonly where: string; readonly source: ProblemRead["source"] };

const named = (marker: Marker) => (marker.kind === "letter" ? `${marker.code})` : marker.code);
const inSentence = (marker: Marker) => (marker.kind === "part" || marker.kind === "article" ? "" : "mục ") + named(marker);

/** The code of another place in the list of a marker: 1.3 beside 1.2, (3) beside (2), đ) beside d). */
function codeAt(place: number, { kind, code, style }: Marker): string | null {
  if (kind === "decimal") return [...code.split(".").slice(0, -1), String(place)].join(".");
  if (kind === "letter") return `${letterAt(place)})`;
  if (kind === "upper") return letterAt(place).toUpperCase();
  if (kind === "article") return `Điều ${place}`;
  return style === "(1)" ? `(${place})` : kind === "roman" ? (romanAt(place) ?? null) : null;
}

function between(before: Marker, after: Marker): string {
  const [from, to] = [before.number ?? 0, after.number ?? 0];
  const codes = Array.from({ length: Math.max(0, to - from - 1) }, (_, index) => codeAt(from + index + 1, after));
  if (codes.length === 0 || codes.includes(null)) return "";
  return codes.length > 4 ? `, thiếu ${codes[0]} đến ${codes.at(-1)}` : `, thiếu ${codes.join(", ")}`;
}

/** Whether a list may leave the number out: typists often pass over đ, and some letters are not used. */
function isUsualGap(before: Marker, after: Marker): boolean {
  return (
    (before.kind === "letter" || before.kind === "upper") &&
    letterPlace("d") === before.number &&
    letterPlace("e") === after.number
  );
}

// Nobody leaves out so many: what stands between was read as something else.
const MOST_MISSING = 6;

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
    const missing = marker.number - before.number - 1;
    if (missing <= 0 || missing > MOST_MISSING || isUsualGap(before, marker)) return [];
    const message = `Sau ${inSentence(before)} là ${inSentence(marker)}${between(before, marker)}${where}. Xem có sót mục nào không.`;
    return [{ code: "numbering-gap", message, source }];
  });
}

// "trong mục II.1", but "trong Phần II.I" and "trong Điều 3.2".
const inSection = ([first = "", ...rest]: readonly string[]) =>
  first === "" ? "" : ` trong ${/^(?:Phần|Chương|Mục|Điều)/u.test(first) ? "" : "mục "}${[first, ...rest].join(".")}`;

/** Gaps and repeats at every level of an outline. */
export function outlineProblems(entries: readonly Entry[]): ProblemRead[] {
  const quoted = quotedEntries(entries);
  const below = (some: readonly Entry[], above: readonly string[]): ProblemRead[] => {
    const own = some.filter((entry) => !quoted.has(entry));
    const list = own.flatMap((entry) =>
      entry.marker?.number ? [{ marker: entry.marker, where: inSection(above), source: sourceOf(entry) }] : [],
    );
    return [...numberingProblems(list), ...own.flatMap((entry) => below(entry.children, entry.path))];
  };
  return below(entries, []);
}
