import { counted } from "~/lib/i18n/counted";
import { catalogue } from "~/lib/i18n/text";

export const calendarText = catalogue({
  title: { vi: "Lịch làm việc", en: "Working calendar" },
  sub: {
    vi: "Ngày nghỉ lễ, nghỉ bù, hoán đổi và ngày thứ Bảy đi làm. Hạn rơi vào ngày nghỉ lùi sang ngày làm việc sau.",
    en: "Public holidays, days in lieu, swapped days and worked Saturdays. A deadline on a day off moves to the next working day.",
  },
  year: { vi: (year: number) => `Năm ${year}`, en: (year: number) => `${year}` },
  years: { vi: "Năm", en: "Years" },
  month: { vi: (month: number) => `Tháng ${month}`, en: (month: number) => `Month ${month}` },
  workingDays: { vi: (count: number) => `${count} ngày làm việc`, en: (count: number) => counted(count, "working day") },
  yearTotal: {
    vi: (working: number, off: number) => `${working} ngày làm việc · ${off} ngày nghỉ lễ, nghỉ bù, hoán đổi`,
    en: (working: number, off: number) =>
      `${counted(working, "working day")} · ${counted(off, "holiday")}, days in lieu and swapped days`,
  },
  notEntered: {
    vi: (year: number) => `Chưa nhập ngày nghỉ của năm ${year}`,
    en: (year: number) => `The days off of ${year} have not been entered`,
  },
  notEnteredWhat: {
    vi: "Hạn rơi vào năm này mới chỉ tránh thứ Bảy và Chủ nhật, và ghi rõ như vậy ở từng hạn. Ngày nghỉ lễ được nhập sau khi có thông báo hằng năm; khi nhập, hệ thống cho xem những hạn sẽ chuyển.",
    en: "Deadlines of this year avoid only Saturdays and Sundays, and each says so. Holidays are entered once the yearly notice is out; the deadlines that would move are then shown.",
  },
  list: { vi: "Ngày nghỉ và ngày làm bù", en: "Days off and days worked instead" },
  day: { vi: "Ngày", en: "Day" },
  kind: { vi: "Loại", en: "Kind" },
  occasion: { vi: "Dịp", en: "Occasion" },
  basis: { vi: "Căn cứ", en: "Basis" },
  noticeOf: {
    vi: (number: string, on: string | null) => `số ${number}${on === null ? "" : ` ngày ${on}`}`,
    en: (number: string, on: string | null) => `No ${number}${on === null ? "" : ` of ${on}`}`,
  },
  today: { vi: "ngày đang xem", en: "the day looked at" },
  weekdays: { vi: "T2 T3 T4 T5 T6 T7 CN", en: "Mo Tu We Th Fr Sa Su" },
  weekdayNames: {
    vi: "thứ Hai|thứ Ba|thứ Tư|thứ Năm|thứ Sáu|thứ Bảy|Chủ nhật",
    en: "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday",
  },
  legend: { vi: "Chú giải", en: "Legend" },
  holiday: { vi: "Nghỉ lễ", en: "Holiday" },
  compensatory: { vi: "Nghỉ bù", en: "Day in lieu" },
  "swapped-off": { vi: "Nghỉ hoán đổi", en: "Swapped day off" },
  worked: { vi: "Đi làm bù", en: "Worked instead" },
});
