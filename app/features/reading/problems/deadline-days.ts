// A deadline names a day that there is, after the day of issue and on a working day.

import { nonWorkingReason, type WorkCalendar } from "~/features/calendar/work-calendar";
import { formatDate } from "~/lib/calendar-date";
import { groupBy } from "~/lib/group-by";
import type { DeadlineRead, Identity, ProblemRead, Source, TargetRead, TaskRead } from "../document-reading";
import { DAY } from "../identity/written-day";
import { impossibleDayIn } from "../targets/horizon";
import { placeOf } from "./place";

type Code = "deadline-before-issue" | "deadline-day-off" | "impossible-day";
/** `about`: the day in question, or the words of one that no calendar has. */
type Found = { readonly code: Code; readonly about: string; readonly said: string };
type Placed = Found & { readonly source: Source };

// "Trước ngày 31/4/2020": the words name a day whole, and there is none such.
function impossible(words: string): Found | null {
  const [day] = new RegExp(DAY, "u").exec(words) ?? [];
  return day === undefined
    ? null
    : {
        code: "impossible-day",
        about: words,
        said: `Thời hạn “${words}”: không có ngày ${day} trong lịch. Xem lại ngày, tháng, năm.`,
      };
}

// "Đầu tháng 9", "tuần thứ ba của tháng 3": the day that ends it is reckoned, and nobody wrote it.
const NAMES_DAY = /ngày\s+\d|\d{1,2}\s?[/.-]\s?\d{1,2}(?!\d)|\d{1,2}\s+tháng\s+\d/iu;

function doubtOf({ kind, date, words }: DeadlineRead, { issuedOn }: Identity, calendar: WorkCalendar): Found | null {
  if (date === null) return kind === "date" || kind === "before" ? impossible(words) : null;
  if (issuedOn !== null && date < issuedOn)
    return {
      code: "deadline-before-issue",
      about: date,
      said: `Thời hạn “${words}” (${formatDate(date)}) trước ngày ban hành ${formatDate(issuedOn)}. Xem lại ngày, tháng, năm.`,
    };
  // "Trước ngày 01/01/2027" is by the end of 2026, and no day of work on New Year's Day.
  const isYearEnd = kind === "before" && date.endsWith("-01-01");
  const reason =
    (kind === "date" || kind === "before") && !isYearEnd && NAMES_DAY.test(words) ? nonWorkingReason(calendar, date) : null;
  if (reason === null) return null;
  // "Ngày nghỉ Chiến thắng 30/4 (30/04/2026)": a holiday named by its day is set apart from the date.
  const day = /\d$/u.test(reason.vi) ? `(${formatDate(date)})` : formatDate(date);
  return { code: "deadline-day-off", about: date, said: `Thời hạn “${words}” rơi vào ${reason.vi} ${day}.` };
}

// The places of a day beyond the first one: "Ngày này còn ghi ở mục 5, mục 6."
function elsewhere(others: readonly Placed[]): string {
  const places = [...new Set(others.map(({ source }) => placeOf(source)))];
  return places.length === 0 ? "" : ` Ngày này còn ghi ở ${places.join(", ")}.`;
}

type Dated = { readonly targets: readonly TargetRead[]; readonly tasks: readonly TaskRead[]; readonly document: Identity };

function placedDoubts({ targets, tasks, document }: Dated, calendar: WorkCalendar): Placed[] {
  const ofTargets = targets.map(({ source, text }) => {
    const words = impossibleDayIn(text);
    return { source, doubt: words === null ? null : impossible(words) };
  });
  const ofTasks = tasks.flatMap(({ deadlines, source }) =>
    deadlines.map((deadline) => ({ source, doubt: doubtOf(deadline, document, calendar) })),
  );
  return [...ofTargets, ...ofTasks].flatMap(({ source, doubt }) => (doubt === null ? [] : [{ ...doubt, source }]));
}

/** Days of targets and tasks that do not exist, lie before the issue, or on which nobody works: each day once, with every place of it. */
export function deadlineProblems(read: Dated, calendar: WorkCalendar): ProblemRead[] {
  const placed = placedDoubts(read, calendar);
  return [...groupBy(placed, ({ code, about }) => `${code} ${about}`).values()].flatMap(([first, ...others]) =>
    first ? [{ code: first.code, message: first.said + elsewhere(others), source: first.source }] : [],
  );
}
