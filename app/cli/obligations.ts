import { type GeneratedTask, generateObligations } from "~/features/assignments/generate-obligations.server";
import { generatedUntil } from "~/features/assignments/obligations";
import { type CalendarDate, formatDate, isCalendarDate } from "~/lib/calendar-date";
import { dayOf } from "~/lib/clock";
import type { Locale } from "~/lib/i18n/text";
import { type Call, type Command, textOption, WrongUsage } from "./command";

function untilAsked(call: Call): CalendarDate {
  const until = textOption(call.values, "until");
  if (until === undefined) return generatedUntil(dayOf(call.now));
  if (isCalendarDate(until)) return until;
  throw new WrongUsage({
    vi: `“${until}” không phải là ngày. Hãy ghi --until theo dạng YYYY-MM-DD, ví dụ 2028-12-31.`,
    en: `“${until}” is not a day. Write --until as YYYY-MM-DD, for example 2028-12-31.`,
  });
}

const words: Readonly<
  Record<Locale, { none(until: string): string; made: string; orphaned(agency: string, period: string): string }>
> = {
  vi: {
    none: (until) => `Các kỳ báo cáo đến hạn tới ${until} đã có đủ.`,
    made: "phần việc của các kỳ sắp tới",
    orphaned: (agency, period) => `${agency} đã kết thúc và chưa có cơ quan kế thừa: từ kỳ ${period} chưa có ai chịu trách nhiệm`,
  },
  en: {
    none: (until) => `All periods due up to ${until} are there.`,
    made: "assignments of coming periods",
    orphaned: (agency, period) => `${agency} has ended without a successor: nobody answers from period ${period} on`,
  },
};

function told(tasks: readonly GeneratedTask[], until: CalendarDate, locale: Locale): string {
  const { none, made, orphaned } = words[locale];
  if (tasks.length === 0) return none(formatDate(until));
  return tasks
    .flatMap((one) => [
      `${one.plan} · ${one.task}: ${one.made.length} ${made}`,
      ...one.orphaned.map(({ agency, occurrence }) => `  ! ${orphaned(agency, occurrence)}`),
    ])
    .join("\n");
}

export const obligations: Command = {
  name: "obligations",
  usage: "[--until YYYY-MM-DD] [--dry-run]",
  about: { vi: "tạo trước phần việc của các kỳ báo cáo sắp tới", en: "generate the assignments of coming periods" },
  options: { until: { type: "string" }, "dry-run": { type: "boolean" } },
  help: [
    [
      "--until YYYY-MM-DD",
      {
        vi: "tạo các kỳ đến hạn tới ngày này; mặc định 24 tháng tới",
        en: "periods due up to this day; 24 months ahead unless given",
      },
    ],
    ["--dry-run", { vi: "chỉ cho biết sẽ tạo gì", en: "only tell what would be made" }],
  ],
  async run(call) {
    const until = untilAsked(call);
    const isDryRun = call.values["dry-run"] === true;
    const tasks = await generateObligations({ db: call.db().write, now: call.now }, { until, isDryRun });
    return { json: { until, isDryRun, tasks }, text: { vi: told(tasks, until, "vi"), en: told(tasks, until, "en") } };
  },
};
