import { amendmentText } from "~/components/amendments/amendment.text";
import { TasksChanged } from "~/components/amendments/tasks-changed";
import { RolledFrom } from "~/components/assignments/due-date";
import { Alert } from "~/components/ui/alert";
import { type Column, DataTable } from "~/components/ui/data-table";
import { FormFrame } from "~/components/ui/form";
import { SubmitButton } from "~/components/ui/submit-button";
import { useSay, useText } from "~/components/ui/use-text";
import type { AmendedLine } from "~/features/amendments/amendment-form.view.server";
import type { Preview } from "~/features/amendments/amendment-shown";
import { formatDate } from "~/lib/calendar-date";
import type { TypedFields } from "~/lib/form-answer";
import { formatNumber } from "~/lib/number-format";
import { paths } from "~/lib/paths";

function Note({ due }: { due: AmendedLine["due"] }) {
  const t = useText(amendmentText);
  const say = useSay();
  if (!due.moves) return <span className="text-ink-2">{say(due.why)}</span>;
  if (due.cautions.length === 0) return null;
  return <span className="text-soon">{due.cautions.map((caution) => t[caution]).join(" ")}</span>;
}

function LinesTable({ lines }: { lines: readonly AmendedLine[] }) {
  const t = useText(amendmentText);
  const say = useSay();
  const columns: Column<AmendedLine>[] = [
    { key: "lead", header: t.lead, cell: ({ lead }) => <span className="font-medium">{lead}</span> },
    {
      key: "task",
      header: t.task,
      cell: ({ task, occurrence }) => (occurrence === null ? task : `${task} (${say(occurrence)})`),
    },
    { key: "from", header: t.from, cell: ({ dueOn }) => (dueOn ? formatDate(dueOn) : t.noDay), isNowrap: true },
    {
      key: "to",
      header: t.to,
      cell: ({ due, roll }) =>
        due.moves ? (
          <>
            <strong>{formatDate(due.to)}</strong>
            <RolledFrom roll={roll} />
          </>
        ) : (
          t.stays
        ),
      isNowrap: true,
    },
    { key: "note", header: t.note, cell: ({ due }) => <Note due={due} /> },
  ];
  return (
    <DataTable
      caption={t.preview}
      columns={columns}
      rows={lines}
      rowKey={({ id }) => id}
      select={
        lines.some(({ due }) => due.moves)
          ? {
              name: "moves[]",
              valueOf: ({ id, dueOn }) => `${id} ${dueOn ?? ""}`,
              labelOf: ({ lead, task }) => t.choose(`${lead}, ${task}`),
              // Whoever must look twice ticks it; the rest is what the document says.
              isTicked: ({ due }) => due.moves && due.cautions.length === 0,
              isOpen: ({ due }) => due.moves,
            }
          : undefined
      }
    />
  );
}

type AmendmentPreviewProps = {
  planId: string;
  preview: Preview;
  typed: TypedFields;
  action?: string;
  /** Whether the form was changed since. */
  isEdited?: boolean;
};

/** Which deadlines would move, each with a box; what was typed for the document travels along. */
export function AmendmentPreview({ planId, preview, typed, action, isEdited = false }: AmendmentPreviewProps) {
  const t = useText(amendmentText);
  const say = useSay();
  const { lines, tasks, hasDays, reach, conflict } = preview;
  const movable = lines.filter(({ due }) => due.moves).length;
  const nothing = tasks.length > 0 ? { title: t.onlyTasks, button: t.changeTasks } : { title: t.noneMoves, button: t.recordOnly };
  const { title, button } = movable > 0 ? { title: t.previewTitle(formatNumber(movable)), button: t.apply } : nothing;
  const kept = ["number", "issuedOn", "about", "scope[]", "on[]", "reach"].flatMap((name) =>
    (typed[name] ?? []).map((value, index) => ({ key: `${name} ${index}`, name, value })),
  );
  return (
    <FormFrame name="amendment" action={action ?? paths.planAmendmentNew(planId)}>
      {kept.map(({ key, name, value }) => (
        <input key={key} type="hidden" name={name} value={value} />
      ))}
      {conflict ? <Alert kind="error">{say(conflict)}</Alert> : null}
      {hasDays ? (
        <Alert kind="warn" title={title}>
          {movable === 0 ? t.keepHow : t.previewHow} <strong>{t[`${reach}Reached`]}</strong>
        </Alert>
      ) : (
        <Alert kind="info">{t.noDays}</Alert>
      )}
      {lines.length === 0 ? null : <LinesTable lines={lines} />}
      <TasksChanged tasks={tasks} />
      <div role="status">{isEdited ? <Alert kind="warn">{t.editedSince}</Alert> : null}</div>
      <div className="flex flex-wrap gap-2">
        <SubmitButton name="step" value="apply" isHeldBack={isEdited}>
          {button}
        </SubmitButton>
        {movable === 0 ? null : (
          <SubmitButton name="step" value="keep" look="secondary" isHeldBack={isEdited}>
            {tasks.length > 0 ? t.keepAllButTasks : t.keepAll}
          </SubmitButton>
        )}
      </div>
    </FormFrame>
  );
}
