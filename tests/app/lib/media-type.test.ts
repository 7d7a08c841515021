import { expect, it } from "vitest";
import { sniffMediaType } from "~/lib/media-type";

const bytes = (...values: (number | string)[]) =>
  Buffer.concat(values.map((value) => (typeof value === "string" ? Buffer.from(value) : Buffer.from([value]))));
const zip = (...names: string[]) =>
  Buffer.concat([Buffer.from("PK\u0003\u0004"), Buffer.alloc(26), Buffer.from(names.join("…"))]);

it.each([
  ["a PDF", bytes("%PDF-1.4"), "x.pdf", "application/pdf"],
  ["a PNG", bytes(0x89, "PNG\r\n", 0x1a, "\n"), "x.png", "image/png"],
  ["a JPEG", bytes(0xff, 0xd8, 0xff, 0xe0), "x.jpg", "image/jpeg"],
  ["a Word document", zip("[Content_Types].xml", "word/document.xml"), "x.docx", "wordprocessingml.document"],
  ["a workbook", zip("[Content_Types].xml", "xl/workbook.xml"), "x.xlsx", "spreadsheetml.sheet"],
  ["an OpenDocument text", zip("mimetypeapplication/vnd.oasis.opendocument.text"), "x.odt", "opendocument.text"],
  ["Vietnamese text", bytes("Kế hoạch\r\n\tsố 142"), "x.txt", "text/plain"],
])("knows %s by its bytes", (_what, content, name, type) => {
  expect(sniffMediaType(content, name)).toContain(type);
});

it.each([
  ["a zip of something else", zip("secret.exe"), "x.docx"],
  ["text under another name", bytes("<script>"), "x.html"],
  ["bytes that are no text", bytes("abc", 0x00), "x.txt"],
  ["text in a code that is not Unicode", bytes("Ti", 0xd5, "ng"), "x.txt"],
  ["an old Word document", bytes(0xd0, 0xcf, 0x11, 0xe0), "x.doc"],
])("does not take %s", (_what, content, name) => {
  expect(sniffMediaType(content, name)).toBeNull();
});
