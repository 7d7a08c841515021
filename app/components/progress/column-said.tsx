import { type SyntheticEvent, useState } from "react";
import { progressText } from "~/components/progress/progress.text";
import { useHydrated } from "~/components/ui/use-hydrated";
import { useSay, useText } from "~/components/ui/use-text";
import type { BoardColumn } from "~/features/progress/board";
import { formatDate } from "~/lib/calendar-date";

const placeOf = ({ target }: SyntheticEvent) =>
  target instanceof Element ? target.closest<HTMLElement>("[data-column]")?.dataset.column : undefined;

/** Which column of a table the pointer or the focus was in last; the table hands `follow` on to both. */
export function useColumnAt() {
  const [column, setColumn] = useState<number | null>(null);
  const onChoice = (event: SyntheticEvent) => {
    const place = placeOf(event);
    if (place !== undefined) setColumn(Number(place));
  };
  return { column, follow: { onFocus: onChoice, onMouseOver: onChoice } };
}

/** What the number above a column stands for, in words, beside the board; whoever hears the page hears it in the head of the column. */
export function ColumnSaid({ columns, at }: { columns: readonly BoardColumn[]; at: number | null }) {
  const t = useText(progressText);
  const say = useSay();
  const column = at === null ? undefined : columns[at];
  if (!useHydrated()) return null;
  return (
    <p aria-hidden className="column-said print:hidden">
      {column === undefined ? (
        t.columnSaidHow
      ) : (
        <>
          <strong>{(at ?? 0) + 1}</strong> {column.task}
          {column.occurrence ? ` · ${say(column.occurrence)}` : ""}
          {column.dueOn === null ? "" : ` · ${formatDate(column.dueOn)}`}
        </>
      )}
    </p>
  );
}
