import { amendmentText } from "~/components/amendments/amendment.text";
import { RolledFrom } from "~/components/assignments/due-date";
import { PlaceLink } from "~/components/plans/place-link";
import { type Column, DataTable } from "~/components/ui/data-table";
import { EmptyState } from "~/components/ui/empty-state";
import { fieldId, problemsAt, shownValues, useFormState } from "~/components/ui/form-state";
import { useSay, useText } from "~/components/ui/use-text";
import type { AmendedScope } from "~/features/amendments/amendment-form.view.server";
import type { CountedDay } from "~/features/amendments/counted-day.server";
import { type CalendarDate, formatDate } from "~/lib/calendar-date";
import { formatNumber } from "~/lib/number-format";

/** What is known already of the document, by the values of the scopes. */
export type NamedDays = {
  readonly days: Readonly<Record<string, CalendarDate>>;
  /** What the day comes to where it is a day off. */
  readonly counted: Readonly<Record<string, CountedDay>>;
  /** The words of the document that name the day. */
  readonly words: Readonly<Record<string, string>>;
};

/** One field beside each task and period; what stands in the list at the same place belongs together. */
function DayInput({ scope, index, named }: { scope: AmendedScope & { name: string }; index: number; named: string }) {
  const t = useText(amendmentText);
  const say = useSay();
  const state = useFormState();
  const values = shownValues(state, "on[]", []);
  const problems = problemsAt(state, `on.${index}`);
  const id = fieldId(state, `on.${index}`);
  return (
    <div>
      <input type="hidden" name="scope[]" value={scope.value} />
      <input
        type="text"
        id={id}
        name="on[]"
        inputMode="numeric"
        autoComplete="off"
        maxLength={10}
        defaultValue={values[index] ?? named}
        aria-label={t.newDayOf(scope.name)}
        aria-invalid={problems.length > 0 ? true : undefined}
        aria-describedby={problems.length > 0 ? `${id}-error` : undefined}
        className="control w-32"
      />
      {problems.length === 0 ? null : (
        <p id={`${id}-error`} className="field-error">
          {problems.map(say).join(" ")}
        </p>
      )}
    </div>
  );
}

/** What the day that the document names comes to, where nobody works on it. */
function Counted({ day }: { day: CountedDay | undefined }) {
  const t = useText(amendmentText);
  if (!day?.roll) return null;
  return (
    <div className="mt-1 text-sm text-ink-2">
      {t.counts(formatDate(day.on))}
      <RolledFrom roll={day.roll} />
    </div>
  );
}

/** The tasks and periods that were assigned, each with the day that counts and a place for the new one. */
export function AmendmentDays({
  planId,
  scopes,
  named: { days: known, counted, words },
}: {
  planId: string;
  scopes: readonly AmendedScope[];
  named: NamedDays;
}) {
  const t = useText(amendmentText);
  const say = useSay();
  const rows = scopes.map((scope, index) => {
    const name = scope.occurrence ? `${scope.task} (${say(scope.occurrence)})` : scope.task;
    const day = known[scope.value];
    return { scope: { ...scope, name }, index, named: day === undefined ? "" : formatDate(day) };
  });
  const nowOf = ({ days }: AmendedScope) => {
    const dated = days.filter((on): on is CalendarDate => on !== null);
    const [first, last] = [dated[0], dated.at(-1)];
    if (first === undefined || last === undefined) return t.noDay;
    const span = first === last ? formatDate(first) : t.fromTo(formatDate(first), formatDate(last));
    return dated.length < days.length ? t.someWithout(span) : span;
  };
  const columns: Column<(typeof rows)[number]>[] = [
    {
      key: "task",
      header: t.task,
      cell: ({ scope }) => (
        <>
          <PlaceLink planId={planId} place={scope.place} /> {scope.name}
          {words[scope.value] === undefined ? null : (
            <span className="mt-1 block border-l-3 border-rule pl-2 text-sm font-normal whitespace-pre-line text-ink-2">
              {t.paperSays(words[scope.value] ?? "")}
            </span>
          )}
        </>
      ),
    },
    { key: "now", header: t.now, cell: ({ scope }) => nowOf(scope) },
    {
      key: "open",
      header: t.open,
      cell: ({ scope }) =>
        scope.open === 0 ? <span className="text-ink-2">{t.allDone}</span> : t.openCount(formatNumber(scope.open)),
    },
    {
      key: "new",
      header: t.newDay,
      cell: (row) => (
        <>
          <DayInput {...row} />
          <Counted day={counted[row.scope.value]} />
        </>
      ),
    },
  ];
  return (
    <DataTable
      caption={t.days}
      columns={columns}
      rows={rows}
      rowKey={({ scope }) => scope.value}
      empty={<EmptyState title={t.nothingAssigned}>{t.nothingAssignedHow}</EmptyState>}
    />
  );
}
