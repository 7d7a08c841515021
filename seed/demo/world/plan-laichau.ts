import { periodic } from "./periodic";
import { formLaiChau } from "./plan-laichau-form";
import type { PlanData, TargetData, TaskData } from "./world-data";

const section = "IV. Tổ chức thực hiện";
const FIVE_YEARS = { kind: "ongoing", words: "giai đoạn 2026-2030" } as const;

// The plan asks for reports every 6 months and every year without naming a day; the days here are ours.
const halfYearly = (day: number) => periodic("half", day, `định kỳ 06 tháng (ngày ${day} là minh họa)`);
const yearly = (day: number) => periodic("year", day, `hằng năm (ngày ${day}/12 là minh họa)`);

const duty = (key: string, block: string, leads: string[], text: string, rest: Partial<TaskData> = {}): TaskData => ({
  key: `lch-${key}`,
  text,
  section,
  passage: `lch-IV.${block}`,
  deadline: FIVE_YEARS,
  leads,
  ...rest,
});

const HEALTH = ["lch-syt"];
const COMMUNES = ["group:lch-xa"];
const ALL = ["group:lch-so-nganh", "group:lch-xa"];
const toHealth = { section: "IV. Tổ chức thực hiện (phần cuối)", passage: "lch-IV.BC", sendTo: "lch-ubnd", via: "lch-syt" };

