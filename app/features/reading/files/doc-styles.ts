import { type Bytes, type Property, propertiesIn } from "./doc-bytes";

/** What the styles of a file say, with those that each is based on before its own. */
export type DocStyles = {
  paragraphOf(style: number): readonly Property[];
  runOf(style: number): readonly Property[];
};

type Style = { readonly base: number; readonly paragraph: readonly Property[]; readonly run: readonly Property[] };

const deepest = 12;

/** A style (STD): its head, its name, then the properties of its paragraphs and runs, each at an even place. */
function readStyle(table: Bytes, at: number, head: number): Style {
  const kind = table.u16(at + 2) & 15;
  const base = table.u16(at + 2) >> 4;
  let place = at + head + 2 + (table.u16(at + head) + 1) * 2;
  const next = (skip: number) => {
    const size = table.u16(place);
    const properties = propertiesIn(table, place + 2 + skip, place + 2 + size);
    place += 2 + size + (size % 2);
    return properties;
  };
  if (kind === 1) {
    const paragraph = next(2);
    return { base, paragraph, run: next(0) };
  }
  return { base, paragraph: [], run: kind === 2 ? next(0) : [] };
}

/** Reads the stylesheet at a place of the table stream. */
export function docStyles(table: Bytes, from: number, length: number): DocStyles {
  const [count, head] = [Math.min(table.u16(from + 2), 4_000), table.u16(from + 4)];
  const styles: (Style | null)[] = [];
  let at = from + 2 + table.u16(from);
  for (let index = 0; index < count && at < from + length; index++) {
    const size = table.u16(at);
    styles.push(size === 0 ? null : readStyle(table, at + 2, head));
    at += 2 + size;
  }
  const collect = (kind: "paragraph" | "run", style: number, depth = 0): readonly Property[] => {
    const own = styles[style];
    // A style based on itself ends somewhere too.
    return own && depth < deepest ? [...collect(kind, own.base, depth + 1), ...own[kind]] : [];
  };
  return { paragraphOf: (style) => collect("paragraph", style), runOf: (style) => collect("run", style) };
}
