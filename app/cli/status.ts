import { type PlanStatus, type Status, statusView } from "~/features/progress/status.view.server";
import { formatDate } from "~/lib/calendar-date";
import type { Locale, Text } from "~/lib/i18n/text";
import { formatNumber, formatPercent } from "~/lib/number-format";
import { type Command, textOption } from "./command";
import { dayAsked } from "./day-option";

const words: Readonly<
  Record<
    Locale,
    { none: string; rate: string; late(days: number): string; sentLate(days: number): string; groups: readonly string[] }
  >
> = {
  vi: {
    none: "chưa có việc đến hạn",
    rate: "hoàn thành trên việc đã đến hạn",
    late: (days) => `chậm ${days} ngày`,
    sentLate: (days) => `nộp muộn ${days} ngày, chờ xác nhận`,
    groups: ["hoàn thành đúng hạn", "hoàn thành quá hạn", "trong hạn", "quá hạn", "không thời hạn"],
  },
  en: {
    none: "nothing came due",
    rate: "completed of what came due",
    late: (days) => `${days} days late`,
    sentLate: (days) => `sent ${days} days late, waits for confirmation`,
    groups: ["done on time", "done late", "open in time", "overdue", "no deadline"],
  },
};

function planLines({ number, title, groups, cameDue, completionRate, overdue, targets }: PlanStatus, locale: Locale): string[] {
  const { none, rate, late, sentLate: waits, groups: names } = words[locale];
  const counts = [groups.doneOnTime, groups.doneLate, groups.openInTime, groups.openOverdue, groups.noDeadline];
  const completion = completionRate === null ? none : `${formatPercent(completionRate)} ${rate} (${cameDue})`;
  return [
    `${number ?? "–"} · ${title}`,
    `  ${completion}; ${counts.map((count, index) => `${names[index]} ${count}`).join(", ")}`,
    ...overdue.map(({ agency, task, due, daysLate, sentLate }) => {
      const [sign, said] = sentLate ? ["⧗", waits(daysLate)] : ["✕", late(daysLate)];
      return `  ${sign} ${agency}: ${task} (${formatDate(due)}, ${said})`;
    }),
    ...targets.map(({ text, goal, value, masked, coverage }) => {
      const [is, wanted] = [value, goal].map((figure) => (figure === null ? "–" : formatNumber(figure, 2)));
      return `  ◎ ${text}: ${masked ? "•" : is} / ${wanted} (${coverage.accepted}/${coverage.of})`;
    }),
  ];
}

function told({ on, plans }: Status, locale: Locale): string {
  return [formatDate(on), ...plans.flatMap((plan) => planLines(plan, locale))].join("\n");
}

export const status: Command = {
  name: "status",
  usage: "[--plan NUMBER] [--on YYYY-MM-DD]",
  about: { vi: "tình hình các kế hoạch vào cuối một ngày", en: "how plans stood at the end of a day" },
  options: { plan: { type: "string" }, on: { type: "string" } },
  help: [
    [
      "--plan NUMBER",
      { vi: "chỉ kế hoạch mang số này, ví dụ 142/KH-UBND", en: "only the plan of this number, such as 142/KH-UBND" },
    ],
    ["--on YYYY-MM-DD", { vi: "ngày cần xem, ví dụ 2020-07-07", en: "the day to look at, such as 2020-07-07" }],
  ],
  async run(call) {
    const on = await dayAsked(call);
    const json = await statusView(call.db().read, { planNumber: textOption(call.values, "plan"), on });
    const text: Text = { vi: told(json, "vi"), en: told(json, "en") };
    return { json, text };
  },
};
