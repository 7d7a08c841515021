import { periodic } from "./periodic";
import { form188 } from "./plan-188-form";
import type { PlanData, TaskData } from "./world-data";

const section = "IV. Phân công nhiệm vụ";
const ALL_YEAR = { kind: "ongoing", words: "năm 2021" } as const;

// The plan asks for reports every 6 months and every year without naming a day; the days here are ours.
const halfYearly = (day: number) => periodic("half", day, `định kỳ 06 tháng (ngày ${day} là minh họa)`);
const yearly = (day: number) => periodic("year", day, `định kỳ 01 năm (ngày ${day} là minh họa)`);

/** A duty of one block of section IV that lasts the whole year. */
const duty = (key: string, block: string, leads: string[], text: string, rest: Partial<TaskData> = {}): TaskData => ({
  key: `188-${key}`,
  text,
  section,
  passage: `188-IV.${block}`,
  deadline: ALL_YEAR,
  leads,
  ...rest,
});

const SLDTBXH = ["na-sldtbxh"];
const CAT = ["na-cat"];
const DISTRICTS = ["group:na-huyen"];

const tasks: TaskData[] = [
  duty("bao-cao-huyen-6t", "V.1", DISTRICTS, "Báo cáo kết quả phòng, chống mại dâm 6 tháng", {
    section: "V. Tổ chức thực hiện",
    passage: "188-V.1",
    deadline: halfYearly(18),
    deliverable: "Báo cáo 6 tháng kèm biểu số liệu",
    form: "bieu-188",
    sendTo: "na-ubnd",
    via: "na-sldtbxh",
  }),
  duty("bao-cao-huyen-nam", "V.1", DISTRICTS, "Báo cáo kết quả phòng, chống mại dâm cả năm", {
    section: "V. Tổ chức thực hiện",
    passage: "188-V.1",
    deadline: yearly(20),
    deliverable: "Báo cáo năm kèm biểu số liệu",
    form: "bieu-188",
    sendTo: "na-ubnd",
    via: "na-sldtbxh",
  }),
  duty("bao-cao-huyen-dot-xuat", "V.1", DISTRICTS, "Báo cáo đột xuất khi được yêu cầu", {
    section: "V. Tổ chức thực hiện",
    passage: "188-V.1",
    deadline: { kind: "adhoc", words: "đột xuất" },
    deliverable: "Báo cáo đột xuất",
    sendTo: "na-ubnd",
    via: "na-sldtbxh",
  }),
  duty("ke-hoach-huyen", "V.1", DISTRICTS, "Ban hành kế hoạch phòng, chống mại dâm năm 2021 của địa phương", {
    section: "V. Tổ chức thực hiện",
    passage: "188-V.1",
    deadline: { kind: "none", words: "xây dựng Kế hoạch triển khai" },
    deliverable: "Kế hoạch năm 2021",
  }),

  duty("sld-tong-hop-6t", "1", SLDTBXH, "Tổng hợp kết quả 6 tháng báo cáo UBND tỉnh và Bộ", {
    deadline: halfYearly(25),
    deliverable: "Báo cáo 6 tháng của tỉnh",
    sendTo: "na-ubnd",
  }),
  duty("sld-tong-hop-nam", "1", SLDTBXH, "Tổng hợp kết quả cả năm báo cáo UBND tỉnh và Bộ", {
    deadline: yearly(25),
    deliverable: "Báo cáo năm của tỉnh",
    sendTo: "na-ubnd",
  }),
  duty("sld-theo-doi", "1", SLDTBXH, "Hướng dẫn, theo dõi, kiểm tra các nơi thực hiện Kế hoạch"),
  duty("sld-van-ban", "1", SLDTBXH, "Tham mưu văn bản, cơ chế của tỉnh về phòng, chống tệ nạn mại dâm"),
  duty("sld-tap-huan", "1", SLDTBXH, "Truyền thông, tập huấn cho người dân và cán bộ"),
  duty("sld-doi-178", "1", SLDTBXH, "Điều hành Đội kiểm tra liên ngành 178 tỉnh, chỉ đạo đội cấp huyện, xã", {
    supports: ["na-cat", "na-syt", "na-svhtt"],
    deliverable: "Kế hoạch kiểm tra",
  }),
  duty("sld-mo-hinh", "1", SLDTBXH, "Thí điểm mô hình hỗ trợ tại cộng đồng và cơ sở trợ giúp xã hội"),
  duty("nh-vay-von", "11", ["na-nhcsxh"], "Cho vay vốn theo Quyết định 29/2014/QĐ-TTg", {
    supports: ["na-sldtbxh"],
  }),
  duty("ca-dau-tranh", "2", CAT, "Điều tra, triệt phá đường dây, ổ nhóm, tụ điểm mại dâm"),
  duty("ca-ra-soat", "2", CAT, "Rà soát tuyến, tụ điểm; chỉ đạo công an huyện, xã lập án đấu tranh"),
  duty("ca-quan-ly", "2", CAT, "Quản lý cư trú, tạm trú và biến động người ngoại tỉnh"),
  duty("ca-co-so", "2", CAT, "Tham gia Đội 178; quản lý an ninh, phòng cháy tại cơ sở có điều kiện"),
  duty("bp-bien-gioi", "3", ["na-bdbp"], "Tuần tra biên giới, cửa khẩu, cảng biển; ngăn mua bán người vì mục đích mại dâm"),
  duty("yt-can-thiep", "4", ["na-syt"], "Mở dịch vụ dự phòng, khám và điều trị cho người có nhu cầu; tham gia Đội 178"),
  duty("vhtt-quan-ly", "5", ["na-svhtt"], "Ngăn cơ sở văn hóa, du lịch và sản phẩm văn hóa bị lợi dụng"),
  duty("vhtt-kiem-tra", "5", ["na-svhtt"], "Tham gia Đội 178; kiểm tra cơ sở dịch vụ văn hóa"),
  duty("tttt-truyen-thong", "6", ["na-stttt"], "Chỉ đạo báo chí tuyên truyền; kiểm tra việc lợi dụng phương tiện thông tin"),
  duty("tc-kinh-phi", "7", ["na-stc"], "Bố trí và quản lý kinh phí thực hiện Kế hoạch"),
  duty("tp-pho-bien", "8", ["na-stp"], "Tuyên truyền, tập huấn văn bản pháp luật cùng các ngành và địa phương"),
  duty("gddt-truong-hoc", "9", ["na-sgddt"], "Lồng ghép giáo dục giới tính, kỹ năng sống trong trường học"),
  duty("dl-luu-tru", "10", ["na-sdl"], "Hướng dẫn, kiểm tra điểm lưu trú, du lịch; xử lý cơ sở vi phạm"),
  duty("mttq-van-dong", "12", ["na-mttq"], "Cùng tổ chức thành viên tuyên truyền, vận động tại gia đình và cộng đồng"),
  duty("so-nganh", "13", ["group:na-so-nganh"], "Chỉ đạo cấp cơ sở của ngành tham gia phòng, chống mại dâm"),
  duty("bao-dai", "15", ["na-dptth", "na-bao"], "Duy trì chuyên trang, chuyên đề, phóng sự về phòng, chống tệ nạn xã hội"),
  duty("huyen-long-ghep", "16", DISTRICTS, "Lồng ghép với an sinh, việc làm, giảm nghèo; hỗ trợ vay vốn qua ngân hàng"),
  duty("huyen-doi-178", "16", DISTRICTS, "Kiện toàn Đội kiểm tra liên ngành 178 cấp huyện, cấp xã"),
  duty("huyen-danh-gia", "16", DISTRICTS, "Chấm điểm, phân loại xã, phường, thị trấn lành mạnh"),
];

