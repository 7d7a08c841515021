import { describe, expect, it } from "vitest";
import { readText } from "~/features/reading/files/read-text";
import { readDocument } from "~/features/reading/read-document";

const readingOf = (sheet: string) =>
  readDocument(readText(`BÁO CÁO\nKết quả công tác năm 2025\nI. KẾT QUẢ\nCó biểu kèm theo.\nPHỤ LỤC\nBIỂU SỐ LIỆU\n${sheet}`));
const formOf = (sheet: string) => readingOf(sheet).forms[0];
const labelsAndValues = (sheet: string) => formOf(sheet)?.indicators.map(({ label, value }) => [label, value]);
const mismatches = (sheet: string) => readingOf(sheet).problems.filter(({ code }) => code === "breakdown-mismatch");

describe("the column that is reported", () => {
  it("is the one of what was done, below the name of its year too", () => {
    const head =
      "TT\tChỉ tiêu\tĐVT\tNăm 2024\tNăm 2025\t\tSo sánh (%)\t\n\t\t\t\tKH năm\tTH 9 tháng\tTH/KH\t2025/2024\nA\tB\tC\t1\t2\t3\t4=3/2\t5=3/1";
    expect(formOf(`${head}\n1\tSố mô hình\tMô hình\t18\t20\t17\t85\t94,4`)?.indicators).toMatchObject([{ value: 17 }]);
  });

  it("is done before planned years to come, and what was reckoned with only where nothing is counted", () => {
    const head = "TT\tNội dung\tĐơn vị tính\tThực hiện 2024\tƯớc thực hiện 2025\tNăm 2026\tNăm 2027";
    expect(labelsAndValues(`${head}\n1\tDân số\tNgười\t8.100\t8.214\t8.300\t8.400`)).toEqual([["Dân số", 8214]]);
    expect(labelsAndValues("TT\tNội dung\tĐVT\tƯớc TH quý III\tTH quý III\n1\tSố hồ sơ\tHồ sơ\t90\t88")).toEqual([
      ["Số hồ sơ", 88],
    ]);
  });

  it("is of the latest year that is named where it names none, and not of the year before", () => {
    const head = "TT\tChỉ tiêu\tĐVT\tThực hiện năm 2024\tKế hoạch năm 2025\tThực hiện 6 tháng\tTỷ lệ %";
    expect(labelsAndValues(`${head}\n1\tSố hộ nghèo\tHộ\t150\t100\t110\t110`)).toEqual([["Số hộ nghèo", 110]]);
  });

  it("may stand below names of three rows", () => {
    const sheet =
      "TT\tNội dung\tĐVT\tKết quả năm 2025\t\t\n\t\t\tDự toán\tThực hiện\t\n\t\t\t\tTrong kỳ\tLũy kế\n1\tChi thường xuyên\ttriệu đồng\t900\t210\t640";
    expect(labelsAndValues(sheet)).toEqual([["Chi thường xuyên", 210]]);
  });
});

describe("one figure at several times", () => {
  it("is one figure, with codes beside the words and what changed since then behind it", () => {
    const head = "TT\tLoại rừng\tMã\tDiện tích năm 2025\tSo với năm 2024\t\n\t\t\t\tDiện tích năm 2024\tTăng (+) giảm (-)";
    expect(labelsAndValues(`${head}\n1\tRừng trồng\tRT\t120,5\t118,0\t2,5\n2\tRừng tự nhiên\tTN\t86,0\t86,0\t0`)).toEqual([
      ["Rừng trồng", 120.5],
      ["Rừng tự nhiên", 86],
    ]);
  });

  it("is one figure where the second column sums it up since some beginning", () => {
    const head = "TT\tChỉ tiêu\tĐVT\tSố liệu trong kỳ\tLũy kế từ đầu vụ";
    expect(labelsAndValues(`${head}\n1\tSố hộ trồng rừng\tHộ\t12\t40\n2\tSố cây\tCây\t300\t900`)).toEqual([
      ["Số hộ trồng rừng", 12],
      ["Số cây", 300],
    ]);
  });
});

