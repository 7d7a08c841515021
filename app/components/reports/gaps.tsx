import { reportText } from "~/components/reports/report.text";
import { Alert } from "~/components/ui/alert";
import { useText } from "~/components/ui/use-text";
import { isWorthAsking, type ReportGaps } from "~/features/reports/report-gaps";

/** "12 mục đề cương chưa có nội dung, 60 dòng ghi “–”"; empty when nothing is left out. */
export function useGapWords({ emptySections, dashes, notApplicable }: ReportGaps): string {
  const t = useText(reportText);
  const counts = [
    [emptySections.length, t.emptySections],
    [dashes.length, t.dashRows],
    [notApplicable.length, t.notApplicableRows],
  ] as const;
  return counts.flatMap(([count, words]) => (count > 0 ? [words(count)] : [])).join(", ");
}

/** Tells the reader of a version what it leaves out. */
export function GapsNote({ gaps }: { gaps: ReportGaps }) {
  const words = useGapWords(gaps);
  if (words === "") return null;
  if (!isWorthAsking(gaps)) return <p className="text-ink-2 first-letter:uppercase">{words}.</p>;
  return <Alert kind="warn" title={<span className="block first-letter:uppercase">{words}.</span>} />;
}
