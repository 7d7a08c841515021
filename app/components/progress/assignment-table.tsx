import type { ReactNode } from "react";
import { StateBadge } from "~/components/assignments/state-badge";
import { composeText } from "~/components/documents/compose.text";
import { extensionText } from "~/components/extensions/extension.text";
import { AnswerCell } from "~/components/progress/answer-cell";
import { AssignmentChips } from "~/components/progress/assignment-chips";
import { DueCell } from "~/components/progress/due-cell";
import { PlanLink } from "~/components/progress/plan-link";
import { progressText } from "~/components/progress/progress.text";
import { SelectionForm } from "~/components/progress/selection-form";
import { TaskCell } from "~/components/progress/task-cell";
import { LateReasons } from "~/components/progress/why-late";
import { whyLateText } from "~/components/progress/why-late.text";
import { stepText } from "~/components/steps/step.text";
import { StepDone } from "~/components/steps/step-form";
import { type Column, DataTable } from "~/components/ui/data-table";
import { EmptyState } from "~/components/ui/empty-state";
import { Pagination } from "~/components/ui/pagination";
import { useText } from "~/components/ui/use-text";
import { type AssignmentFilters, filterQuery } from "~/features/progress/assignment-filters";
import type { AssignmentList, ListedLine } from "~/features/progress/assignment-list";
import { formatNumber } from "~/lib/number-format";
import { paths } from "~/lib/paths";

type TableProps = {
  list: AssignmentList;
  /** For a list across plans: names the plan of each line and leaves out the sections of one document. */
  isAcrossPlans?: boolean;
};

/** Assignments with their filters: whose, by when, where they stand and how far the answer has come. */
export function AssignmentTable({ list, isAcrossPlans = false }: TableProps) {
  const t = useText(progressText);
  const words = useText(extensionText);
  const { filters, facets, lines, pageSize, seesAll } = list;
  const columns = useColumns(filters, isAcrossPlans);
  const isEmpty = facets.anyState === 0 && !filters.q && !filters.section && !filters.level && !filters.agency;
  return (
    <>
      {isEmpty ? null : <AssignmentChips filters={filters} facets={facets} hasMine={!seesAll} hasSections={!isAcrossPlans} />}
      <StepDone />
      <Selectable list={list}>
        <DataTable
          caption={t.caption}
          columns={columns}
          rows={lines}
          rowKey={(line) => line.id}
          select={
            isSelectable(list)
              ? {
                  name: "assignment",
                  valueOf: (line) => line.id,
                  labelOf: (line) => words.selectRow(line.task.text, line.lead.name),
                  isOpen: (line) => list.extensiblePlanId !== null || list.writablePlanIds.includes(line.plan.id),
                }
              : undefined
          }
          empty={
            <EmptyState title={isEmpty ? t.nothingYet : t.nothingFound}>
              {isEmpty ? t.nothingYetHow : t.nothingFoundHow}
            </EmptyState>
          }
        />
      </Selectable>
      <Pagination page={filters.page} pageSize={pageSize} total={facets.total} />
    </>
  );
}

const isSelectable = ({ extensiblePlanId, writablePlanIds, lines }: AssignmentList) =>
  lines.length > 0 && (extensiblePlanId !== null || writablePlanIds.length > 0);

/** Lets those who may extend deadlines or write letters tick rows, or take the whole list. */
function Selectable({ list, children }: { list: AssignmentList; children: ReactNode }) {
  const t = useText(extensionText);
  const steps = useText(stepText);
  const letters = useText(composeText);
  const { extensiblePlanId: planId, writablePlanIds, filters, facets } = list;
  if (!isSelectable(list)) return <>{children}</>;
  const asked = Object.fromEntries(new URLSearchParams(filterQuery(filters, {})));
  const extend = { label: t.selectionExtend, to: paths.extensionNew() };
  const extendAll = { label: t.selectionExtendAll(formatNumber(facets.total)), to: paths.extensionNew(), isAll: true };
  const write = { label: letters.urgeTicked, to: paths.letterNew() };
  const writeAll = { label: letters.urgeAll, to: paths.letterNew(), isAll: true };
  return (
    <SelectionForm
      hidden={planId === null ? {} : { ...asked, plan: planId }}
      actions={[
        ...(writablePlanIds.length > 0 ? [write] : []),
        ...(writablePlanIds.length > 0 && planId !== null ? [writeAll] : []),
        ...(planId === null ? [] : [extend, extendAll]),
      ]}
      othersLabel={steps.others}
      others={
        planId === null
          ? []
          : [
              { label: steps.urgencyTitle, to: paths.urgencyMarkNew() },
              { label: steps.pause, to: paths.pauseNew() },
              { label: steps.resumption, to: paths.resumptionNew() },
              { label: steps.reopeningTitle, to: paths.reopeningNew() },
              { label: steps.cancellation, to: paths.cancellationNew() },
            ]
      }
    >
      {children}
    </SelectionForm>
  );
}

function useColumns(filters: AssignmentFilters, isAcrossPlans: boolean): Column<ListedLine>[] {
  const t = useText(progressText);
  const why = useText(whyLateText);
  const sort = (by: AssignmentFilters["sort"]) => ({
    sortTo: filterQuery(filters, { sort: by }),
    ...(filters.sort === by ? { sorted: "ascending" as const } : {}),
  });
  const plan: Column<ListedLine> = {
    key: "plan",
    header: t.plan,
    cell: (line) => <PlanLink line={line} />,
  };
  return [
    {
      key: "task",
      header: t.task,
      isMain: true,
      cell: (line) => <TaskCell line={line} isOpenable={line.isOpenable} />,
      ...(isAcrossPlans ? {} : sort("plan")),
    },
    ...(isAcrossPlans ? [plan] : []),
    { key: "lead", header: t.lead, isName: true, cell: (line) => line.lead.name, ...sort("lead") },
    { key: "due", header: t.due, cell: (line) => <DueCell {...line} />, ...sort("due") },
    { key: "state", header: t.state, cell: (line) => <StateBadge {...line.state} /> },
    filters.state === "overdue"
      ? { key: "why", header: why.title, cell: (line) => <LateReasons reasons={line.whyLate} /> }
      : { key: "answer", header: t.answer, cell: (line) => (line.isOpenable ? <AnswerCell event={line.event} /> : null) },
  ];
}
