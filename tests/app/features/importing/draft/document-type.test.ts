import { describe, expect, it } from "vitest";
import { acceptedDocuments } from "~/features/importing/draft/document-type";

const bytes = (text: string) => new TextEncoder().encode(text);

describe("what may be handed in to be read", () => {
  it("is told by its bytes, whatever its name", () => {
    expect(acceptedDocuments.mediaTypeOf(bytes("KẾ HOẠCH"), "ke-hoach.xyz")).toBe("text/plain");
    expect(acceptedDocuments.mediaTypeOf(bytes("junk before\n%PDF-1.7"), "ke-hoach.pdf")).toBe("application/pdf");
  });

  it("that is not what its name claims is named, and nobody is told to upload what he meant to", () => {
    expect(acceptedDocuments.refusal("anh.JPG").vi).toContain("“anh.JPG” không mở được như một tệp .jpg");
    expect(acceptedDocuments.refusal("phim.mp4").vi).toContain("không phải loại tệp đọc được");
  });

  it("is taken by its name when it was cut off, so that reading says that it is damaged", () => {
    const cut = bytes("PK\u0003\u0004 and no more");
    expect(acceptedDocuments.mediaTypeOf(cut, "ke-hoach.docx")).toContain("wordprocessingml");
    expect(acceptedDocuments.mediaTypeOf(cut, "ke-hoach.zip")).toBeNull();
    expect(acceptedDocuments.mediaTypeOf(bytes("\u007fELF\0\0\0"), "ke-hoach.docx")).toBeNull();
  });
});
