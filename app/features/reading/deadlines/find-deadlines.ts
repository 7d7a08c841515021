// A sentence can name several deadlines; each keeps the words that name it.

import { LENGTH_IN_MONTHS } from "~/features/calendar/period-name";
import { addMonths } from "~/lib/calendar-date";
import type { DeadlineRead } from "../document-reading";
import { countedSpansIn } from "./counted-spans";
import { daysIn } from "./days";
import type { DeadlineContext, Found } from "./phrase";
import { relativeIn } from "./relative";
import { repeatedIn } from "./repeated";
import { spansIn } from "./spans";

// The longer reading of the same words stands: "trước ngày 15/6 hằng năm" is not "hằng năm".
function apart(all: readonly Found[]): Found[] {
  const chosen: Found[] = [];
  const byLength = [...all].sort((a, b) => b.end - b.at - (a.end - a.at));
  const isSameList = (a: Found, b: Found) => a.at === b.at && a.end === b.end && (a.date !== b.date || a.every !== b.every);
  for (const each of byLength) {
    const hit = chosen.find((other) => each.at < other.end && other.at < each.end);
    if (hit === undefined || isSameList(each, hit)) chosen.push(each);
  }
  return chosen.sort((a, b) => a.at - b.at);
}

const bare = ({ kind, words, date, every }: Found): DeadlineRead => ({ kind, words, date, every });

function unique(deadlines: readonly DeadlineRead[]): DeadlineRead[] {
  const key = ({ kind, date, every, words }: DeadlineRead) =>
    kind === "adhoc" ? kind : [kind, date ?? (every === null ? words : ""), every, every === null ? "" : words].join(" ");
  // "Báo cáo tháng … trước ngày 25 hằng tháng" is one return, with its day.
  const hasDay = ({ words }: DeadlineRead) => /ngày|\d\s?(?:\/|tháng)\s?\d/u.test(words);
  const isSaidBetter = (each: DeadlineRead) =>
    each.kind === "periodic" &&
    !hasDay(each) &&
    deadlines.some((other) => other.kind === "periodic" && other.every === each.every && hasDay(other));
  return deadlines.filter(
    (each, index) => !isSaidBetter(each) && deadlines.findIndex((other) => key(other) === key(each)) === index,
  );
}

// "Định kỳ 6 tháng, năm báo cáo … trước ngày 15/6 và 15/12": as many days as returns, each its own.
function paired(all: readonly Found[]): Found[] {
  const isReturn = ({ kind, date, every }: Found) =>
    kind === "periodic" && date === null && (every === "half" || every === "year");
  const isDay = ({ kind, date, words }: Found) =>
    (kind === "before" || kind === "date") && date !== null && !/\d{4}/u.test(words);
  // "Báo cáo 6 tháng và năm trước ngày 15/6 và ngày 15/12 hằng năm": "hằng năm" is said of both days, which are those of two returns.
  const isYearlyDay = ({ kind, date, every, words }: Found) =>
    kind === "periodic" && date !== null && every === "year" && /^(?:trước|chậm nhất|ngày|vào)(?!\p{L})/iu.test(words);
  // "Hằng năm, trong tháng 12, báo cáo …": a month right behind the return is when it is due.
  const isMonth = ({ kind, at }: Found) =>
    (kind === "month" || kind === "quarter") &&
    all.some((each) => isReturn(each) && each.every === "year" && at >= each.end && at - each.end <= 3);
  const areTwo = new Set(all.filter(isReturn).map(({ every }) => every)).size === 2;
  const days = all.filter((each) => isDay(each) || isMonth(each) || (areTwo && isYearlyDay(each)));
  const named = all.filter((each) => isReturn(each) && !/\d\/\d/u.test(each.words));
  // A return that is named once more, without a day, is the same one.
  const isFirst = ({ every }: Found, index: number) => named.findIndex((each) => each.every === every) === index;
  const returns = named.length > days.length ? named.filter(isFirst) : named;
  const first = returns[0];
  // "Trước ngày 10/6 và 10/12 báo cáo kết quả 6 tháng, năm": the days may all stand before the returns, too.
  const [areBehind, areBefore] = [
    days.every(({ at }) => at > (first?.at ?? 0)),
    days.every(({ end }) => end <= (first?.at ?? 0)),
  ];
  if (first === undefined || returns.length !== days.length || !(areBehind || (areBefore && days.length > 1))) return [...all];
  return all.flatMap((each) => {
    if (days.includes(each)) return [];
    const day = days[returns.indexOf(each)];
    const words = areBefore && day ? `${day.words} ${each.words}` : `${each.words} ${day?.words}`;
    return [day ? { ...each, date: day.date, words } : each];
  });
}

/** Every deadline that a sentence or a cell names, in its order. */
export function findDeadlines(text: string, context: DeadlineContext): DeadlineRead[] {
  return unique(found(text, context).map(bare));
}

// What returns is due for the first time once the plan is issued, one or more periods after a day that had passed by then.
const firstDue =
  ({ issuedOn }: DeadlineContext) =>
  (each: Found): Found => {
    if (each.kind !== "periodic" || each.date === null || issuedOn === null || /\d{4}/u.test(each.words)) return each;
    const length = LENGTH_IN_MONTHS[each.every ?? "year"];
    let date = each.date;
    for (let months = length; date < issuedOn; months += length) date = addMonths(each.date, months);
    return { ...each, date };
  };

const found = (text: string, context: DeadlineContext) =>
  paired(apart([daysIn, spansIn, countedSpansIn, relativeIn, repeatedIn].flatMap((read) => read(text, context)))).map(
    firstDue(context),
  );

/**
 * The deadlines of a cell or of what follows a label "Thời gian"; of several, each keeps what it is for
 * ("Dự thảo: Quý II/2026; trình: Quý III/2026").
 */
export function deadlinesOfCell(text: string, context: Omit<DeadlineContext, "isTimeCell">): DeadlineRead[] {
  const parts = text.split(/\n|;/u).filter((part) => part.trim() !== "");
  return unique(
    parts.flatMap((part) => {
      const inPart = found(part, { ...context, isTimeCell: true });
      const alone = inPart.length === 1 && parts.length > 1;
      return inPart.map((each) => (alone ? { ...bare(each), words: part.replace(/^[\s\-+*]+|[\s.,;]+$/gu, "") } : bare(each)));
    }),
  );
}
