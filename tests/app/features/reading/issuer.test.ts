import { describe, expect, it } from "vitest";
import { readIssuer } from "~/features/reading/identity/issuer";
import { readClosing } from "~/features/reading/identity/signature";

const issuerOf = (...lines: readonly string[]) => readIssuer({ head: lines.join("\n"), remarks: [], texts: [], place: null });

describe("the head of a paper", () => {
  it.each([
    [["TỈNH ỦY HÒA AN", "BAN TUYÊN GIÁO VÀ DÂN VẬN"], "Ban Tuyên giáo và Dân vận Tỉnh ủy Hòa An"],
    [["ĐẢNG BỘ TỈNH HÒA AN", "HUYỆN ỦY CAO LẠC"], "Huyện ủy Cao Lạc tỉnh Hòa An"],
    [["ỦY BAN NHÂN DÂN TỈNH HÒA AN", "VĂN PHÒNG"], "Văn phòng Ủy ban nhân dân tỉnh Hòa An"],
    [["ĐẢNG BỘ XÃ BẢN MẪU", "ỦY BAN NHÂN DÂN"], "Ủy ban nhân dân xã Bản Mẫu"],
    [["ĐẢNG ỦY XÃ BẢN MẪU", "ỦY BAN NHÂN DÂN XÃ"], "Ủy ban nhân dân xã Bản Mẫu"],
    [["THỦ TƯỚNG CHÍNH PHỦ"], "Thủ tướng Chính phủ"],
    [["UBND TỈNH HÒA AN", "LIÊN NGÀNH: Y TẾ - CÔNG AN"], "Liên ngành: Y tế - Công an tỉnh Hòa An"],
    [["BỘ NÔNG NGHIỆP VÀ MÔI TRƯỜNG", "CỤC KIỂM LÂM"], "Cục Kiểm lâm, Bộ Nông nghiệp và Môi trường"],
  ])("%j names the issuer with the level above", (lines, issuer) => {
    expect(issuerOf(...lines)).toBe(issuer);
  });
});

describe("the signature of a paper of the party", () => {
  it("has its own strokes: T/M, K/T", () => {
    const lines = ["Nơi nhận:", "- Lưu.", "K/T TRƯỞNG BAN", "PHÓ TRƯỞNG BAN", "Sùng Thị Dợ"];
    const paragraph = { kind: "paragraph", line: 1, marker: null, level: null, align: null } as const;
    const plain = { ...paragraph, isBold: false, isItalic: false, doubtful: [] };
    expect(readClosing(lines.map((text) => ({ ...plain, text })))).toEqual({
      recipients: ["Lưu"],
      signer: "Sùng Thị Dợ",
      signerTitle: "KT. TRƯỞNG BAN PHÓ TRƯỞNG BAN",
    });
  });
});