describe("a unit in brackets behind a title", () => {
  it("is that of every figure below it, and no part of the title", () => {
    const sheet = "I. KẾT QUẢ\nSố trẻ đến lớp (ĐVT: trẻ):\nLớp\tSĩ số\tNam\tNữ\nMầm\t21\t10\t11\nChồi\t24\t11\t13";
    const [form] = readDocument(readText(`BÁO CÁO\nKết quả năm học\n${sheet}`)).forms;
    expect(form?.title).toBe("Số trẻ đến lớp");
    expect(form?.indicators.map(({ unit }) => unit)).toEqual([null, "trẻ", "trẻ", "trẻ", null, "trẻ", "trẻ", "trẻ"]);
  });
});

describe("a table with several figures in each row", () => {
  it("keeps them all: the row is a heading and its figures stand below it, whatever its rows are called", () => {
    const sheet = "TT\tKhu vực\tTổng số hộ\tHộ nghèo\t\n\t\t\tTổng số\tTỷ lệ (%)\n1\tTổ 1\t512\t9\t1,8\n2\tTổ 2\t604\t12\t2,0";
    expect(formOf(sheet)?.indicators.slice(0, 4)).toMatchObject([
      { code: "1", label: "Tổ 1", kind: "heading", parent: null },
      { label: "Tổng số hộ", value: 512, parent: 0 },
      { label: "Hộ nghèo Tổng số", value: 9, parent: 0 },
      { label: "Hộ nghèo Tỷ lệ", unit: "%", value: 1.8, parent: 0 },
    ]);
  });

  it("has a heading without figures where others are filled in, but a total is none", () => {
    const sheet = "TT\tLoại việc\tTiếp nhận\tĐang giải quyết\nA\tLĩnh vực đất đai\t\t\n1\tKhiếu nại\t12\t2\n\tTổng cộng\t\t";
    expect(labelsAndValues(sheet)).toEqual([
      ["Lĩnh vực đất đai", null],
      ["Khiếu nại", null],
      ["Tiếp nhận", 12],
      ["Đang giải quyết", 2],
      ["Tổng cộng", null],
      ["Tiếp nhận", null],
      ["Đang giải quyết", null],
    ]);
  });

  it("is not excused by a total that repeats what is wrong in one of its rows", () => {
    const rows = "1\tVăn phòng\t20\t15\t5\n2\tPhòng Kinh tế\t14\t12\t2\n3\tThanh tra\t16\t11\t3";
    expect(mismatches(`TT\tBộ phận\tTổng số\tBiên chế\tHợp đồng\n${rows}\n\tTổng cộng\t50\t38\t10`)).toHaveLength(2);
  });

  it("is held to the sum that its columns make in the other rows", () => {
    const rows = "1\tVăn phòng\t20\t15\t5\n2\tPhòng Kinh tế\t14\t12\t2\n3\tPhòng Văn hóa\t16\t11\t3\n4\tThanh tra\t12\t10\t2";
    const [wrong, ...others] = mismatches(`TT\tBộ phận\tTổng số\tBiên chế\tHợp đồng\n${rows}`);
    expect(wrong?.message).toContain("của Phòng Văn hóa là 16 nhưng 11 + 3 = 14");
    expect(others).toEqual([]);
  });

  it("says nothing of columns that add up in one row by chance", () => {
    expect(mismatches("TT\tBộ phận\tDân số\tSố hộ\tSố xe\n1\tTổ 1\t40\t30\t10\n2\tTổ 2\t55\t12\t9\n3\tTổ 3\t61\t20\t8")).toEqual(
      [],
    );
  });
});

describe("two columns of words", () => {
  it("name groups and what stands in them", () => {
    const sheet =
      "TT\tTên tiêu chí\tNội dung tiêu chí\tChỉ tiêu\tKết quả thực hiện\n1\tGiao thông\t1.1. Tỷ lệ đường xã được nhựa hóa\t100%\t96%\n\t\t1.2. Tỷ lệ đường thôn được cứng hóa\t≥50%\t72%\n2\tQuy hoạch\tCó quy hoạch chung được duyệt\tĐạt\tChưa đạt";
    expect(formOf(sheet)?.indicators).toMatchObject([
      { code: "1", label: "Giao thông", kind: "heading" },
      { code: "1.1", label: "Tỷ lệ đường xã được nhựa hóa", unit: "%", value: 96, parent: 0 },
      { code: "1.2", value: 72, parent: 0 },
      { code: "2", label: "Quy hoạch", kind: "heading", parent: null },
      { label: "Có quy hoạch chung được duyệt", kind: "yesno", value: false, parent: 3 },
    ]);
  });
});

