/** PDF files written by hand, so that a test says exactly what stands in them. */
import { deflateSync } from "node:zlib";

const latin1 = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

/** A PDF out of its objects, counted from 1: each a dictionary, with a stream where it has one. */
export function pdfFile(objects: readonly { readonly head: string; readonly stream?: Uint8Array }[]): Uint8Array {
  const chunks: Uint8Array[] = [latin1("%PDF-1.7\n")];
  const places: number[] = [];
  const length = () => chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  for (const [index, { head, stream }] of objects.entries()) {
    places.push(length());
    const whole = stream ? head.replace(/>>$/, `/Length ${stream.length}>>`) : head;
    chunks.push(latin1(`${index + 1} 0 obj\n${whole}\n`));
    if (stream) chunks.push(latin1("stream\n"), stream, latin1("\nendstream\n"));
    chunks.push(latin1("endobj\n"));
  }
  const start = length();
  const rows = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  const count = objects.length + 1;
  chunks.push(
    latin1(`xref\n0 ${count}\n0000000000 65535 f \n${rows}trailer\n<</Size ${count}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`),
  );
  return Uint8Array.from(Buffer.concat(chunks));
}

/** What a JPEG says of itself in the head of its frame. @throws Error where it has none */
export function jpegFrame(jpeg: Uint8Array): { readonly width: number; readonly height: number; readonly components: number } {
  const bytes = Buffer.from(jpeg);
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff; at += 2 + bytes.readUInt16BE(at + 2)) {
    const marker = bytes.readUInt8(at + 1);
    if (marker < 0xc0 || marker > 0xc2) continue;
    return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7), components: bytes.readUInt8(at + 9) };
  }
  throw new Error("A JPEG without a frame");
}

/** A scanned A4 page: nothing but a JPEG picture over all of it. */
export function scannedPdf(jpeg: Uint8Array, width: number, height: number): Uint8Array {
  return pdfFile([
    { head: "<</Type/Catalog/Pages 2 0 R>>" },
    { head: "<</Type/Pages/Kids[3 0 R]/Count 1>>" },
    { head: "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</XObject<</P 4 0 R>>>>/Contents 5 0 R>>" },
    {
      head: `<</Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode>>`,
      stream: jpeg,
    },
    { head: "<<>>", stream: latin1("q 595 0 0 842 0 0 cm /P Do Q") },
  ]);
}

/** A PDF of plain lines without accents, over and over on as many pages. */
export function textPdf(lines: readonly string[], pages = 1): Uint8Array {
  const content = latin1(`BT /F 12 Tf 72 760 Td 16 TL ${lines.map((line) => `(${line}) Tj T*`).join(" ")} ET`);
  const kids = Array.from({ length: pages }, (_each, at) => `${at + 5} 0 R`).join(" ");
  const page = { head: "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents 4 0 R>>" };
  return pdfFile([
    { head: "<</Type/Catalog/Pages 2 0 R>>" },
    { head: `<</Type/Pages/Kids[${kids}]/Count ${pages}>>` },
    { head: "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>" },
    { head: "<<>>", stream: content },
    ...Array.from({ length: pages }, () => page),
  ]);
}

/** A page with so many pictures over all of it, one above the other, each of black points without end: a small file. */
export function picturesPdf(count: number, width: number, height: number): Uint8Array {
  const black = deflateSync(new Uint8Array(width * height * 3));
  const names = Array.from({ length: count }, (_each, at) => `P${at}`);
  return pdfFile([
    { head: "<</Type/Catalog/Pages 2 0 R>>" },
    { head: "<</Type/Pages/Kids[3 0 R]/Count 1>>" },
    {
      head: `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</XObject<<${names.map((name, at) => `/${name} ${at + 5} 0 R`).join(" ")}>>>>/Contents 4 0 R>>`,
    },
    { head: "<<>>", stream: latin1(names.map((name) => `q 595 0 0 842 0 0 cm /${name} Do Q`).join(" ")) },
    ...names.map(() => ({
      head: `<</Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/FlateDecode>>`,
      stream: black,
    })),
  ]);
}

/** A page on which just these operators draw; the font F is Helvetica, or one of another name that the file does not hold. */
export function drawnPdf(content: string, { page = "", font = "Helvetica" } = {}): Uint8Array {
  return pdfFile([
    { head: "<</Type/Catalog/Pages 2 0 R>>" },
    { head: "<</Type/Pages/Kids[3 0 R]/Count 1>>" },
    { head: `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]${page}/Resources<</Font<</F 4 0 R>>>>/Contents 5 0 R>>` },
    { head: `<</Type/Font/Subtype/TrueType/BaseFont/${font}/Encoding/WinAnsiEncoding>>` },
    { head: "<<>>", stream: latin1(content) },
  ]);
}

/** The page of `drawnPdf`, upon which fields of electronic signatures were stamped, each with its own operators. */
export function stampedPdf(content: string, stamps: readonly { readonly rect: readonly number[]; readonly content: string }[]) {
  const fonts = "/Resources<</Font<</F 4 0 R>>>>";
  const fields = stamps.map((_each, at) => `${at * 2 + 6} 0 R`).join(" ");
  return pdfFile([
    { head: `<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[${fields}]>>>>` },
    { head: "<</Type/Pages/Kids[3 0 R]/Count 1>>" },
    { head: `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Annots[${fields}]${fonts}/Contents 5 0 R>>` },
    { head: "<</Type/Font/Subtype/TrueType/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>" },
    { head: "<<>>", stream: latin1(content) },
    ...stamps.flatMap(({ rect: [left = 0, low = 0, right = 0, high = 0], content: own }, at) => [
      {
        head: `<</Type/Annot/Subtype/Widget/FT/Sig/T(S${at})/F 132/Rect[${left} ${low} ${right} ${high}]/AP<</N ${at * 2 + 7} 0 R>>>>`,
      },
      { head: `<</Type/XObject/Subtype/Form/BBox[0 0 ${right - left} ${high - low}]${fonts}>>`, stream: latin1(own) },
    ]),
  ]);
}
