import { extensionText } from "~/components/extensions/extension.text";
import { useFrameData } from "~/components/frame/frame-data";
import { PrintHead } from "~/components/frame/print-head";
import { LineTable } from "~/components/progress/line-table";
import { myWorkText } from "~/components/progress/my-work.text";
import { EmptyState } from "~/components/ui/empty-state";
import { PageHeader } from "~/components/ui/page-header";
import { Pagination } from "~/components/ui/pagination";
import { Tabs } from "~/components/ui/tabs";
import { useText } from "~/components/ui/use-text";
import type { MyWork, WorkPart } from "~/features/progress/my-work";
import { workParts } from "~/features/progress/my-work";
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

/** What the agency owes, what waits, what is done and what it supports. */
export function MyWorkPage({ work, agencies }: { work: MyWork; agencies: readonly string[] }) {
  const t = useText(myWorkText);
  const [title, how] = emptyWords[work.part];
  const tabs = workParts.map((part) => ({
    label: t[part],
    to: part === "todo" ? "?" : `?part=${part}`,
    isCurrent: part === work.part,
    count: work.counts[part],
  }));
  const toExtend = useToExtend();
  const whose = work.part === "support" ? (["lead"] as const) : [];
  return (
    <>
      <PrintHead />
      <PageHeader title={t.title} sub={agencies.length > 0 ? t.sub(agencies.join("; ")) : undefined} />
      <Tabs label={t.parts} tabs={toExtend === null ? tabs : [...tabs, toExtend]} />
      <LineTable
        caption={t[work.part]}
        lines={work.lines}
        columns={["task", ...whose, "plan", "due", "state", "returned"]}
        empty={<EmptyState title={t[title]}>{t[how]}</EmptyState>}
      />
      <Pagination page={work.page} pageSize={work.pageSize} total={work.counts[work.part]} />
    </>
  );
}