const tasks: TaskData[] = [
  duty("bao-cao-6t", "BC", ALL, "Báo cáo kết quả phòng, chống mại dâm 6 tháng", {
    ...toHealth,
    deadline: halfYearly(20),
    deliverable: "Báo cáo 6 tháng kèm biểu số liệu",
    form: "bieu-lai-chau",
  }),
  duty("bao-cao-nam", "BC", ALL, "Báo cáo kết quả phòng, chống mại dâm cả năm", {
    ...toHealth,
    deadline: yearly(20),
    deliverable: "Báo cáo năm kèm biểu số liệu",
    form: "bieu-lai-chau",
  }),
  duty("ke-hoach-nam", "BC", ALL, "Ban hành kế hoạch hằng năm và tổ chức thực hiện", {
    ...toHealth,
    deadline: {
      kind: "periodic",
      words: "hằng năm (ngày 31/12 là minh họa)",
      every: "year",
      window: "calendar",
      due: { day: 31, monthOffset: 0 },
    },
    deliverable: "Kế hoạch năm",
  }),

  duty("yt-chu-tri", "1", HEALTH, "Chủ trì hướng dẫn, đôn đốc, kiểm tra các nơi thực hiện Kế hoạch"),
  duty("yt-co-che", "1", HEALTH, "Rà soát, hoàn thiện văn bản hướng dẫn và cơ chế phối hợp", {
    supports: ["lch-stp"],
    deliverable: "Văn bản, quy chế phối hợp",
  }),
  duty("yt-tai-lieu", "1", HEALTH, "Soạn tài liệu, mở lớp tập huấn cho cán bộ các cấp", {
    deliverable: "Tài liệu, lớp tập huấn",
  }),
  duty("yt-lien-nganh", "1", HEALTH, "Tham mưu kiện toàn phối hợp liên ngành", { supports: ["group:lch-so-nganh"] }),
  duty("yt-mang-luoi", "1", HEALTH, "Hướng dẫn phòng ngừa và phát triển mạng lưới hỗ trợ giảm hại"),
  duty("yt-tong-hop-6t", "1", HEALTH, "Tổng hợp kết quả 6 tháng, báo cáo UBND tỉnh và Bộ Y tế", {
    deadline: halfYearly(25),
    deliverable: "Báo cáo 6 tháng của tỉnh",
    sendTo: "lch-ubnd",
  }),
  duty("yt-tong-hop-nam", "1", HEALTH, "Tổng hợp kết quả cả năm, báo cáo UBND tỉnh và Bộ Y tế", {
    deadline: yearly(25),
    deliverable: "Báo cáo năm của tỉnh",
    sendTo: "lch-ubnd",
  }),
  duty("yt-tong-ket", "1", HEALTH, "Tổng kết Kế hoạch 2026-2030", {
    deadline: { kind: "year", words: "giai đoạn 2026-2030 (năm cuối, minh họa)", year: 2030 },
    deliverable: "Báo cáo tổng kết",
    sendTo: "lch-ubnd",
  }),
  duty("ca-dia-ban", "2", ["lch-cat"], "Quản lý địa bàn, triệt xóa đường dây, tụ điểm; kiểm tra cơ sở dễ phát sinh"),
  duty("qs-bien-gioi", "3", ["lch-bchqs"], "Vận động nhân dân biên giới, nắm địa bàn, phát hiện vi phạm"),
  duty("tp-phap-luat", "4", ["lch-stp"], "Phổ biến pháp luật, góp ý cơ chế, chính sách", { supports: HEALTH }),
  duty("vh-truyen-thong", "5", ["lch-svhttdl"], "Truyền thông qua văn hóa, du lịch, thông tin cơ sở; quản lý dịch vụ văn hóa"),
  duty("nv-viec-lam", "6", ["lch-snv"], "Lồng ghép đào tạo nghề, tư vấn và giới thiệu việc làm", { supports: HEALTH }),
  duty("gd-nha-truong", "7", ["lch-sgddt"], "Giáo dục kỹ năng sống, tư vấn hướng nghiệp trong trường học"),
  duty("tc-kinh-phi", "8", ["lch-stc"], "Tham mưu bố trí kinh phí theo phân cấp"),
  duty("bao-tin-bai", "9", ["lch-bao-dai"], "Tin, bài, chuyên mục về phòng, chống mại dâm"),
  duty("so-nganh", "10", ["group:lch-so-nganh"], "Lập kế hoạch của ngành, phối hợp thực hiện"),
  duty("vks-boi-duong", "11", ["lch-vksnd"], "Bồi dưỡng kiểm sát viên về các vụ án liên quan"),
  duty("toa-boi-duong", "12", ["lch-tand"], "Bồi dưỡng thẩm phán xét xử các vụ án liên quan"),
  duty("mttq-giam-sat", "13", ["lch-mttq"], "Vận động đoàn viên, hội viên; giám sát, phản biện chính sách"),
  duty("xa-nguon-luc", "14", COMMUNES, "Bố trí nguồn lực, lồng ghép với giảm nghèo, an sinh"),
  duty("xa-mang-luoi", "14", COMMUNES, "Xây dựng mạng lưới hỗ trợ, duy trì các mô hình phù hợp"),
  duty("xa-quan-ly", "14", COMMUNES, "Quản lý cơ sở dễ bị lợi dụng, xử lý hoặc đề xuất xử lý"),
  duty("xa-truyen-thong", "14", COMMUNES, "Truyền thông, phổ biến pháp luật theo đặc điểm địa bàn"),
  duty("xa-can-bo", "14", COMMUNES, "Nâng cao năng lực cán bộ; sơ kết, đánh giá ở xã"),
];

const each = { each: "year" } as const;
const by2030 = { by: "2030-12-31" } as const;

