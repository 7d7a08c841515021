// Numbers that are not typed: each paragraph of a list takes the next one of its level.
import { bulletSign, listNumber, type NumberFormat } from "./list-number";

/** One level of a list. */
export type ListLevel = {
  readonly format: NumberFormat;
  /** "%1.%2." where %1 is the number of the first level; for a bullet its sign. */
  readonly text: string;
  readonly start: number;
  /** Begins anew after a paragraph of this level or one above it; 0 never; null after every higher level. */
  readonly restartsAfter: number | null;
  /** Numbers of all levels in Arabic figures. */
  readonly isLegal: boolean;
};

export const mostLevels = 9;

/** Counts one list; `levels` are those of the paragraph's own variant of it. */
export type ListCounter = {
  /** The marker of the next paragraph of a level, from 0; "" for a level without number. */
  next(level: number, levels: readonly ListLevel[]): string;
  /** Sets a level so that its next paragraph has this number. */
  restart(level: number, start: number): void;
};

function markerOf(level: number, levels: readonly ListLevel[], counts: readonly (number | null)[]): string {
  const own = levels[level];
  if (!own) return "";
  if (own.format === "bullet") return bulletSign(own.text);
  return own.text.replace(/%([1-9])/g, (_whole, digit: string) => {
    const of = levels[Number(digit) - 1];
    const format = own.isLegal && of?.format !== "none" ? "decimal" : (of?.format ?? "decimal");
    return listNumber(counts[Number(digit) - 1] ?? of?.start ?? 1, format);
  });
}

const beginsAnew = (deeper: number, after: number, levels: readonly ListLevel[]) => {
  const rule = levels[deeper]?.restartsAfter ?? null;
  return rule === null || after < rule;
};

/** A list in which nothing was counted yet. */
export function listCounter(): ListCounter {
  const counts: (number | null)[] = Array.from({ length: mostLevels }, () => null);
  return {
    next: (level, levels) => {
      counts[level] = (counts[level] ?? (levels[level]?.start ?? 1) - 1) + 1;
      for (let deeper = level + 1; deeper < mostLevels; deeper++) if (beginsAnew(deeper, level, levels)) counts[deeper] = null;
      return markerOf(level, levels, counts).trim();
    },
    restart: (level, start) => {
      counts[level] = start - 1;
    },
  };
}
