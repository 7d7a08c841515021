import { describe, expect, it } from "vitest";
import { readDocument } from "~/features/reading/read-document";
import { plantingPlanWith } from "~tests/support/reading/planting-plan";

const readingOf = (body: string) => readDocument(plantingPlanWith(`II. NHIỆM VỤ\n${body}`));
/** Each task of a plan with these: how it begins, who leads, and who helps. */
const tasksOf = (body: string) =>
  readingOf(body).tasks.map(({ text, lead, support }) => [
    text.split(" ").slice(0, 3).join(" "),
    lead.join("; "),
    support.join("; "),
  ]);

describe("who does the work that a plan names", () => {
  it("stands in brackets at its end, with the time", () => {
    expect(tasksOf("1. Cấp cây giống cho hộ nghèo (Sở Tài chính; trong tháng 01).")).toEqual([
      ["Cấp cây giống", "Sở Tài chính", ""],
    ]);
  });

  it("does not stand in brackets that say which bodies are meant", () => {
    expect(
      tasksOf("1. Huy động lực lượng của các ngành (Công an tỉnh, Sở Y tế) trồng cây.\n2. Vận động các đoàn thể (Tỉnh đoàn)."),
    ).toEqual([
      ["Huy động lực", "", ""],
      ["Vận động các", "", ""],
    ]);
  });

  it("is told behind a name of the work", () => {
    expect(tasksOf("1. Dự án ghép cây gắn với chế biến do Liên minh Hợp tác xã tỉnh chủ trì thực hiện.")).toEqual([
      ["Dự án ghép", "Liên minh Hợp tác xã tỉnh", ""],
    ]);
  });

  it("stands behind a lone dash, with or without what it does and by when", () => {
    expect(
      tasksOf(`1. Lập bản đồ các điểm trồng cây, công bố trên cổng của xã - UBND các xã.
2. Rà soát đất trống ven sông - Sở Xây dựng chủ trì, phối hợp với Sở Tài chính, hoàn thành trong quý II/2026.
3. Trồng rừng gắn với du lịch - dịch vụ ở vùng cao.`),
    ).toEqual([
      ["Lập bản đồ", "UBND các xã", ""],
      ["Rà soát đất", "Sở Xây dựng", "Sở Tài chính"],
      ["Trồng rừng gắn", "", ""],
    ]);
  });

  it("stands behind what is fought against", () => {
    expect(tasksOf("1. Chống lấn chiếm đất rừng: UBND cấp xã thường xuyên kiểm tra, xử lý.")).toEqual([
      ["Chống lấn chiếm", "UBND cấp xã", ""],
    ]);
  });

  it("is named besides the points of others", () => {
    expect(tasksOf("1. Sở Y tế trồng cây thuốc.\nNgoài các nhiệm vụ trên, giao Sở Tài chính tổng kết vào quý IV/2026.")).toEqual([
      ["Trồng cây thuốc", "Sở Y tế", ""],
      ["Ngoài các nhiệm", "Sở Tài chính", ""],
    ]);
  });

  it("is one for the committees of two levels, behind the word that says the level", () => {
    expect(
      tasksOf("1. Tuyến huyện, xã: UBND cấp huyện, cấp xã lập đội trồng rừng.\n2. Trưởng các đơn vị, địa phương phát động."),
    ).toEqual([
      ["Lập đội trồng", "UBND cấp huyện, cấp xã", ""],
      ["Phát động", "Trưởng các đơn vị, địa phương", ""],
    ]);
  });

  it("stands right below the heading of a last stage", () => {
    expect(
      tasksOf("1. Giai đoạn kết thúc\nCác sở, địa phương báo cáo kết quả trồng cây về Chi cục Kiểm lâm trước ngày 20/5/2026."),
    ).toEqual([["Các sở, địa", "Các sở, địa phương", ""]]);
  });

  it("is not whoever is to head what is set up", () => {
    expect(tasksOf("1. Thành lập Ban Chỉ đạo xã: Phó Chủ tịch UBND xã làm Trưởng ban; xong trước ngày 05/4/2026.")).toEqual([
      ["Thành lập Ban", "", ""],
    ]);
  });

  it("stands in brackets by the names of its places", () => {
    expect(tasksOf("1. Dọn cỏ ven đường (UBND các xã: Hòa Lâm, An Cát; hoàn thành trước mùa mưa).")).toEqual([
      ["Dọn cỏ ven", "UBND xã Hòa Lâm; UBND xã An Cát", ""],
    ]);
  });

  it("stands behind a colon, whatever word begins the work", () => {
    expect(tasksOf("1. Tiêm tại trường học: do Trạm Y tế chủ trì, xong trước ngày 30/4.")).toEqual([
      ["Tiêm tại trường", "Trạm Y tế", ""],
    ]);
  });

  it("is who stands first where schools and hamlets work with it", () => {
    expect(tasksOf("1. Trạm Y tế các xã phối hợp với trường học, thôn, tổ dân phố lập danh sách trẻ.")).toEqual([
      ["Phối hợp với", "Trạm Y tế các xã", "Trường học, thôn, tổ dân phố"],
    ]);
  });

  it("stands behind when it is, each in a sentence of its own", () => {
    expect(
      tasksOf("1. Các trạm y tế báo cáo số trẻ. Kết thúc chiến dịch, trong vòng 05 ngày, Trung tâm Y tế báo cáo Sở Y tế."),
    ).toEqual([
      ["Báo cáo số", "Các trạm y tế", ""],
      ["Kết thúc chiến", "Trung tâm Y tế", ""],
    ]);
  });

  it("is the bodies of a heading also where the paragraph below begins with the plan", () => {
    expect(
      tasksOf(
        "1. Các sở, ban, ngành\nCăn cứ Kế hoạch này, ban hành kế hoạch của cơ quan mình.\n2. Sở Y tế\nTheo dõi việc thực hiện.",
      ),
    ).toEqual([
      ["Căn cứ Kế", "Các sở, ban, ngành", ""],
      ["Theo dõi việc", "Sở Y tế", ""],
    ]);
  });

  it("is not who leads one of several meetings", () => {
    expect(tasksOf("1. Ba ngành họp giao ban hằng quý; lần thứ nhất vào tháng 7 do Công an tỉnh chủ trì.")).toEqual([
      ["Ba ngành họp", "", ""],
    ]);
  });

  it("leads with those who help behind a semicolon", () => {
    expect(tasksOf("1. Sở Xây dựng chủ trì; Công an tỉnh phối hợp bảo đảm trật tự tại các vườn ươm.")).toEqual([
      ["Chủ trì; Công", "Sở Xây dựng", "Công an tỉnh"],
    ]);
  });

  it("is asked when something is done", () => {
    expect(tasksOf("1. Kết thúc đợt kiểm tra, chậm nhất sau 05 ngày làm việc, Trưởng Đoàn kiểm tra báo cáo kết quả.")).toEqual([
      ["Kết thúc đợt", "Trưởng Đoàn kiểm tra", ""],
    ]);
  });

  it("leads where others help it by what they are for", () => {
    expect(tasksOf("1. Các sở: Y tế, Tư pháp theo chức năng, nhiệm vụ phối hợp với Sở Xây dựng trồng cây.")).toEqual([
      ["Theo chức năng,", "Sở Xây dựng", "Sở Y tế; Sở Tư pháp"],
    ]);
  });

  it("is each of several departments, and the police beside them", () => {
    expect(tasksOf("1. Các sở: Y tế, Tư pháp, Công an tỉnh\na) Cấp cây giống cho hộ nghèo.")).toEqual([
      ["Cấp cây giống", "Sở Y tế; Sở Tư pháp; Công an tỉnh", ""],
    ]);
  });

  it("is nobody where a report is only described", () => {
    expect(
      tasksOf(
        "1. Nội dung báo cáo: theo đề cương kèm theo.\n2. Thời gian chốt số liệu: đến hết ngày 30/6/2026.\n3. Cấp cây giống cho hộ nghèo.",
      ),
    ).toEqual([["Cấp cây giống", "", ""]]);
  });

  it("is the one in brackets where several stand above", () => {
    const points = "- Vận động học sinh trồng cây (Sở Giáo dục và Đào tạo).\n- Hướng dẫn ghép cây.";
    expect(tasksOf(`1. Các Sở: Giáo dục và Đào tạo; Công Thương có nhiệm vụ:\n${points}`)).toEqual([
      ["Vận động học", "Sở Giáo dục và Đào tạo", ""],
      ["Hướng dẫn ghép", "Sở Giáo dục và Đào tạo; Sở Công Thương", ""],
    ]);
  });

  it("is told behind what it is about", () => {
    expect(tasksOf("1. Chính sách tín dụng: Sở Tài chính giải ngân kịp thời vốn vay trồng cây.")).toEqual([
      ["Giải ngân kịp", "Sở Tài chính", ""],
    ]);
  });

  it("leads where others are named with “phối hợp” behind them", () => {
    const work = "1. Ghép cây\n1.1. Nội dung:\n- Mở lớp dạy ghép cây.\n- Mua dao ghép.";
    const who = "1.2. Đơn vị thực hiện: Sở Xây dựng chủ trì; Công an tỉnh, Sở Y tế phối hợp.";
    expect(tasksOf(`${work}\n${who}`)).toEqual([
      ["Mở lớp dạy", "Sở Xây dựng", "Công an tỉnh; Sở Y tế"],
      ["Mua dao ghép", "Sở Xây dựng", "Công an tỉnh; Sở Y tế"],
    ]);
  });

  it("ends before what is done to so many, also where a colon follows", () => {
    expect(
      tasksOf("1. Giao Đội Kiểm lâm tỉnh kiểm tra 25 vườn ươm, chia hai đợt: đợt I trong tháng 5, đợt II trong tháng 11."),
    ).toEqual([["Kiểm tra 25", "Đội Kiểm lâm tỉnh", ""]]);
  });
});

