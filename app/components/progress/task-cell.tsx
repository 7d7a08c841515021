import { Link } from "@remix-run/react";
import { UrgencyBadge } from "~/components/assignments/urgency-badge";
import { PlaceLink } from "~/components/plans/place-link";
import { useSay } from "~/components/ui/use-text";
import type { Urgency } from "~/features/assignments/urgency";
import type { AssignmentLine } from "~/features/progress/assignment-line";
import { paths } from "~/lib/paths";

type TaskCellProps = { line: AssignmentLine; isOpenable?: boolean };

/** The place in the document, which it opens, the task and its period, which open the assignment. */
export function TaskCell({ line, isOpenable = true }: TaskCellProps) {
  const say = useSay();
  const { task, occurrence } = line;
  return (
    <div>
      <Mark urgency={line.state.urgency} />
      {task.passage === null ? null : (
        <>
          <PlaceLink planId={line.plan.id} place={task.passage} />{" "}
        </>
      )}
      {isOpenable ? (
        <Link to={paths.assignment(line.id)} data-row-link className="font-semibold">
          {task.text}
        </Link>
      ) : (
        task.text
      )}
      {occurrence ? <span className="text-ink-3"> · {say(occurrence)}</span> : null}
    </div>
  );
}

function Mark({ urgency }: { urgency: Urgency }) {
  return urgency === "none" ? null : (
    <>
      <UrgencyBadge urgency={urgency} />{" "}
    </>
  );
}
