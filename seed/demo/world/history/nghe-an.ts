import { diceOf } from "../dice";
import { valuesOf } from "../filled";
import type { FilledReport, HistoryStep } from "../world-data";
import { sends } from "./steps";

/** Communes of each district in 2021: 460 in all, of which the plan keeps 323 healthy (the split by district is illustrative). */
const DISTRICTS: Record<string, { communes: number; healthy: number }> = {
  "na-h-vinh": { communes: 25, healthy: 10 },
  "na-h-cua-lo": { communes: 7, healthy: 3 },
  "na-h-thai-hoa": { communes: 9, healthy: 5 },
  "na-h-hoang-mai": { communes: 10, healthy: 6 },
  "na-h-anh-son": { communes: 21, healthy: 14 },
  "na-h-con-cuong": { communes: 13, healthy: 9 },
  "na-h-dien-chau": { communes: 37, healthy: 26 },
  "na-h-do-luong": { communes: 33, healthy: 26 },
  "na-h-hung-nguyen": { communes: 18, healthy: 12 },
  "na-h-ky-son": { communes: 21, healthy: 14 },
  "na-h-nam-dan": { communes: 19, healthy: 13 },
  "na-h-nghi-loc": { communes: 29, healthy: 20 },
  "na-h-nghia-dan": { communes: 23, healthy: 16 },
  "na-h-que-phong": { communes: 13, healthy: 9 },
  "na-h-quy-chau": { communes: 12, healthy: 8 },
  "na-h-quy-hop": { communes: 21, healthy: 14 },
  "na-h-quynh-luu": { communes: 33, healthy: 23 },
  "na-h-tan-ky": { communes: 22, healthy: 18 },
  "na-h-thanh-chuong": { communes: 38, healthy: 32 },
  "na-h-tuong-duong": { communes: 17, healthy: 12 },
  "na-h-yen-thanh": { communes: 39, healthy: 33 },
};

const SECRETARIAT = "na-thuky";
const on = (agency: string) => ({ task: "188-bao-cao-huyen-6t", agency, period: "2021-H1" });

/** An illustrative half-year report of one district whose parts agree with their totals. */
export function fill188(agency: string): FilledReport {
  const district = DISTRICTS[agency];
  if (!district) throw new RangeError(`No figures for ${agency}`);
  const { between, partOf } = diceOf(`${agency} 2021-H1`);
  const sessions = district.communes * between(3, 7);
  const visits = district.communes * between(1, 3);
  const cases = between(0, 2) + (agency === "na-h-vinh" ? 6 : 0);
  const budget = district.communes + between(10, 40);
  const other = between(0, 1) * 5;
  return {
    values: valuesOf({
      "na1-tong-xa": district.communes,
      "na1-xa-truyen-thong": district.communes - Math.max(0, between(-4, 2)),
      "na1-xa-lanh-manh": district.healthy,
      "na1-xa-phuc-tap": Math.min(district.communes - district.healthy, between(0, 2)),
      "na1-buoi": sessions,
      "na1-luot-nguoi": sessions * between(52, 85),
      "na2-kiem-tra": visits,
      "na2-vi-pham": partOf(visits, 8, 4),
      "na2-tien-phat": partOf(visits, 20),
      "na3-phat-hien": cases,
      "na3-xu-ly": cases,
      "na4-mo-hinh": between(0, 1),
      "na4-vay-von": between(0, 3),
      "na4-kien-toan": between(0, 5) > 0,
      "na4-kinh-phi": budget + other,
      "na4-kp-ngan-sach": budget,
      "na4-kp-khac": other,
    }),
    narrative: {
      I: `${sessions} buổi truyền thông; Đội 178 kiểm tra ${visits} cơ sở.`,
      II: "Cán bộ xã kiêm nhiều việc; cơ sở hay đổi chủ.",
      III: "Tiếp tục kiểm tra liên ngành, chấm điểm xã lành mạnh cuối năm.",
    },
  };
}

type Course = { submitted: string; accepted?: string; returned?: string };

const COURSES: Record<string, Course> = {
  "na-h-vinh": { submitted: "2021-06-17T09:10", accepted: "2021-06-18T08:40" },
  "na-h-thai-hoa": { submitted: "2021-06-16T10:30", accepted: "2021-06-17T09:00" },
  "na-h-hoang-mai": { submitted: "2021-06-17T15:20", accepted: "2021-06-18T09:10" },
  "na-h-anh-son": { submitted: "2021-06-16T14:05", accepted: "2021-06-17T09:20" },
  "na-h-con-cuong": { submitted: "2021-06-18T08:20", accepted: "2021-06-18T15:30" },
  "na-h-dien-chau": { submitted: "2021-06-15T16:00", accepted: "2021-06-16T10:10" },
  "na-h-do-luong": { submitted: "2021-06-17T08:45", accepted: "2021-06-18T09:30" },
  "na-h-hung-nguyen": { submitted: "2021-06-16T09:00", accepted: "2021-06-17T09:40" },
  "na-h-nam-dan": { submitted: "2021-06-15T15:10", accepted: "2021-06-16T10:30" },
  "na-h-nghi-loc": { submitted: "2021-06-18T09:35", accepted: "2021-06-18T15:50" },
  "na-h-nghia-dan": { submitted: "2021-06-17T14:25", accepted: "2021-06-18T10:00" },
  "na-h-quy-hop": { submitted: "2021-06-18T10:50", accepted: "2021-06-18T16:10" },
  "na-h-tan-ky": { submitted: "2021-06-16T16:15", accepted: "2021-06-17T10:05" },
  "na-h-yen-thanh": { submitted: "2021-06-17T10:40", accepted: "2021-06-18T10:20" },
  "na-h-quynh-luu": { submitted: "2021-06-18T16:05" },
  "na-h-thanh-chuong": { submitted: "2021-06-18T16:40" },
  "na-h-cua-lo": { submitted: "2021-06-16T08:30", returned: "2021-06-17T14:30" },
  "na-h-que-phong": { submitted: "2021-06-19T08:30" },
  "na-h-quy-chau": { submitted: "2021-06-19T10:15" },
  // Kỳ Sơn and Tương Dương have sent nothing.
};

const earlier = (at: string) => `${at.slice(0, 11)}07${at.slice(13)}`;

export const ngheAnHistory: HistoryStep[] = Object.entries(COURSES).flatMap(([agency, course]): HistoryStep[] => [
  ...sends(on(agency), earlier(course.submitted), fill188(agency), course.submitted),
  ...(course.accepted ? [{ at: course.accepted, who: SECRETARIAT, do: "accept", on: on(agency) } as const] : []),
  ...(course.returned
    ? [
        {
          at: course.returned,
          who: SECRETARIAT,
          do: "return",
          on: on(agency),
          text: "Số vụ, việc chưa khớp với công an thị xã; đề nghị đối chiếu rồi gửi lại.",
        } as const,
      ]
    : []),
]);
