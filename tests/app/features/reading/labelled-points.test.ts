import { describe, expect, it } from "vitest";
import { readDocument } from "~/features/reading/read-document";
import { plantingPlanWith } from "~tests/support/reading/planting-plan";

/** Each duty of a plan with these tasks: how it begins, who leads, who supports, by when. */
const dutiesOf = (body: string) =>
  readDocument(plantingPlanWith(`II. NHIỆM VỤ\n${body}`)).tasks.map(({ text, lead, support, deadlines }) => [
    text.split(" ").slice(0, 3).join(" "),
    lead.join("; "),
    support.join("; "),
    deadlines.map(({ kind }) => kind).join("; "),
  ]);

describe("labels below a heading", () => {
  it("say what is to be done too: every point of it has the others", () => {
    expect(
      dutiesOf(`
1. Về vườn ươm
a) Nhiệm vụ:
- Lập danh sách các vườn.
- Phối hợp với Bộ Khoa học và Công nghệ chọn giống.
b) Cơ quan thực hiện:
- Đơn vị chủ trì: Chi cục Kiểm lâm.
- Đơn vị phối hợp: Các Sở, ban, ngành.
c) Thời gian thực hiện: Hoàn thành trong năm 2026.`),
    ).toEqual([
      ["Lập danh sách", "Chi cục Kiểm lâm", "Các Sở, ban, ngành", "year"],
      ["Phối hợp với", "Chi cục Kiểm lâm", "Bộ Khoa học và Công nghệ; Các Sở, ban, ngành", "year"],
    ]);
  });

  it("belong to all numbered points above one line that says who and when", () => {
    const line = "Đơn vị chủ trì: Sở Y tế. Đơn vị phối hợp: Sở Tài chính. Thời gian thực hiện: Quý II/2026.";
    expect(dutiesOf(`1. Trồng cây ở trạm y tế\n1.1. Đào hố, bón lót.\n1.2. Trồng 300 cây bóng mát.\n${line}`)).toEqual([
      ["Đào hố, bón", "Sở Y tế", "Sở Tài chính", "quarter"],
      ["Trồng 300 cây", "Sở Y tế", "Sở Tài chính", "quarter"],
    ]);
  });

  it("belong to the points that they stand behind", () => {
    expect(
      dutiesOf(`
1. Chăm sóc cây
- Làm cỏ quanh gốc.
- Tưới nước mùa khô.
Đơn vị thực hiện: UBND các xã.
Thời gian thực hiện: Thường xuyên.
- Mở lớp hướng dẫn tỉa cành.
Đơn vị chủ trì tham mưu thực hiện: Sở Nông nghiệp và Môi trường.
Đơn vị phối hợp: Hội Nông dân tỉnh; các đơn vị liên quan.`),
    ).toEqual([
      ["Làm cỏ quanh", "UBND các xã", "", "ongoing"],
      ["Tưới nước mùa", "UBND các xã", "", "ongoing"],
      ["Mở lớp hướng", "Sở Nông nghiệp và Môi trường", "Hội Nông dân tỉnh; Các đơn vị liên quan", ""],
    ]);
  });

  it("say who does it with “Thực hiện” alone, where a body follows", () => {
    expect(dutiesOf("1. Trồng cây ven đường\n- Thời gian: Quý II/2026.\n- Thực hiện: Ban Quản lý rừng.")).toEqual([
      ["Trồng cây ven", "Ban Quản lý rừng", "", "quarter"],
    ]);
    expect(dutiesOf("1. Trồng cây ven đường\n- Thực hiện: đào hố, bón lót.").map(([, lead]) => lead)).toEqual([""]);
  });

  it("of a section are no work, and do not hide the work beside them", () => {
    expect(
      dutiesOf("1. Thời gian thực hiện: Từ tháng 3/2026.\n2. Nội dung trồng cây\na) Đào hố trước mùa mưa.\nb) Trồng cây con."),
    ).toEqual([
      ["Đào hố trước", "", "", ""],
      ["Trồng cây con", "", "", ""],
    ]);
  });

  it.each(["III. KẾ HOẠCH CỤ THỂ", "III. TỔ CHỨC THỰC HIỆN", "III. NHIỆM VỤ KHÁC", "III. MỤC TIÊU, NHIỆM VỤ"])(
    "lettered below the last of several headings fill it, whatever the section is called: %s",
    (section) => {
      expect(
        dutiesOf(`- Trồng cây ven đường.
${section}
1. Vườn ươm
1.1. Giống bản địa
1.1.1. Rà soát cây mẹ
a. Mục tiêu: Biết rõ từng cây.
b. Thời gian thực hiện: Quý II/2026.
c. Cơ quan chủ trì: Chi cục Kiểm lâm.
d. Cơ quan phối hợp: UBND các xã.`).slice(1),
      ).toEqual([["Rà soát cây", "Chi cục Kiểm lâm", "UBND các xã", "quarter"]]);
    },
  );

  it("of the whole plan are no work", () => {
    expect(
      dutiesOf(`- Trồng cây ven đường.
III. TỔ CHỨC THỰC HIỆN
1. Thời gian thực hiện: Quý II/2026.
2. Cơ quan chủ trì: Chi cục Kiểm lâm.
3. Thời gian, địa điểm
a) Thời gian: Tháng 4/2026.
b) Đơn vị thực hiện: Hội Nông dân tỉnh.`),
    ).toHaveLength(1);
  });

  it("are shared by the steps of the work", () => {
    expect(
      dutiesOf(`
1. Kiểm kê cây
a) Các bước thực hiện:
- Bước 1: Lập danh sách các hộ.
- Bước 2: Tổng hợp kết quả.
b) Đơn vị chủ trì: Chi cục Kiểm lâm.
c) Thời gian: Quý II/2026.`),
    ).toEqual([
      ["Bước 1: Lập", "Chi cục Kiểm lâm", "", "quarter"],
      ["Bước 2: Tổng", "Chi cục Kiểm lâm", "", "quarter"],
    ]);
  });

  it("keep what stands in points below them", () => {
    const [duty] = readDocument(
      plantingPlanWith(`II. NHIỆM VỤ
1. Rà soát quỹ đất
- Cơ quan thực hiện: Sở Tài chính tiến hành rà soát đất công; các xã, phường rà soát đất của mình.
- Thời gian thực hiện:
+ Các xã, phường gửi kết quả trước ngày 15/5/2026.
+ Sở Tài chính tổng hợp trước ngày 30/5/2026.`),
    ).tasks;
    expect(duty?.lead).toEqual(["Sở Tài chính", "Các xã, phường"]);
    expect(duty?.deadlines.map(({ date }) => date)).toEqual(["2026-05-15", "2026-05-30"]);
  });
});

