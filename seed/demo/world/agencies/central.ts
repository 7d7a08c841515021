import type { AgencyData } from "../world-data";
import { MERGER_OF_DEPARTMENTS } from "./province";

const FROM = "1992-04-15";

const central = (key: string, code: string, name: string, shortName: string, rest: Partial<AgencyData> = {}): AgencyData => ({
  key,
  code,
  name,
  shortName,
  level: "central",
  kind: "ministry",
  parent: "chinh-phu",
  validFrom: FROM,
  ...rest,
});

export const centralAgencies: AgencyData[] = [
  central("chinh-phu", "TW-CP", "Chính phủ", "Chính phủ", { kind: "government", parent: null }),
  central("thu-tuong", "TW-TTG", "Thủ tướng Chính phủ", "Thủ tướng", { kind: "government" }),
  central("vpcp", "TW-VPCP", "Văn phòng Chính phủ", "VPCP"),
  central(
    "uy-ban-quoc-gia",
    "TW-UBQG",
    "Ủy ban Quốc gia phòng, chống AIDS và phòng, chống tệ nạn ma túy, mại dâm",
    "Ủy ban Quốc gia",
    {
      kind: "committee",
    },
  ),
  central("bo-ldtbxh", "TW-BLDTBXH", "Bộ Lao động - Thương binh và Xã hội", "Bộ LĐTBXH", {
    validTo: MERGER_OF_DEPARTMENTS,
    successor: "bo-noi-vu",
  }),
  central("cuc-pctnxh", "TW-CPCTNXH", "Cục Phòng, chống tệ nạn xã hội", "Cục PCTNXH", {
    kind: "department",
    parent: "bo-ldtbxh",
    validTo: MERGER_OF_DEPARTMENTS,
    successor: "bo-y-te",
  }),
  central("bo-noi-vu", "TW-BNV", "Bộ Nội vụ", "Bộ Nội vụ"),
  central("bo-y-te", "TW-BYT", "Bộ Y tế", "Bộ Y tế"),
  central("bo-cong-an", "TW-BCA", "Bộ Công an", "Bộ Công an"),
  central("bo-quoc-phong", "TW-BQP", "Bộ Quốc phòng", "Bộ Quốc phòng"),
  central("bo-vhttdl", "TW-BVHTTDL", "Bộ Văn hóa, Thể thao và Du lịch", "Bộ VHTTDL"),
  central("vksnd-toi-cao", "TW-VKSNDTC", "Viện kiểm sát nhân dân tối cao", "VKSND tối cao", { kind: "procuracy", parent: null }),
  central("tand-toi-cao", "TW-TANDTC", "Tòa án nhân dân tối cao", "TAND tối cao", { kind: "court", parent: null }),
  central("mttq-trung-uong", "TW-UBMTTQ", "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam", "UBTW MTTQ", {
    kind: "front",
    parent: null,
  }),
];
