import { Link } from "@remix-run/react";
import { useStateLook } from "~/components/assignments/state-badge";
import { DueCell } from "~/components/progress/due-cell";
import { progressText } from "~/components/progress/progress.text";
import { toneLook } from "~/components/ui/tone";
import { useSay, useText } from "~/components/ui/use-text";
import type { Board, BoardCell, BoardColumn, BoardRow } from "~/features/progress/board";
import { formatDate } from "~/lib/calendar-date";
import { paths } from "~/lib/paths";

/** Agencies by tasks; a wide one scrolls within its box, on a phone each agency becomes a card. */
export function BoardTable({ board }: { board: Board }) {
  const t = useText(progressText);
  return (
    <div className="card board table-scroll table-cards">
      <table className="data-table">
        <caption className="sr-only">{t.boardCaption}</caption>
        <thead>
          <tr>
            <th scope="col" className="corner">
              {t.agency}
            </th>
            {board.columns.map((column) => (
              <ColumnHead key={column.taskId} column={column} planId={board.head.id} />
            ))}
          </tr>
        </thead>
        <tbody>
          {board.rows.map((row) => (
            <AgencyRow key={row.lead.id} row={row} columns={board.columns} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ColumnHead({ column, planId }: { column: BoardColumn; planId: string }) {
  const say = useSay();
  const { task, passage, occurrence, dueOn, daysLeft } = column;
  return (
    <th scope="col" className="min-w-36">
      <Link to={paths.task(planId, column.taskId)} title={task} className="line-clamp-3 text-inherit">
        {passage ? `${passage} ` : ""}
        {task}
      </Link>
      {occurrence ? <div className="font-normal">{say(occurrence)}</div> : null}
      <div className="font-normal">
        <DueCell dueOn={dueOn} daysLeft={daysLeft} />
      </div>
    </th>
  );
}

function AgencyRow({ row, columns }: { row: BoardRow; columns: readonly BoardColumn[] }) {
  return (
    <tr>
      <th scope="row" className="row-head">
        {row.lead.name}
      </th>
      {columns.map((column) => {
        const cell = row.cells.find((one) => one.taskId === column.taskId);
        return (
          <td key={column.taskId} data-label={column.dueOn ? `${column.task} · ${formatDate(column.dueOn)}` : column.task}>
            {cell ? <StateCell cell={cell} /> : null}
          </td>
        );
      })}
    </tr>
  );
}

/** The icon and the word; a peer's cell does not open. */
function StateCell({ cell }: { cell: BoardCell }) {
  const { tone, words, icon } = useStateLook(cell.state);
  const { icon: toneIcon, badge } = toneLook[tone];
  const Icon = icon ?? toneIcon;
  const look = `inline-flex items-start self-start gap-1.5 rounded-badge px-1.5 py-px text-sm font-semibold ${badge}`;
  const content = (
    <>
      <Icon aria-hidden className="mt-0.5 size-[1.15em] shrink-0" />
      <span>{words}</span>
    </>
  );
  if (!cell.isOpenable) return <span className={look}>{content}</span>;
  return (
    <Link to={paths.assignment(cell.id)} className={look}>
      {content}
    </Link>
  );
}
