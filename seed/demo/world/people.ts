import { agencies } from "./agencies";
import { history } from "./history";
import { contactOf } from "./history/steps";
import type { AccountData } from "./types";

/** Accounts that the sign-in page of the demo offers, and those that act in the histories under a fixed key. */
const named: AccountData[] = [
  {
    key: "lc-thuky",
    email: "thuky@laocai.demo.invalid",
    name: "Chuyên viên theo dõi, Sở LĐTBXH",
    agency: "lc-sldtbxh",
    roles: ["secretariat", "officer", "head"],
    card: {
      title: "Cơ quan thường trực tỉnh Lào Cai",
      does: "Xem ai chậm, duyệt hoặc trả lại báo cáo, thêm kế hoạch và giao việc",
      today: "2020-07-01",
    },
  },
  {
    key: "sa-pa-truong",
    email: "lanhdao.sapa@laocai.demo.invalid",
    name: "Trưởng đầu mối UBND thị xã Sa Pa",
    agency: "lc-h-sa-pa",
    roles: ["head"],
    card: {
      title: "UBND thị xã Sa Pa",
      does: "Nhập biểu số liệu, nộp báo cáo, xem báo cáo được duyệt chưa",
      today: "2020-07-01",
    },
  },
  {
    key: "sa-pa-canbo",
    email: "canbo.sapa@laocai.demo.invalid",
    name: "Cán bộ nhập liệu UBND thị xã Sa Pa",
    agency: "lc-h-sa-pa",
    roles: ["officer"],
    card: { title: "Cán bộ thị xã Sa Pa", does: "Nhập số liệu và ghi tiến độ, chưa được gửi thay cơ quan", today: "2020-07-01" },
  },
  {
    key: "si-ma-cai-truong",
    email: "simacai@laocai.demo.invalid",
    name: "Trưởng đầu mối UBND huyện Si Ma Cai",
    agency: "lc-h-si-ma-cai",
    roles: ["head"],
    card: { title: "UBND huyện Si Ma Cai", does: "Bắt đầu từ đầu: nhận việc, điền biểu, gửi báo cáo", today: "2020-07-01" },
  },
  {
    key: "lc-lanhdao",
    email: "lanhdao@laocai.demo.invalid",
    name: "Lãnh đạo UBND tỉnh Lào Cai",
    agency: "lc-ubnd",
    roles: ["leader"],
    card: { title: "Lãnh đạo UBND tỉnh Lào Cai", does: "Xem việc quá hạn, ý kiến chỉ đạo", today: "2020-07-08" },
  },
  {
    key: "lc-quansat",
    email: "quansat@laocai.demo.invalid",
    name: "Người theo dõi tại UBND tỉnh Lào Cai",
    agency: "lc-ubnd",
    roles: ["observer"],
    card: { title: "Người xem", does: "Chỉ xem tiến độ, không sửa được gì", today: "2020-07-08" },
  },
  {
    key: "quantri",
    email: "quantri@demo.invalid",
    name: "Quản trị hệ thống",
    agency: "chinh-phu",
    roles: ["admin"],
    card: { title: "Quản trị hệ thống", does: "Cơ quan, nhóm, tài khoản, lịch làm việc, nhật ký", today: "2026-11-23" },
  },
  {
    key: "na-thuky",
    email: "thuky@nghean.demo.invalid",
    name: "Chuyên viên theo dõi, Sở LĐTBXH",
    agency: "na-sldtbxh",
    roles: ["secretariat", "officer", "head"],
    card: {
      title: "Cơ quan thường trực tỉnh Nghệ An",
      does: "Theo dõi báo cáo 6 tháng của 21 huyện, thành, thị",
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
      title: "Cơ quan thường trực tỉnh Lai Châu",
      does: "Theo dõi Kế hoạch 2026-2030, chuẩn bị báo cáo năm",
      today: "2026-11-23",
    },
  },
  {
    key: "lch-lanhdao",
    email: "lanhdao@laichau.demo.invalid",
    name: "Lãnh đạo UBND tỉnh Lai Châu",
    agency: "lch-ubnd",
    roles: ["leader"],
    card: { title: "Lãnh đạo UBND tỉnh Lai Châu", does: "Xem chỉ tiêu và nơi còn nợ báo cáo", today: "2026-11-23" },
  },
  {
    key: contactOf("x-03408"),
    email: "tanphong@laichau.demo.invalid",
    name: "Trưởng đầu mối UBND phường Tân Phong",
    agency: "x-03408",
    roles: ["head"],
    card: { title: "UBND phường Tân Phong", does: "Một danh sách việc, trả lời trong hai phút", today: "2026-11-23" },
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
    name: `Cán bộ đầu mối ${agency.name}`,
    agency: agencyKey,
    roles: ["head"],
  };
}

const known = new Set(named.map(({ key }) => key));
const acting = history
  .filter((step) => step.who === contactOf(step.on.agency) && !known.has(step.who))
  .map((step) => step.on.agency);

export const people: AccountData[] = [...named, ...[...new Set(acting)].map(contact)];
