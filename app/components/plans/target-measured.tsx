import { planText } from "~/components/plans/plan.text";
import { Badge } from "~/components/ui/badge";
import { useText } from "~/components/ui/use-text";
import type { TargetValue } from "~/features/targets/target-values.view.server";
import { formatNumber } from "~/lib/number-format";

const amount = (value: number, unit: string) =>
  unit === "%" ? `${formatNumber(value, 1)}%` : `${formatNumber(value, 1)} ${unit}`.trim();

/** What a target has come to, and from how many agencies the figure is taken. */
export function TargetMeasured({ target }: { target: TargetValue | undefined }) {
  const t = useText(planText);
  if (target === undefined || target.kind === null) return <span className="text-ink-3">{t.notMeasured}</span>;
  const { counted, of } = target.coverage;
  return (
    <div className="min-w-32">
      {target.value === null ? (
        <span className="text-ink-3">{t.noValue}</span>
      ) : (
        <span className="mr-1.5 font-semibold">{amount(target.value, target.facts.unit)}</span>
      )}
      {target.isMet === null ? null : <Badge tone={target.isMet ? "done" : "soon"}>{target.isMet ? t.met : t.notMet}</Badge>}
      {of === 0 ? null : <span className="block text-sm text-ink-3">{t.coverage(formatNumber(counted), formatNumber(of))}</span>}
      {target.isWhole ? null : <span className="block text-sm text-ink-3">{t.ownPart}</span>}
    </div>
  );
}
