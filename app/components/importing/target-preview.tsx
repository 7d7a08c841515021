import { confirmingText } from "~/components/importing/confirming.text";
import { NotSeen } from "~/components/importing/not-seen";
import { planText } from "~/components/plans/plan.text";
import { type Column, DataTable } from "~/components/ui/data-table";
import { useSay, useText } from "~/components/ui/use-text";
import { type DraftItem, nameOfItem } from "~/features/importing/items/draft-item";
import type { Text } from "~/lib/i18n/text";
import { paths } from "~/lib/paths";

type Target = DraftItem & { readonly goal: Text | null; readonly horizon: Text | null };

/** What is to be reached: every target that was kept, to be looked over before the plan is made. */
export function TargetPreview({ draftId, targets, isOpen }: { draftId: string; targets: readonly Target[]; isOpen: boolean }) {
  const t = useText(confirmingText);
  const plan = useText(planText);
  const say = useSay();
  if (targets.length === 0) return null;
  const columns: Column<Target>[] = [
    { key: "target", header: t.targets, cell: nameOfItem, isMain: true },
    {
      key: "goal",
      header: t.goal,
      cell: ({ goal, state }) => (
        <>
          {goal === null ? null : say(goal)} <NotSeen state={state} />
        </>
      ),
    },
    { key: "horizon", header: plan.horizon, cell: ({ horizon }) => (horizon === null ? null : say(horizon)) },
  ];
  return (
    <section>
      <h2 className="mb-2 text-lg font-semibold">{t.targets}</h2>
      <DataTable
        caption={t.targets}
        columns={columns}
        rows={targets}
        rowKey={({ id }) => id}
        rowTo={isOpen ? ({ id }) => paths.importItem(draftId, id) : undefined}
      />
    </section>
  );
}
