import { diceOf } from "../dice";
import { groups } from "../groups";
import type { Day, HistoryStep, LocalMinute } from "../world-data";
import { fillLaiChau } from "./fill-laichau";
import { claimsDone, contactOf, sends } from "./steps";

const SECRETARIAT = "lch-thuky";
const firstHalf = (agency: string) => ({ task: "lch-bao-cao-6t", agency, period: "2026-H1" });
const planOf2026 = (agency: string) => ({ task: "lch-ke-hoach-nam", agency, period: "2026" });

const membersOf = (key: string) => (groups.find((group) => group.key === key)?.members ?? []).map(({ agency }) => agency);
const everyone = [...membersOf("lch-so-nganh"), ...membersOf("lch-xa")];

// First half of 2026, due on 22/6 (20/6 is a Saturday).
const SILENT = ["x-03451", "x-03562", "lch-svhttdl"];
const RETURNED = ["x-03640"];
const LATE: Record<string, Day> = { "x-03439": "2026-06-24", "x-03616": "2026-06-25", "lch-bao-dai": "2026-06-24" };
const IN_TIME: Day[] = ["2026-06-16", "2026-06-17", "2026-06-18", "2026-06-19", "2026-06-22"];
const ACCEPTED_AFTER: Record<Day, Day> = {
  "2026-06-16": "2026-06-17",
  "2026-06-17": "2026-06-19",
  "2026-06-18": "2026-06-19",
  "2026-06-19": "2026-06-22",
  "2026-06-22": "2026-06-24",
  "2026-06-24": "2026-06-25",
  "2026-06-25": "2026-06-26",
};

const clock = (agency: string, hour: number) => `${String(hour).padStart(2, "0")}:${diceOf(`${agency} minute`).between(10, 59)}`;

function firstHalfOf(agency: string): HistoryStep[] {
  if (SILENT.includes(agency)) return [];
  const { between } = diceOf(`${agency} day`);
  const day = LATE[agency] ?? IN_TIME[between(0, IN_TIME.length - 1)] ?? "2026-06-22";
  const hour = between(8, 15);
  const on = firstHalf(agency);
  const sent = sends(on, `${day}T${clock(agency, hour)}`, fillLaiChau(agency), `${day}T${clock(agency, hour + 1)}`);
  const decidedAt = `${ACCEPTED_AFTER[day] ?? day}T${clock(`${agency} decision`, 16)}`;
  return RETURNED.includes(agency)
    ? [
        ...sent,
        {
          at: decidedAt,
          who: SECRETARIAT,
          do: "return",
          on,
          text: "Chưa nêu lý do chỉ có 01 buổi truyền thông; đề nghị bổ sung.",
        },
      ]
    : [...sent, { at: decidedAt, who: SECRETARIAT, do: "accept", on }];
}

const asks = (agency: string, at: LocalMinute, until: Day, text: string): HistoryStep => ({
  at,
  who: contactOf(agency),
  do: "ask-extension",
  on: firstHalf(agency),
  until,
  text,
});

// One is granted and kept, one granted on a condition and still silent, one refused: by the days that count now and by the
// original ones the half-year comes out differently.
const extensions: HistoryStep[] = [
  asks("x-03439", "2026-06-18T09:12", "2026-06-25", "Hai bản bị cô lập do sạt lở, chưa lấy được số liệu."),
  {
    at: "2026-06-19T08:30",
    who: SECRETARIAT,
    do: "grant-extension",
    on: firstHalf("x-03439"),
    until: "2026-06-25",
    text: "Đồng ý do thiên tai; các nội dung khác gửi đúng hạn.",
  },
  asks("x-03562", "2026-06-19T10:40", "2026-06-30", "Cán bộ phụ trách nghỉ ốm, đang bàn giao."),
  {
    at: "2026-06-19T15:05",
    who: SECRETARIAT,
    do: "grant-extension",
    on: firstHalf("x-03562"),
    until: "2026-06-29",
    condition: "Gửi trước số liệu sơ bộ trong ngày 22/6.",
    text: "Đồng ý một lần.",
  },
  asks("lch-bao-dai", "2026-06-19T16:20", "2026-06-26", "Đang tập trung tuyên truyền kỳ họp."),
  {
    at: "2026-06-22T08:45",
    who: SECRETARIAT,
    do: "refuse-extension",
    on: firstHalf("lch-bao-dai"),
    text: "Việc định kỳ đã biết trước, đề nghị báo cáo đúng hạn.",
  },
];

