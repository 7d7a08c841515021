import { describe, expect, it } from "vitest";
import { orderHead as head, whoIn } from "~tests/support/reading/order";

const who = (text: string) => whoIn(text).map(([words, lead]) => [words, lead]);

describe("A decision that sets up a body", () => {
  it("gives work to the body and to those who help it, and none to its members as such", () => {
    expect(
      who(`${head("QUYẾT ĐỊNH\nThành lập Ban Chỉ đạo về giữ rừng", "QĐ-UBND")}
CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH HÒA AN

Điều 1. Thành lập Ban Chỉ đạo về giữ rừng gồm các thành viên sau:

1. Phó Chủ tịch UBND tỉnh, Trưởng ban.

2. Các thành viên:

- Giám đốc Sở Tài chính;

- Giám đốc Sở Nội vụ.

Điều 2. Chức năng của Ban Chỉ đạo

Ban Chỉ đạo về giữ rừng là tổ chức phối hợp liên ngành.

Điều 3. Nhiệm vụ và quyền hạn của Ban Chỉ đạo

1. Chỉ đạo các xã giữ rừng.

Theo dõi, báo cáo định kỳ và đột xuất.

2. Thực hiện các nhiệm vụ khác được giao.

Điều 4. Cơ quan thường trực

Tổ giúp việc có trách nhiệm giúp Ban Chỉ đạo.

Điều 5. Quyết định này có hiệu lực kể từ ngày ký.

CHỦ TỊCH
Lê Văn Thử`),
    ).toEqual([
      ["Chỉ đạo các", ["Ban Chỉ đạo"]],
      ["Theo dõi, báo", ["Ban Chỉ đạo"]],
      ["Có trách nhiệm", ["Tổ giúp việc"]],
    ]);
  });

  it("brings rules whose articles tell how, and give duties below the name of who answers, also where a wrap parts their numbers", () => {
    expect(
      who(`${head("QUYẾT ĐỊNH\nBan hành Quy chế vận hành Cổng góp ý", "QĐ-UBND")}
CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH HÒA AN

Điều 1. Ban hành kèm theo Quyết định này Quy chế vận hành Cổng góp ý.

CHỦ TỊCH
Lê Văn Thử

QUY CHẾ
VẬN HÀNH CỔNG GÓP Ý

Điều
1. Quy trình gửi nội dung góp ý

Cơ quan góp ý thực hiện các bước sau:

1. Dự thảo nội dung góp ý.

Điều
2. Trách nhiệm của Sở Tư pháp

1. Hướng dẫn sử dụng Cổng.

Điều
3. Trách nhiệm thi hành

Giám đốc các sở chịu trách nhiệm triển khai thực hiện Quy chế này.`),
    ).toEqual([["Hướng dẫn sử", ["Sở Tư pháp"]]]);
  });
});

describe("A notice", () => {
  it("gives nothing to do below what was agreed, and names whole those whom it asks", () => {
    expect(
      who(`${head("THÔNG BÁO\nVề việc giải thể các hội", "TB-UBND")}
Xét đề nghị của Sở Nội vụ, Chủ tịch UBND tỉnh có ý kiến như sau:

1. Thống nhất giải thể 02 hội gồm: Hội Làm vườn tỉnh Hòa An và Hội Cá cảnh tỉnh Hòa An.

a) Hội Làm vườn tỉnh Hòa An: Không có khả năng tổ chức đại hội.

2. Yêu cầu các hội: Hội Làm vườn, Hiệp hội Nhà thầu xây dựng thực hiện kiểm kê tài sản.

Sau thời gian trên, Chủ tịch UBND tỉnh xem xét, quyết định.

3. Cơ quan đăng ký kinh doanh có trách nhiệm trả lời các hội.

4. Các sở quản lý quy hoạch theo chức năng, nhiệm vụ có trách nhiệm phối hợp công bố thông tin; phối hợp với Sở Nội vụ.

Trường hợp thông tin chưa rõ, các sở hỏi lại bằng văn bản.

CHỦ TỊCH
Lê Văn Thử`),
    ).toEqual([
      ["Thực hiện kiểm", ["Hội Làm vườn", "Hiệp hội Nhà thầu xây dựng"]],
      ["Có trách nhiệm", ["Cơ quan đăng ký kinh doanh"]],
      ["Có trách nhiệm", ["Các sở quản lý quy hoạch"]],
    ]);
  });
});
