import { Link } from "@remix-run/react";
import TrendingDown from "lucide-react/icons/trending-down";
import TrendingUp from "lucide-react/icons/trending-up";
import { Masked } from "~/components/reports/masked";
import { figureWords } from "~/components/targets/target-figure";
import { targetsText } from "~/components/targets/targets.text";
import { Badge } from "~/components/ui/badge";
import { useText } from "~/components/ui/use-text";
import type { TargetValue } from "~/features/targets/target-shown";
import { formatDate } from "~/lib/calendar-date";
import { dayOf } from "~/lib/clock";
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

/** The figure itself, or the mask in its place. */
export function Figure({ value: { value, mask, facts } }: { value: TargetValue }) {
  const t = useText(targetsText);
  if (mask !== null) return <Masked />;
  return <>{value === null ? t.noFigure : figureWords(value, facts.unit)}</>;
}

/** What the figure rests on: agencies that answered, or who wrote it down and when; and why it is masked. */
export function Ground({ value }: { value: TargetValue }) {
  const t = useText(targetsText);
  const { coverage, byHand, kind, mask, isWhole } = value;
  if (kind === "manual") {
    if (byHand === null) return null;
    const { recordedBy, recordedAt, measuredOn } = byHand;
    return <>{`${t.writtenBy(recordedBy, formatDate(dayOf(recordedAt)))} · ${t.dataOf(formatDate(measuredOn))}`}</>;
  }
  return (
    <>
      {t.coverage(formatNumber(coverage.counted), formatNumber(coverage.of))}
      {coverage.accepted > coverage.counted ? ` · ${t.uncounted(formatNumber(coverage.accepted - coverage.counted))}` : ""}
      {isWhole ? "" : ` · ${t.ownPart}`}
      {mask === null ? null : <span className="block">{mask === "sensitive" ? t.maskedSensitive : t.maskedSmall}</span>}
    </>
  );
}

/** The figure of a target with what it rests on; it opens to where it comes from. */
export function TargetMeasured({ value }: { value: TargetValue }) {
  const t = useText(targetsText);
  if (value.kind === null) return <span className="text-ink-3">{t.notMeasured}</span>;
  return (
    <div>
      <span className="inline-flex flex-wrap items-center gap-x-2">
        <Link to={paths.targetValues(value.planId, value.id)} className="font-semibold">
          <Figure value={value} />
        </Link>
        <MetBadge isMet={value.isMet} />
      </span>
      <div className="text-sm text-ink-3">
        <Ground value={value} />
      </div>
      <TrendWords value={value} />
    </div>
  );
}
