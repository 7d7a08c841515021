import { describe, expect, it } from "vitest";
import { readText } from "~/features/reading/files/read-text";
import { readDocument } from "~/features/reading/read-document";
import { plantingPlanWith } from "~tests/support/reading/planting-plan";

/** Each task of a plan with these: how it begins, and who leads. */
const tasksOf = (body: string) =>
  readDocument(plantingPlanWith(`II. NHIỆM VỤ\n${body}`)).tasks.map(({ text, lead }) => [
    text.split(" ").slice(0, 4).join(" "),
    lead.join("; "),
  ]);
const goalsOf = (body: string) =>
  readDocument(plantingPlanWith(`II. MỤC TIÊU\n${body}`)).targets.map(({ text, value }) => [text, value]);
const letter = (body: string) =>
  readDocument(
    readText(`ỦY BAN NHÂN DÂN
TỈNH HÒA AN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 812/UBND-TH
V/v báo cáo nguồn nước
Hòa An, ngày 02 tháng 4 năm 2026

Kính gửi: Các sở, ban, ngành tỉnh.

${body}

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Lê Văn Thử`),
  ).tasks.map(({ text, lead }) => [text.split(" ").slice(0, 4).join(" "), lead.join("; ")]);

describe("Numbered work", () => {
  it.each(["3. Kinh phí thực hiện: 5 tỷ đồng.", "3. Thời gian thực hiện: từ tháng 3 đến tháng 12 năm 2026."])(
    "is not hidden by a label beside it: %s",
    (label) => {
      expect(
        tasksOf(`1. Sở Xây dựng chủ trì đào 40 giếng trước ngày 31/8/2026.\n2. Ủy ban nhân dân các xã dọn kênh.\n${label}`),
      ).toEqual([
        ["Chủ trì đào 40", "Sở Xây dựng"],
        ["Dọn kênh", "Ủy ban nhân dân các xã"],
      ]);
    },
  );

  it("that is part of a task has the labels beside it", () => {
    expect(
      tasksOf("1. Lập bản đồ\n1.1. Khảo sát các khu rừng.\n1.2. Lấy ý kiến thôn bản.\n1.3. Cơ quan chủ trì: Sở Xây dựng."),
    ).toEqual([
      ["Khảo sát các khu", "Sở Xây dựng"],
      ["Lấy ý kiến thôn", "Sở Xây dựng"],
    ]);
  });

  it("may begin with a verb before a word that labels use", () => {
    expect(
      tasksOf(`1. Sở Xây dựng chủ trì đào 40 giếng.
2. Kiểm tra tiến độ: Chủ tịch Ủy ban nhân dân tỉnh yêu cầu Thanh tra tỉnh báo cáo trước ngày 20/5/2026.`),
    ).toEqual([
      ["Chủ trì đào 40", "Sở Xây dựng"],
      ["Kiểm tra tiến độ:", "Thanh tra tỉnh"],
    ]);
  });
});

describe("A goal", () => {
  it.each([
    ["Hiện nay 80% kênh có nước, phấn đấu đến cuối năm đạt 92%.", [92]],
    ["Thời gian qua còn 5 giếng cạn, năm 2026 giảm còn 2 giếng.", [2]],
    ["Hiện nay toàn tỉnh có 180 trạm; phấn đấu đạt 250 trạm.", [250]],
    ["Tỷ lệ hộ dùng nước sạch đạt 90%. Hiện nay đạt 82%.", [90]],
    ["Đến nay toàn tỉnh có 12 hồ chứa, 3 đập.", []],
  ])("is told from how things are by its own clause: %s", (text, values) => {
    expect(goalsOf(`1. ${text}\n2. Trồng 500 cây.`).map(([, value]) => value)).toEqual([...values, 500]);
  });

  it("keeps the words that say what is measured", () => {
    expect(goalsOf("1. Hiện nay tỷ lệ che phủ đạt 40%, phấn đấu đến cuối năm đạt 42%.")).toEqual([
      ["Hiện nay tỷ lệ che phủ đạt 40%, phấn đấu đến cuối năm đạt 42%", 42],
    ]);
  });
});

