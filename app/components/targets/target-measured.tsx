import { Link } from "@remix-run/react";
import TrendingDown from "lucide-react/icons/trending-down";
import TrendingUp from "lucide-react/icons/trending-up";
import { figureWords } from "~/components/targets/target-figure";
import { targetsText } from "~/components/targets/targets.text";
import { Badge } from "~/components/ui/badge";
import { useText } from "~/components/ui/use-text";
import type { TargetValue } from "~/features/targets/target-shown";
import { formatNumber } from "~/lib/number-format";
import { paths } from "~/lib/paths";

/** Whether the goal is reached, in a badge; nothing when it cannot be said. */
export function MetBadge({ isMet }: Pick<TargetValue, "isMet">) {
  const t = useText(targetsText);
  if (isMet === null) return null;
  return <Badge tone={isMet ? "done" : "soon"}>{isMet ? t.met : t.notMet}</Badge>;
}

/** Rising, falling or level against the period before. */
export function TrendWords({ value: { trend, before, facts } }: { value: TargetValue }) {
  const t = useText(targetsText);
  if (trend === null || before === null || before.value === null) return null;
  const words = figureWords(before.value, facts.unit);
  if (trend === "same") return <span className="text-sm text-ink-3">{t.same}</span>;
  const Icon = trend === "up" ? TrendingUp : TrendingDown;
  return (
    <span className="inline-flex items-center gap-1 text-sm text-ink-3">
      <Icon aria-hidden className="size-4" />
      {trend === "up" ? t.up(words) : t.down(words)}
    </span>
  );
}

/** The figure of a target with its coverage; it opens to where it comes from. */
export function TargetMeasured({ value }: { value: TargetValue }) {
  const t = useText(targetsText);
  if (value.kind === null) return <span className="text-ink-3">{t.notMeasured}</span>;
  const { coverage, facts } = value;
  return (
    <div>
      <span className="inline-flex flex-wrap items-center gap-x-2">
        <Link to={paths.targetValues(value.planId, value.id)} className="font-semibold">
          {value.value === null ? t.noFigure : figureWords(value.value, facts.unit)}
        </Link>
        <MetBadge isMet={value.isMet} />
      </span>
      <div className="text-sm text-ink-3">
        {t.coverage(formatNumber(coverage.accepted), formatNumber(coverage.of))}
        {value.isWhole ? "" : ` · ${t.ownPart}`}
      </div>
      <TrendWords value={value} />
    </div>
  );
}
