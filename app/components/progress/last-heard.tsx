import { assignmentText } from "~/components/assignments/assignment.text";
import { eventLook } from "~/components/assignments/event-words";
import { useText } from "~/components/ui/use-text";
import type { AssignmentLine } from "~/features/progress/assignment-line";
import { formatDate } from "~/lib/calendar-date";
import { dayOf } from "~/lib/clock";

/** The last thing that was said or done about an assignment. */
export function LastHeard({ event }: Pick<AssignmentLine, "event">) {
  const t = useText(assignmentText);
  if (event === null) return null;
  const what = t[eventLook[event.kind].words];
  return (
    <div>
      {what} <span className="whitespace-nowrap">{formatDate(dayOf(event.at))}</span>
      {event.words ? <div className="line-clamp-3 text-ink-2">“{event.words}”</div> : null}
    </div>
  );
}
