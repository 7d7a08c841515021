import type { AgencyData } from "../world-data";
import { bodyOf, districtOf, END_OF_DISTRICTS, MERGER_OF_DEPARTMENTS } from "./province";

const province = { key: "bk", code: "BK", name: "tỉnh Bắc Kạn", from: "1997-01-01", to: END_OF_DISTRICTS, parent: "bk-ubnd" };
const body = bodyOf(province);
const district = districtOf(province);
const thaiNguyen = bodyOf({ key: "tn25", code: "TN25", name: "tỉnh Thái Nguyên", from: END_OF_DISTRICTS, parent: "chinh-phu" });

export const bacKanAgencies: AgencyData[] = [
  body("ubnd", "UBND", "people-committee", { shortName: "UBND tỉnh", parent: "chinh-phu", successor: "tn25-ubnd" }),
  body("sldtbxh", "Sở Lao động - Thương binh và Xã hội", "department", {
    shortName: "Sở LĐTBXH",
    validTo: MERGER_OF_DEPARTMENTS,
    successor: "bk-syt",
  }),
  body("syt", "Sở Y tế", "department", { illustrative: true }),
  district("bac-kan", "thành phố Bắc Kạn", { validFrom: "2015-03-11" }),
  thaiNguyen("ubnd", "UBND", "people-committee", { shortName: "UBND tỉnh", unitCode: "19" }),
];
