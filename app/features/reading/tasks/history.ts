// "Năm 2025, Sở Y tế chủ trì …, hoàn thành trước ngày 20/6/2025" in a paper of 2026 tells what was.

import { comparable } from "~/lib/vietnamese-text";
import type { TaskRead } from "../document-reading";
import type { TaskContext } from "./duty";

const IN_YEAR = /^(?:\d+\.\s+|\p{L}\)\s+|[-+–•]\s*)?(?:trong )?năm (?<year>20\d{2}),\s/u;

/** Whether a task stands in a year before its paper's and has no day that is still to come. */
export function isHistory({ source, deadlines }: TaskRead, { issuedOn }: Pick<TaskContext, "issuedOn">): boolean {
  const year = IN_YEAR.exec(comparable(source.words))?.groups?.year;
  if (year === undefined || issuedOn === null || year >= issuedOn.slice(0, 4)) return false;
  return deadlines.length > 0 && deadlines.every(({ date }) => date !== null && date < issuedOn);
}
