import type { ReactNode } from "react";
import { StateBadge } from "~/components/assignments/state-badge";
import { AnswerCell } from "~/components/progress/answer-cell";
import { DueCell } from "~/components/progress/due-cell";
import { LastHeard } from "~/components/progress/last-heard";
import { PlanLink } from "~/components/progress/plan-link";
import { progressText } from "~/components/progress/progress.text";
import { TaskCell } from "~/components/progress/task-cell";
import { LateReasons } from "~/components/progress/why-late";
import { whyLateText } from "~/components/progress/why-late.text";
import { type Column, DataTable } from "~/components/ui/data-table";
import { useText } from "~/components/ui/use-text";
import type { AssignmentLine } from "~/features/progress/assignment-line";

const lineColumns = ["lead", "task", "plan", "due", "dueOn", "late", "state", "answer", "returned", "last", "why"] as const;
export type LineColumn = (typeof lineColumns)[number];

type LineTableProps = {
  caption: string;
  lines: readonly AssignmentLine[];
  columns: readonly LineColumn[];
  empty: ReactNode;
  /** What can be done with a line, in a column of its own. */
  doing?: Column<AssignmentLine>;
  /** On a phone: only whose, how late, what and since which day, of the first eight. */
  isBrief?: boolean;
};

/** How many lines of a brief list a phone shows; `.brief-cards` in progress.css says the same. */
export const BRIEF_LINES = 8;

const leftOutInBrief: readonly LineColumn[] = ["plan"];

// Below "returned" stands why it was returned, and not what somebody else has said since.
function lastWords({ event, whyLate }: AssignmentLine): string | null {
  const isReturn = event?.kind === "report-returned" || event?.kind === "completion-returned";
  return whyLate[0]?.kind === "returned" && !isReturn ? null : (event?.words ?? null);
}

/** A short list of assignments across plans, with the columns that its place asks for. */
export function LineTable({ caption, lines, columns, empty, doing, isBrief = false }: LineTableProps) {
  const t = useText(progressText);
  const why = useText(whyLateText);
  const known: Readonly<Record<LineColumn, Omit<Column<AssignmentLine>, "key">>> = {
    lead: { header: t.agency, isName: true, cell: (line) => <span className="font-medium">{line.lead.name}</span> },
    task: { header: t.task, cell: (line) => <TaskCell line={line} />, isMain: true },
    plan: { header: t.plan, cell: (line) => <PlanLink line={line} /> },
    due: { header: t.due, cell: (line) => <DueCell {...line} /> },
    dueOn: { header: t.due, cell: ({ dueOn, roll }) => <DueOn dueOn={dueOn} roll={roll} word={t.dueWord} /> },
    late: { header: t.late, cell: (line) => <Late line={line} />, align: "end" },
    state: { header: t.state, cell: (line) => <StateBadge {...line.state} /> },
    answer: { header: t.answer, cell: (line) => <AnswerCell event={line.event} /> },
    returned: { header: t.answer, cell: (line) => <AnswerCell event={line.event} hasReason /> },
    last: { header: t.last, cell: (line) => <LastHeard event={line.event} /> },
    why: { header: why.title, cell: (line) => <LateReasons reasons={line.whyLate} words={lastWords(line)} /> },
  };
  const table = (
    <DataTable
      caption={caption}
      columns={[
        ...columns.map((key) => ({ key, ...known[key], isHiddenOnPhone: isBrief && leftOutInBrief.includes(key) })),
        ...(doing ? [doing] : []),
      ]}
      rows={lines}
      rowKey={(line) => line.id}
      empty={empty}
    />
  );
  return isBrief ? <div className="brief-cards">{table}</div> : table;
}

// A card of a brief list has no names of columns before its cells, so the word stands with the day.
function DueOn({ dueOn, roll, word }: Pick<AssignmentLine, "dueOn" | "roll"> & { word: string }) {
  if (dueOn === null) return null;
  return (
    <div className="due-on">
      <span className="due-word">{word} </span>
      <DueCell dueOn={dueOn} roll={roll} />
    </div>
  );
}

function Late({ line }: { line: AssignmentLine }) {
  const t = useText(progressText);
  return <strong className="text-late">{t.lateDays(line.state.daysLate)}</strong>;
}
