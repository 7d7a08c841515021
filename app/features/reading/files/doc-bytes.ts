// The parts of a Word 97-2003 file by their places: the text in pieces, and the pages of properties that belong to it.

/** Little-endian numbers at places; places outside are zero, so that a broken file reads as an empty one. */
export type Bytes = {
  readonly length: number;
  u8(at: number): number;
  u16(at: number): number;
  i16(at: number): number;
  u32(at: number): number;
  part(from: number, length: number): Uint8Array;
};

export function bytesOf(data: Uint8Array): Bytes {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const fits = (at: number, length: number) => at >= 0 && at + length <= data.length;
  return {
    length: data.length,
    u8: (at) => (fits(at, 1) ? view.getUint8(at) : 0),
    u16: (at) => (fits(at, 2) ? view.getUint16(at, true) : 0),
    i16: (at) => (fits(at, 2) ? view.getInt16(at, true) : 0),
    u32: (at) => (fits(at, 4) ? view.getUint32(at, true) : 0),
    part: (from, length) => data.subarray(Math.max(0, from), Math.max(0, from + length)),
  };
}

/** A property: what it sets, and where its value stands. */
export type Property = { readonly code: number; readonly bytes: Bytes; readonly at: number; readonly size: number };

const sizes = [1, 1, 2, 4, 2, 2, 0, 3] as const;
const longTable = 0xd608;

/** The properties that are written one after the other in a stretch of bytes. */
export function propertiesIn(bytes: Bytes, from: number, to: number): Property[] {
  const properties: Property[] = [];
  for (let at = from; at + 2 < to; ) {
    const code = bytes.u16(at);
    const kind = sizes[code >> 13] ?? 1;
    const head = kind > 0 ? 2 : code === longTable ? 4 : 3;
    const size = kind > 0 ? kind : code === longTable ? bytes.u16(at + 2) - 1 : bytes.u8(at + 2);
    if (size < 0 || at + head + size > to) break;
    properties.push({ code, bytes, at: at + head, size });
    at += head + size;
  }
  return properties;
}

// A row of seven cells and more has too many properties for a page of them: they lie elsewhere, and here stands only where.
const elsewhere = new Set([0x6645, 0x6646, 0x646b]);

/** The properties with those that lie in the data stream in the places where they are pointed at. */
function withThoseElsewhere(properties: readonly Property[], data: Bytes): Property[] {
  return properties.flatMap((property) => {
    if (!elsewhere.has(property.code)) return [property];
    const at = property.bytes.u32(property.at);
    return propertiesIn(data, at + 2, Math.min(at + 2 + data.u16(at), data.length));
  });
}

/** A stretch of the file with the properties that hold there, from a place (inclusive) to a place. */
export type Stretch = {
  readonly from: number;
  readonly to: number;
  readonly style: number;
  readonly properties: readonly Property[];
};

const page = 512;

function paragraphProperties(bytes: Bytes, at: number): Pick<Stretch, "style" | "properties"> {
  const short = bytes.u8(at);
  const start = short === 0 ? at + 2 : at + 1;
  const length = short === 0 ? bytes.u8(at + 1) * 2 : short * 2 - 1;
  return { style: bytes.u16(start), properties: propertiesIn(bytes, start + 2, start + length) };
}

/** The stretches of one page of properties; of paragraphs or of runs. */
function stretchesOn(bytes: Bytes, start: number, isParagraphs: boolean): Stretch[] {
  const count = Math.min(bytes.u8(start + page - 1), 101);
  const entries = start + (count + 1) * 4;
  return Array.from({ length: count }, (_each, index) => {
    const offset = bytes.u8(entries + index * (isParagraphs ? 13 : 1)) * 2;
    const at = start + offset;
    const run = { style: 0, properties: propertiesIn(bytes, at + 1, at + 1 + bytes.u8(at)) };
    const own = offset === 0 ? { style: 0, properties: [] } : isParagraphs ? paragraphProperties(bytes, at) : run;
    return { from: bytes.u32(start + index * 4), to: bytes.u32(start + index * 4 + 4), ...own };
  });
}

/** The streams of a Word file; `data` is empty where it has none. */
export type Streams = { readonly document: Bytes; readonly table: Bytes; readonly data: Bytes };

/** All stretches, by the list of their pages in the table stream. */
export function stretchesOf(
  { document, table, data }: Streams,
  { from, length }: { readonly from: number; readonly length: number },
  isParagraphs: boolean,
): Stretch[] {
  const count = Math.max(0, Math.floor((length - 4) / 8));
  const pages = Array.from(
    { length: Math.min(count, document.length / page) },
    (_each, index) => table.u32(from + (count + 1) * 4 + index * 4) & 0x3fffff,
  );
  return pages
    .flatMap((number) => stretchesOn(document, number * page, isParagraphs))
    .map((stretch) => ({ ...stretch, properties: withThoseElsewhere(stretch.properties, data) }))
    .sort((one, other) => one.from - other.from);
}

/** A piece of the text: its letters, and where they stand in the file, each of so many bytes. */
export type TextPiece = { readonly text: string; readonly at: number; readonly width: 1 | 2 };

const western = new TextDecoder("windows-1252");
const unicode = new TextDecoder("utf-16le");

/** The pieces of the text in their order (the piece table), up to so many letters. */
export function textPieces(document: Bytes, table: Bytes, from: number, length: number, letters: number): TextPiece[] {
  let at = from;
  while (at < from + length && table.u8(at) === 1) at += 3 + table.u16(at + 1);
  if (table.u8(at) !== 2) return [];
  const count = Math.floor((table.u32(at + 1) - 4) / 12);
  const start = at + 5;
  let left = letters;
  return Array.from({ length: Math.min(Math.max(count, 0), 50_000) }, (_each, index): TextPiece => {
    const size = Math.max(0, Math.min(table.u32(start + index * 4 + 4) - table.u32(start + index * 4), left));
    left -= size;
    const place = table.u32(start + (count + 1) * 4 + index * 8 + 2);
    const width = (place & 0x40000000) !== 0 ? 1 : 2;
    const first = width === 1 ? (place & 0x3fffffff) >>> 1 : place & 0x3fffffff;
    return { text: (width === 1 ? western : unicode).decode(document.part(first, size * width)), at: first, width };
  });
}
