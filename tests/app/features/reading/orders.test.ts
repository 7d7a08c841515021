import { describe, expect, it } from "vitest";
import { readText } from "~/features/reading/files/read-text";
import { readDocument } from "~/features/reading/read-document";

const head = (kind: string, symbol: string) => `ỦY BAN NHÂN DÂN
TỈNH HÒA AN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 8/${symbol}
Hòa An, ngày 09 tháng 3 năm 2026

${kind}
`;
const read = (text: string) => readDocument(readText(text));
const who = (text: string) =>
  read(text).tasks.map((task) => [task.text.split(" ").slice(0, 3).join(" "), task.lead, task.support]);

const directive = `${head("CHỈ THỊ\nVề việc giữ nước mùa khô", "CT-UBND")}
Trước tình hình nắng nóng, Chủ tịch UBND tỉnh yêu cầu các sở, ban, ngành và UBND các xã thực hiện các nhiệm vụ sau:

1. Kiểm tra các hồ chứa trước mùa khô.

2. Các đơn vị cấp nước trên địa bàn tỉnh có trách nhiệm

a) Sửa chữa đường ống hỏng.

3. Sở Xây dựng

a) Giao Công ty Cấp nước Hòa An thực hiện các việc:

- Bơm nước luân phiên.

b) Yêu cầu các chủ đầu tư tiết kiệm nước thi công.

4. Các chủ rừng là tổ chức (công ty, hợp tác xã)

a) Theo chức năng, nhiệm vụ được giao phối hợp với các địa phương vận hành hồ.

KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Lê Văn Mẫu
`;

describe("a directive", () => {
  it("gives orders to all where a number names nobody, and to those whom it names", () => {
    expect(who(directive)).toEqual([
      ["Kiểm tra các", [], []],
      ["Sửa chữa đường", ["Các đơn vị cấp nước trên địa bàn tỉnh"], []],
      ["Bơm nước luân", ["Công ty Cấp nước Hòa An"], []],
      ["Yêu cầu các", ["Sở Xây dựng"], []],
      ["Theo chức năng,", ["Các chủ rừng là tổ chức"], ["Các địa phương"]],
    ]);
  });

  it("is signed below its text though no recipients stand there", () => {
    expect(read(directive).document).toMatchObject({ signer: "Lê Văn Mẫu", signerTitle: "KT. CHỦ TỊCH PHÓ CHỦ TỊCH" });
  });
});

describe("the conclusions of a meeting", () => {
  const notice = `${head("THÔNG BÁO\nKết luận của Chủ tịch UBND tỉnh tại cuộc họp về giữ nước", "TB-UBND")}
Sau khi nghe báo cáo, Chủ tịch UBND tỉnh kết luận như sau:

1. Công tác giữ nước thời gian qua đã có nhiều tiến bộ.

2. Rà soát, hoàn thiện phương án cấp nước mùa khô.

3. Về kiến nghị của xã Bản Mẫu:

Sở Tài chính nghiên cứu, trả lời trong tháng 4 năm 2026.

Văn phòng UBND tỉnh thông báo để các cơ quan biết, thực hiện.
`;

  it("are orders where they begin with what is to be done, or answer what was asked for", () => {
    expect(who(notice)).toEqual([
      ["Rà soát, hoàn", [], []],
      ["Nghiên cứu, trả", ["Sở Tài chính"], []],
    ]);
  });
});

describe("goals", () => {
  it("are to be reached by the year of the words before them, or else of the title", () => {
    const plan = `${head("KẾ HOẠCH\nPhát triển cấp nước đến năm 2030, tầm nhìn đến năm 2045", "KH-UBND")}
I. MỤC TIÊU

- 95% hộ dân dùng nước sạch.

Đến hết năm 2027 phấn đấu:

- 80% hộ dân dùng nước sạch.
`;
    expect(read(plan).targets.map(({ value, horizon }) => [value, horizon])).toEqual([
      [95, { by: "2030-12-31" }],
      [80, { by: "2027-12-31" }],
    ]);
  });
});

describe("an annex alone", () => {
  const rows = `PHỤ LỤC II: PHÂN CÔNG NHIỆM VỤ GIỮ NƯỚC
(Kèm theo Kế hoạch số 8/KH-UBND ngày 09/3/2026 của UBND tỉnh Hòa An)
Nội dung\tPhân công\tSản phẩm\tTháng 3\tTháng 4\tTháng 5
1. Sửa đập\tChủ trì: Sở Xây dựng (kỹ thuật). Phối hợp: Công an tỉnh, BQL hồ Mẫu, doanh nghiệp\tHồ sơ\tx\tx\t
2. Đo mực nước\tChủ trì: UBND các xã. Phối hợp: UBND các phường và đơn vị liên quan\tSổ đo\tx\tx\tx
Tổng cộng: 2 việc\t\t\t\t\t
`;

  it("is read like one that follows its plan, with its number and its day", () => {
    const { document, tasks } = read(rows);
    expect(document).toMatchObject({ title: "PHÂN CÔNG NHIỆM VỤ GIỮ NƯỚC", number: "8/KH-UBND", issuedOn: "2026-03-09" });
    expect(tasks.map(({ lead, support }) => [lead, support])).toEqual([
      [["Sở Xây dựng"], ["Công an tỉnh", "BQL hồ Mẫu", "Doanh nghiệp"]],
      [["UBND các xã"], ["UBND các phường", "Đơn vị liên quan"]],
    ]);
  });

  it("is due where the marks in its columns of months end", () => {
    expect(read(rows).tasks.map(({ deadlines }) => deadlines.map(({ kind, date }) => [kind, date]))).toEqual([
      [["month", "2026-04-30"]],
      [["ongoing", null]],
    ]);
  });
});

