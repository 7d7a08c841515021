import { Form } from "@remix-run/react";
import { directiveText } from "~/components/directives/directive.text";
import { extensionText } from "~/components/extensions/extension.text";
import { useFrameData } from "~/components/frame/frame-data";
import { PrintHead } from "~/components/frame/print-head";
import { partText } from "~/components/inner-parts/inner-part.text";
import { MoreParts } from "~/components/inner-parts/more-parts";
import { PartTable } from "~/components/inner-parts/part-table";
import { LineTable } from "~/components/progress/line-table";
import { myWorkText } from "~/components/progress/my-work.text";
import { Button, LinkButton } from "~/components/ui/button";
import { Section } from "~/components/ui/card";
import type { Column } from "~/components/ui/data-table";
import { EmptyState } from "~/components/ui/empty-state";
import { PageHeader } from "~/components/ui/page-header";
import { Pagination } from "~/components/ui/pagination";
import { Tabs } from "~/components/ui/tabs";
import { useText } from "~/components/ui/use-text";
import type { MyParts } from "~/features/inner-parts/my-parts.view.server";
import type { AssignmentLine } from "~/features/progress/assignment-line";
import type { MyWork, WorkPart } from "~/features/progress/my-work";
import { workParts } from "~/features/progress/my-work";
import type { CalendarDate } from "~/lib/calendar-date";
import type { Messages } from "~/lib/i18n/text";
import { paths } from "~/lib/paths";

const emptyWords = {
  todo: ["todoEmpty", "todoEmptyHow"],
  waiting: ["waitingEmpty", "waitingEmptyHow"],
  done: ["doneEmpty", "doneEmptyHow"],
  support: ["supportEmpty", "supportEmptyHow"],
} as const satisfies Readonly<Record<WorkPart, readonly [keyof typeof myWorkText, keyof typeof myWorkText]>>;

/** The requests for extensions, for those who decide on some; a page of its own. */
function useToExtend() {
  const t = useText(extensionText);
  const count = useFrameData()?.counts.toExtend ?? 0;
  return count === 0 ? null : { label: t.toDecide, to: paths.extensions(), isCurrent: false, count };
}

/** The directives that await an answer; a page of its own. */
function useUnanswered() {
  const t = useText(directiveText);
  const count = useFrameData()?.counts.unanswered ?? 0;
  return count === 0 ? null : { label: t.title, to: paths.directives(), isCurrent: false, count };
}

/** One press for each line whose receipt is not confirmed; it leads back to the list. */
function receiptColumn(unreceived: ReadonlySet<string>, t: Messages<typeof myWorkText>): Column<AssignmentLine> {
  const cell = ({ id, task }: AssignmentLine) =>
    unreceived.has(id) ? (
      <Form method="post" action={paths.assignmentReceipt(id)}>
        <input type="hidden" name="back" value="list" />
        <Button type="submit" aria-label={`${t.acknowledge}: ${task.text}`}>
          {t.acknowledge}
        </Button>
      </Form>
    ) : null;
  return { key: "receipt", header: t.receipt, cell };
}
type MyWorkProps = {
  work: MyWork;
  agencies: readonly string[];
  /** The inner parts given to the reader. */
  parts: MyParts;
  today: CalendarDate;
};

/** What the agency owes, what waits, what is done and what it supports. */
export function MyWorkPage({ work, agencies, parts, today }: MyWorkProps) {
  const t = useText(myWorkText);
  const p = useText(partText);
  const [title, how] = emptyWords[work.part];
  const tabs = workParts.map((part) => ({
    label: t[part],
    to: part === "todo" ? "?" : `?part=${part}`,
    isCurrent: part === work.part,
    count: work.counts[part],
  }));
  const further = [useToExtend(), useUnanswered()].filter((tab) => tab !== null);
  const unreceived = new Set(work.unreceived);
  const whose = work.part === "support" ? (["lead"] as const) : [];
  return (
    <>
      <PrintHead />
      <PageHeader
        title={t.title}
        sub={agencies.length > 0 ? t.sub(agencies.join("; ")) : undefined}
        actions={<LinkButton to={paths.parts()}>{p.holders}</LinkButton>}
      />
      <Tabs label={t.parts} tabs={[...tabs, ...further]} />
      {work.part === "todo" && parts.lines.length > 0 ? (
        <div className="mb-6">
          <Section title={p.mine}>
            <PartTable caption={p.mine} lines={parts.lines} today={today} without={["holder"]} />
            {parts.hasMore ? <MoreParts count={parts.lines.length} /> : null}
          </Section>
        </div>
      ) : null}
      <LineTable
        caption={t[work.part]}
        lines={work.lines}
        columns={["task", ...whose, "plan", "due", "state", "returned"]}
        doing={unreceived.size === 0 ? undefined : receiptColumn(unreceived, t)}
        empty={<EmptyState title={t[title]}>{t[how]}</EmptyState>}
      />
      <Pagination page={work.page} pageSize={work.pageSize} total={work.counts[work.part]} />
    </>
  );
}
