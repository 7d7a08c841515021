// A report that the same bodies owe on the same day at two places of a document is perhaps one report that was written twice.

import { formatDate } from "~/lib/calendar-date";
import { groupBy } from "~/lib/group-by";
import { comparable } from "~/lib/vietnamese-text";
import type { ProblemRead, TaskRead } from "../document-reading";
import { placeOf } from "./place";

const REPORTS = /báo cáo(?! viên)/u;

/** Reports of the same leads that are due on the same day as one further up, each with the place of that one. */
export function repeatedReports(tasks: readonly TaskRead[]): ProblemRead[] {
  const reports = tasks.flatMap((task) => {
    if (task.lead.length === 0 || !REPORTS.test(comparable(task.text))) return [];
    const leads = task.lead.map(comparable).sort().join("; ");
    return task.deadlines.flatMap(({ date, every }) =>
      date === null ? [] : [{ source: task.source, date, key: [date, every, leads].join() }],
    );
  });
  return [...groupBy(reports, ({ key }) => key).values()].flatMap((same) => {
    const [first] = same.map(({ source }) => placeOf(source));
    return same
      .filter(({ source }) => placeOf(source) !== first)
      .map(({ source, date }) => {
        const message = `Báo cáo này có thể trùng với ${first}: cùng cơ quan, cùng hạn ${formatDate(date)}. Nếu là một thì chỉ giữ một việc.`;
        return { code: "report-repeat", message, source } as const;
      });
  });
}
