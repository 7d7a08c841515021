import { describe, expect, it } from "vitest";
import { readText } from "~/features/reading/files/read-text";
import { readDocument } from "~/features/reading/read-document";

const identityOf = (...lines: readonly string[]) => readDocument(readText(lines.join("\n"))).document;

const head = ["ỦY BAN NHÂN DÂN", "TỈNH HÒA AN", "", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", ""];
const marks = (symbol: string) => [`Số: 12/${symbol}`, "", "Hòa An, ngày 05 tháng 5 năm 2025", ""];
const body = ["", "I. MỤC ĐÍCH", "", "1. Rà soát toàn bộ hồ chứa nước trên địa bàn tỉnh.", ""];
const closing = ["Nơi nhận:", "- Như trên;", "- Lưu: VT.", "", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "", "Lý Văn Thử"];

describe("a telegram", () => {
  it("says at which hour it was sent", () => {
    const { issuedOn, place } = identityOf(
      ...head,
      "Số: 05/CĐ-UBND",
      "Hòa An, hồi 16 giờ 30 ngày 18 tháng 9 năm 2026",
      "CÔNG ĐIỆN",
      ...body,
    );
    expect([issuedOn, place]).toEqual(["2026-09-18", "Hòa An"]);
  });
});

describe("a decision whose page lost its kind", () => {
  it("has no title in the line that names who decides", () => {
    const { title } = identityOf(
      ...head,
      ...marks("QĐ-UBND"),
      "ỦY BAN NHÂN DÂN TỈNH HÒA AN",
      "Căn cứ Luật Đất đai;",
      "QUYẾT ĐỊNH:",
      "Điều 1. Phê duyệt Đề án.",
    );
    expect(title).toBeNull();
  });
});

describe("the subject of a letter", () => {
  it.each([
    [
      "on several lines, one of which begins with a name",
      ["V/v sửa chữa tuyến đường từ xã", "Nà Lạn đến xã Bản Mẫu trước mùa mưa"],
    ],
    ["below V/v alone", ["V/v", "sửa chữa tuyến đường từ xã Nà Lạn đến xã Bản Mẫu trước mùa mưa"]],
  ])("is read whole: %s", (_, subject) => {
    const { title, number } = identityOf(
      ...head,
      ...marks("UBND-KT").slice(0, 1),
      ...subject,
      ...marks("").slice(1),
      "Kính gửi: Sở Xây dựng",
      ...body,
    );
    expect(title).toMatch(/^V\/v sửa chữa tuyến đường từ xã Nà Lạn đến xã Bản Mẫu trước mùa mưa$/);
    expect(number).toBe("12/UBND-KT");
  });

  it("is a title also where its symbol looks like that of a directive", () => {
    const letter = [
      ...head,
      "Số: 12/CT-NV",
      "V/v hướng dẫn kê khai",
      "",
      "Hòa An, ngày 05 tháng 5 năm 2025",
      "",
      "Kính gửi: Thuế tỉnh",
      ...body,
    ];
    expect(identityOf(...letter).title).toBe("V/v hướng dẫn kê khai");
  });

  it("may begin with Về below number and day", () => {
    const letter = [
      ...head,
      ...marks("SYT-NV"),
      "Về kiểm tra các trạm y tế",
      "",
      "Kính gửi: Trung tâm Y tế các khu vực",
      ...body,
    ];
    expect(identityOf(...letter).title).toBe("Về kiểm tra các trạm y tế");
  });

  it("is not made of the addressees where there is none", () => {
    const { title, number, issuedOn } = identityOf(...head, ...marks("UBND-KT"), "Kính gửi: Sở Xây dựng", ...body);
    expect([title, number, issuedOn]).toEqual([null, "12/UBND-KT", "2025-05-05"]);
  });
});

describe("a paper that names neither kind nor subject", () => {
  it("still has number, day, issuer and signer", () => {
    const { kind, number, issuedOn, issuer, signer, recipients } = identityOf(
      ...head,
      ...marks("UBND-KT"),
      "Ngày 02/5/2025, Ủy ban nhân dân tỉnh nhận được đề nghị của xã Nà Lạn về việc cấp nước.",
      ...body,
      ...closing,
    );
    expect({ kind, number, issuedOn, issuer, signer, recipients }).toEqual({
      kind: "other",
      number: "12/UBND-KT",
      issuedOn: "2025-05-05",
      issuer: "Ủy ban nhân dân tỉnh Hòa An",
      signer: "Lý Văn Thử",
      recipients: ["Như trên", "Lưu: VT"],
    });
  });

  it("has no title where the reasons follow the kind at once", () => {
    const { kind, title } = identityOf(
      ...head,
      ...marks("QĐ-UBND"),
      "QUYẾT ĐỊNH",
      "",
      "Căn cứ Luật Thủy lợi ngày 19/6/2017;",
      "",
      "Điều 1. Giao Sở Xây dựng rà soát.",
    );
    expect([kind, title]).toEqual(["decision", null]);
  });
});

describe("who decides below a title in capitals", () => {
  it.each([
    ["on one line", ["CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH"]],
    ["on two", ["CHỦ TỊCH ỦY BAN NHÂN", "DÂN TỈNH"]],
    ["of the audit", ["TỔNG KIỂM TOÁN NHÀ NƯỚC"]],
  ])("is no part of it: %s", (_, authority) => {
    const title = [
      "CÔNG BỐ DANH MỤC THỦ TỤC ĐƯỢC SỬA ĐỔI TRONG LĨNH VỰC THỦY LỢI THUỘC",
      "THẨM QUYỀN GIẢI QUYẾT CỦA SỞ XÂY DỰNG TRÊN ĐỊA BÀN TỈNH HÒA AN",
    ];
    const decision = identityOf(
      ...head,
      ...marks("QĐ-UBND"),
      "QUYẾT ĐỊNH",
      "",
      ...title,
      ...authority,
      "Căn cứ Luật Thủy lợi ngày 19/6/2017;",
      "",
      "Điều 1. Giao Sở Xây dựng rà soát.",
    );
    expect(decision.title).toBe(title.join(" "));
  });

  it("is not found in a title that goes on with the name of a body", () => {
    const title = ["VỀ VIỆC TIẾP THU, GIẢI TRÌNH Ý KIẾN CỦA ĐẠI BIỂU", "QUỐC HỘI TẠI TỔ VỀ DỰ ÁN LUẬT THỦY LỢI"];
    const { title: read } = identityOf(
      ...head,
      ...marks("NQ-CP"),
      "NGHỊ QUYẾT",
      ...title,
      "CHÍNH PHỦ",
      "Căn cứ Luật Tổ chức Chính phủ;",
      "",
      "Điều 1. Giao Bộ Tư pháp rà soát.",
    );
    expect(read).toBe(title.join(" "));
  });
});

describe("a page that has lost its head", () => {
  it("names who decides below the title, and marks of headings are none of its words", () => {
    const { issuer, title, kind } = identityOf(
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "Số: 12/NQ-UBTVQH15",
      "",
      "# NGHỊ QUYẾT",
      "",
      "Về việc sắp xếp các xã của tỉnh Hòa An",
      "",
      "ỦY BAN THƯỜNG VỤ QUỐC HỘI",
      "",
      "Căn cứ Luật Tổ chức chính quyền địa phương;",
      "",
      "Điều 1. Sắp xếp các xã.",
    );
    expect([issuer, title, kind]).toEqual(["Ủy ban Thường vụ Quốc hội", "Về việc sắp xếp các xã của tỉnh Hòa An", "other"]);
  });
});

describe("number, place and issuer", () => {
  it("are read with a dot in the symbol and without the comma before the day", () => {
    const { number, issuedOn, place } = identityOf(
      ...head,
      "Số: 12/KH-VP.IV",
      "",
      "Hòa An ngày 05 tháng 5 năm 2025",
      "",
      "KẾ HOẠCH",
      "Tu sửa hồ chứa",
      ...body,
    );
    expect([number, issuedOn, place]).toEqual(["12/KH-VP.IV", "2025-05-05", "Hòa An"]);
  });

  it.each([
    [["BỘ TÀI", "CHÍNH", "CỤC", "HẢI QUAN"], "Cục Hải quan, Bộ Tài chính"],
    [["UBND THÀNH PHỐ HÒA", "AN", "SỞ GIÁO DỤC VÀ ĐÀO TẠO"], "Sở Giáo dục và Đào tạo thành phố Hòa An"],
    [["VĂN PHÒNG", "CHÍNH PHỦ"], "Văn phòng Chính phủ"],
  ])("the names %j are told apart, however a narrow cell wraps them", (lines, issuer) => {
    expect(identityOf(...lines, ...head.slice(2), ...marks("TB-X"), "THÔNG BÁO", "Kết quả kiểm tra", ...body).issuer).toBe(
      issuer,
    );
  });
});

describe("recipients and signature", () => {
  const signed = (...lines: readonly string[]) => {
    const { signer, signerTitle, recipients } = identityOf(
      ...head,
      ...marks("KH-UBND"),
      "KẾ HOẠCH",
      "Tu sửa hồ chứa",
      ...body,
      ...lines,
    );
    return { signer, signerTitle, recipients };
  };

  it("know a name that is cut before its last word", () => {
    expect(signed(...closing.slice(0, -1), "Lý Văn", "Thử").signer).toBe("Lý Văn Thử");
  });

  it("know a name of one word with its mark", () => {
    expect(signed(...closing.slice(0, -1), "K'Brinh").signer).toBe("K'Brinh");
  });

  it("take the name below the office, not what a page adds below it", () => {
    expect(signed(...closing, "", "FILE ĐƯỢC ĐÍNH KÈM THEO VĂN BẢN")).toEqual({
      signer: "Lý Văn Thử",
      signerTitle: "KT. CHỦ TỊCH PHÓ CHỦ TỊCH",
      recipients: ["Như trên", "Lưu: VT"],
    });
  });

  it("know an office on two lines", () => {
    const lines = [
      "Nơi nhận:",
      "- Lưu: VT.",
      "",
      "TL. CỤC TRƯỞNG",
      "KT. TRƯỞNG BAN KIỂM TRA",
      "NỘI BỘ",
      "PHÓ TRƯỞNG BAN",
      "Lý Văn Thử",
    ];
    expect(signed(...lines)).toMatchObject({
      signer: "Lý Văn Thử",
      signerTitle: "TL. CỤC TRƯỞNG KT. TRƯỞNG BAN KIỂM TRA NỘI BỘ PHÓ TRƯỞNG BAN",
    });
  });

  it("end with the archive, and keep who stands below an office with it", () => {
    const lines = [
      "Nơi nhận:",
      "- Các sở, ngành;",
      "- Văn phòng UBND tỉnh:",
      "+ CVP, các PCVP;",
      "- Lưu: VT.",
      "Bấm vào đây để so sánh",
      "CHỦ TỊCH",
      "Lý Văn Thử",
    ];
    expect(signed(...lines).recipients).toEqual(["Các sở, ngành", "Văn phòng UBND tỉnh: CVP, các PCVP", "Lưu: VT"]);
  });

  it("are found in italics that end with a blank", () => {
    expect(signed("*Nơi nhận: *", "- Như trên;", "- Lưu: VT.", "", "CHỦ TỊCH", "Lý Văn Thử").recipients).toEqual([
      "Như trên",
      "Lưu: VT",
    ]);
  });
});
