// A sentence that names several deadlines holds as many tasks; each takes the clauses that belong to its own.

import type { TaskRead } from "~/features/reading/document-reading";
import { deliverableIn } from "~/features/reading/tasks/deliverable";
import { receiverIn, viaIn } from "~/features/reading/tasks/receiver";
import { supportersIn } from "~/features/reading/tasks/supporters";
import { holdsWords, tidy } from "~/lib/vietnamese-text";

const sentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/**
 * The words of a task parted so that each part names one of its deadlines, in their order; a clause that names none stays with the
 * one before it. Clauses end with a semicolon or a dot; where that does not do, before each report too. Null where they cannot be
 * parted so: two deadlines in one clause, or one that stands in a column of its own.
 */
export function clausesByDeadline(task: Pick<TaskRead, "text" | "deadlines">): string[] | null {
  return parted(task, SENTENCES) ?? parted(task, REPORTS);
}

const SENTENCES = /(?<=[;.])\s+(?=\p{L})/u;
// "Báo cáo 6 tháng trước 15/6, báo cáo năm trước 15/12": each report of a sentence is a clause.
const REPORTS = /(?<=[;.])\s+(?=\p{L})|(?<=,)\s+(?=(?:và\s+)?(?:gửi\s+)?báo cáo\s)/iu;

function parted({ text, deadlines }: Pick<TaskRead, "text" | "deadlines">, between: RegExp): string[] | null {
  const parts: string[][] = [];
  const left = deadlines.map(({ words }) => words);
  for (const clause of tidy(text).split(between)) {
    const named = left.filter((words) => holdsWords(clause, words));
    if (named.length > 1) return null;
    const current = parts.at(-1);
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
