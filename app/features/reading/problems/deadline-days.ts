// A deadline lies after the day of issue and on a working day.

import { nonWorkingReason, type WorkCalendar } from "~/features/calendar/work-calendar";
import { type CalendarDate, formatDate } from "~/lib/calendar-date";
import { groupBy } from "~/lib/group-by";
import type { DeadlineRead, Identity, ProblemRead, Source, TaskRead } from "../document-reading";
import { codeOf } from "../outline/headings";

type Found = { readonly code: "deadline-before-issue" | "deadline-day-off"; readonly date: CalendarDate; readonly said: string };
type Placed = Found & { readonly source: Source };

function doubtOf({ kind, date, words }: DeadlineRead, { issuedOn }: Identity, calendar: WorkCalendar): Found | null {
  if (date === null) return null;
  if (issuedOn !== null && date < issuedOn)
    return {
      code: "deadline-before-issue",
      date,
      said: `Thời hạn “${words}” (${formatDate(date)}) trước ngày ban hành ${formatDate(issuedOn)}. Xem lại ngày, tháng, năm.`,
    };
  const reason = kind === "date" || kind === "before" ? nonWorkingReason(calendar, date) : null;
  return reason && { code: "deadline-day-off", date, said: `Thời hạn “${words}” rơi vào ${reason.vi} ${formatDate(date)}.` };
}

// The places of a day beyond the first one: "Ngày này còn ghi ở mục 5, mục 6."
function elsewhere(others: readonly Placed[]): string {
  const places = [
    ...new Set(others.map(({ source }) => (source.path.length > 0 ? `mục ${codeOf(source.path)}` : `dòng ${source.line}`))),
  ];
  return places.length === 0 ? "" : ` Ngày này còn ghi ở ${places.join(", ")}.`;
}

/** Deadlines before the day of issue, and days named in words on which nobody works: each day once, with every place of it. */
export function deadlineProblems(tasks: readonly TaskRead[], identity: Identity, calendar: WorkCalendar): ProblemRead[] {
  const placed = tasks.flatMap(({ deadlines, source }) =>
    deadlines.flatMap((deadline): Placed[] => {
      const doubt = doubtOf(deadline, identity, calendar);
      return doubt ? [{ ...doubt, source }] : [];
    }),
  );
  return [...groupBy(placed, ({ code, date }) => `${code} ${date}`).values()].flatMap(([first, ...others]) =>
    first ? [{ code: first.code, message: first.said + elsewhere(others), source: first.source }] : [],
  );
}
