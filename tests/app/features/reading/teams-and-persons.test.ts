import { describe, expect, it } from "vitest";
import { agencyList } from "~/features/reading/agencies/agency-list";
import { readDocument } from "~/features/reading/read-document";
import { plantingPlanWith } from "~tests/support/reading/planting-plan";

const readingOf = (body: string) => readDocument(plantingPlanWith(`II. NHIỆM VỤ\n${body}`));
/** Each task of a plan with these: how it begins, who leads, and by when. */
const tasksOf = (body: string) =>
  readingOf(body).tasks.map(({ text, lead, deadlines }) => [
    text.split(" ").slice(0, 3).join(" "),
    lead.join("; "),
    ...deadlines.map(({ date }) => date),
  ]);

describe("a team that has only a number", () => {
  it("is led by the body at its head", () => {
    expect(
      tasksOf(`1. Lập hai đoàn đi xem vườn:
- Đoàn số 1 do Chi cục Kiểm lâm làm trưởng đoàn, xem các vườn phía Bắc, tuần thứ hai của tháng 9/2026.
- Đoàn số 2 do Sở Công Thương chủ trì, xem các chợ cây từ ngày 14/9 đến 25/9/2026.`),
    ).toEqual([
      ["Đoàn số 1", "Chi cục Kiểm lâm", "2026-09-14"],
      ["Đoàn số 2", "Sở Công Thương", "2026-09-25"],
    ]);
  });

  it("may stand before a colon", () => {
    expect(tasksOf("1. Lập hai đoàn:\n- Đoàn 1: Do Sở Y tế làm Trưởng đoàn, xem các vườn thuốc.")).toEqual([
      ["Đoàn 1: Do", "Sở Y tế"],
    ]);
  });

  it("does the steps of its work, and others name who does them", () => {
    expect(
      tasksOf(`1. Đếm cây
- Bước 1: Tập huấn người đếm, trước ngày 15/9/2026.
- Bước 2: Ban Chỉ đạo huyện phúc tra các xã trước ngày 30/11/2026.`),
    ).toEqual([
      ["Bước 1: Tập", "", "2026-09-15"],
      ["Phúc tra các", "Ban Chỉ đạo huyện", "2026-11-30"],
    ]);
  });
});

describe("a person with an office", () => {
  it.each([
    ["Đồng chí Lý Văn Mẫu, Phó Chủ tịch UBND huyện, Trưởng ban", ["Phó Chủ tịch UBND huyện"]],
    ["đồng chí Ma Thị Mẫu - Giám đốc Sở Y tế, Phó Trưởng ban Thường trực", ["Giám đốc Sở Y tế"]],
    ["Ông Y Mẫu, Chủ tịch UBND xã Ea Nam; Công an tỉnh", ["Chủ tịch UBND xã Ea Nam", "Công an tỉnh"]],
    ["Đồng chí Lý Văn Mẫu", ["Lý Văn Mẫu"]],
    ["Các đồng chí Phó Chủ tịch UBND tỉnh", ["Các Phó Chủ tịch UBND tỉnh"]],
    ["các Viện Vệ sinh dịch tễ, Viện Pasteur", ["Các Viện Vệ sinh dịch tễ", "Viện Pasteur"]],
    ["Ủy ban Kiểm tra Tỉnh ủy, các ban xây dựng Đảng Tỉnh ủy", ["Ủy ban Kiểm tra Tỉnh ủy", "Các ban xây dựng Đảng Tỉnh ủy"]],
    ["Ban Quản lý các bản, bí thư chi bộ, người có uy tín", ["Ban Quản lý các bản", "Bí thư chi bộ", "Người có uy tín"]],
  ])("is the office: %s", (words, names) => expect(agencyList(words)).toEqual(names));
});