const block = (code: string, heading: string, words: string) => ({ key: `188-IV.${code}`, code: `IV.${code}`, heading, words });

export const plan188: PlanData = {
  key: "plan-188",
  number: "188/KH-UBND",
  title: "Thực hiện phòng, chống mại dâm năm 2021",
  kind: "plan",
  issuer: "na-ubnd",
  standing: "na-sldtbxh",
  place: "Nghệ An",
  issuedOn: "2021-04-07",
  effectiveOn: "2021-04-07",
  signer: "Bùi Đình Long",
  signerTitle: "Phó Chủ tịch",
  period: { from: "2021-01-01", to: "2021-12-31" },
  bases: [],
  recipients: [
    "Bộ LĐTBXH - Cục PCTNXH",
    "Chủ tịch UBND tỉnh",
    "PCT VX UBND tỉnh",
    "Chánh, Phó VPNC UBND tỉnh",
    "Các Sở, ban, ngành, đoàn thể liên quan",
    "UBND 21 huyện, thành, thị",
    "Cổng thông tin điện tử tỉnh",
    "Lưu VT, KGVX (H, D)",
  ],
  passages: [
    {
      key: "188-I",
      code: "I",
      heading: "Mục đích, yêu cầu",
      words: "Tạo đồng thuận, giải quyết điểm phức tạp, giảm tác hại và giúp hòa nhập.",
    },
    { key: "188-II.1", code: "II.1", heading: "Truyền thông ở cơ sở", words: "Mọi xã, phường, thị trấn đều có truyền thông." },
    { key: "188-II.2", code: "II.2", heading: "Tin bài định kỳ", words: "Báo, đài tỉnh và huyện đưa tin theo tháng, quý." },
    {
      key: "188-II.3",
      code: "II.3",
      heading: "Xã, phường lành mạnh",
      words: "Giữ 323 trên 460 đơn vị lành mạnh, kéo giảm nơi phức tạp.",
    },
    { key: "188-II.4", code: "II.4", heading: "Xử lý vụ, việc", words: "Vụ, việc nào phát hiện cũng được xử lý kịp thời." },
    {
      key: "188-II.5",
      code: "II.5",
      heading: "Đội 178 tỉnh",
      words: "Đội 178 tỉnh kiểm tra cơ sở kinh doanh có điều kiện nhiều hơn.",
    },
    {
      key: "188-II.6",
      code: "II.6",
      heading: "Mô hình phòng ngừa",
      words: "Nghiên cứu, thí điểm và duy trì các mô hình phù hợp với tỉnh.",
    },
    {
      key: "188-III",
      code: "III",
      heading: "Nhiệm vụ trọng tâm",
      words: "Năm nhóm: điều hành, tuyên truyền, đấu tranh, năng lực cán bộ, lồng ghép.",
    },
    block("1", "Sở Lao động - Thương binh và Xã hội", "Đầu mối của Kế hoạch; báo cáo 6 tháng và năm; điều hành Đội 178."),
    block("2", "Công an tỉnh", "Đấu tranh, rà soát, quản lý cư trú và cơ sở có điều kiện."),
    block("3", "Bộ Chỉ huy Bộ đội Biên phòng tỉnh", "Phụ trách biên giới, vùng biển, cửa khẩu."),
    block("4", "Sở Y tế", "Phối hợp liên ngành, dịch vụ dự phòng và điều trị."),
    block("5", "Sở Văn hóa và Thể thao", "Quản lý dịch vụ văn hóa, tham gia Đội 178."),
    block("6", "Sở Thông tin và Truyền thông", "Định hướng báo chí, kiểm tra phương tiện thông tin."),
    block("7", "Sở Tài chính", "Lo kinh phí trong dự toán năm."),
    block("8", "Sở Tư pháp", "Phổ biến pháp luật cùng các ngành."),
    block("9", "Sở Giáo dục và Đào tạo", "Giáo dục trong nhà trường."),
    block("10", "Sở Du lịch", "Quản lý cơ sở lưu trú, du lịch."),
    block("11", "Ngân hàng Chính sách xã hội tỉnh", "Cho vay theo Quyết định 29/2014/QĐ-TTg."),
    block("12", "Ủy ban Mặt trận Tổ quốc tỉnh", "Vận động qua các tổ chức thành viên."),
    block("13", "Các Sở, ban, ngành, đoàn thể cấp tỉnh", "Ngành dọc ở cơ sở cùng tham gia."),
    // The document goes from block 13 to block 15.
    block("15", "Đài Phát thanh - Truyền hình tỉnh, Báo Nghệ An", "Phóng sự, chuyên trang, chuyên đề."),
    block("16", "UBND các huyện, thành phố, thị xã", "Kế hoạch địa phương, Đội 178, chấm điểm xã lành mạnh."),
    {
      key: "188-V.1",
      code: "V.1",
      heading: "Chế độ báo cáo",
      words: "Huyện có kế hoạch riêng; báo cáo 6 tháng, năm, đột xuất qua Sở LĐTBXH.",
    },
    { key: "188-V.2", code: "V.2", heading: "Vướng mắc", words: "Khó khăn thì báo UBND tỉnh qua Sở LĐTBXH." },
  ],
  targets: [
    {
      key: "188-mt-truyen-thong",
      text: "Xã, phường, thị trấn có hoạt động truyền thông",
      comparator: ">=",
      value: 100,
      unit: "%",
      horizon: { by: "2021-12-31" },
      passage: "188-II.1",
      measure: { kind: "ratio", indicator: "na1-xa-truyen-thong", of: "na1-tong-xa" },
    },
    {
      key: "188-mt-tin-bai",
      text: "Báo, đài đăng tin phòng, chống tệ nạn hằng tháng, quý",
      comparator: null,
      value: null,
      unit: "",
      horizon: { by: "2021-12-31" },
      passage: "188-II.2",
      measure: { kind: "none" },
    },
    {
      key: "188-mt-lanh-manh",
      text: "Duy trì xã, phường, thị trấn lành mạnh",
      comparator: ">=",
      value: 323,
      of: 460,
      unit: "xã",
      horizon: { by: "2021-12-31" },
      passage: "188-II.3",
      measure: { kind: "sum", indicator: "na1-xa-lanh-manh" },
    },
    {
      key: "188-mt-xu-ly",
      text: "Vụ, việc phát hiện được điều tra, truy tố, xét xử kịp thời",
      comparator: ">=",
      value: 100,
      unit: "%",
      horizon: { by: "2021-12-31" },
      passage: "188-II.4",
      measure: { kind: "ratio", indicator: "na3-xu-ly", of: "na3-phat-hien" },
    },
    {
      key: "188-mt-doi-178",
      text: "Tăng hoạt động kiểm tra của Đội 178 tỉnh",
      comparator: null,
      value: null,
      unit: "cơ sở",
      horizon: { by: "2021-12-31" },
      passage: "188-II.5",
      measure: { kind: "sum", indicator: "na2-kiem-tra" },
    },
    {
      key: "188-mt-mo-hinh",
      text: "Thí điểm và duy trì mô hình phòng ngừa",
      comparator: null,
      value: null,
      unit: "mô hình",
      horizon: { by: "2021-12-31" },
      passage: "188-II.6",
      measure: { kind: "sum", indicator: "na4-mo-hinh" },
    },
  ],
  tasks,
  forms: [form188],
  peersVisible: false,
  assignOnlyOccurrencesDueUntil: "2021-12-31",
};
