import { diceOf } from "../dice";
import { valuesOf } from "../filled";
import type { FilledReport } from "../world-data";

const WARDS = ["x-03388", "x-03408"];
/** Communes whose communication work lapsed in the first half of 2026. */
const LAPSED = ["x-03439", "x-03532", "x-03640"];

/** An illustrative half-year report: communes dash the provincial rows, departments dash the communal ones. */
export function fillLaiChau(agency: string): FilledReport {
  return agency.startsWith("x-") ? ofCommune(agency) : ofDepartment(agency);
}

function ofCommune(agency: string): FilledReport {
  const { between, partOf } = diceOf(`${agency} 2026-H1`);
  const isWard = WARDS.includes(agency);
  const sessions = between(4, 14);
  const places = isWard ? between(70, 110) : between(3, 16);
  const need = isWard ? between(3, 6) : between(0, 1);
  const tips = isWard ? between(2, 4) : between(0, 1);
  const staff = between(5, 10);
  const budget = between(8, 30);
  const other = between(0, 2) * 5;
  return {
    values: valuesOf({
      "lch1-van-ban": between(0, 9) > 0,
      "lch1-so-van-ban": between(1, 5),
      "lch2-thuong-xuyen": !LAPSED.includes(agency),
      "lch2-buoi": LAPSED.includes(agency) ? 1 : sessions,
      "lch2-luot-nguoi": LAPSED.includes(agency) ? 45 : sessions * between(38, 70),
      "lch3-nhu-cau": need,
      "lch3-tiep-can": partOf(need, 70),
      "lch4-co-so": places,
      "lch4-kiem-tra": partOf(places, 62, 12),
      "lch4-tin-bao": tips,
      "lch4-tin-xu-ly": tips,
      "lch5-can-bo-tinh": null,
      "lch5-tap-huan-tinh": null,
      "lch5-can-bo-xa": staff,
      "lch5-tap-huan-xa": partOf(staff, 44, 14),
      "lch5-kinh-phi": budget + other,
      "lch5-kp-ngan-sach": budget,
      "lch5-kp-long-ghep": other,
    }),
    narrative: {
      I: `Tuyên truyền ở bản, tổ dân phố; nắm ${places} cơ sở kinh doanh dịch vụ.`,
      II: "Địa bàn rộng, cán bộ mới nhận việc sau sắp xếp.",
      III: "Duy trì tuyên truyền, phối hợp công an kiểm tra cơ sở.",
    },
  };
}

function ofDepartment(agency: string): FilledReport {
  const { between, partOf } = diceOf(`${agency} 2026-H1`);
  const isPolice = agency === "lch-cat";
  const staff = isPolice ? 46 : between(4, 12);
  const tips = isPolice ? 7 : null;
  const budget = between(20, 60);
  return {
    values: valuesOf({
      "lch1-van-ban": true,
      "lch1-so-van-ban": between(1, 4),
      "lch2-thuong-xuyen": null,
      "lch2-buoi": between(0, 6),
      "lch2-luot-nguoi": between(0, 4) * 60,
      "lch3-nhu-cau": null,
      "lch3-tiep-can": null,
      "lch4-co-so": null,
      "lch4-kiem-tra": null,
      "lch4-tin-bao": tips,
      "lch4-tin-xu-ly": tips,
      "lch5-can-bo-tinh": staff,
      "lch5-tap-huan-tinh": partOf(staff, 58, 10),
      "lch5-can-bo-xa": null,
      "lch5-tap-huan-xa": null,
      "lch5-kinh-phi": budget,
      "lch5-kp-ngan-sach": budget,
      "lch5-kp-long-ghep": 0,
    }),
    narrative: {
      I: "Đã lồng ghép vào chương trình công tác của ngành.",
      II: "Chưa có hướng dẫn chung về biểu số liệu.",
      III: "Phối hợp Sở Y tế tập huấn cán bộ.",
    },
  };
}
