// A new day that is far away is more often a slip of the pen (2099 for 2019) than what is meant: it is not refused, but asked about once more.

import { addMonths, type CalendarDate, formatDate } from "~/lib/calendar-date";
import type { Text } from "~/lib/i18n/text";

export type Reach = {
  /** The deadline as it stands. */
  readonly dueOn: CalendarDate | null;
  /** The last day of the plan's period. */
  readonly planEndsOn: CalendarDate | null;
};

const ask = (on: CalendarDate, { vi, en }: Text): Text => ({
  vi: `Ngày mới ${formatDate(on)} ${vi}. Nếu đúng ý, hãy bấm gửi lần nữa để đồng ý; nếu không, hãy sửa ngày.`,
  en: `The new day ${formatDate(on)} is ${en}. If you mean it, send once more to agree; otherwise correct the day.`,
});

/**
 * Why extending to `on` is asked about once more: it lies after the plan's period, or more than a year after the deadline; null when
 * neither. Work that is due after the period already (its last report) has only the year to keep.
 */
export function askedAgain(on: CalendarDate, { dueOn, planEndsOn }: Reach): Text | null {
  const isWithinPlan = dueOn === null || planEndsOn === null || dueOn <= planEndsOn;
  if (planEndsOn !== null && isWithinPlan && on > planEndsOn) {
    const end = formatDate(planEndsOn);
    return ask(on, { vi: `sau ngày cuối của kế hoạch (${end})`, en: `after the last day of the plan (${end})` });
  }
  if (dueOn === null || on <= addMonths(dueOn, 12)) return null;
  const due = formatDate(dueOn);
  return ask(on, { vi: `muộn hơn thời hạn hiện nay (${due}) hơn một năm`, en: `more than a year after the deadline (${due})` });
}
