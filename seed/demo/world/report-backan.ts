import { formBacKan } from "./plan-backan-form";
import { flatten } from "./rows";
import type { FilledReport, FilledValue } from "./world-data";

// The figures that Bắc Kạn city reported for the first half of 2024; every other row of its annex holds a dash.
const NUMBERS: Record<string, number> = {
  "bk11-co-so": 108,
  "bk11-luu-tru": 74,
  "bk11-karaoke": 17,
  "bk11-loai-khac": 18,
  "bk11-cam-ket": 89,
  "bk11-nhan-vien": 40,
  "bk21-cuoc": 213,
  "bk21-nguoi": 19_810,
  "bk23-doi-huyen": 1,
  "bk23-thanh-vien": 9,
  "bk23-tv-huyen": 9,
  "bk23-kiem-tra": 5,
  "bk23-xu-ly": 0,
  "bk26-can-bo": 8,
  "bk26-tap-huan": 8,
  "bk3-kinh-phi": 30,
  "bk3-dia-phuong": 30,
};

const YES = ["kinh-te-xa-hoi", "an-sinh", "bao-tro", "ma-tuy", "hiv", "day-nghe", "khac"].map((programme) => `bk22-${programme}`);

const reported = (key: string): FilledValue => {
  const number = NUMBERS[key];
  if (number !== undefined) return { state: "value", number };
  return YES.includes(key) ? { state: "value", yes: true } : { state: "dash" };
};

export const reportBacKan: FilledReport = {
  values: Object.fromEntries(
    flatten(formBacKan.indicators)
      .filter((indicator) => indicator.kind !== "heading")
      .map((indicator) => [indicator.key, reported(indicator.key)]),
  ),
  narrative: {
    "I.1": "Sáu tháng không có vụ việc. Nơi cần để ý: quán nhậu, cà phê sân vườn, massage, nhà trọ; 89 cơ sở đã ký cam kết.",
    "I.2.a":
      "Có Kế hoạch 89/KH-UBND ngày 22/4/2024 và các công văn chỉ đạo; kinh phí 30 triệu đồng: Đội 178 10, tuyên truyền 20.",
    "I.2.b": "213 buổi, 19.810 lượt người: công an 30 buổi, phụ nữ 17, trường học 24, Mặt trận 142.",
    "I.2.c": "Gắn phòng ngừa với các chương trình của thành phố; Ban chỉ đạo đã kiện toàn.",
    "I.2.d": "Kiểm tra 05 cơ sở lưu trú, không thấy vi phạm.",
    "I.2.e": "Các phòng và phường, xã chú ý nhóm vị thành niên, học sinh, sinh viên.",
    "I.2.g": "Cử 8 lượt cán bộ dự tập huấn.",
    II: "Cán bộ kiêm nhiệm, kinh phí ít; người vãng lai đông nên khó nắm tình hình.",
    III: "Giữ nhịp tuyên truyền, cử người dự tập huấn, chấm điểm xã, phường lành mạnh.",
  },
  explanation:
    "Tổng số khai là 108 cơ sở, các loại hình cộng lại được 109 (74 + 17 + 18); số đội cấp huyện là 1 nhưng dòng tổng để gạch ngang. Giữ nguyên như văn bản đã gửi.",
};
