import { Link } from "@remix-run/react";
import { taskText } from "~/components/plans/task.text";
import { Card } from "~/components/ui/card";
import { DefinitionList } from "~/components/ui/definition-list";
import { useText } from "~/components/ui/use-text";
import type { TaskView } from "~/features/progress/task.view.server";
import { paths } from "~/lib/paths";

/** What a task is to give, to whom, and who helps. */
export function TaskResult({ view }: { view: TaskView }) {
  const t = useText(taskText);
  const { head, task, supports } = view;
  const receiver = [task.sendTo, task.via === null ? null : t.through(task.via.name)].filter((part) => part !== null);
  const entries = [
    { term: t.deliverable, description: task.deliverable },
    {
      term: t.form,
      description:
        task.form === null ? null : (
          <Link to={paths.planForm(head.id, task.form.id)}>{`${task.form.code} · ${task.form.title}`}</Link>
        ),
    },
    { term: t.sendTo, description: receiver.length === 0 ? null : receiver.join(", ") },
    {
      term: t.supports,
      description:
        supports.length === 0 ? null : (
          <ul>
            {supports.map((agency) => (
              <li key={agency.id}>{agency.name}</li>
            ))}
          </ul>
        ),
    },
  ];
  if (entries.every((entry) => entry.description === null)) return null;
  return (
    <Card title={t.facts}>
      <DefinitionList entries={entries} />
    </Card>
  );
}