describe("who does a work", () => {
  it.each([
    [
      "behind a dash",
      "Đặt máy tưới tự động tại mười xã - Sở Khoa học và Công nghệ chủ trì.",
      ["Đặt máy tưới", "Sở Khoa học và Công nghệ"],
    ],
    [
      "before a dash",
      "Sở Dân tộc và Tôn giáo - Chủ trì trồng cây ở vùng cao; phấn đấu mỗi năm thêm 3%.",
      ["Chủ trì trồng", "Sở Dân tộc và Tôn giáo"],
    ],
    [
      "in brackets before a day",
      "Cắm 36 biển báo cấm chặt cây (các đội giữ rừng, Công an xã), xong trước ngày 10/6/2026.",
      ["Cắm 36 biển", "Các đội giữ rừng; Công an xã", "2026-06-10"],
    ],
    [
      "in brackets behind a day",
      "Cấp cây cho 45 hộ, trước ngày 01/6/2026 (Hội Chữ thập đỏ).",
      ["Cấp cây cho", "Hội Chữ thập đỏ", "2026-06-01"],
    ],
    [
      "in brackets behind a word that gives it",
      "Khảo sát vườn ươm (giao Viện Nghiên cứu rừng tỉnh).",
      ["Khảo sát vườn", "Viện Nghiên cứu rừng tỉnh"],
    ],
    ["nowhere, where brackets say at which places", "Trồng cây tại 12 xã (các xã Bình An, Hòa Điền).", ["Trồng cây tại", ""]],
    [
      "behind a power that is passed on",
      "Ủy quyền cho Giám đốc Sở Y tế ban hành văn bản đôn đốc.",
      ["Ban hành văn", "Giám đốc Sở Y tế"],
    ],
  ])("stands %s", (_where, sentence, task) => expect(tasksOf(`1. ${sentence}`)).toEqual([task]));

  it("is named with what it is above its points", () => {
    const points = "a) Đôn đốc các xã;\nb) Lập sổ theo dõi.";
    expect(tasksOf(`1. Văn phòng Sở là cơ quan đầu mối, có nhiệm vụ:\n${points}`)).toEqual([
      ["Đôn đốc các", "Văn phòng Sở"],
      ["Lập sổ theo", "Văn phòng Sở"],
    ]);
    const assigned = readDocument(plantingPlanWith(`II. TỔ CHỨC THỰC HIỆN\n1. Sở Nội vụ: Là cơ quan thường trực\n${points}`));
    expect(assigned.tasks.map(({ text, lead }) => [text, lead])).toEqual([
      ["Đôn đốc các xã", ["Sở Nội vụ"]],
      ["Lập sổ theo dõi", ["Sở Nội vụ"]],
    ]);
  });
});

describe("words that are no work of a body", () => {
  it("say with what one agrees, how long something goes on, or thanks", () => {
    expect(
      tasksOf(`1. Thống nhất thông qua dự thảo Đề án trồng cây do Sở Y tế trình. Giao Sở Y tế hoàn thiện trước ngày 25/11/2026.
2. Chưa thông qua dự thảo Quy chế giữ rừng; yêu cầu Sở Công Thương lấy lại ý kiến các xã trước ngày 30/11/2026.
Trân trọng cảm ơn./.`),
    ).toEqual([
      ["Hoàn thiện trước", "Sở Y tế", "2026-11-25"],
      ["Lấy lại ý", "Sở Công Thương", "2026-11-30"],
    ]);
    expect(readDocument(plantingPlanWith("II. THỜI GIAN, ĐỊA BÀN\n1. Đợt 1: từ ngày 01/3 đến 15/4/2026.")).tasks).toEqual([]);
  });

  it("say how a team works, and another may have work behind that", () => {
    expect(tasksOf("1. Tổ công tác làm việc theo chế độ kiêm nhiệm. Sở Xây dựng bố trí kinh phí trồng cây.")).toEqual([
      ["Bố trí kinh", "Sở Xây dựng"],
    ]);
  });

  it("name who reckons the money", () => {
    expect(
      readDocument(plantingPlanWith("II. KINH PHÍ\nNgân sách tỉnh bảo đảm; Sở Tài chính lập dự toán trước ngày 10/5/2026."))
        .tasks,
    ).toMatchObject([{ text: "Lập dự toán trước ngày 10/5/2026", lead: ["Sở Tài chính"] }]);
  });

  it("say from which money, and name no hour", () => {
    expect(tasksOf("1. Kinh phí\nTừ nguồn ngân sách tỉnh giao cho Chi cục Kiểm lâm năm 2026.")).toEqual([]);
    expect(tasksOf("1. Chi cục Kiểm lâm:\n- Thường trực 24/24 giờ trong những ngày Tết để giữ cây.")).toEqual([
      ["Thường trực 24/24", "Chi cục Kiểm lâm"],
    ]);
  });
});

describe("a paragraph that begins with how often", () => {
  it("is the work of the agency above it unless it names others", () => {
    const duty = "1. Chi cục Kiểm lâm\nGiữ các vườn ươm của tỉnh.";
    expect(tasksOf(`${duty}\nĐịnh kỳ 06 tháng (trước ngày 10/6) tổng hợp kết quả trồng cây, báo cáo UBND tỉnh.`)).toEqual([
      ["Giữ các vườn", "Chi cục Kiểm lâm"],
      ["Định kỳ 06", "Chi cục Kiểm lâm", "2026-06-10"],
    ]);
    expect(tasksOf(`${duty}\nĐịnh kỳ 06 tháng (trước ngày 10/6), các xã báo cáo kết quả trồng cây.`).at(-1)).toEqual([
      "Định kỳ 06",
      "Các xã",
      "2026-06-10",
    ]);
  });
});

describe("what is to be done among the labels of a work", () => {
  it("has the labels before it and behind it", () => {
    expect(
      tasksOf(`1. Truyền thông
- Thời gian: đến hết ngày 25/9/2026.
- Phát 12 phóng sự về trồng cây.
- Đơn vị thực hiện: Chi cục Kiểm lâm.`),
    ).toEqual([["Phát 12 phóng", "Chi cục Kiểm lâm", "2026-09-25"]]);
  });
});
