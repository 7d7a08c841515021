import { holidayNames, unconfirmed } from "~/features/calendar/law-days";
import type { CalendarDayRow } from "~/features/calendar/work-calendar";
import { calendarDate } from "~/lib/calendar-date";
import type { Text } from "~/lib/i18n/text";

const { newYear, tet, hungKings, victoryDay, labourDay, nationalDay, cultureDay } = holidayNames;

const LAW_2012 = "Điều 115 BLLĐ 2012";
const IN_LIEU_2012 = "khoản 3 Điều 115 BLLĐ 2012";
const LAW = "Điều 112 BLLĐ 2019";
const IN_LIEU = "khoản 3 Điều 111 BLLĐ 2019";
const CULTURE_LAW = "Nghị quyết 28/2026/QH16";

/** What sets a day: the article or decision, and the number of the notice where one fixes the day. */
type Basis = string | { readonly basis: string; readonly number: string };

function days(kind: CalendarDayRow["kind"], name: Text, set: Basis, ...dates: string[]): CalendarDayRow[] {
  const [basis, notice] = typeof set === "string" ? [set, null] : [set.basis, { number: set.number, on: null }];
  return dates.map((date) => ({ on: calendarDate(date), kind, name, basis, notice }));
}

const year2020 = [
  ...days("holiday", newYear, LAW_2012, "2020-01-01"),
  ...days("holiday", tet, LAW_2012, "2020-01-23", "2020-01-24", "2020-01-25", "2020-01-26", "2020-01-27"),
  ...days("compensatory", tet, IN_LIEU_2012, "2020-01-28", "2020-01-29"),
  ...days("holiday", hungKings, LAW_2012, "2020-04-02"),
  ...days("holiday", victoryDay, LAW_2012, "2020-04-30"),
  ...days("holiday", labourDay, LAW_2012, "2020-05-01"),
  ...days("holiday", nationalDay, LAW_2012, "2020-09-02"),
];

const year2021 = [
  ...days("holiday", newYear, LAW, "2021-01-01"),
  ...days("holiday", tet, LAW, "2021-02-10", "2021-02-11", "2021-02-12", "2021-02-13", "2021-02-14"),
  ...days("compensatory", tet, IN_LIEU, "2021-02-15", "2021-02-16"),
  ...days("holiday", hungKings, LAW, "2021-04-21"),
  ...days("holiday", victoryDay, LAW, "2021-04-30"),
  ...days("holiday", labourDay, LAW, "2021-05-01"),
  ...days("compensatory", labourDay, IN_LIEU, "2021-05-03"),
  ...days("holiday", nationalDay, LAW, "2021-09-02", "2021-09-03"),
];

const NOTICE_2022 = { basis: `${LAW}, thông báo năm 2022`, number: "245/VPCP-KGVX" };
const year2022 = [
  ...days("holiday", newYear, LAW, "2022-01-01"),
  ...days("compensatory", newYear, IN_LIEU, "2022-01-03"),
  ...days("holiday", tet, NOTICE_2022, "2022-01-31", "2022-02-01", "2022-02-02", "2022-02-03", "2022-02-04"),
  ...days("holiday", hungKings, LAW, "2022-04-10"),
  ...days("compensatory", hungKings, IN_LIEU, "2022-04-11"),
  ...days("holiday", victoryDay, LAW, "2022-04-30"),
  ...days("holiday", labourDay, LAW, "2022-05-01"),
  ...days("compensatory", victoryDay, IN_LIEU, "2022-05-02"),
  ...days("compensatory", labourDay, IN_LIEU, "2022-05-03"),
  ...days("holiday", nationalDay, LAW, "2022-09-01", "2022-09-02"),
];

const NOTICE_2023 = { basis: `${LAW}, thông báo năm 2022`, number: "8056/VPCP-KGVX" };
const year2023 = [
  ...days("holiday", newYear, LAW, "2023-01-01"),
  ...days("compensatory", newYear, IN_LIEU, "2023-01-02"),
  ...days("holiday", tet, NOTICE_2023, "2023-01-20", "2023-01-21", "2023-01-22", "2023-01-23", "2023-01-24"),
  ...days("compensatory", tet, IN_LIEU, "2023-01-25", "2023-01-26"),
  ...days("holiday", hungKings, LAW, "2023-04-29"),
  ...days("holiday", victoryDay, LAW, "2023-04-30"),
  ...days("holiday", labourDay, LAW, "2023-05-01"),
  ...days("compensatory", hungKings, IN_LIEU, "2023-05-02"),
  ...days("compensatory", victoryDay, IN_LIEU, "2023-05-03"),
  ...days("holiday", nationalDay, NOTICE_2023, "2023-09-01", "2023-09-02"),
  ...days("compensatory", nationalDay, IN_LIEU, "2023-09-04"),
];

