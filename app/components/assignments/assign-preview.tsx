import { assignmentText } from "~/components/assignments/assignment.text";
import { Alert } from "~/components/ui/alert";
import { useText } from "~/components/ui/use-text";
import { type CalendarDate, formatDate } from "~/lib/calendar-date";

type PreviewLine = { readonly id: string; readonly name: string; readonly isAssigned: boolean; readonly isSupporting: boolean };

/** Who would be assigned on that day, before anything is done. */
export function AssignPreview({ lines, on }: { lines: readonly PreviewLine[]; on: CalendarDate }) {
  const t = useText(assignmentText);
  const fresh = lines.filter((line) => !line.isAssigned);
  return (
    <Alert kind="info" title={t.previewTitle(fresh.length, formatDate(on))}>
      <ul className="mt-1 columns-1 gap-x-8 sm:columns-2">
        {lines.map((line) => (
          <li key={line.id}>
            {line.name}
            {line.isAssigned ? <span className="text-ink-3"> ({t.alreadyAssigned})</span> : null}
            {line.isSupporting ? <strong className="text-late"> ({t.isSupporting})</strong> : null}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
