// A deadline lies after the day of issue and on a working day.

import { nonWorkingReason, type WorkCalendar } from "~/features/calendar/work-calendar";
import { formatDate } from "~/lib/calendar-date";
import type { Identity, ProblemRead, TaskRead } from "../document-reading";

/** Deadlines before the day of issue, and days named in words on which nobody works. */
export function deadlineProblems(tasks: readonly TaskRead[], { issuedOn }: Identity, calendar: WorkCalendar): ProblemRead[] {
  return tasks.flatMap(({ deadlines, source }) =>
    deadlines.flatMap(({ kind, date, words }): ProblemRead[] => {
      if (date === null) return [];
      if (issuedOn !== null && date < issuedOn) {
        const message = `Thời hạn “${words}” (${formatDate(date)}) trước ngày ban hành ${formatDate(issuedOn)}. Xem lại ngày, tháng, năm.`;
        return [{ code: "deadline-before-issue", message, source }];
      }
      const reason = kind === "date" || kind === "before" ? nonWorkingReason(calendar, date) : null;
      if (reason === null) return [];
      return [{ code: "deadline-day-off", message: `Thời hạn “${words}” rơi vào ${reason.vi} ${formatDate(date)}.`, source }];
    }),
  );
}