const NOTICE_2024 = { basis: `${LAW}, thông báo năm 2023`, number: "5015/TB-LĐTBXH" };
const SWAP_2024 = "Hoán đổi ngày làm việc dịp 30/4 - 1/5 năm 2024";
const year2024 = [
  ...days("holiday", newYear, LAW, "2024-01-01"),
  ...days("holiday", tet, NOTICE_2024, "2024-02-08", "2024-02-09", "2024-02-10", "2024-02-11", "2024-02-12"),
  ...days("compensatory", tet, IN_LIEU, "2024-02-13", "2024-02-14"),
  ...days("holiday", hungKings, LAW, "2024-04-18"),
  ...days("swapped-off", victoryDay, SWAP_2024, "2024-04-29"),
  ...days("holiday", victoryDay, LAW, "2024-04-30"),
  ...days("holiday", labourDay, LAW, "2024-05-01"),
  ...days("worked", victoryDay, SWAP_2024, "2024-05-04"),
  ...days("holiday", nationalDay, NOTICE_2024, "2024-09-02", "2024-09-03"),
];

const SWAP_2025 = "Hoán đổi ngày làm việc dịp 30/4 - 1/5 năm 2025";
const year2025 = [
  ...days("holiday", newYear, LAW, "2025-01-01"),
  ...days("holiday", tet, LAW, "2025-01-27", "2025-01-28", "2025-01-29", "2025-01-30", "2025-01-31"),
  ...days("holiday", hungKings, LAW, "2025-04-07"),
  ...days("worked", labourDay, SWAP_2025, "2025-04-26"),
  ...days("holiday", victoryDay, LAW, "2025-04-30"),
  ...days("holiday", labourDay, LAW, "2025-05-01"),
  ...days("swapped-off", labourDay, SWAP_2025, "2025-05-02"),
  ...days("holiday", nationalDay, LAW, "2025-09-01", "2025-09-02"),
];

const NOTICE_2026 = { basis: `${LAW}, thông báo năm 2025`, number: "9441/TB-BNV" };
const SWAP_NEW_YEAR_2026 = { basis: "Hoán đổi theo công văn năm 2025", number: "12729/VPCP-KGVX" };
const SWAP_2026 = "Hoán đổi ngày làm việc dịp Quốc khánh năm 2026";
const year2026 = [
  ...days("holiday", newYear, LAW, "2026-01-01"),
  ...days("swapped-off", newYear, SWAP_NEW_YEAR_2026, "2026-01-02"),
  ...days("worked", newYear, SWAP_NEW_YEAR_2026, "2026-01-10"),
  ...days("holiday", tet, NOTICE_2026, "2026-02-16", "2026-02-17", "2026-02-18", "2026-02-19", "2026-02-20"),
  ...days("holiday", hungKings, LAW, "2026-04-26"),
  ...days("compensatory", hungKings, IN_LIEU, "2026-04-27"),
  ...days("holiday", victoryDay, LAW, "2026-04-30"),
  ...days("holiday", labourDay, LAW, "2026-05-01"),
  ...days("worked", nationalDay, SWAP_2026, "2026-08-22"),
  ...days("swapped-off", nationalDay, SWAP_2026, "2026-08-31"),
  ...days("holiday", nationalDay, NOTICE_2026, "2026-09-01", "2026-09-02"),
  ...days("holiday", cultureDay, CULTURE_LAW, "2026-11-24"),
];

// The notice for 2027 fixes which days beside the lunar New Year and 2 September are off; until it is entered, the law's count stands here.
const year2027 = [
  ...days("holiday", newYear, LAW, "2027-01-01"),
  ...days("holiday", tet, LAW + unconfirmed, "2027-02-04", "2027-02-05", "2027-02-06", "2027-02-07", "2027-02-08"),
  ...days("compensatory", tet, IN_LIEU + unconfirmed, "2027-02-09", "2027-02-10"),
  ...days("holiday", hungKings, LAW, "2027-04-16"),
  ...days("holiday", victoryDay, LAW, "2027-04-30"),
  ...days("holiday", labourDay, LAW, "2027-05-01"),
  ...days("compensatory", labourDay, IN_LIEU, "2027-05-03"),
  ...days("holiday", nationalDay, LAW, "2027-09-02"),
  ...days("holiday", nationalDay, LAW + unconfirmed, "2027-09-03"),
  ...days("holiday", cultureDay, CULTURE_LAW, "2027-11-24"),
];

/** The days off and the Saturdays worked by state offices, 2020 to 2027; every other day follows the week. */
export const calendarDays: readonly CalendarDayRow[] = [
  ...year2020,
  ...year2021,
  ...year2022,
  ...year2023,
  ...year2024,
  ...year2025,
  ...year2026,
  ...year2027,
];
