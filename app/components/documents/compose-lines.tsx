import { Link } from "@remix-run/react";
import { composeText } from "~/components/documents/compose.text";
import { type Column, DataTable } from "~/components/ui/data-table";
import { FieldNotes, useFieldParts, useShownValues } from "~/components/ui/field";
import { useText } from "~/components/ui/use-text";
import type { ComposeLine, ComposePage } from "~/features/documents/compose-page";
import { formatDate } from "~/lib/calendar-date";
import { formatInstant } from "~/lib/clock";
import { paths } from "~/lib/paths";

function Earlier({ earlier }: Pick<ComposeLine, "earlier">) {
  const t = useText(composeText);
  if (earlier === null) return <span className="text-ink-3">{t.none}</span>;
  return (
    <Link to={paths.letter(earlier.letterId)}>
      {t.earlierSince(earlier.number ?? t.earlierDraft, formatInstant(earlier.madeAt))}
    </Link>
  );
}

/** What the letter can be about, each with a box; what was written about already says so and is not ticked. */
export function ComposeLines({ page }: { page: ComposePage }) {
  const t = useText(composeText);
  const parts = useFieldParts({ name: "works" });
  const ticked = useShownValues(
    "works",
    page.lines.filter((line) => line.isTicked).map((line) => line.id),
  );
  const columns: Column<ComposeLine>[] = [
    {
      key: "text",
      header: page.kind === "conclusion" ? t.directive : t.task,
      cell: (line) => <Link to={paths.assignment(line.assignmentId)}>{line.text}</Link>,
    },
    { key: "lead", header: t.lead, isName: true, cell: (line) => line.lead },
    ...(page.plan ? [] : [{ key: "plan", header: t.plan, cell: (line: ComposeLine) => line.plan }]),
    { key: "due", header: t.due, cell: (line) => (line.dueOn ? formatDate(line.dueOn) : "–"), isNowrap: true },
    {
      key: "late",
      header: t.late,
      isNowrap: true,
      cell: (line) =>
        line.isOpen ? line.daysLate > 0 ? <strong className="text-late">{t.lateDays(line.daysLate)}</strong> : "–" : t.notUrged,
    },
    { key: "earlier", header: t.earlier, cell: (line) => <Earlier earlier={line.earlier} /> },
  ];
  const title = page.kind === "conclusion" ? t.directives : t.works;
  return (
    <fieldset aria-describedby={parts.control["aria-describedby"]} id={parts.id}>
      <legend className="mb-1 text-lg font-semibold">{title}</legend>
      <p className="field-help mb-2">{t.worksHelp}</p>
      <FieldNotes id={parts.id} parts={parts} />
      <DataTable
        caption={title}
        columns={columns}
        rows={page.lines}
        rowKey={(line) => `${line.id} ${ticked.includes(line.id)}`}
        select={{
          name: "works",
          valueOf: (line) => line.id,
          labelOf: (line) => t.include(line.text, line.lead),
          isTicked: (line) => ticked.includes(line.id),
          isOpen: (line) => line.isOpen,
        }}
      />
    </fieldset>
  );
}
