import { describe, expect, it } from "vitest";
import { agencyList } from "~/features/reading/agencies/agency-list";
import { subjectOf } from "~/features/reading/agencies/subject";
import { agenciesOf } from "~/features/reading/tasks/duty";
import { agenciesAsked } from "~/features/reading/tasks/requests";
import { rolesIn } from "~/features/reading/tasks/supporters";

describe("a list of bodies in a cell", () => {
  it.each([
    ["Sở Y tế, Nội vụ và Tài chính; Công an tỉnh", ["Sở Y tế", "Sở Nội vụ", "Sở Tài chính", "Công an tỉnh"]],
    ["Sở Văn hóa, Thể thao và Du lịch, Khoa học và Công nghệ", ["Sở Văn hóa, Thể thao và Du lịch", "Sở Khoa học và Công nghệ"]],
    [
      "Sở Văn hóa, Thể thao và Du lịch các cơ quan, đơn vị liên quan",
      ["Sở Văn hóa, Thể thao và Du lịch", "Các cơ quan, đơn vị liên quan"],
    ],
    ["Phòng Nội vụ, Tư pháp", ["Phòng Nội vụ", "Phòng Tư pháp"]],
    ["UBND các huyện: Đồng Lâm, Sông Cát và thị xã Bến Đá", ["UBND huyện Đồng Lâm", "UBND huyện Sông Cát", "UBND thị xã Bến Đá"]],
    ["UBND các xã, phường: Hòa Lâm, An Cát, Bến Đá", ["UBND Hòa Lâm", "UBND An Cát", "UBND Bến Đá"]],
    ["LĐLĐ tỉnh, TTYT các xã, TTGDNN-GDTX Đồng Lâm", ["LĐLĐ tỉnh", "TTYT các xã", "TTGDNN-GDTX Đồng Lâm"]],
    ["Các thôn, bản, tổ dân phố", ["Các thôn, bản, tổ dân phố"]],
    ["Đảng ủy Mặt trận Tổ quốc, các đoàn thể tỉnh", ["Đảng ủy Mặt trận Tổ quốc, các đoàn thể tỉnh"]],
    ["Sở Xây dựng, Công ty cổ phần Môi trường Đồng Lâm", ["Sở Xây dựng", "Công ty cổ phần Môi trường Đồng Lâm"]],
    ["Đ/c Phó Chủ tịch UBND xã phụ trách văn xã", ["Phó Chủ tịch UBND xã phụ trách văn xã"]],
    ["Giám đốc Sở Y tế - Phó Trưởng ban Thường trực, Sở Nội vụ", ["Giám đốc Sở Y tế", "Sở Nội vụ"]],
    ["Cơ quan chủ trì: Sở Y tế; cơ quan phối hợp: Sở Nội vụ", ["Sở Y tế"]],
    ["Ngân hàng Chính sách xã hội, Agribank Đồng Lâm", ["Ngân hàng Chính sách xã hội", "Agribank Đồng Lâm"]],
    ["UBND 03 xã: Hòa Lâm, An Cát và Sông Mẫu", ["UBND xã Hòa Lâm", "UBND xã An Cát", "UBND xã Sông Mẫu"]],
    ["chính quyền địa phương, Mặt trận cơ sở", ["Chính quyền địa phương", "Mặt trận cơ sở"]],
    ["Sở Nội vụ, tổ chức cung cấp dịch vụ chi trả", ["Sở Nội vụ", "Tổ chức cung cấp dịch vụ chi trả"]],
    ["Công an xã Hòa Lâm, An Cát 2; Sở Xây dựng", ["Công an xã Hòa Lâm", "Công an xã An Cát 2", "Sở Xây dựng"]],
    ["Chủ tịch UBND các xã Hòa Lâm, An Cát", ["Chủ tịch UBND xã Hòa Lâm", "Chủ tịch UBND xã An Cát"]],
    ["UBND huyện Đồng Lâm, Ban Quản lý rừng Sông Cát", ["UBND huyện Đồng Lâm", "Ban Quản lý rừng Sông Cát"]],
    ["Bộ Chỉ huy Quân sự tỉnh, thị xã Bến Đá", ["Bộ Chỉ huy Quân sự tỉnh", "Thị xã Bến Đá"]],
    ["Giám đốc các Sở: Tài chính, Y tế", ["Giám đốc Sở Tài chính", "Giám đốc Sở Y tế"]],
    ["Bộ trưởng các Bộ: Y tế, Nội vụ", ["Bộ trưởng Bộ Y tế", "Bộ trưởng Bộ Nội vụ"]],
    ["Thủ trưởng các cơ quan, đơn vị: Văn phòng UBND tỉnh, Sở Y tế", ["Văn phòng UBND tỉnh", "Sở Y tế"]],
    ["UBND các xã, phường và lực lượng chức năng", ["UBND các xã, phường", "Lực lượng chức năng"]],
    ["UBND cấp tỉnh, bộ, ngành, cơ quan trung ương", ["UBND cấp tỉnh", "Bộ, ngành, cơ quan trung ương"]],
    ["Đài Truyền hình Sông Cát và hệ thống các cơ quan báo chí", ["Đài Truyền hình Sông Cát", "Hệ thống các cơ quan báo chí"]],
    ["Thủ trưởng các sở và các cán bộ, công chức liên quan", ["Thủ trưởng các sở", "Các cán bộ, công chức liên quan"]],
    ["VP HĐND-UBND, TT PVHCC, CA xã", ["VP HĐND-UBND", "TT PVHCC", "CA xã"]],
    ["Sở Tài chính UBND các xã", ["Sở Tài chính", "UBND các xã"]],
    ["Trường THPT Lê Lai, huyện Đồng Lâm", ["Trường THPT Lê Lai, huyện Đồng Lâm"]],
    ["Sở Y tế[3]; Sở Nội vụ", ["Sở Y tế", "Sở Nội vụ"]],
    ["UBND các xã, phường và cơ quan, tổ chức có liên quan", ["UBND các xã, phường", "Cơ quan, tổ chức có liên quan"]],
    ["Sở Y tế, tổ chức chính trị - xã hội ở tỉnh", ["Sở Y tế", "Tổ chức chính trị - xã hội ở tỉnh"]],
  ])("%s", (cell, names) => expect(agenciesOf(cell)).toEqual(names));

  it.each(["3", "0,5 ngày làm việc", "Như trên", "STT"])("names nobody: %s", (cell) => expect(agenciesOf(cell)).toEqual([]));

  it("names who helps behind the one that leads: that is no leader", () => {
    expect(agenciesOf("Cục Biểu diễn xây dựng chương trình; phối hợp với các đơn vị liên quan thực hiện")).toEqual([
      "Cục Biểu diễn",
    ]);
  });
});

