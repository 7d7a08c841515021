import { describe, expect, it } from "vitest";
import { readText } from "~/features/reading/files/read-text";
import { readDocument } from "~/features/reading/read-document";

const letter = (body: string) => `ỦY BAN NHÂN DÂN
TỈNH HÒA AN
Số: 77/UBND-NC
V/v trả lời Công văn số 19/BNV-VP
của Bộ Nội vụ
về kiểm kê nhà công vụ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Hòa An, ngày 04 tháng 5 năm 2026
Kính gửi:
- Sở Nội vụ;
- Sở Tài chính.
${body}
Nơi nhận:
- Như trên;
- Lưu: VT.
CHỦ TỊCH
Lê Văn Thử`;
const read = (body: string) => readDocument(readText(letter(body)));
const who = (body: string) =>
  read(body).tasks.map((task) => [task.text.split(" ").slice(0, 4).join(" "), task.lead, task.support]);

const twoSentences = `Ủy ban nhân dân tỉnh nhận được Công văn số 19/BNV-VP ngày 21/4/2026 của Bộ Nội vụ về kiểm kê nhà công vụ.
Chủ tịch Ủy ban nhân dân tỉnh giao Sở Nội vụ chủ trì, phối với Sở Tài chính kiểm kê, báo cáo trước ngày 20/5/2026./.`;

describe("A letter", () => {
  it("gives no work by the courtesy below its last point, whomever it names", () => {
    const points = `Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:
1. Sở Nội vụ
- Lập danh sách nhà công vụ, gửi Sở Tài chính trước ngày 20/5/2026.`;
    const asked = who(points);
    expect(asked).toHaveLength(1);
    const courtesy = "Đề nghị UBND các xã, phường quan tâm, chỉ đạo thực hiện.";
    expect(who(`${points}\n${courtesy} Trong quá trình thực hiện nếu có vướng mắc, phản ánh về Sở Nội vụ./.`)).toEqual(asked);
    expect(who(`${points}\nĐề nghị UBND các xã, phường quan tâm, kiểm kê nhà công vụ./.`)).toHaveLength(2);
  });

  it("has place and day beside its subject, and in its first sentence the paper that it answers", () => {
    const { document } = read(twoSentences);
    expect([document.place, document.issuedOn, document.title]).toEqual([
      "Hòa An",
      "2026-05-04",
      "V/v trả lời Công văn số 19/BNV-VP của Bộ Nội vụ về kiểm kê nhà công vụ",
    ]);
    expect(document.bases).toEqual([{ number: "19/BNV-VP", issuedOn: "2026-04-21" }]);
  });

  it("gives work to whom it is given, not to who gives it, and none to who only received a paper", () => {
    expect(who(twoSentences)).toEqual([["Chủ trì, phối với", ["Sở Nội vụ"], ["Sở Tài chính"]]]);
  });

  it("asks for work in paragraphs without any mark, and for their return", () => {
    const asked = `Thực hiện Công văn số 19/BNV-VP ngày 21/4/2026 của Bộ Nội vụ, Ủy ban nhân dân tỉnh đề nghị Sở Nội vụ thực hiện các nội dung sau:
Rà soát toàn bộ nhà công vụ đang cho thuê.
Đề xuất thanh lý những nhà đã hư hỏng.
Báo cáo gửi về Ủy ban nhân dân tỉnh trước ngày 15/6/2026.
Rất mong nhận được sự phối hợp của quý Sở./.`;
    expect(who(asked)).toEqual([
      ["Rà soát toàn bộ", ["Sở Nội vụ"], []],
      ["Đề xuất thanh lý", ["Sở Nội vụ"], []],
      ["Báo cáo gửi về", ["Sở Nội vụ"], []],
    ]);
  });

  it("may have place and day between its subject and its addressees", () => {
    const { document, tasks } = readDocument(
      readText(`CỤC THUẾ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 77/CT-CS
V/v hướng dẫn tiền thuê đất
Hà Nội, ngày 20 tháng 11 năm 2025
Kính gửi: Thuế tỉnh Hòa An.
Đề nghị Thuế tỉnh Hòa An rà soát hồ sơ thuê đất trước ngày 30/12/2025.
Nơi nhận:
- Như trên;
- Lưu: VT.`),
    );
    expect([document.issuedOn, document.place, document.title]).toEqual(["2025-11-20", "Hà Nội", "V/v hướng dẫn tiền thuê đất"]);
    expect(tasks.map(({ lead }) => lead)).toEqual([["Thuế tỉnh Hòa An"]]);
  });

  it("announces orders below its addressees, and hands a point on that says to whom", () => {
    expect(
      who(`Xét đề nghị của Sở Xây dựng, UBND tỉnh yêu cầu các sở thực hiện các nội dung sau:
1. Về hồ sơ
(1) Lập hồ sơ từng căn nhà.
- Đơn vị thực hiện: Sở Nội vụ.
- Thời gian hoàn thành: Trong tháng 8/2026.
2. Trách nhiệm của các sở, ban, ngành
a) Khi có kết quả kiểm kê giao Sở Tài chính chủ trì cùng các sở xử lý.
b) Sửa chữa nhà hỏng và phối hợp với Công an tỉnh giữ gìn trật tự.
c) Hội đồng Kiểm kê thực hiện nhiệm vụ được quy định tại Quyết định số 5/QĐ-UBND.
Đầu mối liên hệ: bà Trần Thị Thử, Sở Nội vụ.`),
    ).toEqual([
      ["Lập hồ sơ từng", ["Sở Nội vụ"], []],
      ["Khi có kết quả", ["Sở Tài chính"], ["Các sở"]],
      ["Sửa chữa nhà hỏng", ["Các sở, ban, ngành"], ["Công an tỉnh"]],
    ]);
  });
});
