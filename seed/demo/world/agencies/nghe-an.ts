import type { AgencyData } from "../world-data";
import { bodyOf, districtOf, END_OF_DISTRICTS, MERGER_OF_DEPARTMENTS } from "./province";
import { departmentsSinceMerger, departmentsUntilMerger, lastingBodies, socialOrganisations } from "./usual-bodies";

const province = { key: "na", code: "NA", name: "tỉnh Nghệ An", from: "1991-10-01", parent: "na-ubnd" };
const body = bodyOf(province);
const district = districtOf(province);

const untilMerger = { validTo: MERGER_OF_DEPARTMENTS, illustrative: true };

/** Every body that plan 188 names; Nghệ An itself was not merged. */
export const ngheAnAgencies: AgencyData[] = [
  body("ubnd", "UBND", "people-committee", { shortName: "UBND tỉnh", parent: "chinh-phu", unitCode: "40" }),
  body("sldtbxh", "Sở Lao động - Thương binh và Xã hội", "department", {
    shortName: "Sở LĐTBXH",
    validTo: MERGER_OF_DEPARTMENTS,
    successor: "na-syt",
  }),
  body("cat", "Công an", "police", { shortName: "Công an tỉnh" }),
  body("bdbp", "Bộ Chỉ huy Bộ đội Biên phòng", "military", { successor: "na-bchqs", ...untilMerger }),
  body("bchqs", "Bộ Chỉ huy Quân sự", "military", { illustrative: true }),
  body("syt", "Sở Y tế", "department"),
  body("svhtt", "Sở Văn hóa và Thể thao", "department", { successor: "na-svhttdl", ...untilMerger }),
  body("svhttdl", "Sở Văn hóa, Thể thao và Du lịch", "department", { validFrom: MERGER_OF_DEPARTMENTS, illustrative: true }),
  body("stttt", "Sở Thông tin và Truyền thông", "department", untilMerger),
  body("stc", "Sở Tài chính", "department"),
  body("stp", "Sở Tư pháp", "department"),
  body("sgddt", "Sở Giáo dục và Đào tạo", "department"),
  body("sdl", "Sở Du lịch", "department", { successor: "na-svhttdl", ...untilMerger }),
  body("nhcsxh", "Ngân hàng Chính sách xã hội", "bank", { shortName: "Ngân hàng CSXH tỉnh" }),
  body("mttq", "Ủy ban Mặt trận Tổ quốc Việt Nam", "front", { parent: "mttq-trung-uong", unitCode: "40" }),
  body("tinh-uy", "Tỉnh ủy", "party", { name: "Tỉnh ủy Nghệ An", parent: null, unitCode: "40", illustrative: true }),
  body("dptth", "Đài Phát thanh - Truyền hình", "media", {
    shortName: "Đài PT-TH tỉnh",
    validTo: END_OF_DISTRICTS,
    successor: "na-bao-dai",
    illustrative: true,
  }),
  body("bao", "Báo", "media", {
    name: "Báo Nghệ An",
    shortName: "Báo Nghệ An",
    parent: "na-tinh-uy",
    validTo: END_OF_DISTRICTS,
    successor: "na-bao-dai",
    illustrative: true,
  }),
  body("bao-dai", "Báo và phát thanh, truyền hình", "media", {
    parent: "na-tinh-uy",
    validFrom: END_OF_DISTRICTS,
    illustrative: true,
  }),
  ...lastingBodies(body),
  body("snv", "Sở Nội vụ", "department", { illustrative: true }),
  body("sxd", "Sở Xây dựng", "department", { illustrative: true }),
  body("sgtvt", "Sở Giao thông vận tải", "department", { successor: "na-sxd", ...untilMerger }),
  ...departmentsUntilMerger(body, "na"),
  ...departmentsSinceMerger(body),
  body("hlhpn", "Hội Liên hiệp Phụ nữ", "front", { parent: "na-mttq", illustrative: true }),
  ...socialOrganisations(body, "na-mttq"),

  district("vinh", "thành phố Vinh"),
  district("cua-lo", "thị xã Cửa Lò", { validTo: "2024-12-01", successor: "na-h-vinh", illustrative: true }),
  district("thai-hoa", "thị xã Thái Hòa"),
  district("hoang-mai", "thị xã Hoàng Mai"),
  district("anh-son", "huyện Anh Sơn"),
  district("con-cuong", "huyện Con Cuông"),
  district("dien-chau", "huyện Diễn Châu"),
  district("do-luong", "huyện Đô Lương"),
  district("hung-nguyen", "huyện Hưng Nguyên"),
  district("ky-son", "huyện Kỳ Sơn"),
  district("nam-dan", "huyện Nam Đàn"),
  district("nghi-loc", "huyện Nghi Lộc"),
  district("nghia-dan", "huyện Nghĩa Đàn"),
  district("que-phong", "huyện Quế Phong"),
  district("quy-chau", "huyện Quỳ Châu"),
  district("quy-hop", "huyện Quỳ Hợp"),
  district("quynh-luu", "huyện Quỳnh Lưu"),
  district("tan-ky", "huyện Tân Kỳ"),
  district("thanh-chuong", "huyện Thanh Chương"),
  district("tuong-duong", "huyện Tương Dương"),
  district("yen-thanh", "huyện Yên Thành"),
];