// The plans of 2026, due on 31/12: most are confirmed, two wait, the rest are still to come.
const WITHOUT_PLAN = [
  "x-03442",
  "x-03451",
  "x-03463",
  "x-03532",
  "x-03562",
  "x-03571",
  "x-03616",
  "x-03640",
  "lch-stc",
  "lch-snv",
];
const WAITING: Record<string, Day> = { "x-03408": "2026-11-19", "x-03595": "2026-11-20" };
const PLAN_DAYS: Day[] = ["2026-06-29", "2026-07-06", "2026-07-14", "2026-08-03", "2026-09-09", "2026-10-12"];
const CONFIRMED_AFTER: Record<Day, Day> = {
  "2026-06-29": "2026-06-30",
  "2026-07-06": "2026-07-08",
  "2026-07-14": "2026-07-15",
  "2026-08-03": "2026-08-05",
  "2026-09-09": "2026-09-11",
  "2026-10-12": "2026-10-14",
};

function planStepsOf(agency: string): HistoryStep[] {
  if (WITHOUT_PLAN.includes(agency)) return [];
  const { between } = diceOf(`${agency} plan`);
  const waitingSince = WAITING[agency];
  const day = waitingSince ?? PLAN_DAYS[between(0, PLAN_DAYS.length - 1)] ?? "2026-07-06";
  const on = planOf2026(agency);
  const claimed = claimsDone(on, day, String(between(8, 16)).padStart(2, "0"), "Đã ban hành kế hoạch năm 2026, kèm bản chụp.");
  if (waitingSince) return claimed;
  return [
    ...claimed,
    { at: `${CONFIRMED_AFTER[day] ?? day}T${clock(`${agency} plan`, 10)}`, who: SECRETARIAT, do: "confirm", on },
  ];
}

const notes: HistoryStep[] = [
  {
    at: "2026-07-02T09:20",
    who: SECRETARIAT,
    do: "note",
    on: { task: "lch-yt-tong-hop-6t", agency: "lch-syt", period: "2026-H1" },
    text: "Đã gửi bản tổng hợp; còn thiếu 3 đơn vị chưa báo cáo.",
  },
  {
    at: "2026-09-15T14:30",
    who: SECRETARIAT,
    do: "note",
    on: { task: "lch-yt-tai-lieu", agency: "lch-syt" },
    text: "Mở hai lớp tập huấn cho cán bộ cấp xã ở Tân Phong và Than Uyên.",
  },
  {
    at: "2026-10-20T10:05",
    who: contactOf("lch-cat"),
    do: "note",
    on: { task: "lch-ca-dia-ban", agency: "lch-cat" },
    text: "Đang rà cơ sở lưu trú quanh trung tâm tỉnh và cửa khẩu.",
  },
  {
    at: "2026-11-16T08:45",
    who: "lch-lanhdao",
    do: "directive",
    on: { task: "lch-yt-chu-tri", agency: "lch-syt" },
    text: "Sở Y tế nhắc các xã còn nợ báo cáo 6 tháng, chuẩn bị số liệu cả năm trước 20/12.",
  },
  {
    at: "2026-11-18T15:40",
    who: contactOf("x-03408"),
    do: "note",
    on: { task: "lch-xa-truyen-thong", agency: "x-03408" },
    text: "Đã làm 11 buổi ở tổ dân phố; còn khu chợ sẽ làm cuối tháng.",
  },
];

export const laiChauHistory: HistoryStep[] = [
  ...everyone.flatMap(firstHalfOf),
  ...extensions,
  ...everyone.flatMap(planStepsOf),
  ...notes,
];