describe("a heading that only counts", () => {
  it("leaves its name to the content below it", () => {
    expect(
      dutiesOf(`1. Ra quân
a) Hoạt động 1
- Nội dung: Dọn rác ven suối.
- Cơ quan thực hiện: Tỉnh đoàn chủ trì, phối hợp với UBND các xã, báo, đài.`),
    ).toEqual([["Dọn rác ven", "Tỉnh đoàn", "UBND các xã; Báo, đài", ""]]);
  });
});

describe("a section of tasks", () => {
  it("gives one for what has examples below it", () => {
    expect(dutiesOf("1. Công nghệ\nThử các nền tảng theo dõi cây như:\n- Hệ thống báo cháy.\n- Hệ thống đo độ ẩm.")).toEqual([
      ["Thử các nền", "", "", ""],
    ]);
  });

  it.each([
    ["how many at each place", "- 02 hàng tại chợ;\n- 03 hàng tại bến xe."],
    [
      "the same work at each place",
      "- Xã Cỏ May: Trồng cây ở chợ;\n- Xã Nậm Lúc: Trồng cây ở bến;\n- Xã Ba Đồi: Trồng cây ở trường.",
    ],
  ])("gives one for what has below it %s", (_, points) => {
    expect(dutiesOf(`1. Cây xanh\nTổ chức trồng cây thành hàng như sau:\n${points}\n2. Nước\n- Đào giếng tưới cây.`)).toEqual([
      ["Tổ chức trồng", "", "", ""],
      ["Đào giếng tưới", "", "", ""],
    ]);
  });

  it("gives none for how things stand", () => {
    expect(
      dutiesOf(
        "1. Hiện trạng\nTỉnh hiện có nhiều đất trống.\n2. Nội dung\n- Việc chăm sóc cây của các xã.\n- Trồng cây ven đường.",
      ),
    ).toEqual([["Trồng cây ven", "", "", ""]]);
  });
});

