import { Link } from "@remix-run/react";
import { type CSSProperties, type RefObject, useEffect, useRef, useState } from "react";
import { DateWithDistance, FirstDue } from "~/components/assignments/due-date";
import { useStateLook } from "~/components/assignments/state-badge";
import { UrgencySign } from "~/components/assignments/urgency-badge";
import { PlaceLink } from "~/components/plans/place-link";
import { standingLooks } from "~/components/plans/standing-words";
import { ColumnSaid, useColumnAt } from "~/components/progress/column-said";
import { progressText } from "~/components/progress/progress.text";
import { useCellKeys } from "~/components/progress/use-cell-keys";
import { Badge } from "~/components/ui/badge";
import { toneLook } from "~/components/ui/tone";
import { useRowKeys } from "~/components/ui/use-row-keys";
import { useSay, useText } from "~/components/ui/use-text";
import type { Board, BoardCell, BoardColumn, BoardRow } from "~/features/progress/board";
import { formatDate } from "~/lib/calendar-date";
import { paths } from "~/lib/paths";

// With more columns than this there is no room for words beside a screen's edge: then signs, and numbers that a list explains.
const MOST_WITH_WORDS = 7;

/** Agencies by tasks, as wide as the screen; many tasks stand as numbers over signs. On a phone each agency becomes a card. */
export function BoardTable({ board: { head, columns, rows } }: { board: Board }) {
  const t = useText(progressText);
  const isDense = columns.length > MOST_WITH_WORDS;
  const table = useRef<HTMLTableElement>(null);
  const box = useRef<HTMLDivElement>(null);
  useRowKeys(table);
  useCellKeys(table);
  const { column: at, follow } = useColumnAt();
  const isCut = useIsCut(box);
  return (
    <>
      {isCut ? <p className="mb-1.5 text-sm text-ink-2 print:hidden">{t.boardScroll}</p> : null}
      {isDense ? <ColumnSaid columns={columns} at={at} /> : null}
      <div ref={box} className={`card board table-cards ${isDense ? "board-dense table-scroll" : ""}`}>
        <table
          ref={table}
          {...(isDense ? follow : {})}
          className="data-table"
          style={{ "--columns": columns.length } as CSSProperties}
        >
          <caption className="sr-only">{t.boardCaption}</caption>
          <thead>
            <tr>
              <th scope="col" className="corner">
                {t.agency}
              </th>
              {columns.map((column, index) => (
                <th key={column.taskId} scope="col" data-column={index}>
                  {isDense ? (
                    <Link to={paths.task(head.id, column.taskId)} title={column.task} className="text-inherit">
                      {index + 1}
                      <span className="sr-only"> {column.task}</span>
                    </Link>
                  ) : (
                    <ColumnHead column={column} planId={head.id} />
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <AgencyRow key={row.lead.id} row={row} columns={columns} />
            ))}
          </tbody>
        </table>
      </div>
      {isDense ? <Legend columns={columns} planId={head.id} /> : null}
    </>
  );
}

/** Whether the box holds more than it shows, known once the script runs. */
function useIsCut(box: RefObject<HTMLDivElement>): boolean {
  const [isCut, setIsCut] = useState(false);
  useEffect(() => {
    const { current } = box;
    if (current === null) return;
    const observer = new ResizeObserver(() => setIsCut(current.scrollWidth > current.clientWidth + 1));
    observer.observe(current);
    return () => observer.disconnect();
  }, [box]);
  return isCut;
}

function ColumnHead({ column, planId }: { column: BoardColumn; planId: string }) {
  const say = useSay();
  const { task, passage, occurrence, dueOn, daysLeft } = column;
  return (
    <>
      <PlaceLink planId={planId} place={passage} />
      <Link to={paths.task(planId, column.taskId)} title={task} className="line-clamp-4 text-inherit print:line-clamp-none">
        {task}
      </Link>
      {occurrence ? <div className="font-normal">{say(occurrence)}</div> : null}
      {dueOn === null ? null : (
        <div className="font-normal">
          <DateWithDistance on={dueOn} daysLeft={daysLeft} isStacked />
        </div>
      )}
    </>
  );
}

/** What the signs say and which task each number stands for. */
function Legend({ columns, planId }: { columns: readonly BoardColumn[]; planId: string }) {
  const t = useText(progressText);
  const say = useSay();
  return (
    <section className="mt-3 max-sm:hidden">
      <p className="mb-3 flex flex-wrap gap-1.5">
        {Object.values(standingLooks).map(({ tone, words }) => (
          <Badge key={words.vi} tone={tone}>
            {say(words)}
          </Badge>
        ))}
      </p>
      <h2 className="mb-1 text-base font-semibold">{t.boardNumbers}</h2>
      <ol className="list-decimal gap-x-8 pl-6 text-sm marker:font-semibold lg:columns-2 print:columns-2">
        {columns.map(({ taskId, task, passage, occurrence, dueOn, daysLeft }) => (
          <li key={taskId} className="mb-1 break-inside-avoid">
            <PlaceLink planId={planId} place={passage} /> <Link to={paths.task(planId, taskId)}>{task}</Link>
            {occurrence ? ` · ${say(occurrence)}` : ""}
            {dueOn === null ? null : (
              <>
                {" · "}
                <DateWithDistance on={dueOn} daysLeft={daysLeft} />
              </>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** "20/07/2020 · hạn ban đầu 06/07/2020", where it is another day than that of most. */
function OwnDay({ on, first }: NonNullable<BoardCell["ownDay"]>) {
  return (
    <div className="mt-0.5 text-sm text-ink-3">
      {formatDate(on)}
      {first === null ? null : (
        <>
          {" · "}
          <FirstDue on={first} />
        </>
      )}
    </div>
  );
}

function AgencyRow({ row, columns }: { row: BoardRow; columns: readonly BoardColumn[] }) {
  const cells = columns.map((column) => row.cells.find((one) => one.taskId === column.taskId));
  const first = cells.find((cell) => cell?.isOpenable);
  return (
    <tr>
      <th scope="row" className="row-head">
        {row.lead.name}
      </th>
      {columns.map((column, index) => {
        const cell = cells[index];
        return (
          <td
            key={column.taskId}
            data-column={index}
            data-label={column.dueOn ? `${column.task} · ${formatDate(column.dueOn)}` : column.task}
          >
            {cell ? (
              <div>
                <StateCell cell={cell} isRowLink={cell === first} />
                {cell.ownDay ? <OwnDay {...cell.ownDay} /> : null}
              </div>
            ) : null}
          </td>
        );
      })}
    </tr>
  );
}

/** The sign, the word where there is room, and the days of delay; a peer's cell does not open. */
function StateCell({ cell, isRowLink }: { cell: BoardCell; isRowLink: boolean }) {
  const { tone, words, icon } = useStateLook(cell.state);
  const { icon: toneIcon, badge } = toneLook[tone];
  const Icon = icon ?? toneIcon;
  const look = `board-cell inline-flex items-start self-start gap-1.5 rounded-badge px-1.5 py-px text-sm font-semibold ${badge}`;
  const content = (
    <>
      <UrgencySign urgency={cell.state.urgency} />
      <Icon aria-hidden className="mt-0.5 size-[1.15em] shrink-0" />
      <span className="board-word">{words}</span>
      {cell.state.daysLate > 0 ? (
        <span aria-hidden className="board-days">
          {cell.state.daysLate}
        </span>
      ) : null}
    </>
  );
  if (!cell.isOpenable)
    return (
      <span className={look} title={words}>
        {content}
      </span>
    );
  return (
    <Link to={paths.assignment(cell.id)} className={look} title={words} data-row-link={isRowLink || undefined}>
      {content}
    </Link>
  );
}
