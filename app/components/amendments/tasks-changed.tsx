import { Link } from "@remix-run/react";
import { amendmentText } from "~/components/amendments/amendment.text";
import { RolledFrom } from "~/components/assignments/due-date";
import { Section } from "~/components/ui/card";
import { useSay, useText } from "~/components/ui/use-text";
import type { ChangedTask } from "~/features/amendments/amendments.view.server";
import { formatDate } from "~/lib/calendar-date";
import { paths } from "~/lib/paths";

/** The tasks that a document changes for all that is assigned later; with `planId` each leads to its page. */
export function TasksChanged({ planId, tasks }: { planId?: string; tasks: readonly ChangedTask[] }) {
  const t = useText(amendmentText);
  const say = useSay();
  const nameOf = ({ task, period }: Pick<ChangedTask, "task" | "period">) =>
    period === null ? task : `${task} (${say(period)})`;
  if (tasks.length === 0) return null;
  return (
    <Section title={t.tasksChanged}>
      <ul className="card mb-6 divide-y divide-line">
        {tasks.map(({ key, taskId, on, roll, isOnward, ...changed }) => (
          <li key={key} className="px-4 py-3">
            {planId === undefined ? nameOf(changed) : <Link to={paths.task(planId, taskId)}>{nameOf(changed)}</Link>}: {t.newDay}{" "}
            <strong>{formatDate(on)}</strong>
            {isOnward ? `, ${t.fromThere}` : null}
            <RolledFrom roll={roll} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
