import { documentText } from "~/components/plans/document.text";
import { useText } from "~/components/ui/use-text";

/** Stands before words that sum a document up, as those of the demonstration do, so that nobody takes them for its own. */
export function SummaryMark() {
  const t = useText(documentText);
  return (
    <span title={t.summaryWhy} className="mr-1.5 rounded-badge border border-rule px-1 text-sm font-semibold text-ink-3">
      {t.summary}
    </span>
  );
}
