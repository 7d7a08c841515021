import { assignmentText } from "~/components/assignments/assignment.text";
import { Alert } from "~/components/ui/alert";
import { useText } from "~/components/ui/use-text";
import type { PreviewLine } from "~/features/assignments/assign-form.view.server";
import { type CalendarDate, formatDate } from "~/lib/calendar-date";

/** Who would be assigned on that day, before anything is done. */
export function AssignPreview({ lines, on }: { lines: readonly PreviewLine[]; on: CalendarDate }) {
  const t = useText(assignmentText);
  const fresh = lines.filter((line) => !line.isAssigned);
  const revived = lines.filter((line) => line.isRevived);
  return (
    <Alert kind={revived.length > 0 ? "warn" : "info"} title={t.previewTitle(fresh.length, formatDate(on))}>
      {revived.length > 0 ? <p>{t.previewRevived(revived.length)}</p> : null}
      <ul className="mt-1 columns-1 gap-x-8 sm:columns-2">
        {lines.map((line) => (
          <li key={line.id}>
            {line.name}
            {line.isRevived ? (
              <strong> ({t.revived})</strong>
            ) : line.isAssigned ? (
              <span className="text-ink-3"> ({t.alreadyAssigned})</span>
            ) : null}
            {line.isSupporting ? <strong className="text-late"> ({t.isSupporting})</strong> : null}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