describe("whoever is told what to do", () => {
  it.each([
    ["Trung tâm chuyển đổi số tỉnh", "cử cán bộ dự lớp học"],
    ["Trung tâm Chuyển đổi số Thành phố", "cấu hình phần mềm"],
    ["Trung tâm nghiên cứu giống cây trồng tỉnh", "liên hệ nơi cấp giống"],
    ["Ban quản lý dự án xây dựng công trình thủy lợi Sông Cát", "nghiệm thu đợt 2"],
    ["Hợp tác xã dịch vụ điện An Cát", "khắc phục đường dây hỏng"],
    ["Ban biên tập Cổng TTĐT tỉnh", "đăng bài"],
    ["Ban vì sự tiến bộ của phụ nữ xã", "tổng hợp số liệu"],
    ["Ban Chỉ đạo thực hiện Kế hoạch sắp xếp khu phố phường 3", "tổ chức hội nghị"],
    ["Hội đồng tư vấn", "có trách nhiệm xem xét hồ sơ"],
    ["Trường Đại học Khoa học tự nhiên", "lập bản đồ"],
    ["Cục Quản lý và Phát triển thị trường trong nước", "theo dõi giá cả"],
    ["Cục An toàn thông tin", "tiếp tục giám sát mạng"],
    ["Cục Kết cấu hạ tầng xây dựng", "tham mưu văn bản"],
    ["Cơ quan An ninh điều tra Công an tỉnh", "khởi tố vụ án"],
    ["Cơ quan chuyên môn về công thương thuộc UBND tỉnh", "lập danh mục"],
    ["Các cơ quan chuyên môn quản lý ngành, lĩnh vực", "cập nhật dữ liệu"],
    ["Các cơ quan thông tin truyền thông của tỉnh", "tăng thời lượng"],
    ["Cơ quan thường trực Ban Chỉ huy Phòng thủ dân sự tỉnh", "tổng hợp báo cáo"],
    ["Các đơn vị được giao làm chủ đầu tư", "rà soát hồ sơ"],
    ["Các đơn vị sự nghiệp có chức năng đào tạo, bồi dưỡng của tỉnh", "căn cứ Kế hoạch này"],
    ["Các doanh nghiệp cung ứng điện trên địa bàn", "chủ động phương án dự phòng"],
    ["UBND xã nơi có rừng", "lập danh sách chủ rừng"],
    ["Doanh nghiệp viễn thông", "bảo đảm sóng ở các xã vùng cao"],
    ["Các doanh nghiệp đầu tư hạ tầng cụm công nghiệp", "rà soát hệ thống cấp nước"],
    ["Tổ chức cung cấp dịch vụ chi trả", "lập danh sách người nhận"],
    ["Các đơn vị có liên quan tới việc quản lý, sử dụng kho giống", "có trách nhiệm mở sổ theo dõi"],
    ["Các cơ quan có liên quan đến việc tổ chức thực hiện và báo cáo kiểm kê", "có trách nhiệm cử người"],
    ["Các tổ chức tín dụng, hành chính ở trung ương", "báo cáo số liệu"],
    ["Chủ tịch UBND các tỉnh từ Đồng Lâm đến Sông Cát", "tập trung ứng phó"],
    ["Tổng Tham mưu trưởng", "chỉ đạo diễn tập"],
    ["Sở Kế hoạch và Đầu tư", "có kế hoạch kiểm tra"],
    ["Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam cùng cấp", "giám sát việc thi hành"],
    ["Chi cục Kiểm lâm", "đóng búa các lô gỗ"],
    ["Hội Nông dân", "dựng mô hình"],
    ["Hội công chứng viên tại địa phương", "lập danh sách"],
    ["Các doanh nghiệp trực tiếp quản lý bến bãi", "có trách nhiệm sửa chữa"],
    ["Văn phòng", "tổng hợp, gửi chương trình công tác"],
    ["Sở Tư pháp", "cấp, khóa tài khoản"],
    ["Rà soát viên", "có trách nhiệm đến từng hộ"],
    ["Nhân viên y tế thôn bản", "theo dõi trẻ em"],
    ["Đoàn thể từ tỉnh đến cơ sở", "quán triệt Chỉ thị"],
    ["Vùng 3 Hải quân", "phối hợp tuần tra"],
    ["Thuế tỉnh", "trả lời để các xã biết"],
    ["Chính phủ", "sẽ xem xét trong kỳ tới"],
    ["Giám đốc đơn vị sự nghiệp thuộc Sở", "quyết định nâng bậc lương"],
    ["Thường trực Ban Chỉ đạo", "có thể mời thêm người"],
    ["Hội đồng quản lý Quỹ", "họp khi có đề nghị"],
    ["Sở Xây dựng", "thẩm định hồ sơ thiết kế, gồm: bản vẽ, dự toán"],
    ["Tổ công tác triển khai Đề án 06 tỉnh", "làm sạch dữ liệu"],
    ["Các doanh nghiệp trong khu công nghiệp", "rà soát lao động"],
  ])("%s | %s", (name, duty) => expect(subjectOf(`${name} ${duty}.`)).toEqual({ agencies: [name], duty: `${duty}.` }));

  it.each([
    ["Ban Chỉ đạo cấp xã có các nhiệm vụ sau:", "Ban Chỉ đạo cấp xã"],
    ["Tập đoàn Sông Cát (SCG) chỉ đạo:", "Tập đoàn Sông Cát"],
    ["Trách nhiệm của Ban Quản lý các khu công nghiệp như sau:", "Ban Quản lý các khu công nghiệp"],
    ["Cục Quản lý Dược thông báo:", "Cục Quản lý Dược"],
  ])("is the name alone above points: %s", (heading, name) => {
    expect(subjectOf(heading, true)?.agencies.map((each) => each.replace(/\s\(.*/u, ""))).toEqual([name]);
  });

  it.each([
    ["Điều tra viên, giám sát viên cấp xã có trách nhiệm đến từng hộ.", ["Điều tra viên", "Giám sát viên cấp xã"]],
    ["Người có uy tín, già làng vận động bà con.", ["Người có uy tín", "Già làng"]],
    ["UBND các xã và lực lượng công an, quân sự kiểm soát địa bàn.", ["UBND các xã", "Lực lượng công an, quân sự"]],
    ["Chính quyền địa phương, lực lượng xung kích hỗ trợ người dân.", ["Chính quyền địa phương", "Lực lượng xung kích"]],
  ])("are people and forces by what they do: %s", (text, names) => expect(subjectOf(text)?.agencies).toEqual(names));

  it.each([
    "Bộ luật Hình sự quy định các tội xâm phạm rừng.",
    "Bộ Luật Hình sự quy định các tội xâm phạm rừng.",
    "Các cơ sở dữ liệu chuyên ngành kết nối với kho chung.",
    "Các hội nghị trực tuyến tổ chức tại hội trường xã.",
    "Các bộ tiêu chí rà soát hằng năm.",
    "Chi hội thảo khoa học thực hiện theo định mức.",
    "Tổ quốc ghi công những người con ưu tú.",
  ])("is not a thing that only begins like a body: %s", (text) => expect(subjectOf(text)).toBeNull());

  it("may be a force without a name when it is asked", () => {
    expect(subjectOf("Giao lực lượng Công an xã làm nòng cốt, tuần tra ban đêm.")?.agencies).toEqual(["Lực lượng Công an xã"]);
  });

  it("is asked in the middle of a sentence, each of them", () => {
    expect(
      agenciesAsked("Chủ tịch UBND tỉnh yêu cầu cấp ủy, các sở, Đài Khí tượng tỉnh, lực lượng vũ trang khẩn trương ứng trực"),
    ).toEqual(["Cấp ủy", "Các sở", "Đài Khí tượng tỉnh", "Lực lượng vũ trang"]);
  });
});

describe("those with whom it is done", () => {
  it.each([
    ["phối hợp với Hội Nông dân tỉnh; các đơn vị liên quan dựng mô hình", ["Hội Nông dân tỉnh", "Các đơn vị liên quan"]],
    [
      "chủ trì, phối hợp với các đơn vị: Cục Cảnh vệ, Cục An ninh điều tra tổ chức bảo vệ",
      ["Cục Cảnh vệ", "Cục An ninh điều tra"],
    ],
    ["có trách nhiệm hướng dẫn và phối hợp với Sở Y tế (Chi cục Dân số) kiểm tra", ["Sở Y tế"]],
    [
      "chủ trì, phối hợp với Đoàn đại biểu Quốc hội, Hội Luật gia cùng cấp lập kế hoạch",
      ["Đoàn đại biểu Quốc hội", "Hội Luật gia cùng cấp"],
    ],
    ["phối hợp với Bộ, ngành Trung ương hoàn thiện đề án", ["Bộ, ngành Trung ương"]],
    [
      "phối hợp với lực lượng chuyên trách bảo vệ Căn cứ quân sự Bến Đá tuần tra",
      ["Lực lượng chuyên trách bảo vệ Căn cứ quân sự Bến Đá"],
    ],
    ["phối hợp với đơn vị cung cấp dịch vụ số căn cứ quy trình cài đặt", ["Đơn vị cung cấp dịch vụ số"]],
    ["phối hợp với các cơ quan tham mưu giúp việc Thành ủy theo dõi", ["Các cơ quan tham mưu giúp việc Thành ủy"]],
  ])("%s", (duty, names) => expect(rolesIn(duty, []).support).toEqual(names));
});

describe("the names of a list", () => {
  it("stay as they are when the list is taken apart again", () => {
    const once = agencyList("Chủ tịch UBND các xã Hòa Lâm, An Cát, phường Bến Đá; Sở Y tế, Nội vụ");
    expect(agencyList(once.join(", "))).toEqual(once);
  });
});