describe("parts that no word announces", () => {
  const partOf = (sheet: string) => formOf(sheet)?.indicators.map(({ breakdownOf }) => breakdownOf);

  it("are women and men, filled in or not, and points that add up to what stands above them", () => {
    expect(partOf("TT\tChỉ số\tĐVT\tSố lượng\n1\tTổng số trẻ em\tTrẻ\t\n\t- Nam\tTrẻ\t\n\t- Nữ\tTrẻ\t")).toEqual([null, 0, 0]);
    expect(partOf("TT\tChỉ số\tĐVT\tSố lượng\n1\tGiáo viên\tNgười\t27\n\t- Biên chế\tNgười\t25\n\t- Hợp đồng\tNgười\t2")).toEqual(
      [null, 0, 0],
    );
  });

  it("are not points that count something else", () => {
    expect(
      partOf("TT\tChỉ số\tĐVT\tSố lượng\n1\tGiáo viên\tNgười\t27\n\t- Giỏi cấp tỉnh\tNgười\t5\n\t- Giỏi cấp xã\tNgười\t9"),
    ).toEqual([null, null, null]);
  });

  it("a second “Trong đó” that holds more than the part before it speaks of the same total", () => {
    const sheet =
      "Nội dung\tĐVT\tSố lượng\n1. Học sinh\tEm\t398\nChia ra: Khối 1\tEm\t200\nKhối 2\tEm\t198\nTrong đó: - Nữ\tEm\t201\n- Dân tộc\tEm\t390";
    expect(partOf(sheet)).toEqual([null, 0, 0, 0, 0]);
  });
});

describe("a table copied from a page with each bar on its own line", () => {
  const copied = (...rows: readonly (readonly string[])[]) =>
    rows.map((cells) => `|\n${cells.map((cell) => (cell === "" ? "|" : `${cell}\n|`)).join("\n")}`).join("\n");

  it("has a head of two rows where the rows below have more cells than the first", () => {
    const sheet = copied(
      ["STT", "Địa phương", "Hồ sơ tiếp nhận", "Ghi chú"],
      ["Tổng số", "Trực tuyến"],
      ["1", "Xã An Lộc", "120", "75", ""],
      ["2", "Xã Bãi Vàng", "88", "40", ""],
      ["3", "Xã Cồn Én", "64", "31", ""],
    );
    expect(labelsAndValues(sheet)?.slice(0, 3)).toEqual([
      ["Xã An Lộc", null],
      ["Hồ sơ tiếp nhận Tổng số", 120],
      ["Hồ sơ tiếp nhận Trực tuyến", 75],
    ]);
  });

  it("has a head of three rows, and a sum that goes over the columns of numbers and words", () => {
    const sheet = copied(
      ["TT", "Trình độ", "Quy mô"],
      ["Trúng tuyển", "Tốt nghiệp"],
      ["2024", "2025", "2024", "2025"],
      ["1", "Trung cấp", "120", "130", "90", "95"],
      ["2", "Cao đẳng", "80", "", "60", "66"],
      ["3", "Đại học", "40", "42", "30", "31"],
      ["Tổng cộng", "240", "172", "180", "192"],
    );
    const rows = labelsAndValues(sheet);
    expect(rows?.slice(0, 5)).toEqual([
      ["Trung cấp", null],
      ["Quy mô Trúng tuyển 2024", 120],
      ["Quy mô Trúng tuyển 2025", 130],
      ["Quy mô Tốt nghiệp 2024", 90],
      ["Quy mô Tốt nghiệp 2025", 95],
    ]);
    expect(rows?.[7]).toEqual(["Quy mô Trúng tuyển 2025", null]);
    expect(rows?.slice(15, 17)).toEqual([
      ["Tổng cộng", null],
      ["Quy mô Trúng tuyển 2024", 240],
    ]);
  });

  it("has rows that begin with an empty cell", () => {
    const sheet = copied(
      ["STT", "Nội dung", "Kết quả"],
      ["1", "Số điểm giao dịch", "12"],
      ["", "Trong đó: ở xã", "5"],
      ["2", "Số giao dịch", "410"],
      ["3", "Số khách", "77"],
    );
    expect(formOf(sheet)?.indicators).toMatchObject([
      { code: "1", label: "Số điểm giao dịch", value: 12 },
      { label: "ở xã", value: 5, breakdownOf: 0 },
      { code: "2", value: 410 },
      { code: "3", value: 77 },
    ]);
  });
});