describe("what is told and not done", () => {
  it("is what an inspection looks at, and until when figures are counted", () => {
    const told = "NỘI DUNG, ĐỐI TƯỢNG KIỂM TRA\n1. Nội dung: Việc chấp hành quy định về giống cây.\n2. Đối tượng: 36 vườn ươm.";
    const closing = "Số liệu báo cáo lấy từ ngày 01/01/2026 đến ngày 31/5/2026.";
    const { tasks } = readDocument(
      plantingPlanWith(`II. ${told}\nIII. TỔ CHỨC THỰC HIỆN\n1. Sở Xây dựng: Kiểm tra các vườn ươm.\n${closing}`),
    );
    expect(tasks.map(({ text }) => text)).toEqual(["Kiểm tra các vườn ươm"]);
  });
});

describe("labels of a work", () => {
  const body = `1. Ghép cây
a) Chỉ tiêu: Mỗi năm tổ chức 20 lớp ghép cây.
b) Nội dung hoạt động:
- Mở lớp dạy ghép cây.
c) Cơ quan thực hiện: Sở Xây dựng.
d) Thời gian: Hằng năm.`;

  it("“Chỉ tiêu” is a target, and no task", () => {
    expect(tasksOf(body)).toEqual([["Mở lớp dạy", "Sở Xây dựng", ""]]);
    expect(readingOf(body).targets.map(({ text, value, horizon }) => [text, value, horizon])).toEqual([
      ["Mỗi năm tổ chức 20 lớp ghép cây", 20, { each: "year" }],
    ]);
  });

  it("need not say when, or who helps", () => {
    const work = "- Cơ quan chủ trì: Sở Xây dựng.\n- Nội dung thực hiện:\n+ Mở lớp dạy ghép cây.\n+ Mua dao ghép.";
    expect(
      readDocument(plantingPlanWith(`II. NỘI DUNG VÀ PHÂN CÔNG THỰC HIỆN\n1. Đề án 1 “Ghép cây”\n${work}`)).tasks.map(
        ({ text, lead }) => [text, lead],
      ),
    ).toEqual([
      ["Mở lớp dạy ghép cây", ["Sở Xây dựng"]],
      ["Mua dao ghép", ["Sở Xây dựng"]],
    ]);
  });

  it("are no sections of the plan: “III. PHÂN CÔNG” gives its own duties", () => {
    const sections = "I. NHIỆM VỤ CỤ THỂ\n+ Kiểm kê 12 vườn ươm.\nII. PHÂN CÔNG\n1. Sở Xây dựng: Cấp cây giống.";
    expect(
      readDocument(plantingPlanWith(`B. NỘI DUNG\n${sections}`)).tasks.map(({ text, lead }) => [text, lead.join("; ")]),
    ).toEqual([
      ["Kiểm kê 12 vườn ươm", ""],
      ["Cấp cây giống", "Sở Xây dựng"],
    ]);
  });

  it("the number of an activity is no part of its name", () => {
    expect(tasksOf("1. Hoạt động 1: Khảo sát các vườn ươm của tỉnh\n- Đơn vị chủ trì: Sở Xây dựng\n- Thời gian: Quý I")).toEqual([
      ["Khảo sát các", "Sở Xây dựng", ""],
    ]);
  });
});