describe("a paragraph", () => {
  it("that names a level gives its points to nobody by that", () => {
    expect(
      dutiesOf("- Trồng cây ven đường.\nIII. PHÂN CÔNG\nCấp tỉnh:\n- Lập danh mục giống.\nCấp xã:\n- Đào hố trước mùa mưa."),
    ).toEqual([
      ["Trồng cây ven", "", "", ""],
      ["Lập danh mục", "", "", ""],
      ["Đào hố trước", "", "", ""],
    ]);
  });

  it("names who reports behind “Chế độ báo cáo:”, and closes the plan where who signs only asks all to do it", () => {
    expect(
      dutiesOf(
        "- Trồng cây ven đường.\nIII. TỔ CHỨC THỰC HIỆN\nChế độ báo cáo: Hạt Kiểm lâm gửi báo cáo trước ngày 22/2/2026.\nTrưởng Ban Chỉ đạo yêu cầu các thành viên nghiêm túc thực hiện.",
      ),
    ).toEqual([
      ["Trồng cây ven", "", "", ""],
      ["Gửi báo cáo", "Hạt Kiểm lâm", "", "before"],
    ]);
  });

  it("that asks for reports above their days stays below its heading, and names who sends them", () => {
    expect(
      dutiesOf(
        "- Trồng cây ven đường.\nIII. TỔ CHỨC THỰC HIỆN\n1. Thông tin, báo cáo\nCác đơn vị báo cáo theo các mốc sau:\n- Báo cáo sơ kết: trước ngày 15/6/2026.\n- Báo cáo tổng kết: trước ngày 15/12/2026.",
      ).slice(1),
    ).toEqual([
      ["Báo cáo sơ", "Các đơn vị", "", "before"],
      ["Báo cáo tổng", "Các đơn vị", "", "before"],
    ]);
  });

  it("that tells a step is work below “Các bước tiến hành”", () => {
    expect(dutiesOf("- Trồng cây ven đường.\nIII. CÁC BƯỚC TIẾN HÀNH\nBước 1: Đào hố (đến 08/02/2026).").slice(1)).toEqual([
      ["Bước 1: Đào", "", "", "date"],
    ]);
  });

  it("gives a clause with a leader of its own to this one", () => {
    expect(dutiesOf("1. Sở Xây dựng trồng cây ở quảng trường; Tỉnh đoàn chủ trì tưới cây vào mùa khô.")).toEqual([
      ["Trồng cây ở", "Sở Xây dựng", "", ""],
      ["Chủ trì tưới", "Tỉnh đoàn", "", ""],
    ]);
  });
});

describe("a paragraph below a whole point", () => {
  const point =
    "1. Sở Xây dựng\na) Tổ chức trồng cây bóng mát trên các tuyến phố mới mở, trước cổng các trường học và bệnh viện; lựa chọn giống cây hợp với nền đất, ít rụng cành khi có gió lớn; chăm sóc cây đến khi bén rễ và bàn giao cho đơn vị quản lý công viên của từng phường.";
  const firstOf = (paragraph: string) => dutiesOf(`${point}\n${paragraph}`).map(([text]) => text);

  it.each([
    "Trường hợp vỉa hè hẹp hơn hai mét, cây được trồng so le ở một bên đường và cách cột điện ba mét.",
    "Khi chọn giống cây cho các tuyến phố cũ thì xem xét cả những cây đã có từ trước.",
    "Đối với các tuyến đường do trung ương quản lý, cây trồng theo quy hoạch của tuyến đường đó.",
    "Có ghi chú cụ thể trên bản đồ về vị trí của từng cây và năm trồng.",
    "Cơ cấu các loài cây bóng mát trên mỗi tuyến phố theo bảng kê của phường.",
  ])("only says more of it: %s", (paragraph) => expect(firstOf(paragraph)).toEqual(["Tổ chức trồng"]));

  it.each([
    ["Làm biển tên cho những cây cổ thụ trong công viên, ghi rõ loài cây và tuổi cây.", "Làm biển tên"],
    ["Ban Quản lý công viên thành phố rà soát các cây sâu mục trước mùa mưa bão hằng năm.", "Rà soát các"],
  ])("is work beside it where it says what is to be done, or who does it: %s", (paragraph, begins) =>
    expect(firstOf(paragraph)).toEqual(["Tổ chức trồng", begins]),
  );
});