describe("a total that is parted twice", () => {
  const sheet = (last: string) =>
    `Hạng mục\tDiện tích (ha)\nTổng diện tích\t6.120\nChia theo huyện:\t\nHuyện Giồng Nổi\t4.000\nHuyện Hòn Khói\t2.120\nChia theo giống:\t\n- Giống mới\t5.000\n- Giống khác\t${last}`;

  it("is held to each of its partings by itself", () => {
    expect(formOf(sheet("1.120"))?.indicators.map(({ breakdownOf }) => breakdownOf)).toEqual([null, 0, 0, 0, 0]);
    expect(mismatches(sheet("1.120"))).toEqual([]);
    expect(mismatches(sheet("1.000"))).toHaveLength(1);
  });
});

describe("the columns beside the figures", () => {
  it("are no figures where they hold words or codes", () => {
    const sheet =
      "TT\tNhóm chỉ tiêu/Chỉ tiêu\tCách tính\tMục tiêu 2025\tĐạt được đến 20/11/2025\tCơ quan theo dõi\n1\tHồ sơ trực tuyến\tSố nộp/Tổng số\t80%\t83,5%\tTrung tâm Phục vụ\n2\tSố hóa hồ sơ\tSố hóa/Tổng số\t100%\t97,2%\tPhòng Văn hóa\n3\tHóa đơn điện tử\tSố hộ\t450\t472\tPhòng Kinh tế";
    expect(labelsAndValues(sheet)).toEqual([
      ["Hồ sơ trực tuyến", 83.5],
      ["Số hóa hồ sơ", 97.2],
      ["Hóa đơn điện tử", 472],
    ]);
    const coded =
      "STT\tĐối tượng\tMã đối tượng\tSố người\tKinh phí (1.000 đồng)\nI\tNgười cao tuổi\t04\t1.902\t2.890.000\nII\tTrẻ em\t01\t103\t210.600";
    expect(formOf(coded)?.indicators.slice(0, 3)).toMatchObject([
      { label: "Người cao tuổi", kind: "heading" },
      { label: "Số người", value: 1902 },
      { label: "Kinh phí", unit: "1.000 đồng", kind: "money", value: 2_890_000 },
    ]);
  });
});

describe("the column of words", () => {
  it("is the one that holds words, though another is called “Chỉ tiêu năm”", () => {
    const sheet =
      "TT\tHoạt động\tChỉ tiêu năm\tTrong tháng\tCộng dồn\tĐạt %\n1\tKhám bệnh (lượt)\t5.000\t412\t3.870\t77,4\n\t- BHYT\t\t388\t3.602\t\n\t- Thu phí\t\t24\t268\t\n2\tTiêm chủng\t96\t9\t71\t74";
    expect(formOf(sheet)?.indicators).toMatchObject([
      { label: "Khám bệnh", unit: "lượt", value: 412 },
      { label: "BHYT", value: 388, breakdownOf: 0 },
      { label: "Thu phí", value: 24, breakdownOf: 0 },
      { label: "Tiêm chủng", value: 9 },
    ]);
  });

  it("stands behind a column of codes", () => {
    const sheet =
      "TT\tMã\tChỉ tiêu thiệt hại\tĐơn vị tính\tSố lượng\n1\tNH01\tNhà bị tốc mái\tcái\t85\n\t\tNhà tạm\tcái\t12\n2\tNH02\tNhà bị ngập\tlượt\t1.204";
    expect(labelsAndValues(sheet)).toEqual([
      ["Nhà bị tốc mái", 85],
      ["Nhà tạm", 12],
      ["Nhà bị ngập", 1204],
    ]);
  });
});

