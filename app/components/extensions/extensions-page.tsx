import { Link, useSearchParams } from "@remix-run/react";
import { extensionText } from "~/components/extensions/extension.text";
import { ExtensionBadge, ExtensionNotes } from "~/components/extensions/extension-notes";
import { DueCell } from "~/components/progress/due-cell";
import { SelectionForm } from "~/components/progress/selection-form";
import { TaskCell } from "~/components/progress/task-cell";
import { Alert } from "~/components/ui/alert";
import { LinkButton } from "~/components/ui/button";
import { type Column, DataTable } from "~/components/ui/data-table";
import { EmptyState } from "~/components/ui/empty-state";
import { PageHeader } from "~/components/ui/page-header";
import { Pagination } from "~/components/ui/pagination";
import { Tabs } from "~/components/ui/tabs";
import { useText } from "~/components/ui/use-text";
import { keptReasons } from "~/features/assignments/extension";
import { type ExtensionLine, type Extensions, extensionParts } from "~/features/progress/extensions";
import { formatDate } from "~/lib/calendar-date";
import { formatNumber } from "~/lib/number-format";
import { paths } from "~/lib/paths";

/** The requests that wait, and what was decided. */
export function ExtensionsPage({ extensions }: { extensions: Extensions }) {
  const t = useText(extensionText);
  const { part, page, pageSize, counts, lines } = extensions;
  const tabs = extensionParts.map((one) => ({
    label: t[one],
    to: one === "asked" ? "?" : `?part=${one}`,
    isCurrent: one === part,
    count: counts[one],
  }));
  const isSelectable = part === "asked" && lines.length > 0 && lines.every((line) => line.isDecidedHere && line.laterOn === null);
  const table = (
    <DataTable
      caption={t[part]}
      columns={useColumns(part)}
      rows={lines}
      rowKey={({ extension }) => extension.id}
      select={
        isSelectable
          ? {
              name: "assignment",
              valueOf: ({ line }) => line.id,
              labelOf: ({ line }) => t.selectRow(line.task.text, line.lead.name),
            }
          : undefined
      }
      empty={<EmptyState title={t[`${part}Empty`]}>{t[`${part}EmptyHow`]}</EmptyState>}
    />
  );
  return (
    <>
      <PageHeader title={t.title} sub={t.sub} />
      <BulkDone />
      <Tabs label={t.parts} tabs={tabs} />
      {isSelectable ? (
        <SelectionForm actions={[{ label: t.selectionExtend, to: paths.extensionNew() }]}>{table}</SelectionForm>
      ) : (
        table
      )}
      <Pagination page={page} pageSize={pageSize} total={counts[part]} />
    </>
  );
}

/** What a decision on several assignments has done, after it led here. */
function BulkDone() {
  const t = useText(extensionText);
  const [query] = useSearchParams();
  const counted = (name: string) => {
    const count = Number(query.get(name));
    return Number.isInteger(count) && count > 0 ? count : 0;
  };
  const lapsed = counted("lapsed");
  if (lapsed > 0) return <Alert kind="success">{t.bulkLapsed(formatNumber(lapsed))}</Alert>;
  const granted = counted("granted");
  // Where nothing was extended, nobody was told; the form says why.
  if (granted === 0) return null;
  const words = { completed: t.keptCompleted, cancelled: t.keptCancelled, undated: t.keptUndated, notLater: t.keptNotLater };
  const kept = keptReasons.map((reason) => ({ reason, count: counted(reason) })).filter(({ count }) => count > 0);
  const skipped = kept.reduce((sum, { count }) => sum + count, 0);
  const reasons = kept.map(({ reason, count }) => words[reason](formatNumber(count))).join("; ");
  return (
    <Alert kind="success" title={t.bulkDone(formatNumber(granted))}>
      {skipped > 0 ? <p>{t.bulkSkipped(formatNumber(skipped), reasons)}</p> : null}
    </Alert>
  );
}

function useColumns(part: Extensions["part"]): Column<ExtensionLine>[] {
  const t = useText(extensionText);
  return [
    { key: "task", header: t.task, cell: ({ line }) => <TaskCell line={line} /> },
    { key: "lead", header: t.lead, isName: true, cell: ({ line }) => line.lead.name },
    { key: "due", header: t.due, cell: ({ line }) => <DueCell {...line} /> },
    { key: "state", header: t.state, cell: ({ extension }) => <ExtensionBadge extension={extension} /> },
    { key: "request", header: t.request, cell: ({ extension }) => <ExtensionNotes extension={extension} /> },
    { key: "next", header: t.decision, cell: (row) => <NextLink row={row} part={part} /> },
  ];
}

function NextLink({ row: { line, extension, isDecidedHere, laterOn }, part }: { row: ExtensionLine; part: Extensions["part"] }) {
  const t = useText(extensionText);
  if (!isDecidedHere || (part === "decided" && extension.state !== "conditional")) return null;
  if (laterOn) return <Link to={paths.assignment(line.id)}>{t.later(formatDate(laterOn))}</Link>;
  if (part === "asked") return <LinkButton to={paths.extensionDecision(line.id)}>{t.decide}</LinkButton>;
  return <Link to={paths.extensionLapse(extension.id)}>{t.lapse}</Link>;
}
