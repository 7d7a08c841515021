import { DateWithDistance, FirstDue, RolledFrom } from "~/components/assignments/due-date";
import type { AssignmentLine } from "~/features/progress/assignment-line";

type DueProps = Pick<AssignmentLine, "dueOn"> & Partial<Pick<AssignmentLine, "daysLeft" | "movedFrom" | "roll">>;

/**
 * The due day of a line, how many days are left, and from where it was moved by a decision or by a day off; nothing without a
 * day, for the state says so.
 */
export function DueCell({ dueOn, daysLeft = null, movedFrom = null, roll = null }: DueProps) {
  if (dueOn === null) return null;
  return (
    <div>
      <DateWithDistance on={dueOn} daysLeft={daysLeft} isStacked />
      {movedFrom === null ? null : (
        <div className="text-sm whitespace-nowrap text-ink-3">
          <FirstDue on={movedFrom} />
        </div>
      )}
      <RolledFrom roll={roll} />
    </div>
  );
}
