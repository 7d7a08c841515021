import { MovedFrom } from "~/components/assignments/due-date";
import { progressText } from "~/components/progress/progress.text";
import { useText } from "~/components/ui/use-text";
import type { AssignmentLine } from "~/features/progress/assignment-line";
import { formatDate } from "~/lib/calendar-date";

/** The due day and, while there is time, how many working days are left of it. */
export function DueCell({ dueOn, movedFrom, workingDaysLeft }: Pick<AssignmentLine, "dueOn" | "movedFrom" | "workingDaysLeft">) {
  const t = useText(progressText);
  if (dueOn === null) return <span className="text-ink-3">{t.noDue}</span>;
  const isLeft = workingDaysLeft !== null && workingDaysLeft >= 0;
  return (
    <div>
      <time dateTime={dueOn} className="whitespace-nowrap">
        {formatDate(dueOn)}
      </time>
      {isLeft ? (
        <div className="text-sm whitespace-nowrap text-ink-3">
          {workingDaysLeft === 0 ? t.dueToday : t.workingDaysLeft(workingDaysLeft)}
        </div>
      ) : null}
      {movedFrom === null ? null : (
        <div className="text-sm whitespace-nowrap text-ink-3">
          <MovedFrom from={movedFrom} to={dueOn} />
        </div>
      )}
    </div>
  );
}
