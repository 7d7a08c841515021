import { describe, expect, it } from "vitest";
import { orderHead as head, letterHead, tasksOfOrder, whoIn as who } from "~tests/support/reading/order";

describe("Who is asked by somebody else", () => {
  it("is told apart inside the points of a general request, and by a second sentence that names one", () => {
    expect(
      who(`${head("THÔNG BÁO\nKết luận tại phiên họp về các tuyến đường", "TB-UBND")}
Chủ tịch UBND tỉnh kết luận như sau:

I. NHIỆM VỤ TRỌNG TÂM

Thời gian còn lại ít, do vậy yêu cầu các sở, ngành, địa phương:

1. Hoàn thành các tuyến đường

a) Yêu cầu các địa phương và Sở Tài chính phải tiếp tục bố trí vốn cho các tuyến đường còn thiếu.

b) Giao đồng chí Giám đốc Sở Xây dựng trực tiếp kiểm tra tiến độ. Yêu cầu Công ty Đường bộ số 5 rà soát lại biện pháp thi công.

c) Khối lượng còn lại lớn. Với vai trò chủ quản, yêu cầu các sở, ngành, nhất là Ban Quản lý dự án Cỏ May khẩn trương thi công.

d) Bộ Xây dựng các tỉnh Lai An, Tân Hòa khẩn trương bàn giao mặt bằng.

đ) Khánh thành cầu Nậm Lúc.`),
    ).toEqual([
      ["Tiếp tục bố", ["Các địa phương", "Sở Tài chính"], []],
      ["Trực tiếp kiểm", ["Giám đốc Sở Xây dựng"], []],
      ["Rà soát lại", ["Công ty Đường bộ số 5"], []],
      ["Khối lượng còn", ["Các sở, ngành", "Ban Quản lý dự án Cỏ May"], []],
      ["Khẩn trương bàn", ["Bộ Xây dựng", "Tỉnh Lai An", "Tỉnh Tân Hòa"], []],
      ["Khánh thành cầu", ["Các sở, ngành, địa phương"], []],
    ]);
  });

  it("is named among the demands of a conclusion, behind what was told", () => {
    expect(
      who(`${head("THÔNG BÁO\nKết luận tại phiên họp về các tuyến đường", "TB-UBND")}
Chủ tịch UBND tỉnh kết luận như sau:

I. MỘT SỐ YÊU CẦU

Thứ nhất, các địa phương cần chủ động, quyết liệt tháo gỡ vướng mắc.

Thứ hai, chất lượng của các công trình là trên hết.

Thời gian qua nhiều xã chịu ảnh hưởng của bão. Yêu cầu các địa phương thăm hỏi những gia đình có người bị nạn.

II. NHIỆM VỤ TRỌNG TÂM

1. Sở Xây dựng làm việc với UBND tỉnh Lai An, EVN để thống nhất việc đấu nối.`),
    ).toEqual([
      ["Chủ động, quyết", ["Các địa phương"], []],
      ["Thăm hỏi những", ["Các địa phương"], []],
      ["Làm việc với", ["Sở Xây dựng"], ["UBND tỉnh Lai An", "EVN"]],
    ]);
    const [{ text = "" } = {}] = tasksOfOrder(`${head("THÔNG BÁO\nKết luận tại phiên họp", "TB-UBND")}
Chủ tịch UBND tỉnh yêu cầu:

1. Sở Xây dựng làm việc với UBND tỉnh Lai An, EVN để thống nhất việc đấu nối.`);
    expect(text).toBe("Làm việc với UBND tỉnh Lai An, EVN để thống nhất việc đấu nối");
  });

  it("stands in a letter before points without number; what was asked before is only told", () => {
    expect(
      who(`${letterHead("chi trả trợ cấp")}
Kính gửi: Sở Nội vụ

Ngày 16/8/2026, UBND tỉnh đã có Công văn số 33/UBND-VX về việc mở rộng thí điểm và đề nghị Bưu điện tỉnh khắc phục tồn tại.

Giám đốc Sở Nội vụ có trách nhiệm:

- Giải đáp các vướng mắc của người dân.

- Kiểm tra việc chi trả.`),
    ).toEqual([
      ["Giải đáp các", ["Giám đốc Sở Nội vụ"], []],
      ["Kiểm tra việc", ["Giám đốc Sở Nội vụ"], []],
    ]);
  });

  it("is named by the places of provinces and cities alike, and acts of its own accord with others", () => {
    expect(
      who(`${head("CÔNG ĐIỆN\nVề việc chi trả bảo hiểm sau mưa lũ", "CĐ-UBND")}
Chủ tịch UBND tỉnh yêu cầu:

1. UBND các tỉnh, thành phố: Lai An, Huế chủ động, tích cực phối hợp chặt chẽ với Sở Tài chính bảo đảm quyền lợi của người dân.

2. Hằng năm, Công an tỉnh có trách nhiệm lập dự toán.

3. Với vai trò chủ đầu tư, Tập đoàn Điện lực Sông Mã khẩn trương sửa chữa đường dây.`),
    ).toEqual([
      ["Chủ động, tích", ["UBND tỉnh Lai An", "UBND thành phố Huế"], ["Sở Tài chính"]],
      ["Hằng năm, Công", ["Công an tỉnh"], []],
      ["Với vai trò", ["Tập đoàn Điện lực Sông Mã"], []],
    ]);
  });

  it("is a body whose functions an article tells; what it is granted is no work", () => {
    expect(
      who(`${head("QUYẾT ĐỊNH\nVề việc kiện toàn Đội ứng cứu sự cố", "QĐ-UBND")}
Điều 1. Kiện toàn Đội ứng cứu sự cố gồm 12 thành viên.

Điều 2. Chức năng, nhiệm vụ của Đội ứng cứu sự cố:

1. Cảnh báo các lỗ hổng của hệ thống.

Điều 3. Tổ chức và hoạt động của Đội ứng cứu sự cố

1. Thủ trưởng các cơ quan có thành viên tại Điều 1 chỉ đạo cán bộ tham gia ứng cứu.

2. Đội ứng cứu sự cố được sử dụng con dấu của Công an tỉnh.

3. Các thành viên làm việc theo chế độ kiêm nhiệm.`),
    ).toEqual([
      ["Cảnh báo các", ["Đội ứng cứu sự cố"], []],
      ["Chỉ đạo cán", ["Thủ trưởng các cơ quan có thành viên tại Điều 1"], []],
    ]);
  });
});
