import type { AgencyData } from "../world-data";
import { bodyOf, END_OF_DISTRICTS } from "./province";
import { departmentsSinceMerger, lastingBodies, socialOrganisations } from "./usual-bodies";

const province = { key: "lch", code: "LCH", name: "tỉnh Lai Châu", from: "2004-01-01", parent: "lch-ubnd" };
const body = bodyOf(province);

/** The bodies that the plan of 2026 names, and those of every province; Lai Châu was not merged. */
const provincial: AgencyData[] = [
  body("ubnd", "UBND", "people-committee", { shortName: "UBND tỉnh", parent: "chinh-phu", unitCode: "12" }),
  body("syt", "Sở Y tế", "department"),
  body("cdc", "Trung tâm Kiểm soát bệnh tật", "other", { parent: "lch-syt", shortName: "CDC tỉnh", illustrative: true }),
  body("cat", "Công an", "police", { shortName: "Công an tỉnh" }),
  body("bchqs", "Bộ Chỉ huy Quân sự", "military"),
  body("stp", "Sở Tư pháp", "department"),
  body("svhttdl", "Sở Văn hóa, Thể thao và Du lịch", "department", { shortName: "Sở VHTTDL" }),
  body("snv", "Sở Nội vụ", "department"),
  body("sgddt", "Sở Giáo dục và Đào tạo", "department", { shortName: "Sở GDĐT" }),
  body("stc", "Sở Tài chính", "department"),
  body("tinh-uy", "Tỉnh ủy", "party", { name: "Tỉnh ủy Lai Châu", parent: null, unitCode: "12" }),
  body("bao-dai", "Báo và phát thanh, truyền hình", "media", {
    parent: "lch-tinh-uy",
    validFrom: END_OF_DISTRICTS,
    illustrative: true,
  }),
  body("vksnd", "Viện kiểm sát nhân dân", "procuracy", { parent: "vksnd-toi-cao", unitCode: "12" }),
  body("tand", "Tòa án nhân dân", "court", { parent: "tand-toi-cao", unitCode: "12" }),
  body("mttq", "Ủy ban Mặt trận Tổ quốc Việt Nam", "front", { parent: "mttq-trung-uong", unitCode: "12" }),
  ...lastingBodies(body),
  body("sxd", "Sở Xây dựng", "department", { illustrative: true }),
  ...departmentsSinceMerger(body),
  body("hlhpn", "Hội Liên hiệp Phụ nữ", "front", { parent: "lch-mttq", illustrative: true }),
  ...socialOrganisations(body, "lch-mttq"),
];

const COMMUNES: readonly (readonly [unitCode: string, name: string])[] = [
  ["03388", "phường Đoàn Kết"],
  ["03390", "xã Bình Lư"],
  ["03394", "xã Sin Suối Hồ"],
  ["03405", "xã Tả Lèng"],
  ["03408", "phường Tân Phong"],
  ["03424", "xã Bản Bo"],
  ["03430", "xã Khun Há"],
  ["03433", "xã Bum Tở"],
  ["03434", "xã Nậm Hàng"],
  ["03439", "xã Thu Lũm"],
  ["03442", "xã Pa Ủ"],
  ["03445", "xã Mường Tè"],
  ["03451", "xã Mù Cả"],
  ["03460", "xã Hua Bum"],
  ["03463", "xã Tà Tổng"],
  ["03466", "xã Bum Nưa"],
  ["03472", "xã Mường Mô"],
  ["03478", "xã Sìn Hồ"],
  ["03487", "xã Lê Lợi"],
  ["03503", "xã Pa Tần"],
  ["03508", "xã Hồng Thu"],
  ["03517", "xã Nậm Tăm"],
  ["03529", "xã Tủa Sín Chải"],
  ["03532", "xã Pu Sam Cáp"],
  ["03538", "xã Nậm Mạ"],
  ["03544", "xã Nậm Cuổi"],
  ["03549", "xã Phong Thổ"],
  ["03562", "xã Sì Lở Lầu"],
  ["03571", "xã Dào San"],
  ["03583", "xã Khổng Lào"],
  ["03595", "xã Than Uyên"],
  ["03598", "xã Tân Uyên"],
  ["03601", "xã Mường Khoa"],
  ["03613", "xã Nậm Sỏ"],
  ["03616", "xã Pắc Ta"],
  ["03618", "xã Mường Than"],
  ["03637", "xã Mường Kim"],
  ["03640", "xã Khoen On"],
];

const communes = COMMUNES.map(
  ([unitCode, name]): AgencyData => ({
    key: `x-${unitCode}`,
    code: `X-${unitCode}`,
    name: `UBND ${name}`,
    shortName: name,
    level: "commune",
    kind: "people-committee",
    parent: "lch-ubnd",
    unitCode,
    validFrom: END_OF_DISTRICTS,
  }),
);

export const laiChauAgencies: AgencyData[] = [...provincial, ...communes];
