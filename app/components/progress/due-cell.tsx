import { DateWithDistance, MovedFrom } from "~/components/assignments/due-date";
import type { AssignmentLine } from "~/features/progress/assignment-line";

type DueProps = Pick<AssignmentLine, "dueOn" | "daysLeft"> & Partial<Pick<AssignmentLine, "movedFrom">>;

/** The due day of a line, how many days are left and from where it was moved; nothing without a day, for the state says so. */
export function DueCell({ dueOn, daysLeft, movedFrom = null }: DueProps) {
  if (dueOn === null) return null;
  return (
    <div>
      <DateWithDistance on={dueOn} daysLeft={daysLeft} isStacked />
      {movedFrom === null ? null : (
        <div className="text-sm whitespace-nowrap text-ink-3">
          <MovedFrom from={movedFrom} to={dueOn} />
        </div>
      )}
    </div>
  );
}
