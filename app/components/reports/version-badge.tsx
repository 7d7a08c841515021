import PencilLine from "lucide-react/icons/pencil-line";
import Undo2 from "lucide-react/icons/undo-2";
import { reportText } from "~/components/reports/report.text";
import { Badge } from "~/components/ui/badge";
import { useText } from "~/components/ui/use-text";
import type { ReportListState } from "~/features/reports/report-shown";

const looks = {
  submitted: { tone: "wait", icon: undefined },
  accepted: { tone: "done", icon: undefined },
  returned: { tone: "soon", icon: Undo2 },
  withdrawn: { tone: "open", icon: Undo2 },
  draft: { tone: "open", icon: PencilLine },
  none: { tone: "none", icon: undefined },
} as const;

/** How a version of a report stands. */
export function VersionBadge({ state, number }: { state: ReportListState; number: number | null }) {
  const t = useText(reportText);
  const { tone, icon } = looks[state];
  return (
    <Badge tone={tone} icon={icon}>
      {t[state]}
      {number !== null && number > 1 ? ` · ${t.version(number).toLowerCase()}` : ""}
    </Badge>
  );
}
