import type { Bytes } from "./doc-bytes";
import { type ListCounter, type ListLevel, listCounter } from "./list-counter";
import type { NumberFormat } from "./list-number";

/** The numbers that Word draws before paragraphs: `list` counts from 1. */
export type DocLists = { next(list: number, level: number): string | null };

const formats: Readonly<Record<number, NumberFormat>> = {
  0: "decimal",
  1: "upperRoman",
  2: "lowerRoman",
  3: "upperLetter",
  4: "lowerLetter",
  22: "decimalZero",
  23: "bullet",
  255: "none",
};

const levelHead = 28;

function readLevel(table: Bytes, at: number): { level: ListLevel; next: number } {
  const [runSize, paragraphSize] = [table.u8(at + 24), table.u8(at + 25)];
  const text = at + levelHead + runSize + paragraphSize;
  const letters = Math.min(table.u16(text), 60);
  const flags = table.u8(at + 5);
  const written = Array.from({ length: letters }, (_each, index) => table.u16(text + 2 + index * 2));
  const level: ListLevel = {
    format: formats[table.u8(at + 4)] ?? "decimal",
    // A code below 9 stands for the number of that level.
    text: written.map((code) => (code < 9 ? `%${code + 1}` : String.fromCharCode(code))).join(""),
    start: Math.min(table.u32(at), 30_000),
    restartsAfter: (flags & 8) !== 0 ? 0 : null,
    isLegal: (flags & 4) !== 0,
  };
  return { level, next: text + 2 + table.u16(text) * 2 };
}

function readLists(table: Bytes, from: number): Map<number, ListLevel[]> {
  const count = Math.min(table.u16(from), 2_000);
  const lists = new Map<number, ListLevel[]>();
  let at = from + 2 + count * 28;
  for (let index = 0; index < count; index++) {
    const head = from + 2 + index * 28;
    const levels: ListLevel[] = [];
    for (let left = (table.u8(head + 26) & 1) !== 0 ? 1 : 9; left > 0; left--) {
      const { level, next } = readLevel(table, at);
      levels.push(level);
      at = next;
    }
    lists.set(table.u32(head), levels);
  }
  return lists;
}

type Variant = { readonly list: number; readonly levels: ListLevel[]; readonly starts: Map<number, number> };

function readVariants(table: Bytes, from: number, lists: ReadonlyMap<number, ListLevel[]>): Variant[] {
  const count = Math.min(table.u32(from), 5_000);
  let at = from + 4 + count * 16;
  return Array.from({ length: count }, (_each, index) => {
    const head = from + 4 + index * 16;
    const list = table.u32(head);
    const variant: Variant = { list, levels: [...(lists.get(list) ?? [])], starts: new Map() };
    at += 4;
    for (let left = Math.min(table.u8(head + 12), 9); left > 0; left--) {
      const flags = table.u8(at + 4);
      const number = Math.min(flags & 15, 8);
      if ((flags & 16) !== 0) variant.starts.set(number, Math.min(table.u32(at), 30_000));
      at += 8;
      if ((flags & 32) === 0) continue;
      const { level, next } = readLevel(table, at);
      variant.levels[number] = level;
      at = next;
    }
    return variant;
  });
}

/** The lists of a file by the places of their two tables; nothing is counted yet. */
export function docLists(table: Bytes, lists: number, variants: number): DocLists {
  const known = variants === 0 ? [] : readVariants(table, variants, lists === 0 ? new Map() : readLists(table, lists));
  const counters = new Map<number, ListCounter>();
  const begun = new Set<string>();
  return {
    next: (list, level) => {
      const variant = known[list - 1];
      if (!variant?.levels[level]) return null;
      const counter = counters.get(variant.list) ?? listCounter();
      counters.set(variant.list, counter);
      const start = variant.starts.get(level);
      if (start !== undefined && !begun.has(`${list} ${level}`)) counter.restart(level, start);
      begun.add(`${list} ${level}`);
      return counter.next(level, variant.levels) || null;
    },
  };
}