describe("a letter copied from a web page", () => {
  const letter = `|
**ỦY BAN NHÂN
DÂN**
TỈNH HÒA AN
|
**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**
Độc lập - Tự do - Hạnh phúc
|
|
Số: 210/UBND-NN
*V/v giữ nước mùa khô
cho các xã vùng cao*
|
*Hòa An, ngày 09
tháng 3 năm 2026*
|
Xét đề nghị tại Công văn số 66/SNN& MT-TL ngày 02/3/2026, Chủ tịch Ủy ban nhân dân
Tỉnh có ý kiến chỉ đạo như sau:
1. Giao các đơn vị sự nghiệp công lập cùng các hợp tác xã kiểm tra hồ chứa.
2. Tiếp tục phối hợp với Công an tỉnh tuần tra đập.
3. Về đề nghị của xã Bản Mẫu về vốn: Chính phủ đã giao vốn. Sở Tài chính trả lời xã.
|
Nơi nhận:
- Như trên;
- Các đồng chí Ủy viên
Ban Chỉ đạo thủy lợi;
|
**KT. CHỦ TỊCH**
PHÓ CHỦ TỊCH
**Lê
Văn Mẫu**
|
`;

  it("has its subject for a title, and wrapped names whole", () => {
    expect(read(letter).document).toMatchObject({
      title: "V/v giữ nước mùa khô cho các xã vùng cao",
      signer: "Lê Văn Mẫu",
      recipients: ["Như trên", "Các đồng chí Ủy viên Ban Chỉ đạo thủy lợi"],
      bases: [{ number: "66/SNN&MT-TL", issuedOn: "2026-03-02" }],
    });
  });

  it("gives each point to the body that it names, and says nothing of what was done before", () => {
    expect(who(letter)).toEqual([
      ["Kiểm tra hồ", ["Các đơn vị sự nghiệp công lập", "Các hợp tác xã"], []],
      ["Tiếp tục phối", [], ["Công an tỉnh"]],
      ["Trả lời xã", ["Sở Tài chính"], []],
    ]);
  });
});

describe("a table whose rows begin with a bar on its own line", () => {
  const table = `PHỤ LỤC
|
**TT**
|
**Nhiệm vụ**
|
**Chủ trì**
|
**Phối hợp**
|
**Thời gian**
|
|
**I**
|
**Giữ nước**
|
|
1
|
Sửa đập
|
Sở Xây dựng
|
|
Quý II/2026
|
|
2
|
Nạo vét
kênh
|
UBND các xã
|
Sở Xây dựng
|
Quý III/2026
|
|
Vớt bèo
|
Hội Nông dân
|
|
3
|
Đo mực nước
|
UBND các xã
|
|
|
`;

  it("gives empty cells to their columns, and spanned ones to every row that they span", () => {
    expect(read(table).tasks.map(({ text, lead, support, deadlines }) => [text, lead, support, deadlines[0]?.date])).toEqual([
      ["Sửa đập", ["Sở Xây dựng"], [], "2026-06-30"],
      ["Nạo vét kênh", ["UBND các xã"], ["Sở Xây dựng"], "2026-09-30"],
      ["Vớt bèo", ["Hội Nông dân"], ["Sở Xây dựng"], "2026-09-30"],
      ["Đo mực nước", ["UBND các xã"], [], undefined],
    ]);
  });
});

describe("rules that a decision brings", () => {
  const rules = `${head("QUYẾT ĐỊNH\nBan hành Quy định chấm điểm hồ chứa", "QĐ-UBND")}Căn cứ Luật Thủy lợi;
QUYẾT ĐỊNH:
Điều 1. Ban hành kèm theo Quyết định này Quy định chấm điểm hồ chứa.
Điều 2. Giám đốc Sở Xây dựng có trách nhiệm hướng dẫn thực hiện Quyết định này.
Điều 3. Chánh Văn phòng và các đơn vị chịu trách nhiệm thi hành Quyết định này.
Nơi nhận:
- Như Điều 3.
CHỦ TỊCH
Lê Văn Mẫu
QUY ĐỊNH
Chấm điểm hồ chứa
Điều 1. Đối tượng
1. Ủy ban nhân dân các xã được chấm tối đa 10 điểm.
Điều 2. Trách nhiệm thực hiện
1. Trách nhiệm các xã
a) Tự chấm điểm từng hồ.
`;

  it("give duties only where they speak of responsibility, as the articles of the decision do", () => {
    expect(who(rules)).toEqual([
      ["Có trách nhiệm", ["Giám đốc Sở Xây dựng"], []],
      ["Tự chấm điểm", ["Các xã"], []],
    ]);
  });

  it("are known by the decision", () => {
    expect(read(rules).document).toMatchObject({ kind: "decision", title: "Ban hành Quy định chấm điểm hồ chứa" });
  });
});

