import { type ListCounter, type ListLevel, listCounter, mostLevels } from "./list-counter";
import type { NumberFormat } from "./list-number";
import { elementAt, elementsOf, type XmlElement } from "./xml";

/** The numbers that Word draws before paragraphs. */
export type Numbering = {
  /** The marker of the next paragraph of a list (`numId`) at a level; null when it draws none. */
  next(numId: string, level: number): string | null;
  /** The level that belongs to a paragraph style in a list; 0 when none does. */
  levelOfStyle(numId: string, style: string | undefined): number;
};

type Level = ListLevel & { readonly style: string | undefined };
type List = { readonly levels: readonly Level[]; readonly styleLink: string | undefined; readonly usesStyle: string | undefined };
type Variant = { readonly list: string; readonly levels: readonly Level[]; readonly starts: ReadonlyMap<number, number> };

const formats: Readonly<Record<string, NumberFormat>> = {
  decimal: "decimal",
  decimalZero: "decimalZero",
  upperRoman: "upperRoman",
  lowerRoman: "lowerRoman",
  upperLetter: "upperLetter",
  lowerLetter: "lowerLetter",
  bullet: "bullet",
  none: "none",
};

const numberAt = (element: XmlElement | undefined, name: string) => {
  const value = elementAt(element, name)?.attributes.val ?? "";
  return /^\d{1,6}$/.test(value) ? Number(value) : null;
};

function readLevel(element: XmlElement): Level {
  const isLegal = elementAt(element, "isLgl");
  return {
    format: formats[elementAt(element, "numFmt")?.attributes.val ?? "decimal"] ?? "decimal",
    text: (elementAt(element, "lvlText")?.attributes.val ?? "").slice(0, 60),
    start: numberAt(element, "start") ?? 0,
    restartsAfter: numberAt(element, "lvlRestart"),
    isLegal: isLegal !== undefined && !/^(?:0|false|off)$/.test(isLegal.attributes.val ?? ""),
    style: elementAt(element, "pStyle")?.attributes.val,
  };
}

const levelIndex = (element: XmlElement) => Math.min(Number(element.attributes.ilvl) || 0, mostLevels - 1);

function readList(element: XmlElement): List {
  const levels: Level[] = [];
  for (const level of elementsOf(element, "lvl")) levels[levelIndex(level)] = readLevel(level);
  return {
    levels,
    styleLink: elementAt(element, "styleLink")?.attributes.val,
    usesStyle: elementAt(element, "numStyleLink")?.attributes.val,
  };
}

function readVariant(element: XmlElement, lists: ReadonlyMap<string, List>): Variant {
  const named = elementAt(element, "abstractNumId")?.attributes.val ?? "";
  const usesStyle = lists.get(named)?.usesStyle;
  const linked = usesStyle === undefined ? undefined : [...lists].find(([, { styleLink }]) => styleLink === usesStyle)?.[0];
  const list = linked ?? named;
  const levels = [...(lists.get(list)?.levels ?? [])];
  const starts = new Map<number, number>();
  for (const override of elementsOf(element, "lvlOverride")) {
    const own = elementAt(override, "lvl");
    if (own) levels[levelIndex(override)] = readLevel(own);
    const start = numberAt(override, "startOverride");
    if (start !== null) starts.set(levelIndex(override), start);
  }
  return { list, levels, starts };
}

/** The lists of a document (`numbering.xml`), nothing counted yet. Variants of one list count on together. */
export function readNumbering(root: XmlElement | undefined): Numbering {
  const lists = new Map(
    elementsOf(root, "abstractNum").map((list) => [list.attributes.abstractNumId ?? "", readList(list)] as const),
  );
  const variants = new Map(elementsOf(root, "num").map((num) => [num.attributes.numId ?? "", readVariant(num, lists)] as const));
  const counters = new Map<string, ListCounter>();
  const begun = new Set<string>();
  const counterOf = (list: string) => {
    const counter = counters.get(list) ?? listCounter();
    counters.set(list, counter);
    return counter;
  };
  return {
    next: (numId, level) => {
      const variant = variants.get(numId);
      if (!variant?.levels[level]) return null;
      const counter = counterOf(variant.list);
      const start = variant.starts.get(level);
      // A start of its own counts where the variant is met first at that level.
      if (start !== undefined && !begun.has(`${numId} ${level}`)) counter.restart(level, start);
      begun.add(`${numId} ${level}`);
      return counter.next(level, variant.levels) || null;
    },
    levelOfStyle: (numId, style) =>
      Math.max(0, variants.get(numId)?.levels.findIndex((level) => level?.style === style && style !== undefined) ?? 0),
  };
}
