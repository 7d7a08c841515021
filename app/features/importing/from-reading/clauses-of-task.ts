// A sentence that names several deadlines holds as many tasks; each takes the clauses that belong to its own.

import type { DeadlineRead, TaskRead } from "~/features/reading/document-reading";
import { deliverableIn } from "~/features/reading/tasks/deliverable";
import { receiverIn, viaIn } from "~/features/reading/tasks/receiver";
import { supportersIn } from "~/features/reading/tasks/supporters";
import { comparable, holdsWords, tidy } from "~/lib/vietnamese-text";

const sentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/**
 * The words of a task parted so that each part names one of its deadlines, in their order; a clause that names none stays with the
 * one before it. Clauses end with a semicolon or a dot; where that does not do, before each report too. A clause that names several
 * deadlines one after the other stands once for each of them. Null where they cannot be parted so: something else stands between
 * two deadlines of a clause, or one stands in a column of its own.
 */
export function clausesByDeadline(task: Pick<TaskRead, "text" | "deadlines">): string[] | null {
  return parted(task, SENTENCES) ?? parted(task, EACH_REPORT);
}

/** The words of a task that cannot be parted, with those of one of its deadlines behind them, so that it is told from the others. */
export function wordsWithDeadline({ text }: Pick<TaskRead, "text">, { words }: Pick<DeadlineRead, "words">): string {
  const bare = tidy(text).replace(/[\s.;,]+$/u, "");
  return words === "" ? bare : `${bare} (${words})`;
}

const BETWEEN_DEADLINES = /^\s*(?:[,;]\s*)?(?:(?:và|hoặc)\s+)?$/iu;
const REPORT_BEFORE = /^(?:thực hiện\s+)?(?:chế độ\s+)?báo cáo(?:\s+định kỳ)?\s+/iu;

/** A clause once for each of the deadlines that it names, one after the other: "báo cáo 6 tháng (trước 15/6) và hằng năm (…)"; null where they are not told apart so. */
function clauseForEach(clause: string, words: readonly string[]): string[] | null {
  const plain = comparable(clause);
  const places = words.map((each) => ({ from: plain.indexOf(comparable(tidy(each))), length: tidy(each).length }));
  const gaps = places
    .slice(1)
    .map(({ from }, index) => clause.slice((places[index]?.from ?? 0) + (places[index]?.length ?? 0), from));
  const [first, last] = [places[0], places.at(-1)];
  if (!first || !last || first.from < 0 || !gaps.every((gap) => BETWEEN_DEADLINES.test(gap))) return null;
  const [head, tail] = [clause.slice(0, first.from), clause.slice(last.from + last.length)];
  const report = REPORT_BEFORE.exec(clause.slice(first.from, first.from + first.length))?.[0] ?? "";
  return places.map(({ from, length }) => {
    const own = clause.slice(from, from + length);
    return `${head}${REPORT_BEFORE.test(own) ? "" : report}${own}${tail}`;
  });
}

const SENTENCES = /(?<=[;.])\s+(?=\p{L})/u;
// "Báo cáo 6 tháng trước 15/6, báo cáo năm trước 15/12": each report of a sentence is a clause.
const EACH_REPORT = /(?<=[;.])\s+(?=\p{L})|(?<=,)\s+(?=(?:và\s+)?(?:gửi\s+)?báo cáo\s)/iu;

function parted({ text, deadlines }: Pick<TaskRead, "text" | "deadlines">, between: RegExp): string[] | null {
  const parts: string[][] = [];
  const left = deadlines.map(({ words }) => words);
  for (const clause of tidy(text).split(between)) {
    const named = left.filter((words) => holdsWords(clause, words));
    const current = parts.at(-1);
    if (named.length > 1) {
      const each = clauseForEach(clause, named);
      if (each === null) return null;
      const before = left.length === deadlines.length ? parts.splice(0).flat() : [];
      parts.push(...each.map((own, index) => (index === 0 ? [...before, own] : [own])));
      left.splice(0, left.length, ...left.filter((words) => !named.includes(words)));
      continue;
    }
    if (named.length === 0) {
      if (current) current.push(clause);
      else parts.push([clause]);
      continue;
    }
    left.splice(left.indexOf(named[0] ?? ""), 1);
    // What stood before the first deadline belongs to it.
    if (current && left.length === deadlines.length - 1) current.push(clause);
    else parts.push([clause]);
  }
  if (left.length > 0 || parts.length !== deadlines.length) return null;
  return parts.map((clauses) => sentence(clauses.join(" ").replace(/[\s.;,]+$/u, "")));
}

// "… về Sở Y tế để tổng hợp," before "báo cáo UBND tỉnh trước ngày 20/12": who collects the reports sends its own.
const COLLECTED =
  /(?:^|\s)(?:về|gửi(?: về)?|cho)\s+(?<who>(?!UBND|Ủy ban)\p{Lu}[^,;.()]{3,80}?)\s+(?:để\s+)?tổng hợp(?:,\s+theo dõi)?,?$/u;
const REPORTS_UP =
  /^(?:và\s+)?(?:gửi\s+)?báo cáo\s+(?:ubnd|ủy ban nhân dân|chủ tịch|hđnd|tỉnh ủy|bộ|thủ tướng|chính phủ)(?!\p{L})/iu;

/** Who collects the reports of the clause before and sends its own in this one; null where the same bodies go on. */
export function collectorBetween(before: string | undefined, clause: string): string | null {
  return REPORTS_UP.test(clause) ? (COLLECTED.exec(before ?? "")?.groups?.who ?? null) : null;
}

const REPORTS = /báo cáo(?! viên)/iu;

/** Whom a further report of a sentence goes to, and by way of whom, when it says neither: as the report before it. Null for none. */
export function sharedReceiver(before: readonly string[], clause: string): Pick<TaskRead, "sendTo" | "via"> | null {
  if (!REPORTS.test(clause) || receiverIn(clause) !== null) return null;
  const earlier = before.findLast((each) => REPORTS.test(each) && receiverIn(each) !== null);
  return earlier === undefined ? null : { sendTo: receiverIn(earlier), via: viaIn(earlier) };
}

/** A task with one of its clauses: those who support it, its product and its receiver are those that the clause names, where they were read from the words. */
export function withClause(task: TaskRead, text: string): TaskRead {
  const { deliverable, sendTo, via, support } = task;
  const [named, own] = [supportersIn(task.text), supportersIn(text)];
  const isFromWords = deliverable === deliverableIn(task.text);
  return {
    ...task,
    text,
    support: support.filter((name) => !named.includes(name) || own.includes(name)),
    deliverable: isFromWords ? deliverableIn(text) : deliverable,
    sendTo: sendTo === receiverIn(task.text) ? receiverIn(text) : sendTo,
    via: via === viaIn(task.text) ? viaIn(text) : via,
  };
}