const targets: TargetData[] = [
  {
    key: "lch-mt-ke-hoach",
    text: "Cơ quan cấp tỉnh và UBND xã, phường ban hành kế hoạch",
    comparator: ">=",
    value: 100,
    unit: "%",
    horizon: each,
    passage: "lch-I.3.a",
    measure: { kind: "share-completed", task: "lch-ke-hoach-nam" },
  },
  {
    key: "lch-mt-truyen-thong",
    text: "Xã, phường truyền thông phù hợp và thường xuyên",
    comparator: ">=",
    value: 90,
    unit: "%",
    horizon: each,
    passage: "lch-I.3.a",
    measure: { kind: "share-yes", indicator: "lch2-thuong-xuyen" },
  },
  {
    key: "lch-mt-ho-tro",
    text: "Người có nhu cầu, đủ điều kiện được can thiệp và hỗ trợ hòa nhập",
    comparator: ">=",
    value: 70,
    unit: "%",
    horizon: each,
    passage: "lch-I.3.a",
    measure: { kind: "ratio", indicator: "lch3-tiep-can", of: "lch3-nhu-cau" },
  },
  {
    key: "lch-mt-tin-bao",
    text: "Tin tố giác, tin báo, khiếu nại được xử lý kịp thời",
    comparator: ">=",
    value: 100,
    unit: "%",
    horizon: each,
    passage: "lch-I.3.a",
    measure: { kind: "ratio", indicator: "lch4-tin-xu-ly", of: "lch4-tin-bao" },
  },
  {
    key: "lch-mt-van-ban",
    text: "Cơ quan, đơn vị, địa phương ban hành hoặc tham mưu văn bản",
    comparator: ">=",
    value: 100,
    unit: "%",
    horizon: by2030,
    passage: "lch-I.3.b",
    measure: { kind: "share-yes", indicator: "lch1-van-ban" },
  },
  {
    key: "lch-mt-co-so",
    text: "Cơ sở trong diện quản lý được kiểm tra ít nhất một lần",
    comparator: ">=",
    value: 95,
    unit: "%",
    horizon: by2030,
    passage: "lch-I.3.b",
    measure: { kind: "ratio", indicator: "lch4-kiem-tra", of: "lch4-co-so" },
  },
  {
    key: "lch-mt-tap-huan-tinh",
    text: "Cán bộ cấp tỉnh được tập huấn",
    comparator: ">=",
    value: 80,
    unit: "%",
    horizon: by2030,
    passage: "lch-I.3.b",
    measure: { kind: "ratio", indicator: "lch5-tap-huan-tinh", of: "lch5-can-bo-tinh" },
  },
  {
    key: "lch-mt-tap-huan-xa",
    text: "Cán bộ cấp xã được tập huấn",
    comparator: ">=",
    value: 60,
    unit: "%",
    horizon: by2030,
    passage: "lch-I.3.b",
    measure: { kind: "ratio", indicator: "lch5-tap-huan-xa", of: "lch5-can-bo-xa" },
  },
];

const part = (code: string, heading: string, words: string) => ({ key: `lch-${code}`, code, heading, words });

