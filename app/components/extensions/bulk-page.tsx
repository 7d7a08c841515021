import { StateBadge } from "~/components/assignments/state-badge";
import { extensionText } from "~/components/extensions/extension.text";
import { BulkForm } from "~/components/extensions/extension-forms";
import { DueCell } from "~/components/progress/due-cell";
import { TaskCell } from "~/components/progress/task-cell";
import { Card, Section } from "~/components/ui/card";
import { DataTable } from "~/components/ui/data-table";
import { EmptyState } from "~/components/ui/empty-state";
import { PageHeader } from "~/components/ui/page-header";
import { useSay, useText } from "~/components/ui/use-text";
import type { ExtensionChoice } from "~/features/progress/extension-choice.view.server";
import { formatNumber } from "~/lib/number-format";
import { paths } from "~/lib/paths";

/** One new day and one reason for the chosen assignments, which stand below with what keeps some of them from it. */
export function BulkPage({ choice: { lines } }: { choice: ExtensionChoice }) {
  const t = useText(extensionText);
  const say = useSay();
  const ids = lines.filter((line) => line.whyNot === null).map((line) => line.id);
  return (
    <>
      <PageHeader
        title={t.bulkTitle}
        sub={t.bulkSub(formatNumber(ids.length))}
        breadcrumbs={[{ label: t.title, to: paths.extensions() }, { label: t.bulkTitle }]}
      />
      {ids.length === 0 ? (
        <EmptyState title={t.bulkNone}>{t.bulkNoneHow}</EmptyState>
      ) : (
        <Card>
          <BulkForm ids={ids} />
        </Card>
      )}
      {lines.length === 0 ? null : (
        <Section title={t.chosen}>
          <DataTable
            caption={t.chosen}
            rows={lines}
            rowKey={(line) => line.id}
            columns={[
              { key: "task", header: t.task, cell: (line) => <TaskCell line={line} /> },
              { key: "lead", header: t.lead, cell: (line) => line.lead.name },
              { key: "due", header: t.due, cell: (line) => <DueCell {...line} /> },
              { key: "state", header: t.state, cell: (line) => <StateBadge {...line.state} /> },
              {
                key: "why",
                header: t.willNot,
                cell: (line) => (line.whyNot ? <span className="text-ink-2">{say(line.whyNot)}</span> : null),
              },
            ]}
          />
        </Section>
      )}
    </>
  );
}
