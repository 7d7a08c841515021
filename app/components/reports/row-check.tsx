import Check from "lucide-react/icons/check";
import { reportText } from "~/components/reports/report.text";
import { Badge } from "~/components/ui/badge";
import { useLocale, useSay, useText } from "~/components/ui/use-text";
import type { Finding } from "~/features/reports/check-report";
import { type Indicator, isNumeric } from "~/features/reports/indicator";
import { numberInWords } from "~/features/reports/number-in-words";
import { readTyped } from "~/features/reports/report-value";
import type { Text } from "~/lib/i18n/text";
import { formatNumber } from "~/lib/number-format";

const IN_WORDS_FROM = 1000;

type RowCheckProps = {
  indicator: Indicator;
  typed: string;
  finding: Finding | undefined;
  problem: Text | undefined;
  isSumRight: boolean;
};

/** What there is to say of one row: what is wrong, or how it was understood. */
export function RowCheck({ indicator, typed, finding, problem, isSumRight }: RowCheckProps) {
  const t = useText(reportText);
  const say = useSay();
  const locale = useLocale();
  // The summary on top says what to do; here a word is enough.
  const read = readTyped(indicator, typed);
  if (!read.ok) return <p className="font-medium text-late">{say(read.text)}</p>;
  if (finding) return <FindingBadge finding={finding} />;
  if (problem && read.value === null) {
    return (
      <p className="font-medium text-late">
        {t.notFilled}
        <span className="sr-only">{say(problem)}</span>
      </p>
    );
  }
  if (read.value?.state === "dash") return <span className="text-ink-3">{t.dash}</span>;
  if (read.value?.state === "not-applicable") return <span className="text-ink-3">{t.notApplicable}</span>;
  if (isSumRight)
    return (
      <span className="inline-flex items-center gap-1 text-done">
        <Check aria-hidden className="size-4" />
        {t.sumIsRight}
      </span>
    );
  const isLarge = isNumeric(indicator) && read.value && "number" in read.value && read.value.number >= IN_WORDS_FROM;
  const words = isLarge && locale === "vi" && read.value && "number" in read.value ? numberInWords(read.value.number) : null;
  return words ? <span className="text-sm text-ink-3">{words}</span> : null;
}

function FindingBadge({ finding }: { finding: Finding }) {
  const t = useText(reportText);
  const say = useSay();
  const isSum = (finding.parts?.length ?? 0) > 1;
  const much = formatNumber(Math.abs(finding.difference ?? 0));
  if (!isSum && finding.difference === undefined) return <p className="font-medium text-late">{say(finding.inRow)}</p>;
  const words = isSum ? t.offBy(much) : t.aboveTotal;
  return (
    <>
      <Badge tone={finding.severity === "error" ? "late" : "soon"}>{words}</Badge>
      <span className="sr-only">{say(finding.inRow)}</span>
    </>
  );
}
