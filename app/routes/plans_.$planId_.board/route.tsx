import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/components/frame/page-title";
import { PlanHeader } from "~/components/plans/plan-header";
import { AssignmentChips } from "~/components/progress/assignment-chips";
import { BoardTable } from "~/components/progress/board-table";
import { progressText } from "~/components/progress/progress.text";
import { EmptyState } from "~/components/ui/empty-state";
import { Pagination } from "~/components/ui/pagination";
import { useText } from "~/components/ui/use-text";
import { readAssignmentFilters } from "~/features/progress/assignment-filters";
import { boardView } from "~/features/progress/board.view.server";
import { guardedLoader } from "~/http/guarded";
import { formatNumber } from "~/lib/number-format";

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(data ? boardTitle(data.board.head.name) : progressText.boardTitle, matches);

const boardTitle = (plan: string) => ({
  vi: `${progressText.boardTitle.vi} · ${plan}`,
  en: `${progressText.boardTitle.en} · ${plan}`,
});

export const loader = guardedLoader(async ({ view, param, url }) => ({
  board: await boardView(view, param("planId"), readAssignmentFilters(url.searchParams)),
}));

export default function BoardRoute() {
  const { board } = useLoaderData<typeof loader>();
  const t = useText(progressText);
  const { filters, facets, rows, columns } = board;
  const isEmpty = facets.anyState === 0 && facets.total === 0;
  return (
    <div className="print-wide">
      <PlanHeader plan={board.head} current="board" />
      {isEmpty && !filters.q ? null : <AssignmentChips filters={filters} facets={facets} hasMine={!board.seesAll} />}
      {rows.length === 0 ? (
        <EmptyState title={isEmpty ? t.nothingYet : t.nothingFound}>{isEmpty ? t.nothingYetHow : t.nothingFoundHow}</EmptyState>
      ) : (
        <>
          <BoardTable board={board} />
          <p className="mt-2 text-sm text-ink-3">
            {t.boardAgencies(formatNumber(board.agencies))}
            {columns.some((column) => column.occurrence !== null) ? ` · ${t.boardPeriodic}` : ""}
          </p>
          {board.agencies > board.pageSize ? (
            <Pagination page={filters.page} pageSize={board.pageSize} total={board.agencies} />
          ) : null}
        </>
      )}
    </div>
  );
}