export const planLaiChau: PlanData = {
  key: "plan-laichau",
  number: null,
  title: "Phòng, chống mại dâm giai đoạn 2026-2030 trên địa bàn tỉnh Lai Châu",
  kind: "plan",
  issuer: "lch-ubnd",
  standing: "lch-syt",
  place: "Lai Châu",
  issuedOn: null,
  // The draft says "tháng 5 năm 2026" without a day.
  effectiveOn: "2026-05-20",
  signer: "Tống Thanh Hải",
  signerTitle: "Phó Chủ tịch",
  period: { from: "2026-01-01", to: "2030-12-31" },
  bases: [{ number: "732/QĐ-TTg", issuedOn: "2026-04-24", about: "Chương trình phòng, chống mại dâm giai đoạn 2026-2030" }],
  recipients: [
    "Ủy ban Quốc gia PC AIDS MTMD",
    "Bộ Y tế",
    "TT. Tỉnh ủy, HĐND tỉnh",
    "Ủy ban Mặt trận Tổ quốc tỉnh",
    "Chủ tịch, các Phó chủ tịch UBND tỉnh",
    "Các sở, ban, ngành, đoàn thể tỉnh",
    "V, C, HCQT, CB",
    "Lưu: VT, VX1",
  ],
  passages: [
    part(
      "I.1",
      "Mục tiêu tổng quát",
      "Phòng ngừa là chính, gắn với sức khỏe, việc làm, giảm nghèo, bình đẳng giới; giữ an ninh trật tự.",
    ),
    part(
      "I.2",
      "Mục tiêu cụ thể",
      "Năm mục tiêu: chỉ đạo, truyền thông, mạng lưới hỗ trợ, quản lý địa bàn, năng lực và dữ liệu.",
    ),
    part("I.3.a", "Chỉ tiêu hằng năm", "Bốn chỉ tiêu: 100, 90, 70 và 100 phần trăm."),
    part("I.3.b", "Chỉ tiêu đến năm 2030", "Văn bản 100, kiểm tra cơ sở 95, tập huấn cấp tỉnh 80 và cấp xã 60 phần trăm."),
    part("II.1", "Thể chế, chỉ đạo", "Rà soát văn bản, quy chế phối hợp, đưa nhiệm vụ vào kế hoạch của địa phương."),
    part("II.2", "Truyền thông, phòng ngừa", "Truyền thông theo nhóm và địa bàn, dùng nền tảng số, lồng ghép sinh kế."),
    part("II.3", "Mạng lưới hỗ trợ", "Dịch vụ giảm hại, tư vấn, nhóm đồng đẳng, phối hợp chuyển gửi."),
    part("II.4", "Kiểm tra, đấu tranh", "Quản lý địa bàn và môi trường mạng, xử lý nghiêm, ngừa tái phạm."),
    part("II.5", "Năng lực, giám sát", "Tập huấn, cơ sở dữ liệu, khảo sát, sơ kết và tổng kết."),
    part("III", "Kinh phí", "Dự toán chi thường xuyên, nguồn lồng ghép và huy động hợp pháp."),
    part("IV.1", "Sở Y tế", "Đầu mối của Kế hoạch: hướng dẫn, tài liệu, phối hợp, báo cáo."),
    part("IV.2", "Công an tỉnh", "Quản lý địa bàn, đấu tranh, phối hợp kiểm tra."),
    part("IV.3", "Bộ Chỉ huy Quân sự tỉnh", "Tuyên truyền và nắm tình hình vùng biên giới."),
    part("IV.4", "Sở Tư pháp", "Phổ biến pháp luật, rà soát chính sách."),
    part("IV.5", "Sở Văn hóa, Thể thao và Du lịch", "Truyền thông cơ sở, quản lý dịch vụ văn hóa, du lịch."),
    part("IV.6", "Sở Nội vụ", "Dạy nghề, việc làm, hỗ trợ xã hội."),
    part("IV.7", "Sở Giáo dục và Đào tạo", "Kỹ năng sống và hướng nghiệp cho học sinh."),
    part("IV.8", "Sở Tài chính", "Kinh phí thực hiện."),
    part("IV.9", "Báo và phát thanh, truyền hình tỉnh", "Thông tin trên báo, đài."),
    part("IV.10", "Các sở, ban, ngành tỉnh có liên quan", "Tự lập kế hoạch và phối hợp."),
    part("IV.11", "Viện kiểm sát nhân dân tỉnh", "Nâng cao năng lực kiểm sát viên (đề nghị)."),
    part("IV.12", "Tòa án nhân dân tỉnh", "Nâng cao năng lực thẩm phán (đề nghị)."),
    part("IV.13", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh và các tổ chức chính trị - xã hội", "Vận động và giám sát (đề nghị)."),
    part("IV.14", "UBND các xã, phường", "Năm việc: nguồn lực, mạng lưới, quản lý, truyền thông, cán bộ."),
    part("IV.BC", "Chế độ báo cáo", "Các sở, ngành và xã, phường báo cáo 6 tháng, hằng năm qua Sở Y tế."),
  ],
  targets,
  tasks,
  forms: [formLaiChau],
  peersVisible: true,
  assignOnlyOccurrencesDueUntil: "2027-07-15",
};
