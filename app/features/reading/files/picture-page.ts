// A picture of a page as a PDF of one page: so it is read on the way that scans go, with their rules and level lines.
import { pictureSize } from "./picture";

/** The width of the page, in points: A4. */
const pageWidth = 595;
const mostPoints = 36_000_000;

const latin1 = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const colours: Readonly<Record<number, string>> = { 1: "/DeviceGray", 3: "/DeviceRGB" };

type Embedded = { readonly head: string; readonly data: readonly Uint8Array[] };

/** The number of colours of a JPEG, which stands in the head of its frame; 0 when there is none. */
function coloursOfJpeg(bytes: Uint8Array): number {
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff; at += 2 + (bytes[at + 2] ?? 0) * 256 + (bytes[at + 3] ?? 0)) {
    const kind = bytes[at + 1] ?? 0;
    if (kind >= 0xc0 && kind <= 0xcf && kind !== 0xc4 && kind !== 0xc8 && kind !== 0xcc) return bytes[at + 9] ?? 0;
  }
  return 0;
}

type Chunk = { readonly name: string; readonly data: Uint8Array };

function chunksOf(bytes: Uint8Array): Chunk[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Chunk[] = [];
  for (let at = 8; at + 8 <= bytes.length; ) {
    const length = view.getUint32(at);
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    chunks.push({ name, data: bytes.subarray(at + 8, at + 8 + length) });
    at += 12 + length;
  }
  return chunks;
}

// The points of a plain PNG are packed as a PDF packs them; interlaced ones and those with transparency are not.
function pngIn(bytes: Uint8Array, width: number): Embedded | null {
  const [bits = 0, kind = 0, , , interlaced] = bytes.subarray(24, 29);
  if (![0, 2, 3].includes(kind) || bits > 8 || interlaced !== 0) return null;
  const chunks = chunksOf(bytes);
  const palette = chunks.find(({ name }) => name === "PLTE")?.data;
  if ((kind === 3 && !palette) || chunks.some(({ name }) => name === "tRNS")) return null;
  const parts = kind === 2 ? 3 : 1;
  const hex = Array.from(palette ?? [], (byte) => byte.toString(16).padStart(2, "0")).join("");
  const space = kind === 3 ? `[/Indexed /DeviceRGB ${(palette?.length ?? 3) / 3 - 1} <${hex}>]` : colours[parts];
  return {
    head: `/BitsPerComponent ${bits}/ColorSpace ${space}/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors ${parts}/BitsPerComponent ${bits}/Columns ${width}>>`,
    data: chunks.filter(({ name }) => name === "IDAT").map(({ data }) => data),
  };
}

function jpegIn(bytes: Uint8Array): Embedded | null {
  const space = colours[coloursOfJpeg(bytes)];
  return space ? { head: `/BitsPerComponent 8/ColorSpace ${space}/Filter/DCTDecode`, data: [bytes] } : null;
}

const lengthOf = (chunks: readonly Uint8Array[]) => chunks.reduce((sum, { length }) => sum + length, 0);

function fileOf(objects: readonly { readonly head: string; readonly data?: readonly Uint8Array[] }[]): Uint8Array {
  const chunks: Uint8Array[] = [latin1("%PDF-1.7\n")];
  const places = objects.map(({ head, data }, index) => {
    const place = lengthOf(chunks);
    const stream = data ? [latin1("stream\n"), ...data, latin1("\nendstream\n")] : [];
    const whole = data ? `<<${head}/Length ${lengthOf(data)}>>` : `<<${head}>>`;
    chunks.push(latin1(`${index + 1} 0 obj\n${whole}\n`), ...stream, latin1("endobj\n"));
    return place;
  });
  const rows = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  const end = `trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${lengthOf(chunks)}\n%%EOF\n`;
  return Uint8Array.from(Buffer.concat([...chunks, latin1(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}${end}`)]));
}

/** A PDF with the picture (PNG, JPEG) over its one page; null for the rarer sorts, which have to be read as they are. */
export function picturePage(bytes: Uint8Array): Uint8Array | null {
  const { width, height } = pictureSize(bytes) ?? { width: 0, height: 0 };
  const picture = bytes[0] === 0x89 ? pngIn(bytes, width) : jpegIn(bytes);
  if (!picture || width * height === 0 || width * height > mostPoints) return null;
  const pageHeight = Math.round((pageWidth * height) / width);
  return fileOf([
    { head: "/Type/Catalog/Pages 2 0 R" },
    { head: "/Type/Pages/Kids[3 0 R]/Count 1" },
    {
      head: `/Type/Page/Parent 2 0 R/MediaBox[0 0 ${pageWidth} ${pageHeight}]/Resources<</XObject<</P 4 0 R>>>>/Contents 5 0 R`,
    },
    { head: `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}${picture.head}`, data: picture.data },
    { head: "", data: [latin1(`q ${pageWidth} 0 0 ${pageHeight} 0 0 cm /P Do Q`)] },
  ]);
}
