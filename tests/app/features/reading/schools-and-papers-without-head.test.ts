import { describe, expect, it } from "vitest";
import { readText } from "~/features/reading/files/read-text";
import { readDocument } from "~/features/reading/read-document";

const paper = `KẾ HOẠCH
Giữ gìn vườn trường năm học 2026 - 2027
Thực hiện Kế hoạch số 12/KH-UBND ngày 05/01/2026 của Ủy ban nhân dân xã Lâm Hà, Trường Tiểu học Lâm Hà xây dựng Kế hoạch với các nội dung sau:
I. NHIỆM VỤ
1. Đối với đội ngũ giáo viên
Chủ động phối hợp, làm đầu mối kết nối với Công an xã Lâm Hà, cơ quan y tế địa phương và chính quyền xã để giữ vườn.
2. Đối với các Tổ chuyên môn và bộ phận văn phòng
Tưới cây hằng ngày.
II. TỔ CHỨC THỰC HIỆN
Định kỳ cuối Học kỳ 1 và cuối Học kỳ 2, nhà trường báo cáo kết quả về xã. Trong quá trình thực hiện, nếu có khó khăn, đề nghị các bộ phận nhanh chóng báo cáo về Ban Giám hiệu.
Lâm Hà, ngày 28 tháng 8 năm 2026
Nơi nhận:
- UBND xã;
- Lưu: VT.`;
const { document, tasks, problems } = readDocument(readText(paper));

describe("the plan of a school, without a head", () => {
  it("is issued by whoever makes it, on the day above the signature", () => {
    expect(document).toMatchObject({ issuer: "Trường Tiểu học Lâm Hà", place: "Lâm Hà", issuedOn: "2026-08-28" });
  });

  it("gives work to teachers, groups and the school itself, but none to those who may have difficulties", () => {
    expect(tasks.map(({ text, lead, support }) => [text.split(" ").slice(0, 2).join(" "), lead, support])).toEqual([
      ["Chủ động", ["Đội ngũ giáo viên"], ["Công an xã Lâm Hà", "Cơ quan y tế địa phương", "Chính quyền xã"]],
      ["Tưới cây", ["Các Tổ chuyên môn", "Bộ phận văn phòng"], []],
      ["Định kỳ", ["Nhà trường"], []],
    ]);
    expect(tasks.at(-1)?.deadlines).toMatchObject([{ kind: "periodic", words: "Định kỳ cuối Học kỳ 1 và cuối Học kỳ 2" }]);
  });

  it("need not tell its own people", () => {
    expect(problems.filter(({ code }) => code === "agency-not-recipient")).toEqual([]);
  });
});

describe("a plan of the head of government", () => {
  const decision = readDocument(
    readText(`THỦ TƯỚNG
CHÍNH PHỦ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 123/QĐ-TTg
Hà Nội, ngày 05 tháng 01 năm 2026
QUYẾT ĐỊNH
Ban hành Kế hoạch giữ rừng
Điều 1. Ban hành kèm theo Quyết định này Kế hoạch giữ rừng.
THỦ TƯỚNG
Lê Văn Mẫu
KẾ HOẠCH
GIỮ RỪNG
(Kèm theo Quyết định số 123/QĐ-TTg ngày 05 tháng 01 năm 2026 của Thủ tướng Chính phủ)
I. NỘI DUNG
1. Tuyên truyền về rừng
- Cơ quan chủ trì: Bộ Công an.
- Thời gian thực hiện: năm 2026 và các năm tiếp theo.
II. TỔ CHỨC THỰC HIỆN
1. Bộ trưởng, Thủ trưởng cơ quan ngang bộ chịu trách nhiệm thực hiện Kế hoạch này.`),
  );

  it("is issued by the office that two lines name", () => expect(decision.document.issuer).toBe("Thủ tướng Chính phủ"));

  it("goes on in the years that follow, and answering for it is no work", () => {
    expect(decision.tasks.map(({ text, deadlines }) => [text, deadlines.map(({ kind }) => kind)])).toEqual([
      ["Tuyên truyền về rừng", ["ongoing"]],
    ]);
  });
});
