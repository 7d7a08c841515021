// Numbers that the word processor draws: which list, which level, and where counting begins again.

type Kind = "A." | "I." | "1." | "1)" | "a)" | "a." | "-" | "+";
type Numbered = { readonly list: number; readonly level: number; readonly text: string };

export type Lists = {
  /** The inside of `numbering.xml`. */
  xml(): string;
  /** The list and level of a paragraph, and its text without the number; null where the number has to be typed. */
  numbered(text: string): Numbered | null;
};

export type Numbering = {
  /** One list of several levels, as careful clerks make it; else a list for each kind of number. */
  readonly isOneList: boolean;
  readonly suffix: "space" | "tab";
  /** How counting begins again: by a start of its own in the same list, or as another list. */
  readonly restarts: "same list" | "new list";
};

// Word knows no đ: from the fourth point on, letters are typed.
const shapes: readonly (readonly [Kind, RegExp, string])[] = [
  ["I.", /^([IVX]+)\.\s+/u, "upperRoman"],
  ["A.", /^([A-H])\.\s+/u, "upperLetter"],
  ["1.", /^(\d{1,2})\.\s+/u, "decimal"],
  ["1)", /^(\d{1,2})\)\s+/u, "decimal"],
  ["a)", /^([a-c])\)\s+/u, "lowerLetter"],
  ["a.", /^([a-c])\.\s+/u, "lowerLetter"],
  ["-", /^(-)\s+/u, "bullet"],
  ["+", /^(\+)\s+/u, "bullet"],
];
const isBullet = (kind: Kind) => kind === "-" || kind === "+";

const romans = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];
const placeIn = (kind: Kind, written: string) => {
  if (kind === "I.") return romans.indexOf(written) + 1;
  return /^\d/.test(written) ? Number(written) : written.toLowerCase().charCodeAt(0) - 96;
};

type List = { readonly kinds: Kind[]; readonly start: number };
type Variant = { readonly list: number; readonly level: number; readonly start: number | null };

function levelXml(kind: Kind, level: number, start: number, suffix: string): string {
  const format = shapes.find(([each]) => each === kind)?.[2];
  const sign = isBullet(kind) ? kind : `%${level + 1}${kind.at(-1)}`;
  const indent = `<w:pPr><w:ind w:left="0" w:firstLine="${567 + level * 140}"/></w:pPr>`;
  return `<w:lvl w:ilvl="${level}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:suff w:val="${suffix}"/><w:lvlText w:val="${sign}"/><w:lvlJc w:val="left"/>${indent}</w:lvl>`;
}

const listXml = ({ kinds, start }: List, id: number, suffix: string) =>
  `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="multilevel"/>${kinds.map((kind, level) => levelXml(kind, level, level === 0 ? start : 1, suffix)).join("")}</w:abstractNum>`;

function variantXml({ list, level, start }: Variant, id: number): string {
  const override = start === null ? "" : `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${start}"/></w:lvlOverride>`;
  return `<w:num w:numId="${id + 1}"><w:abstractNumId w:val="${list}"/>${override}</w:num>`;
}

/** Where a kind of number stands: in the list of several levels below what is open, or in a list of its own. */
function places(lists: List[], isOneList: boolean) {
  let open: Kind[] = [];
  return (kind: Kind) => {
    open = open.includes(kind) ? open.slice(0, open.indexOf(kind) + 1) : [...open, kind];
    const level = open.length - 1;
    const main = isOneList ? lists[0]?.kinds : undefined;
    if (main && level === main.length) main.push(kind);
    if (main?.slice(0, level + 1).join(" ") === open.join(" ")) return { list: 0, level };
    const own = lists.findLastIndex(({ kinds }, at) => (at > 0 || !isOneList) && kinds[0] === kind);
    return { list: own >= 0 ? own : lists.push({ kinds: [kind], start: 1 }) - 1, level: 0 };
  };
}

/** Lists in which nothing is numbered yet. */
export function drawnNumbers({ isOneList, suffix, restarts }: Numbering): Lists {
  const lists: List[] = isOneList ? [{ kinds: [], start: 1 }] : [];
  const variants: Variant[] = [];
  const counted = new Map<string, { readonly value: number; readonly variant: number }>();
  const placeOf = places(lists, isOneList);

  const begin = (kind: Kind, list: number, level: number, value: number) => {
    const isMain = isOneList && list === 0;
    if (isMain || restarts === "same list") return { list, variant: variants.push({ list, level, start: value }) - 1 };
    const own = lists.push({ kinds: [kind], start: value }) - 1;
    return { list: own, variant: variants.push({ list: own, level, start: null }) - 1 };
  };

  const next = (kind: Kind, value: number) => {
    const { list, level } = placeOf(kind);
    const before = counted.get(`${list} ${level}`);
    const known = before?.variant ?? variants.findLastIndex((variant) => variant.list === list);
    const isNext = isBullet(kind) || value === (before?.value ?? 0) + 1;
    const used =
      isNext && known >= 0
        ? { list, variant: known }
        : isNext
          ? { list, variant: variants.push({ list, level, start: null }) - 1 }
          : begin(kind, list, level, value);
    for (const key of [...counted.keys()])
      if (key.startsWith(`${used.list} `) && Number(key.split(" ")[1]) > level) counted.delete(key);
    counted.set(`${used.list} ${level}`, { value, variant: used.variant });
    return { list: used.variant + 1, level };
  };

  return {
    numbered: (text) => {
      const [kind, shape] = shapes.find(([, each]) => each.test(text)) ?? [];
      const written = shape?.exec(text);
      if (!kind || !written) return null;
      return { ...next(kind, placeIn(kind, written[1] ?? "")), text: text.slice(written[0].length) };
    },
    xml: () =>
      [...lists.map((list, id) => listXml(list, id, suffix)), ...variants.map((variant, id) => variantXml(variant, id))].join(""),
  };
}
