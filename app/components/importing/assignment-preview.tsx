import { Link } from "@remix-run/react";
import { agencyNamesId } from "~/components/agencies/agency-field";
import { confirmingText } from "~/components/importing/confirming.text";
import { DueShown } from "~/components/importing/due-shown";
import { importingText } from "~/components/importing/importing.text";
import { NotSeen } from "~/components/importing/not-seen";
import { useReceiver } from "~/components/importing/receiver-shown";
import { taskText } from "~/components/plans/task.text";
import { Badge } from "~/components/ui/badge";
import { type Column, DataTable } from "~/components/ui/data-table";
import { EmptyState } from "~/components/ui/empty-state";
import { fieldId, problemsAt, shownValues, useFormState } from "~/components/ui/form-state";
import { useSay, useText } from "~/components/ui/use-text";
import type { TaskShown } from "~/features/importing/confirm/confirmation.view.server";
import { type DraftItem, nameOfItem } from "~/features/importing/items/draft-item";
import { formatNumber } from "~/lib/number-format";
import { paths } from "~/lib/paths";

const named = (fields: DraftItem["fields"], name: string) => (fields[name] ?? []).filter((each) => each.trim() !== "").join("; ");

/** Where somebody is named for a task that names nobody; what stands in the list at the same place belongs together. */
function LeadInput({ task, index }: { task: TaskShown; index: number }) {
  const t = useText(importingText);
  const say = useSay();
  const state = useFormState();
  const problems = problemsAt(state, `lead.${index}`);
  const id = fieldId(state, `lead.${index}`);
  return (
    <>
      <input type="hidden" name="item[]" value={task.id} />
      <input
        type="text"
        id={id}
        name="lead[]"
        list={agencyNamesId}
        autoComplete="off"
        placeholder={t.toAssign}
        defaultValue={shownValues(state, "lead[]", [])[index] ?? ""}
        aria-label={t.leadOf(nameOfItem(task))}
        aria-invalid={problems.length > 0 ? true : undefined}
        aria-describedby={problems.length > 0 ? `${id}-error` : undefined}
        className="control min-w-48"
      />
      {problems.length === 0 ? null : (
        <p id={`${id}-error`} className="field-error">
          {problems.map(say).join(" ")}
        </p>
      )}
    </>
  );
}

/** How many assignments come of a task, where that is not one; none is only said where somebody leads and it was counted. */
function usePartsWords(): (task: TaskShown, isCounted: boolean) => string | null {
  const t = useText(confirmingText);
  return ({ parts, lacksLead }, isCounted) => {
    if (parts > 1) return t.partsOfTask(formatNumber(parts));
    return parts === 0 && !lacksLead && isCounted ? t.noParts : null;
  };
}

/** When it is due, and how many assignments come of it. */
function WorkShown({ task, isCounted }: { task: TaskShown; isCounted: boolean }) {
  const t = useText(confirmingText);
  const partsWords = usePartsWords();
  return (
    <>
      <DueShown fields={task.fields} due={task.due} />
      <span className="flex flex-wrap gap-1 text-sm text-ink-2">
        {partsWords(task, isCounted)}
        {task.overdue > 0 && !task.due?.isPast ? <Badge tone="late">{t.overdueOfTask(formatNumber(task.overdue))}</Badge> : null}
        <NotSeen state={task.state} />
      </span>
    </>
  );
}

type AssignmentPreviewProps = {
  draftId: string;
  tasks: readonly TaskShown[];
  isNaming: boolean;
  /** Whether the rows can still be corrected. */
  isOpen: boolean;
  /** Whether what each task makes is known. */
  isCounted: boolean;
};

/** Who does what by when: every task that was kept, to be looked over before the plan is made. */
export function AssignmentPreview({ draftId, tasks, isNaming, isOpen, isCounted }: AssignmentPreviewProps) {
  const t = useText(importingText);
  const ofTask = useText(taskText);
  const receiver = useReceiver();
  const isSent = tasks.some(({ fields }) => receiver(fields) !== "");
  const lacking = new Map(tasks.filter(({ lacksLead }) => isNaming && lacksLead).map(({ id }, index) => [id, index]));
  const columns: Column<TaskShown>[] = [
    {
      key: "task",
      header: t.task,
      cell: (task) => {
        const product = named(task.fields, "deliverable");
        return product === "" ? (
          nameOfItem(task)
        ) : (
          <>
            {nameOfItem(task)}
            <span className="block text-sm font-normal text-ink-2">
              {ofTask.deliverable}: {product}
            </span>
          </>
        );
      },
    },
    {
      key: "lead",
      header: t.lead,
      cell: (task) => {
        const index = lacking.get(task.id);
        if (index !== undefined) return <LeadInput task={task} index={index} />;
        return named(task.fields, "leads[]") || <span className="text-ink-3">{t.toAssign}</span>;
      },
    },
    { key: "support", header: t.support, cell: ({ fields }) => named(fields, "supports[]") },
    { key: "due", header: t.due, cell: (task) => <WorkShown task={task} isCounted={isCounted} /> },
    ...(isSent ? [{ key: "receiver", header: ofTask.sendTo, cell: ({ fields }: TaskShown) => receiver(fields) }] : []),
  ];
  return (
    <DataTable
      caption={t.table}
      columns={columns}
      rows={tasks}
      rowKey={(task) => task.id}
      rowTo={isOpen ? (task) => paths.importItem(draftId, task.id) : undefined}
      empty={<EmptyState title={t.noTasks} action={<Link to={paths.import(draftId)}>{t.back}</Link>} />}
    />
  );
}
