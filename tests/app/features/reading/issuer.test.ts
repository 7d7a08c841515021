import { describe, expect, it } from "vitest";
import { type IssuerSources, readIssuer } from "~/features/reading/identity/issuer";
import { readClosing } from "~/features/reading/identity/signature";

const issuerOf = (...lines: readonly string[]) => issuerSigned({ symbol: null, signerTitle: null }, ...lines);
const issuerSigned = (marks: Pick<IssuerSources, "symbol" | "signerTitle">, ...lines: readonly string[]) =>
  readIssuer({ head: lines.join("\n"), ...marks, remarks: [], texts: [], place: null });

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
    [["ĐẢNG ỦY XÃ NÀ LẠN", "ỦY BAN NHÂN DÂN XÃ"], "Ủy ban nhân dân xã Nà Lạn"],
    [["LIÊN ĐOÀN LAO ĐỘNG TỈNH HÒA AN", "CÔNG ĐOÀN VIÊN CHỨC TỈNH"], "Công đoàn Viên chức tỉnh Hòa An"],
    [["SỞ Y TẾ", "TRUNG TÂM Y TẾ HUYỆN CAO LẠC", "TRẠM Y TẾ XÃ NÀ LẠN"], "Trạm Y tế xã Nà Lạn huyện Cao Lạc"],
    [["UBND HUYỆN CAO LẠC", "HỘI ĐỒNG THI ĐUA"], "Hội đồng thi đua huyện Cao Lạc"],
    [["CỤC THUẾ", "THUẾ TỈNH HÒA AN"], "Thuế tỉnh Hòa An, Cục Thuế"],
    [["UBND XÃ NÀ LẠN", "TRẠM Y TẾ"], "Trạm Y tế xã Nà Lạn"],
    [["PHÒNG GD&ĐT HUYỆN CAO LẠC", "TRƯỜNG TIỂU HỌC VÀ THCS NÀ LẠN"], "Trường Tiểu học và THCS Nà Lạn"],
    [
      ["BAN CHỈ HUY PCTT VÀ TKCN", "TỈNH HÒA AN", "VĂN PHÒNG THƯỜNG TRỰC"],
      "Văn phòng Thường trực Ban Chỉ huy PCTT và TKCN tỉnh Hòa An",
    ],
    [["ỦY BAN MTTQ VIỆT NAM TỈNH HÒA AN", "BAN THƯỜNG TRỰC"], "Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh Hòa An"],
  ])("%j names the issuer with the level above", (lines, issuer) => {
    expect(issuerOf(...lines)).toBe(issuer);
  });
});

describe("an office below its committee", () => {
  const head = ["ỦY BAN NHÂN DÂN HUYỆN CAO LẠC", "VĂN PHÒNG HĐND VÀ UBND"];
  const office = "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân huyện Cao Lạc";

  it("only writes for it where the symbol and the signature are the committee's", () => {
    const committee = "Ủy ban nhân dân huyện Cao Lạc";
    expect(issuerSigned({ symbol: "31/BC-UBND", signerTitle: "TM. ỦY BAN NHÂN DÂN CHỦ TỊCH" }, ...head)).toBe(committee);
    expect(issuerSigned({ symbol: "UBND-VP", signerTitle: "KT. CHỦ TỊCH PHÓ CHỦ TỊCH" }, ...head)).toBe(committee);
  });

  it("issues what it signs itself, or what has its own symbol", () => {
    expect(issuerSigned({ symbol: "31/BC-UBND", signerTitle: "CHÁNH VĂN PHÒNG" }, ...head)).toBe(office);
    expect(issuerSigned({ symbol: "31/BC-VP", signerTitle: "TL. CHỦ TỊCH CHÁNH VĂN PHÒNG" }, ...head)).toBe(office);
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
