import { directiveText } from "~/components/directives/directive.text";
import { DirectiveAnswer, DirectiveWords } from "~/components/directives/directive-words";
import { TaskCell } from "~/components/progress/task-cell";
import { LinkButton } from "~/components/ui/button";
import { type Column, DataTable } from "~/components/ui/data-table";
import { EmptyState } from "~/components/ui/empty-state";
import { PageHeader } from "~/components/ui/page-header";
import { Pagination } from "~/components/ui/pagination";
import { Tabs } from "~/components/ui/tabs";
import { useText } from "~/components/ui/use-text";
import { type DirectiveLine, type Directives, directiveParts } from "~/features/progress/directives";
import { paths } from "~/lib/paths";

function useColumns(): Column<DirectiveLine>[] {
  const t = useText(directiveText);
  return [
    { key: "directive", header: t.directive, isName: true, cell: (directive) => <DirectiveWords directive={directive} /> },
    { key: "task", header: t.task, cell: ({ line }) => <TaskCell line={line} /> },
    { key: "lead", header: t.lead, cell: ({ line }) => line.lead.name },
    {
      key: "answer",
      header: t.state,
      cell: (directive) => (
        <div className="flex flex-col items-start gap-2">
          <div>
            <DirectiveAnswer directive={directive} />
          </div>
          {directive.answer === null && directive.isAnsweredHere ? (
            <LinkButton to={paths.directiveAnswer(directive.line.id, directive.id)}>{t.answer}</LinkButton>
          ) : null}
        </div>
      ),
    },
  ];
}

/** The directives in sight: who has not answered, the late ones first, and what was answered. */
export function DirectivesPage({ directives }: { directives: Directives }) {
  const t = useText(directiveText);
  const { part, page, pageSize, counts, lines } = directives;
  const tabs = directiveParts.map((one) => ({
    label: t[one],
    to: one === "waiting" ? "?" : `?part=${one}`,
    isCurrent: one === part,
    count: counts[one],
  }));
  return (
    <>
      <PageHeader title={t.title} sub={t.sub} />
      <Tabs label={t.parts} tabs={tabs} />
      <DataTable
        caption={t[part]}
        columns={useColumns()}
        rows={lines}
        rowKey={({ id }) => id}
        empty={<EmptyState title={t[`${part}Empty`]}>{t[`${part}EmptyHow`]}</EmptyState>}
      />
      <Pagination page={page} pageSize={pageSize} total={counts[part]} />
    </>
  );
}
