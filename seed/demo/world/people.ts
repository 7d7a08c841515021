import { agencies } from "./agencies";
import { history } from "./history";
import { contactOf } from "./history/steps";
import type { AccountData } from "./world-data";

/** Accounts that the sign-in page of the demo offers, and those that act in the histories under a fixed key. */
const named: AccountData[] = [
  {
    key: "lc-thuky",
    email: "thuky@laocai.demo.invalid",
    name: "Chuyên viên theo dõi, Sở LĐTBXH",
    agency: "lc-sldtbxh",
    roles: ["secretariat", "officer", "head"],
    card: {
      title: { vi: "Cơ quan thường trực tỉnh Lào Cai", en: "Standing agency of Lào Cai province" },
      does: {
        vi: "Xem ai chậm, duyệt hoặc trả lại báo cáo, thêm kế hoạch và giao việc",
        en: "See who is late, accept or return reports, add plans and assign work",
      },
      today: "2020-07-01",
    },
  },
  {
    key: "sa-pa-truong",
    email: "lanhdao.sapa@laocai.demo.invalid",
    name: "Thủ trưởng, UBND thị xã Sa Pa",
    agency: "lc-h-sa-pa",
    roles: ["head"],
    card: {
      title: { vi: "UBND thị xã Sa Pa", en: "People's Committee of Sa Pa town" },
      does: {
        vi: "Nhập biểu số liệu, nộp báo cáo, xem báo cáo được duyệt chưa",
        en: "Fill in the figures, submit the report, see whether it is accepted",
      },
      today: "2020-07-01",
    },
  },
  {
    key: "sa-pa-canbo",
    email: "canbo.sapa@laocai.demo.invalid",
    name: "Cán bộ đầu mối, UBND thị xã Sa Pa",
    agency: "lc-h-sa-pa",
    roles: ["officer"],
    card: {
      title: { vi: "Cán bộ thị xã Sa Pa", en: "Officer of Sa Pa town" },
      does: {
        vi: "Nhập số liệu và ghi tiến độ, chưa được gửi thay cơ quan",
        en: "Enter figures and note progress, without submitting for the agency",
      },
      today: "2020-07-01",
    },
  },
  {
    key: "si-ma-cai-truong",
    email: "simacai@laocai.demo.invalid",
    name: "Thủ trưởng, UBND huyện Si Ma Cai",
    agency: "lc-h-si-ma-cai",
    roles: ["head"],
    card: {
      title: { vi: "UBND huyện Si Ma Cai", en: "People's Committee of Si Ma Cai district" },
      does: {
        vi: "Bắt đầu từ đầu: nhận việc, điền biểu, gửi báo cáo",
        en: "Begin at the beginning: receive the work, fill in the form, send the report",
      },
      today: "2020-07-01",
    },
  },
  {
    key: "lc-lanhdao",
    email: "lanhdao@laocai.demo.invalid",
    name: "Lãnh đạo, UBND tỉnh Lào Cai",
    agency: "lc-ubnd",
    roles: ["leader"],
    card: {
      title: { vi: "Lãnh đạo UBND tỉnh Lào Cai", en: "Leader of Lào Cai province" },
      does: { vi: "Xem việc quá hạn, ý kiến chỉ đạo", en: "See what is overdue, give directives" },
      today: "2020-07-08",
    },
  },
  {
    key: "lc-quansat",
    email: "quansat@laocai.demo.invalid",
    name: "Người theo dõi, UBND tỉnh Lào Cai",
    agency: "lc-ubnd",
    roles: ["observer"],
    card: {
      title: { vi: "Người xem", en: "Observer" },
      does: { vi: "Chỉ xem tiến độ, không sửa được gì", en: "Sees progress only, changes nothing" },
      today: "2020-07-08",
    },
  },
  {
    key: "quantri",
    email: "quantri@demo.invalid",
    name: "Quản trị hệ thống",
    agency: "chinh-phu",
    roles: ["admin"],
    isOperator: true,
    card: {
      title: { vi: "Quản trị hệ thống", en: "System administrator" },
      does: { vi: "Cơ quan, nhóm, tài khoản, lịch làm việc, nhật ký", en: "Agencies, groups, accounts, working calendar, log" },
      today: "2026-11-23",
    },
  },
  {
    key: "na-thuky",
    email: "thuky@nghean.demo.invalid",
    name: "Chuyên viên theo dõi, Sở LĐTBXH",
    agency: "na-sldtbxh",
    roles: ["secretariat", "officer", "head"],
    card: {
      title: { vi: "Cơ quan thường trực tỉnh Nghệ An", en: "Standing agency of Nghệ An province" },
      does: {
        vi: "Theo dõi báo cáo 6 tháng của 21 huyện, thành, thị",
        en: "Follow the half-year reports of 21 districts, cities and towns",
      },
      today: "2021-06-20",
    },
  },
  {
    key: "bk-thuky",
    email: "thuky@backan.demo.invalid",
    name: "Chuyên viên theo dõi, Sở LĐTBXH",
    agency: "bk-sldtbxh",
    roles: ["secretariat"],
  },
  {
    key: "lch-thuky",
    email: "thuky@laichau.demo.invalid",
    name: "Chuyên viên theo dõi, Sở Y tế",
    agency: "lch-syt",
    roles: ["secretariat", "officer", "head"],
    card: {
      title: { vi: "Cơ quan thường trực tỉnh Lai Châu", en: "Standing agency of Lai Châu province" },
      does: {
        vi: "Theo dõi Kế hoạch 2026-2030, chuẩn bị báo cáo năm",
        en: "Follow the plan of 2026-2030, prepare the yearly report",
      },
      today: "2026-11-23",
    },
  },
  {
    key: "lch-canbo",
    email: "canbo@laichau.demo.invalid",
    name: "Cán bộ đầu mối Phòng Nghiệp vụ Y, Sở Y tế",
    agency: "lch-syt",
    roles: ["officer"],
  },
  {
    key: "lch-canbo-cu",
    email: "canbo.cu@laichau.demo.invalid",
    name: "Cán bộ đầu mối đã chuyển công tác, Sở Y tế",
    agency: "lch-syt",
    roles: ["officer"],
  },
  {
    key: "lch-cdc-canbo",
    email: "cdc@laichau.demo.invalid",
    name: "Cán bộ đầu mối Trung tâm Kiểm soát bệnh tật",
    agency: "lch-cdc",
    roles: ["officer"],
  },
  {
    key: "lch-lanhdao",
    email: "lanhdao@laichau.demo.invalid",
    name: "Lãnh đạo, UBND tỉnh Lai Châu",
    agency: "lch-ubnd",
    roles: ["leader"],
    card: {
      title: { vi: "Lãnh đạo UBND tỉnh Lai Châu", en: "Leader of Lai Châu province" },
      does: { vi: "Xem chỉ tiêu và nơi còn nợ báo cáo", en: "See targets, and who still owes a report" },
      today: "2026-11-23",
    },
  },
  {
    key: contactOf("x-03408"),
    email: "tanphong@laichau.demo.invalid",
    name: "Thủ trưởng, UBND phường Tân Phong",
    agency: "x-03408",
    roles: ["head"],
    card: {
      title: { vi: "UBND phường Tân Phong", en: "People's Committee of Tân Phong ward" },
      does: { vi: "Một danh sách việc, trả lời trong hai phút", en: "One list of work, answered in two minutes" },
      today: "2026-11-23",
    },
  },
];

const DOMAINS: Record<string, string> = { lc: "laocai", na: "nghean", bk: "backan", lch: "laichau", x: "laichau" };

/** One account without a card for each agency that acts in the histories. */
function contact(agencyKey: string): AccountData {
  const agency = agencies.find(({ key }) => key === agencyKey);
  if (!agency) throw new RangeError(`No agency ${agencyKey}`);
  const [province = ""] = agencyKey.split("-");
  const mailbox = agencyKey.replace(/^(lc|na|bk|lch)-(h-)?/, "").replaceAll("-", "");
  return {
    key: contactOf(agencyKey),
    email: `${mailbox}@${DOMAINS[province] ?? "trunguong"}.demo.invalid`,
    name: `Thủ trưởng, ${agency.name}`,
    agency: agencyKey,
    roles: ["head"],
  };
}

const known = new Set(named.map(({ key }) => key));
const acting = history
  .filter((step) => step.who === contactOf(step.on.agency) && !known.has(step.who))
  .map((step) => step.on.agency);

export const people: AccountData[] = [...named, ...[...new Set(acting)].map(contact)];
