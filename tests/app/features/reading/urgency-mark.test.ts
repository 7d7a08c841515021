import { describe, expect, it } from "vitest";
import { readText } from "~/features/reading/files/read-text";
import { isUrgencyMark, urgencyMark } from "~/features/reading/identity/urgency-mark";
import { readDocument } from "~/features/reading/read-document";

const degree = (...lines: string[]) => urgencyMark(lines)?.degree ?? null;

const telegram = (head: string, opening = "CÔNG ĐIỆN", below = "") => `ỦY BAN NHÂN DÂN
TỈNH HÒA AN
Số: 07/CĐ-UBND
${head}
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Hòa An, ngày 04 tháng 9 năm 2026
${opening}
Về việc gia cố đê bao vườn ươm trước mưa lớn
${below}
CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH điện:
- Sở Nông nghiệp và Môi trường;
- UBND các xã, phường.
Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:
1. Sở Nông nghiệp và Môi trường gia cố đê bao, hoàn thành trước ngày 06/9/2026.
Nơi nhận:
- Như trên;
- Lưu: VT.
CHỦ TỊCH
Lê Văn Thử`;
const documentOf = (text: string) => readDocument(readText(text)).document;

describe("The mark of urgency of a paper", () => {
  it("is one of the degrees that the decree names, alone on its line or in its box", () => {
    expect(["KHẨN", "THƯỢNG KHẨN", "HỎA TỐC", "HOẢ TỐC", "| HỎA TỐC |", "[KHẨN]", "Khẩn"].map((line) => degree(line))).toEqual([
      "urgent",
      "very-urgent",
      "express",
      "express",
      "express",
      "urgent",
      "urgent",
    ]);
    expect(degree("HỎA TỐC, HẸN GIỜ")).toBe("timed-express");
    expect(urgencyMark(["HỎA TỐC", "(hẹn giờ 15 giờ 30 ngày 04/9)"])).toEqual({
      degree: "timed-express",
      words: "HỎA TỐC (hẹn giờ 15 giờ 30 ngày 04/9)",
    });
  });

  it("is known from a stamp whose accents a scan has lost", () => {
    expect([degree("HOA TOC"), degree("HỎA TÓC"), degree("THUONG KHAN"), degree("KHÂN")]).toEqual([
      "express",
      "express",
      "very-urgent",
      "urgent",
    ]);
  });

  it("is read beside what stands on the same line of a head", () => {
    expect(degree("Số: 07/CĐ-UBND HỎA TỐC")).toBe("express");
    expect(degree("THƯỢNG KHẨN Hòa An, ngày 04 tháng 9 năm 2026")).toBe("very-urgent");
    expect(degree("HỎA TỐC Kính gửi: Sở Tài chính")).toBe("express");
    expect(degree("V/v gia cố đê bao vườn ươm KHẨN")).toBe("urgent");
    expect(degree("Độ khẩn: Hỏa tốc")).toBe("express");
    expect(degree("CÔNG ĐIỆN KHẨN")).toBe("urgent");
  });

  it("is not read where words only speak of urgent papers or urgent work", () => {
    const words = [
      "Thực hiện Công văn khẩn số 19/BNV-VP ngày 21/4/2026",
      "V/v triển khai các nhiệm vụ khẩn cấp",
      "TRIỂN KHAI CÁC NHIỆM VỤ KHẨN CẤP",
      "KHẨN TRƯƠNG GIA CỐ ĐÊ BAO",
      "Khẩn trương rà soát",
      "khẩn",
      "Kế hoạch ứng phó tình huống khẩn",
      "Trong trường hợp hỏa tốc, gửi qua đường bưu chính",
    ];
    expect(words.filter((line) => degree(line) !== null)).toEqual([]);
  });

  it("takes no part in a title", () => {
    expect([isUrgencyMark("HỎA TỐC"), isUrgencyMark("CÔNG ĐIỆN KHẨN"), isUrgencyMark("Số: 07/CĐ-UBND KHẨN")]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe("A paper", () => {
  const title = "Về việc gia cố đê bao vườn ươm trước mưa lớn";

  it("bears its mark wherever the head has it: below the number, behind its kind, above or below the title", () => {
    const plain = documentOf(telegram(""));
    expect(plain).not.toHaveProperty("urgency");
    const marked = [
      telegram("HỎA TỐC"),
      telegram("", "CÔNG ĐIỆN HỎA TỐC"),
      telegram("", "CÔNG ĐIỆN\nHỎA TỐC"),
      telegram("", "CÔNG ĐIỆN", "HỎA TỐC"),
    ].map(documentOf);
    const urgency = { degree: "express", words: "HỎA TỐC" };
    expect(marked).toEqual(marked.map(() => ({ ...plain, title, urgency })));
  });

  it("that only orders urgent work bears none", () => {
    const text = telegram("").replace("yêu cầu:", "yêu cầu khẩn trương thực hiện các nhiệm vụ khẩn cấp sau:");
    expect(documentOf(text)).not.toHaveProperty("urgency");
  });
});
