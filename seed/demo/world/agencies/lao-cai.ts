import type { AgencyData } from "../world-data";
import { bodyOf, districtOf, END_OF_DISTRICTS, MERGER_OF_DEPARTMENTS } from "./province";
import { departmentsSinceMerger, departmentsUntilMerger, lastingBodies, socialOrganisations } from "./usual-bodies";

const old = { key: "lc", code: "LC", name: "tỉnh Lào Cai", from: "1991-10-01", to: END_OF_DISTRICTS, parent: "lc-ubnd" };
const body = bodyOf(old);
const district = districtOf(old);

const merged = { key: "lc25", code: "LC25", name: "tỉnh Lào Cai", from: END_OF_DISTRICTS, parent: "lc25-ubnd" };
const mergedBody = bodyOf(merged);

const unnamed = { illustrative: true };

/** Lào Cai as it was until 30/6/2025. Bodies that plan 142 does not name are marked illustrative. */
const laoCaiOf2020: AgencyData[] = [
  body("ubnd", "UBND", "people-committee", {
    name: "UBND tỉnh Lào Cai",
    shortName: "UBND tỉnh",
    parent: "chinh-phu",
    successor: "lc25-ubnd",
    // The province kept its name when it was merged; the unit of today marks what stood beside it before, too.
    unitCode: "15",
  }),
  body(
    "bcd",
    "Ban Chỉ đạo phòng, chống AIDS; phòng, chống tội phạm; tệ nạn xã hội và phong trào toàn dân bảo vệ An ninh Tổ quốc",
    "steering",
    {
      shortName: "Ban Chỉ đạo cấp tỉnh",
    },
  ),
  body("sldtbxh", "Sở Lao động - Thương binh và Xã hội", "department", {
    shortName: "Sở LĐTBXH",
    validTo: MERGER_OF_DEPARTMENTS,
    successor: "lc-syt",
  }),
  body("cat", "Công an", "police", { shortName: "Công an tỉnh", successor: "lc25-cat" }),
  body("tinh-uy", "Tỉnh ủy", "party", { name: "Tỉnh ủy Lào Cai", parent: null, unitCode: "15", ...unnamed }),
  body("bao", "Báo", "media", { name: "Báo Lào Cai", shortName: "Báo Lào Cai", parent: "lc-tinh-uy" }),
  body("dptth", "Đài Phát thanh - Truyền hình", "media", { shortName: "Đài PT-TH tỉnh" }),
  body("syt", "Sở Y tế", "department", { successor: "lc25-syt", ...unnamed }),
  body("sgddt", "Sở Giáo dục và Đào tạo", "department", unnamed),
  body("stp", "Sở Tư pháp", "department", unnamed),
  body("stc", "Sở Tài chính", "department", unnamed),
  body("svhtt", "Sở Văn hóa và Thể thao", "department", unnamed),
  body("stttt", "Sở Thông tin và Truyền thông", "department", { validTo: MERGER_OF_DEPARTMENTS, ...unnamed }),
  body("bchqs", "Bộ Chỉ huy Quân sự", "military", unnamed),
  body("bdbp", "Bộ Chỉ huy Bộ đội Biên phòng", "military", { validTo: MERGER_OF_DEPARTMENTS, successor: "lc-bchqs", ...unnamed }),
  body("vksnd", "Viện kiểm sát nhân dân", "procuracy", { parent: "vksnd-toi-cao", unitCode: "15", ...unnamed }),
  body("tand", "Tòa án nhân dân", "court", { parent: "tand-toi-cao", unitCode: "15", ...unnamed }),
  body("mttq", "Ủy ban Mặt trận Tổ quốc Việt Nam", "front", { parent: "mttq-trung-uong", unitCode: "15", ...unnamed }),
  body("hlhpn", "Hội Liên hiệp Phụ nữ", "front", { parent: "lc-mttq", ...unnamed }),
  ...lastingBodies(body),
  body("snv", "Sở Nội vụ", "department", unnamed),
  ...departmentsUntilMerger(body, "lc"),
  // Lào Cai had joined the two already.
  body("sgtvtxd", "Sở Giao thông vận tải - Xây dựng", "department", {
    shortName: "Sở GTVT-XD",
    validTo: MERGER_OF_DEPARTMENTS,
    successor: "lc-sxd",
    ...unnamed,
  }),
  body("sxd", "Sở Xây dựng", "department", { validFrom: MERGER_OF_DEPARTMENTS, ...unnamed }),
  ...departmentsSinceMerger(body),
  ...socialOrganisations(body, "lc-mttq"),

  district("lao-cai", "thành phố Lào Cai"),
  district("sa-pa", "thị xã Sa Pa", { validFrom: "2020-01-01" }),
  district("bat-xat", "huyện Bát Xát"),
  district("bao-thang", "huyện Bảo Thắng"),
  district("bao-yen", "huyện Bảo Yên"),
  district("bac-ha", "huyện Bắc Hà"),
  district("muong-khuong", "huyện Mường Khương"),
  district("si-ma-cai", "huyện Si Ma Cai"),
  district("van-ban", "huyện Văn Bàn"),
];

const yenBai: AgencyData[] = [
  bodyOf({ key: "yb", code: "YB", name: "tỉnh Yên Bái", from: "1991-10-01", to: END_OF_DISTRICTS, parent: "chinh-phu" })(
    "ubnd",
    "UBND",
    "people-committee",
    { shortName: "UBND tỉnh Yên Bái", successor: "lc25-ubnd" },
  ),
];

/** Lào Cai since 01/7/2025: Lào Cai and Yên Bái together. */
const laoCaiSince2025: AgencyData[] = [
  mergedBody("ubnd", "UBND", "people-committee", { shortName: "UBND tỉnh", parent: "chinh-phu", unitCode: "15" }),
  mergedBody("syt", "Sở Y tế", "department", unnamed),
  mergedBody("cat", "Công an", "police", { shortName: "Công an tỉnh", ...unnamed }),
];

export const laoCaiAgencies: AgencyData[] = [...laoCaiOf2020, ...yenBai, ...laoCaiSince2025];