describe("Behind the work and a colon", () => {
  it("whoever is given it leads, and not who gives it", () => {
    expect(
      tasksOf("1. Thực hiện Nghị quyết số 8: Chủ tịch UBND tỉnh giao Sở Tài chính trình đề án trước ngày 30/5/2026."),
    ).toEqual([["Thực hiện Nghị quyết", "Sở Tài chính"]]);
  });

  it("who pays leads nothing", () => {
    expect(tasksOf("1. Hỗ trợ kinh phí khoan giếng: Bộ Tài chính hỗ trợ 5 tỷ đồng, ngân sách tỉnh bố trí 3 tỷ đồng.")).toEqual([
      ["Hỗ trợ kinh phí", ""],
    ]);
  });
});

describe("A committee", () => {
  it("does itself what it proposes to those above it", () => {
    expect(tasksOf("1. Ủy ban nhân dân tỉnh đề nghị Thủ tướng Chính phủ xem xét, bổ sung biên chế kiểm lâm.")).toEqual([
      ["Đề nghị Thủ tướng", "Ủy ban nhân dân tỉnh"],
    ]);
    expect(tasksOf("1. Ủy ban nhân dân tỉnh đề nghị Hội Nông dân tỉnh vận động hội viên trồng cây.")).toEqual([
      ["Vận động hội viên", "Hội Nông dân tỉnh"],
    ]);
  });
});

describe("What tells of a body", () => {
  it.each([
    "Tỉnh đã hoàn thành việc giao rừng trước ngày 01/7/2025.",
    "Tỉnh hiện có 3 vườn ươm.",
    "Sở Y tế là cơ quan chuyên môn thuộc Ủy ban nhân dân tỉnh.",
    "Văn bản này thay thế Công văn số 99/UBND-NL.",
    "Thông báo để các cơ quan biết, thực hiện.",
    "Khách mời: Đại diện Hội Nông dân tỉnh.",
    "Năm 2025, Chi cục Kiểm lâm chủ trì kiểm kê rừng, hoàn thành trước ngày 20/6/2025.",
  ])("is no task: %s", (text) => {
    expect(tasksOf(`1. Sở Xây dựng chủ trì đào 40 giếng.\n2. ${text}`)).toEqual([["Chủ trì đào 40", "Sở Xây dựng"]]);
  });

  it("leaves what was given it to do", () => {
    expect(tasksOf("1. Sở Xây dựng đã được giao chủ đầu tư hoàn thành hồ sơ trước ngày 30/9/2026.")).toHaveLength(1);
  });

  it("is told from words that only begin like a name", () => {
    expect(tasksOf("1. Các trường hợp nghi có sâu bệnh phải báo trong 24 giờ.\n2. Tư lệnh ngành phải vào cuộc.")).toEqual([
      ["Các trường hợp nghi", ""],
      ["Tư lệnh ngành phải", ""],
    ]);
  });
});

describe("Works listed below a point", () => {
  it("are tasks of their own when one of them names its body", () => {
    expect(
      tasksOf(`1. Trình Hội đồng nhân dân tỉnh ban hành các văn bản sau đây trong năm:
- Nghị quyết về mức hỗ trợ trồng cây;
- Đề án vườn ươm do Chi cục Kiểm lâm soạn thảo.`).length,
    ).toBe(2);
  });
});

describe("Things listed below a point", () => {
  it("are part of what is to be done about them", () => {
    const read = readDocument(
      plantingPlanWith(`II. NHIỆM VỤ
1. Trình Hội đồng nhân dân tỉnh quyết định:
- Mức hỗ trợ cho hộ trồng cây;
- Danh mục loài cây được hỗ trợ.`),
    );
    expect(read.tasks.map(({ text }) => text)).toEqual([
      "Trình Hội đồng nhân dân tỉnh quyết định: Mức hỗ trợ cho hộ trồng cây; Danh mục loài cây được hỗ trợ",
    ]);
  });
});

describe("A letter", () => {
  it("asks only in its own words, and a label of its meeting is no task", () => {
    expect(
      letter(`Thực hiện Công văn số 77/BTC-NS ngày 01/4/2026 của Bộ Tài chính yêu cầu các địa phương báo cáo trước ngày 15/4/2026; Chủ tịch UBND tỉnh có ý kiến như sau:
1. Giao Sở Tài chính tổng hợp trước ngày 10/4/2026.
2. Thời gian: 08 giờ 00 ngày 20/4/2026. Địa điểm: Hội trường lớn.`),
    ).toEqual([["Tổng hợp trước ngày", "Sở Tài chính"]]);
  });
});
