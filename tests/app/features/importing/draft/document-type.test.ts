import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { acceptedDocuments } from "~/features/importing/draft/document-type";

const bytes = (text: string) => new TextEncoder().encode(text);
const zipped = (...names: string[]) => zipSync(Object.fromEntries(names.map((name) => [name, bytes("<x/>")])));
/** An old Office file as far as its kind is told: its signature and the names of its streams. */
const compound = (...streams: string[]) =>
  Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), ...streams.map((name) => Buffer.from(name, "utf16le"))]);

describe("what may be handed in to be read", () => {
  it("is told by its bytes, whatever its name", () => {
    expect(acceptedDocuments.mediaTypeOf(bytes("KẾ HOẠCH"), "ke-hoach.xyz")).toBe("text/plain");
    expect(acceptedDocuments.mediaTypeOf(bytes("junk before\n%PDF-1.7"), "ke-hoach.pdf")).toBe("application/pdf");
  });

  it("that is not what its name claims is named, and nobody is told to upload what he meant to", () => {
    const nothing = bytes("\u007fELF");
    expect(acceptedDocuments.refusal("anh.JPG", nothing).vi).toContain("“anh.JPG” không mở được như một tệp .jpg");
    expect(acceptedDocuments.refusal("phim.mp4", nothing).vi).toContain("không phải loại tệp đọc được");
  });

  it.each([
    [
      "ke-hoach.docx",
      zipped("anh/1.png"),
      "đuôi .docx nhưng bên trong không phải văn bản Word: đó là tệp nén (.zip). Hãy giải nén",
    ],
    ["ke-hoach.docx", zipped("[Content_Types].xml", "xl/workbook.xml"), "không phải văn bản Word: đó là bảng tính Excel"],
    ["ke-hoach.doc", compound("Workbook"), "đuôi .doc nhưng bên trong không phải văn bản Word: đó là bảng tính Excel"],
    ["ke-hoach.doc", bytes("{\\rtf1 x}"), "đó là văn bản RTF. Hãy mở bằng Word"],
    ["ke-hoach.rar", bytes("Rar!\u001a\u0007\u0000"), "Tệp “ke-hoach.rar” là tệp nén (.rar) nên không đọc được"],
  ])("%s that holds something else is refused at once, with what it holds and what to do", (name, content, words) => {
    expect(acceptedDocuments.mediaTypeOf(content, name)).toBeNull();
    expect(acceptedDocuments.refusal(name, content).vi).toContain(words);
  });

  it("is a set of pictures where an archive holds nothing else, and is called one", () => {
    const pages = zipped("1-a.jpg", "2-b.png");
    expect(acceptedDocuments.mediaTypeOf(pages, "trang 1 (2 ảnh).zip")).toBe("application/zip");
    expect(acceptedDocuments.mediaTypeOf(zipped("1-a.jpg", "ke-hoach.docx"), "goi.zip")).toBeNull();
    expect(acceptedDocuments.refusal("goi.zip", zipped("1-a.jpg", "ke-hoach.docx")).vi).toContain("tệp nén (.zip)");
  });

  it("is a Word document also when a sheet lies within it", () => {
    const holding = zipped("[Content_Types].xml", "word/document.xml", "word/embeddings/xl/workbook.xml");
    expect(acceptedDocuments.mediaTypeOf(holding, "a.docx")).toContain("wordprocessingml");
    expect(acceptedDocuments.mediaTypeOf(compound("WordDocument", "Workbook"), "a.doc")).toBe("application/msword");
  });

  it("is taken by its name when it was cut off, so that reading says that it is damaged", () => {
    const cut = bytes("PK\u0003\u0004 and no more");
    expect(acceptedDocuments.mediaTypeOf(cut, "ke-hoach.docx")).toContain("wordprocessingml");
    expect(acceptedDocuments.mediaTypeOf(cut, "ke-hoach.zip")).toBeNull();
    expect(acceptedDocuments.mediaTypeOf(bytes("\u007fELF\0\0\0"), "ke-hoach.docx")).toBeNull();
  });
});
