import { formatDate } from "~/lib/calendar-date";
import type { Text } from "~/lib/i18n/text";
import { unitName } from "./deadline-rules";
import { type DeadlineSpec, type DueLevel, dueLevels, type PeriodDue, type PeriodicSpec } from "./deadline-spec";
import { LENGTH_IN_MONTHS, type PeriodLength, periodName } from "./period-name";
import { bareWords } from "./words-of-deadline";

/** A deadline in a few words, as the system understands it ("trước ngày 05/07/2020", "hết quý III/2020"). */
export function describeDeadline(spec: DeadlineSpec): Text {
  switch (spec.kind) {
    case "date":
      return { vi: `ngày ${formatDate(spec.on)}`, en: `on ${formatDate(spec.on)}` };
    case "before":
      return { vi: `trước ngày ${formatDate(spec.on)}`, en: `before ${formatDate(spec.on)}` };
    case "month":
      return endOf(periodName("month", spec.year, spec.month));
    case "quarter":
      return endOf(periodName("quarter", spec.year, spec.quarter));
    case "half":
      return endOf(periodName("half", spec.year, spec.half));
    case "year":
      return endOf(periodName("year", spec.year, 1));
    case "relative": {
      const unit = unitName(spec.unit);
      const event = spec.event ? ` (${spec.event})` : "";
      return {
        vi: `trong ${spec.count} ${unit.vi} kể từ ngày ${formatDate(spec.from)}${event}`,
        en: `within ${spec.count} ${unit.en} of ${formatDate(spec.from)}${event}`,
      };
    }
    case "periodic":
      return describePeriodic(spec);
    case "ongoing":
      return { vi: "thường xuyên", en: "ongoing" };
    case "adhoc":
      return { vi: "đột xuất, khi có yêu cầu", en: "on request" };
    case "none":
      return { vi: "không có thời hạn", en: "no deadline" };
    default:
      return spec satisfies never;
  }
}

/** A deadline as lists show it: in the words of the document where they name a time, else as it was understood. */
export function deadlineInShort(spec: DeadlineSpec): Text {
  const isTimed = spec.kind !== "ongoing" && spec.kind !== "adhoc" && spec.kind !== "none";
  return isTimed && spec.words !== "" ? bareWords(spec) : describeDeadline(spec);
}

const EVERY: Record<PeriodLength, Text> = {
  month: { vi: "hằng tháng", en: "every month" },
  quarter: { vi: "hằng quý", en: "every quarter" },
  half: { vi: "6 tháng một lần", en: "every six months" },
  nineMonths: { vi: "9 tháng đầu năm", en: "for the first nine months of each year" },
  year: { vi: "hằng năm", en: "every year" },
};

const LEVELS: Record<DueLevel, Text> = {
  province: { vi: "cấp tỉnh", en: "province" },
  district: { vi: "cấp huyện", en: "district" },
  commune: { vi: "cấp xã", en: "commune" },
};

function describePeriodic({ every, due, levels = {} }: PeriodicSpec): Text {
  const own = dueLevels.flatMap((level) => (levels[level] ? [{ name: LEVELS[level], when: dueDay(levels[level], every) }] : []));
  const when = dueDay(due, every);
  return {
    vi: [`${EVERY[every].vi}, chậm nhất ${when.vi}`, ...own.map((one) => `${one.name.vi}: ${one.when.vi}`)].join("; "),
    en: [`${EVERY[every].en}, no later than ${when.en}`, ...own.map((one) => `${one.name.en}: ${one.when.en}`)].join("; "),
  };
}

function dueMonth(monthOffset: number, every: PeriodLength): Text {
  if (every === "year" && monthOffset <= 0) return { vi: `tháng ${12 + monthOffset}`, en: `month ${12 + monthOffset}` };
  if (monthOffset === 0) return { vi: "tháng cuối kỳ", en: "the last month of the period" };
  if (monthOffset > 0) return { vi: "tháng liền sau kỳ báo cáo", en: "the month after the period" };
  const month = LENGTH_IN_MONTHS[every] + monthOffset;
  return { vi: `tháng thứ ${month} của kỳ`, en: `month ${month} of the period` };
}

function dueDay(due: PeriodDue, every: PeriodLength): Text {
  // A month is over with itself: nobody speaks of its last month.
  if (every === "month" && due.monthOffset === 0) return { vi: `ngày ${due.day}`, en: `day ${due.day}` };
  const month = dueMonth(due.monthOffset, every);
  return { vi: `ngày ${due.day} của ${month.vi}`, en: `day ${due.day} of ${month.en}` };
}

function endOf(period: Text): Text {
  return { vi: `hết ${period.vi}`, en: `by the end of ${period.en}` };
}