describe("a plan that a decision brings", () => {
  const planBroughtBy = (second: string) => `${head("QUYẾT ĐỊNH\nBan hành Kế hoạch vớt bèo", "QĐ-UBND")}Căn cứ Luật Thủy lợi;
QUYẾT ĐỊNH:
Điều 1. Ban hành kèm theo Quyết định này Kế hoạch vớt bèo.
Điều 2. ${second}
Điều 3. Chánh Văn phòng và các đơn vị chịu trách nhiệm thi hành Quyết định này.
Nơi nhận:
- Như Điều 3.
CHỦ TỊCH
Lê Văn Mẫu
KẾ HOẠCH
Vớt bèo
I. NHIỆM VỤ
1. Hội Nông dân vớt bèo trên kênh chính.
`;

  it("leaves to its decision what is due on a day, and says the rest itself", () => {
    expect(who(planBroughtBy("Giao Sở Xây dựng tổng hợp, báo cáo UBND tỉnh trước ngày 15/12 hằng năm."))).toEqual([
      ["Tổng hợp, báo", ["Sở Xây dựng"], []],
      ["Vớt bèo trên", ["Hội Nông dân"], []],
    ]);
    expect(who(planBroughtBy("Giao Sở Xây dựng chủ trì tổ chức thực hiện Kế hoạch hằng năm."))).toEqual([
      ["Vớt bèo trên", ["Hội Nông dân"], []],
    ]);
  });
});

describe("a resolution of the Government", () => {
  const resolution = `CHÍNH PHỦ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 12/NQ-CP
Hà Nội, ngày 09 tháng 3 năm 2026

NGHỊ QUYẾT
Về dự án đê biển
Căn cứ Luật Tổ chức Chính phủ;
QUYẾT NGHỊ:
Điều 1. Chính phủ thống nhất với dự án đê biển. Giao Bộ Ngoại giao chủ trì, phối hợp với các cơ quan thanh tra hoàn thiện hồ sơ, bảo đảm các yêu cầu sau:
1. Lấy ý kiến người dân.
Điều 2. Phân công Phó Thủ tướng Lê Văn Mẫu chỉ đạo việc này.
Các bộ trưởng chịu trách nhiệm thi hành Nghị quyết này.
Nơi nhận:
- Như Điều 2.
TM. CHÍNH PHỦ
THỦ TƯỚNG
Lê Thị Mẫu
`;

  it("gives its points to the body that it asks before them, and nothing to those who only carry it out", () => {
    expect(who(resolution)).toEqual([
      ["Lấy ý kiến", ["Bộ Ngoại giao"], ["Các cơ quan thanh tra"]],
      ["Chỉ đạo việc", ["Phó Thủ tướng Lê Văn Mẫu"], []],
    ]);
    expect(read(resolution).document.issuer).toBe("Chính phủ");
  });
});

describe("the answers to what a province asked for", () => {
  const visit = `${head("THÔNG BÁO\nKết luận tại buổi làm việc với tỉnh", "TB-VPCP")}
Sau khi nghe báo cáo, Phó Thủ tướng kết luận như sau:

I. MỘT SỐ KIẾN NGHỊ CỦA TỈNH

1. Về xe cứu thương (20 xe; loại lớn): Tỉnh căn cứ quy định để sắp xếp, bố trí.

2. Về sóng điện thoại: đề nghị các Tập đoàn: Bưu chính Mẫu, Viễn thông Mẫu tổ chức phủ sóng theo quy định, hoàn thành trong tháng 12 năm 2026.

3. Các Bộ, cơ quan: Xây dựng, Ngoại giao, Tập đoàn Điện lực Việt Nam rà soát lưới điện trước 25/4, 25/5/2026.
`;

  it("are the province's own to carry out where they say so, and each ministry's that stands in a list", () => {
    expect(who(visit)).toEqual([
      ["Căn cứ quy", ["Tỉnh"], []],
      ["Tổ chức phủ", ["Tập đoàn Bưu chính Mẫu", "Tập đoàn Viễn thông Mẫu"], []],
      ["Rà soát lưới", ["Bộ Xây dựng", "Bộ Ngoại giao", "Tập đoàn Điện lực Việt Nam"], []],
    ]);
  });
});