describe("the unit above a table", () => {
  it("is not that of a share in it", () => {
    const sheet =
      "(Đến ngày 31/12/2023)\nĐơn vị tính diện tích: ha\nThứ tự\tLoại đất\tMã\tLúa nước\tLúa nương\tTỷ lệ %\n1\tĐất ruộng\tLUC\t120\t30\t80\n2\tĐất nương\tNHK\t10\t40\t20";
    expect(formOf(sheet)?.cutOff).toBe("2023-12-31");
    expect(formOf(sheet)?.indicators.slice(0, 4)).toMatchObject([
      { code: "1", label: "Đất ruộng" },
      { unit: "ha", value: 120 },
      { unit: "ha", value: 30 },
      { unit: "%", value: 80 },
    ]);
  });
});

describe("what a sheet says of itself", () => {
  it("stands in a box beside its number, and what is below its table is no heading", () => {
    const [form] = readDocument(
      readText(
        "Biểu số: 06a/BTP/PBGDPL\nBan hành theo Thông tư số 03/2019/TT-BTP\nNgày nhận báo cáo: Ngày 08 tháng 11\nSỐ XÃ ĐẠT CHUẨN\nSố liệu tính từ ngày 15/3/2025 đến ngày 14/6/2025\nĐơn vị\tTổng số xã\tĐạt chuẩn\nMS\t1=2+3\t2\nHuyện Mai Lĩnh\t18\t15\nHuyện Tân Lĩnh\t12\t9\nTRƯỞNG PHÒNG",
      ),
    ).forms;
    expect(form).toMatchObject({ title: "SỐ XÃ ĐẠT CHUẨN", cutOff: "2025-06-14" });
    expect(form?.indicators.map(({ label }) => label)).toEqual([
      ...["Huyện Mai Lĩnh", "Tổng số xã", "Đạt chuẩn"],
      ...["Huyện Tân Lĩnh", "Tổng số xã", "Đạt chuẩn"],
    ]);
  });

  it("is told by the number above a title that begins like a plan", () => {
    const [form] = readDocument(
      readText(
        "Mẫu biểu số 05\nKẾ HOẠCH VAY VÀ TRẢ NỢ\n(Kèm theo Kế hoạch số 12/KH-UBND ngày 05/01/2026)\nĐơn vị: Triệu đồng\nTT\tNội dung\tNăm 2025\n1\tNợ đầu năm\t311\n2\tVay trong năm\t22",
      ),
    ).forms;
    expect(form).toMatchObject({
      title: "KẾ HOẠCH VAY VÀ TRẢ NỢ",
      indicators: [{ unit: "Triệu đồng", value: 311 }, { value: 22 }],
    });
  });

  it("is one sheet for each numbered title, also in small letters behind the signature", () => {
    const tables =
      "Bảng 1. Tiến độ xuống giống\nĐơn vị tính: ha\nHạng mục\tThực hiện\nLúa\t512\nNgô\t48\n\nBảng 2. Sinh vật gây hại\nĐối tượng\tĐVT\tDiện tích nhiễm\nRầy nâu\tha\t12\nĐạo ôn\tha\t7";
    const text = `BÁO CÁO\nTiến độ sản xuất\n1. Lúa\nĐạt khá.\nNơi nhận:\n- Sở NN&PTNT;\nCHI CỤC TRƯỞNG\n\nTrần Hữu Lúa\n\n${tables}`;
    expect(readDocument(readText(text)).forms).toMatchObject([
      { title: "Bảng 1. Tiến độ xuống giống", indicators: [{ unit: "ha", value: 512 }, { value: 48 }] },
      { title: "Bảng 2. Sinh vật gây hại", indicators: [{ unit: "ha", value: 12 }, { value: 7 }] },
    ]);
  });

  it("“Đơn vị tính: …” left open is no title, and a remark behind the title closes its figures", () => {
    const [form] = readDocument(
      readText(
        "ĐỀ CƯƠNG BÁO CÁO\nI. KẾT QUẢ\nNêu kết quả.\n\nBIỂU 1: QUY MÔ TRƯỜNG LỚP (Tính đến ngày 31/5/2025)\nĐơn vị tính: ……\nTT\tNội dung\tKết quả\n1\tSố lớp\t15\n2\tSố học sinh\t398",
      ),
    ).forms;
    expect(form).toMatchObject({ cutOff: "2025-05-31", indicators: [{ unit: null }, { unit: null }] });
    expect(form?.title).toMatch(/QUY MÔ TRƯỜNG LỚP$/u);
  });

  it("two units above a table are shared out: money for what is money", () => {
    const head = "TT\tĐối tượng\tTổng số người\tSố người hưởng hằng tháng\tKinh phí chi trả";
    const sheet = `Đơn vị tính: người, triệu đồng\n${head}\n1\tThương binh\t...\t...\t...\n2\tBệnh binh\t...\t...\t...`;
    expect(
      formOf(sheet)
        ?.indicators.slice(1, 4)
        .map(({ unit }) => unit),
    ).toEqual(["người", "người", "triệu đồng"]);
  });

  it("a thousand đồng is money", () =>
    expect(formOf("TT\tNội dung\tĐVT\tKết quả\n1\tKinh phí\t1.000 đ\t\n2\tSố lớp\tLớp\t")?.indicators[0]).toMatchObject({
      kind: "money",
    }));

  it("codes beside the numbers of the rows name those that have no number", () => {
    const head = "STT\tChỉ tiêu\tĐơn vị tính\tMã số\tThực hiện";
    const rows =
      "1\tSố lao động\tNgười\t01\t80\n\tTrong đó: nữ\tNgười\t02\t30\n\tChia theo nơi làm:\t\t\t\n\t- Trong tỉnh\tNgười\t03\t60";
    expect(formOf(`${head}\n${rows}`)?.indicators.map(({ code, breakdownOf }) => [code, breakdownOf])).toEqual([
      ["1", null],
      ["02", 0],
      ["03", 0],
    ]);
  });

  it("a row counted in something else ends the parts of a sum of money", () => {
    const sheet =
      "Nội dung\tĐVT\tKết quả\nTổng số tiền nộp ngân sách\tNghìn đồng\t185\nTrong đó: Phạt\tNghìn đồng\t160\nBán hàng\tNghìn đồng\t25\nKhởi tố\tVụ\t-";
    expect(formOf(sheet)?.indicators.map(({ breakdownOf }) => breakdownOf)).toEqual([null, 0, 0, null]);
  });

  it("a yes or no may be asked for as 1 and 0", () => {
    const sheet = "TT\tNội dung\tĐVT\tKết quả\n1\tTổ chức đối thoại\tKhông = 0; Có = 1\t1\n2\tTổng kinh phí\ttriệu đồng\t";
    expect(formOf(sheet)?.indicators).toMatchObject([
      { kind: "yesno", value: true },
      { kind: "money", value: null },
    ]);
  });
});

describe("points below a total that no word calls its parts", () => {
  const sheet = (total: string, ...parts: readonly string[]) =>
    `TT\tChỉ tiêu\tĐVT\tKết quả\n1\tTổng số học sinh\tHọc sinh\t${total}\n${parts.map((part, at) => `\t- Khối ${at + 1}\tHọc sinh\t${part}`).join("\n")}`;

  it("are parts with a slip where they miss it by very little", () => {
    expect(mismatches(sheet("19.810", "10.500", "9.300"))).toHaveLength(1);
    expect(mismatches(sheet("19.800", "10.500", "9.300"))).toEqual([]);
  });

  it("are no parts where they miss it by more, or where the figures are small", () => {
    expect(mismatches(sheet("19.810", "10.500", "8.900"))).toEqual([]);
    expect(mismatches(sheet("101", "60", "40"))).toEqual([]);
  });
});
