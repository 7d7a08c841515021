import type { Day, FilledReport, HistoryStep, LocalMinute } from "../world-data";

/** The account of the one person who answers for an agency in the histories. */
export const contactOf = (agency: string) => `${agency}-dau-moi`;

type On = HistoryStep["on"];

/** A report is saved, and submitted a quarter of an hour later. */
export function sends(on: On, savedAt: LocalMinute, report: FilledReport, submittedAt: LocalMinute): HistoryStep[] {
  const who = contactOf(on.agency);
  return [
    { at: savedAt, who, do: "save-report", on, report },
    { at: submittedAt, who, do: "submit", on },
  ];
}

/** A task without a form: evidence, then the request to confirm. */
export function claimsDone(on: On, day: Day, hour: string, text: string): HistoryStep[] {
  const who = contactOf(on.agency);
  return [
    { at: `${day}T${hour}:10`, who, do: "evidence", on, text },
    { at: `${day}T${hour}:25`, who, do: "complete-request", on, text: "Đề nghị xác nhận hoàn thành." },
  ];
}

export const byTime = (steps: HistoryStep[]) => [...steps].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