describe("a section that gives no duties", () => {
  it.each(["TIÊU CHÍ THI ĐUA", "ĐỐI TƯỢNG, TIÊU CHUẨN", "SỐ LƯỢNG ĐỀ NGHỊ KHEN"])("is one of %s", (heading) => {
    expect(dutiesOf(`- Trồng cây ven đường.\nIII. ${heading}\n1. Đối với các xã\n- Không để cây chết.`)).toHaveLength(1);
  });

  it("may hold a heading that begins some", () => {
    expect(
      dutiesOf("- Trồng cây ven đường.\nIII. MỤC TIÊU\n1. Tháng hành động\na) Các hoạt động chính\n- Phát tờ rơi ở chợ."),
    ).toEqual([
      ["Trồng cây ven", "", "", ""],
      ["Phát tờ rơi", "", "", ""],
    ]);
  });
});

describe("an agency", () => {
  it("has what stands before it hands points on, and what it asks of others", () => {
    expect(
      dutiesOf(`- Trồng cây ven đường.
III. TỔ CHỨC THỰC HIỆN
1. UBND các xã bố trí kinh phí từ ngân sách của địa phương hằng năm, tập trung một số nhiệm vụ cụ thể sau:
- Yêu cầu các thôn giữ cây.
2. Sở Tài chính
- Phối hợp UBND các xã, phường xét hỗ trợ.
3. Chi cục Kiểm lâm
- Soạn mẫu phiếu kiểm cây.
Thời gian hoàn thành: Trước ngày 15/9/2026.
- Hướng dẫn các xã ghi phiếu. Trong đó:
+ Sở Nội vụ phối hợp với Hội Nông dân tỉnh: Mở lớp.
Thời gian hoàn thành: Trước ngày 30/9/2026.
4. Trách nhiệm của đối tượng được kiểm:
- Chuẩn bị hồ sơ.
5. Sở Y tế chủ trì, các phòng, ban phối hợp thực hiện.`).slice(1),
    ).toEqual([
      ["Bố trí kinh", "UBND các xã", "", ""],
      ["Yêu cầu các", "UBND các xã", "", ""],
      ["Phối hợp UBND", "Sở Tài chính", "UBND các xã, phường", ""],
      ["Soạn mẫu phiếu", "Chi cục Kiểm lâm", "", "before"],
      ["Hướng dẫn các", "Chi cục Kiểm lâm", "", "before"],
      ["Phối hợp với", "Sở Nội vụ", "Hội Nông dân tỉnh", "before"],
      ["Chuẩn bị hồ", "Đối tượng được kiểm", "", ""],
      ["Chủ trì, các", "Sở Y tế", "Các phòng, ban", ""],
    ]);
  });
});

describe("goals", () => {
  it("take the year that the line above them names; one by name needs no figure", () => {
    const { targets } = readDocument(
      plantingPlanWith(`II. MỤC TIÊU
Đến hết năm 2028, phấn đấu đạt những mục tiêu sau:
- Giảm số điểm trọc từ 46 điểm xuống 12 điểm.
- Chỉ tiêu 2: Mỗi xã có quy ước giữ cây.`),
    );
    expect(targets.map(({ comparator, value, horizon }) => [comparator, value, horizon])).toEqual([
      ["<=", 12, { by: "2028-12-31" }],
      [null, null, { by: "2028-12-31" }],
    ]);
  });
});
