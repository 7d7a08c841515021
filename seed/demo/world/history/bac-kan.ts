import { reportBacKan } from "../report-backan";
import type { HistoryStep } from "../world-data";
import { sends } from "./steps";

const on = { task: "bk-bao-cao", agency: "bk-h-bac-kan" };

/** The days are illustrative: the report is dated June 2024 without a day. */
export const bacKanHistory: HistoryStep[] = [
  ...sends(on, "2024-06-19T14:00", reportBacKan, "2024-06-19T15:10"),
  {
    at: "2024-06-21T09:30",
    who: "bk-thuky",
    do: "accept",
    on,
    text: "Chấp nhận kèm giải trình; kỳ sau rà lại số cơ sở theo loại hình.",
  },
];
