import { assignmentText } from "~/components/assignments/assignment.text";
import { GoToDay } from "~/components/assignments/go-to-day";
import { Alert } from "~/components/ui/alert";
import { useText } from "~/components/ui/use-text";
import { type CalendarDate, formatDate } from "~/lib/calendar-date";
import { paths } from "~/lib/paths";

/** Why nothing can be done on the day looked at: more happened until `laterOn`. In the demo, the way there. */
export function LaterNotice({ assignmentId, laterOn }: { assignmentId: string; laterOn: CalendarDate }) {
  const t = useText(assignmentText);
  return (
    <Alert kind="warn" title={t.laterTitle}>
      <p>{t.later(formatDate(laterOn))}</p>
      <GoToDay day={laterOn} to={paths.assignment(assignmentId)} />
    </Alert>
  );
}
