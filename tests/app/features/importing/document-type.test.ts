import { describe, expect, it } from "vitest";
import { acceptedDocuments } from "~/features/importing/document-type";

const bytes = (text: string) => new TextEncoder().encode(text);

describe("what may be handed in to be read", () => {
  it("is told by its bytes, whatever its name", () => {
    expect(acceptedDocuments.mediaTypeOf(bytes("KẾ HOẠCH"), "ke-hoach.xyz")).toBe("text/plain");
    expect(acceptedDocuments.mediaTypeOf(bytes("junk before\n%PDF-1.7"), "ke-hoach.pdf")).toBe("application/pdf");
  });

  it("is called damaged when it was cut off, and unknown when it never was of a kind that is read", () => {
    const cut = bytes("PK\u0003\u0004 and no more");
    expect(acceptedDocuments.mediaTypeOf(cut, "ke-hoach.docx")).toBeNull();
    expect(acceptedDocuments.refusal("ke-hoach.docx").vi).toContain("bị hỏng hoặc thiếu một phần");
    expect(acceptedDocuments.refusal("anh.gif").vi).toContain("không phải loại tệp đọc được");
  });
});
