import { Link } from "@remix-run/react";
import { assignmentText } from "~/components/assignments/assignment.text";
import { reportText } from "~/components/reports/report.text";
import { useText } from "~/components/ui/use-text";
import type { ReportSummary } from "~/features/reports/report-shown";
import { formatInstant } from "~/lib/clock";
import { paths } from "~/lib/paths";

type Props = { assignmentId: string; summary: ReportSummary; mayEdit: boolean };

/** The versions of an assignment's report and how each stands. */
export function ReportVersions({ assignmentId, summary, mayEdit }: Props) {
  const t = useText(assignmentText);
  const r = useText(reportText);
  const { versions, draft } = summary;
  if (versions.length === 0) return <p className="text-ink-2">{r.notBegun}</p>;
  return (
    <ul className="flex flex-col divide-y divide-line">
      {versions.map((version) => {
        const isOpen = version.state !== "draft" || mayEdit;
        const name = <span className="capitalize">{t.version(version.number)}</span>;
        const to = version.state === "draft" ? paths.report(assignmentId) : paths.reportVersion(assignmentId, version.number);
        return (
          <li key={version.number} className="flex flex-wrap justify-between gap-x-3 py-2">
            {isOpen ? <Link to={to}>{name}</Link> : name}
            <span className="text-ink-2">
              {r[version.state]}
              {version.state === "draft" && draft ? `, ${r.rows(draft.filled, draft.total)}` : ""}
            </span>
            <span className="w-full text-sm text-ink-3">
              {formatInstant(version.at)}
              {version.daysLate ? ` · ${t.late(version.daysLate)}` : ""}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
